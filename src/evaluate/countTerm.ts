/** Counts the term of a duty from its start, with the extensions granted (B13). */
import { addTerm, type Due, endOfMoment, type Moment, type TermContext } from "../calendar/addTerm.js";
import type { DerivationStep } from "../calendar/derivation.js";
import type { Period } from "../calendar/term.js";
import { earliestInstant, latestInstant, type Time } from "../calendar/time.js";
import type { AchievePlan } from "../norm/plan.js";
import { byTime, type TimelineEvent } from "../record/timeline.js";
import { type Missing, type Truth, Unknown, valueOr } from "../record/unknown.js";
import type { Scope } from "./context.js";
import { type DueWindow, NO_TERM } from "./dueWindow.js";
import type { Opening } from "./triggers.js";

/** B13: each extension granted at or before the due moment then running adds to the nominal end. */
export function countTerm(
  scope: Scope,
  plan: AchievePlan,
  opening: Opening,
  start: Time,
  events: readonly TimelineEvent[],
): DueWindow {
  if (plan.within === "none-stated") return NO_TERM;
  let granted: Granted[] = [];
  let perhaps: Granted[] = [];
  let missing: Missing[] = [];
  for (const { event, truth } of plan.extendable ? extensions(scope, events) : []) {
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
  return {
    stated: true,
    earliest: sure.earliest,
    latest: may.latest,
    missing: [...missing, ...own],
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

function extensions(
  scope: Scope,
  events: readonly TimelineEvent[],
): { event: TimelineEvent; truth: Truth }[] {
  const { timeline } = scope.context;
  const ids = new Set(events.map(({ id }) => id));
  return [...timeline.ofType("term-extended")].sort(byTime).flatMap((event) => {
    const named = event.data.type === "term-extended" ? event.data.of : undefined;
    const id = valueOr(named, { event: event.id, field: "of" });
    // An id that the record does not hold may be anything (a warning says so).
    const target = id instanceof Unknown ? undefined : timeline.find(id);
    const lost = new Unknown([{ code: "not-recorded", event: event.id, field: "of" }]);
    const truth: Truth = id instanceof Unknown ? id : target ? ids.has(target.id) : lost;
    return truth === false ? [] : [{ event, truth: truth === true ? event.exists : truth }];
  });
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
