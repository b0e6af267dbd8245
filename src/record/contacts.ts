import type { Participant, RecordEvent } from "./event.js";
import type { Timeline, TimelineEvent } from "./timeline.js";
import { and, not, or, type Truth, Unknown, unknown, unknownField, valueOr } from "./unknown.js";
import { concerns } from "./whom.js";

type ContactData = Extract<RecordEvent, { type: "contact" }>;

/** The participants of a contact, or why they are unknown. */
export function participantsOf(event: TimelineEvent): readonly Participant[] | Unknown {
  const { participants } = contactOf(event);
  return participants ?? unknownField(participants, { event: event.id, field: "participants" });
}

/** The professionals among the participants of a contact; none when the participants are unknown. */
export function professionalsAt(timeline: Timeline, event: TimelineEvent): readonly Participant[] {
  const participants = participantsOf(event);
  const professionals: Participant[] = [];
  if (participants instanceof Unknown) return professionals;
  for (const one of participants) if (isProfessional(timeline, one)) professionals.push(one);
  return professionals;
}

/** Who may have been a professional: a participant of unknown role who is of no family in the record. */
export function perhapsProfessionalsAt(timeline: Timeline, event: TimelineEvent): readonly Participant[] {
  const participants = participantsOf(event);
  const perhaps: Participant[] = [];
  if (participants instanceof Unknown) return perhaps;
  for (const one of participants) {
    const roleless = one.role === undefined || one.role === null;
    if (roleless && !isOfFamily(timeline, one.id)) perhaps.push(one);
  }
  return perhaps;
}

/** Whether an id is that of an adult or child of the record. */
export function isOfFamily(timeline: Timeline, id: string | null | undefined): boolean {
  if (id === undefined || id === null) return false;
  return timeline.adults.has(id) || timeline.children.some((child) => child.id === id);
}

/** A4: whether this child took part. */
export function childTookPart(timeline: Timeline, event: TimelineEvent, child: string): Truth {
  return concerns(timeline, event, child);
}

/**
 * A7: this child and one professional, plus at most a professional interpreter and a support person whom the
 * child chose.
 *
 * @param most - the most professionals that may be there, at least 1 (an assumption of each norm)
 */
export function individual(timeline: Timeline, event: TimelineEvent, child: string, most: number): Truth {
  const participants = participantsOf(event);
  if (participants instanceof Unknown) return participants;
  const others: Participant[] = [];
  for (const one of participants) {
    if (one.id === child) continue;
    // Someone who may never be there settles it, whoever else was.
    if (one.role === "child" ? one.id : one.role && NEVER_THERE.has(one.role)) return false;
    others.push(one);
  }
  const [only] = others;
  if (only && others.length === 1 && participants.length === 2 && only.role === "professional")
    return mayBeThere(timeline, event, only);
  const professionals = new Set(
    others.filter((one) => isProfessional(timeline, one)).map(({ id }) => id ?? {}),
  );
  const count = (role: Participant["role"]) => others.filter((one) => one.role === role).length;
  const roleless = others.find(({ role }) => role === undefined || role === null);
  const someone = roleless ? unknownRole(event, roleless) : false;
  // A second nameless child cannot be this child when this child is listed.
  const namelessChildren = others.filter(({ role, id }) => role === "child" && !id).length;
  if (namelessChildren > (others.length < participants.length ? 0 : 1)) return false;
  if (professionals.size > most || count("interpreter") > 1 || count("support-person") > 1) return false;
  return and(
    childTookPart(timeline, event, child),
    professionals.size > 0 || someone,
    not(someone),
    ...others.map((one) => mayBeThere(timeline, event, one)),
  );
}

/** That the role of a participant is not known. */
export function unknownRole(event: TimelineEvent, { role }: Participant): Unknown {
  const code = role === null ? "recorded-as-unknown" : "not-recorded";
  return unknown(code, { event: event.id, field: "participants.role" });
}

/** Roles that leave no contact individual. */
const NEVER_THERE: ReadonlySet<string> = new Set(["parent", "foster-parent", "sibling", "relative", "other"]);

/** Whether someone beside the child leaves a contact individual. */
function mayBeThere(timeline: Timeline, event: TimelineEvent, one: Participant): Truth {
  const adult = typeof one.id === "string" ? timeline.adults.get(one.id) : undefined;
  // An adult or child of the family is that, whatever else it did.
  if (one.role !== "child" && timeline.children.some(({ id }) => id === one.id)) return false;
  switch (one.role) {
    case "professional":
    case "interpreter":
      return adult === undefined;
    case "support-person": {
      const chosen = valueOr(one.chosenByChild, { event: event.id, field: "participants.chosenByChild" });
      if (!adult) return chosen;
      const parentOf = valueOr(adult.parentOf, { of: adult.id, field: "parentOf" });
      const noParent: Truth = parentOf instanceof Unknown ? parentOf : parentOf.length === 0;
      return and(chosen, noParent, !isFosterParent(timeline, adult.id));
    }
    case "child":
      // A child without id is this one or another; `childTookPart` says that it is not known.
      return !one.id;
    case undefined:
    case null:
      return true;
    default:
      return false;
  }
}

function isProfessional(timeline: Timeline, { role, id }: Participant): boolean {
  return role === "professional" && !(typeof id === "string" && timeline.adults.has(id));
}

function isFosterParent(timeline: Timeline, adult: string): boolean {
  return timeline
    .ofType("contact")
    .some((event) =>
      contactOf(event).participants?.some(({ role, id }) => role === "foster-parent" && id === adult),
    );
}

/** A8: a participant of role parent who is a parent of the child. */
export function withParent(timeline: Timeline, event: TimelineEvent, child: string): Truth {
  return withAdult(timeline, event, child, "parentOf");
}

/** A8: a participant who has parental authority over the child. */
export function withAuthority(timeline: Timeline, event: TimelineEvent, child: string): Truth {
  return withAdult(timeline, event, child, "authorityOver");
}

function withAdult(
  timeline: Timeline,
  event: TimelineEvent,
  child: string,
  relation: "parentOf" | "authorityOver",
): Truth {
  const participants = participantsOf(event);
  if (participants instanceof Unknown) return participants;
  const role = { event: event.id, field: "participants.role" };
  const matches = participants.map(({ id, role: as }): Truth => {
    if (id === undefined || id === null) {
      const may = as === "parent" || as === "relative" || as === "other" || as === undefined || as === null;
      return may ? unknownField(id, { event: event.id, field: "participants.id" }) : false;
    }
    const adult = timeline.adults.get(id);
    if (!adult && as === "parent") return unknown("not-recorded", { of: id, field: relation });
    // Who is no child and no professional of the record, and of no known role, may be a parent whom it does not list.
    if (!adult)
      return (as ?? null) === null && !isListed(timeline, id) ? unknownRole(event, { role: as }) : false;
    const children = valueOr(adult[relation], { of: adult.id, field: relation });
    const related = children instanceof Unknown ? children : children.includes(child);
    const asParent = relation === "authorityOver" || valueOr(as, role);
    return and(related, asParent instanceof Unknown ? asParent : asParent === true || asParent === "parent");
  });
  const known = [...timeline.adults.values()].some((adult) => adult[relation]?.includes(child));
  return or(...matches, known ? false : unknown("not-recorded", { of: child, field: relation }));
}

/** Whether a record lists someone. */
function isListed(timeline: Timeline, id: string): boolean {
  return isOfFamily(timeline, id) || timeline.professionals.has(id);
}

function contactOf(event: TimelineEvent): ContactData {
  if (event.data.type !== "contact") throw new TypeError("only contacts have participants");
  return event.data;
}
