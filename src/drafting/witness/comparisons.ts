/** What the conditions of norms compare with: values of fields, bounds of ages, a pilot. */
import type { Condition } from "../../condition/condition.js";
import { leavesOf } from "../../condition/condition.js";
import { clausesOf } from "../../norm/clausesOf.js";
import type { NormPlan } from "../../norm/plan.js";

/** The age of the child where no norm looks at it. */
const USUAL_AGE = 9;

/** By the name of a field, every value with which a condition compares it. */
export function comparedWith(plans: readonly NormPlan[]): ReadonlyMap<string, ReadonlySet<unknown>> {
  const compared = new Map<string, Set<unknown>>();
  for (const { fact, values } of plans.flatMap(comparisonsIn)) {
    const [scope = "", ...rest] = fact.split(".");
    if (scope !== "act" && scope !== "trigger" && scope !== "from") continue;
    const field = rest.join(".");
    const known = compared.get(field) ?? new Set();
    compared.set(field, known);
    for (const value of values) known.add(value);
  }
  return compared;
}

interface Comparison {
  readonly fact: string;
  readonly values: readonly unknown[];
}

function comparisonsIn(plan: NormPlan): Comparison[] {
  return clausesOf(plan)
    .map(({ condition }): Condition => condition)
    .flatMap((condition) => leavesOf(condition, ""))
    .map(({ leaf: { fact, value } }): Comparison => {
      if (typeof value !== "object") return { fact, values: [value] };
      if (Array.isArray(value)) return { fact, values: value };
      const name = "fact" in value ? value.fact.replace(/^parameter\./, "") : "";
      return { fact, values: [plan.parameters.get(name)].flat() };
    });
}

/** A13: a norm of a pilot holds for those alone who take part. */
export function pilotOf(plans: readonly NormPlan[]): string {
  const asked = plans.some((plan) => comparisonsIn(plan).some(({ fact }) => fact === "record.pilot"));
  return asked ? "pilot" : "none";
}

/** The ages just below and at each bound that a condition or a duty sets, and the usual one. */
export function agesOf(plans: readonly NormPlan[]): number[] {
  const bounds = plans.flatMap((plan) =>
    comparisonsIn(plan).flatMap(({ fact, values }) =>
      fact === "child.age" ? values.filter((value) => typeof value === "number") : [],
    ),
  );
  const ages = [USUAL_AGE, ...bounds.flatMap((bound) => [bound - 1, bound])];
  return [...new Set(ages.filter((age) => age >= 0 && age < 21))];
}
