/** How answers are graded: the table of the design row by row, details by level, verdicts, and known deviations. */
import { describe, expect, test } from "vitest";
import type { CaseResult } from "../../src/conformance/caseResult.js";
import { type Deviation, holdDeviations } from "../../src/conformance/deviations.js";
import { type Grade, gradeDuties } from "../../src/conformance/gradeDuties.js";
import type { AnsweredDuty } from "../../src/conformance/protocol.js";
import type { RunReport } from "../../src/conformance/runSuite.js";
import type { GradedDuty, GradedStep, Level } from "../../src/conformance/suite.js";
import { verdictsOf } from "../../src/conformance/verdictsOf.js";
import { DUTY_STATUSES, type DutyStatus } from "../../src/evaluate/report.js";

const WINDOW = { opens: "2026-03-02", due: "2026-03-09" };
const duty = (status: DutyStatus, more: Partial<GradedDuty> = {}): GradedDuty => ({
  ...{ norm: "kpi/family-plan", child: "c1", trigger: ["e1", "e2"], unit: null, status, window: WINDOW },
  ...more,
});
const grade = (expected: GradedDuty[], actual: AnsweredDuty[], level: Level = "duties") =>
  gradeDuties(expected, actual, level).map((one) => one.grade);

const BREACHES: readonly DutyStatus[] = ["overdue", "violated", "fulfilled-late"];

describe("the table", () => {
  /** What the design says of an expected and an answered status. */
  function byTheTable(expected: DutyStatus, actual: DutyStatus): Grade {
    if (expected === actual) return "correct";
    if (expected === "undetermined") return "overclaim";
    if (actual === "undetermined") return "cautious";
    if (BREACHES.includes(expected)) return BREACHES.includes(actual) ? "mislabelled" : "missed-breach";
    return BREACHES.includes(actual) ? "false-alarm" : "mislabelled";
  }
  test.each(DUTY_STATUSES.flatMap((one) => DUTY_STATUSES.map((other) => [one, other] as const)))(
    "%s expected, %s answered",
    (expected, actual) => {
      expect(grade([duty(expected)], [duty(actual)])).toEqual([byTheTable(expected, actual)]);
    },
  );

  test.each<[why: string, expected: GradedDuty[], actual: AnsweredDuty[], grades: Grade[]]>([
    ["a breach that is not answered is missed", [duty("overdue")], [], ["missed-breach"]],
    ["any other duty that is not answered has the wrong name", [duty("pending")], [], ["mislabelled"]],
    [
      "of one that cannot be told to say nothing is to claim that there is none",
      [duty("undetermined")],
      [],
      ["overclaim"],
    ],
    ["a breach too many is a false alarm", [], [duty("violated")], ["false-alarm"]],
    ["any other duty too many has the wrong name", [], [duty("undetermined")], ["mislabelled"]],
    ["triggers are a set", [duty("overdue")], [duty("overdue", { trigger: ["e2", "e1"] })], ["correct"]],
    [
      "another child is another duty",
      [duty("overdue")],
      [duty("overdue", { child: "c2" })],
      ["missed-breach", "false-alarm"],
    ],
    [
      "another unit is another duty",
      [duty("overdue", { unit: { from: "2026-03-01", through: "2026-03-31" } })],
      [duty("overdue", { unit: { from: "2026-03-02", through: "2026-03-31" } })],
      ["missed-breach", "false-alarm"],
    ],
    [
      "a unit with another last day is another duty",
      [duty("overdue", { unit: { from: "2026-03-01", through: "2026-03-31" } })],
      [duty("overdue", { unit: { from: "2026-03-01", through: "2026-03-30" } })],
      ["missed-breach", "false-alarm"],
    ],
    [
      "the same duty twice is one too many",
      [duty("overdue")],
      [duty("overdue"), duty("overdue")],
      ["correct", "false-alarm"],
    ],
  ])("%s", (_why, expected, actual, grades) => {
    expect(grade(expected, actual)).toEqual(grades);
  });
});

