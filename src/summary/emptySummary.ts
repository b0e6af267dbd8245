import { fault, refuse } from "../errors.js";
import type { Evaluator } from "../evaluate/createEvaluator.js";
import { isObject } from "../isObject.js";
import type { CaseRecord } from "../record/record.js";
import { askedOf } from "./askedOf.js";
import type { Summary, SummaryOptions } from "./summary.js";
import { Tally } from "./tally.js";

/**
 * The summary of no records at all, from which counting begins: merged with another one, it changes nothing.
 *
 * @param evaluator - who judges; it names ruleset and calendar
 * @param asked - what is asked of every record; what is left out is `null`: `asOf` a moment of each record's own
 * @returns all counts zero
 * @throws {@link VertelrechtError} `bad-option` and the codes of times for what cannot be asked
 * @example
 * ```ts
 * import { createEvaluator, emptySummary, loadRuleset } from "vertelrecht";
 * import { rulesets } from "vertelrecht/rules";
 * const evaluator = createEvaluator(loadRuleset(rulesets["current-law"]));
 * emptySummary(evaluator).records; // { judged: 0, read: 0, rejected: 0 }
 * ```
 */
export function emptySummary(evaluator: Evaluator, asked: Partial<SummaryOptions> = {}): Summary {
  if (!isObject(evaluator) || typeof evaluator.evaluate !== "function") refuse([NO_EVALUATOR]);
  const { receipt } = evaluator.evaluate(NOBODY, { asOf: "2026-01-01" });
  return new Tally({ receipt, options: askedOf(asked, NOTHING_ASKED) }).finish();
}

const NO_EVALUATOR = fault(
  "bad-option",
  "evaluator",
  "this is no evaluator",
  "give what 'createEvaluator' gave",
);
const NOTHING_ASKED: SummaryOptions = { asOf: null, knownAt: null, schoolCalendars: null, since: null };

/** A record without children. Judging it is how an evaluator says which ruleset and calendar it judges by. */
const NOBODY: CaseRecord = {
  format: "vertelrecht.record/1",
  id: "nobody",
  holder: "nobody",
  covers: [],
  children: [],
  childrenComplete: true,
  events: [],
};
