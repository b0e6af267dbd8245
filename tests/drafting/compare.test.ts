/** What moves from base to variant: worked cases with counts by hand, and what holds for every record. */
import { expect, test } from "vitest";
import { variantOf } from "../../src/drafting/changes.js";
import type { Comparison, NormComparison } from "../../src/drafting/comparison.js";
import { createComparer } from "../../src/drafting/createComparer.js";
import { type CompareOptions, compareText } from "../../src/drafting/page/compareText.js";
import { witnessText } from "../../src/drafting/page/witnessText.js";
import { findWitness } from "../../src/drafting/witness/findWitness.js";
import { rulesets } from "../../src/entries/rules.js";
import { faultsOf, VertelrechtError } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import type { Finding } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import type { CaseRecord } from "../../src/record/record.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildNorm, buildRecord } from "../support/build.js";
import { drawFrom, randomRecord } from "../support/randomCase.js";
import type { RecordSketch } from "../support/table.js";

const title = { nl: "Test", en: "Test" };
const HEARD = "proposal/test";
const NOTED = "proposal/noted";

/** A conversation within ten days of a report; dormant: a waiver lifts it. The note of it within a week. */
const baseFile = {
  id: "base",
  title,
  norms: [
    buildNorm({
      bearer: "veilig-thuis",
      parameters: { days: { days: 10 } },
      duty: {
        kind: "achieve",
        trigger: { type: "report" },
        act: { type: "contact" },
        within: { parameter: "days" },
      },
      exceptions: ["waived", "waived-too"].map((id) => ({
        id,
        active: false,
        event: { type: "contact-waived" },
      })),
    }),
    buildNorm({
      id: NOTED,
      bearer: "veilig-thuis",
      duty: {
        kind: "achieve",
        trigger: { actOf: HEARD },
        act: { type: "perspective-documented" },
        within: { weeks: 1 },
      },
    }),
    buildNorm({
      id: "proposal/other",
      duty: {
        kind: "achieve",
        trigger: { type: "measure-start" },
        act: { type: "plan" },
        within: { weeks: 6 },
      },
    }),
  ],
  entries: [{ norm: HEARD }, { norm: NOTED }, { norm: "proposal/other" }],
};
const base = loadRuleset(baseFile);

const [LONGER, WAIVED] = [
  { norm: HEARD, parameters: { days: { days: 20 } } },
  { norm: HEARD, exceptions: { waived: true } },
];

function compare(
  amend: readonly unknown[],
  records: readonly (RecordSketch & { readonly id: string })[],
  asOf = "2026-03-31",
) {
  const variant = variantOf(
    base,
    { id: "variant", title, extends: "base", amend },
    { from: { base: baseFile } },
  );
  const comparer = createComparer(base, [variant]);
  for (const sketch of records)
    comparer.add(parseRecord(buildRecord({ holder: "vt-01", ...sketch })), { asOf });
  return { evaluations: comparer.evaluations, comparison: comparer.finish() };
}

const report = (at = "2026-01-05") => ({ id: "r1", type: "report", at, to: "vt-01" });
const waived = (at: string) => ({ id: "w1", type: "contact-waived", at, by: "vt-01", ground: "other" });
const talk = (at: string) =>
  alone("k1", at, {
    by: "vt-01",
    participants: [
      { role: "child", id: "c1" },
      { role: "professional", id: "vt1" },
    ],
  });

/** Day 15 after the report: late within ten days, in time within twenty. */
const LATE = { id: "case-late", events: [report(), talk("2026-01-20T10:00:00+01:00")] };
/** Nobody came; on day 15 it was waived, after the base's term, before the variant's. */
const NOBODY = { id: "case-nobody", events: [report(), waived("2026-01-20")] };
/** Spoken to on day 5: in time whatever the term. */
const PROMPT = { id: "case-prompt", events: [report(), talk("2026-01-10T10:00:00+01:00")] };

function normOf(norms: readonly NormComparison[] | undefined, id: string): NormComparison {
  const norm = norms?.find((one) => one.norm === id);
  if (!norm) throw new Error(`no comparison of ${id}`);
  return norm;
}

