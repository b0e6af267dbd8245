/** What the library gives back cannot be changed under the digest that it carries. */
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildRecord } from "../support/build.js";

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

/** Paths of objects that are not frozen. */
function looseParts(value: unknown, at: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = value instanceof Map ? [...value.entries()] : Object.entries(value);
  return [
    ...(Object.isFrozen(value) ? [] : [at || "itself"]),
    ...inner.flatMap(([key, part]) => looseParts(part, `${at}.${String(key)}`)),
  ];
}
