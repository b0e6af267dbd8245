import { readTime } from "../calendar/time.js";
import { type Fault, fault } from "../errors.js";
import { EVENT_TYPES, EVENTS, type EventType, type Participant } from "./event.js";
import type { CaseRecord } from "./record.js";
import { ID_LISTS, type IdList, type RecordIds } from "./recordIds.js";

/** Where an id may stand: in the list in which it is missed, or in another. */
interface Among {
  readonly list: IdList;
  /** The places of both among the lists; of no other list -1. */
  readonly own: number;
  readonly other: number;
}
/** A field that names something, with where that stands. */
interface Reference {
  readonly field: string;
  readonly among: Among;
}

const ORGANISATIONS = standsIn("organisations");
const PROFESSIONALS = standsIn("professionals");
const ADULTS = standsIn("adults");
const CHILDREN = standsIn("children");
const EVENTS_OF_RECORD = standsIn("events");
/** Whoever acts or receives may have been recorded as a worker instead, and a worker as the organisation. */
const ORGANISATIONS_FIRST = standsIn("organisations", "professionals");
const PROFESSIONALS_FIRST = standsIn("professionals", "organisations");

function standsIn(list: IdList, other?: IdList): Among {
  return { list, own: ID_LISTS.indexOf(list), other: other === undefined ? -1 : ID_LISTS.indexOf(other) };
}

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
/** What events belong to. */
const KEYS = ["measure", "placement"] as const;
/** Of each type the fields that it has and that name something, and whether it belongs to a measure or placement. */
const NAMED_BY: ReadonlyMap<
  string,
  { readonly references: readonly Reference[]; readonly isKeyed: boolean }
> = new Map(
  EVENT_TYPES.map((type) => {
    const has = (field: string) => field in EVENTS[type].shape;
    const references = Object.entries({ ...REFERENCES, ...OWN_REFERENCES[type] }).flatMap(
      ([field, among]): Reference[] => (has(field) ? [{ field, among }] : []),
    );
    return [type, { references, isKeyed: KEYS.some(has) }] as const;
  }),
);
const NOTHING = { references: [], isKeyed: false };

/** Where those who took part stand; grown siblings and young relatives stand in the other list. */
const TOOK_PART: Readonly<Partial<Record<NonNullable<Participant["role"]>, Among>>> = {
  professional: PROFESSIONALS,
  parent: ADULTS,
  "foster-parent": ADULTS,
  relative: standsIn("adults", "children"),
  sibling: standsIn("children", "adults"),
};

/**
 * References to what a record does not hold, each at its place, and children who took part before they were born. They are no
 * faults: what is named counts as unknown, and a date as it stands.
 * Where a list was not recorded nothing in it can be lacking. `ids` are those of the record.
 */
export function warningsOf(record: CaseRecord, ids: RecordIds): Fault[] {
  const warnings: Fault[] = [];
  const lists = ID_LISTS.map((list) => (record[list] ? ids[list] : null));
  const isMissed = (id: unknown, { own, other }: Among) =>
    typeof id === "string" && lists[own]?.has(id) === false && !lists[other]?.has(id);
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
  const births = new Map<unknown, string | null | undefined>();
  for (const { id, birthDate } of record.children) births.set(id, birthDate);
  const unborn = new Set<unknown>();
  const keyed: number[] = [];
  record.events.forEach((event, index) => {
    const fields: Readonly<Record<string, unknown>> = event;
    const { references, isKeyed } = NAMED_BY.get(event.type) ?? NOTHING;
    if (isKeyed) keyed.push(index);
    for (const { field, among } of references) {
      const named = fields[field];
      if (!Array.isArray(named)) {
        if (isMissed(named, among)) say(`events[${index}].${field}`, among);
        continue;
      }
      for (const [place, id] of named.entries())
        if (isMissed(id, among)) say(`events[${index}].${field}[${place}]`, among);
    }
    if (event.type !== "contact") return;
    event.participants?.forEach(({ role, id }, place) => {
      if (event.status === "held" && isUnbornAt(births.get(id), event.at)) unborn.add(id);
      const among = role ? TOOK_PART[role] : undefined;
      if (among && isMissed(id, among)) say(`events[${index}].participants[${place}].id`, among);
    });
  });
  for (const kind of KEYS) withoutStart(record.events, keyed, kind, warnings);
  record.children.forEach(({ id }, index) => {
    if (!unborn.has(id)) return;
    const mend = "correct the date, or the contact";
    warnings.push(fault("bad-interval", `children[${index}].birthDate`, UNBORN, mend));
  });
  return warnings;
}

/** Nothing is owed before a child is born (A11): a slip in the date would take every duty away without a word. */
const UNBORN = "this child took part in a contact before it was born";

function isUnbornAt(birthDate: string | null | undefined, at: string): boolean {
  // What is written as a later day is read by nobody: most are.
  if (typeof birthDate !== "string" || at.slice(0, birthDate.length) > birthDate) return false;
  return readTime(at).day < readTime(birthDate).day;
}

/** Events of a measure or placement whose start was not recorded; `keyed` are the places of those that belong to any. */
function withoutStart(
  events: readonly Readonly<Record<string, unknown>>[],
  keyed: readonly number[],
  kind: (typeof KEYS)[number],
  warnings: Fault[],
): void {
  const start = `${kind}-start`;
  const started = new Set<unknown>();
  for (const index of keyed) if (events[index]?.type === start) started.add(events[index][kind]);
  for (const index of keyed) {
    const key = events[index]?.[kind];
    if (typeof key !== "string" || started.has(key)) continue;
    const message = `the record holds no start of this ${kind}`;
    const mend = `add its ${kind}-start, of whatever year, or correct the key`;
    warnings.push(fault("unknown-reference", `events[${index}].${kind}`, message, mend));
  }
}
