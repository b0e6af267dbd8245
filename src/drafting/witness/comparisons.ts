/** What the conditions of norms compare with: values of fields, bounds of ages, a pilot. */
import type { Condition, Operator } from "../../condition/condition.js";
import { leavesOf } from "../../condition/condition.js";
import { clausesOf } from "../../norm/clausesOf.js";
import type { NormPlan } from "../../norm/plan.js";
import { ORGANISATION_KINDS, type OrganisationKind } from "../../record/record.js";

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
  readonly operator: Operator;
  readonly values: readonly unknown[];
}

function comparisonsIn(plan: NormPlan): Comparison[] {
  return clausesOf(plan)
    .map(({ condition }): Condition => condition)
    .flatMap((condition) => leavesOf(condition, ""))
    .map(({ leaf: { fact, operator, value } }): Comparison => {
      if (typeof value !== "object") return { fact, operator, values: [value] };
      if (Array.isArray(value)) return { fact, operator, values: value };
      const name = "fact" in value ? value.fact.replace(/^parameter\./, "") : "";
      return { fact, operator, values: [plan.parameters.get(name)].flat() };
    });
}

/** A13: a norm of a pilot holds for those alone who take part. */
export function pilotOf(plans: readonly NormPlan[]): string {
  const asked = plans.flatMap(comparisonsIn).filter(({ fact }) => fact === "record.pilot");
  // Who does not take part is asked for too; a pilot that is named is the one.
  const wanted = asked.filter(({ operator }) => operator === "equal" || operator === "in");
  const [named] = wanted.flatMap(({ values }) => values).filter((value) => typeof value === "string");
  return named ?? (asked.length > 0 ? "pilot" : "none");
}

/** The kind of organisation that keeps the record, where a norm asks for one. */
export function holderAskedOf(plans: readonly NormPlan[]): OrganisationKind | undefined {
  const asked = plans
    .flatMap(comparisonsIn)
    .filter(
      ({ fact, operator }) => fact === "record.holderKind" && (operator === "equal" || operator === "in"),
    );
  return ORGANISATION_KINDS.find((kind) => asked.some(({ values }) => values.includes(kind)));
}

/** The ages just below and at each bound that a condition or a duty sets, and the usual one. */
export function agesOf(plans: readonly NormPlan[]): number[] {
  const bounds = plans.flatMap((plan) => [
    ...comparisonsIn(plan).flatMap(({ fact, values }) =>
      fact === "child.age" ? values.filter((value) => typeof value === "number") : [],
    ),
    ...(plan.duty.kind === "recur" ? [plan.duty.untilAge ?? []].flat() : []),
  ]);
  const ages = [USUAL_AGE, ...bounds.flatMap((bound) => [bound - 1, bound])];
  return [...new Set(ages.filter((age) => age >= 0 && age < 21))];
}
