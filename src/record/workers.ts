/** Which professional took part in a contact: independent of the child (A9), or its assigned worker (A10). */
import { compareTimes } from "../calendar/time.js";
import { participantsOf, unknownRole } from "./contacts.js";
import type { Participant } from "./event.js";
import { keyOf, type Timeline, type TimelineEvent } from "./timeline.js";
import { and, not, or, type Truth, Unknown, unknown, valueOr } from "./unknown.js";
import { closesFor, concerns } from "./whom.js";

/** A9: whether a professional is independent of a child at a contact. */
export function independent(timeline: Timeline, event: TimelineEvent, professional: Participant): Truth {
  const { id } = professional;
  if (!id) return unknown("not-recorded", { event: event.id, field: "participants.id" });
  const organisation = timeline.organisationOf(id);
  const { day } = event.time;
  const assigned = timeline
    .ofType("assignment")
    .filter((one) => one.time.day <= day)
    .map((one) => and(one.exists, same(fieldOf(one, "professional"), id)));
  const tied = or(
    ...assigned,
    ...["measure", "placement"].map((span) => carriesOut(timeline, span === "measure", organisation, day)),
    ...timeline
      .ofType("help-start")
      .filter((one) => one.time.day <= day)
      .map((one) => and(one.exists, same(fieldOf(one, "by"), organisation))),
  );
  if (tied !== false) return not(tied);
  if (organisation instanceof Unknown) return organisation;
  return (
    timeline.coverage.has(organisation, "assignment", day) ||
    hasNoWorkers(timeline, organisation) ||
    unknown("not-covered", { organisation, types: ["assignment"] })
  );
}

/** Whether an organisation was carrying out a measure or placement of a child of the record on a day. */
function carriesOut(
  timeline: Timeline,
  measure: boolean,
  organisation: string | Unknown,
  day: number,
): Truth {
  const [start, end] = measure
    ? (["measure-start", "measure-end"] as const)
    : (["placement-start", "placement-end"] as const);
  const running = timeline.ofType(start).filter((one) => {
    const ended = timeline
      .ofType(end)
      .some((other) => keyOf(other) === keyOf(one) && other.exists === true && other.time.day < day);
    return one.time.day <= day && !ended;
  });
  return or(...running.map((one) => and(one.exists, same(fieldOf(one, "organisation"), organisation))));
}

/** A10: whether a participant has an assignment for this child that runs on the day of the contact. */
export function byAssignedWorker(timeline: Timeline, event: TimelineEvent, child: string): Truth {
  const participants = participantsOf(event);
  if (participants instanceof Unknown) return participants;
  const truths = participants.map(({ role, id }): Truth => {
    if (role === undefined || role === null) return unknownRole(event, { role });
    if (role !== "professional") return false;
    const known = valueOr(id, { event: event.id, field: "participants.id" });
    return known instanceof Unknown ? known : isAssigned(timeline, event, child, known);
  });
  return or(...truths);
}

function isAssigned(timeline: Timeline, event: TimelineEvent, child: string, professional: string): Truth {
  const { day } = event.time;
  const assignments = timeline.ofType("assignment").filter((one) => one.time.day <= day);
  const found = or(
    ...assignments.map((one) =>
      and(
        one.exists,
        concerns(timeline, one, child),
        same(fieldOf(one, "professional"), professional),
        not(isEnded(timeline, one, child, professional, day)),
      ),
    ),
  );
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
  return or(
    ...timeline
      .ofType("assignment-end")
      .filter(
        (end) =>
          keyOf(end) === keyOf(assignment) &&
          compareTimes(end.time, assignment.time) >= 0 &&
          end.time.day < day &&
          closesFor(timeline, end, child),
      )
      .map((end) => and(end.exists, same(fieldOf(end, "professional"), professional))),
  );
}

/** Organisations of these kinds carry out no measures and assign no workers (A9). */
function hasNoWorkers(timeline: Timeline, organisation: string): boolean {
  const kind = timeline.kindOf(organisation);
  return kind === "veilig-thuis" || kind === "police" || kind === "education" || kind === "safety-team";
}

function fieldOf(event: TimelineEvent, field: "professional" | "organisation" | "by"): string | Unknown {
  const value: unknown = Reflect.get(event.data, field);
  return valueOr(typeof value === "string" || value === null ? value : undefined, { event: event.id, field });
}

function same(a: string | Unknown, b: string | Unknown): Truth {
  if (a instanceof Unknown) return a;
  return b instanceof Unknown ? b : a === b;
}
