/**
 * Where in a record the value of a fact comes from: the fields that a system must record for it to be known.
 *
 * How values are found stands in `facts.ts` next door; a fact derived there names here what it is derived from.
 */
import { EVENTS, type EventType } from "../record/event.js";
import { eventFacts } from "./factTypes.js";

/** Where a field stands: on events of a type, or on what a record lists beside them. */
export type RecordPart = EventType | "children" | "adults" | "professionals" | "organisations";

/** A field of a record; without `field` the event itself. */
export interface Place {
  readonly of: RecordPart;
  readonly field?: string;
  /** It decides in some cases only: another person is there, a worker has changed. */
  readonly seldom?: true;
}

/** Kinds of the organisations that are named. */
export const KIND: Place = { of: "organisations", field: "kind" };
/** Birth dates, from which ages follow. */
export const BIRTH: Place = { of: "children", field: "birthDate" };
/** Where professionals work. */
export const EMPLOYER: Place = { of: "professionals", field: "organisation" };

const PRESENT: Place = { of: "contact", field: "participants" };
const ROLE: Place = { of: "contact", field: "participants.role" };
const WHO: Place = { of: "contact", field: "participants.id" };
const SEEN: readonly Place[] = [PRESENT, ROLE, WHO];
/** Whether a child took part: of whom there is no id, the role may say that it is none. */
const TOOK_PART: readonly Place[] = [PRESENT, WHO, { ...ROLE, seldom: true }];

/** Assignments, by which a worker is the child's own (A10) or not independent of it (A9). */
const ASSIGNED: readonly Place[] = [
  { of: "assignment" },
  { of: "assignment", field: "professional" },
  { of: "assignment", field: "children", seldom: true },
];

/** Measures, of which one may continue another (C6). */
const SUCCEEDED: readonly Place[] = [
  { of: "measure-start" },
  { of: "measure-start", field: "organisation" },
  { of: "measure-end" },
  { of: "measure-end", field: "at", seldom: true },
  { of: "measure-end", field: "children", seldom: true },
];

/** Measures and placements of an organisation, whose workers are not independent until each child's has ended (A9). */
const CARRIED_OUT: readonly Place[] = (["measure", "placement"] as const).flatMap(
  (span): readonly Place[] => [
    { of: `${span}-start`, seldom: true },
    { of: `${span}-start`, field: "organisation", seldom: true },
    { of: `${span}-start`, field: "children", seldom: true },
    { of: `${span}-end`, seldom: true },
    { of: `${span}-end`, field: "children", seldom: true },
  ],
);

/** What facts are derived from, where that is not the field of their name. */
const DERIVED: Readonly<Record<string, (type: EventType) => readonly Place[]>> = {
  id: () => [],
  type: () => [],
  // Measures that continue one another have one key (C6).
  measure: () => SUCCEEDED.map((place) => ({ ...place, seldom: true as const })),
  placement: () => [],
  byKind: (of) => [{ of, field: "by" }, KIND],
  toKind: (of) => [{ of, field: "to" }, KIND, ...(of === "disclosure" ? [EMPLOYER] : [])],
  fromKind: (of) => [{ of, field: "from" }, KIND],
  continues: () => SUCCEEDED,
  individual: () => [
    ...SEEN,
    { of: "contact", field: "participants.chosenByChild", seldom: true },
    { of: "adults", field: "parentOf", seldom: true },
  ],
  byAssignedWorker: () => [
    ...SEEN,
    ...ASSIGNED,
    EMPLOYER,
    KIND,
    { of: "assignment", field: "at", seldom: true },
    { of: "assignment-end", seldom: true },
    { of: "assignment-end", field: "at", seldom: true },
    { of: "assignment-end", field: "professional", seldom: true },
    { of: "assignment-end", field: "children", seldom: true },
  ],
  withParent: () => [...SEEN, { of: "adults", field: "parentOf" }],
  withAuthority: () => [...SEEN, { of: "adults", field: "authorityOver" }],
  childTookPart: () => TOOK_PART,
  "professional.independent": () => [
    ...SEEN,
    EMPLOYER,
    KIND,
    ...ASSIGNED.map((place) => ({ ...place, seldom: true as const })),
    ...CARRIED_OUT,
    { of: "help-start", seldom: true },
    { of: "help-start", field: "by", seldom: true },
  ],
  "professional.specialisations": () => [...SEEN, { of: "professionals", field: "specialisations" }],
  "professional.organisation": () => [...SEEN, EMPLOYER],
};

/** Facts of which one is false where nobody says that all assignments are recorded (A9, A10). */
export const NEEDS_ASSIGNMENTS: ReadonlySet<string> = new Set([
  "byAssignedWorker",
  "professional.independent",
]);

/** Where a fact about events of a type comes from; none for a type without that fact. */
export function placesOfFact(type: EventType, name: string): readonly Place[] {
  if (!eventFacts(type).has(name)) return [];
  return DERIVED[name]?.(type) ?? [{ of: type, field: name }];
}

/** What events name: of each such field the type of event, whose children they then have (A4). */
const NAMED: Readonly<Partial<Record<EventType, readonly [field: string, named: EventType]>>> = {
  disclosure: ["in", "contact"],
  "perspective-documented": ["of", "contact"],
  "interpretation-shared": ["of", "assessment"],
  "objection-decision": ["objection", "objection"],
  "complaint-answer": ["complaint", "complaint"],
};

/** Where it stands whom an event concerns: its own children, or those of the event that it names (A4). */
export function placesOfWhom(type: EventType): readonly Place[] {
  if (type === "contact") return TOOK_PART;
  const [field, named] = NAMED[type] ?? [null, startOf(type)];
  const own: Place = { of: type, field: "children" };
  if (!named) return [own];
  const inherited = placesOfWhom(named).map((place) => ({ ...place, seldom: true as const }));
  return [
    { ...own, seldom: true },
    ...(field ? [{ of: type, field, seldom: true as const }] : []),
    ...inherited,
  ];
}

/** The start of the measure or placement that events of a type belong to; null for a start itself. */
function startOf(type: EventType): EventType | null {
  const { shape } = EVENTS[type];
  const start = "measure" in shape ? "measure-start" : "placement" in shape ? "placement-start" : null;
  return start === type ? null : start;
}
