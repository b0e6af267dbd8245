/** `vertelrecht needs`: whole outputs in `golden/`, refusals in a table. */
import { expect, test, vi } from "vitest";
import { expectGolden } from "../support/golden.js";
import { runCli } from "../support/runCli.js";

vi.setConfig({ testTimeout: 120_000 });

test.concurrent.each<[name: string, why: string, args: readonly string[]]>([
  ["needs.nl.txt", "all norms, in Dutch, the default", []],
  ["needs.law.en.txt", "the law in force alone, in English", ["--ruleset", "current-law", "--lang", "en"]],
  ["needs.law.nl.md", "a table for a vendor's wiki", ["--ruleset", "current-law", "--format", "markdown"]],
  [
    "needs.practice.en.json",
    "the same as data, norm by norm",
    ["--ruleset", "current-practice", "--format", "json", "--lang", "en"],
  ],
])("%s: %s", async (name, _why, args) => {
  const { code, stdout, stderr } = await runCli(["needs", ...args]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expectGolden(stdout, new URL(`./golden/${name}`, import.meta.url));
});

test.concurrent.each<[why: string, args: readonly string[], said: string]>([
  ["a ruleset that is not there", ["--ruleset", "currentlaw"], "unknown-ruleset"],
  ["a file that is not there", ["--ruleset", "./nergens.yaml"], "unreadable-file"],
  ["a way of writing that does not exist", ["--format", "html"], "bad-option"],
  ["an argument too many", ["jeugdwet/first-contact-child"], "bad-option"],
])("%s is refused with its code, and nothing is written", async (_why, args, said) => {
  const { code, stdout, stderr } = await runCli(["needs", ...args]);
  expect(stderr).toContain(said);
  expect(stdout).toBe("");
  expect(code).toBe(2);
});
