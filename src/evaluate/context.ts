/** What one evaluation works with: the record in order, the calendar, and someone who answers conditions. */
import type { Calendar } from "../calendar/calendar.js";
import type { SchoolDays } from "../calendar/schoolCalendar.js";
import type { Clause } from "../condition/compile.js";
import type { Subject } from "../condition/facts.js";
import type { NormPlan } from "../norm/plan.js";
import type { Child } from "../record/record.js";
import type { Timeline } from "../record/timeline.js";
import type { Truth } from "../record/unknown.js";

/** Answers a condition about a subject. */
export type Ask = (clause: Clause, subject: Subject) => Truth;

/** One evaluation of one record. */
export interface Context {
  readonly timeline: Timeline;
  readonly calendar: Calendar;
  readonly schoolDays: SchoolDays | null;
  readonly ask: Ask;
  readonly detail: boolean;
}

/** A plan for one child, with the assumptions that turn out to decide. */
export interface Scope {
  readonly context: Context;
  readonly plan: NormPlan;
  readonly child: Child;
  /** Names of assumed parameters on which some answer rests. */
  readonly rests: Set<string>;
}

/** Answers a clause and notes the assumed parameters that decide the answer. */
export function askNoting(scope: Scope, clause: Clause, subject: Subject): Truth {
  const { ask } = scope.context;
  const truth = ask(clause, subject);
  for (const [name, range] of scope.plan.assumed) {
    if (scope.rests.has(name) || !reads(clause, name)) continue;
    const differs = (value: number) => {
      const parameters = new Map([...subject.parameters, [name, value]]);
      return kind(ask(clause, { ...subject, parameters })) !== kind(truth);
    };
    if (range === null || range.some(differs)) scope.rests.add(name);
  }
  return truth;
}

/** The assumed parameters that decide a duty, sorted. */
export function restsOn(scope: Scope): string[] {
  return [...new Set([...scope.rests, ...scope.plan.assumedInDuty])].sort();
}

function reads(clause: Clause, parameter: string): boolean {
  if (clause.facts.includes(`parameter.${parameter}`)) return true;
  // A7: the number of professionals bears on `individual` without being named.
  return parameter === "professionals" && clause.facts.some((fact) => fact.endsWith(".individual"));
}

function kind(truth: Truth): string {
  return typeof truth === "boolean" ? String(truth) : "unknown";
}
