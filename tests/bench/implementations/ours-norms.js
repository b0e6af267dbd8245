/** The library with evidence under some of its 44 norms: the six first, then the others by id. */
import { createEvaluator, loadRuleset } from "../../../dist/index.js";
import { rulesets } from "../../../dist/rules.js";
import { asOf, measure, NORMS } from "./measure.js";
import { recordsOf } from "./oursMeasured.js";

const { proposal } = rulesets;
const ids = [...new Set([...NORMS, ...proposal.entries.map(({ norm }) => norm)])];
const entries = ids.slice(0, Number(process.argv[5])).map((norm) => ({ norm }));
const evaluator = createEvaluator(
  loadRuleset({ id: "some", title: proposal.title, entries }, { from: rulesets }),
);

await measure((texts) => {
  const records = recordsOf(texts);
  return {
    judge: (place) => evaluator.evaluate(records[place], { asOf }),
    outcomes: () => [],
    notes: `${entries.length} norms`,
  };
});