test("one change: k + 1 evaluations, and only the norms that it touches or that wait for one", () => {
  const { evaluations, comparison } = compare([LONGER], [LATE, PROMPT]);
  expect(evaluations).toBe(2);
  const [variant] = comparison.variants;
  expect(variant?.norms.map(({ norm }) => norm)).toEqual([NOTED, HEARD]);
  expect(variant).toMatchObject({ sameNorms: 1, childrenMoved: 2 });
  const heard = normOf(variant?.norms, HEARD);
  expect(heard.children).toMatchObject({
    kinds: { "newly-satisfied": 1, "due-moved": 1 },
    causes: [
      { movement: "newly-satisfied", changes: [0], count: 1 },
      { movement: "due-moved", changes: [0], count: 1 },
    ],
  });
  expect(heard.duties.matrix).toEqual([
    { from: "fulfilled", to: "fulfilled", count: 1 },
    { from: "fulfilled-late", to: "fulfilled", count: 1 },
  ]);
  expect(heard.firstBreach).toMatchObject({ onlyBase: 1, onlyVariant: 0 });
  // One conversation a child in 2026, under either; ten days and twenty until it is due; after 15 days and 5 it was held.
  expect(heard.workload).toMatchObject({ childYears: 2, acts: { base: 2, variant: 2 } });
  expect(heard.wait.base).toEqual({
    asked: [[10, 2]],
    done: [
      [5, 1],
      [15, 1],
    ],
    never: 0,
  });
  expect(heard.wait.variant.asked).toEqual([[20, 2]]);
  expect(heard.examples.map(({ movement, record }) => [movement, record.id])).toEqual([
    ["newly-satisfied", "case-late"],
    ["due-moved", "case-prompt"],
  ]);
});

test("two changes: each alone, and what only both do", () => {
  const { evaluations, comparison } = compare([LONGER, WAIVED], [LATE, NOBODY]);
  expect(evaluations).toBe(4);
  const heard = normOf(comparison.variants[0]?.norms, HEARD);
  expect(heard.children.causes).toEqual([
    // Waived on day 15: after ten days too late, within twenty only where a waiver counts.
    { movement: "newly-satisfied", changes: [0], count: 1 },
    { movement: "newly-excused", changes: [], count: 1 },
  ]);
  // Of the two only the child that was spoken to is owed a conversation under the variant.
  expect(heard.workload).toMatchObject({ childYears: 2, acts: { base: 2, variant: 1 } });
});

test("where either change alone does it, both are named", () => {
  const { comparison } = compare(
    [WAIVED, { norm: HEARD, exceptions: { "waived-too": true } }],
    [{ id: "case-early", events: [report(), waived("2026-01-08")] }],
  );
  expect(normOf(comparison.variants[0]?.norms, HEARD).children.causes).toEqual([
    { movement: "newly-excused", changes: [0, 1], count: 1 },
  ]);
});

test("of several cases the one with fewest events stands for a movement", () => {
  const long = {
    ...LATE,
    id: "case-long",
    events: [
      ...LATE.events,
      { ...report("2025-06-02"), id: "r0" },
      { id: "p9", type: "advice", at: "2025-06-03" },
    ],
  };
  const { comparison } = compare([LONGER], [long, LATE, { ...LATE, id: "case-mate" }]);
  const [example] = normOf(comparison.variants[0]?.norms, HEARD).examples;
  expect(example?.record.id).toBe("case-late");
});

test("of cases with as many events the one with fewer children, then the first by its name", () => {
  const children = ["c1", "c2"].map((id) => ({ id, birthDate: "2016-04-02" }));
  const events = [{ ...report(), children: ["c1"] }, talk("2026-01-20T10:00:00+01:00")];
  const ofTwo = { id: "case-a-of-two", children, events };
  const { comparison } = compare([LONGER], [ofTwo, { ...LATE, id: "case-mate" }, LATE]);
  const example = normOf(comparison.variants[0]?.norms, HEARD).examples[0];
  expect([example?.record.id, example?.record.children]).toEqual(["case-late", 1]);
  expect(comparison).toMatchObject({ records: 3, children: 4 });
});

