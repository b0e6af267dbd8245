/** Summaries add up: whatever the split, the order and the grouping, the parts give the whole. */
import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { emptySummary } from "../../src/summary/emptySummary.js";
import { mergeSummaries } from "../../src/summary/mergeSummaries.js";
import { parseSummary } from "../../src/summary/parseSummary.js";
import { summarise } from "../../src/summary/summarise.js";
import type { Summary } from "../../src/summary/summary.js";
import { Tally } from "../../src/summary/tally.js";
import { drawFrom, randomRecord } from "../support/randomCase.js";

const evaluator = createEvaluator(loadRuleset(rulesets.proposal));
const none = emptySummary(evaluator);

/** Reports of random records, at two moments, half of them with a look back; judged once, drawn often. */
const judged = Array.from({ length: 24 }, (_, seed) => {
  const record = parseRecord(randomRecord(drawFrom(seed), seed % 12, seed % 2 === 0 ? 0 : 0.3));
  const asOf = seed % 3 === 0 ? "2026-03-31" : "2026-06-30";
  return evaluator.evaluate(record, { asOf, ...(seed % 4 < 2 ? { since: "2026-02-10" } : {}) });
});
const reports = fc.array(fc.constantFrom(...judged), { maxLength: 8 });
const summaries = reports.map((list) => list.map((report) => summarise(report, { asOf: null, since: null })));
const merge = (...list: readonly Summary[]) => mergeSummaries([none, ...list]);

test("the summary of the whole is that of the parts, in any split and order", () => {
  fc.assert(
    fc.property(reports, fc.infiniteStream(fc.nat({ max: 2 })), (list, part) => {
      const [whole, ...parts] = [none, none, none, none].map((of) => new Tally(of));
      for (const report of list) {
        whole?.add(report);
        parts[part.next().value ?? 0]?.add(report);
      }
      const finished = parts.map((tally) => tally.finish());
      expect(mergeSummaries(finished.reverse())).toEqual(whole?.finish());
    }),
    { numRuns: 100 },
  );
});

test("merging is associative and commutative, and the empty summary changes nothing", () => {
  fc.assert(
    fc.property(fc.tuple(summaries, summaries, summaries), (groups) => {
      const [a = none, b = none, c = none] = groups.map((group) => merge(...group));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(mergeSummaries([a, none])).toEqual(a);
      expect(mergeSummaries([a])).toEqual(a);
    }),
    { numRuns: 100 },
  );
});

test("every count adds up, is that of the reports, and is written in the order of the alphabet", () => {
  fc.assert(
    fc.property(reports, (list) => {
      const whole = merge(...list.map((report) => summarise(report, { asOf: null, since: null })));
      expect(JSON.stringify(parseSummary(JSON.parse(JSON.stringify(whole))))).toBe(JSON.stringify(whole));
      expect(JSON.stringify(whole)).toBe(canonicalize(whole));
      expect(whole.records).toEqual({ judged: list.length, read: list.length, rejected: 0 });
      const findings = list.flatMap((report) => report.findings);
      const sum = (counts: readonly Record<string, number>[]) =>
        counts.flatMap((one) => Object.values(one)).reduce((total, count) => total + count, 0);
      const norms = Object.values(whole.norms);
      expect(sum(norms.map((norm) => norm.findings))).toBe(findings.length);
      expect(sum(norms.map((norm) => norm.duties))).toBe(findings.flatMap(({ duties }) => duties).length);
      expect(sum(Object.values(whole.forces).map(({ earlier }) => earlier))).toBe(
        sum(list.flatMap(({ earlier }) => Object.values(earlier))),
      );
      expect(norms.map((norm) => norm.findings.breached).reduce((a, b) => a + b, 0)).toBe(
        findings.filter(({ outcome }) => outcome === "breached").length,
      );
    }),
    { numRuns: 100 },
  );
});
