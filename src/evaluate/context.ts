/** What one evaluation works with: the record in order, the calendar, and someone who answers conditions. */
import type { Calendar } from "../calendar/calendar.js";
import type { SchoolDays } from "../calendar/schoolCalendar.js";
import type { Clause } from "../condition/compile.js";
import type { Subject } from "../condition/facts.js";
import type { NormPlan } from "../norm/plan.js";
import type { TimelineChild } from "../record/household.js";
import type { Timeline } from "../record/timeline.js";
import { kindOf, type Truth } from "../record/unknown.js";
import type { Ceiling } from "./ceiling.js";

/** Answers a condition about a subject. */
export type Ask = (clause: Clause, subject: Subject) => Truth;

/** One evaluation of one record. */
export interface Context {
  readonly timeline: Timeline;
  readonly calendar: Calendar;
  readonly schoolDays: SchoolDays | null;
  readonly ask: Ask;
  readonly detail: boolean;
  /** Counts every duty that is judged. */
  readonly duties: Ceiling;
  /** Counts all that is missing. */
  readonly questions: Ceiling;
}

/** A plan for one child, with the assumptions that turn out to decide. */
export interface Scope {
  readonly context: Context;
  readonly plan: NormPlan;
  readonly child: TimelineChild;
  /** Names of assumed parameters on which some answer rests, sorted. */
  readonly rests: string[];
}

/** Answers a clause and notes the assumed parameters that decide the answer. */
export function askNoting(scope: Scope, clause: Clause, subject: Subject): Truth {
  const { ask } = scope.context;
  const truth = ask(clause, subject);
  for (const assumed of clause.assumed) {
    if (scope.rests.includes(assumed.name) || !assumed.mayDecide(subject)) continue;
    const otherwise = assumed.otherwise();
    const differs = (other: Clause) => kindOf(ask(other, subject)) !== kindOf(truth);
    if (otherwise === null || otherwise.some(differs)) note(scope.rests, assumed.name);
  }
  return truth;
}

/** Notes an assumed parameter on which something rests, in order and once. */
export function note(rests: string[], name: string): void {
  let place = rests.length;
  while (place > 0 && (rests[place - 1] ?? "") > name) place--;
  if (rests[place - 1] === name) return;
  if (place === rests.length) rests.push(name);
  else rests.splice(place, 0, name);
}

/** The assumed parameters that decide a duty, sorted. */
export function restsOn({ rests, plan: { assumedInDuty } }: Scope): readonly string[] {
  if (rests.length === 0) return assumedInDuty;
  // A copy: more may be noted of the same scope, of its detail or of its next duty.
  const all = [...rests];
  for (const name of assumedInDuty) note(all, name);
  return all;
}