test("a household that may not be complete is no child: what is found for it moves, and nobody is counted", () => {
  const household = { ...Object(baseFile.norms[0]), children: "household" };
  const file = { ...baseFile, norms: [household], entries: [{ norm: HEARD }] };
  const own = loadRuleset(file);
  const variant = variantOf(
    own,
    {
      id: "variant",
      title,
      extends: "base",
      amend: [{ norm: HEARD, remove: true }, { add: { ...household, id: "drafts/other" } }],
    },
    { from: { base: file } },
  );
  const comparer = createComparer(own, [variant]);
  const sketch = { holder: "vt-01", childrenComplete: null, ...LATE };
  comparer.add(parseRecord(buildRecord(sketch)), { asOf: "2026-03-31" });
  const [found] = comparer.finish().variants;
  expect(found?.norms.map(({ norm, children }) => [norm, children.kinds])).toEqual([
    ["drafts/other", { "newly-undetermined": 1, "newly-owed": 1 }],
    [HEARD, { "no-longer-owed": 2 }],
  ]);
  expect(found?.childrenMoved).toBe(1);
});

test("what was asked of all, and by what it was judged, stands in a comparison", () => {
  const proposal = loadRuleset(rulesets.proposal);
  const comparer = createComparer(proposal, []);
  const record = parseRecord(buildRecord(LATE));
  expect(comparer.finish().asked).toEqual({ asOf: null, knownAt: null, schoolCalendars: null });
  comparer.add(record, { asOf: "2026-03-31", knownAt: "2026-03-01" });
  comparer.add(record, { asOf: "2026-03-31", knownAt: "2026-03-01" });
  const { asked, receipt } = comparer.finish();
  expect(asked).toEqual({ asOf: "2026-03-31", knownAt: "2026-03-01", schoolCalendars: null });
  expect(receipt).toEqual({
    engine: createEvaluator(proposal).evaluate(record, { asOf: "2026-03-31" }).receipt.engine,
    calendar: createEvaluator(proposal).evaluate(record, { asOf: "2026-03-31" }).receipt.calendar,
  });
  const before = comparer.finish();
  expect(faultsOf(() => comparer.add(record, { asOf: "2026-03-31" })).map(({ path }) => path)).toEqual([
    "knownAt",
  ]);
  expect(comparer.finish()).toEqual(before);
  // Each as of a moment of its own: no one moment stands for all.
  comparer.add(record, { asOf: "2026-04-30", knownAt: "2026-03-01" });
  expect(comparer.finish().asked.asOf).toBeNull();
});

test("norms that only the base has are among those that are the same, where nothing moves under them", () => {
  const { comparison } = compare(
    [
      { norm: HEARD, exceptions: { waived: true } },
      { norm: "proposal/other", remove: true },
    ],
    [LATE],
  );
  // Of three norms one is changed, one waits for it and one is struck out.
  expect(comparison.variants[0]).toMatchObject({ sameNorms: 0 });
  const struck = compare([{ norm: "proposal/other", remove: true }], [LATE]).comparison.variants[0];
  expect(struck).toMatchObject({ sameNorms: 2 });
});

test("where all of several acts are asked, each is an act owed", () => {
  const both = buildNorm({
    bearer: "veilig-thuis",
    parameters: { days: { days: 10 } },
    duty: {
      ...{ kind: "achieve", trigger: { type: "report" }, within: { parameter: "days" } },
      act: { allOf: [{ type: "contact" }, { type: "perspective-documented" }] },
    },
  });
  const file = { id: "base", title, norms: [both], entries: [{ norm: HEARD }] };
  const own = loadRuleset(file);
  const variant = variantOf(
    own,
    { id: "v", title, extends: "base", amend: [LONGER] },
    { from: { base: file } },
  );
  const comparer = createComparer(own, [variant]);
  comparer.add(parseRecord(buildRecord({ holder: "vt-01", ...NOBODY })), { asOf: "2026-03-31" });
  const [norm] = comparer.finish().variants[0]?.norms ?? [];
  expect(norm?.workload?.acts).toEqual({ base: 2, variant: 2 });
});

