import type { Clause } from "../condition/compile.js";
import type { NormPlan, PatternPlan } from "./plan.js";

/** Every condition of a compiled norm as a clause, each under the id that questions name. */
export function clausesOf(plan: NormPlan): readonly Clause[] {
  return [
    plan.applies,
    ...patternPlansOf(plan).map(({ clause }) => clause),
    ...plan.exceptions.map(({ when }) => when),
  ].filter((clause) => clause !== null);
}

/** Every pattern of a compiled norm: what sets it off and ends it, what counts, and what lifts it. */
export function patternPlansOf({ duty, exceptions }: NormPlan): readonly PatternPlan[] {
  const patterns =
    duty.kind === "recur"
      ? [duty.from, duty.until]
      : [
          ...(duty.trigger.mode === "actOf" ? [] : duty.trigger.patterns),
          ...(duty.kind === "achieve" ? duty.before : duty.until),
          ...(duty.kind === "achieve" && duty.from ? [duty.from.pattern] : []),
        ];
  return [...patterns, ...duty.acts, ...exceptions.flatMap(({ event }) => event ?? [])];
}
