import { blocksAsText } from "../../report/blocks/blocks.js";
import type { Comparison } from "../comparison.js";
import { type CompareOptions, comparePage } from "./comparePage.js";

export type { CompareOptions } from "./comparePage.js";

/**
 * Writes a comparison as text: base, variant and difference, what moves by which change, and the simplest cases.
 *
 * @param comparison - from `comparer.finish`
 * @param options - the language, and the rulesets that were compared, for their titles
 * @returns lines, ending with a newline
 * @throws `VertelrechtError` `bad-option` for a language that there is not, or other rulesets than were compared
 * @example
 * ```ts
 * import { loadRuleset } from "vertelrecht";
 * import { compareText, createComparer, variantOf } from "vertelrecht/drafting";
 * import { rulesets } from "vertelrecht/rules";
 * const base = loadRuleset(rulesets.proposal);
 * const variant = variantOf(base, rulesets["six-weekly"]);
 * const comparison = createComparer(base, [variant]).finish();
 * compareText(comparison, { lang: "en", rulesets: [base, variant.ruleset] }).split("\n")[0]; // "proposal beside six-weekly"
 * ```
 */
export function compareText(comparison: Comparison, options: CompareOptions): string {
  return blocksAsText(comparePage(comparison, options));
}
