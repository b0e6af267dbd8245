/** What a run comes to, on cases of every kind made by hand: what fails a claim, and how each form tells it. */
import { describe, expect, test } from "vitest";
import { type CaseResult, conventionsOf } from "../../src/conformance/caseResult.js";
import type { Deviated } from "../../src/conformance/deviations.js";
import { gradeDuties } from "../../src/conformance/gradeDuties.js";
import { failuresOf } from "../../src/conformance/outcome.js";
import type { Declaration } from "../../src/conformance/protocol.js";
import { earlReport } from "../../src/conformance/reports/earl.js";
import { junitReport } from "../../src/conformance/reports/junit.js";
import {
  badgeReport,
  ndjsonReport,
  type Reported,
  summaryReport,
} from "../../src/conformance/reports/machineReports.js";
import { conformancePage, holdsWords } from "../../src/conformance/reports/page.js";
import { wrongLines } from "../../src/conformance/reports/wrongLines.js";
import type { RunReport } from "../../src/conformance/runSuite.js";
import type { GradedDuty, GradedStep, Manifest, SuiteCase } from "../../src/conformance/suite.js";
import type { NormVerdict, Verdict } from "../../src/conformance/tally.js";
import type { DutyStatus } from "../../src/evaluate/report.js";
import { blocksAsText } from "../../src/report/blocks/blocks.js";

const text = (en: string) => ({ nl: en, en });
const [PLAN, WORKER] = ["kpi/family-plan", "kpi/fixed-worker"];

const manifest: Manifest = {
  ...{ format: "vertelrecht.conformance/1", version: "1.0.0", licence: "CC0-1.0" },
  calendar: { id: "nl", digest: "sha256:0" },
  levels: { terms: 1, duties: 1, unknowns: 1, explained: 1 },
  counts: { cases: 9, moments: 9, duties: 9 },
  readings: [{ topic: "pause", question: text("Does it pause?"), a: text("no"), b: text("yes") }],
  ...{ labels: [], rulesets: [], files: [] },
};
const declaration: Declaration = {
  ...{ protocol: "1", vendor: { name: "Zorgsoft" }, product: { name: "Dossier", version: "7" } },
  supports: { levels: ["terms", "duties"], norms: [PLAN, WORKER], reads: ["plan"] },
  rulesets: "interprets",
};

const duty = (status: DutyStatus, more: Partial<GradedDuty> = {}): GradedDuty => ({
  ...{ norm: PLAN, child: "c1", trigger: ["e1"], unit: null, status },
  window: { opens: "2026-03-02", due: "2026-03-09" },
  ...more,
});

/** A case in which this was expected and that answered. */
function caseOf(
  name: string,
  pairs: readonly (readonly [expected: DutyStatus, answered: DutyStatus])[],
  more: Partial<CaseResult> = {},
): CaseResult {
  const duties = pairs.flatMap(([expected, answered]) =>
    gradeDuties([duty(expected)], [duty(answered)], "duties"),
  );
  return {
    ...{ id: `${PLAN}/${name}`, norm: PLAN, level: "duties", outcome: "graded", reason: null, detail: null },
    moments: [{ asOf: "2026-04-01", knownAt: null, duties }],
    ...{ unstable: false, broken: [], milliseconds: null },
    ...more,
  };
}
const HAPPENED = 'not <yet> & "built"';
const RIGHT = caseOf("right", [["overdue", "overdue"]], { milliseconds: 30 });
const CAUTIOUS = caseOf("cautious", [["overdue", "undetermined"]], { milliseconds: 10 });
const WRONG = caseOf("wrong", [["overdue", "pending"]], { milliseconds: 200 });
const UNSTEADY = caseOf("unsteady", [["overdue", "overdue"]], { unstable: true });
const BROKEN = caseOf("broken", [["overdue", "overdue"]], { broken: ["weeks-later"] });
const FICKLE = caseOf("fickle", [["overdue", "undetermined"]], { unstable: true });
const SKIPPED = caseOf("skipped", [], {
  outcome: "skipped",
  reason: "skipped",
  detail: HAPPENED,
  moments: [],
});
const CRASHED = caseOf("crashed", [], { outcome: "failed", reason: "exited", detail: HAPPENED, moments: [] });
const HANGS = caseOf("hangs", [], { outcome: "failed", reason: "timed-out", detail: HAPPENED, moments: [] });
const UNASKED = caseOf("unasked", [], { outcome: "not-declared", reason: "reads", moments: [] });
const KNOWN = caseOf("known", [["pending", "overdue"]]);
const ALL = [RIGHT, CAUTIOUS, WRONG, UNSTEADY, BROKEN, FICKLE, SKIPPED, CRASHED, HANGS, UNASKED, KNOWN];

