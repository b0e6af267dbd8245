/**
 * Judge one record in process and list what is to be done.
 *
 * Run: npx tsx examples/01-judge-one-record.ts
 */
import { readFileSync } from "node:fs";
import { rulesets } from "../src/entries/rules.js";
import { createEvaluator, duties, loadRuleset, safeParseRecord } from "../src/index.js";

const lines = readFileSync(new URL("cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n");
const evaluator = createEvaluator(loadRuleset(rulesets.proposal));

const parsed = safeParseRecord(JSON.parse(lines[6] ?? ""));
if (!parsed.ok) throw new Error(parsed.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
const report = evaluator.evaluate(parsed.record, { asOf: "2026-06-30" });

console.log(`${report.record}: law ${report.summary.law.now}, ever ${report.summary.law.ever}`);
for (const duty of duties(report)) {
  if (duty.status === "fulfilled-late") console.log(duty.id, duty.window.due, duty.lateBy);
}

// Output:
// voorbeeld-7-twee-jonge-kinderen-in-een-pleeggezin: law not-met, ever breached
// jeugdwet/first-contact-child#k1#e1+e3 2026-01-20 { days: 6 }
// jeugdwet/first-contact-child#k2#e1+e3 2026-01-20 { days: 6 }
// jeugdwet/worker-assigned#k1#e1+e3 2026-01-20 { days: 3 }
// jeugdwet/worker-assigned#k2#e1+e3 2026-01-20 { days: 3 }
// kpi/fixed-worker#k1#e1+e3 2026-01-14 { days: 9 }
// kpi/fixed-worker#k2#e1+e3 2026-01-14 { days: 9 }
