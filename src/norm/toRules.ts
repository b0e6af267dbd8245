import { guardedRules, type PlainRule } from "../condition/guardedRules.js";
import { refuse } from "../errors.js";
import { clausesOf } from "./clausesOf.js";
import { compileNorm } from "./compileNorm.js";
import type { Norm } from "./norm.js";

/**
 * The conditions of a norm as plain rules for an `Engine` of json-rules-engine.
 *
 * Each condition gives two rules: one fires when it is true, one when it is false, and neither fires while the
 * record leaves it unknown. They say what a norm's conditions hold of, not how a duty stands: windows, terms and
 * coverage are the evaluator's. Dormant exceptions have rules too, which no question names until a ruleset wakes
 * them. A parameter stays a fact (`parameter.untilAge`), so that one set of rules serves every ruleset.
 *
 * The engine needs `allowUndefinedFacts: true` and `addGuardedOperators`. One `Engine` serves one run at a time.
 *
 * @param norm - a norm of a loaded ruleset, from `ruleset.norms`
 * @returns the rules as plain JSON, in a fixed order, yours to change: `name` is `<clause> is true` or
 * `<clause> is false`; `event` has type `clause` and params `norm`, `clause` (as in `evaluator.questions`), `truth`
 * @throws `VertelrechtError` `bad-duty`, `bad-term`, `bad-anchor` of a norm that no ruleset has accepted
 * @example
 * ```ts
 * import { loadRuleset } from "vertelrecht";
 * import { toRules } from "vertelrecht/json-rules-engine";
 * import { rulesets } from "vertelrecht/rules";
 * const [norm] = loadRuleset(rulesets["current-law"]).norms.values();
 * const rules = norm ? toRules(norm) : [];
 * rules[0]?.name; // "jeugdwet/first-contact-child#applies is true"
 * rules[0]?.event.params;
 * // { norm: "jeugdwet/first-contact-child", clause: "jeugdwet/first-contact-child#applies", truth: true }
 * ```
 */
export function toRules(norm: Norm): PlainRule[] {
  const exceptions = Object.fromEntries(norm.exceptions.map(({ id }) => [id, true]));
  // An act of another norm triggers without a condition of its own, so its types do not matter here.
  const { plan, faults } = compileNorm(norm, { norm: norm.id, exceptions }, () => null);
  refuse(faults);
  return plan ? clausesOf(plan).flatMap(({ id, condition }) => guardedRules(id, condition)) : [];
}
