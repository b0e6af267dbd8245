/** Counts the term of a duty from its start, with the extensions granted (B13). */
import {
  addTerm,
  type Due,
  dayOfMoment,
  endOfMoment,
  type Moment,
  type TermContext,
} from "../calendar/addTerm.js";
import { dayOfInstant } from "../calendar/amsterdam.js";
import type { DerivationStep } from "../calendar/derivation.js";
import type { Period } from "../calendar/term.js";
import { earliestInstant, latestInstant, type Time } from "../calendar/time.js";
import type { AchievePlan } from "../norm/plan.js";
import { byTime, type TimelineEvent } from "../record/timeline.js";
import { type Missing, type Truth, Unknown, valueOr } from "../record/unknown.js";
import type { Scope } from "./context.js";
import { type DueWindow, NO_TERM } from "./dueWindow.js";
import { gapsOf } from "./gaps.js";
import type { Opening } from "./opening.js";
import type { Opened } from "./triggers.js";

/** B13: each extension granted at or before the due moment then running adds to the nominal end. */
export function countTerm(
  opened: Opened,
  plan: AchievePlan,
  start: Time,
  events: readonly TimelineEvent[],
  bearer: string | null,
): DueWindow {
  if (plan.within === "none-stated") return NO_TERM;
  const { scope, opening } = opened;
  let granted: Granted[] = [];
  let perhaps: Granted[] = [];
  let missing: Missing[] = [];
  for (const { event, truth } of plan.extendable ? extensions(opened, events) : []) {
    const period = plan.extendable;
    if (!period) break;
    const [sure, may] = [granted, perhaps].map((list) => compute(scope, plan, start, list));
    if (!sure || !may) break;
    const inTime = atOrBefore(event.time, sure.earliest);
    if (truth === true && inTime === true) granted = [...granted, { period, event: event.id }];
    if (may.latest !== null && atOrBefore(event.time, may.latest) === false) continue;
    perhaps = [...perhaps, { period, event: event.id }];
    if (truth instanceof Unknown) missing = [...missing, ...truth.missing];
    else if (inTime !== true)
      missing = [...missing, { code: "time-imprecise", event: event.id, field: "at" }];
  }
  const derivation: DerivationStep[] = [];
  // The derivation walks over the days it skips, so it is made only when asked for.
  const sure = compute(scope, plan, start, granted, scope.context.detail ? derivation : undefined);
  const may = granted.length + perhaps.length === 0 ? sure : compute(scope, plan, start, perhaps);
  if (!sure || !may) return NO_TERM;
  const own: Missing[] = [...new Set([...sure.doubts, ...may.doubts])].map((code) =>
    code === "time-imprecise"
      ? { code, event: impreciseStart(start, opening, events), field: "at" }
      : { code },
  );
  const hidden = plan.extendable ? hiddenExtensions(scope, opening, may.latest, bearer) : [];
  return {
    stated: true,
    earliest: sure.earliest,
    // One that was left out adds to the term, and after it the next.
    latest: hidden.length > 0 ? null : may.latest,
    missing: [...missing, ...hidden, ...own],
    awaits: [],
    derivation,
    from: null,
  };
}

/** The event whose hour the start of the term lacks. */
function impreciseStart(start: Time, { first }: Opening, events: readonly TimelineEvent[]): string {
  return (events.find(({ time }) => time.day === start.day && time.instant === null) ?? first).id;
}

interface Granted {
  readonly period: Period;
  readonly event: string;
}

function compute(
  scope: Scope,
  plan: AchievePlan,
  start: Time,
  granted: readonly Granted[],
  trace?: DerivationStep[],
): Due | null {
  return addTerm(start, plan.within, termContext(scope, plan, granted), trace);
}

function termContext(scope: Scope, plan: AchievePlan, granted: readonly Granted[]): TermContext {
  const { calendar, schoolDays } = scope.context;
  return { calendar, extended: plan.extended, schoolDays, granted };
}

/** The extensions of the term that these events started, or of a trigger that joined, each with how sure it is one. */
function extensions(
  { scope, joined }: Opened,
  events: readonly TimelineEvent[],
): { event: TimelineEvent; truth: Truth }[] {
  const { timeline } = scope.context;
  const named = new Map<string, Truth>(joined.map(({ event, truth }) => [event.id, truth]));
  for (const { id } of events) named.set(id, true);
  return [...timeline.ofType("term-extended")].sort(byTime).flatMap((event) => {
    const of = event.data.type === "term-extended" ? event.data.of : undefined;
    const id = valueOr(of, { event: event.id, field: "of" });
    const target = typeof id === "string" ? timeline.originalOf(id, event, "of") : id;
    const truth: Truth = target instanceof Unknown ? target : (named.get(target) ?? false);
    return truth === false ? [] : [{ event, truth: truth === true ? event.exists : truth }];
  });
}

/** The days through the due moment then running on which an extension may have been left out (E9). */
function hiddenExtensions(
  scope: Scope,
  { first }: Opening,
  latest: Moment | null,
  bearer: string | null,
): readonly Missing[] {
  const { timeline } = scope.context;
  const through = Math.min(dayOfInstant(timeline.end), latest ? dayOfMoment(latest) : Infinity);
  return gapsOf(timeline, bearer, ["term-extended"], { from: first.time.day, through });
}

function atOrBefore(time: Time, moment: Moment): boolean | "imprecise" {
  const end = endOfMoment(moment);
  if (latestInstant(time) <= end) return true;
  return earliestInstant(time) > end ? false : "imprecise";
}

/** The end of a period that acts must let pass (D1); as a due window, for its doubts. */
export function endOfPeriod(scope: Scope, plan: AchievePlan, period: Period, start: Time): Due | null {
  return addTerm(start, period, termContext(scope, plan, []));
}
