/**
 * Run our norms on a json-rules-engine of your own, listen to its events, and let them decide.
 *
 * Run: npx tsx examples/03-on-a-plain-engine.ts
 */
import { readFileSync } from "node:fs";
import { Engine, type Event } from "json-rules-engine";
import { addGuardedOperators, keyOfQuestion, toRules } from "../src/entries/json-rules-engine.js";
import { rulesets } from "../src/entries/rules.js";
import { type Answer, createEvaluator, loadRuleset, parseRecord, type Question } from "../src/index.js";

const lines = readFileSync(new URL("cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n");
const record = parseRecord(JSON.parse(lines[5] ?? "")); // the case with holes
const asOf = "2026-06-30";
const ruleset = loadRuleset(
  {
    id: "first-contact",
    title: { nl: "Eerste contact", en: "First contact" },
    entries: [{ norm: "jeugdwet/first-contact-child" }],
  },
  { from: rulesets },
);
const evaluator = createEvaluator(ruleset);

// A fact that the record does not tell is left out, so the engine must allow undefined facts.
const engine = new Engine([], { allowUndefinedFacts: true });
addGuardedOperators(engine);
for (const norm of ruleset.norms.values()) for (const rule of toRules(norm)) engine.addRule(rule);

const heard: Event[] = [];
engine.on("success", (event) => {
  heard.push(event);
});

/** Asks the engine one question: of the two rules of a clause one fires, or neither when it cannot be told. */
async function ask({ clause, facts }: Question): Promise<Answer> {
  heard.length = 0;
  await engine.run({ ...facts }); // one engine serves one run at a time
  // Rules of other clauses may fire on the same facts; they were not asked.
  const own = heard.find(({ params }) => params?.clause === clause);
  return own ? own.params?.truth === true : "unknown";
}

const answers = new Map<string, Answer>();
for (const question of evaluator.questions(record, { asOf })) {
  const answer = await ask(question);
  answers.set(keyOfQuestion(question), answer);
  console.log(`${question.clause}: ${answer}`);
}

// Conditions are the engine's; windows, terms and coverage are the evaluator's.
const report = evaluator.evaluateAnswered(record, { asOf }, (question) =>
  answers.get(keyOfQuestion(question)),
);
for (const { norm, child, outcome } of report.findings) console.log(`${norm} for ${child}: ${outcome}`);
const compiled = evaluator.evaluate(record, { asOf });
console.log(`the same report: ${JSON.stringify(report) === JSON.stringify(compiled)}`);

// Output:
// jeugdwet/first-contact-child#trigger[0]: true
// jeugdwet/first-contact-child#applies: true
// jeugdwet/first-contact-child#applies: false
// jeugdwet/first-contact-child#act[0]: unknown
// jeugdwet/first-contact-child#act[0]: true
// jeugdwet/first-contact-child#act[0]: unknown
// jeugdwet/first-contact-child#exception:child-declines: false
// jeugdwet/first-contact-child#exception:child-declines: unknown
// jeugdwet/first-contact-child for k1: undetermined
// the same report: true
