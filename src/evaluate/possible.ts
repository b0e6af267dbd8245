/** The statuses that a duty may have: in one world, and over all of them (E10). */
import { latestInstant } from "../calendar/time.js";
import type { AchieveCase, Item } from "./achieveCase.js";
import { ONLY, type StatusSet } from "./statusSet.js";
import { anyOf, anyOfEach } from "./sureness.js";
import {
  closedBefore,
  countsDone,
  countsInTime,
  dayAfter,
  endsAfterDue,
  horizon,
  isSure,
  lastDay,
  type World,
} from "./worlds.js";

/** E10: all statuses over all ways in which what is unknown may turn out. */
export function possibleIn(duty: AchieveCase, worlds: readonly World[]): StatusSet {
  let possible: StatusSet = 0;
  for (const world of worlds) possible |= statusesIn(duty, world);
  return possible;
}

/** The statuses that a duty may have in one world; they depend on the other closings only through the world. */
export function statusesIn(duty: AchieveCase, world: World): StatusSet {
  const inTime = anyOfEach(duty.acts, (item) => countsInTime(item, world));
  if (inTime === true) return ONLY.fulfilled;
  const through = horizon(duty, world);
  const mayBeDone = inTime !== false || duty.actGaps(duty.opens, through).length > 0;
  const excuse = anyOf(duty.exceptions, (item) => countsInTime(item, world));
  let possible: StatusSet = mayBeDone ? ONLY.fulfilled : 0;
  if (excuse === true) return possible | ONLY.excused;
  if (excuse !== false || duty.exceptionGaps(duty.opens, through).length > 0) possible |= ONLY.excused;
  const closed = closedBefore(world);
  if (closed !== false) possible |= ONLY.violated;
  if (closed === true) return possible;
  if (duty.asOf > world.due) return possible | lateStatuses(duty, world);
  return possible | (world.closing === null ? ONLY.pending : ONLY.violated);
}

/** What remains once the due moment has passed without an act or exception in time. */
function lateStatuses(duty: AchieveCase, world: World): StatusSet {
  if (!duty.stillOwed) return ONLY.violated;
  const ends = endsAfterDue(duty, world);
  const late = anyOfEach(duty.acts, (item) => countsDone(duty, item, world, ends));
  const from = dayAfter(duty, world.due);
  if (late === true) {
    // An exception before that act, not certain or left out, would have ended the duty first (D4).
    const done = dayDone(duty, world, ends);
    const ended = ends.some(({ truth, event }) => truth !== true && event.time.day <= done);
    const mayHaveEnded = ended || duty.exceptionGaps(from, done).length > 0;
    return mayHaveEnded ? ONLY["fulfilled-late"] | ONLY.violated : ONLY["fulfilled-late"];
  }
  const until = lastDay(duty, world);
  let possible: StatusSet = 0;
  const isLate = ({ event }: Item) => latestInstant(event.time) > world.due;
  // Of several acts the last must lie after the due moment: were all in time, the duty would be fulfilled.
  const mayBeLate = late !== false && duty.acts.some((items) => items.some(isLate));
  if (mayBeLate || duty.actGaps(from, until).length > 0) possible |= ONLY["fulfilled-late"];
  if (ends.length > 0 || duty.exceptionGaps(from, until).length > 0) possible |= ONLY.violated;
  return ends.some(isSure) ? possible : possible | ONLY.overdue;
}

/** The day on which the last of the patterns was certainly met, each by its first such act. */
function dayDone(duty: AchieveCase, world: World, ends: readonly Item[]): number {
  let last = -Infinity;
  for (const items of duty.acts) {
    const first = items.find((item) => countsDone(duty, item, world, ends) === true);
    if (first) last = Math.max(last, first.event.time.day);
  }
  return last;
}