const verdictOf = (norm: string, verdict: Verdict, levels: NormVerdict["levels"] = {}): NormVerdict => ({
  ...{ norm, verdict, levels, cases: { chosen: 1, asked: 1, graded: 1, unsteady: 0 } },
  counts: {
    ...{ "missed-breach": 0, "false-alarm": 0, overclaim: 0, mislabelled: 0, cautious: 0, untested: 0 },
    correct: 1,
  },
});
const COMPLETE = [verdictOf(PLAN, "complete"), verdictOf(WORKER, "complete")];

const NOTHING: Deviated = { known: new Set(), stale: [] };
/** What is known to be wrong of a case. */
const knownOf = ({ moments }: CaseResult): Deviated => ({
  known: new Set(moments.flatMap(({ duties }) => duties)),
  stale: [],
});
const STALE: Deviated = {
  known: new Set(),
  stale: [
    {
      deviation: {
        ...{ case: RIGHT.id, asOf: "2026-04-01", knownAt: null, child: "c1", trigger: ["e1"], unit: null },
        ...{ status: "pending", url: "https://example.org/issues/1" },
      },
      why: "has-become-right",
    },
  ],
};

function reported(more: Partial<RunReport> = {}, deviated: Deviated = NOTHING): Reported {
  const report: RunReport = {
    ...{ format: "vertelrecht.conformance-report/1", suite: { version: "1.0.0", calendar: "sha256:0" } },
    ...{ seed: 1, chosen: { cases: 9, of: 9, sample: 5 }, declaration, level: "duties" },
    ...{ unknownClaims: [], cases: [RIGHT], verdicts: COMPLETE, conventions: [] },
    ...more,
  };
  return { report, deviated, manifest };
}

