import { refuse } from "../errors.js";
import type { Report } from "../evaluate/report.js";
import { formatFaults } from "../givenAs.js";
import { askedOf } from "./askedOf.js";
import type { Summary, SummaryOptions } from "./summary.js";
import { Tally } from "./tally.js";

/**
 * The summary of one report: its findings and duties as counts, to be added to others by `mergeSummaries`.
 *
 * @param report - a report of this version
 * @param asked - what was asked of all records, where that is not what the report says: `asOf: null` when each record
 * is judged at a moment of its own, `schoolCalendars` the digest of those in use
 * @returns counts over this one record
 * @throws {@link VertelrechtError} `bad-option` and the codes of times for what cannot be asked, or is no report
 * @example
 * ```ts
 * import { createEvaluator, loadRuleset, parseRecord, summarise } from "vertelrecht";
 * import { rulesets } from "vertelrecht/rules";
 * const evaluator = createEvaluator(loadRuleset(rulesets["current-law"]));
 * const record = parseRecord({
 *   format: "vertelrecht.record/1", id: "case-1", holder: "gi-1", covers: [],
 *   children: [{ id: "c1" }], childrenComplete: true, events: [],
 * });
 * summarise(evaluator.evaluate(record, { asOf: "2026-06-30" })).children; // 1
 * ```
 */
export function summarise(report: Report, asked: Partial<SummaryOptions> = {}): Summary {
  refuse(formatFaults("report", report, "vertelrecht.report/1"));
  const { receipt, asOf, knownAt, since } = report;
  const options = askedOf(asked, { asOf, knownAt, schoolCalendars: null, since });
  const tally = new Tally({ receipt, options });
  tally.add(report);
  return tally.finish();
}
