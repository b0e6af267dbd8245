/** What the library gives back cannot be changed under the digest that it carries. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { fault, VertelrechtError } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildRecord } from "../support/build.js";
import { looseParts } from "../support/looseParts.js";

const ruleset = loadRuleset(rulesets.proposal);
const record = parseRecord(buildRecord({ events: [alone("k1", "2026-01-05")] }));

test.each([
  ["a loaded ruleset", ruleset],
  ["the bundled rulesets", rulesets],
  ["a parsed record", record],
  ["a report", createEvaluator(ruleset).evaluate(record, { asOf: "2026-06-30", detail: true })],
  ["the questions", createEvaluator(ruleset).questions(record, { asOf: "2026-06-30" })],
])("%s is frozen in every part", (_what, value) => {
  expect(looseParts(value, "")).toEqual([]);
});

test("a map of a ruleset refuses to be changed", () => {
  const { norms } = ruleset;
  if (!(norms instanceof Map)) throw new Error("norms are a map");
  expect(() => norms.clear()).toThrow(TypeError);
  expect(() => norms.set("a/b", null)).toThrow(TypeError);
  expect(norms.size).toBeGreaterThan(0);
});

test("a copy of a ruleset has no compiled norms: nobody can take or change those", () => {
  expect(Object.keys(ruleset)).not.toContain("plans");
  expect(() => createEvaluator({ ...ruleset })).toThrow(
    new VertelrechtError([
      fault(
        "bad-option",
        "ruleset",
        "this ruleset was not loaded here",
        "give what 'loadRuleset' of the same copy of the library returned",
      ),
    ]),
  );
});
