/** What an event must hold so that it fits a pattern, as far as the pattern's own condition says it outright. */
import type { Condition, Leaf } from "../../condition/condition.js";
import { patternPlansOf } from "../../norm/clausesOf.js";
import type { NormPlan } from "../../norm/plan.js";
import type { EventType } from "../../record/event.js";

/** An event type, with the values that one pattern asks of its fields together; kinds of organisation by `byKind` and the like. */
export interface Fitting {
  readonly type: EventType;
  readonly fields: ReadonlyMap<string, unknown>;
}

/** For each pattern of some norms what fits it. */
export function fittingsOf(plans: readonly NormPlan[]): Fitting[] {
  return plans.flatMap(patternPlansOf).flatMap(({ types, clause }) => {
    const fields = new Map(clause ? asked(clause.condition) : []);
    return fields.size === 0 ? [] : types.map((type): Fitting => ({ type, fields }));
  });
}

/** What a condition asks of the event itself; of alternatives the first. */
function asked(condition: Condition): [field: string, value: unknown][] {
  if ("all" in condition) return condition.all.flatMap(asked);
  if ("any" in condition) return condition.any.slice(0, 1).flatMap(asked);
  return "not" in condition ? [] : askedBy(condition);
}

function askedBy({ fact, operator, value }: Leaf): [field: string, value: unknown][] {
  const [scope, field, more] = fact.split(".");
  if (
    (scope !== "act" && scope !== "trigger" && scope !== "from") ||
    field === undefined ||
    more !== undefined
  )
    return [];
  if (typeof value === "object" && !Array.isArray(value)) return [];
  if (operator === "equal" || operator === "contains") return [[field, value]];
  return operator === "in" && Array.isArray(value) ? [[field, value[0]]] : [];
}
