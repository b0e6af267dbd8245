import type { Clause } from "../condition/compile.js";
import type { NormPlan } from "./plan.js";

/** Every condition of a compiled norm as a clause, each under the id that questions name. */
export function clausesOf({ applies, duty, exceptions }: NormPlan): readonly Clause[] {
  const patterns =
    duty.kind === "recur"
      ? [duty.from, duty.until]
      : [
          ...(duty.trigger.mode === "actOf" ? [] : duty.trigger.patterns),
          ...(duty.kind === "achieve" ? duty.before : duty.until),
          ...(duty.kind === "achieve" && duty.from ? [duty.from.pattern] : []),
        ];
  const events = exceptions.flatMap(({ event }) => event ?? []);
  return [
    applies,
    ...[...patterns, ...duty.acts, ...events].map(({ clause }) => clause),
    ...exceptions.map(({ when }) => when),
  ].filter((clause) => clause !== null);
}
