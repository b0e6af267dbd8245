/** The detail of a duty: candidates with the first test that each failed, and traces of conditions. */
import { endOfMoment } from "../calendar/addTerm.js";
import { earliestInstant } from "../calendar/time.js";
import type { TraceNode } from "../condition/compiler.js";
import { OPPOSITE } from "../condition/condition.js";
import type { AchievePlan, PatternPlan } from "../norm/plan.js";
import { participantsOf, professionalsAt } from "../record/contacts.js";
import type { Days } from "../record/coverage.js";
import type { TimelineEvent } from "../record/timeline.js";
import { Unknown } from "../record/unknown.js";
import { concerns } from "../record/whom.js";
import { sorted } from "../sorted.js";
import type { AchieveCase, Item } from "./achieveCase.js";
import { startOf } from "./candidates.js";
import type { Scope } from "./context.js";
import { type About, fits, subjectOf } from "./match.js";
import type { Opening } from "./opening.js";
import type { Considered } from "./report.js";
import { isAfter, type Opened, setOff } from "./triggers.js";
import { beforeEvent } from "./worlds.js";

/** Every event of the act's types around the window, with the first test that it failed. */
export function consider(opened: Opened, plan: AchievePlan, subject: AchieveCase): Considered[] {
  const { scope, opening } = opened;
  const about: About = {
    day: opening.first.time.day,
    trigger: opening.view,
    from: startOf(plan, subject.due),
  };
  return scope.context.timeline.ofTypes(scope.plan.actTypes).map((event): Considered => {
    const base = { event: event.id, at: event.time.text };
    if (setOff(opened, event) === true && plan.within !== "at-once")
      return { ...base, failed: "opens-the-duty" };
    const comes = isAfter(scope.context.timeline, event, opening.first);
    if (comes === false) return { ...base, failed: "before-window" };
    const failed = firstFailure(scope, plan.acts, event, about);
    if (failed) return { ...base, ...failed };
    if (comes !== true) return { ...base, failed: "unknown" };
    if (plan.notBefore && !subject.acts.flat().some((item) => item.event === event))
      return { ...base, failed: "not-before" };
    const closed = afterClosing(event, subject.closings);
    if (closed) return { ...base, failed: closed };
    const { latest } = subject.due;
    const isLate = latest && earliestInstant(event.time) > endOfMoment(latest);
    return { ...base, failed: isLate ? "after-due" : "nothing" };
  });
}

/** Where acts of a prohibition or a recurring duty are looked for. */
interface Around {
  readonly days: Days;
  /** The trigger, or the start of the span, which comes first (B3). */
  readonly first: TimelineEvent;
  readonly opensIt: (event: TimelineEvent) => boolean;
  readonly closings: readonly Item[];
}

/** Every event of the act's types on these days, with the first test that it failed. */
export function considerDays(
  scope: Scope,
  patterns: readonly PatternPlan[],
  about: About,
  { days, first, opensIt, closings }: Around,
): Considered[] {
  const { timeline } = scope.context;
  const failureOf = (event: TimelineEvent): Failure => {
    if (opensIt(event)) return { failed: "opens-the-duty" };
    const comes = isAfter(timeline, event, first);
    if (comes === false) return { failed: "before-window" };
    const failure = firstFailure(scope, patterns, event, about);
    return failure ?? { failed: comes === true ? (afterClosing(event, closings) ?? "nothing") : "unknown" };
  };
  return timeline
    .ofTypes(scope.plan.actTypes)
    .filter(({ time }) => time.day >= days.from && time.day <= days.through)
    .map((event) => ({ event: event.id, at: event.time.text, ...failureOf(event) }));
}

/** Whether an act came after what closed the window; unknown where that may be, null where it did not (B3). */
function afterClosing(event: TimelineEvent, closings: readonly Item[]): "after-closing" | "unknown" | null {
  let mayBe = false;
  for (const { event: end, truth } of closings) {
    const isBefore = beforeEvent(event, end);
    if (truth === true && isBefore === false) return "after-closing";
    mayBe ||= isBefore !== true;
  }
  return mayBe ? "unknown" : null;
}

