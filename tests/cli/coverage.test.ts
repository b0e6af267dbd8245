/** `vertelrecht coverage`: one norm whole in `golden/`, exit codes and bad input in a table. */
import { expect, test, vi } from "vitest";
import { expectGolden } from "../support/golden.js";
import { runCli } from "../support/runCli.js";
import { play, type Scenario } from "../support/scenario.js";

vi.setConfig({ testTimeout: 120_000 });

test.concurrent.each<[name: string, args: readonly string[], code: number]>([
  ["coverage.en.txt", ["--norm", "proposal/disclosure-heard", "--lang", "en"], 0],
  ["coverage.nl.txt", ["--norm", "wmo/investigation-concluded"], 0],
])("%s", async (name, args, code) => {
  const run = await runCli(["coverage", ...args]);
  expect(run.code).toBe(code);
  expectGolden(`${run.stdout}${run.stderr}`, new URL(`./golden/${name}`, import.meta.url));
});

/** A file with one case of a norm, in which nothing happens and nothing is expected. */
function nothingHappened(norm: string): string {
  const text = { nl: "Niets", en: "Nothing" };
  const record = { format: "vertelrecht.record/1", holder: "vt-1", covers: [], childrenComplete: true };
  const one = {
    ...{ id: "nothing-happened", title: text, why: text, cites: [] },
    record: { ...record, children: [{ id: "c1" }], events: [] },
    moments: [{ asOf: "2026-06-30", expect: {} }],
  };
  return JSON.stringify({ norm, base: {}, cases: [one] });
}

test.concurrent.each<Scenario>([
  {
    why: "as data",
    args: ["coverage", "--norm", "wmo/investigation-concluded", "--format", "json"],
    code: 0,
    stdout: ['"norm": "wmo/investigation-concluded"', '"survivors": []'],
  },
  {
    why: "cases of one's own in place of those that ship: what they leave open is told",
    args: ["coverage", "--norm", "proposal/interpretation-shared", "--cases", "-", "--lang", "en"],
    stdin: nothingHappened("proposal/interpretation-shared"),
    code: 1,
    stdout: [
      "1 case; ",
      "decided in no case",
      "Changes that no case notices",
      // Of the condition on the act: what is tested is the act, not what sets the norm off.
      "duty.act.where: the sharing of the interpretation belongs to the assessment and",
    ],
  },
  {
    why: "cases of another norm than the one that is asked about: not left out without a word",
    args: ["coverage", "--norm", "wmo/investigation-concluded", "--cases", "-"],
    stdin: nothingHappened("proposal/interpretation-shared"),
    code: 2,
    stdout: [],
    stderr: ["bad-option", "these cases are of 'proposal/interpretation-shared', which is not asked about"],
  },
  {
    why: "cases of a norm that a variant adds",
    args: [
      "coverage",
      "tests/cli/input/added.variant.json",
      "--norm",
      "drafts/plan-in-five-days",
      "--cases",
      "-",
    ],
    stdin: nothingHappened("drafts/plan-in-five-days"),
    code: 1,
    stdout: ["drafts/plan-in-five-days", '{"days":5} → {"days":4}'],
  },
  {
    why: "what a variant sets is not what the cases test, and that is said",
    args: ["coverage", "six-weekly", "--norm", "proposal/contact-during-measure", "--lang", "en"],
    code: 0,
    stdout: ["the contact was by a certified institution"],
    stderr: ["what six-weekly sets otherwise is left out"],
  },
  {
    why: "a norm that is not there names the nearest",
    args: ["coverage", "--norm", "wmo/investigation-conclude"],
    code: 2,
    stdout: [],
    stderr: ["unknown-norm", "did you mean 'wmo/investigation-concluded'"],
  },
  {
    why: "a ruleset that is not there",
    args: ["coverage", "proposals"],
    code: 2,
    stdout: [],
    stderr: ["unknown-ruleset"],
  },
  {
    why: "a file that is no file of cases",
    args: ["coverage", "--cases", "examples/cases.ndjson"],
    code: 2,
    stdout: [],
    stderr: ["this is no file of worked cases"],
  },
])("$why", async (scenario) => {
  await play(scenario);
});
