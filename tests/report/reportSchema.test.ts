/** The report's schema and its type say the same, and every report that is kept or made fits. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, test } from "vitest";
import type * as z from "zod";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import type { Report } from "../../src/evaluate/report.js";
import { ReportSchema } from "../../src/evaluate/reportSchema.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";

/** A type of data without `readonly`. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

test("the schema gives the type, and the type the schema (tsc compares them)", () => {
  expectTypeOf<Plain<Report>>().toEqualTypeOf<Plain<z.output<typeof ReportSchema>>>();
});

describe("the schema accepts", () => {
  const folder = new URL("../cli/golden/", import.meta.url);
  const kept = readdirSync(folder).filter((name) => /^evaluate(?!\.summary).*\.json$/.test(name));

  test.each(kept)("the kept reports of %s", (name) => {
    const reports: unknown[] = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    expect(reports.length).toBeGreaterThan(0);
    for (const report of reports) expect(problemsOf(report)).toEqual([]);
  });

  const lines = readFileSync(new URL("../../examples/cases.ndjson", import.meta.url), "utf8")
    .trim()
    .split("\n");
  test.each(Object.keys(rulesets))("every example under %s, with detail", (id) => {
    const ruleset = Object.entries(rulesets).find(([own]) => own === id)?.[1];
    const evaluator = createEvaluator(loadRuleset(ruleset));
    for (const line of lines) {
      const record = parseRecord(JSON.parse(line));
      const report = evaluator.evaluate(record, { asOf: "2026-06-30", since: "2026-02-01", detail: true });
      expect(problemsOf(report)).toEqual([]);
    }
  });
});

describe("the schema refuses", () => {
  const report: Record<string, unknown> = JSON.parse(
    readFileSync(new URL("../cli/golden/evaluate.json", import.meta.url), "utf8"),
  )[0];
  test.each<[why: string, change: Record<string, unknown>]>([
    ["another format", { format: "vertelrecht.report/2" }],
    ["a key that is not there", { score: 7 }],
    ["a status that is not there", { findings: [{ ...Object(report.findings)[0], outcome: "good" }] }],
    ["a headline without one of the forces", { summary: { law: Object(report.summary).law } }],
  ])("%s", (_why, change) => {
    expect(problemsOf({ ...report, ...change })).not.toEqual([]);
  });
});

function problemsOf(report: unknown) {
  const parsed = ReportSchema.safeParse(report);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}