test.each<[why: string, level: Level, more: Partial<GradedDuty>, came: Grade]>([
  ["with its due moment it is cautious", "duties", {}, "cautious"],
  [
    "with another due moment it is not",
    "duties",
    { window: { ...WINDOW, due: "2026-03-10" } },
    "mislabelled",
  ],
  [
    "with the true status among those that may be",
    "unknowns",
    { possible: ["fulfilled", "overdue"] },
    "cautious",
  ],
  ["without it", "unknowns", { possible: ["fulfilled", "excused"] }, "mislabelled"],
])("who says of a breach that it cannot be told: %s", (_why, level, more, came) => {
  expect(grade([duty("overdue")], [duty("undetermined", more)], level)).toEqual([came]);
});

describe("details", () => {
  const INSTANT = { opens: "2026-03-02T10:00:00+01:00", due: "2026-03-04T10:00:00+01:00" };
  const START: GradedStep = { step: "start", to: "2026-03-02" };
  const COUNT: GradedStep = { step: "count", to: "2026-03-09", skipped: ["2026-03-07", "2026-03-08"] };
  const COUNTED = duty("pending", { derivation: [START, COUNT] });
  const DOUBT = duty("undetermined", { possible: ["fulfilled", "overdue"], missing: ["not-covered"] });
  const BETWEEN = { opens: "2026-03-02", dueEarliest: "2026-03-09", dueLatest: "2026-03-11" };
  test.each<[why: string, level: Level, expected: GradedDuty, actual: AnsweredDuty, differs: string[]]>([
    [
      "the earliest day on which it may fall due differs",
      "terms",
      duty("pending", { window: BETWEEN }),
      duty("pending", { window: { ...BETWEEN, dueEarliest: "2026-03-10" } }),
      ["window.dueEarliest"],
    ],
    [
      "the latest day on which it may fall due differs",
      "terms",
      duty("pending", { window: BETWEEN }),
      duty("pending", { window: { ...BETWEEN, dueLatest: "2026-03-12" } }),
      ["window.dueLatest"],
    ],
    [
      "the day on which it opened differs",
      "terms",
      duty("pending"),
      duty("pending", { window: { ...WINDOW, opens: "2026-03-03" } }),
      ["window.opens"],
    ],
    [
      "the missing code too is asked from unknowns on",
      "unknowns",
      DOUBT,
      { ...DOUBT, missing: [] },
      ["missing"],
    ],
    [
      "which exception lifts it is asked at explained alone",
      "unknowns",
      duty("excused", { exception: "child-declines" }),
      duty("excused", { exception: "measure-ended" }),
      [],
    ],
    [
      "there another exception is wrong",
      "explained",
      duty("excused", { exception: "child-declines" }),
      duty("excused", { exception: "measure-ended" }),
      ["exception"],
    ],
    [
      "what closed it is asked at explained",
      "explained",
      duty("violated", { closedBy: ["x"] }),
      duty("violated", { closedBy: ["y"] }),
      ["closedBy"],
    ],
    [
      "since when it is a breach is asked at explained",
      "explained",
      duty("overdue", { breachedAt: "2026-03-10" }),
      duty("overdue", { breachedAt: "2026-03-11" }),
      ["breachedAt"],
    ],
    [
      "a step of another name",
      "explained",
      COUNTED,
      duty("pending", { derivation: [START, { ...COUNT, step: "article-1" }] }),
      ["derivation"],
    ],
    [
      "a step from another day",
      "explained",
      duty("pending", { derivation: [{ ...COUNT, from: "2026-03-02" }] }),
      duty("pending", { derivation: [{ ...COUNT, from: "2026-03-03" }] }),
      ["derivation"],
    ],
    [
      "a due day that differs",
      "duties",
      duty("pending"),
      duty("pending", { window: { ...WINDOW, due: "2026-03-10" } }),
      ["window.due"],
    ],
    [
      "an instant in another offset is the same",
      "duties",
      duty("pending", { window: INSTANT }),
      duty("pending", { window: { opens: "2026-03-02T09:00:00Z", due: "2026-03-04T09:00:00Z" } }),
      [],
    ],
    [
      "a day is no instant on it",
      "duties",
      duty("pending"),
      duty("pending", { window: { ...WINDOW, due: "2026-03-09T00:00:00+01:00" } }),
      ["window.due"],
    ],
    ["at terms the status is not looked at", "terms", duty("overdue"), duty("pending"), []],
    [
      "what remains possible is a set, from unknowns on",
      "unknowns",
      DOUBT,
      { ...DOUBT, possible: ["overdue", "fulfilled"] },
      [],
    ],
    ["and must be all of it", "unknowns", DOUBT, { ...DOUBT, possible: ["overdue"] }, ["possible"]],
    ["before that it is not asked", "duties", DOUBT, { ...DOUBT, possible: [], missing: [] }, []],
    [
      "which act did it is asked at explained alone",
      "unknowns",
      duty("fulfilled", { fulfilledBy: ["a"] }),
      duty("fulfilled"),
      [],
    ],
    [
      "there it is",
      "explained",
      duty("fulfilled", { fulfilledBy: ["a"] }),
      duty("fulfilled"),
      ["fulfilledBy"],
    ],
    ["how a term was counted is asked at explained alone", "unknowns", COUNTED, duty("pending"), []],
    ["there it is, step by step", "explained", COUNTED, duty("pending"), ["derivation"]],
    [
      "days that were passed over are a set",
      "explained",
      COUNTED,
      duty("pending", { derivation: [START, { ...COUNT, skipped: ["2026-03-08", "2026-03-07"] }] }),
      [],
    ],
    [
      "steps have an order",
      "explained",
      COUNTED,
      duty("pending", { derivation: [COUNT, START] }),
      ["derivation"],
    ],
    [
      "a day that was passed over is missing",
      "explained",
      COUNTED,
      duty("pending", { derivation: [START, { ...COUNT, skipped: ["2026-03-07"] }] }),
      ["derivation"],
    ],
    [
      "counted to another day",
      "explained",
      COUNTED,
      duty("pending", { derivation: [START, { ...COUNT, to: "2026-03-10" }] }),
      ["derivation"],
    ],
  ])("%s", (_why, level, expected, actual, differs) => {
    const [found] = gradeDuties([expected], [actual], level);
    expect(found?.differs).toEqual(differs);
    expect(found?.grade).toBe(differs.length === 0 ? "correct" : "mislabelled");
  });
});

