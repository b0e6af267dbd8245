/** What plain JavaScript may hand to a public function by mistake: refused with a code, never taken for something else. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { declareTests, readSuite, referenceImplementation, runSuite } from "../../src/entries/conformance.js";
import {
  compareCsv,
  compareText,
  createComparer,
  findWitness,
  lawfulGaps,
  lintRuleset,
  MOVEMENTS,
  variantOf,
  witnessText,
} from "../../src/entries/drafting.js";
import { rulesets } from "../../src/entries/rules.js";
import {
  createEvaluator,
  describe as describeDuty,
  duties,
  emptySummary,
  FAULT_CODES,
  loadRuleset,
  mergeSummaries,
  readDocument,
  renderFoot,
  renderText,
  safeParseRecord,
  summarise,
  VertelrechtError,
} from "../../src/index.js";
import { buildRecord } from "../support/build.js";

const suite = await readSuite((path) =>
  readFile(new URL(`../../rules/conformance/${path}`, import.meta.url), "utf8"),
);
const proposal = loadRuleset(rulesets.proposal);
const law = loadRuleset(rulesets["current-law"]);
const shorter = loadRuleset(rulesets["six-weekly"]);
const evaluator = createEvaluator(proposal);
const parsed = safeParseRecord(
  buildRecord({
    events: [
      {
        ...{ id: "m1", type: "measure-start", at: "2026-03-02", measure: "m1", kind: "supervision" },
        ...{ organisation: "gi-01", children: ["c1"] },
      },
    ],
  }),
);
if (!parsed.ok) throw new VertelrechtError(parsed.faults);
const { record } = parsed;
const report = evaluator.evaluate(record, { asOf: "2026-06-30" });
const proposed = duties(report).find(({ id }) => id.startsWith("proposal/"));
if (!proposed) throw new Error("no proposed duty");

/** Calls a function as plain JavaScript can: with whatever. */
const call = (what: (...given: never[]) => unknown, ...given: readonly unknown[]): unknown =>
  Reflect.apply(what, undefined, given);
const implementation = referenceImplementation(suite.rulesets);
const frame = {
  describe: () => {},
  test: () => {},
};

