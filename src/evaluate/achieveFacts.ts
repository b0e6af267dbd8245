/** What belongs to each status of an achieve duty: by what, how late, when broken; and what time alone changes (E4). */
import { dayOfMoment, type Moment } from "../calendar/addTerm.js";
import { dayOfInstant, formatInstant, type Instant, startOfDay } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import { compareTimes, earliestInstant, printTime } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import { and, type Truth, Unknown } from "../record/unknown.js";
import type { AchieveCase, Decision, ExceptionItem } from "./achieveCase.js";
import { statusOf } from "./decide.js";
import type { DueWindow } from "./dueWindow.js";
import { type LaterMoment, type LaterStatus, statusUnder, type UnfinishedDuty } from "./dutyDraft.js";
import type { Performed } from "./opening.js";
import type { Lapse, PossibleStatus } from "./report.js";

/**
 * Writes what belongs to each status: by what, how late, when broken (E4).
 *
 * @returns the day that decided the duty; null while it is not decided
 */
export function writeFacts(
  duty: UnfinishedDuty,
  subject: AchieveCase,
  { status, acts, exception, closing, closedBeforeDue }: Decision,
): Day | null {
  const { due } = subject;
  const latest = due.latest;
  const lastAct = acts.length < 2 ? acts[0] : [...acts].sort(byDay).at(-1);
  switch (status) {
    case "fulfilled":
      duty.fulfilledBy = acts.map(({ id }) => id);
      return lastAct?.time.day ?? null;
    case "fulfilled-late":
      duty.fulfilledBy = acts.map(({ id }) => id);
      if (latest && lastAct) duty.lateBy = lapse(latest, earliestInstant(lastAct.time), lastAct.time.day);
      if (latest) duty.breachedAt = breachMoment(latest);
      return lastAct?.time.day ?? null;
    case "overdue":
      if (latest) duty.overdueBy = lapse(latest, subject.asOf, dayOfInstant(subject.asOf));
      if (latest) duty.breachedAt = breachMoment(latest);
      return null;
    case "violated":
      if (closing && closedBeforeDue) duty.breachedAt = printTime(closing.time);
      else if (latest) duty.breachedAt = breachMoment(latest);
      if (closing) duty.closedBy = [closing.id];
      return closing?.time.day ?? dueDay(due);
    case "excused": {
      duty.exception = exception?.id ?? "";
      const afterwards = exception ? actsAfterwards(subject, exception) : [];
      if (afterwards.length > 0) duty.afterwards = afterwards;
      return exception?.event?.time.day ?? subject.opens;
    }
    default:
      return status === "undetermined" ? settledDay(subject) : null;
  }
}

/** D5: acts after an exception that were no longer in time. */
function actsAfterwards(subject: AchieveCase, exception: ExceptionItem): string[] {
  const from = exception.event;
  const acts = subject.acts
    .flat()
    .filter(({ truth, event }) => truth === true && (!from || compareTimes(event.time, from.time) >= 0));
  // An event that is an act of two patterns is one act.
  return [...new Set(acts.map(({ event }) => event.id))];
}

function breachMoment(due: Moment): string {
  return due.kind === "day" ? formatDay(due.day + 1) : formatInstant(due.instant);
}

/** E4: days after the due day; for hours whole minutes, rounded up. */
function lapse(due: Moment, at: Instant, day: Day): Lapse {
  if (due.kind === "day") return { days: day - due.day };
  return { minutes: Math.ceil((at - due.instant) / 60_000) };
}

/** The day of the latest due moment; null where nothing bounds it. */
function dueDay({ latest }: DueWindow): Day | null {
  return latest ? dayOfMoment(latest) : null;
}

/** The day after which nothing bears on whether a duty was done: it was due, or it closed (E7). */
export function settledDay({ due, closings }: AchieveCase): Day | null {
  const closed = closings.find(({ truth }) => truth === true)?.event.time.day;
  const day = Math.min(dueDay(due) ?? Infinity, closed ?? Infinity);
  return day === Infinity ? null : day;
}

/** Order of events by time. */
function byDay(a: TimelineEvent, b: TimelineEvent): number {
  return compareTimes(a.time, b.time);
}

/** C1a: the acts that fulfilled a duty, in time or late; uncertain ones where that is not decided. */
export function* performedBy(subject: AchieveCase, decision: Decision, trigger: Truth): Iterable<Performed> {
  const isDone = (one: PossibleStatus) => one === "fulfilled" || one === "fulfilled-late";
  // What may be an act of a duty that was surely lifted or broken fulfilled nothing.
  if (!decision.possible.some(isDone)) return;
  const done = new Set(decision.acts);
  const surely = decision.possible.every(isDone);
  const doubt = new Unknown(decision.missing);
  for (const items of subject.acts) {
    const first = items.findIndex(({ event, truth }) =>
      done.size > 0 ? done.has(event) : surely && truth === true,
    );
    // Up to the act that certainly fulfilled it, an uncertain one may have done so before.
    const candidates = first < 0 ? items : items.slice(0, first + 1);
    const unsure = candidates.slice(0, first < 0 ? undefined : first).filter(({ truth }) => truth !== true);
    const others = first < 0 && decision.status === "undetermined" ? candidates : unsure;
    for (const { event, truth } of others)
      yield { event, truth: and(truth, first < 0 ? doubt : true, trigger) };
    const before = unsure.flatMap(({ truth }) => (truth instanceof Unknown ? truth.missing : []));
    const last = first < 0 ? [] : candidates.slice(first);
    for (const { event, truth } of last)
      yield { event, truth: and(truth, before.length > 0 ? new Unknown(before) : true, trigger) };
  }
}

/** How the duty changes with time alone, taking it that the record goes on to be kept and nothing happens. */
export function laterOf(subject: AchieveCase, trigger: Truth, decision: Decision): LaterStatus | null {
  const { earliest, latest, stated } = subject.due;
  if (!stated || (trigger === true && isFinal(decision))) return null;
  const moments: LaterMoment[] = [];
  for (const due of [earliest, latest]) {
    const moment = due && afterMoment(due);
    if (moment && moment.at > subject.asOf) moments.push(moment);
  }
  if (moments.length === 0) return null;
  return { moments, statusAt: (asOf) => statusUnder(trigger, statusOf(inSilence(subject, asOf))) };
}

/** The same duty at a later moment; cover that is lacking after the moment of judgement is no change of the case. */
function inSilence(subject: AchieveCase, asOf: Instant): AchieveCase {
  const now = dayOfInstant(subject.asOf);
  const { opens, due, acts, exceptions, closings, stillOwed } = subject;
  return {
    ...{ opens, due, acts, exceptions, closings, stillOwed, asOf },
    actGaps: (from: Day, through: Day) => subject.actGaps(from, Math.min(through, now)),
    exceptionGaps: (from: Day, through: Day) => subject.exceptionGaps(from, Math.min(through, now)),
  };
}

/** Whether time alone changes nothing any more: what was done, broken or lifted stays so. */
function isFinal({ status, possible }: Decision): boolean {
  return possible.length === 1 && status !== "pending";
}

/** The first moment after a due moment: at the due instant itself the duty is still in time. */
function afterMoment(due: Moment): LaterMoment {
  return due.kind === "day"
    ? { at: startOfDay(due.day + 1), day: due.day + 1 }
    : { at: due.instant + 1, day: null };
}
