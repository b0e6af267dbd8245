/** What is asked and how an answer is read, by hand: which cases, which results, and how a case is told otherwise. */
import { describe, expect, test } from "vitest";
import { highestLevel, notDeclared, unknownClaims } from "../../src/conformance/declared.js";
import { counterpartsOf, type Relation } from "../../src/conformance/metamorphic.js";
import type { Declaration } from "../../src/conformance/protocol.js";
import { readAnswer } from "../../src/conformance/readAnswer.js";
import type { Level, Manifest, Moment, SuiteCase } from "../../src/conformance/suite.js";

const NORM = "kpi/family-plan";

describe("which cases are asked", () => {
  const declaration = (supports: Partial<Declaration["supports"]> = {}, more: Partial<Declaration> = {}) => ({
    ...({ protocol: "1", vendor: { name: "Zorgsoft" }, product: { name: "Dossier", version: "7" } } as const),
    supports: { levels: ["duties"], norms: [NORM], reads: ["plan"], ...supports } as Declaration["supports"],
    rulesets: "interprets" as const,
    ...more,
  });
  const one = (more: object = {}): SuiteCase => ({
    ...JSON.parse("{}"),
    ...{
      norm: NORM,
      level: "duties",
      ruleset: { id: "shorter", digest: "sha256:0" },
      labels: ["reading:pause"],
    },
    record: { events: [{ type: "plan" }] },
    ...more,
  });
  test.each<[why: string, asked: SuiteCase, of: Declaration, reason: string | null]>([
    ["all that it needs is declared", one(), declaration(), null],
    ["another norm", one({ norm: "kpi/fixed-worker" }), declaration(), "norm"],
    ["a higher level", one({ level: "unknowns" }), declaration(), "level"],
    ["a lower level", one({ level: "terms" }), declaration(), null],
    ["a variant, where norms are built in", one(), declaration({}, { rulesets: "built-in" }), "ruleset"],
    [
      "the norms as they stand, where they are built in",
      one({ ruleset: { id: "proposal", digest: "sha256:0" } }),
      declaration({}, { rulesets: "built-in" }),
      null,
    ],
    [
      "an event that is not read",
      one({ record: { events: [{ type: "plan" }, { type: "report" }] } }),
      declaration(),
      "reads",
    ],
    ["a question that is read otherwise", one(), declaration({ readings: { pause: "b" } }), "reading"],
    ["a question that is read alike", one(), declaration({ readings: { pause: "a", other: "b" } }), null],
  ])("%s", (_why, asked, of, reason) => {
    expect(notDeclared(asked, of)).toBe(reason);
  });

  test.each<[levels: Level[], highest: Level]>([
    [["duties", "unknowns", "terms"], "unknowns"],
    [["terms"], "terms"],
    [["explained"], "explained"],
  ])("of %j the highest is %s", (levels, highest) => {
    expect(highestLevel(declaration({ levels }))).toBe(highest);
  });

  test("norms and questions that the suite does not know are named", () => {
    const manifest: Manifest = {
      ...JSON.parse("{}"),
      ...{ files: [{ norm: NORM, cases: "", expected: "" }], readings: [{ topic: "pause" }] },
    };
    const claims = declaration({ norms: [NORM, "kpi/plan"], readings: { pause: "b", pauze: "a" } });
    expect(unknownClaims(claims, manifest)).toEqual(["kpi/plan", "pauze"]);
  });
});

describe("how an answer is read", () => {
  const NOW: Moment = { asOf: "2026-04-01", knownAt: null };
  const THEN: Moment = { asOf: "2026-04-01", knownAt: "2026-03-01" };
  const duty = (child: string, more: object = {}) => ({ norm: NORM, child, trigger: ["e1"], ...more });
  const read = (value: unknown, moments: readonly Moment[] = [NOW]) =>
    readAnswer(value, { seq: 3, norm: NORM, moments });

  test("what was known then and what is known now are two moments, in whatever order they are told", () => {
    const results = [
      { ...THEN, duties: [duty("then")] },
      { ...NOW, duties: [duty("now")] },
    ];
    expect(read({ seq: 3, results }, [NOW, THEN])).toEqual([[duty("now")], [duty("then")]]);
  });

  test("duties of other norms are not graded", () => {
    const duties = [duty("c1"), { ...duty("c1"), norm: "kpi/fixed-worker" }];
    expect(read({ seq: 3, results: [{ ...NOW, duties }] })).toEqual([[duty("c1")]]);
  });

  test("what is null is left out, in a window too; a child and a unit may be null", () => {
    const told = { child: null, unit: null, status: null, window: { opens: "2026-03-02", due: null } };
    expect(read({ seq: 3, results: [{ ...NOW, duties: [duty("c1", told)] }] })).toEqual([
      [{ ...duty("c1"), child: null, unit: null, window: { opens: "2026-03-02" } }],
    ]);
  });

  test.each<[why: string, value: unknown, reason: string, outcome: string]>([
    ["another's answer", { seq: 4, results: [{ ...NOW, duties: [] }] }, "wrong-seq", "failed"],
    ["another's skip", { seq: 4, skipped: true, message: "not yet" }, "wrong-seq", "failed"],
    ["another's error", { seq: 4, errored: true, message: "no" }, "wrong-seq", "failed"],
    ["a skip", { seq: 3, skipped: true, message: "not yet" }, "skipped", "skipped"],
    ["an error", { seq: 3, errored: true, message: "no" }, "errored", "failed"],
    [
      "a moment that was not asked beside one that was",
      {
        seq: 3,
        results: [
          { ...NOW, duties: [] },
          { ...THEN, duties: [] },
        ],
      },
      "malformed",
      "failed",
    ],
  ])("%s", (_why, value, reason, outcome) => {
    expect(read(value)).toMatchObject({ outcome, reason });
  });
});

