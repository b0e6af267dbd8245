import { type Fault, fault } from "../errors.js";
import { EVENT_TYPES, EVENTS, type EventType, type Participant } from "./event.js";
import type { CaseRecord } from "./record.js";
import type { IdList, RecordIds } from "./recordIds.js";

/** Where an id may stand: in the list in which it is missed, or in another. */
interface Among {
  readonly list: IdList;
  readonly other?: IdList;
}
/** A field that names something, with where that stands. */
interface Reference {
  readonly field: string;
  readonly among: Among;
}

const ORGANISATIONS: Among = { list: "organisations" };
const PROFESSIONALS: Among = { list: "professionals" };
const ADULTS: Among = { list: "adults" };
const CHILDREN: Among = { list: "children" };
const EVENTS_OF_RECORD: Among = { list: "events" };
/** Whoever acts or receives may have been recorded as a worker instead, and a worker as the organisation. */
const ORGANISATIONS_FIRST: Among = { list: "organisations", other: "professionals" };
const PROFESSIONALS_FIRST: Among = { list: "professionals", other: "organisations" };

/** The fields that name something, in whatever event they stand. */
const REFERENCES: Readonly<Record<string, Among>> = {
  by: ORGANISATIONS,
  organisation: ORGANISATIONS,
  professional: PROFESSIONALS,
  of: EVENTS_OF_RECORD,
  in: EVENTS_OF_RECORD,
  complaint: EVENTS_OF_RECORD,
  objection: EVENTS_OF_RECORD,
  followUpOf: EVENTS_OF_RECORD,
};
/** Those that name something in these events only: elsewhere `to` and `from` are roles, and `about` is a word. */
const OWN_REFERENCES: Readonly<Partial<Record<EventType, Readonly<Record<string, Among>>>>> = {
  report: { to: ORGANISATIONS_FIRST },
  "help-request": { to: ORGANISATIONS_FIRST },
  disclosure: { to: PROFESSIONALS_FIRST },
  objection: { about: EVENTS_OF_RECORD, to: ORGANISATIONS_FIRST },
  complaint: { to: ORGANISATIONS_FIRST },
  transfer: { to: ORGANISATIONS_FIRST, from: ORGANISATIONS_FIRST },
};
/** Of each type the fields that it has and that name something. */
const REFERENCES_OF: ReadonlyMap<string, readonly Reference[]> = new Map(
  EVENT_TYPES.map((type) => {
    const among = Object.entries({ ...REFERENCES, ...OWN_REFERENCES[type] });
    const has = (field: string) => field in EVENTS[type].shape;
    return [type, among.flatMap(([field, among]) => (has(field) ? [{ field, among }] : []))];
  }),
);

/** Where those who took part stand; grown siblings and young relatives stand in the other list. */
const TOOK_PART: Readonly<Partial<Record<NonNullable<Participant["role"]>, Among>>> = {
  professional: PROFESSIONALS,
  parent: ADULTS,
  "foster-parent": ADULTS,
  relative: { list: "adults", other: "children" },
  sibling: { list: "children", other: "adults" },
};

/**
 * References to what a record does not hold, each at its place. They are no faults: what they name counts as unknown.
 * Where a list was not recorded nothing in it can be lacking. `ids` are those of the record.
 */
export function warningsOf(record: CaseRecord, ids: RecordIds): Fault[] {
  const warnings: Fault[] = [];
  const isMissed = (id: unknown, { list, other }: Among) =>
    typeof id === "string" && record[list] && !ids[list].has(id) && !(other && ids[other].has(id));
  const say = (path: string, { list }: Among) => {
    const message = `the record's ${list} hold no such id`;
    warnings.push(fault("unknown-reference", path, message, `add it to ${list}, or correct the id`));
  };
  if (isMissed(record.holder, ORGANISATIONS)) say("holder", ORGANISATIONS);
  record.covers.forEach(({ by }, index) => {
    if (isMissed(by, ORGANISATIONS)) say(`covers[${index}].by`, ORGANISATIONS);
  });
  record.professionals?.forEach(({ organisation }, index) => {
    if (isMissed(organisation, ORGANISATIONS)) say(`professionals[${index}].organisation`, ORGANISATIONS);
  });
  record.adults?.forEach((adult, index) => {
    for (const field of ["parentOf", "authorityOver"] as const) {
      adult[field]?.forEach((id, place) => {
        if (isMissed(id, CHILDREN)) say(`adults[${index}].${field}[${place}]`, CHILDREN);
      });
    }
  });
  for (const [index, event] of record.events.entries()) {
    const fields: Readonly<Record<string, unknown>> = event;
    for (const { field, among } of REFERENCES_OF.get(event.type) ?? []) {
      const named = fields[field];
      if (!Array.isArray(named)) {
        if (isMissed(named, among)) say(`events[${index}].${field}`, among);
        continue;
      }
      for (const [place, id] of named.entries())
        if (isMissed(id, among)) say(`events[${index}].${field}[${place}]`, among);
    }
    if (event.type !== "contact" || !event.participants) continue;
    for (const [place, { role, id }] of event.participants.entries()) {
      const among = role ? TOOK_PART[role] : undefined;
      if (among && isMissed(id, among)) say(`events[${index}].participants[${place}].id`, among);
    }
  }
  for (const kind of ["measure", "placement"] as const) withoutStart(record.events, kind, warnings);
  return warnings;
}

/** Events of a measure or placement whose start was not recorded. */
function withoutStart(
  events: readonly Readonly<Record<string, unknown>>[],
  kind: "measure" | "placement",
  warnings: Fault[],
): void {
  const start = `${kind}-start`;
  const started = new Set<unknown>();
  for (const event of events) if (event.type === start) started.add(event[kind]);
  for (const [index, event] of events.entries()) {
    const key = event[kind];
    if (typeof key !== "string" || started.has(key)) continue;
    const message = `the record holds no start of this ${kind}`;
    const mend = `add its ${kind}-start, of whatever year, or correct the key`;
    warnings.push(fault("unknown-reference", `events[${index}].${kind}`, message, mend));
  }
}
