/**
 * Conditions as norms write them: json-rules-engine's grammar without `path`, `params` and named conditions (F1).
 *
 * `compile.ts` next door turns them into functions; `facts.ts` says which facts there are.
 */
import * as z from "zod";

/** The ten operators of json-rules-engine. */
export const OPERATORS = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "contains",
  "doesNotContain",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
] as const;
/** One of the ten operators of json-rules-engine. */
export type Operator = (typeof OPERATORS)[number];

/** Of each operator the one that holds exactly where it does not. */
export const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  contains: "doesNotContain",
  doesNotContain: "contains",
  lessThan: "greaterThanInclusive",
  greaterThanInclusive: "lessThan",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
};

const Scalar = z.union([z.string().max(200), z.number(), z.boolean()]);
/** The literal value of a leaf. */
export const Literal = z.union([Scalar, z.array(Scalar).max(100)]);
/** The literal value of a leaf. */
export type Literal = z.output<typeof Literal>;

/** One comparison of a fact with a literal or with another fact. */
export const Leaf = z.strictObject({
  fact: z.string().min(1).max(100),
  operator: z.enum(OPERATORS),
  value: z.union([Literal, z.strictObject({ fact: z.string().min(1).max(100) })]),
});
/** One comparison of a fact with a literal or with another fact. */
export type Leaf = z.output<typeof Leaf>;

/** A condition: a leaf, or `all`, `any`, `not` over conditions; true, false or unknown (F3). */
export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** A condition: a leaf, or `all`, `any`, `not` over conditions. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      Leaf,
      z.strictObject({ all: z.array(Condition).min(1, { error: "bad-condition" }).max(1000) }),
      z.strictObject({ any: z.array(Condition).min(1, { error: "bad-condition" }).max(1000) }),
      z.strictObject({ not: Condition }),
    ],
    { error: "bad-condition" },
  ),
);

/** Most nodes of conditions in one norm. */
export const MAX_CONDITION_NODES = 1000;

/** Every leaf of a condition, with its path below `path`. */
export function leavesOf(condition: Condition, path: string): { leaf: Leaf; path: string }[] {
  if ("all" in condition) return condition.all.flatMap((c, i) => leavesOf(c, `${path}.all[${i}]`));
  if ("any" in condition) return condition.any.flatMap((c, i) => leavesOf(c, `${path}.any[${i}]`));
  if ("not" in condition) return leavesOf(condition.not, `${path}.not`);
  return [{ leaf: condition, path }];
}

/** The names of the facts that a leaf compares. */
export function factsOfLeaf({ fact, value }: Leaf): string[] {
  return typeof value === "object" && "fact" in value ? [fact, value.fact] : [fact];
}

/** Counts the nodes of a condition. */
export function countNodes(condition: Condition): number {
  const sum = (parts: readonly Condition[]) => parts.reduce((total, part) => total + countNodes(part), 1);
  if ("all" in condition) return sum(condition.all);
  if ("any" in condition) return sum(condition.any);
  return "not" in condition ? 1 + countNodes(condition.not) : 1;
}