const INCONSISTENT = [verdictOf(PLAN, "inconsistent"), verdictOf(WORKER, "complete")];
test.each<[why: string, of: Reported, failures: string[]]>([
  ["all is right", reported(), []],
  [
    "a cautious answer, of a norm that is partial",
    reported({ cases: [CAUTIOUS], verdicts: [verdictOf(PLAN, "partial")] }),
    [],
  ],
  [
    "a claim that the suite does not know",
    reported({ unknownClaims: ["kpi/plan"] }),
    ["kpi/plan: unknown to the suite"],
  ],
  ["nothing was asked", reported({ cases: [], verdicts: [] }), ["nothing was asked of what is declared"]],
  ["a norm that is inconsistent", reported({ verdicts: INCONSISTENT }), [`${PLAN}: inconsistent`]],
  [
    "a norm of which nothing was asked",
    reported({ verdicts: [verdictOf(PLAN, "untested")] }),
    [`${PLAN}: untested`],
  ],
  ["an answer that is wrong", reported({ cases: [WRONG] }), [WRONG.id]],
  ["another answer to the same question", reported({ cases: [UNSTEADY] }), [UNSTEADY.id]],
  ["another answer to the same case told otherwise", reported({ cases: [BROKEN] }), [BROKEN.id]],
  ["a case that crashed, in which nothing is owed", reported({ cases: [CRASHED] }), [CRASHED.id]],
  ["a case that was skipped", reported({ cases: [SKIPPED] }), [SKIPPED.id]],
  ["a case that is not declared", reported({ cases: [UNASKED] }), []],
  ["a deviation that no longer holds", reported({}, STALE), [`${RIGHT.id}: has-become-right`]],
  [
    "a norm that holds but for what is known",
    reported(
      { cases: [RIGHT, caseOf("other", [["pending", "pending"]]), KNOWN], verdicts: INCONSISTENT },
      knownOf(KNOWN),
    ),
    [],
  ],
  [
    "what is known excuses no case that crashed",
    reported(
      { cases: [RIGHT, caseOf("other", [["pending", "pending"]]), KNOWN, CRASHED], verdicts: INCONSISTENT },
      knownOf(KNOWN),
    ),
    [`${PLAN}: inconsistent`, CRASHED.id],
  ],
  [
    "what is known excuses nothing else",
    reported({ cases: [RIGHT, KNOWN, WRONG], verdicts: INCONSISTENT }, knownOf(KNOWN)),
    [`${PLAN}: inconsistent`, WRONG.id],
  ],
])("what fails a claim: %s", (_why, { report, deviated }, failures) => {
  expect(failuresOf(report, deviated)).toEqual(failures);
});

describe("each kind of case", () => {
  const whole = reported({ cases: ALL, verdicts: INCONSISTENT }, knownOf(KNOWN));
  const xml = junitReport(whole);

  test.each<[why: string, one: CaseResult, earl: string, junit: string | null]>([
    ["right", RIGHT, "passed", "/>"],
    ["said to be beyond telling", CAUTIOUS, "cantTell", '<skipped message="known or cautious: cautious: '],
    ["wrong", WRONG, "failed", '<failure type="missed-breach" '],
    ["answered otherwise when asked again", UNSTEADY, "failed", '<failure type="unstable" '],
    ["answered otherwise when told otherwise", BROKEN, "failed", '<failure type="broken" '],
    ["beyond telling, and otherwise when asked again", FICKLE, "failed", '<failure type="cautious" '],
    ["skipped", SKIPPED, "untested", '<skipped message="not &lt;yet&gt; &amp; &quot;built&quot;"/>'],
    [
      "crashed",
      CRASHED,
      "failed",
      '<error type="exited" message="not &lt;yet&gt; &amp; &quot;built&quot;"/>',
    ],
    [
      "without an answer in time",
      HANGS,
      "failed",
      '<error type="timed-out" message="not &lt;yet&gt; &amp; &quot;built&quot;"/>',
    ],
    ["not declared", UNASKED, "inapplicable", null],
    ["known to be wrong", KNOWN, "failed", '<skipped message="known or cautious: false-alarm: '],
  ])("%s", (_why, one, earl, junit) => {
    const assertion: unknown = JSON.parse(earlReport(whole))["@graph"].find(
      (node: Record<string, Record<string, unknown>>) => node["earl:test"]?.["dct:identifier"] === one.id,
    );
    expect(assertion).toMatchObject({ "earl:result": { "earl:outcome": { "@id": `earl:${earl}` } } });
    const line = xml
      .split("\n")
      .find((each) => each.includes(`name="${one.id}"`) && !each.includes('classname="claims"'));
    if (junit === null) expect(line).toBeUndefined();
    else expect(line).toContain(junit);
  });

  test("JUnit counts them: four that failed, two without an answer, three that were skipped or are excused", () => {
    expect(xml).toContain(`<testsuite name="${PLAN}" tests="10" failures="4" errors="2" skipped="3">`);
    // The norm; its cases stand below.
    expect(xml).toContain('<testsuite name="claims" tests="1" failures="1" ');
    expect(xml).toContain('<property name="known deviations" value="1"/>');
  });

  test("what a stranger claims is escaped", () => {
    const strange = reported({ unknownClaims: ['<norm a="1">&'] });
    expect(junitReport(strange)).toContain(
      'message="&lt;norm a=&quot;1&quot;&gt;&amp;: unknown to the suite"',
    );
    const id = `${PLAN}/<b>&"`;
    const told = junitReport(reported({ cases: [{ ...WRONG, id, moments: otherChild('<c "1">') }] }));
    expect(told).not.toMatch(/<b>|<c/);
    expect(told).toContain("&lt;c &quot;1&quot;&gt;");
  });

  test("lines end with how many failures there are, and the summary counts and takes the middle time", () => {
    const lines = ndjsonReport(whole).trim().split("\n");
    expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
      ...{ kind: "footer", cases: ALL.length, failures: 8, deviations: { known: 1, stale: [] } },
    });
    expect(JSON.parse(summaryReport(whole))).toMatchObject({
      cases: { all: 11, asked: 10, skipped: 1, failed: 2 },
      ...{ medianMilliseconds: 30, holds: false, deviations: { known: 1 } },
    });
  });
});

