/**
 * Change a proposed norm by an amendment and see what it does to one record.
 *
 * Run: npx tsx examples/02-test-a-variant.ts
 */
import { readFileSync } from "node:fs";
import { rulesets } from "../src/entries/rules.js";
import { createEvaluator, loadRuleset, parseRecord } from "../src/index.js";

const lines = readFileSync(new URL("cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n");
const record = parseRecord(JSON.parse(lines[2] ?? ""));

const monthSinceLast = loadRuleset(
  {
    id: "within-a-month-of-the-last",
    title: { nl: "Binnen een maand na het vorige gesprek", en: "Within a month of the last conversation" },
    extends: "proposal",
    amend: [{ norm: "proposal/contact-during-measure", parameters: { anchor: "last-act" } }],
  },
  { from: rulesets },
);

for (const ruleset of [loadRuleset(rulesets.proposal), monthSinceLast]) {
  const report = createEvaluator(ruleset).evaluate(record, { asOf: "2026-06-30" });
  const finding = report.findings.find(({ norm }) => norm === "proposal/contact-during-measure");
  const late =
    finding?.duties.filter(({ status }) => status === "fulfilled-late" || status === "violated") ?? [];
  console.log(
    `${ruleset.id}: ${finding?.outcome}, ${late.length} of ${finding?.duties.length} late or missed`,
  );
}

// Output:
// proposal: breached, 1 of 11 late or missed
// within-a-month-of-the-last: breached, 6 of 10 late or missed