describe("verdicts", () => {
  const verdict = (pairs: readonly (readonly [expected: DutyStatus, actual: DutyStatus])[]) =>
    verdictOf(pairs.map(([expected, actual]) => asked([duty(expected)], [duty(actual)])));
  test.each<[why: string, pairs: [DutyStatus, DutyStatus][], verdict: string]>([
    [
      "all correct",
      [
        ["overdue", "overdue"],
        ["pending", "pending"],
      ],
      "complete",
    ],
    [
      "a cautious one beside a breach and another that are right",
      [
        ["overdue", "overdue"],
        ["pending", "pending"],
        ["violated", "undetermined"],
      ],
      "partial",
    ],
    [
      "no breach that is right",
      [
        ["pending", "pending"],
        ["violated", "undetermined"],
      ],
      "inconsistent",
    ],
    [
      "who never can tell",
      [
        ["overdue", "undetermined"],
        ["pending", "undetermined"],
      ],
      "inconsistent",
    ],
    [
      "nor by being right where nobody can tell",
      [
        ["undetermined", "undetermined"],
        ["overdue", "undetermined"],
      ],
      "inconsistent",
    ],
    [
      "a false alarm",
      [
        ["overdue", "overdue"],
        ["pending", "pending"],
        ["pending", "overdue"],
      ],
      "inconsistent",
    ],
    [
      "a claim where nobody can tell",
      [
        ["overdue", "overdue"],
        ["pending", "pending"],
        ["undetermined", "pending"],
      ],
      "inconsistent",
    ],
    [
      "nothing right but breaches",
      [
        ["overdue", "overdue"],
        ["pending", "undetermined"],
      ],
      "inconsistent",
    ],
    [
      "a missed breach",
      [
        ["overdue", "overdue"],
        ["pending", "pending"],
        ["violated", "fulfilled"],
      ],
      "inconsistent",
    ],
  ])("%s", (_why, pairs, expected) => {
    expect(verdict(pairs)).toBe(expected);
  });
});

