/** `vertelrecht witness`: whole outputs in `golden/`, bad input in a table. */
import { expect, test, vi } from "vitest";
import { expectGolden } from "../support/golden.js";
import { runCli, runShell } from "../support/runCli.js";
import { play, type Scenario } from "../support/scenario.js";

vi.setConfig({ testTimeout: 120_000 });

const WAIVER = ["--variant", "with-waiver"];

test.concurrent.each<[name: string, why: string, args: readonly string[]]>([
  [
    "witness.protects.nl.txt",
    "the hole that a waiver leaves, in Dutch",
    [...WAIVER, "--protects", "proposal/disclosure-heard"],
  ],
  ["witness.six-weekly.en.txt", "both ways, in English", ["--variant", "six-weekly", "--lang", "en"]],
  [
    "witness.none.en.txt",
    "one way only, and how far was looked the other",
    [...WAIVER, "--events", "2", "--random", "100", "--lang", "en"],
  ],
  [
    "witness.school.en.txt",
    "a term in school days: that no calendar tells when it ends is said",
    [...["--variant", "school-next-school-day", "--events", "1", "--random", "0", "--lang", "en"]],
  ],
  ["witness.same.nl.txt", "a ruleset beside itself", ["--variant", "proposal"]],
  ["witness.cases.json", "as worked cases", ["--variant", "six-weekly", "--format", "cases"]],
])("%s: %s", async (name, _why, args) => {
  const { code, stdout, stderr } = await runCli(["witness", ...args]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expectGolden(stdout, new URL(`./golden/${name}`, import.meta.url));
});

test.concurrent.each<Scenario>([
  {
    why: "no variant",
    args: ["witness"],
    code: 2,
    stdout: [],
    stderr: ["bad-option", "--variant with-waiver"],
  },
  {
    why: "a norm that the base does not have names the nearest",
    args: ["witness", ...WAIVER, "--protects", "proposal/disclosure-herd"],
    code: 2,
    stdout: [],
    stderr: ["unknown-norm", "did you mean 'proposal/disclosure-heard'"],
  },
  {
    why: "numbers that are none, all at once",
    args: ["witness", ...WAIVER, "--events", "seven", "--histories", "0", "--random", "-1", "--seed", "1.5"],
    code: 2,
    stdout: [],
    stderr: [/at: --events/, /at: --histories/, /at: --random/, /at: --seed/],
  },
  {
    why: "a variant that does not apply",
    args: ["witness", "--variant", "tests/cli/input/misspelt.variant.json"],
    code: 2,
    stdout: [],
    stderr: [/amend\[0\]/, /amend\[1\]/],
  },
  {
    why: "as data",
    args: ["witness", "--variant", "six-weekly", "--format", "json"],
    code: 0,
    stdout: ['"format": "vertelrecht.witness/1"', '"smallest": true'],
  },
])("$why", async (scenario) => {
  await play(scenario);
});

test("what is found is taken as worked cases by the other commands", async () => {
  const line = [
    "out=$(mktemp -d)",
    'vertelrecht witness --variant six-weekly --format cases > "$out/found.json"',
    'vertelrecht check "$out/found.json" --lang en',
    // Two cases do not suffice, which coverage says with 1.
    '{ vertelrecht coverage --norm proposal/contact-during-measure --cases "$out/found.json" --lang en; [ $? -eq 1 ]; }',
  ].join(" && ");
  const { code, stdout, stderr } = await runShell(line);
  expect([code, stderr]).toEqual([0, expect.stringContaining("files: 1, documents: 1, faults: 0")]);
  expect(stdout).toContain("2 cases");
});
