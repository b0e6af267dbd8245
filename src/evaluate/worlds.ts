/**
 * The ways in which what acts share may turn out: a *world* settles the due moment and the closing.
 *
 * Within a world acts and exceptions are independent of each other, so each contributes what it may be.
 */
import { endOfMoment, type Moment } from "../calendar/addTerm.js";
import { dayOfInstant, endOfDay, type Instant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import { earliestInstant, latestInstant } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import type { Truth } from "../record/unknown.js";
import type { AchieveCase, Decision, ExceptionItem, Item, Started } from "./achieveCase.js";

/** One way in which the due moment and the closing may turn out. */
export interface World {
  /** Last instant in time; Infinity without a due moment, -Infinity when it lies before everything. */
  readonly due: Instant;
  readonly closing: TimelineEvent | null;
}

/** Every way that makes a difference. */
export function worldsOf(duty: AchieveCase): World[] {
  const dues = dueCandidates(duty);
  const closings = closingCandidates(duty);
  return closings.flatMap((closing) => dues.map((due) => ({ due, closing })));
}

/** Due moments that make a difference, in order. */
function dueCandidates(duty: AchieveCase): Instant[] {
  const { stated, earliest, latest } = duty.due;
  if (!stated) return [Infinity];
  const low = earliest ? endOfMoment(earliest) : -Infinity;
  const high = latest ? endOfMoment(latest) : Infinity;
  if (low === high) return [low];
  const byDay = [earliest, latest].some((moment: Moment | null) => moment?.kind === "day");
  const times = [
    duty.asOf,
    ...[...duty.acts.flat(), ...duty.exceptions, ...duty.closings].flatMap(({ event }) =>
      event ? [earliestInstant(event.time), latestInstant(event.time)] : [],
    ),
    ...duty.exceptions.flatMap(({ started }) =>
      started && started.dueBy < Infinity ? [started.dueBy, started.dueBy + 1] : [],
    ),
  ];
  const around = times.flatMap((at) =>
    byDay ? [endOfDay(dayOfInstant(at) - 1), endOfDay(dayOfInstant(at))] : [at - 1, at],
  );
  return [...new Set([low, ...around.filter((at) => at > low && at < high), high])].sort((a, b) => a - b);
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

/** The first event that surely ended a duty: the closing of its window, or what ended it after the due moment. */
export function firstEnd(duty: AchieveCase, world: World): TimelineEvent | null {
  if (closedBefore(world) === true) return world.closing;
  const ends = endsAfterDue(duty, world).filter(({ truth }) => truth === true);
  const [first] = ends
    .map(({ event }) => event)
    .sort((a, b) => earliestInstant(a.time) - earliestInstant(b.time));
  return first ?? null;
}

/** Whether an act or exception counts in time in one world. */
export function countsInTime(
  { event, truth, started }: Pick<ExceptionItem, "event" | "truth" | "started">,
  { due, closing }: World,
): true | false | "perhaps" {
  if (!event) return sureness(truth);
  const order = both(before(event, due), closing ? beforeEvent(event, closing) : true);
  return both(both(order, started ? isAwaited(started, due) : true), sureness(truth));
}

/** Whether a term that is due then had not started by the day of an exception. */
function isAwaited({ dueFrom, dueBy, missing }: Started, due: Instant): boolean | "perhaps" {
  if (missing.length === 0 || due < dueFrom) return false;
  return due > dueBy || "perhaps";
}

function sureness(truth: Truth): true | false | "perhaps" {
  return typeof truth === "boolean" ? truth : "perhaps";
}

/** Whether an act is done once it is known that not all were in time; with `allOf` some of them may have been. */
export function countsDone(
  duty: AchieveCase,
  item: Item,
  world: World,
  ends: readonly Item[],
): true | false | "perhaps" {
  const inTime = duty.acts.length > 1 && latestInstant(item.event.time) <= world.due;
  return inTime ? countsInTime(item, world) : countsLate(item, world, ends);
}

/** Whether an act that was not in time was done after the due moment and before any certain end. */
function countsLate(item: Item, world: World, ends: readonly Item[]): true | false | "perhaps" {
  if (latestInstant(item.event.time) <= world.due) return false;
  let order: true | false | "perhaps" = item.truth === true ? true : "perhaps";
  for (const { truth, event } of ends)
    if (truth === true) order = both(order, beforeEvent(item.event, event));
  return order;
}

/** Whether an event lies at or before an instant. */
export function before(event: TimelineEvent, end: Instant): true | false | "perhaps" {
  if (latestInstant(event.time) <= end) return true;
  return earliestInstant(event.time) > end ? false : "perhaps";
}

/** B3: an act and a closing on one day that are not both instants: the record cannot tell. */
export function beforeEvent(event: TimelineEvent, closing: TimelineEvent): true | false | "perhaps" {
  if (latestInstant(event.time) <= earliestInstant(closing.time)) return true;
  return earliestInstant(event.time) > latestInstant(closing.time) ? false : "perhaps";
}

function both(a: true | false | "perhaps", b: true | false | "perhaps"): true | false | "perhaps" {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : "perhaps";
}

/** Whether the window closed before the due moment. */
export function closedBefore({ due, closing }: World): true | false | "perhaps" {
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
  const sure = endsAfterDue(duty, world).filter(({ truth }) => truth === true);
  return dayOfInstant(Math.min(duty.asOf, ...sure.map(({ event }) => latestInstant(event.time))));
}

/** The acts by which a duty was fulfilled, in time or late. */
export function actsOf(duty: AchieveCase, status: Decision["status"], world: World): TimelineEvent[] {
  if (status !== "fulfilled" && status !== "fulfilled-late") return [];
  const ends = endsAfterDue(duty, world).filter(({ truth }) => truth === true);
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
