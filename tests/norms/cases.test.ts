/** The worked cases beside each norm: every one holds, and every norm has one of each outcome. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { OUTCOMES } from "../../src/evaluate/report.js";
import { CaseFile } from "../../src/norm/caseFile.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { partial } from "../support/judge.js";
import { caseRuleset, evaluatorOf } from "../support/situations.js";

const folder = new URL("../../rules/norms/", import.meta.url);
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
const norms = paths.filter((path) => path.endsWith(".json") && !path.endsWith(".cases.json"));

test("the path of a norm is its id", () => {
  for (const path of norms) {
    const norm: { id: string } = JSON.parse(readFileSync(new URL(path, folder), "utf8"));
    expect(`${norm.id}.json`).toBe(path);
  }
  expect(norms.length).toBe(44);
});

for (const path of norms) {
  const id = path.replace(/\.json$/, "");
  const file = CaseFile.parse(JSON.parse(readFileSync(new URL(`${id}.cases.json`, folder), "utf8")));
  describe(id, () => {
    test("stands at the head of its file of cases", () => expect(file.norm).toBe(id));

    test.each(file.cases.map((one) => [one.id, one.why.en, one] as const))("%s: %s", (_id, _why, one) => {
      const record = parseRecord({ ...file.base, id: one.id, ...one.record });
      const ruleset = caseRuleset(id, one.parameters, one.exceptions);
      for (const { asOf, knownAt, child, expect: wanted } of one.moments) {
        const options = { asOf, schoolCalendars: one.schoolCalendars ?? {}, ...(knownAt ? { knownAt } : {}) };
        const report = evaluatorOf(ruleset).evaluate(record, options);
        const own = report.findings.filter(
          (finding) => finding.norm === id && (child === undefined || finding.child === child),
        );
        expect(own, `findings at ${asOf}`).toHaveLength(1);
        expect(partial(own[0], wanted, `finding at ${asOf}`)).toEqual([]);
      }
    });

    test("has a case of every outcome", () => {
      const seen = new Set(
        file.cases.flatMap(({ moments }) => moments.map((moment) => moment.expect.outcome)),
      );
      expect(OUTCOMES.filter((outcome) => !seen.has(outcome))).toEqual([]);
    });
  });
}
