/** The suite holds what it says, our own engine passes it whole, and every implementation that is broken on purpose is caught. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { callsTo } from "../../src/conformance/connection.js";
import { type ReadSuite, readSuite } from "../../src/conformance/readSuite.js";
import { referenceImplementation } from "../../src/conformance/reference.js";
import { runSuite } from "../../src/conformance/runSuite.js";
import { totalOf } from "../../src/conformance/tally.js";
import { DUTY_STATUSES } from "../../src/evaluate/report.js";
import { MISSING_CODES } from "../../src/record/unknown.js";
import { EVERY_NORM } from "../support/caseFiles.js";
import { FAULTS, faulty } from "./faulty.js";

vi.setConfig({ testTimeout: 120_000 });

let suite: ReadSuite;
beforeAll(async () => {
  suite = await readSuite((path) =>
    readFile(new URL(`../../rules/conformance/${path}`, import.meta.url), "utf8"),
  );
});

const expectedDuties = () =>
  [...suite.expected.values()].flatMap(({ moments }) => moments).flatMap(({ duties }) => duties);

describe("the suite", () => {
  test("has at least 600 case-moments, each expected", () => {
    expect(suite.manifest.counts.moments).toBeGreaterThanOrEqual(600);
    for (const { id, moments } of suite.cases)
      expect(suite.expected.get(id)?.moments.map(({ asOf, knownAt }) => ({ asOf, knownAt }))).toEqual(
        moments,
      );
  });

  test("hits every norm, every kind of duty, every status and every code of what is missing", () => {
    expect([...new Set(suite.cases.map(({ norm }) => norm))].sort()).toEqual(
      [...EVERY_NORM.norms.keys()].sort(),
    );
    expect(new Set(expectedDuties().map(({ status }) => status))).toEqual(new Set(DUTY_STATUSES));
    const codes = new Set(expectedDuties().flatMap(({ missing = [] }) => missing));
    // That a household is not complete is said of the finding, which has no duties: nothing is graded by it.
    expect(codes).toEqual(new Set(MISSING_CODES.filter((code) => code !== "children-incomplete")));
  });

  test("pins each convention in at least three cases", () => {
    for (const { label, cases } of suite.manifest.labels) {
      expect(suite.cases.filter(({ labels }) => labels.includes(label))).toHaveLength(cases);
      expect(cases, label).toBeGreaterThanOrEqual(3);
    }
  });

  test("names each case once", () => {
    const ids = suite.cases.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test("our own engine passes at the full level, however a case is told", async () => {
  const report = await runSuite(suite, [callsTo(referenceImplementation(suite.rulesets))], { sample: 3 });
  expect(report.verdicts.filter(({ verdict }) => verdict !== "complete")).toEqual([]);
  expect(
    report.cases.filter(
      ({ outcome, unstable, broken }) => outcome !== "graded" || unstable || broken.length > 0,
    ),
  ).toEqual([]);
  expect(report.cases).toHaveLength(suite.manifest.counts.cases);
});

describe.each(FAULTS.map((fault) => [fault.name, fault] as const))("one that %s", (_name, fault) => {
  test("is caught, and the report says by which convention", async () => {
    const report = await runSuite(suite, [callsTo(faulty(fault, suite.rulesets))], { sample: 0 });
    expect(totalOf(report.verdicts)[fault.grade]).toBeGreaterThan(0);
    expect(report.verdicts.some(({ verdict }) => verdict === "inconsistent")).toBe(true);
    const convention = report.conventions.find(({ label }) => label === fault.breaks);
    expect(convention?.otherwise).toBeGreaterThan(0);
  });
});
