/**
 * The library with evidence under some of its 44 norms: `COUNT` of them, `all`, or `six`, those of the other implementations.
 *
 * Norms differ much in what they cost. So a count is taken at several places of the list, and the records go round. Of all and
 * of the six there is one ruleset each, as a user has.
 */
import { createEvaluator, loadRuleset } from "../../../dist/index.js";
import { rulesets } from "../../../dist/rules.js";
import { asOf, measure, NORMS } from "./measure.js";
import { recordsOf } from "./oursMeasured.js";

const { proposal } = rulesets;
/** One of them waits for the acts of another, and stands behind it wherever the list begins. */
const [disclosureHeard, waits] = ["proposal/disclosure-heard", "proposal/disclosure-documented"];
const ids = proposal.entries.map(({ norm }) => norm).filter((id) => id !== waits);
const PLACES = 11;

const wanted = process.argv[5];
const evaluators = evaluatorsOf(wanted);

await measure((texts) => {
  const records = recordsOf(texts);
  return {
    judge: (place) => evaluators[place % evaluators.length].evaluate(records[place], { asOf }),
    outcomes: () => [],
  };
});

function evaluatorsOf(wanted) {
  if (wanted === "six") return [evaluatorOf(NORMS)];
  if (wanted === "all") return [evaluatorOf(some(0, ids.length + 1))];
  return Array.from({ length: PLACES }, (_, place) => evaluatorOf(some(place, Number(wanted))));
}

function some(place, count) {
  const first = Math.floor((ids.length * place) / PLACES);
  const turned = [...ids.slice(first), ...ids.slice(0, first)];
  turned.splice(turned.indexOf(disclosureHeard) + 1, 0, waits);
  return turned.slice(0, count);
}

function evaluatorOf(norms) {
  const entries = norms.map((norm) => ({ norm }));
  return createEvaluator(loadRuleset({ id: "some", title: proposal.title, entries }, { from: rulesets }));
}
