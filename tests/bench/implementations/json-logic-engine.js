/** json-logic-engine over the same facts: one rule, built to a function, called for each duty. */
import { LogicEngine } from "json-logic-engine";
import { factsOf, fold, linesOf, questionsIn } from "./facts.js";
import { measure } from "./measure.js";

const value = (name) => ({ var: name });
const inTime = (name) => ({
  and: ["due", "closed", "asOf"].map((bound) => ({ "<=": [value(name), value(bound)] })),
});
const passed = {
  or: [{ "<=": [value("closed"), value("asOf")] }, { "<": [value("due"), value("asOf")] }],
};

const decide = new LogicEngine().build({
  if: [
    value("uncertain"),
    "undetermined",
    { "!": value("owed") },
    "inapplicable",
    inTime("done"),
    "satisfied",
    inTime("excused"),
    "excused",
    passed,
    "breached",
    "open",
  ],
});

await measure((texts) => {
  const all = factsOf(texts);
  const judge = ({ asked }) => asked.map(({ facts }) => fold(facts.map((one) => decide(one))));
  return {
    judge: (place) => judge(all[place]),
    outcomes: () => all.flatMap((one) => linesOf(one, judge(one))),
    notes: questionsIn(all),
  };
});
