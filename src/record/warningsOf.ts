import { type Fault, fault } from "../errors.js";
import { ID_LISTS } from "./checkRecord.js";
import type { EventType, Participant, RecordEvent } from "./event.js";
import type { CaseRecord } from "./record.js";

type List = (typeof ID_LISTS)[number];
/** Lists in which an id may stand; it is missed in the first of them. */
type Among = readonly [List, ...List[]];

/** Where the receiver of an event stands, of the events whose `to` names one; elsewhere `to` is a role. */
const RECEIVER: Readonly<Partial<Record<EventType, Among>>> = {
  report: ["organisations", "professionals"],
  "help-request": ["organisations", "professionals"],
  disclosure: ["professionals", "organisations"],
  objection: ["organisations", "professionals"],
  complaint: ["organisations", "professionals"],
  transfer: ["organisations", "professionals"],
};

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
 * Where a list was not recorded nothing in it can be lacking.
 */
export function warningsOf(record: CaseRecord): Fault[] {
  const known = new Map(
    ID_LISTS.map((list) => [list, record[list] && new Set(record[list].map(({ id }) => id))] as const),
  );
  const warnings: Fault[] = [];
  const look = (named: unknown, path: string, among: Among) => {
    const [list] = among;
    const all = Array.isArray(named);
    [named].flat().forEach((id, index) => {
      if (typeof id !== "string" || !known.get(list) || among.some((one) => known.get(one)?.has(id))) return;
      const message = `the record's ${list} hold no such id`;
      const place = all ? `${path}[${index}]` : path;
      warnings.push(fault("unknown-reference", place, message, `add it to ${list}, or correct the id`));
    });
  };
  look(record.holder, "holder", ["organisations"]);
  record.covers.forEach(({ by }, index) => {
    look(by, `covers[${index}].by`, ["organisations"]);
  });
  record.professionals?.forEach(({ organisation }, index) => {
    look(organisation, `professionals[${index}].organisation`, ["organisations"]);
  });
  record.adults?.forEach(({ parentOf, authorityOver }, index) => {
    look(parentOf, `adults[${index}].parentOf`, ["children"]);
    look(authorityOver, `adults[${index}].authorityOver`, ["children"]);
  });
  record.events.forEach((event, index) => {
    for (const [field, among] of referencesOf(event)) {
      look(Reflect.get(event, field), `events[${index}].${field}`, among);
    }
    if (event.type !== "contact") return;
    event.participants?.forEach(({ role, id }, place) => {
      const among = role ? TOOK_PART[role] : undefined;
      if (among) look(id, `events[${index}].participants[${place}].id`, among);
    });
  });
  return [...warnings, ...withoutStart(record.events)];
}

/** The fields of an event that name something, with where that stands. */
function referencesOf(event: RecordEvent): [field: string, among: Among][] {
  const fields: [string, Among][] = [
    ["by", ["organisations"]],
    ["organisation", ["organisations"]],
    ["professional", ["professionals"]],
    ["of", ["events"]],
    ["in", ["events"]],
    ["complaint", ["events"]],
    ["objection", ["events"]],
    ["followUpOf", ["events"]],
  ];
  // Of a disclosure `about` is a word.
  if (event.type !== "disclosure") fields.push(["about", ["events"]]);
  const receiver = RECEIVER[event.type];
  if (receiver) fields.push(["to", receiver]);
  if (event.type === "transfer") fields.push(["from", ["organisations", "professionals"]]);
  return fields;
}

/** Events of a measure or placement whose start was not recorded. */
function withoutStart(events: CaseRecord["events"]): Fault[] {
  return (["measure", "placement"] as const).flatMap((kind) => {
    const keyed = events.map((event) => ({ event, key: Reflect.get(event, kind) }));
    const isStart = ({ type }: RecordEvent) => type === `${kind}-start`;
    const started = new Set(keyed.flatMap(({ event, key }) => (isStart(event) ? [key] : [])));
    return keyed.flatMap(({ key }, index) => {
      if (typeof key !== "string" || started.has(key)) return [];
      const message = `the record holds no start of this ${kind}`;
      const mend = `add its ${kind}-start, of whatever year, or correct the key`;
      return [fault("unknown-reference", `events[${index}].${kind}`, message, mend)];
    });
  });
}
