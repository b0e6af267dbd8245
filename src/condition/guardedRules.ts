/**
 * Conditions as plain json-rules-engine rules that never decide an unknown.
 *
 * That engine has two truth values: an undefined fact under `notEqual` or `not` is true there. So each
 * condition and its negation, in negation normal form over operators that are true only of known values,
 * become two rules; neither firing means unknown. The engine itself is met only in `engine.ts` next door.
 */
import type { Truth } from "../record/unknown.js";
import { Unknown } from "../record/unknown.js";
import { compare } from "./compare.js";
import { type Condition, type Leaf, OPERATORS, OPPOSITE } from "./condition.js";
import { type FactValue, PartialList, UncertainKey } from "./facts.js";

/** A plain rule of json-rules-engine, as `engine.addRule` takes it. */
export interface PlainRule {
  /** `<clause> is true` or `<clause> is false`. */
  name: string;
  conditions: { all: PlainCondition[] };
  event: {
    type: "clause";
    /** What a listener needs; the engine's own `toJSON()` keeps it. */
    params: { norm: string; clause: string; truth: boolean };
  };
}

/** A condition in negation normal form over guarded operators (`known:equal` and so on). */
export type PlainCondition =
  | { all: PlainCondition[] }
  | { any: PlainCondition[] }
  | { fact: string; operator: string; value: Leaf["value"] };

/** The two rules of a condition: one fires when it is true, one when it is false. They share nothing with it. */
export function guardedRules(clause: string, condition: Condition): readonly [PlainRule, PlainRule] {
  const norm = clause.slice(0, clause.indexOf("#"));
  const rule = (truth: boolean): PlainRule => ({
    name: `${clause} is ${truth}`,
    conditions: { all: [normal(condition, truth)] },
    event: { type: "clause", params: { norm, clause, truth } },
  });
  return [rule(true), rule(false)];
}

/** The guarded operators by the name that the rules use: true only where both sides are known. */
export const GUARDED_OPERATORS: readonly {
  readonly name: string;
  test(found: unknown, wanted: unknown): boolean;
}[] = OPERATORS.map((operator) => ({
  name: `known:${operator}`,
  test: (found, wanted) => holds(compare(operator, revive(found), revive(wanted))),
}));

/** A fact's value as the engine takes it; `undefined` for an unknown one, which is then left out. */
export function plainFact(value: FactValue): unknown {
  if (value instanceof Unknown) return undefined;
  if (value instanceof UncertainKey) return { key: value.key, perhaps: [...value.perhaps.keys()] };
  return value instanceof PartialList ? { partly: value.items } : value;
}

function normal(condition: Condition, truth: boolean): PlainCondition {
  if ("not" in condition) return normal(condition.not, !truth);
  if ("all" in condition || "any" in condition) {
    const parts = "all" in condition ? condition.all : condition.any;
    const inner = parts.map((part) => normal(part, truth));
    return "all" in condition === truth ? { all: inner } : { any: inner };
  }
  const operator = truth ? condition.operator : OPPOSITE[condition.operator];
  return { fact: condition.fact, operator: `known:${operator}`, value: copyOf(condition.value) };
}

/** Rules are given away: who changes one must not change the norm. */
function copyOf(value: Leaf["value"]): Leaf["value"] {
  if (typeof value !== "object") return value;
  return Array.isArray(value) ? [...value] : { ...value };
}

function holds(truth: Truth): boolean {
  return truth === true;
}

function revive(value: unknown): FactValue {
  if (value === undefined || value === null) return new Unknown([]);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value;
  const { partly, key, perhaps }: Readonly<Record<string, unknown>> = Object(value);
  if (typeof key === "string" && Array.isArray(perhaps))
    return new UncertainKey(key, new Map(perhaps.map((other) => [String(other), new Unknown([])])));
  return Array.isArray(partly) ? new PartialList(partly, new Unknown([])) : new Unknown([]);
}
