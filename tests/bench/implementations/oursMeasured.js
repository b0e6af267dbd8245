/** The library, as built, with the six norms. */
import { readFileSync } from "node:fs";
import { createEvaluator, loadRuleset, parseRecord } from "../../../dist/index.js";
import { rulesets } from "../../../dist/rules.js";
import { line } from "./measure.js";

const file = new URL("../six-norms.json", import.meta.url);
const sixNorms = JSON.parse(readFileSync(file, "utf8"));

export const evaluator = createEvaluator(loadRuleset(sixNorms, { from: rulesets }));

export function recordsOf(texts) {
  return texts.map((text) => parseRecord(JSON.parse(text)));
}

export function linesOf({ record, findings }) {
  return findings.map(({ norm, child, outcome }) => line(record, norm, child, outcome));
}
