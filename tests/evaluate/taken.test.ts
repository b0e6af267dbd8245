/** A report is frozen whole; one that is taken by who holds it alone says the same. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator, takeReport } from "../../src/evaluate/createEvaluator.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { looseParts } from "../support/looseParts.js";

const evaluator = createEvaluator(loadRuleset(rulesets.proposal));
const records = readFileSync(new URL("../../examples/cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => parseRecord(JSON.parse(line)));

test.each([false, true])("frozen or taken, a report says the same (with detail: %s)", (detail) => {
  for (const record of records) {
    const request = { asOf: "2026-06-30", detail };
    const taken = takeReport(evaluator, record, request);
    const frozen = evaluator.evaluate(record, request);
    expect(JSON.stringify(taken)).toBe(JSON.stringify(frozen));
    expect(looseParts(frozen, "")).toEqual([]);
    expect(Object.isFrozen(taken)).toBe(false);
  }
});