test.each<[why: string, misuse: () => unknown, codes: readonly string[]]>([
  [
    "a promise of an answer is no answer",
    () => call(evaluator.evaluateAnswered, record, { asOf: "2026-06-30" }, async () => true),
    ["bad-option answer"],
  ],
  [
    "nor is a number",
    () => call(evaluator.evaluateAnswered, record, { asOf: "2026-06-30" }, () => 1),
    ["bad-option answer"],
  ],
  [
    "a duty of another ruleset",
    () => describeDuty(proposed, { lang: "nl", ruleset: law }),
    ["bad-option ruleset"],
  ],
  [
    "the foot of reports under another ruleset",
    () => renderFoot([report], { lang: "nl", ruleset: law }),
    ["bad-option ruleset"],
  ],
  [
    "a variant of another base",
    () => createComparer(law, [variantOf(proposal, rulesets["six-weekly"])]),
    ["bad-option variants[0]"],
  ],
  ["a misspelt option of a ruleset", () => call(loadRuleset, {}, { form: rulesets }), ["bad-option "]],
  ["rulesets that are none", () => call(loadRuleset, {}, { from: 5 }), ["bad-option from"]],
  ["rulesets in a map", () => call(loadRuleset, {}, { from: new Map() }), ["bad-option from"]],
  ["rulesets in a list", () => call(loadRuleset, {}, { from: [rulesets.proposal] }), ["bad-option from"]],
  ["no rulesets at all", () => call(loadRuleset, {}, { from: null }), ["bad-option from"]],
  ["of a bundled one too", () => call(loadRuleset, rulesets.proposal, { form: {} }), ["bad-option "]],
  ["a misspelt option of a variant", () => call(variantOf, proposal, {}, { form: {} }), ["bad-option "]],
  ["another format", () => call(readDocument, "{}", "JSON"), ["bad-option format"]],
  ["no format", () => call(readDocument, "{}"), ["bad-option format"]],
  ["bytes for a text", () => call(readDocument, new Uint8Array(), "json"), ["wrong-type "]],
  [
    "a misspelt moment of a summary",
    () => call(emptySummary, evaluator, { asof: "2026-06-30" }),
    ["bad-option "],
  ],
  [
    "moments that are none",
    () => call(emptySummary, evaluator, { asOf: "yesterday", since: 5 }),
    ["bad-time asOf", "bad-option since"],
  ],
  [
    "an instant where a day is asked",
    () => emptySummary(evaluator, { since: "2026-06-30T10:00:00+02:00" }),
    ["bad-option since"],
  ],
  ["the same of one report", () => call(summarise, report, { knownat: null }), ["bad-option "]],
  [
    "a misspelt option of tests",
    () => call(declareTests, suite, implementation, frame, { onyl: new Set() }),
    ["bad-option "],
  ],
  [
    "a sample that is none",
    () => call(declareTests, suite, implementation, frame, { sample: Number.NaN }),
    ["bad-option sample"],
  ],
  [
    "a case that there is not",
    () => declareTests(suite, implementation, frame, { only: new Set(["kpi/family-plan/anothr"]) }),
    ["bad-option only"],
  ],
  [
    "cases in a list",
    () => call(declareTests, suite, implementation, frame, { only: ["kpi/family-plan/late"] }),
    ["bad-option only"],
  ],
  [
    "looking back from a day that is still to come",
    () => evaluator.evaluate(record, { asOf: "2026-06-30", since: "2026-07-01" }),
    ["bad-option since"],
  ],
  [
    "a comparison of what was decided since a day",
    () => createComparer(proposal, []).add(record, { asOf: "2026-06-30", since: "2026-06-01" }),
    ["bad-option since"],
  ],
  ["no options at all", () => call(loadRuleset, rulesets.proposal, null), ["bad-option options"]],
  ["a text for options", () => call(loadRuleset, rulesets.proposal, "from"), ["bad-option options"]],
  [
    "nobody who answers",
    () => call(evaluator.evaluateAnswered, record, { asOf: "2026-06-30" }),
    ["bad-option answer"],
  ],
  ["duties of no report", () => call(duties, {}), ["bad-option report"]],
  [
    "a record for a report",
    () => call(renderText, record, { lang: "nl", ruleset: proposal }),
    ["bad-option report"],
  ],
  ["a report told without options", () => call(renderText, report), ["bad-option options"]],
  ["under no ruleset", () => call(renderText, report, { lang: "nl" }), ["bad-option ruleset"]],
  [
    "the foot of one report",
    () => call(renderFoot, report, { lang: "nl", ruleset: proposal }),
    ["bad-option reports"],
  ],
  [
    "under a copy of a ruleset",
    () => renderFoot([report], { lang: "nl", ruleset: { ...proposal } }),
    ["bad-option ruleset"],
  ],
  [
    "a report for a duty",
    () => call(describeDuty, report, { lang: "nl", ruleset: proposal }),
    ["bad-option duty"],
  ],
  ["a duty told without options", () => call(describeDuty, proposed), ["bad-option options"]],
  ["the summary of a record", () => call(summarise, record), ["bad-option report"]],
  ["the summary by nobody", () => call(emptySummary, proposal), ["bad-option evaluator"]],
  [
    "a count that is a text",
    () => {
      const one = emptySummary(evaluator);
      return call(mergeSummaries, [one, { ...one, children: "1" }]);
    },
    ["wrong-type summaries[1].children"],
  ],
  ["nothing that can be gone through for a list", () => call(mergeSummaries, {}), ["bad-option summaries"]],
  ["one summary for a list", () => call(mergeSummaries, 5), ["bad-option summaries"]],
  ["a comparison with nobody", () => call(createComparer, proposal), ["bad-option variants"]],
  ["a base that was not loaded", () => call(createComparer, rulesets.proposal, []), ["bad-option ruleset"]],
  [
    "a variant that was not made",
    () => call(createComparer, proposal, [shorter]),
    ["bad-option variants[0]"],
  ],
  ["a variant of nothing", () => call(variantOf, null, {}), ["bad-option ruleset"]],
  [
    "a witness between files",
    () => call(findWitness, proposal, rulesets["six-weekly"]),
    ["bad-option ruleset"],
  ],
  ["lints of a file", () => call(lintRuleset, rulesets.proposal), ["bad-option ruleset"]],
  ["a table of a report", () => call(compareCsv, report), ["bad-option comparison"]],
  ["a comparison that is none", () => call(compareText, report, { lang: "nl" }), ["bad-option comparison"]],
  [
    "a comparison told without its rulesets",
    () => call(compareText, createComparer(proposal, []).finish(), { lang: "nl" }),
    ["bad-option rulesets[0]"],
  ],
  ["a search that is none", () => call(witnessText, report, { lang: "nl" }), ["bad-option search"]],
  ["of a run too", () => call(runSuite, suite, [], { only: ["kpi/family-plan/late"] }), ["bad-option only"]],
])("%s", async (_why, misuse, codes) => {
  const error = await Promise.resolve()
    .then(misuse)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  if (!(error instanceof VertelrechtError)) throw new Error(`no refusal: ${error}`);
  expect(error.faults.map(({ code, path }) => `${code} ${path}`)).toEqual(codes);
});

test.each<[what: string, given: unknown]>([
  ["faults of a record", safeParseRecord({})],
  ["a record with its warnings", parsed],
  ["the first fault", firstFault()],
  ["duties", duties(report)],
  ["gaps", lawfulGaps(shorter)],
  ["a variant", variantOf(proposal, rulesets["six-weekly"])],
  ["its changes", variantOf(proposal, rulesets["six-weekly"]).changes],
  ["a suite", suite],
  ["its cases", suite.cases],
  ["codes", FAULT_CODES],
  ["movements", MOVEMENTS],
])("%s: frozen", (_what, given) => {
  expect(Object.isFrozen(given)).toBe(true);
});

function firstFault(): unknown {
  const refused = safeParseRecord({});
  return refused.ok ? null : refused.faults[0];
}
