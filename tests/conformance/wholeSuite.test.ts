/** A suite that is not whole grades nobody: what is missing, doubled or of another suite is told at once. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { callsTo } from "../../src/conformance/connection.js";
import { readSuite } from "../../src/conformance/readSuite.js";
import { referenceImplementation } from "../../src/conformance/reference.js";
import { runSuite } from "../../src/conformance/runSuite.js";
import { VertelrechtError } from "../../src/errors.js";

const CASES = "cases/kpi/family-plan.ndjson";
const EXPECTED = "expected/kpi/family-plan.ndjson";
const textOf = (path: string) =>
  readFile(new URL(`../../rules/conformance/${path}`, import.meta.url), "utf8");
const lines = (text: string) => text.split("\n").filter((line) => line !== "");
const without = (place: number) => (text: string) =>
  `${lines(text)
    .filter((_line, at) => at !== place)
    .join("\n")}\n`;
const count = lines(await textOf(CASES)).length;
const duties = (await readSuite(textOf)).manifest.counts.duties;

test.each<[why: string, file: string, change: (text: string) => string, faults: readonly RegExp[]]>([
  [
    "an empty file of expectations",
    EXPECTED,
    () => "",
    [
      ...Array.from({ length: count }, () => /nothing is expected of .*unknown-reference/),
      new RegExp(`there are \\d+ duties, not ${duties} .bad-value. · at: manifest.json`),
    ],
  ],
  [
    "one expectation less",
    EXPECTED,
    without(0),
    [/nothing is expected of .*unknown-reference.*expected|cases/, /duties, not/],
  ],
  [
    "one case less",
    CASES,
    without(0),
    [/there is no case 'kpi.*unknown-reference/, /898 cases, not 899/, /moments, not/],
  ],
  [
    "a case that stands twice",
    CASES,
    (text) => `${text}${lines(text)[0]}\n`,
    [/stands twice .duplicate-id/, /900 cases, not 899/],
  ],
  [
    "an expectation that stands twice",
    EXPECTED,
    (text) => `${text}${lines(text)[0]}\n`,
    [/stands twice .duplicate-id/, /duties, not/],
  ],
  [
    "what is expected at another moment",
    EXPECTED,
    (text) => text.replace(/"asOf":"2026-/, '"asOf":"2027-'),
    [/is of other moments .bad-value/],
  ],
  [
    "what is expected as known at another moment",
    EXPECTED,
    (text) => text.replace(/"knownAt":null/, '"knownAt":"2026-01-01"'),
    [/is of other moments .bad-value/],
  ],
  [
    "a ruleset that is not there",
    CASES,
    (text) => text.replace(/"ruleset":\{"id":"[a-z-]+"/, '"ruleset":{"id":"elsewhere"'),
    [/has a ruleset that is not there .unknown-reference/],
  ],
])("%s is refused", async (_why, file, change, faults) => {
  const reading = readSuite(async (path) => (path === file ? change(await textOf(path)) : textOf(path)));
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof VertelrechtError)) throw new Error(`no refusal: ${error}`);
  const told = error.message.split("\n");
  expect(told).toHaveLength(faults.length);
  for (const [place, one] of faults.entries()) expect(told[place]).toMatch(one);
});

test("a suite is frozen; of a case of which nothing is expected nobody is told that it is right", async () => {
  const suite = await readSuite(textOf);
  expect(Object.isFrozen(suite.cases[0]?.record)).toBe(true);
  expect(Object.isFrozen(suite.manifest.counts)).toBe(true);
  const [one] = suite.cases.filter(({ norm }) => norm === "kpi/family-plan");
  if (!one) throw new Error("no case");
  const bare = { ...suite, expected: new Map() };
  const run = runSuite(bare, [callsTo(referenceImplementation(suite.rulesets))], { only: new Set([one.id]) });
  await expect(run).rejects.toThrow(/does not say what is expected .*unknown-reference/);
});
