/** The examples run, and end with their own output. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import { DUTY_STATUSES } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";

const root = new URL("../../", import.meta.url);
const folder = new URL("examples/", root);
const scripts = readdirSync(folder).filter((name) => name.endsWith(".ts"));

test.each(scripts)("%s prints what its last comment says", (name) => {
  const source = readFileSync(new URL(name, folder), "utf8");
  const wanted = source.slice(source.lastIndexOf("\n// Output:\n") + 12).replaceAll(/^\/\/ ?/gm, "");
  const output = execFileSync(process.execPath, ["--import", "tsx", `examples/${name}`], {
    cwd: root,
    encoding: "utf8",
  });
  expect(output.trim()).toBe(wanted.trim());
});

test("there are five examples", () => expect(scripts.length).toBeGreaterThanOrEqual(5));

test("the bundled cases are read without a fault or warning, and show every kind of status", () => {
  const lines = readFileSync(new URL("cases.ndjson", folder), "utf8").trim().split("\n");
  expect(lines.length).toBeGreaterThanOrEqual(15);
  const evaluator = createEvaluator(loadRuleset(rulesets.proposal));
  const seen = new Set<string>();
  for (const line of lines) {
    const parsed = safeParseRecord(JSON.parse(line));
    expect(parsed).toMatchObject({ ok: true, warnings: [] });
    if (!parsed.ok) continue;
    for (const duty of duties(evaluator.evaluate(parsed.record, { asOf: "2026-06-30" })))
      seen.add(duty.status);
  }
  expect(DUTY_STATUSES.filter((status) => !seen.has(status))).toEqual([]);
});
