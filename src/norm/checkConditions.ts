/** Holds the conditions of a norm against the facts that exist: names, types, closed lists (F1, F2). */

import { type Condition, type Leaf, type Literal, leavesOf, type Operator } from "../condition/condition.js";
import { eventFacts, type FactType, GENERAL_FACTS } from "../condition/factTypes.js";
import { didYouMean } from "../didYouMean.js";
import type { Fault } from "../errors.js";
import type { EventType } from "../record/event.js";
import type { Norm, ParameterValue } from "./norm.js";

/** The event types that each scope of a condition speaks of; an absent scope may not be used there. */
export interface Scopes {
  readonly act?: readonly EventType[];
  readonly from?: readonly EventType[];
  /** Each inner list is one pattern of the trigger: a field must be one of all types of some pattern. */
  readonly trigger?: readonly (readonly EventType[])[];
}

const FOR_KIND: Readonly<Record<FactType["kind"], readonly Operator[]>> = {
  text: ["equal", "notEqual", "in", "notIn"],
  boolean: ["equal", "notEqual"],
  number: [
    "equal",
    "notEqual",
    "in",
    "notIn",
    "lessThan",
    "lessThanInclusive",
    "greaterThan",
    "greaterThanInclusive",
  ],
  list: ["contains", "doesNotContain"],
};

/** All faults of one condition. */
export function checkCondition(condition: Condition, at: string, scopes: Scopes, norm: Norm): Fault[] {
  const facts = factsIn(scopes, norm);
  return leavesOf(condition, at).flatMap(({ leaf, path }) => checkLeaf(leaf, path, facts));
}

function checkLeaf(leaf: Leaf, path: string, facts: ReadonlyMap<string, FactType>): Fault[] {
  const type = facts.get(leaf.fact);
  if (!type) return [unknownFact(leaf.fact, `${path}.fact`, facts)];
  if (!FOR_KIND[type.kind].includes(leaf.operator)) {
    const fit = FOR_KIND[type.kind].join(", ");
    const message = `'${leaf.operator}' does not fit '${leaf.fact}', which is a ${type.kind}`;
    return [{ code: "wrong-operator", path: `${path}.operator`, message, mend: `use one of: ${fit}` }];
  }
  const asList = leaf.operator === "in" || leaf.operator === "notIn";
  const kind = type.kind === "list" ? "text" : type.kind;
  const { value } = leaf;
  if (typeof value === "object" && "fact" in value) {
    const other = facts.get(value.fact);
    if (!other) return [unknownFact(value.fact, `${path}.value.fact`, facts)];
    const fits = asList ? other.kind === "list" : other.kind === kind;
    return fits
      ? []
      : [wrongValue(path, `a ${asList ? "list" : kind}`, `'${value.fact}' is a ${other.kind}`)];
  }
  if (asList !== Array.isArray(value)) {
    return [wrongValue(path, asList ? "a list" : `one ${kind}`, asList ? "one value" : "a list")];
  }
  return [value].flat().flatMap((one) => checkValue(one, kind, type, path));
}

function checkValue(value: Literal, kind: FactType["kind"], type: FactType, path: string): Fault[] {
  const found = typeof value === "string" ? "text" : typeof value;
  if (found !== kind) return [wrongValue(path, `a ${kind}`, `a ${found}`)];
  if (!type.values || typeof value !== "string" || type.values.includes(value)) return [];
  const mend = didYouMean(value, type.values, `write one of: ${type.values.join(", ")}`);
  return [
    { code: "bad-value", path: `${path}.value`, message: `'${value}' is none of the fact's values`, mend },
  ];
}

function wrongValue(path: string, wanted: string, found: string): Fault {
  const message = `this compares with ${found}, where ${wanted} is needed`;
  return { code: "wrong-operator", path: `${path}.value`, message, mend: `write ${wanted}` };
}

function unknownFact(name: string, path: string, facts: ReadonlyMap<string, FactType>): Fault {
  const mend = didYouMean(name, [...facts.keys()], "use one that every event type of the pattern has");
  return { code: "unknown-fact", path, message: `there is no fact '${name}' here`, mend };
}

function factsIn(scopes: Scopes, norm: Norm): ReadonlyMap<string, FactType> {
  const facts = new Map(GENERAL_FACTS);
  const add = (scope: string, patterns: readonly (readonly EventType[])[]) => {
    for (const types of patterns) {
      for (const [name, type] of commonFacts(types)) {
        if (!facts.has(`${scope}.${name}`)) facts.set(`${scope}.${name}`, type);
      }
    }
  };
  if (scopes.act) add("act", [scopes.act]);
  if (scopes.from) add("from", [scopes.from]);
  add("trigger", scopes.trigger ?? []);
  for (const [name, { value }] of Object.entries(norm.parameters)) {
    const type = typeOfParameter(value);
    if (type) facts.set(`parameter.${name}`, type);
  }
  return facts;
}

/** The facts that every one of these types has; closed lists are joined. */
function commonFacts(types: readonly EventType[]): ReadonlyMap<string, FactType> {
  const [first, ...others] = types.map(eventFacts);
  const common = new Map<string, FactType>();
  for (const [name, type] of first ?? []) {
    const same = others.map((facts) => facts.get(name));
    if (!same.every((other) => other?.kind === type.kind)) continue;
    const lists = [type.values, ...same.map((other) => other?.values)];
    const open = lists.some((list) => list === undefined);
    common.set(
      name,
      open ? { kind: type.kind } : { ...type, values: [...new Set(lists.flatMap((list) => list ?? []))] },
    );
  }
  return common;
}

function typeOfParameter(value: ParameterValue): FactType | null {
  if (typeof value === "string") return { kind: "text" };
  if (typeof value === "number" || typeof value === "boolean")
    return { kind: typeof value === "number" ? "number" : "boolean" };
  return Array.isArray(value) ? { kind: "list" } : null;
}
