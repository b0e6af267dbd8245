/** What a program may hand over in place of what was read, loaded or asked for: refused with a code, or read first. */
import { expect, describe as group, test } from "vitest";
import { fromAmsterdamLocal } from "../../src/calendar/fromAmsterdamLocal.js";
import { rulesets } from "../../src/entries/rules.js";
import { type Fault, faultsOf } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { describe } from "../../src/report/describe.js";
import { renderText } from "../../src/report/renderText.js";
import { buildRecord } from "../support/build.js";

const ruleset = loadRuleset(rulesets.proposal);
const currentLaw = loadRuleset(rulesets["current-law"]);
const evaluator = createEvaluator(ruleset);
const ASKED = { asOf: "2026-06-30" };
const REPORT = { id: "r-1", type: "report", at: "2026-01-05", to: "vt-01", severity: "substantial" };

/** JSON as a program without types hands it over. */
const raw = (more: object) =>
  JSON.parse(JSON.stringify({ ...Object(buildRecord({ events: [REPORT] })), ...more }));

test("a record that was not read is judged as if it had been", () => {
  const json = raw({});
  expect(evaluator.evaluate(json, ASKED)).toEqual(evaluator.evaluate(parseRecord(json), ASKED));
  const read = parseRecord(json);
  expect(evaluator.evaluate({ ...read }, ASKED)).toEqual(evaluator.evaluate(read, ASKED));
});

const report = evaluator.evaluate(parseRecord(raw({})), ASKED);
const [duty] = duties(report);
if (!duty) throw new Error("a report owes something");
const french = JSON.parse('"fr"');

group("refused:", () => {
  test.each<[why: string, attempt: () => unknown, faults: readonly string[]]>([
    [
      "a record with a misspelt key and a word that is none: never missing data",
      () => evaluator.evaluate(raw({ events: [{ ...REPORT, severty: "limited", acute: "no" }] }), ASKED),
      ["wrong-type events[0].acute", "unknown-key events[0].severty"],
    ],
    [
      "the same where the questions are asked for",
      () => evaluator.questions(raw({ holder: 5 }), ASKED),
      ["wrong-type holder"],
    ],
    ["no record at all", () => evaluator.evaluate(JSON.parse("{}"), ASKED), ["missing-key id"]],
    [
      "a ruleset that was not loaded",
      () => createEvaluator(JSON.parse(JSON.stringify(rulesets.proposal))),
      ["bad-option ruleset"],
    ],
    ["a language that there is not", () => describe(duty, { lang: french, ruleset }), ["bad-option lang"]],
    ["the same of a whole report", () => renderText(report, { lang: french, ruleset }), ["bad-option lang"]],
    [
      "a report under a ruleset by which it was not made",
      () => renderText(report, { lang: "nl", ruleset: currentLaw }),
      ["bad-option ruleset"],
    ],
    ["a number for a time", () => fromAmsterdamLocal(JSON.parse("5")), ["bad-time "]],
  ])("%s", (_why, attempt, faults) => {
    const found = faultsOf(attempt).map(({ code, path }: Fault) => `${code} ${path}`);
    expect(found).toEqual(expect.arrayContaining([...faults]));
  });
});
