/** `vertelrecht schema`: what it prints is what ships. */
import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { runCli } from "../support/runCli.js";
import { play, type Scenario } from "../support/scenario.js";

vi.setConfig({ testTimeout: 120_000 });

test.concurrent.each(["record", "norm", "ruleset", "report", "summary", "profile"])(
  "the schema of a %s",
  async (kind) => {
    const { code, stdout, stderr } = await runCli(["schema", kind]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(readFileSync(new URL(`../../schema/${kind}.schema.json`, import.meta.url), "utf8"));
    const schema: { $schema: string; title: string } = JSON.parse(stdout);
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: `vertelrecht ${kind === "record" ? "case record" : kind}`,
    });
  },
);

const SCENARIOS: readonly Scenario[] = [
  {
    why: "another word, with those there are",
    args: ["schema", "rapport"],
    code: 2,
    stdout: [],
    stderr: ["record, norm, ruleset, report, summary, profile"],
  },
  { why: "no word", args: ["schema"], code: 2, stdout: [], stderr: ["missing required argument 'kind'"] },
  {
    why: "help ends with an example",
    args: ["schema", "--help"],
    code: 0,
    stdout: [/Example:\n {2}vertelrecht schema \S+.*\n$/],
  },
];

describe("scenarios", () => {
  test.concurrent.each(SCENARIOS)("$why", async (scenario) => {
    await play(scenario);
  });
});