/** A case of which this was expected, and this answered. */
function asked(expected: GradedDuty[], actual: AnsweredDuty[], more: Partial<CaseResult> = {}): CaseResult {
  const { level = "duties" } = more;
  const grades = gradeDuties(expected, actual, "explained");
  return {
    ...{ id: `kpi/family-plan/${++made}`, norm: "kpi/family-plan", level, outcome: "graded" },
    ...{ reason: null, detail: null, unstable: false, broken: [], milliseconds: null },
    moments: [{ asOf: "2026-04-01", knownAt: null, duties: grades }],
    ...more,
  };
}
let made = 0;

function judged(cases: readonly CaseResult[], level: Level, alsoExpected: readonly GradedDuty[] = []) {
  const expected = new Map(
    cases.map(({ id, moments }) => [
      id,
      {
        id,
        moments: moments.map(({ duties, ...moment }) => ({
          ...moment,
          duties: [...duties.flatMap((one) => one.expected ?? []), ...alsoExpected],
        })),
      },
    ]),
  );
  const [found] = verdictsOf({ cases, expected, level, norms: new Set(["kpi/family-plan"]) });
  return found;
}

function verdictOf(cases: readonly CaseResult[], level: Level = "duties") {
  return judged(cases, level)?.verdict;
}

describe("a verdict is of cases as much as of duties", () => {
  const RIGHT = () => [
    asked([duty("overdue")], [duty("overdue")]),
    asked([duty("pending")], [duty("pending")]),
  ];
  const nothingOwed = (more: Partial<CaseResult> = {}) => asked([], [], more);

  test.each<[why: string, cases: CaseResult[], verdict: string]>([
    ["a case in which nothing is owed, and nothing answered", [nothingOwed()], "complete"],
    [
      "a case that crashed, though nothing is owed in it",
      [...RIGHT(), nothingOwed({ outcome: "failed", reason: "exited", moments: [] })],
      "partial",
    ],
    ["nothing was answered at all", [nothingOwed({ outcome: "skipped", reason: "skipped" })], "untested"],
    [
      "nothing was asked: all needs more than is declared",
      [nothingOwed({ outcome: "not-declared", reason: "reads" })],
      "untested",
    ],
    [
      "answered otherwise when told otherwise",
      [...RIGHT(), nothingOwed({ broken: ["weeks-later"] })],
      "inconsistent",
    ],
    ["answered otherwise when asked again", [...RIGHT(), nothingOwed({ unstable: true })], "inconsistent"],
    [
      "only what is no breach was asked of a norm that has breaches: always 'pending' would do",
      [
        asked([duty("pending")], [duty("pending")]),
        asked([duty("overdue")], [], { outcome: "not-declared", reason: "reads" }),
      ],
      "untested",
    ],
    [
      "only breaches were asked of a norm that has other duties: always 'overdue' would do",
      [
        asked([duty("overdue")], [duty("overdue")]),
        asked([duty("pending")], [], { outcome: "not-declared", reason: "reads" }),
      ],
      "untested",
    ],
  ])("%s", (_why, cases, verdict) => {
    expect(verdictOf(cases)).toBe(verdict);
  });

  test("a norm that is not declared has no verdict", () => {
    const [other] = RIGHT();
    if (!other) throw new Error("there is no case");
    expect(verdictOf([{ ...other, norm: "kpi/fixed-worker" }])).toBeUndefined();
  });
});

