/** When a duty's term ends, with everything that may move it (B7, B12, B13, C3). */

import {
  addTerm,
  type Due,
  endOfMoment,
  formatMoment,
  type Moment,
  type TermContext,
} from "../calendar/addTerm.js";
import { dayOfInstant, type Instant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import type { DerivationStep } from "../calendar/derivation.js";
import type { Period } from "../calendar/term.js";
import {
  compareTimes,
  earliestInstant,
  lastTime,
  latestInstant,
  narrowed,
  type Time,
} from "../calendar/time.js";
import type { AchievePlan } from "../norm/plan.js";
import type { EventType } from "../record/event.js";
import { byTime, type TimelineEvent } from "../record/timeline.js";
import { type Missing, type Truth, Unknown, valueOr } from "../record/unknown.js";
import type { Item } from "./achieveCase.js";
import type { Scope } from "./context.js";
import { hiddenStart } from "./hiddenStart.js";
import { type About, fitting } from "./match.js";
import type { Opening } from "./triggers.js";

/** When a duty is due. `earliest` null: nothing bounds it below; `latest` null: nothing bounds it above. */
export interface DueWindow {
  readonly stated: boolean;
  readonly earliest: Moment | null;
  readonly latest: Moment | null;
  readonly missing: readonly Missing[];
  /** Events for which the term waits; it has no due moment yet. */
  readonly awaits: readonly EventType[];
  readonly derivation: readonly DerivationStep[];
  /** The event that started the term, for conditions that read `from.*`. */
  readonly from: TimelineEvent | null;
}

const NO_TERM: DueWindow = {
  stated: false,
  earliest: null,
  latest: null,
  missing: [],
  awaits: [],
  derivation: [],
  from: null,
};

/** The due moment of a duty that an opening sets off, and that this organisation owes. */
export function dueOf(scope: Scope, plan: AchievePlan, opening: Opening, bearer: string | null): DueWindow {
  if (opening.start === null) return awaiting(scope, plan, opening, bearer);
  if (plan.from === null) return dueFrom(scope, plan, opening, opening.start, opening.events);
  const about: About = { day: opening.first.time.day, trigger: opening.view, from: null };
  const { pattern, pick } = plan.from;
  const side = fitting(scope, [pattern], (event) => ({ ...about, from: event }), {
    whom: scope.plan.household ? "case" : undefined,
    among: ({ time }) => {
      const order = compareTimes(time, opening.first.time);
      return pick === "after" ? order >= 0 : order <= 0;
    },
    ...(pick === "after" ? { enough: daysAfterTheFirst() } : {}),
  });
  const sure = side.filter(({ truth }) => truth === true);
  const [low, high] = startBounds(pick, side, sure);
  const candidates = side.filter(
    ({ event: { time } }) => latestInstant(time) >= low && earliestInstant(time) <= high,
  );
  const { timeline } = scope.context;
  const day = opening.first.time.day;
  const nearer = sure.length > 0 ? dayOfInstant(pick === "after" ? high : low) : timeline.moments.asOf.day;
  const days = pick === "after" ? { from: day, through: nearer } : { from: nearer, through: day };
  const hidden = hiddenStart(timeline, bearer, { types: pattern.types, pick, days });
  const windows = [
    ...candidates.map(({ event }) => {
      const time = candidates.length > 1 ? narrowed(event.time, low, high) : event.time;
      return dueFrom(scope, plan, opening, time, [...opening.events, event]);
    }),
    ...(hidden ? [dueFrom(scope, plan, opening, hidden.time, opening.events)] : []),
  ];
  const unsure = [
    ...candidates.flatMap(({ truth }) => (truth instanceof Unknown ? truth.missing : [])),
    ...(hidden?.missing ?? []),
  ];
  // Which of several started the term is not known, and so are its facts.
  const from = candidates.length === 1 && !hidden ? (candidates[0]?.event ?? null) : null;
  if (plan.within === "none-stated") return { ...NO_TERM, from };
  if (sure.length === 0 && pick === "after") {
    const awaits = side.length === 0 ? pattern.types : [];
    if (windows.length === 0) return { ...NO_TERM, awaits };
    return { ...merge(windows), latest: null, missing: unsure, awaits, from };
  }
  if (sure.length === 0) {
    // C3: the start was not recorded; the term is due at the latest as from the trigger.
    const last = dueFrom(scope, plan, opening, opening.start, opening.events);
    const missing: Missing[] = [{ code: "not-recorded", event: opening.first.id, field: "from" }, ...unsure];
    return { ...last, earliest: null, missing: [...missing, ...last.missing], from };
  }
  const merged = merge(windows);
  return { ...merged, missing: [...unsure, ...merged.missing], from };
}

/** Whether an event comes on a later day than one that surely fits, so that it cannot be the first. */
function daysAfterTheFirst(): (item: Item) => boolean {
  let first: Day | null = null;
  return ({ event, truth }) => {
    if (first !== null && event.time.day > first) return true;
    if (truth === true) first ??= event.time.day;
    return false;
  };
}

/** C2: while a half is awaited nothing bounds the term above; where that half may have been left out, it may have run since. */
function awaiting(scope: Scope, plan: AchievePlan, opening: Opening, bearer: string | null): DueWindow {
  const { timeline } = scope.context;
  const { events, types } = opening.view;
  const days = { from: opening.first.time.day, through: timeline.moments.asOf.day };
  const halves = types
    .filter((_, index) => !events[index])
    .map((half) => hiddenStart(timeline, bearer, { types: half, pick: "after", days }));
  const hidden = halves.flatMap((half) => half ?? []);
  const none = { ...NO_TERM, awaits: opening.awaits };
  if (hidden.length < halves.length || plan.within === "none-stated") return none;
  const start = lastTime([...opening.events, ...hidden].map(({ time }) => time));
  if (start === null) return none;
  const window = dueFrom(scope, plan, opening, start, opening.events);
  return {
    ...window,
    latest: null,
    missing: hidden.flatMap(({ missing }) => missing),
    awaits: opening.awaits,
  };
}

/** Between which instants the term started: the first or last of those that surely may, or one nearer that may. */
function startBounds(
  pick: "after" | "before",
  side: readonly { event: TimelineEvent }[],
  sure: readonly { event: TimelineEvent }[],
): [low: Instant, high: Instant] {
  const firsts = (items: typeof side) => items.map(({ event }) => earliestInstant(event.time));
  const lasts = (items: typeof side) => items.map(({ event }) => latestInstant(event.time));
  return pick === "after"
    ? [Math.min(...firsts(side)), Math.min(...lasts(sure))]
    : [Math.max(...firsts(sure)), Math.max(...lasts(side))];
}

/** The due moments as the report writes them. */
export function printDue(due: DueWindow): { due?: string; dueEarliest?: string; dueLatest?: string } {
  if (!due.stated) return {};
  const { earliest, latest } = due;
  if (earliest && latest && endOfMoment(earliest) === endOfMoment(latest))
    return { due: formatMoment(latest) };
  return {
    ...(earliest ? { dueEarliest: formatMoment(earliest) } : {}),
    ...(latest ? { dueLatest: formatMoment(latest) } : {}),
  };
}

/** The end of a period that acts must let pass (D1); as a due window, for its doubts. */
export function endOfPeriod(scope: Scope, plan: AchievePlan, period: Period, start: Time): Due | null {
  return addTerm(start, period, termContext(scope, plan, []));
}

function merge(windows: readonly DueWindow[]): DueWindow {
  const [first, ...others] = windows;
  if (!first) return NO_TERM;
  return others.reduce((a, b) => {
    const earlier =
      a.earliest && b.earliest && endOfMoment(b.earliest) < endOfMoment(a.earliest) ? b.earliest : a.earliest;
    const later =
      a.latest && b.latest && (endOfMoment(b.latest) > endOfMoment(a.latest) ? b.latest : a.latest);
    return { ...b, earliest: earlier, latest: later, missing: [...a.missing, ...b.missing] };
  }, first);
}

/** B13: each extension granted at or before the due moment then running adds to the nominal end. */
function dueFrom(
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
  const may = compute(scope, plan, start, perhaps);
  if (!sure || !may) return NO_TERM;
  // The event whose hour the start of the term lacks.
  const imprecise = (
    events.find(({ time }) => time.day === start.day && time.instant === null) ?? opening.first
  ).id;
  const own: Missing[] = [...new Set([...sure.doubts, ...may.doubts])].map((code) =>
    code === "time-imprecise" ? { code, event: imprecise, field: "at" } : { code },
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