test("what counts from the last act says that it counts one duty of a child that waits in vain", () => {
  const fromLast = buildNorm({
    parameters: { every: { months: 1 } },
    duty: {
      ...{
        kind: "recur",
        act: { type: "contact" },
        atLeast: 1,
        every: { parameter: "every" },
        anchor: "last-act",
      },
      during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
    },
  });
  const file = { id: "base", title, norms: [fromLast], entries: [{ norm: HEARD }] };
  const own = loadRuleset(file);
  const text = (ruleset: typeof own, from: object) => {
    const amend = [
      {
        norm: HEARD,
        parameters: { [from === file ? "every" : "days"]: from === file ? { weeks: 6 } : { days: 20 } },
      },
    ];
    const variant = variantOf(ruleset, { id: "v", title, extends: "base", amend }, { from: { base: from } });
    return compareText(createComparer(ruleset, [variant]).finish(), {
      lang: "en",
      rulesets: [ruleset, variant.ruleset],
    });
  };
  expect(text(own, file)).toContain("Counted from the last act");
  expect(text(base, baseFile)).not.toContain("Counted from the last act");
});

test("a norm that is struck out owes nothing any more, and takes what waits for it along", () => {
  const { comparison } = compare(
    [
      { norm: NOTED, remove: true },
      { norm: HEARD, remove: true },
    ],
    [LATE],
  );
  const { norms } = comparison.variants[0] ?? { norms: [] };
  expect(norms.map(({ norm, children }) => [norm, children.kinds])).toEqual([
    [NOTED, { "no-longer-owed": 1 }],
    [HEARD, { "no-longer-owed": 1 }],
  ]);
  // Without its note alone the conversation could not be struck out.
  expect(comparison.variants[0]?.changes.map(({ standsAlone }) => standsAlone)).toEqual([true, false]);
});

test("a lower frequency: acts owed in a year, by the calendar", () => {
  const monthly = buildNorm({
    duty: {
      kind: "recur",
      during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
      act: { type: "contact" },
      atLeast: 1,
      every: { parameter: "every" },
      anchor: "start",
    },
    parameters: { every: { months: 1 } },
  });
  const file = { id: "base", title, norms: [monthly], entries: [{ norm: HEARD }] };
  const own = loadRuleset(file);
  const json = {
    id: "v",
    title,
    extends: "base",
    amend: [{ norm: HEARD, parameters: { every: { weeks: 6 } } }],
  };
  const comparer = createComparer(own, [variantOf(own, json, { from: { base: file } })]);
  const start = {
    id: "s1",
    type: "measure-start",
    at: "2026-01-01",
    measure: "m1",
    kind: "supervision",
    organisation: "gi-01",
  };
  comparer.add(parseRecord(buildRecord({ events: [start] })), { asOf: "2026-12-31" });
  const [norm] = comparer.finish().variants[0]?.norms ?? [];
  // From 1 January: twelve months; 365 days hold eight spans of 42 and the ninth begins on 3 December.
  expect(norm?.workload?.acts).toEqual({ base: 12, variant: 9 });
  expect(norm?.gap.base?.between?.days).toBe(61);
  expect(norm?.gap.variant?.between?.days).toBe(83);
  // The first month ends on 31 January, the first six weeks on 11 February.
  expect(norm?.firstBreach).toMatchObject({ later: 1, shifts: [[11, 1]] });
});

test("for every record: counts add up, and each norm is found as in the whole ruleset", () => {
  const proposal = loadRuleset(rulesets.proposal);
  const variants = (["six-weekly", "with-waiver", "talk-from-12"] as const).map((id) =>
    variantOf(proposal, rulesets[id]),
  );
  const draw = drawFrom(20);
  for (let run = 0; run < 60; run++) {
    const record = parseRecord(randomRecord(draw, 4 + (run % 12), 0.2));
    const options = { asOf: "2026-06-30" };
    const comparer = createComparer(proposal, variants);
    comparer.add(record, options);
    comparer.finish().variants.forEach(({ norms }, index) => {
      const whole = createEvaluator(variants[index]?.ruleset ?? proposal).evaluate(record, options).findings;
      for (const { norm, children, duties, examples } of norms) {
        const sum = (kinds: object) => Object.values(kinds).reduce((all, count) => all + Number(count), 0);
        for (const { kinds, matrix, causes } of [children, duties]) {
          expect(sum(kinds)).toBe(matrix.reduce((all, { count }) => all + count, 0));
          expect(sum(kinds) - (kinds.same ?? 0)).toBe(causes.reduce((all, { count }) => all + count, 0));
        }
        for (const { child, variant } of examples) expect(variant).toEqual(findingOf(whole, norm, child));
      }
    });
  }
});

