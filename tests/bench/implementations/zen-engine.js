/** zen-engine over the same facts: one decision that maps all duties of a record, so that it is called once for each. */
import { ZenEngine } from "@gorules/zen-engine";
import { factsOf, fold, linesOf, questionsIn } from "./facts.js";
import { measure } from "./measure.js";

const inTime = (name) => `(#.${name} <= #.due and #.${name} <= #.closed and #.${name} <= #.asOf)`;
const decide = [
  '#.uncertain ? "undetermined"',
  '(not #.owed) ? "inapplicable"',
  `${inTime("done")} ? "satisfied"`,
  `${inTime("excused")} ? "excused"`,
  '(#.closed <= #.asOf or #.due < #.asOf) ? "breached"',
].reduceRight((rest, one) => `(${one} : ${rest})`, '"open"');

const decision = new ZenEngine().createDecision({
  nodes: [
    { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
    {
      id: "decide",
      name: "decide",
      type: "expressionNode",
      position: { x: 1, y: 0 },
      content: { expressions: [{ id: "1", key: "outcomes", value: `map(duties, ${decide})` }] },
    },
    { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: "a", sourceId: "in", targetId: "decide", type: "edge" },
    { id: "b", sourceId: "decide", targetId: "out", type: "edge" },
  ],
});

await measure((texts) => {
  const all = factsOf(texts);
  const asked = all.map((one) => ({ duties: one.asked.flatMap(({ facts }) => facts) }));
  const judge = async (place) => {
    const { result } = await decision.evaluate(asked[place]);
    let at = 0;
    return all[place].asked.map(({ facts }) => {
      const from = at;
      at += facts.length;
      return fold(result.outcomes.slice(from, at));
    });
  };
  return {
    isAsync: true,
    judge,
    async outcomes() {
      const lines = [];
      for (const [place, one] of all.entries()) lines.push(...linesOf(one, await judge(place)));
      return lines;
    },
    notes: `${questionsIn(all)}, one call a record`,
  };
});
