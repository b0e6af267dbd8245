import { type Fault, fault } from "../errors.js";
import { EVENT_TYPES, EVENTS, type EventType, type Participant, type RecordEvent } from "./event.js";
import type { CaseRecord } from "./record.js";
import type { IdList, RecordIds } from "./recordIds.js";

/** Lists in which an id may stand; it is missed in the first of them. */
type Among = readonly [IdList, ...IdList[]];
/** A field that names something, with where that stands. */
type Reference = readonly [field: string, among: Among];

/** The fields that name something, in whatever event they stand. */
const REFERENCES: readonly Reference[] = [
  ["by", ["organisations"]],
  ["organisation", ["organisations"]],
  ["professional", ["professionals"]],
  ["of", ["events"]],
  ["in", ["events"]],
  ["complaint", ["events"]],
  ["objection", ["events"]],
  ["followUpOf", ["events"]],
];
const RECEIVER: Reference = ["to", ["organisations", "professionals"]];
/** Those that name something in these events only: elsewhere `to` and `from` are roles, and `about` is a word. */
const OWN_REFERENCES: Readonly<Partial<Record<EventType, readonly Reference[]>>> = {
  report: [RECEIVER],
  "help-request": [RECEIVER],
  disclosure: [["to", ["professionals", "organisations"]]],
  objection: [["about", ["events"]], RECEIVER],
  complaint: [RECEIVER],
  transfer: [RECEIVER, ["from", ["organisations", "professionals"]]],
};
/** Of each type the fields that it has and that name something. */
const REFERENCES_OF: ReadonlyMap<EventType, readonly Reference[]> = new Map(
  EVENT_TYPES.map((type) => {
    const common = REFERENCES.filter(([field]) => field in EVENTS[type].shape);
    return [type, [...common, ...(OWN_REFERENCES[type] ?? [])]];
  }),
);

/** Where those who took part stand; grown siblings and young relatives stand in the other list. */
const TOOK_PART: Readonly<Partial<Record<NonNullable<Participant["role"]>, Among>>> = {
  professional: ["professionals"],
  parent: ["adults"],
  "foster-parent": ["adults"],
  relative: ["adults", "children"],
  sibling: ["children", "adults"],
};

/**
 * References to what a record does not hold, each at its place. They are no faults: what they name counts as unknown.
 * Where a list was not recorded nothing in it can be lacking. `ids` are those of the record.
 */
export function warningsOf(record: CaseRecord, ids: RecordIds): Fault[] {
  const warnings: Fault[] = [];
  const look = (id: unknown, among: Among, path: () => string) => {
    const [list] = among;
    if (typeof id !== "string" || !record[list] || among.some((one) => ids[one].has(id))) return;
    const message = `the record's ${list} hold no such id`;
    warnings.push(fault("unknown-reference", path(), message, `add it to ${list}, or correct the id`));
  };
  const lookAll = (named: unknown, among: Among, path: () => string) => {
    if (!Array.isArray(named)) look(named, among, path);
    else for (const [index, id] of named.entries()) look(id, among, () => `${path()}[${index}]`);
  };
  look(record.holder, ["organisations"], () => "holder");
  record.covers.forEach(({ by }, index) => {
    look(by, ["organisations"], () => `covers[${index}].by`);
  });
  record.professionals?.forEach(({ organisation }, index) => {
    look(organisation, ["organisations"], () => `professionals[${index}].organisation`);
  });
  record.adults?.forEach(({ parentOf, authorityOver }, index) => {
    lookAll(parentOf, ["children"], () => `adults[${index}].parentOf`);
    lookAll(authorityOver, ["children"], () => `adults[${index}].authorityOver`);
  });
  record.events.forEach((event, index) => {
    for (const [field, among] of REFERENCES_OF.get(event.type) ?? [])
      lookAll(Reflect.get(event, field), among, () => `events[${index}].${field}`);
    if (event.type !== "contact") return;
    event.participants?.forEach(({ role, id }, place) => {
      const among = role ? TOOK_PART[role] : undefined;
      if (among) look(id, among, () => `events[${index}].participants[${place}].id`);
    });
  });
  for (const kind of ["measure", "placement"] as const) withoutStart(record.events, kind, warnings);
  return warnings;
}

/** Events of a measure or placement whose start was not recorded. */
function withoutStart(
  events: readonly RecordEvent[],
  kind: "measure" | "placement",
  warnings: Fault[],
): void {
  const started = new Set<unknown>();
  for (const event of events) if (event.type === `${kind}-start`) started.add(Reflect.get(event, kind));
  events.forEach((event, index) => {
    const key: unknown = Reflect.get(event, kind);
    if (typeof key !== "string" || started.has(key)) return;
    const message = `the record holds no start of this ${kind}`;
    const mend = `add its ${kind}-start, of whatever year, or correct the key`;
    warnings.push(fault("unknown-reference", `events[${index}].${kind}`, message, mend));
  });
}
