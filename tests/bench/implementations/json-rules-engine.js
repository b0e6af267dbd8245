/** json-rules-engine over facts that were made beforehand: one run for each duty. */
import { Engine } from "json-rules-engine";
import { factsOf, fold, linesOf, questionsIn } from "./facts.js";
import { measure } from "./measure.js";

const fact = (name, operator, value) => ({
  fact: name,
  operator,
  value: typeof value === "string" ? { fact: value } : value,
});
const known = [fact("owed", "equal", true), fact("uncertain", "equal", false)];
const inTime = (name) => [
  fact(name, "lessThanInclusive", "due"),
  fact(name, "lessThanInclusive", "closed"),
  fact(name, "lessThanInclusive", "asOf"),
];
const notInTime = (name) => ({ not: { all: inTime(name) } });
const passed = {
  any: [fact("closed", "lessThanInclusive", "asOf"), fact("due", "lessThan", "asOf")],
};
const RULES = {
  undetermined: [fact("uncertain", "equal", true)],
  inapplicable: [fact("owed", "equal", false), fact("uncertain", "equal", false)],
  satisfied: [...known, ...inTime("done")],
  excused: [...known, notInTime("done"), ...inTime("excused")],
  breached: [...known, notInTime("done"), notInTime("excused"), passed],
  open: [...known, notInTime("done"), notInTime("excused"), { not: passed }],
};

const engine = new Engine();
for (const [type, all] of Object.entries(RULES)) engine.addRule({ conditions: { all }, event: { type } });

await measure((texts) => {
  const all = factsOf(texts);
  const judge = async ({ asked }) => {
    const outcomes = [];
    for (const { facts } of asked) {
      const found = [];
      for (const one of facts) {
        const { events } = await engine.run(one);
        found.push(events[0].type);
      }
      outcomes.push(fold(found));
    }
    return outcomes;
  };
  return {
    isAsync: true,
    judge: (place) => judge(all[place]),
    async outcomes() {
      const lines = [];
      for (const one of all) lines.push(...linesOf(one, await judge(one)));
      return lines;
    },
    notes: questionsIn(all),
  };
});