/** The moments of a case about another child. */
function otherChild(child: string): CaseResult["moments"] {
  const duties = gradeDuties([duty("overdue", { child })], [], "duties");
  return [{ asOf: "2026-04-01", knownAt: null, duties }];
}

test("a line says of which moment, duty and unit it is, what was known then, and what told otherwise broke", () => {
  const unit = { from: "2026-03-01", through: "2026-03-31" };
  const duties = gradeDuties([duty("violated", { unit })], [duty("fulfilled", { unit })], "duties");
  const moments = [{ asOf: "2026-04-01", knownAt: "2026-03-15", duties }];
  expect(wrongLines({ ...UNSTEADY, broken: ["recorded-later"], moments })).toEqual([
    "missed-breach: 2026-04-01, as known at 2026-03-15: c1 · e1 · 2026-03-01: expected violated, answered fulfilled; differs in status",
    "unstable: another answer to the same question",
    "broken: answered otherwise when told with recorded-later",
  ]);
});

/** Two duties that differ in the fields of the second, at the highest level. */
function differing(expected: Partial<GradedDuty>, answered: Partial<GradedDuty>): CaseResult["moments"] {
  const { status = "undetermined" } = expected;
  const duties = gradeDuties([duty(status, expected)], [duty(status, answered)], "explained");
  return [{ asOf: "2026-04-01", knownAt: null, duties }];
}

const DUE = { opens: "2026-03-02", due: "2026-03-10" };
const LATE_OPENING = { opens: "2026-03-03", dueEarliest: "2026-03-09", dueLatest: "2026-03-11" };
const COUNTED: GradedStep = { step: "count", to: "2026-03-09", skipped: ["2026-03-07", "2026-03-08"] };
test.each<[why: string, moments: CaseResult["moments"], told: string]>([
  [
    "another due day",
    differing({ status: "overdue" }, { window: DUE }),
    "expected overdue (window.due 2026-03-09), answered overdue (window.due 2026-03-10); differs in window.due",
  ],
  [
    "a due moment that is not told, and others that are",
    differing({ status: "overdue" }, { window: LATE_OPENING }),
    "expected overdue (window.opens 2026-03-02; window.due 2026-03-09; window.dueEarliest none; window.dueLatest none), answered overdue (window.opens 2026-03-03; window.due none; window.dueEarliest 2026-03-09; window.dueLatest 2026-03-11); differs in window.opens, window.due, window.dueEarliest, window.dueLatest",
  ],
  [
    "what may be, and what is missing",
    differing(
      { possible: ["overdue", "fulfilled"], missing: ["not-covered"] },
      { possible: ["pending", "fulfilled"], missing: [] },
    ),
    "expected undetermined (possible fulfilled, overdue; missing not-covered), answered undetermined (possible fulfilled, pending; missing none); differs in possible, missing",
  ],
  [
    "evidence",
    differing(
      { status: "fulfilled-late", fulfilledBy: ["e4"], breachedAt: "2026-03-10" },
      { closedBy: ["e5"], exception: "declined" },
    ),
    "expected fulfilled-late (fulfilledBy e4; closedBy none; exception none; breachedAt 2026-03-10), answered fulfilled-late (fulfilledBy none; closedBy e5; exception declined; breachedAt none); differs in fulfilledBy, closedBy, exception, breachedAt",
  ],
  [
    "how the term was counted",
    differing(
      {
        status: "pending",
        derivation: [{ step: "start", to: "2026-03-02" }, COUNTED, { step: "not-extended" }],
      },
      { derivation: [{ step: "unit", from: "2026-03-01", to: "2026-03-31" }] },
    ),
    "expected pending (derivation start 2026-03-02 → count 2026-03-09 past 2026-03-07, 2026-03-08 → not-extended), answered pending (derivation unit 2026-03-01/2026-03-31); differs in derivation",
  ],
])("both sides are told of each field in which they differ: %s", (_why, moments, told) => {
  expect(wrongLines({ ...UNSTEADY, unstable: false, moments })).toEqual([
    `mislabelled: 2026-04-01: c1 · e1: ${told}`,
  ]);
});

