/** Summaries that are none, that do not add up in themselves, or that do not add up together. */
import { describe, expect, expectTypeOf, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { VertelrechtError } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import type { Finding, Headline, Report } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { emptySummary } from "../../src/summary/emptySummary.js";
import { mergeSummaries } from "../../src/summary/mergeSummaries.js";
import { parseSummary } from "../../src/summary/parseSummary.js";
import { summarise } from "../../src/summary/summarise.js";
import type { ForceCounts, NormCounts, Summary } from "../../src/summary/summary.js";
import { buildRecord } from "../support/build.js";

const evaluator = createEvaluator(loadRuleset(rulesets["current-law"]));
const record = parseRecord(
  buildRecord({
    events: [
      {
        id: "e1",
        type: "measure-start",
        at: "2026-01-05",
        measure: "m1",
        kind: "supervision",
        organisation: "gi-01",
      },
    ],
  }),
);
const one = summarise(evaluator.evaluate(record, { asOf: "2026-06-30" }));

test("all reasons, standings and headlines are counted (tsc compares them)", () => {
  expectTypeOf<keyof NormCounts["reasons"]>().toEqualTypeOf<NonNullable<Finding["reason"]>>();
  expectTypeOf<keyof NormCounts["standings"]>().toEqualTypeOf<NonNullable<Finding["standing"]>>();
  expectTypeOf<keyof ForceCounts["now"]>().toEqualTypeOf<Headline["now"]>();
  expectTypeOf<keyof ForceCounts["ever"]>().toEqualTypeOf<Headline["ever"]>();
  expectTypeOf<Summary["receipt"]>().toExtend<Report["receipt"]>();
});

test("one child, one supervision of which nobody was told yet: counted by hand", () => {
  expect(one.records).toEqual({ judged: 1, read: 1, rejected: 0 });
  expect(one.children).toBe(1);
  expect(one.norms["jeugdwet/plan-reviewed"]).toEqual({
    duties: { ...zero("jeugdwet/plan-reviewed", "duties"), pending: 1 },
    findings: { ...zero("jeugdwet/plan-reviewed", "findings"), open: 1 },
    force: "law",
    reasons: zero("jeugdwet/plan-reviewed", "reasons"),
    standings: zero("jeugdwet/plan-reviewed", "standings"),
  });
  expect(one.norms["wmo/complaint-answered"]?.reasons).toMatchObject({ "not-triggered": 1 });
  expect(one.forces.law.now).toEqual({ met: 1, "not-met": 0, unknown: 0 });
});

test("what was asked of a report stands in its summary, unless told otherwise", () => {
  const asked = { asOf: "2026-06-30", knownAt: "2026-06-01", since: "2026-02-01" };
  const report = evaluator.evaluate(record, asked);
  expect(summarise(report).options).toEqual({ ...asked, schoolCalendars: null });
  const own = { asOf: null, knownAt: null, since: null, schoolCalendars: "sha256:1" };
  expect(summarise(report, own).options).toEqual(own);
});

test("the summary is frozen", () => {
  expect(Object.isFrozen(one.norms["jeugdwet/plan-reviewed"]?.duties)).toBe(true);
  expect(Object.isFrozen(parseSummary(JSON.parse(JSON.stringify(one))).records)).toBe(true);
});

describe("what does not add up together", () => {
  const [receipt, options] = [one.receipt, one.options];
  test.each<[why: string, other: object, paths: readonly string[]]>([
    ["another moment", { options: { ...options, asOf: "2026-06-29" } }, ["options.asOf"]],
    ["a moment of each record's own", { options: { ...options, asOf: null } }, ["options.asOf"]],
    [
      "another look back, and what was known then",
      { options: { ...options, since: "2026-01-01", knownAt: "2026-05-01" } },
      ["options.knownAt", "options.since"],
    ],
    [
      "other school calendars",
      { options: { ...options, schoolCalendars: "sha256:1" } },
      ["options.schoolCalendars"],
    ],
    [
      "another version",
      { receipt: { ...receipt, engine: { name: "vertelrecht", version: "9.9.9" } } },
      ["receipt.engine.version"],
    ],
    [
      "another ruleset",
      { receipt: emptySummary(createEvaluator(loadRuleset(rulesets.proposal))).receipt },
      ["receipt.ruleset.id", "receipt.ruleset.digest"],
    ],
    [
      "another version of the ruleset",
      { receipt: { ...receipt, ruleset: { ...receipt.ruleset, version: "9.9.9" } } },
      ["receipt.ruleset.version"],
    ],
    [
      "another calendar",
      { receipt: { ...receipt, calendar: { id: "be", digest: "sha256:1" } } },
      ["receipt.calendar.id", "receipt.calendar.digest"],
    ],
  ])("%s", (_why, other, paths) => {
    const faults = faultsOf(() => mergeSummaries([one, one, { ...one, ...other }]));
    expect(faults.map(({ code, path }) => [code, path])).toEqual(
      paths.map((path) => ["summaries-differ", path]),
    );
  });

  test("nothing at all: there is no summary to begin with", () => {
    expect(faultsOf(() => mergeSummaries([])).map(({ code }) => code)).toEqual(["empty-input"]);
    // One fault stands for all such errors: nobody changes it for the next.
    const [fault] = faultsOf(() => mergeSummaries([]));
    expect(Object.isFrozen(fault)).toBe(true);
    expect(faultsOf(() => mergeSummaries([]))[0]).not.toBe(fault);
  });
});

describe("what is no summary", () => {
  const forces = { ...one.forces, law: { ...one.forces.law, now: { met: 1, "not-met": 1, unknown: 0 } } };
  const norm = { ...one.norms["jeugdwet/plan-reviewed"], standings: { cured: 1, final: 0, outstanding: 0 } };
  const ever = {
    ...one.forces,
    law: { ...one.forces.law, ever: { breached: 0, "not-breached": 0, unknown: 0 } },
  };
  const idle = one.norms["wmo/complaint-answered"];
  const reasons = { ...idle, reasons: { ...idle?.reasons, "not-triggered": 0 } };
  test.each<[why: string, json: unknown, fault: readonly [code: string, path: string]]>([
    ["a report", { format: "vertelrecht.report/1" }, ["missing-key", "children"]],
    ["a number", 5, ["wrong-type", ""]],
    ["a key of another version", { ...one, score: 7 }, ["unknown-key", "score"]],
    ["half a record", { ...one, children: 0.5 }, ["wrong-type", "children"]],
    ["less than none", { ...one, children: -1 }, ["bad-value", "children"]],
    ["a name like a prototype's", JSON.parse('{"__proto__":{}}'), ["dangerous-key", "__proto__"]],
    [
      "records that were lost",
      { ...one, records: { ...one.records, read: 2 } },
      ["bad-value", "records.read"],
    ],
    ["headlines of more records than were judged", { ...one, forces }, ["bad-value", "forces.law.now"]],
    ["records without a headline", { ...one, forces: ever }, ["bad-value", "forces.law.ever"]],
    [
      "what does not apply, and not why",
      { ...one, norms: { idle: reasons } },
      ["bad-value", "norms.idle.reasons"],
    ],
    [
      "fewer records than were judged",
      { ...one, records: { ...one.records, read: 0 } },
      ["bad-value", "records.read"],
    ],
    [
      "a breach without its standing, or the other way round",
      { ...one, norms: { plan: norm } },
      ["bad-value", "norms.plan.standings"],
    ],
  ])("%s", (_why, json, wanted) => {
    const [first] = faultsOf(() => parseSummary(json));
    expect([first?.code, first?.path]).toEqual(wanted);
  });
});

function zero(norm: string, key: "duties" | "findings" | "reasons" | "standings") {
  const counts = one.norms[norm]?.[key] ?? {};
  return Object.fromEntries(Object.keys(counts).map((name) => [name, 0]));
}

function faultsOf(work: () => unknown): VertelrechtError["faults"] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    return error.faults;
  }
}

test("what is asked as undefined is left out", () => {
  const asked = JSON.parse("{}");
  for (const key of ["asOf", "knownAt", "since", "schoolCalendars"]) asked[key] = undefined;
  expect(emptySummary(evaluator, asked)).toEqual(emptySummary(evaluator));
  expect(summarise(evaluator.evaluate(record, { asOf: "2026-06-30" }), asked)).toEqual(one);
  expect(parseSummary(JSON.parse(JSON.stringify(emptySummary(evaluator, asked)))).options.asOf).toBeNull();
});