function findingOf(findings: readonly Finding[], norm: string, child: string | null): Finding | null {
  return findings.find((one) => one.norm === norm && one.child === child) ?? null;
}

/** A comparison that has begun: a report and no conversation, under the term of the base and a longer one. */
function begun() {
  const comparer = createComparer(base, [
    variantOf(base, { ...LATER, amend: [LONGER] }, { from: { base: baseFile } }),
  ]);
  const record = parseRecord(
    buildRecord({ events: [{ id: "e1", type: "report", at: "2026-03-02", to: "vt-01" }] }),
  );
  return { comparer, record, options: { asOf: "2026-03-16" } };
}
const LATER = { id: "later", title, extends: "base" };

test("an intermediate figure stays as it was, and counting goes on", () => {
  const { comparer, record, options } = begun();
  comparer.add(record, options);
  const between = comparer.finish();
  comparer.add(record, options);
  expect([between.records, comparer.finish().records]).toEqual([1, 2]);
  const moved = ({ variants }: Comparison) =>
    variants[0]?.norms.find(({ norm }) => norm === HEARD)?.duties.matrix.map(({ count }) => count);
  expect([moved(between), moved(comparer.finish())]).toEqual([[1], [2]]);
});

test("a record that is refused is not counted", () => {
  const { comparer, record } = begun();
  expect(() => comparer.add(record, { asOf: "soon" })).toThrow(VertelrechtError);
  const unread: CaseRecord = JSON.parse("{}");
  expect(() => comparer.add(unread, { asOf: "2026-03-16" })).toThrow(VertelrechtError);
  const { records, children } = comparer.finish();
  expect([records, children]).toEqual([0, 0]);
});

test("an amendment that sets what is there already changes nothing, and says so", () => {
  const amend = [{ norm: HEARD, parameters: { days: { days: 10 } } }];
  const same = variantOf(base, { ...LATER, amend }, { from: { base: baseFile } });
  expect(same.changes).toEqual([
    { norm: HEARD, kind: "changed", parameters: {}, exceptions: {}, otherwise: false, standsAlone: true },
  ]);
  const text = compareText(createComparer(base, [same]).finish(), {
    lang: "en",
    rulesets: [base, same.ruleset],
  });
  expect(text).toContain(`${HEARD}: changes nothing`);
});

test("a norm that holds from another day differs in that", () => {
  const entries = [{ norm: HEARD, from: "2026-01-01" }];
  const [change] = variantOf(base, { ...LATER, entries }, { from: { base: baseFile } }).changes;
  expect(change?.otherwise).toBe(true);
});

test("a comparison is written with the rulesets that were compared, in a language that there is", () => {
  const { comparer } = begun();
  const [six, month] = [loadRuleset(rulesets["six-weekly"]), loadRuleset(rulesets.proposal)];
  const faultOf = (options: CompareOptions) => {
    const [fault] = faultsOf(() => compareText(comparer.finish(), options));
    return fault && `${fault.code} ${fault.path}`;
  };
  expect(faultOf({ lang: "en", rulesets: [base, month] })).toBe("bad-option rulesets[1]");
  expect(faultOf({ lang: "en", rulesets: [] })).toBe("bad-option rulesets[0]");
  expect(faultOf({ ...JSON.parse('{"lang":"de"}'), rulesets: [base] })).toBe("bad-option lang");
  const search = findWitness(month, six, { events: 1, random: 0 });
  expect(faultsOf(() => witnessText(search, { lang: "en", base: six, variant: month }))).toHaveLength(2);
});
