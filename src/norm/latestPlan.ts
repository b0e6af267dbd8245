/** Which of a norm's entries tells how it is from now on. */
import type { NormPlan } from "./plan.js";

/** The entry that holds last (C1): that with the latest `from`, of two alike the later in the ruleset. */
export function latestPlan(plans: readonly NormPlan[] = []): NormPlan | undefined {
  return plans.reduce<NormPlan | undefined>(
    (latest, plan) => (latest && (latest.from ?? -Infinity) > (plan.from ?? -Infinity) ? latest : plan),
    undefined,
  );
}
