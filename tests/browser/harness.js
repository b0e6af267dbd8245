/** Runs in the browser: judges records with the bundled library and gives each report as JSON. */
import { createEvaluator, loadRuleset, parseRecord } from "vertelrecht";
import { rulesets } from "vertelrecht/rules";

globalThis.judge = (lines, ruleset, options) => {
  const evaluator = createEvaluator(loadRuleset(rulesets[ruleset]));
  return lines.map((line) => JSON.stringify(evaluator.evaluate(parseRecord(JSON.parse(line)), options)));
};
