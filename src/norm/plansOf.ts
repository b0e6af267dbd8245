/**
 * The compiled norms of the rulesets that were loaded.
 *
 * They are kept here, where nobody can change them under the digest of their ruleset, and so need not be frozen: lists
 * that are frozen are read more slowly, and every judgment reads these.
 */
import { fault, VertelrechtError } from "../errors.js";
import type { Ruleset } from "./loadRuleset.js";
import type { NormPlan } from "./plan.js";

/** Compiled norms by id, each in the order of its entries: base first. */
export type Plans = ReadonlyMap<string, readonly NormPlan[]>;

const compiled = new WeakMap<Ruleset, Plans>();

/**
 * The compiled norms of a ruleset.
 *
 * @throws `VertelrechtError` `bad-option` for what `loadRuleset` did not give, or that of another copy of the library
 */
export function plansOf(ruleset: Ruleset): Plans {
  const plans = compiled.get(ruleset);
  if (!plans) throw new VertelrechtError([NOT_LOADED]);
  return plans;
}

const NOT_LOADED = fault(
  "bad-option",
  "ruleset",
  "this ruleset was not loaded here",
  "give what 'loadRuleset' of the same copy of the library returned",
);

/** Gives a ruleset its compiled norms. */
export function withPlans(ruleset: Ruleset, plans: Plans): Ruleset {
  compiled.set(ruleset, plans);
  return ruleset;
}