describe("verdicts at each level up to the one that is declared", () => {
  const result = (level: Level, duties: CaseResult["moments"][number]["duties"]): CaseResult =>
    asked([], [], { level, moments: [{ asOf: "2026-04-01", knownAt: null, duties }] });
  const DOUBT = duty("undetermined", { possible: ["fulfilled", "overdue"], missing: ["not-covered"] });
  const DONE = duty("fulfilled", { fulfilledBy: ["p1"] });
  const unanswered = { grade: "untested", expected: DONE, actual: null, differs: [] } as const;

  test.each<[why: string, cases: CaseResult[], levels: object]>([
    [
      "what is missing is told wrongly, which counts from unknowns on",
      [
        result("unknowns", gradeDuties([DOUBT], [{ ...DOUBT, missing: [] }], "explained")),
        result("terms", gradeDuties([DONE], [DONE], "explained")),
      ],
      { terms: "complete", duties: "complete", unknowns: "inconsistent", explained: "inconsistent" },
    ],
    [
      "which act it was is not told",
      [result("terms", gradeDuties([DONE], [duty("fulfilled")], "explained"))],
      { terms: "complete", duties: "complete", unknowns: "complete", explained: "inconsistent" },
    ],
    [
      "the status is wrong, the term right",
      [result("terms", gradeDuties([duty("overdue")], [duty("pending")], "explained"))],
      { terms: "complete", duties: "inconsistent", unknowns: "inconsistent", explained: "inconsistent" },
    ],
    [
      "no case of a level below its own",
      [result("unknowns", gradeDuties([DOUBT], [DOUBT], "explained"))],
      { terms: "untested", duties: "untested", unknowns: "complete", explained: "complete" },
    ],
    [
      "not answered at any",
      [{ ...result("terms", [unanswered]), outcome: "failed", reason: "exited" }],
      { terms: "untested", duties: "untested", unknowns: "untested", explained: "untested" },
    ],
  ])("%s", (_why, cases, levels) => {
    const found = judged(cases, "explained");
    expect(found?.levels).toEqual(levels);
    expect(found?.verdict).toBe(found?.levels.explained);
  });
});

