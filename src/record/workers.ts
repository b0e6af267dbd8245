/** Which professional took part in a contact: independent of the child (A9), or its assigned worker (A10). */
import { compareTimes } from "../calendar/time.js";
import { isOfFamily, participantsOf, unknownRole } from "./contacts.js";
import type { Participant } from "./event.js";
import { keyOf, type Timeline, type TimelineEvent } from "./timeline.js";
import { and, both, either, not, type Truth, Unknown, unknown, unknownField } from "./unknown.js";
import { closesFor, concerns } from "./whom.js";

/** A9: whether a professional is independent of a child at a contact. */
export function independent(timeline: Timeline, event: TimelineEvent, professional: Participant): Truth {
  const { id } = professional;
  if (id === undefined || id === null) return unknownField(id, { event: event.id, field: "participants.id" });
  const organisation = timeline.organisationOf(id);
  const { day } = event.time;
  const hasNone = !(organisation instanceof Unknown) && hasNoWorkers(timeline, organisation);
  let tied: Truth = false;
  for (const one of timeline.ofType("assignment")) {
    if (one.time.day > day) break;
    const professional = fieldOf(one, "professional");
    // Whose assignment or measure it is that names nobody: not of one that has none.
    if (hasNone && professional instanceof Unknown) continue;
    tied = either(tied, both(one.exists, same(professional, id)));
  }
  tied = either(tied, carriesOut(timeline, "measure", organisation, day, hasNone));
  tied = either(tied, carriesOut(timeline, "placement", organisation, day, hasNone));
  for (const one of timeline.ofType("help-start"))
    if (one.time.day <= day) tied = either(tied, both(one.exists, same(fieldOf(one, "by"), organisation)));
  if (tied !== false) return not(tied);
  if (organisation instanceof Unknown) return organisation;
  return (
    timeline.coverage.has(organisation, "assignment", day) ||
    hasNone ||
    unknown("not-covered", { organisation, types: ["assignment"] })
  );
}

/** Whether an organisation was carrying out a measure or placement of a child of the record on a day. */
function carriesOut(
  timeline: Timeline,
  span: "measure" | "placement",
  organisation: string | Unknown,
  day: number,
  hasNone: boolean,
): Truth {
  let carries: Truth = false;
  for (const one of timeline.ofType(`${span}-start`)) {
    if (one.time.day > day) break;
    const by = fieldOf(one, "organisation");
    if (hasNone && by instanceof Unknown) continue;
    const own = both(one.exists, same(by, organisation));
    if (own !== false) carries = either(carries, both(own, not(hasEnded(timeline, `${span}-end`, one, day))));
  }
  return carries;
}

/** Whether a measure or placement had ended before a day, for every child whom it concerns. */
function hasEnded(
  timeline: Timeline,
  end: "measure-end" | "placement-end",
  start: TimelineEvent,
  day: number,
): Truth {
  const ends = timeline
    .ofKey(end, keyOf(start) ?? "")
    .filter(({ time }) => time.day < day && compareTimes(time, start.time) >= 0);
  if (ends.length === 0) return false;
  let ended: Truth = true;
  for (const { id } of timeline.children) {
    let his: Truth = not(concerns(timeline, start, id));
    for (const one of ends) if (closesFor(timeline, one, id)) his = either(his, one.exists);
    ended = both(ended, his);
  }
  return ended;
}

/** A10: whether a participant has an assignment for this child that runs on the day of the contact. */
export function byAssignedWorker(timeline: Timeline, event: TimelineEvent, child: string): Truth {
  const participants = participantsOf(event);
  if (participants instanceof Unknown) return participants;
  let truth: Truth = false;
  for (const { role, id } of participants) {
    const isOpen = (role === undefined || role === null) && !isOfFamily(timeline, id);
    if (role !== "professional" && !isOpen) continue;
    const assigned = id
      ? isAssigned(timeline, event, child, id)
      : unknownField(id === null ? null : undefined, { event: event.id, field: "participants.id" });
    truth = either(truth, isOpen ? both(unknownRole(event, { role }), assigned) : assigned);
  }
  return truth;
}

function isAssigned(timeline: Timeline, event: TimelineEvent, child: string, professional: string): Truth {
  const { day } = event.time;
  let found: Truth = false;
  for (const one of timeline.ofType("assignment")) {
    if (one.time.day > day) break;
    const his = same(fieldOf(one, "professional"), professional);
    if (his === false) continue;
    const runs = not(isEnded(timeline, one, child, professional, day));
    found = either(found, and(one.exists, concerns(timeline, one, child), his, runs));
  }
  if (found !== false) return found;
  const organisation = timeline.organisationOf(professional);
  if (organisation instanceof Unknown) return organisation;
  const covered =
    timeline.coverage.has(organisation, "assignment", day) || hasNoWorkers(timeline, organisation);
  return covered ? false : unknown("not-covered", { organisation, types: ["assignment"] });
}

function isEnded(
  timeline: Timeline,
  assignment: TimelineEvent,
  child: string,
  professional: string,
  day: number,
): Truth {
  let ended: Truth = false;
  for (const end of timeline.ofType("assignment-end")) {
    if (end.time.day >= day) break;
    if (keyOf(end) !== keyOf(assignment)) continue;
    const comes = comesAfter(end, assignment, timeline);
    if (comes === false || !closesFor(timeline, end, child)) continue;
    const his = same(fieldOf(end, "professional"), professional);
    ended = either(ended, and(comes, end.exists, his));
  }
  return ended;
}

/** Whether an end comes after an assignment: on one day, of which an hour lacks, it may have ended one before (E9). */
function comesAfter(end: TimelineEvent, assignment: TimelineEvent, timeline: Timeline): Truth {
  const order = compareTimes(end.time, assignment.time);
  if (order !== 0) return order > 0;
  const imprecise = [end, assignment].find(({ time }) => time.instant === null);
  const mayEnd = (one: TimelineEvent) =>
    one !== assignment &&
    keyOf(one) === keyOf(end) &&
    compareTimes(one.time, end.time) <= 0 &&
    same(fieldOf(one, "professional"), fieldOf(assignment, "professional")) !== false;
  if (imprecise === undefined || !timeline.ofType("assignment").some(mayEnd)) return true;
  return unknown("time-imprecise", { event: imprecise.id, field: "at" });
}

/** Organisations of these kinds carry out no measures and assign no workers (A9). */
function hasNoWorkers(timeline: Timeline, organisation: string): boolean {
  const kind = timeline.kindOf(organisation);
  return kind === "veilig-thuis" || kind === "police" || kind === "education" || kind === "safety-team";
}

function fieldOf(event: TimelineEvent, field: "professional" | "organisation" | "by"): string | Unknown {
  const value = event.fields[field];
  if (typeof value === "string") return value;
  return unknownField(value === null ? null : undefined, { event: event.id, field });
}

function same(a: string | Unknown, b: string | Unknown): Truth {
  if (a instanceof Unknown) return a;
  return b instanceof Unknown ? b : a === b;
}
