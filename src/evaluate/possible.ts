/** The statuses that a duty may have: in one world, and over all of them (E10). */
import { latestInstant } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import type { AchieveCase, Item } from "./achieveCase.js";
import type { PossibleStatus } from "./report.js";
import {
  closedBefore,
  countsDone,
  countsInTime,
  dayAfter,
  endsAfterDue,
  horizon,
  lastDay,
  type World,
} from "./worlds.js";

/** E10: all statuses over all ways in which what is unknown may turn out, sorted. */
export function possibleIn(duty: AchieveCase, worlds: readonly World[]): PossibleStatus[] {
  return allOf(worlds.map((world) => statusesIn(duty, world)));
}

/** The statuses of several worlds together, sorted. */
export function allOf(worlds: readonly ReadonlySet<PossibleStatus>[]): PossibleStatus[] {
  return [...new Set(worlds.flatMap((statuses) => [...statuses]))].sort();
}

/** The statuses that a duty may have in one world; they depend on the other closings only through the world. */
export function statusesIn(duty: AchieveCase, world: World): ReadonlySet<PossibleStatus> {
  const statuses = new Set<PossibleStatus>();
  const inTime = duty.acts.map((items) => items.map((item) => countsInTime(item, world)));
  if (inTime.every((counts) => counts.includes(true))) return statuses.add("fulfilled");
  const hidden = hiddenInTime(duty, world);
  if (inTime.every((counts) => hidden.act || counts.some((count) => count !== false)))
    statuses.add("fulfilled");
  const excuses = duty.exceptions.map((item) => countsInTime(item, world));
  if (excuses.includes(true)) return statuses.add("excused");
  if (hidden.exception || excuses.some((count) => count !== false)) statuses.add("excused");
  const closed = closedBefore(world);
  if (closed !== false) statuses.add("violated");
  if (closed !== true) {
    const passed = duty.asOf > world.due;
    if (!passed) {
      if (world.closing === null) statuses.add("pending");
      else statuses.add("violated");
    } else for (const late of lateStatuses(duty, world)) statuses.add(late);
  }
  return statuses;
}

/** What remains once the due moment has passed without an act or exception in time. */
function lateStatuses(duty: AchieveCase, world: World): PossibleStatus[] {
  if (!duty.stillOwed) return ["violated"];
  const ends = endsAfterDue(duty, world);
  const late = duty.acts.map((items) => items.map((item) => countsDone(duty, item, world, ends)));
  const from = dayAfter(duty, world.due);
  if (late.every((counts) => counts.includes(true))) {
    // An exception before that act, not certain or left out, would have ended the duty first (D4).
    const done = Math.max(...actsDone(duty, world, ends).map(({ time }) => time.day));
    const ended = ends.some(({ truth, event }) => truth !== true && event.time.day <= done);
    return ended || duty.exceptionGaps(from, done).length > 0
      ? ["fulfilled-late", "violated"]
      : ["fulfilled-late"];
  }
  const hidden = duty.actGaps(from, lastDay(duty, world)).length > 0;
  const statuses: PossibleStatus[] = [];
  // Of several acts the last must lie after the due moment: were all in time, the duty would be fulfilled.
  const mayBeLate = hidden || duty.acts.flat().some(({ event }) => latestInstant(event.time) > world.due);
  if (mayBeLate && late.every((counts) => hidden || counts.some((count) => count !== false)))
    statuses.push("fulfilled-late");
  const sure = ends.some(({ truth }) => truth === true);
  const perhaps = ends.length > 0 || duty.exceptionGaps(from, lastDay(duty, world)).length > 0;
  if (perhaps) statuses.push("violated");
  if (!sure) statuses.push("overdue");
  return statuses;
}

/** The first certain act of each pattern that was done before any certain end. */
function actsDone(duty: AchieveCase, world: World, ends: readonly Item[]): TimelineEvent[] {
  return duty.acts.flatMap((items) =>
    items
      .filter((item) => countsDone(duty, item, world, ends) === true)
      .slice(0, 1)
      .map(({ event }) => event),
  );
}

function hiddenInTime(duty: AchieveCase, world: World): { act: boolean; exception: boolean } {
  const through = horizon(duty, world);
  return {
    act: duty.actGaps(duty.opens, through).length > 0,
    exception: duty.exceptionGaps(duty.opens, through).length > 0,
  };
}
