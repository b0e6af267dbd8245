import { refuse } from "../errors.js";
import { formatFaults } from "../givenAs.js";
import type { Duty, Report } from "./report.js";

/**
 * Every duty of a report, in its order.
 *
 * @throws `VertelrechtError` `bad-option` for what is no report
 * @example
 * ```ts
 * import { createEvaluator, duties, loadRuleset, parseRecord } from "vertelrecht";
 * import { rulesets } from "vertelrecht/rules";
 * const evaluator = createEvaluator(loadRuleset(rulesets["current-law"]));
 * const record = parseRecord({
 *   format: "vertelrecht.record/1", id: "case-1", holder: "gi-1", covers: [],
 *   children: [{ id: "c1" }], childrenComplete: true, events: [],
 * });
 * duties(evaluator.evaluate(record, { asOf: "2026-06-30" })).length; // 0
 * ```
 */
export function duties(report: Report): readonly Duty[] {
  refuse(formatFaults("report", report, "vertelrecht.report/1"));
  return Object.freeze(report.findings.flatMap((finding) => finding.duties));
}
