/**
 * Decides a duty to do something once (E1): certain things first, then every way in which what is open may turn out.
 *
 * Statuses are bits, so that those that remain possible are one number. Due moments are days here: none of the six norms
 * counts hours. A duty has: opens, due and dueMay (the latest it may be due; Infinity for never), acts, exceptions and
 * closings as lists of { event, truth }, and the reasons for which acts or exceptions may be left out of some days.
 */
import { IMPRECISE, YES } from "./truth.js";

export const FULFILLED = 1;
export const EXCUSED = 2;
export const PENDING = 4;
export const LATE = 8;
export const VIOLATED = 16;
export const OVERDUE = 32;
export const UNDETERMINED = 64;
const BREACH = LATE | VIOLATED | OVERDUE;

/** Sets the status of a duty, the acts that fulfilled it, and why it is not known if it is not. */
export function decide(duty) {
  duty.status = UNDETERMINED;
  duty.done = null;
  duty.missing = 0;
  if (duty.truth === YES && isCertain(duty)) return;
  const worlds = worldsOf(duty);
  let possible = 0;
  let excused = true;
  for (const world of worlds) {
    possible |= statusesIn(duty, world);
    excused &&= duty.exceptions.some((item) => countsInTime(item, world) === 1);
  }
  const last = worlds[worlds.length - 1];
  let status = UNDETERMINED;
  if ((possible & (possible - 1)) === 0) status = possible;
  else if (excused && (possible & ~(EXCUSED | FULFILLED)) === 0) status = EXCUSED;
  else if ((possible & ~BREACH) === 0 && !mayHaveClosedBefore(worlds)) status = breachIn(duty, last);
  if (duty.truth !== YES) status = UNDETERMINED;
  duty.status = status;
  if (status === UNDETERMINED) duty.missing = whyOpen(duty, worlds, possible);
  if (status === FULFILLED)
    duty.done = duty.acts.find((item) => countsInTime(item, last) === 1)?.event ?? null;
  if (status === LATE)
    duty.done = duty.acts.find(({ truth, event }) => truth === YES && event.day > last.due)?.event;
}

/** E9: whether the window may, or may not, have closed before the due moment. */
function mayHaveClosedBefore(worlds) {
  const closed = worlds.filter(({ due, closing }) => closing && closing.day <= due).length;
  return closed > 0 && closed < worlds.length;
}

/** The common way: done in time by the first act, with nothing open before it. */
function isCertain(duty) {
  if (duty.due !== duty.dueMay || duty.closings.length > 0) return false;
  const [first] = duty.acts;
  if (!first || first.truth !== YES || first.event.day > duty.due) return false;
  duty.status = FULFILLED;
  duty.done = first.event;
  return true;
}

/** Each due day and each closing that makes a difference. */
function worldsOf(duty) {
  const { due, dueMay, acts, exceptions, closings, asOf } = duty;
  const dues = new Set([due]);
  if (due !== dueMay) {
    const days = [asOf];
    for (const { event } of [...acts, ...exceptions, ...closings]) if (event) days.push(event.day);
    for (const day of days) for (const at of [day - 1, day]) if (at > due && at < dueMay) dues.add(at);
    dues.add(dueMay);
  }
  const sure = closings.find(({ truth }) => truth === YES)?.event ?? null;
  const candidates = [];
  for (const { event, truth } of closings)
    if (truth !== YES && (sure === null || event.from <= sure.to)) candidates.push(event);
  candidates.push(sure);
  const inOrder = [...dues].sort((a, b) => a - b);
  return candidates.flatMap((closing) => inOrder.map((one) => ({ due: one, closing })));
}

/** What a duty may be once due day and closing are settled. */
function statusesIn(duty, world) {
  const { due, closing } = world;
  const { opens, asOf } = duty;
  const through = Math.min(due, closing ? closing.day : Infinity, asOf);
  let possible = 0;
  const act = best(duty.acts, (item) => countsInTime(item, world));
  if (act === 1) return FULFILLED;
  if (act > 0 || duty.actGaps(opens, through) !== 0) possible |= FULFILLED;
  const exception = best(duty.exceptions, (item) => countsInTime(item, world));
  if (exception === 1) return possible | EXCUSED;
  if (exception > 0 || duty.exceptionGaps(opens, through) !== 0) possible |= EXCUSED;
  if (closing && closing.day <= due) return possible | VIOLATED;
  return possible | (asOf > due ? lateStatuses(duty, world) : PENDING);
}

