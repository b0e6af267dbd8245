/** `vertelrecht cases`: what it writes, and bad input. */
import { expect, test, vi } from "vitest";
import { play, type Scenario } from "../support/scenario.js";

vi.setConfig({ testTimeout: 120_000 });

test("a file of worked cases, to be filled in", async () => {
  const { stdout } = await play({
    why: "as written",
    args: ["cases", "--for", "kpi/family-plan"],
    code: 0,
    stdout: ['"norm": "kpi/family-plan"', '"id": "on-the-last-day"', '"expect": {}', "To be filled in"],
  });
  expect(JSON.parse(stdout).cases.length).toBeGreaterThan(10);
});

test.concurrent.each<Scenario>([
  {
    why: "of three explanations no single event does what is asked: that is said, not left out in silence",
    args: ["cases", "--for", "wmo/information-at-first-contact"],
    code: 0,
    stdout: ['"norm": "wmo/information-at-first-contact"'],
    stderr: ["No usual event does what this norm asks"],
  },
  { why: "no norm", args: ["cases"], code: 2, stdout: [], stderr: ["bad-option", "--for kpi/family-plan"] },
  {
    why: "a norm that is not there names the nearest",
    args: ["cases", "--for", "kpi/family-plans"],
    code: 2,
    stdout: [],
    stderr: ["unknown-norm", "did you mean 'kpi/family-plan'"],
  },
  {
    why: "a ruleset that does not hold the norm",
    args: ["cases", "--for", "kpi/family-plan", "--ruleset", "current-law"],
    code: 2,
    stdout: [],
    stderr: ["unknown-norm"],
  },
])("$why", async (scenario) => {
  await play(scenario);
});