/** The first test that an event fails on the first pattern of its type; null when it fits any of them. */
function firstFailure(
  scope: Scope,
  patterns: readonly PatternPlan[],
  event: TimelineEvent,
  about: About,
): Failure | null {
  const failures: Failure[] = [];
  for (const pattern of patterns) {
    if (!pattern.types.includes(event.type)) continue;
    const failure = failureOn(scope, pattern, event, about);
    if (failure === null) return null;
    failures.push(failure);
  }
  // An event that may fit one says more than that it does not fit another.
  return failures.find(({ failed }) => failed === "unknown") ?? failures[0] ?? null;
}

type Failure = Pick<Considered, "failed" | "fact" | "operator" | "found" | "wanted">;

/** The first test that an event fails on a pattern; null when it fits. */
function failureOn(scope: Scope, pattern: PatternPlan, event: TimelineEvent, about: About): Failure | null {
  const truth = fits(scope, pattern, event, about);
  if (truth === true) return null;
  if (pattern.whom === "child" && concerns(scope.context.timeline, event, scope.child.id) === false) {
    return { failed: "another-child" };
  }
  const leaf = pattern.clause
    ? failingLeaf(traceEvent(scope, pattern, event, about), truth === false ? false : "unknown")
    : null;
  return {
    failed: truth instanceof Unknown ? "unknown" : "condition",
    ...(leaf?.fact === undefined ? {} : { fact: leaf.fact, found: leaf.found, wanted: leaf.wanted }),
    ...(leaf?.operator === undefined ? {} : { operator: leaf.operator }),
  };
}

/** Traces of the conditions of a duty: of `applies`, and of the act on every event in the window. */
export function traceOf(
  scope: Scope,
  opening: Opening,
  patterns: readonly PatternPlan[],
  from: About["from"],
): { clause: string; event?: string; result: TraceNode }[] {
  const about: About = { day: opening.first.time.day, trigger: opening.view, from };
  const { applies } = scope.plan;
  const head = applies
    ? [{ clause: applies.id, result: applies.trace(subjectOf(scope, { ...about, from: null }, null)) }]
    : [];
  const acts = patterns.flatMap((pattern) =>
    scope.context.timeline
      .ofTypes(pattern.types)
      .filter((event) => pattern.clause && isAfter(scope.context.timeline, event, opening.first) !== false)
      .map((event) => ({
        clause: pattern.clause?.id ?? "",
        event: event.id,
        result: traceEvent(scope, pattern, event, about),
      })),
  );
  return [...head, ...acts];
}

function traceEvent(scope: Scope, pattern: PatternPlan, event: TimelineEvent, about: About): TraceNode {
  const { clause } = pattern;
  if (!clause) return { truth: true };
  const subject = subjectOf(scope, about, event);
  if (!clause.readsProfessional || event.type !== "contact" || participantsOf(event) instanceof Unknown) {
    return clause.trace(subject);
  }
  const each = professionalsAt(scope.context.timeline, event).map((professional) =>
    clause.trace({ ...subject, professional }),
  );
  // A10: of one and the same participant; the one that comes closest speaks for the contact.
  const best = each.find(({ truth }) => truth === true) ?? each.find(({ truth }) => truth === "unknown");
  return best ?? each[0] ?? { truth: false };
}

/** The first leaf that makes a trace what it is: of several branches that of which most holds. */
function failingLeaf(node: TraceNode, truth: TraceNode["truth"]): TraceNode | null {
  if (node.fact !== undefined) return node.truth === truth ? node : null;
  if (node.not) {
    const leaf = failingLeaf(node.not, truth === "unknown" ? "unknown" : !truth);
    return leaf?.operator === undefined ? leaf : { ...leaf, operator: OPPOSITE[leaf.operator] };
  }
  const branches = node.any ?? [];
  const parts = branches.length > 0 ? sorted(branches, (a, b) => nearness(b) - nearness(a)) : node.all;
  for (const part of parts ?? []) {
    const leaf = failingLeaf(part, truth);
    if (leaf) return leaf;
  }
  return null;
}

/** How near a branch that does not hold comes to holding: none that fails on what lies before the event. */
function nearness(node: TraceNode): number {
  const parts = node.all ?? [node];
  const failing = parts.findIndex(({ truth }) => truth !== true);
  const fact = (failing < 0 ? undefined : failingLeaf(parts[failing] ?? node, false))?.fact;
  return fact !== undefined && LIES_BEFORE.test(fact) ? -1 : failing < 0 ? parts.length : failing;
}

/** Facts that no event changes which is tested as the act. */
const LIES_BEFORE = /^(trigger|from|child|parameter)\./;