describe("how a case is told otherwise", () => {
  function told(
    relation: Relation,
    events: readonly object[],
    moments: readonly Moment[],
    level: Level = "duties",
  ) {
    const one: SuiteCase = { ...JSON.parse("{}"), record: { holder: "vt-01", events }, moments };
    const around = {
      irrelevant: new Set<never>(),
      reads: new Set<never>(),
      level,
      weeks: null,
    };
    return counterpartsOf(one, around).find((each) => each.relation === relation);
  }
  const asOf = (...days: string[]) => days.map((day): Moment => ({ asOf: day, knownAt: null }));
  const REPORT = { id: "e1", type: "report", at: "2026-01-05" };

  test("every reference to an event has its new name, and what is no event keeps its own", () => {
    const events = [
      REPORT,
      { id: "e2", type: "report", at: "2026-01-06", followUpOf: "e1" },
      { id: "e3", type: "disclosure", at: "2026-01-07", in: "e4", about: "family", by: "e1" },
      { id: "family", type: "contact", at: "2026-01-07", corrects: "e4" },
      { id: "e4", type: "contact", at: "2026-01-07" },
      { id: "e5", type: "objection", at: "2026-01-08", about: "e1" },
      { id: "e6", type: "objection-decision", at: "2026-01-09", objection: "e5" },
      { id: "e7", type: "complaint-answer", at: "2026-01-09", complaint: "gone" },
      { id: "e8", type: "perspective-documented", at: "2026-01-09", of: "e4" },
    ];
    const record: { events: unknown } = Object(
      told("events-of-another-name", events, asOf("2026-02-01"))?.record,
    );
    expect(record.events).toEqual([
      { ...REPORT, id: "zz-e1" },
      { ...events[1], id: "zz-e2", followUpOf: "zz-e1" },
      { ...events[2], id: "zz-e3", in: "zz-e4" },
      { ...events[3], id: "zz-family", corrects: "zz-e4" },
      { ...events[4], id: "zz-e4" },
      { ...events[5], id: "zz-e5", about: "zz-e1" },
      { ...events[6], id: "zz-e6", objection: "zz-e5" },
      { ...events[7], id: "zz-e7" },
      { ...events[8], id: "zz-e8", of: "zz-e4" },
    ]);
  });

  test("an answer with the old names agrees with one with the new, act and closing too", () => {
    const answer = (of: (id: string) => string) => [
      {
        ...{ norm: NORM, child: "c1", trigger: [of("e1")], status: "fulfilled" as const },
        ...{ fulfilledBy: [of("e2")], closedBy: [of("e3")] },
      },
    ];
    const one: SuiteCase = {
      ...JSON.parse("{}"),
      ...{ record: { events: [REPORT] }, moments: asOf("2026-02-01") },
    };
    const around = {
      irrelevant: new Set<never>(),
      reads: new Set<never>(),
      level: "explained",
      weeks: null,
    } as const;
    const renamed = counterpartsOf(one, around).find(({ relation }) => relation === "events-of-another-name");
    expect(
      renamed?.agree(
        answer((id) => id),
        answer((id) => `zz-${id}`),
      ),
    ).toBe(true);
    expect(
      renamed?.agree(
        answer((id) => id),
        answer((id) => (id === "e3" ? "zz-e4" : `zz-${id}`)),
      ),
    ).toBe(false);
  });

  test("a breach has to last only where statuses are graded", () => {
    const at = (level: Level) => told("as-of-later", [REPORT], asOf("2026-06-15"), level);
    expect(at("terms")).toBeUndefined();
    expect(at("duties")).toBeDefined();
  });

  test("later is the 28th of the month after the next, over the end of a year too; nobody is asked one moment twice", () => {
    const later = told(
      "as-of-later",
      [REPORT],
      asOf("2026-06-15", "2026-06-20", "2026-10-31", "2026-11-30", "2026-12-01"),
    );
    expect(later?.moments.map((moment) => moment.asOf)).toEqual([
      ...["2026-08-28", "2026-12-28", "2027-01-28", "2027-02-28"],
    ]);
    expect(later?.pairs).toEqual([
      { own: 0, other: 0 },
      { own: 1, other: 0 },
      { own: 2, other: 1 },
      { own: 3, other: 2 },
      { own: 4, other: 3 },
    ]);
  });

  test("what is recorded later is a new event, though the last one is a correction; only what was known then must agree", () => {
    const correction = { id: "e2", type: "report", at: "2026-01-06", corrects: "e1", enteredInError: true };
    const moments = [...asOf("2026-02-01"), { asOf: "2026-02-01", knownAt: "2026-01-10" }];
    const later = told("recorded-later", [REPORT, correction], moments);
    expect(Object(later?.record).events.at(-1)).toEqual({
      ...{ id: "zz-later", type: "report", at: "2026-01-06", recordedAt: "2029-12-30" },
    });
    expect(later?.moments).toEqual([{ asOf: "2026-02-01", knownAt: "2026-01-10" }]);
    expect(later?.pairs).toEqual([{ own: 1, other: 0 }]);
    expect(told("recorded-later", [REPORT], asOf("2026-02-01"))).toBeUndefined();
  });
});