const PART = { cases: 3, of: 9, sample: 5 };
const ONE_WAY = { cases: 9, of: 9, sample: 0 };
test.each<[why: string, of: Reported, message: string, color: string]>([
  ["all is complete", reported(), "2 of 2 norms complete", "brightgreen"],
  [
    "one norm is not",
    reported({ verdicts: [verdictOf(PLAN, "partial"), verdictOf(WORKER, "complete")] }),
    "1 of 2 norms complete",
    "green",
  ],
  ["told one way", reported({ chosen: ONE_WAY }), "2 of 2 norms complete · told one way only", "green"],
  ["of a part", reported({ chosen: PART }), "2 of 2 norms complete, in 3 of 9 cases", "lightgrey"],
  [
    "of what is claimed a part could be asked",
    reported({ cases: [RIGHT, UNASKED, UNASKED] }),
    "2 of 2 norms complete, in 1 of 3 cases",
    "green",
  ],
  [
    "of a higher level nothing is claimed: the label has the level",
    reported({ cases: [RIGHT, { ...UNASKED, reason: "level" }] }),
    "2 of 2 norms complete",
    "brightgreen",
  ],
  ["it does not hold", reported({ cases: [WRONG] }), "not conformant", "red"],
  [
    "it holds but for what is known",
    reported({ cases: [RIGHT, KNOWN], verdicts: [verdictOf(PLAN, "partial")] }, knownOf(KNOWN)),
    "0 of 1 norms complete · 1 known deviations",
    "green",
  ],
])("a badge never says more than was found: %s", (_why, of, message, color) => {
  expect(JSON.parse(badgeReport(of))).toMatchObject({ message, color });
});

const PAGE = { lang: "en", cases: [], prohibitions: new Set<string>(), most: 9 } as const;
test("a page, EARL and JUnit say how much of the norms was asked, and why not the others", () => {
  const of = reported({ cases: [RIGHT, UNASKED, { ...UNASKED, reason: "level" }] });
  const page = blocksAsText(conformancePage(of, PAGE));
  expect(page).toContain(
    "Of the norms that are claimed 1 of 3 cases were asked. Not asked: 1 of a higher level, 1 with events that are not read.",
  );
  expect(earlReport(of)).toContain("reads: plan; asked: 1 of 3 cases of its norms;");
  expect(junitReport(of)).toContain('<property name="asked" value="1 of 3 cases of the norms"/>');
  expect(blocksAsText(conformancePage(reported(), PAGE))).not.toContain("Not asked");
});

