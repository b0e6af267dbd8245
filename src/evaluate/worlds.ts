/**
 * The ways in which what acts share may turn out: a *world* settles the due moment and the closing.
 *
 * Within a world acts and exceptions are independent of each other, so each contributes what it may be.
 */
import { endOfMoment } from "../calendar/addTerm.js";
import { dayOfInstant, endOfDay, type Instant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import { earliestInstant, latestInstant } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import type { Missing } from "../record/unknown.js";
import type { AchieveCase, Decision, ExceptionItem, Item, Started } from "./achieveCase.js";
import { both, type Sureness, sureness } from "./sureness.js";

/** One way in which the due moment and the closing may turn out. */
export interface World {
  /** Last instant in time; Infinity without a due moment, -Infinity when it lies before everything. */
  readonly due: Instant;
  readonly closing: TimelineEvent | null;
}

/** Every way that makes a difference. */
export function worldsOf(duty: AchieveCase): World[] {
  const dues = dueCandidates(duty);
  const worlds: World[] = [];
  for (const closing of closingCandidates(duty)) for (const due of dues) worlds.push({ due, closing });
  return worlds;
}

/** Due moments that make a difference, in order. */
function dueCandidates(duty: AchieveCase): Instant[] {
  const { stated, earliest, latest } = duty.due;
  if (!stated) return [Infinity];
  const low = earliest ? endOfMoment(earliest) : -Infinity;
  const high = latest ? endOfMoment(latest) : Infinity;
  if (low === high) return [low];
  const byDay = earliest?.kind === "day" || latest?.kind === "day";
  const between = new Set<Instant>();
  const add = (at: Instant) => {
    const day = byDay ? dayOfInstant(at) : null;
    const around = day === null ? [at - 1, at] : [endOfDay(day - 1), endOfDay(day)];
    for (const one of around) if (one > low && one < high) between.add(one);
  };
  add(duty.asOf);
  for (const items of [...duty.acts, duty.exceptions, duty.closings])
    for (const { event } of items) {
      if (event === null) continue;
      add(earliestInstant(event.time));
      add(latestInstant(event.time));
    }
  for (const { started } of duty.exceptions) {
    if (!started || started.dueBy === Infinity) continue;
    add(started.dueBy);
    add(started.dueBy + 1);
  }
  return [low, ...[...between].sort((a, b) => a - b), high];
}

/** Which event closes the window: the first certain one, or an uncertain one before it. */
export function closingCandidates({ closings }: Pick<AchieveCase, "closings">): (TimelineEvent | null)[] {
  const sure = closings.find(({ truth }) => truth === true)?.event ?? null;
  const unsure = closings.flatMap(({ event, truth }) =>
    truth !== true && (sure === null || earliestInstant(event.time) <= latestInstant(sure.time))
      ? [event]
      : [],
  );
  return [...unsure, sure];
}

/** D4: what ends a duty that is still owed: its closing, or an exception after the due moment. */
export function endsAfterDue(duty: AchieveCase, world: World): Item[] {
  const ends: Item[] = [];
  for (const { event, truth, started } of duty.exceptions)
    if (event && (started || latestInstant(event.time) > world.due)) ends.push({ event, truth });
  if (world.closing) ends.push({ event: world.closing, truth: true });
  return ends;
}

/** Whether an item is certain. */
export function isSure({ truth }: Item): boolean {
  return truth === true;
}

/** The first event that surely ended a duty: the closing of its window, or what ended it after the due moment. */
export function firstEnd(duty: AchieveCase, world: World): TimelineEvent | null {
  if (closedBefore(world) === true) return world.closing;
  const ends = endsAfterDue(duty, world).filter(isSure);
  const [first] = ends
    .map(({ event }) => event)
    .sort((a, b) => earliestInstant(a.time) - earliestInstant(b.time));
  return first ?? null;
}

/** Whether an act or exception counts in time in one world. */
export function countsInTime(
  { event, truth, started }: Pick<ExceptionItem, "event" | "truth" | "started">,
  { due, closing }: World,
): Sureness {
  if (!event) return sureness(truth);
  const order = both(before(event, due), closing ? beforeEvent(event, closing) : true);
  return both(both(order, started ? isAwaited(started, due) : true), sureness(truth));
}

/** Whether a term that is due then had not started by the day of an exception. */
function isAwaited({ dueFrom, dueBy, missing }: Started, due: Instant): Sureness {
  if (missing.length === 0 || due < dueFrom) return false;
  return due > dueBy || "perhaps";
}

/** Whether an act is done once it is known that not all were in time; with `allOf` some of them may have been. */
export function countsDone(duty: AchieveCase, item: Item, world: World, ends: readonly Item[]): Sureness {
  const inTime = duty.acts.length > 1 && latestInstant(item.event.time) <= world.due;
  return inTime ? countsInTime(item, world) : countsLate(item, world, ends);
}

/** Whether an act that was not in time was done after the due moment and before any certain end. */
function countsLate(item: Item, world: World, ends: readonly Item[]): Sureness {
  if (latestInstant(item.event.time) <= world.due) return false;
  let order: Sureness = item.truth === true ? true : "perhaps";
  for (const { truth, event } of ends)
    if (truth === true) order = both(order, beforeEvent(item.event, event));
  return order;
}

/** Whether an event lies at or before an instant. */
export function before(event: TimelineEvent, end: Instant): Sureness {
  if (latestInstant(event.time) <= end) return true;
  return earliestInstant(event.time) > end ? false : "perhaps";
}

/** B3: an act and a closing on one day that are not both instants: the record cannot tell. */
export function beforeEvent(event: TimelineEvent, closing: TimelineEvent): Sureness {
  if (latestInstant(event.time) <= earliestInstant(closing.time)) return true;
  return earliestInstant(event.time) > latestInstant(closing.time) ? false : "perhaps";
}

/** Of events of which the order is not known, those of which the hour lacks. */
export function withoutHour(events: readonly TimelineEvent[]): Missing[] {
  return events.flatMap(({ id, time }) =>
    time.instant === null ? [{ code: "time-imprecise", event: id, field: "at" }] : [],
  );
}

/** Whether the window closed before the due moment. */
export function closedBefore({ due, closing }: World): Sureness {
  return closing ? before(closing, due) : false;
}

/** Last day on which something may still have been in time: of due, closing and `asOf` the earliest. */
export function horizon(duty: AchieveCase, { due, closing }: World): Day {
  const end = Math.min(due, closing ? latestInstant(closing.time) : Infinity, duty.asOf);
  return end === -Infinity ? duty.opens - 1 : dayOfInstant(end);
}

/** The first day after the due moment on which the window is open: a due moment may lie before the trigger (C3). */
export function dayAfter(duty: AchieveCase, due: Instant): Day {
  return due === -Infinity ? duty.opens : Math.max(duty.opens, dayOfInstant(due + 1));
}

/** The last day on which something may still be done: that of the first certain end, or of judgement (D4). */
export function lastDay(duty: AchieveCase, world: World): Day {
  const sure = endsAfterDue(duty, world).filter(isSure);
  return dayOfInstant(Math.min(duty.asOf, ...sure.map(({ event }) => latestInstant(event.time))));
}

/** The acts by which a duty was fulfilled, in time or late. */
export function actsOf(duty: AchieveCase, status: Decision["status"], world: World): TimelineEvent[] {
  if (status !== "fulfilled" && status !== "fulfilled-late") return [];
  const ends = endsAfterDue(duty, world).filter(isSure);
  const counts = (item: Item) =>
    status === "fulfilled"
      ? countsInTime(item, world) === true
      : item.truth === true && countsLate(item, world, ends) !== false;
  const found = duty.acts.flatMap((items) =>
    items
      .filter((item) => item.truth === true && (counts(item) || countsInTime(item, world) === true))
      .slice(0, 1),
  );
  return [...new Map(found.map(({ event }) => [event.id, event])).values()];
}
