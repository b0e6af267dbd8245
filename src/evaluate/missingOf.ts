/** What is missing: for an open question all that bears on it; for a certain breach what came after (E10). */

import type { Day } from "../calendar/civilDay.js";
import { latestInstant } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import { distinct, type Missing, Unknown } from "../record/unknown.js";
import type { AchieveCase, Decision, ExceptionItem, Item } from "./achieveCase.js";
import { isBreach } from "./isBreach.js";
import { statusesIn } from "./possible.js";
import type { PossibleStatus } from "./report.js";
import type { StatusSet } from "./statusSet.js";
import {
  actsOf,
  before,
  beforeEvent,
  closedBefore,
  closingCandidates,
  countsDone,
  countsInTime,
  dayAfter,
  endsAfterDue,
  horizon,
  lastDay,
  type World,
  withoutHour,
} from "./worlds.js";

/** What is missing: for an open question all that bears on it; for a certain breach what came after the due moment. */
export function missingOf(
  duty: AchieveCase,
  worlds: readonly World[],
  status: Decision["status"],
  possible: readonly PossibleStatus[],
): Missing[] {
  const missing: Missing[] = [];
  // One by one: so many as there can be do not fit into one call.
  const add = (more: readonly Missing[]) => {
    for (const one of more) missing.push(one);
  };
  const open = status === "undetermined" || (status === "excused" && possible.length > 1);
  const last = worlds.at(-1);
  if (open) {
    if (worlds.length > 1) add(duty.due.missing);
    add(uncertainItems(duty, worlds, possible));
    for (const item of [...duty.acts.flat(), ...duty.exceptions]) {
      if (item.truth === true) add(doubtsOf(item, worlds));
    }
    // A late act that was left out bears on the question only while none is certain.
    const through = Math.max(...worlds.map((world) => horizon(duty, world)));
    const end = last && possible.some(isBreach) ? Math.max(through, lastDay(duty, last)) : through;
    const lateOpen = possible.includes("overdue") || possible.includes("violated");
    add(duty.actGaps(duty.opens, lateOpen ? end : through));
    add(duty.exceptionGaps(duty.opens, end));
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
        add(withoutHour([item.event, ...ends.map(({ event }) => event)].filter(isOn(item.event.time.day))));
    }
    for (const item of late) add(doubtsOf(item, worlds));
    add(duty.actGaps(dayAfter(duty, last.due), until));
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
  const bears = (item: Pick<ExceptionItem, "event" | "truth" | "started">) =>
    lateOpen || worlds.some((world) => countsInTime(item, world) !== false);
  const closes = closesIn(duty, worlds);
  return [
    ...[...duty.acts.flat(), ...duty.exceptions].flatMap((item) =>
      item.truth instanceof Unknown && bears(item) ? item.truth.missing : [],
    ),
    ...duty.exceptions.flatMap(({ started }) => started?.missing ?? []),
    ...duty.closings.flatMap((item) =>
      item.truth instanceof Unknown && closes(item) ? item.truth.missing : [],
    ),
  ];
}

/** Whether the statuses that may be depend on whether an event closed the window. */
function closesIn(duty: AchieveCase, worlds: readonly World[]): (item: Item) => boolean {
  let known: readonly { readonly closing: World["closing"]; readonly statuses: StatusSet }[] | null = null;
  return (item) => {
    known ??= worlds.map((world) => ({ closing: world.closing, statuses: statusesIn(duty, world) }));
    let all: StatusSet = 0;
    for (const { statuses } of known) all |= statuses;
    const settled = (truth: boolean) =>
      duty.closings.flatMap((one) => (one !== item ? [one] : truth ? [{ ...one, truth }] : []));
    for (const truth of [true, false]) {
      const left = new Set(closingCandidates({ closings: settled(truth) }));
      let possible: StatusSet = 0;
      for (const { closing, statuses } of known) if (left.has(closing)) possible |= statuses;
      if (possible !== all) return true;
    }
    return false;
  };
}

function doubtsOf(item: Pick<ExceptionItem, "event" | "truth">, worlds: readonly World[]): Missing[] {
  if (item.truth instanceof Unknown) return [...item.truth.missing];
  const { event } = item;
  if (event === null) return [];
  return worlds.flatMap(({ due, closing }) => [
    ...(before(event, due) === "perhaps" ? withoutHour([event]) : []),
    ...(closing && beforeEvent(event, closing) === "perhaps" ? withoutHour([event, closing]) : []),
  ]);
}

function isOn(day: Day): (event: TimelineEvent) => boolean {
  return ({ time }) => time.day === day;
}
