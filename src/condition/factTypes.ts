/**
 * Which facts conditions may use, and of what type (F2).
 *
 * Every field of an event type is a fact of that name; the field types are read from the record's schema, so
 * that there is one list. How values are found stands in `facts.ts` next door.
 */
import * as z from "zod";
import { EVENTS, type EventType } from "../record/event.js";
import { ORGANISATION_KINDS } from "../record/record.js";

/** The type of a fact. */
export interface FactType {
  readonly kind: "text" | "number" | "boolean" | "list";
  /** The closed list of values of a text, or of the items of a list. */
  readonly values?: readonly string[];
}

const text: FactType = { kind: "text" };
const boolean: FactType = { kind: "boolean" };
const kinds: FactType = { kind: "list", values: ORGANISATION_KINDS };

/** Facts of a contact that follow from who took part, by name. */
const CONTACT_FACTS: Readonly<Record<string, FactType>> = {
  individual: boolean,
  byAssignedWorker: boolean,
  withParent: boolean,
  withAuthority: boolean,
  childTookPart: boolean,
  "professional.independent": boolean,
  "professional.specialisations": { kind: "list" },
  "professional.organisation": text,
};

/** Fields that are no facts: times, and what facts are derived from. */
const NO_FACTS: ReadonlySet<string> = new Set([
  "at",
  "recordedAt",
  "endedAt",
  "children",
  "participants",
  "corrects",
  "enteredInError",
  "meta",
  "id",
  "type",
  "by",
]);

/** Facts about an event of a type, by name (without `act.`, `trigger.` or `from.`). */
export function eventFacts(type: EventType): ReadonlyMap<string, FactType> {
  const known = memo.get(type);
  if (known) return known;
  const facts = new Map<string, FactType>([
    ["id", text],
    ["type", { kind: "text", values: [type] }],
    ["by", text],
    ["byKind", { kind: "text", values: ORGANISATION_KINDS }],
  ]);
  for (const [name, schema] of Object.entries(EVENTS[type].shape)) {
    if (!NO_FACTS.has(name)) facts.set(name, factTypeOf(schema));
  }
  // Only where they name organisations or professionals, not roles from a closed list.
  if (namesIds(facts.get("to"))) facts.set("toKind", kinds);
  if (namesIds(facts.get("from"))) facts.set("fromKind", kinds);
  if (type === "measure-start" || type === "measure-end") facts.set("continues", boolean);
  if (type === "contact") for (const [name, fact] of Object.entries(CONTACT_FACTS)) facts.set(name, fact);
  memo.set(type, facts);
  return facts;
}

/** Facts that are there for every norm. */
export const GENERAL_FACTS: ReadonlyMap<string, FactType> = new Map<string, FactType>([
  ["child.age", { kind: "number" }],
  ["record.holderKind", { kind: "text", values: ORGANISATION_KINDS }],
  ["record.pilot", text],
]);

const memo = new Map<EventType, ReadonlyMap<string, FactType>>();

/** Whether `to` of an event names organisations or professionals; of an advice it names who was advised. */
export function namesOrganisations(type: EventType): boolean {
  return eventFacts(type).has("toKind");
}

function namesIds(fact: FactType | undefined): boolean {
  return fact !== undefined && fact.values === undefined;
}

/** The type of a field, under whatever says that it may be absent or unknown. */
function factTypeOf(schema: z.core.$ZodType): FactType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return factTypeOf(schema.unwrap());
  if (schema instanceof z.ZodBoolean) return boolean;
  if (schema instanceof z.ZodEnum) return { kind: "text", values: schema.options.map(String) };
  if (schema instanceof z.ZodArray) return { ...factTypeOf(schema.element), kind: "list" };
  if (schema instanceof z.ZodUnion) {
    // One value or a list of values: always a list (F2).
    const [one] = schema.options;
    return { ...(one ? factTypeOf(one) : text), kind: "list" };
  }
  return text;
}