test.each<[why: string, of: Reported, words: string]>([
  ["all of it", reported(), "What is claimed holds."],
  ["not", reported({ cases: [WRONG] }), "What is claimed does not hold."],
  [
    "of a part",
    reported({ chosen: PART }),
    "In the cases that were chosen what is claimed holds; of the others nothing is said.",
  ],
  [
    "but for",
    reported({ cases: [RIGHT, KNOWN] }, knownOf(KNOWN)),
    "What is claimed holds, but for 1 known deviations.",
  ],
])("whether a claim holds, in words: %s", (_why, of, words) => {
  expect(holdsWords(of, "en")).toBe(words);
});

describe("the page", () => {
  const page = (of: Reported, most = 10) =>
    blocksAsText(conformancePage(of, { lang: "en", cases: [], prohibitions: new Set(), most }));

  test.each<[why: string, of: Reported, told: string]>([
    [
      "readings that are elected",
      withDeclared({ supports: { ...declaration.supports, readings: { pause: "b", other: "a" } } }),
      "pause",
    ],
    ["norms that are built in", withDeclared({ rulesets: "built-in" }), "The norms are built in"],
    [
      "claims that nobody knows",
      reported({ unknownClaims: ["kpi/plan"] }),
      "Claimed, and unknown to the suite: kpi/plan.",
    ],
    ["that all was told one way", reported({ chosen: ONE_WAY }), "No case was told otherwise too"],
    ["how many cases were chosen", reported({ chosen: PART }), "3 of the 9"],
    ["a deviation that no longer holds", reported({}, STALE), `${RIGHT.id} 2026-04-01: has-become-right`],
    ["what is known", reported({ cases: [KNOWN] }, knownOf(KNOWN)), "; known"],
    ["what broke", reported({ cases: [BROKEN] }), "weeks-later"],
    [
      "the highest level at which a norm is complete",
      reported({
        verdicts: [
          verdictOf(PLAN, "inconsistent", {
            terms: "complete",
            duties: "complete",
            unknowns: "inconsistent",
          }),
        ],
      }),
      "(complete at duties)",
    ],
  ])("tells %s", (_why, of, told) => {
    expect(page(of)).toContain(told);
    expect(page(reported())).not.toContain(told);
  });

  test("has failures first, and says how many cases it does not tell", () => {
    const verdicts = (["complete", "partial", "untested", "inconsistent"] as const).map((verdict, place) =>
      verdictOf(`kpi/norm-${place}`, verdict),
    );
    const told = page(reported({ verdicts, cases: [WRONG, KNOWN, BROKEN] }), 1);
    expect(told.match(/kpi\/norm-\d/g)).toEqual(["kpi/norm-3", "kpi/norm-2", "kpi/norm-1", "kpi/norm-0"]);
    expect(told).toContain(WRONG.id);
    expect(told).not.toContain(BROKEN.id);
    expect(told).toMatch(/\b2\b[^\n]*\n$/);
  });
});

function withDeclared(more: Partial<Declaration>): Reported {
  return reported({ declaration: { ...declaration, ...more } });
}

test("conventions: of those that were asked, the least kept by its share first", () => {
  const labels = (one: CaseResult, ...of: string[]) => [one, of] as const;
  const told = [
    labels(RIGHT, "often", "never"),
    labels(WRONG, "often", "once"),
    labels(BROKEN, "often"),
    labels(CAUTIOUS, "often"),
    labels(caseOf("fine", [["pending", "pending"]]), "never", "often"),
    labels(UNASKED, "once", "nobody"),
  ];
  const cases = told.map(([{ id }, of]): SuiteCase => ({ ...JSON.parse("{}"), id, labels: [...of] }));
  const results = new Map(told.map(([one]) => [one.id, one]));
  expect(conventionsOf(cases, results)).toEqual([
    { label: "once", asked: 1, otherwise: 1 },
    { label: "often", asked: 5, otherwise: 3 },
    { label: "never", asked: 2, otherwise: 0 },
  ]);
});
