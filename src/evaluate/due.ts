/** When a duty's term ends, with everything that may move it (B7, B12, B13, C3). */

import { endOfMoment } from "../calendar/addTerm.js";
import { dayOfInstant, type Instant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import { compareTimes, earliestInstant, lastTime, latestInstant, narrowed } from "../calendar/time.js";
import type { AchievePlan } from "../norm/plan.js";
import type { TimelineEvent } from "../record/timeline.js";
import { type Missing, or, Unknown } from "../record/unknown.js";
import type { Item, Started } from "./achieveCase.js";
import type { Scope } from "./context.js";
import { countTerm } from "./countTerm.js";
import { type DueWindow, NO_TERM } from "./dueWindow.js";
import { gapsOf } from "./gaps.js";
import { hiddenStart } from "./hiddenStart.js";
import { type About, type Among, type Enough, fitting } from "./match.js";
import type { Opening } from "./opening.js";
import type { Opened } from "./triggers.js";

/** The due moment of a duty that an opening sets off, and that this organisation owes. */
export function dueOf(opened: Opened, plan: AchievePlan, bearer: string | null): DueWindow {
  const { scope, opening } = opened;
  if (opening.start === null) return awaiting(opened, plan, bearer);
  if (plan.from === null) return countTerm(opened, plan, opening.start, opening.events, bearer);
  const { pattern, pick } = plan.from;
  const side = startsOf(scope, plan.from, opening);
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
      return countTerm(opened, plan, time, [...opening.events, event], bearer);
    }),
    ...(hidden ? [countTerm(opened, plan, hidden.time, opening.events, bearer)] : []),
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
    const last = countTerm(opened, plan, opening.start, opening.events, bearer);
    const missing: Missing[] = [{ code: "not-recorded", event: opening.first.id, field: "from" }, ...unsure];
    return { ...last, earliest: null, missing: [...missing, ...last.missing], from };
  }
  const merged = merge(windows);
  return { ...merged, missing: [...unsure, ...merged.missing], from };
}

/** D4: that the term had started by the day of another event, or why that is not known; null where it surely had not. */
export function startedBefore(
  opened: Opened,
  plan: AchievePlan,
  bearer: string | null,
  { time }: TimelineEvent,
): Started | null {
  if (plan.from === null) return null;
  const { scope, opening } = opened;
  const starts = startsOf(scope, plan.from, opening).filter(({ event }) => event.time.day <= time.day);
  const recorded = or(...starts.map(({ truth }) => truth));
  if (recorded === true) return SURELY;
  const days = { from: opening.first.time.day, through: time.day };
  const gaps = gapsOf(scope.context.timeline, bearer, plan.from.pattern.types, days);
  const started = or(recorded, gaps.length > 0 && new Unknown(gaps));
  if (typeof started === "boolean") return null;
  const dues = [
    countTerm(opened, plan, time, opening.events, bearer),
    ...starts.map(({ event }) => countTerm(opened, plan, event.time, [...opening.events, event], bearer)),
  ].map(({ latest }) => (latest ? endOfMoment(latest) : Infinity));
  const dueBy = Math.max(...dues);
  // A later start may be due before an earlier one that was lengthened.
  const dueFrom = plan.extendable ? -Infinity : dueBy;
  return { dueFrom, dueBy, missing: started.missing };
}

const SURELY: Started = { dueFrom: Infinity, dueBy: Infinity, missing: [] };

/** The events that start the term of a duty, or may. */
function startsOf(scope: Scope, { pattern, pick }: StartPlan, opening: Opening): readonly Item[] {
  const about: About = { day: opening.first.time.day, trigger: opening.view, from: null };
  return fitting(scope, [pattern], (event) => ({ ...about, from: event }), {
    whom: scope.plan.household ? "case" : null,
    among: new OnSide(opening.first, pick),
    days: null,
    enough: pick === "after" ? new DaysAfterTheFirst() : null,
  });
}

type StartPlan = NonNullable<AchievePlan["from"]>;

/** The events on one side of the first trigger. */
class OnSide implements Among {
  constructor(
    readonly first: TimelineEvent,
    readonly pick: "after" | "before",
  ) {}

  admits({ time }: TimelineEvent): boolean {
    const order = compareTimes(time, this.first.time);
    return this.pick === "after" ? order >= 0 : order <= 0;
  }
}

/** Whether an event comes on a later day than one that surely fits, so that it cannot be the first. */
class DaysAfterTheFirst implements Enough {
  #first: Day | null = null;

  isEnough({ event, truth }: Item): boolean {
    if (this.#first !== null && event.time.day > this.#first) return true;
    if (truth === true) this.#first ??= event.time.day;
    return false;
  }
}

/** C2: while a half is awaited nothing bounds the term above; where that half may have been left out, it may have run since. */
function awaiting(opened: Opened, plan: AchievePlan, bearer: string | null): DueWindow {
  const { scope, opening } = opened;
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
  const window = countTerm(opened, plan, start, opening.events, bearer);
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