/** What remains once the due day has passed. */
function lateStatuses(duty, world) {
  const { due, closing } = world;
  const ends = endsAfter(duty, world);
  const lastDay = Math.min(closing ? closing.day : Infinity, duty.asOf);
  const late = best(duty.acts, (item) => countsLate(item, due, ends));
  if (late === 1) {
    const { day } = duty.acts.find((item) => countsLate(item, due, ends) === 1).event;
    const mayHaveEnded = ends.some(({ truth, event }) => truth !== YES && event.day <= day);
    return mayHaveEnded || duty.exceptionGaps(due + 1, day) !== 0 ? LATE | VIOLATED : LATE;
  }
  let possible = 0;
  if (late > 0 || duty.actGaps(due + 1, lastDay) !== 0) possible |= LATE;
  if (ends.length > 0 || duty.exceptionGaps(due + 1, lastDay) !== 0) possible |= VIOLATED;
  return ends.some(({ truth }) => truth === YES) ? possible : possible | OVERDUE;
}

/** E1 (5)–(7), by what is certain. */
function breachIn(duty, world) {
  const { due, closing } = world;
  if (closing && closing.day <= due) return VIOLATED;
  const sure = endsAfter(duty, world).filter(({ truth }) => truth === YES);
  if (duty.acts.some((item) => countsLate(item, due, sure) === 1)) return LATE;
  return sure.length > 0 ? VIOLATED : OVERDUE;
}

/** D4: what ends a duty that is still owed after its due day. */
function endsAfter({ exceptions }, { due, closing }) {
  const ends = exceptions.filter(({ event }) => event && event.day > due);
  return closing ? [...ends, { event: closing, truth: YES }] : ends;
}

/** Whether an act or exception counts: 1 surely, 0.5 perhaps, 0 not. */
function countsInTime({ event, truth }, { due, closing }) {
  if (!event) return truth === YES ? 1 : 0.5;
  if (event.day > due) return 0;
  return Math.min(truth === YES ? 1 : 0.5, closing ? precedes(event, closing) : 1);
}

function countsLate({ event, truth }, due, ends) {
  if (event.day <= due) return 0;
  let counts = truth === YES ? 1 : 0.5;
  for (const end of ends) if (end.truth === YES) counts = Math.min(counts, precedes(event, end.event));
  return counts;
}

/** B3: an act and a closing on one day that are not both instants leave the order open. */
function precedes(event, closing) {
  if (event.to <= closing.from) return 1;
  return event.from > closing.to ? 0 : 0.5;
}

function best(items, counts) {
  let most = 0;
  for (const item of items) {
    most = Math.max(most, counts(item));
    if (most === 1) break;
  }
  return most;
}

/** E10: what is not known and bears on the question; after the due day only while no late act is certain. */
function whyOpen(duty, worlds, possible) {
  const { opens, asOf, acts, exceptions, closings } = duty;
  const lateOpen = (possible & (OVERDUE | VIOLATED)) !== 0;
  let bits = Math.max(duty.truth, 0) | duty.dueMissing;
  let inTime = -Infinity;
  for (const { due, closing } of worlds)
    inTime = Math.max(inTime, Math.min(due, closing ? closing.day : Infinity, asOf));
  for (const item of [...acts, ...exceptions]) {
    const { event, truth } = item;
    if (truth > 0 && (lateOpen || worlds.some((world) => countsInTime(item, world) > 0))) bits |= truth;
    if (truth === YES && event && worlds.some(({ closing }) => closing && precedes(event, closing) === 0.5))
      bits |= IMPRECISE;
  }
  for (const { event, truth } of closings)
    if (truth > 0 && worlds.some(({ closing }) => closing === event)) bits |= truth;
  const { closing } = worlds[worlds.length - 1];
  const end = (possible & BREACH) !== 0 ? Math.min(closing ? closing.day : Infinity, asOf) : inTime;
  const ever = Math.max(end, inTime);
  return bits | duty.actGaps(opens, lateOpen ? ever : inTime) | duty.exceptionGaps(opens, ever);
}
