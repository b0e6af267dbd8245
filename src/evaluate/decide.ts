/**
 * Decides an achieve duty: in every way in which what is unknown may turn out, then together (E1, E9, E10).
 *
 * A *world* settles what acts share: the due moment and the closing. Within a world the acts and exceptions
 * are independent of each other, so each contributes what it may be.
 */
import { endOfMoment, type Moment } from "../calendar/addTerm.js";
import { dayOfInstant, endOfDay, type Instant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import { earliestInstant, latestInstant } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import { type Missing, type Truth, Unknown } from "../record/unknown.js";
import type { DueWindow } from "./due.js";
import type { PossibleStatus } from "./report.js";

/** An event that may count, and how sure it is that it does. */
export interface Item {
  readonly event: TimelineEvent;
  readonly truth: Truth;
}

/** An exception that may apply; without an event it holds from the trigger on. */
export interface ExceptionItem {
  readonly id: string;
  readonly event: TimelineEvent | null;
  readonly truth: Truth;
}

/** Everything that decides an achieve duty. */
export interface AchieveCase {
  readonly opens: Day;
  readonly asOf: Instant;
  readonly due: DueWindow;
  /** The acts of each pattern that must be met: one list, or one of each with `allOf`. */
  readonly acts: readonly (readonly Item[])[];
  readonly exceptions: readonly ExceptionItem[];
  readonly closings: readonly Item[];
  readonly stillOwed: boolean;
  /** Days on which an act may have been left out. */
  actGaps(from: Day, through: Day): readonly Missing[];
  /** Days on which an exception may have been left out. */
  exceptionGaps(from: Day, through: Day): readonly Missing[];
}

/** What was decided. */
export interface Decision {
  /** All statuses that may be, sorted; one when it is certain. */
  readonly possible: readonly PossibleStatus[];
  /** The status by the order of E1. */
  readonly status: PossibleStatus | "undetermined";
  readonly missing: readonly Missing[];
  readonly acts: readonly TimelineEvent[];
  readonly exception: ExceptionItem | null;
  /** Events that closed the window, for a violated duty. */
  readonly closing: TimelineEvent | null;
  /** Whether the window closed before the due moment. */
  readonly closedBeforeDue: boolean;
}

function isBreach(status: Decision["status"]): boolean {
  return status === "overdue" || status === "violated" || status === "fulfilled-late";
}

interface World {
  /** Last instant in time; Infinity without a due moment, -Infinity when it lies before everything. */
  readonly due: Instant;
  readonly closing: TimelineEvent | null;
}

/** Decides an achieve duty. */
export function decide(duty: AchieveCase): Decision {
  const worlds = worldsOf(duty);
  const possible = possibleIn(duty, worlds);
  const [only] = possible;
  const excused = exceptionInAll(duty, worlds);
  const status = ((): Decision["status"] => {
    if (possible.length === 1 && only) return only;
    // E1 (2): a certain exception in time excuses, though an act that is not certain may have been done.
    if (excused && possible.every((one) => one === "excused" || one === "fulfilled")) return "excused";
    if (possible.every(isBreach)) return breachStatus(duty, worlds);
    return "undetermined";
  })();
  const last = worlds.at(-1) ?? { due: Infinity, closing: null };
  const closing = status === "violated" ? closingOf(duty, last) : null;
  return {
    possible,
    status,
    missing: missingOf(duty, worlds, status, possible),
    acts: actsOf(duty, status, last),
    exception: status === "excused" ? excused : null,
    closing,
    closedBeforeDue: closing !== null && earliestInstant(closing.time) <= last.due,
  };
}

/** E10: all statuses over all ways in which what is unknown may turn out, sorted. */
function possibleIn(duty: AchieveCase, worlds: readonly World[]): PossibleStatus[] {
  return [...new Set(worlds.flatMap((world) => [...statusesIn(duty, world)]))].sort();
}

// ——— worlds ———

function worldsOf(duty: AchieveCase): World[] {
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
  ];
  const around = times.flatMap((at) =>
    byDay ? [endOfDay(dayOfInstant(at) - 1), endOfDay(dayOfInstant(at))] : [at - 1, at],
  );
  return [...new Set([low, ...around.filter((at) => at > low && at < high), high])].sort((a, b) => a - b);
}