describe("known deviations", () => {
  const KNOWN: Deviation = {
    ...{
      case: "kpi/family-plan/never",
      asOf: "2026-04-01",
      knownAt: null,
      child: "c1",
      trigger: ["e2", "e1"],
    },
    ...{ unit: null, status: "pending", url: "https://example.org/issues/12" },
  };
  const held = (actual: AnsweredDuty[], deviation: Deviation = KNOWN, expected = duty("overdue")) => {
    const level = expected.status === "undetermined" || expected.derivation ? "explained" : "duties";
    const result: CaseResult = {
      ...{
        id: "kpi/family-plan/never",
        norm: "kpi/family-plan",
        level,
        outcome: "graded",
        reason: null,
        detail: null,
      },
      moments: [{ asOf: "2026-04-01", knownAt: null, duties: gradeDuties([expected], actual, level) }],
      ...{ unstable: false, broken: [], milliseconds: null },
    };
    const chosen = { cases: 1, of: 1, sample: 0 };
    const report: Pick<RunReport, "cases" | "chosen"> = { cases: [result], chosen };
    const { known, stale } = holdDeviations(report, [deviation]);
    return stale[0]?.why ?? known.size;
  };
  const OPEN = { possible: ["fulfilled", "overdue"], missing: ["not-recorded"] } as const;
  const TOLD = { ...KNOWN, status: "undetermined", differs: ["missing"], missing: ["not-covered"] } as const;
  test.each<[why: string, answered: readonly string[], came: string | number]>([
    ["as is known", ["not-covered"], 1],
    ["in another way", ["children-incomplete"], "differently-wrong"],
    ["in a further way too", ["not-covered", "beyond-record"], "differently-wrong"],
    ["no more", ["not-recorded"], "has-become-right"],
  ])("what is missing is wrong %s", (_why, answered, came) => {
    const actual = duty("undetermined", { ...OPEN, possible: [...OPEN.possible], missing: [...answered] });
    const expected = duty("undetermined", { possible: [...OPEN.possible], missing: [...OPEN.missing] });
    expect(
      held([actual], { ...TOLD, differs: [...TOLD.differs], missing: [...TOLD.missing] }, expected),
    ).toBe(came);
  });

  const STEPS = [
    { step: "start", to: "2026-03-02" },
    { step: "count", to: "2026-03-09" },
  ] as const;
  test.each<[why: string, step: string, came: string | number]>([
    ["as is known", "begin", 1],
    ["in another way", "tel", "differently-wrong"],
    ["no more", "start", "has-become-right"],
  ])("how it was counted is wrong %s", (_why, step, came) => {
    const counted = (first: string) => [{ ...STEPS[0], step: first }, STEPS[1]];
    const expected = duty("pending", { derivation: [...STEPS] });
    const actual: AnsweredDuty = { ...duty("pending"), derivation: counted(step) };
    const deviation = { ...KNOWN, status: "pending" as const, differs: ["derivation"] };
    expect(held([actual], { ...deviation, derivation: counted("begin") }, expected)).toBe(came);
  });

  test.each<[why: string, actual: AnsweredDuty[], deviation: Deviation, came: string | number]>([
    ["wrong as it is known to be", [duty("pending")], KNOWN, 1],
    ["has become right", [duty("overdue")], KNOWN, "has-become-right"],
    ["is wrong in another way", [duty("fulfilled")], KNOWN, "differently-wrong"],
    ["is answered twice, rightly and wrong as is known", [duty("overdue"), duty("pending")], KNOWN, 1],
    ["is not answered, as is known", [], { ...KNOWN, status: null }, 1],
    [
      "the status is right, the due day wrong as is known",
      [duty("overdue", { window: { ...WINDOW, due: "2026-03-10" } })],
      { ...KNOWN, status: "overdue", differs: ["window.due"], window: { due: "2026-03-10" } },
      1,
    ],
    [
      "another wrong due day",
      [duty("overdue", { window: { ...WINDOW, due: "2026-03-12" } })],
      { ...KNOWN, status: "overdue", differs: ["window.due"], window: { due: "2026-03-10" } },
      "differently-wrong",
    ],
    [
      "the right status alone excuses nothing",
      [duty("overdue", { window: { ...WINDOW, due: "2026-03-10" } })],
      { ...KNOWN, status: "overdue" },
      "differently-wrong",
    ],
    [
      "the status as is known, and the window that was told with it",
      [duty("pending", { window: WINDOW })],
      { ...KNOWN, window: WINDOW },
      1,
    ],
    [
      "the status as is known, and another due day than was told with it",
      [duty("pending", { window: { ...WINDOW, due: "2026-03-12" } })],
      { ...KNOWN, window: WINDOW },
      "differently-wrong",
    ],
    [
      "of a case that is not there",
      [duty("pending")],
      { ...KNOWN, case: "kpi/family-plan/ever" },
      "matches-nothing",
    ],
    ["of a child that is not there", [duty("pending")], { ...KNOWN, child: "c2" }, "matches-nothing"],
    ["of a trigger that is not there", [duty("pending")], { ...KNOWN, trigger: ["e1"] }, "matches-nothing"],
    ["of a unit that is not there", [duty("pending")], { ...KNOWN, unit: "2026-03-01" }, "matches-nothing"],
    [
      "of another moment, by what was known then",
      [duty("pending")],
      { ...KNOWN, knownAt: "2026-03-15" },
      "matches-nothing",
    ],
    [
      "two times are wrong, told in any order",
      [duty("overdue", { window: { opens: "2026-03-03", due: "2026-03-10" } })],
      {
        ...{ ...KNOWN, status: "overdue", differs: ["window.due", "window.opens"] },
        window: { due: "2026-03-10", opens: "2026-03-03" },
      },
      1,
    ],
    [
      "less differs than is known",
      [duty("overdue", { window: { ...WINDOW, due: "2026-03-10" } })],
      {
        ...{ ...KNOWN, status: "overdue", differs: ["window.due", "window.opens"] },
        window: { due: "2026-03-10", opens: "2026-03-03" },
      },
      "differently-wrong",
    ],
    [
      "something else differs than is known",
      [duty("overdue", { window: { opens: "2026-03-03", due: "2026-03-09" } })],
      { ...KNOWN, status: "overdue", differs: ["window.due"], window: { due: "2026-03-10" } },
      "differently-wrong",
    ],
  ])("%s", (_why, actual, deviation, came) => {
    expect(held(actual, deviation)).toBe(came);
  });

  test("of a case that was not chosen nothing is known now; where all were, it matches nothing", () => {
    const why = (cases: number) =>
      holdDeviations({ cases: [], chosen: { cases, of: 9, sample: 0 } }, [KNOWN]).stale.map((one) => one.why);
    expect([why(3), why(9)]).toEqual([[], ["matches-nothing"]]);
  });
});
