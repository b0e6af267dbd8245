/**
 * Decides a duty of which nothing that bears on it is unknown: one pass, without weighing how things may turn out.
 *
 * Whatever leaves a doubt (an uncertain event, two due moments, a day for which nobody vouches) is left to `decide.ts`
 * next door, which finds the same where there is none; a property test holds the two equal.
 */
import { endOfMoment } from "../calendar/addTerm.js";
import type { Instant } from "../calendar/amsterdam.js";
import { earliestInstant, latestInstant } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import type { AchieveCase, Decision, ExceptionItem, Item } from "./achieveCase.js";
import type { PossibleStatus } from "./report.js";
import {
  closedBefore,
  countsDone,
  countsInTime,
  dayAfter,
  endsAfterDue,
  firstEnd,
  horizon,
  lastDay,
  type World,
} from "./worlds.js";

/** What is decided of a duty without doubt; null where there is one. */
export function decideCertain(duty: AchieveCase): Decision | null {
  const due = certainDue(duty);
  if (due === null || duty.closings.some(({ truth }) => truth !== true)) return null;
  const world: World = { due: due.last, closing: duty.closings[0]?.event ?? null };
  const done = firstOfEach(duty, (item) => countsInTime(item, world));
  if (done === "perhaps") return null;
  if (done !== "none") return decided("fulfilled", done);
  const through = horizon(duty, world);
  if (duty.actGaps(duty.opens, through).length > 0) return null;
  const excuse = firstOf(duty.exceptions, (item) => countsInTime(item, world));
  if (excuse === "perhaps") return null;
  if (excuse !== "none") return { ...decided("excused"), exception: excuse };
  if (duty.exceptionGaps(duty.opens, through).length > 0) return null;
  const closed = closedBefore(world);
  if (closed === "perhaps") return null;
  if (closed) return violated(duty, world);
  if (duty.asOf <= due.last) return world.closing === null ? decided("pending") : null;
  return duty.stillOwed ? afterDue(duty, world, due.first) : violated(duty, world);
}

/** What is decided once the due moment has passed and the act is still owed. */
function afterDue(duty: AchieveCase, world: World, due: Instant): Decision | null {
  if (endsAfterDue(duty, world).length > 0) return null;
  const from = dayAfter(duty, due);
  const late = firstOfEach(duty, (item) => countsDone(duty, item, world, []));
  if (late === "perhaps") return null;
  const until = late === "none" ? lastDay(duty, world) : Math.max(...late.map(({ time }) => time.day));
  // An uncertain act by then bears on what is missing.
  const bears = ({ truth, event }: Item) => truth !== true && event.time.day <= until;
  if (duty.acts.some((items) => items.some(bears))) return null;
  if (duty.exceptionGaps(from, until).length > 0 || duty.actGaps(from, until).length > 0) return null;
  return late === "none" ? decided("overdue") : decided("fulfilled-late", late);
}

/** Between which instants the term ends, where it makes no difference when; null where it does. */
function certainDue(duty: AchieveCase): { first: Instant; last: Instant } | null {
  const { stated, earliest, latest } = duty.due;
  if (!stated) return NEVER;
  if (earliest === null || latest === null) return null;
  const last = endOfMoment(latest);
  const first = earliest === latest ? last : endOfMoment(earliest);
  if (first === last) return { first, last };
  const isBetween = ({ event }: Pick<ExceptionItem, "event">) =>
    event !== null && latestInstant(event.time) > first && earliestInstant(event.time) <= last;
  if (duty.asOf > first && duty.asOf <= last) return null;
  if (duty.acts.some((items) => items.some(isBetween)) || duty.closings.some(isBetween)) return null;
  return duty.exceptions.some((one) => one.started || isBetween(one)) ? null : { first, last };
}

const NEVER = { first: Infinity, last: Infinity };

/** The first item that surely counts; `perhaps` when one before it, or any where none does, may. */
function firstOf<T>(
  items: readonly T[],
  counts: (item: T) => true | false | "perhaps",
): T | "perhaps" | "none" {
  let perhaps = false;
  for (const item of items) {
    const count = counts(item);
    if (count === true) return perhaps ? "perhaps" : item;
    perhaps ||= count === "perhaps";
  }
  return perhaps ? "perhaps" : "none";
}

/** The first act of each pattern that surely counts, each event once; `none` when a pattern has none. */
function firstOfEach(
  { acts }: AchieveCase,
  counts: (item: Item) => true | false | "perhaps",
): readonly TimelineEvent[] | "perhaps" | "none" {
  const events: TimelineEvent[] = [];
  let none = false;
  for (const items of acts) {
    const first = firstOf(items, counts);
    if (first === "perhaps") return first;
    if (first === "none") none = true;
    else if (!events.includes(first.event)) events.push(first.event);
  }
  return none ? "none" : events;
}

function violated(duty: AchieveCase, world: World): Decision {
  const closing = firstEnd(duty, world);
  const closedBeforeDue =
    closing !== null && closing === world.closing && earliestInstant(closing.time) <= world.due;
  return { ...decided("violated"), closing, closedBeforeDue };
}

function decided(status: PossibleStatus, acts: readonly TimelineEvent[] = NOTHING): Decision {
  return {
    possible: [status],
    status,
    missing: NOTHING,
    acts,
    exception: null,
    closing: null,
    closedBeforeDue: false,
  };
}

const NOTHING: readonly never[] = [];