/** Which event closes the window: the first certain one, or an uncertain one before it. */
function closingCandidates(duty: AchieveCase): (TimelineEvent | null)[] {
  const sure = duty.closings.find(({ truth }) => truth === true)?.event ?? null;
  const unsure = duty.closings.flatMap(({ event, truth }) =>
    truth !== true && (sure === null || earliestInstant(event.time) <= latestInstant(sure.time))
      ? [event]
      : [],
  );
  return [...unsure, sure];
}

// ——— one world ———

function statusesIn(duty: AchieveCase, world: World): Set<PossibleStatus> {
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
  if (late.every((counts) => hidden || counts.some((count) => count !== false)))
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

/** D4: what ends a duty that is still owed: its closing, or an exception after the due moment. */
function endsAfterDue(duty: AchieveCase, world: World): Item[] {
  const late = duty.exceptions.flatMap(({ event, truth }) =>
    event && latestInstant(event.time) > world.due ? [{ event, truth }] : [],
  );
  return world.closing ? [...late, { event: world.closing, truth: true }] : late;
}

function countsInTime(
  item: Pick<ExceptionItem, "event" | "truth">,
  { due, closing }: World,
): true | false | "perhaps" {
  if (!item.event) return item.truth === true || (item.truth === false ? false : "perhaps");
  const order = both(before(item.event, due), closing ? beforeEvent(item.event, closing) : true);
  return both(order, item.truth === true ? true : item.truth === false ? false : "perhaps");
}

/** Whether an act is done once it is known that not all were in time; with `allOf` some of them may have been. */
function countsDone(
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
  const sureEnds = ends.filter(({ truth }) => truth === true);
  const order = sureEnds.map(({ event }) => beforeEvent(item.event, event)).reduce(both, true as const);
  return both(order, item.truth === true ? true : "perhaps");
}

function before(event: TimelineEvent, end: Instant): true | false | "perhaps" {
  if (latestInstant(event.time) <= end) return true;
  return earliestInstant(event.time) > end ? false : "perhaps";
}

/** B3: an act and a closing on one day that are not both instants: the record cannot tell. */
function beforeEvent(event: TimelineEvent, closing: TimelineEvent): true | false | "perhaps" {
  if (latestInstant(event.time) <= earliestInstant(closing.time)) return true;
  return earliestInstant(event.time) > latestInstant(closing.time) ? false : "perhaps";
}

function both(a: true | false | "perhaps", b: true | false | "perhaps"): true | false | "perhaps" {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : "perhaps";
}

/** Whether the window closed before the due moment. */
function closedBefore({ due, closing }: World): true | false | "perhaps" {
  return closing ? before(closing, due) : false;
}

function hiddenInTime(duty: AchieveCase, world: World): { act: boolean; exception: boolean } {
  const through = horizon(duty, world);
  return {
    act: duty.actGaps(duty.opens, through).length > 0,
    exception: duty.exceptionGaps(duty.opens, through).length > 0,
  };
}

/** Last day on which something may still have been in time: of due, closing and `asOf` the earliest. */
function horizon(duty: AchieveCase, { due, closing }: World): Day {
  const end = Math.min(due, closing ? latestInstant(closing.time) : Infinity, duty.asOf);
  return end === -Infinity ? duty.opens - 1 : dayOfInstant(end);
}

function dayAfter(duty: AchieveCase, due: Instant): Day {
  return due === -Infinity ? duty.opens : dayOfInstant(due + 1);
}

function lastDay(duty: AchieveCase, { closing }: World): Day {
  return dayOfInstant(Math.min(closing ? latestInstant(closing.time) : Infinity, duty.asOf));
}

// ——— all worlds together ———

/** An exception that certainly holds in time in every world. */
function exceptionInAll(duty: AchieveCase, worlds: readonly World[]): ExceptionItem | null {
  return duty.exceptions.find((item) => worlds.every((world) => countsInTime(item, world) === true)) ?? null;
}

/** E1 (5)–(7), by what is certain. */
function breachStatus(duty: AchieveCase, worlds: readonly World[]): PossibleStatus {
  const world = worlds.at(-1);
  if (!world) return "overdue";
  if (closedBefore(world) === true || !duty.stillOwed) return "violated";
  const ends = endsAfterDue(duty, world).filter(({ truth }) => truth === true);
  const late = duty.acts.every((items) => items.some((item) => countsDone(duty, item, world, ends) === true));
  if (late) return "fulfilled-late";
  return ends.length > 0 ? "violated" : "overdue";
}

function actsOf(duty: AchieveCase, status: Decision["status"], world: World): TimelineEvent[] {
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

function closingOf(duty: AchieveCase, world: World): TimelineEvent | null {
  const ends = endsAfterDue(duty, world).filter(({ truth }) => truth === true);
  const [first] = ends
    .map(({ event }) => event)
    .sort((a, b) => earliestInstant(a.time) - earliestInstant(b.time));
  return first ?? null;
}

/** What is missing: for an open question all that bears on it; for a certain breach what came after the due moment. */
function missingOf(
  duty: AchieveCase,
  worlds: readonly World[],
  status: Decision["status"],
  possible: readonly PossibleStatus[],
): Missing[] {
  const missing: Missing[] = [];
  const open = status === "undetermined" || (status === "excused" && possible.length > 1);
  const last = worlds.at(-1);
  if (open) {
    if (worlds.length > 1) missing.push(...duty.due.missing);
    missing.push(...uncertainItems(duty, worlds, possible));
    for (const item of [...duty.acts.flat(), ...duty.exceptions]) {
      if (item.truth === true) missing.push(...doubtsOf(item, worlds));
    }
    // A late act that was left out bears on the question only while none is certain.
    const through = Math.max(...worlds.map((world) => horizon(duty, world)));
    const end = last && possible.some(isBreach) ? Math.max(through, lastDay(duty, last)) : through;
    const lateOpen = possible.includes("overdue") || possible.includes("violated");
    missing.push(...duty.actGaps(duty.opens, lateOpen ? end : through));
    missing.push(...duty.exceptionGaps(duty.opens, end));
  } else if (isBreach(status) && last && duty.stillOwed && closedBefore(last) !== true) {
    // What came after the due moment, up to the act that was done in the end.
    const done = actsOf(duty, status, last).map(({ time }) => time.day);
    const until = Math.min(lastDay(duty, last), ...(done.length > 0 ? [Math.max(...done)] : []));
    const late = duty.acts
      .flat()
      .filter(
        ({ truth, event }) =>
          truth !== true && latestInstant(event.time) > last.due && event.time.day <= until,
      );
    const ends = endsAfterDue(duty, last);
    for (const item of duty.acts.flat()) {
      if (item.truth === true && countsDone(duty, item, last, ends) === "perhaps")
        missing.push(imprecise(item.event));
    }
    missing.push(
      ...late.flatMap((item) => doubtsOf(item, worlds)),
      ...duty.actGaps(dayAfter(duty, last.due), until),
    );
  }
  return distinct(missing);
}

/** The uncertain acts, exceptions and closings on which the open question depends. */
function uncertainItems(
  duty: AchieveCase,
  worlds: readonly World[],
  possible: readonly PossibleStatus[],
): Missing[] {
  // In time each of them would decide; after the due moment only while no late act is certain.
  const lateOpen = possible.includes("overdue") || possible.includes("violated");
  const bears = (item: Pick<ExceptionItem, "event" | "truth">) =>
    lateOpen || worlds.some((world) => countsInTime(item, world) !== false);
  const closes = (item: Item) => {
    const settle = (truth: boolean) =>
      duty.closings.flatMap((one) => (one !== item ? [one] : truth ? [{ ...one, truth }] : []));
    return [true, false].some((truth) => {
      const settled = { ...duty, closings: settle(truth) };
      return possibleIn(settled, worldsOf(settled)).join() !== possible.join();
    });
  };
  return [
    ...[...duty.acts.flat(), ...duty.exceptions].flatMap((item) =>
      item.truth instanceof Unknown && bears(item) ? item.truth.missing : [],
    ),
    ...duty.closings.flatMap((item) =>
      item.truth instanceof Unknown && closes(item) ? item.truth.missing : [],
    ),
  ];
}

function doubtsOf(item: Pick<ExceptionItem, "event" | "truth">, worlds: readonly World[]): Missing[] {
  if (item.truth instanceof Unknown) return [...item.truth.missing];
  const { event } = item;
  const open = worlds.some(
    ({ due, closing }) =>
      event && (before(event, due) === "perhaps" || (closing && beforeEvent(event, closing) === "perhaps")),
  );
  return event && open ? [imprecise(event)] : [];
}

function imprecise(event: TimelineEvent): Missing {
  return { code: "time-imprecise", event: event.id, field: "at" };
}

/** The same list without repetitions, in a fixed order. */
export function distinct(missing: readonly Missing[]): Missing[] {
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
}
