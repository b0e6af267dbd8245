/** The summaries `examples/summaries.ndjson`: those of two halves of the example cases, which add up to that of all. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesets } from "../src/entries/rules.js";
import { createEvaluator } from "../src/evaluate/createEvaluator.js";
import { loadRuleset } from "../src/norm/loadRuleset.js";
import { parseRecord } from "../src/record/safeParseRecord.js";
import { emptySummary } from "../src/summary/emptySummary.js";
import { mergeSummaries } from "../src/summary/mergeSummaries.js";
import { summarise } from "../src/summary/summarise.js";

const CASES = join(import.meta.dirname, "../examples/cases.ndjson");

/** One summary a line. */
export function exampleSummaries(): string {
  const evaluator = createEvaluator(loadRuleset(rulesets["current-law"]));
  const lines = readFileSync(CASES, "utf8").trim().split("\n");
  const half = Math.ceil(lines.length / 2);
  return [lines.slice(0, half), lines.slice(half)]
    .map((part) => {
      const records = part.map((line) => parseRecord(JSON.parse(line)));
      const reports = records.map((record) => evaluator.evaluate(record, { asOf: "2026-06-30" }));
      const none = emptySummary(evaluator, { asOf: "2026-06-30" });
      return mergeSummaries([none, ...reports.map((report) => summarise(report))]);
    })
    .map((summary) => `${JSON.stringify(summary)}\n`)
    .join("");
}
