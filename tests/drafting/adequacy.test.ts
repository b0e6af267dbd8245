/** How well worked cases test a norm: the mutants of one, what cases notice, and what counts as decided. */
import { describe, expect, test } from "vitest";
import { adequacyOf } from "../../src/drafting/adequacy/adequacyOf.js";
import { mutantsOf } from "../../src/drafting/adequacy/mutants.js";
import { adequacyText, adequacyTotal } from "../../src/drafting/page/adequacyText.js";
import { CaseFile } from "../../src/norm/caseFile.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { Norm } from "../../src/norm/norm.js";
import { alone, buildNorm, buildRecord } from "../support/build.js";
import type { NormSketch } from "../support/table.js";

const ID = "proposal/test";
const sketch: NormSketch = {
  parameters: { term: { workingDays: 5 }, untilAge: 18 },
  applies: { fact: "child.age", operator: "lessThan", value: { fact: "parameter.untilAge" } },
  duty: {
    kind: "achieve",
    trigger: { type: "measure-start" },
    act: { type: "contact", where: { fact: "act.status", operator: "equal", value: "held" } },
    within: { parameter: "term" },
  },
  exceptions: [{ id: "ended", event: { type: "measure-end" } }],
};

const BOTH = [
  { fact: "trigger.kind", operator: "equal", value: "supervision" },
  { fact: "child.age", operator: "lessThan", value: { fact: "parameter.untilAge" } },
] as const;
const HALVES = [{ type: "measure-start" }, { type: "measure-notified" }] as const;
const SPAN = { from: { type: "measure-start" }, until: { type: "measure-end" } };
const LATER = { laterOf: [{ hours: 48 }, { workingDays: 1 }] };
const aged = (operator: string): NormSketch => ({
  ...sketch,
  applies: { fact: "child.age", operator, value: 12 },
});
const achieve = (more: object): NormSketch => ({ ...sketch, duty: { ...Object(sketch.duty), ...more } });

test("every part of a norm is made otherwise, one at a time", () => {
  const all = mutantsOf(Norm.parse(buildNorm(sketch))).map(({ path, becomes }) => [path, becomes]);
  expect(all).toEqual([
    ["parameters.term.value", { workingDays: 4 }],
    ["parameters.term.value", { workingDays: 6 }],
    ["parameters.term.value", { days: 5 }],
    ["parameters.untilAge.value", 17],
    ["parameters.untilAge.value", 19],
    ["applies", null],
    ["applies.operator", "lessThanInclusive"],
    // A term in working days ends on one: the Algemene termijnenwet moves nothing, so there is no mutant of it.
    ["duty.again", "while-closed"],
    ["duty.afterDue", "extinguished"],
    ["duty.trigger.whom", "case"],
    ["duty.act.where", null],
    ["duty.act.whom", "case"],
    ["duty.act.where.operator", "notEqual"],
    ["exceptions[0].active", false],
    ["exceptions[0].event.whom", "case"],
    ["children", "household"],
    ["bearer", "any"],
  ]);
});

describe.each<[why: string, sketch: NormSketch, path: string, becomes: readonly unknown[]]>([
  [
    "a recurring norm has another anchor and other parts of units",
    recur({ anchor: "calendar" }),
    "duty.anchor",
    ["start", "last-act"],
  ],
  ["from the last act there are no units", recur({ anchor: "last-act" }), "duty.partial", []],
  [
    "a month more or less",
    recur({ anchor: "start", every: { months: 2 } }),
    "duty.every",
    [{ months: 1 }, { months: 3 }],
  ],
  [
    "each kind of a list can be missing",
    { ...sketch, duty: { ...Object(sketch.duty), act: { type: ["contact", "plan"] } } },
    "duty.act.type",
    [["plan"], ["contact"]],
  ],
  [
    "weeks can be moved by the Algemene termijnenwet",
    { ...sketch, parameters: { term: { weeks: 6 }, untilAge: 18 } },
    "duty.extension",
    ["algemene-termijnenwet"],
  ],
  [
    "thirteen weeks cannot (B11)",
    { ...sketch, parameters: { term: { weeks: 13 }, untilAge: 18 } },
    "duty.extension",
    [],
  ],
  ["an age that a condition names is one more or less", aged("lessThan"), "applies.value", [11, 13]],
  ["a bound counts or does not", aged("greaterThan"), "applies.operator", ["greaterThanInclusive"]],
  [
    "either is not both, and not each alone",
    { ...sketch, applies: { any: BOTH } },
    "applies",
    [null, { all: BOTH }],
  ],
  [
    "each part of a list of conditions can be missing",
    { ...sketch, applies: { any: BOTH } },
    "applies.any",
    [[BOTH[1]], [BOTH[0]]],
  ],
  ["not is not", { ...sketch, applies: { not: BOTH[0] } }, "applies", [null, BOTH[0]]],
  ["nothing closes the duty", achieve({ before: { type: "case-closed" } }), "duty.before", [null]],
  [
    "the first of two events starts the term, not the last",
    achieve({ trigger: { latestOf: HALVES } }),
    "duty.trigger",
    [HALVES],
  ],
  ["one of two acts will do", achieve({ act: { allOf: HALVES } }), "duty.act", [HALVES]],
  [
    "each of two acts can be missing",
    achieve({ act: { allOf: [...HALVES, { type: "plan" }] } }),
    "duty.act.allOf",
    [[HALVES[1], { type: "plan" }], [HALVES[0], { type: "plan" }], HALVES],
  ],
  [
    "the event that starts the term is the one before",
    achieve({ from: { type: "plan" } }),
    "duty.from.pick",
    ["before"],
  ],
  [
    "without a term a report joins an open duty",
    achieve({ within: "none-stated" }),
    "duty.again",
    ["while-closed"],
  ],
  ["nor is it extended", achieve({ within: "none-stated" }), "duty.extension", []],
  ["at once is over at once", achieve({ within: "at-once" }), "duty.afterDue", ["extinguished"]],
  ["a birthday more or less", recur({ during: { ...SPAN, untilAge: 18 } }), "duty.during.untilAge", [17, 19]],
  [
    "a yes is a no",
    { ...sketch, parameters: { ...sketch.parameters, strict: true } },
    "parameters.strict.value",
    [false],
  ],
  [
    "a word is each other word of its field",
    recur({ anchor: { parameter: "anchor" } }, { anchor: "calendar" }),
    "parameters.anchor.value",
    ["start", "last-act"],
  ],
  [
    "of the later of two each alone",
    { ...sketch, parameters: { ...sketch.parameters, term: LATER } },
    "parameters.term.value",
    [{ hours: 48 }, { workingDays: 1 }],
  ],
  [
    "and each of them longer or shorter",
    { ...sketch, parameters: { ...sketch.parameters, term: LATER } },
    "parameters.term.value.laterOf[0]",
    [{ hours: 47 }, { hours: 49 }],
  ],
  [
    "each of several bearers can be missing",
    { ...sketch, bearer: ["veilig-thuis", "local-team"] },
    "bearer",
    ["any", ["local-team"], ["veilig-thuis"]],
  ],
  [
    "an exception counts after the start came too",
    {
      ...achieve({ from: { type: "plan" } }),
      exceptions: [{ id: "ended", event: { type: "measure-end" }, onlyWhileAwaited: true }],
    },
    "exceptions[0].onlyWhileAwaited",
    [false],
  ],
])("%s", (_why, one, path, becomes) => {
  test("as its mutants", () => {
    const found = mutantsOf(Norm.parse(buildNorm(one))).filter((mutant) => mutant.path === path);
    expect(found.map((mutant) => mutant.becomes)).toEqual(becomes);
  });
});

test.each<[why: string, range: readonly [number, number], becomes: readonly number[]]>([
  ["the bounds themselves are within", [17, 19], [17, 19]],
  ["above the upper there is none", [12, 18], [17]],
  ["nor below the lower", [18, 23], [19]],
])("a number becomes no other than its bounds allow: %s", (_why, range, becomes) => {
  const { untilAge, ...others } = Norm.parse(buildNorm(sketch)).parameters;
  const parameters = { ...others, untilAge: { ...untilAge, range } };
  const norm = Norm.parse({ ...Object(buildNorm(sketch)), parameters });
  const found = mutantsOf(norm).filter(({ path }) => path === "parameters.untilAge.value");
  expect(found.map((mutant) => mutant.becomes)).toEqual(becomes);
});

const START = {
  id: "s1",
  type: "measure-start",
  at: "2026-03-02",
  measure: "m1",
  kind: "supervision",
  organisation: "gi-01",
};

function caseOf(id: string, events: readonly unknown[], asOf: string, expected: object, more: object = {}) {
  const { id: _id, ...record } = Object(buildRecord({ events: [START, ...events] }));
  const text = { nl: id, en: id };
  return {
    id,
    title: text,
    why: text,
    cites: [],
    record: { ...record, ...more },
    moments: [{ asOf, expect: expected }],
  };
}

/** Five working days after Monday 2 March end on Monday 9 March. */
const IN_TIME = caseOf("in-time", [alone("k1", "2026-03-09T10:00:00+01:00")], "2026-03-09", {
  outcome: "satisfied",
});
const OVERDUE = caseOf("overdue", [], "2026-03-10", { outcome: "breached" });

function adequacy(cases: readonly object[], one: NormSketch = sketch, more: object = {}) {
  const norm = Norm.parse({ ...Object(buildNorm(one)), ...more });
  const ruleset = loadRuleset({
    id: "test",
    title: { nl: "T", en: "T" },
    norms: [norm],
    entries: [{ norm: ID }],
  });
  const file = cases.length > 0 ? CaseFile.parse({ norm: ID, base: {}, cases }) : null;
  return { ruleset, ...adequacyOf(norm, ruleset, file) };
}

const paths = ({ survivors }: ReturnType<typeof adequacy>) =>
  survivors.map(({ path, becomes }) => `${path} ${JSON.stringify(becomes)}`);

test("a term that no case looks at from behind may be longer unnoticed, and from before shorter", () => {
  const longer = 'parameters.term.value {"workingDays":6}';
  const shorter = 'parameters.term.value {"workingDays":4}';
  expect(paths(adequacy([IN_TIME]))).toContain(longer);
  expect(paths(adequacy([IN_TIME]))).not.toContain(shorter);
  expect(paths(adequacy([OVERDUE]))).toContain(shorter);
  const both = paths(adequacy([IN_TIME, OVERDUE]));
  expect(both).not.toContain(longer);
  expect(both).not.toContain(shorter);
});

test("a case that finds something else than it expects shows nothing: else it would notice every change", () => {
  const wrong = caseOf("wrong", [], "2026-03-10", { outcome: "satisfied" });
  const { mutants, survivors } = adequacy([wrong]);
  expect(mutants).toBeGreaterThan(0);
  expect(survivors).toHaveLength(mutants);
});

test("a comparison is decided as the norm has it, not as an assumption might have been", () => {
  // Without a source, evaluation asks at the bounds too whether it would decide otherwise: at twelve the norm would not hold.
  const { untilAge, ...others } = Norm.parse(buildNorm(sketch)).parameters;
  const fifteen = { children: [{ id: "c1", birthDate: "2010-05-01" }] };
  const { leaves } = adequacy(
    [caseOf("fifteen", [], "2026-03-10", { outcome: "breached" }, fifteen)],
    sketch,
    {
      parameters: { ...others, untilAge: { ...untilAge, range: [12, 23] } },
    },
  );
  expect(leaves.map(({ clause, holds, fails }) => [clause, holds, fails])).toEqual([
    [`${ID}#applies`, 1, 0],
    [`${ID}#act[0]`, 0, 0],
  ]);
});

test("both ways: a contact that was cancelled, a child of eighteen", () => {
  const cancelled = alone("k1", "2026-03-09T10:00:00+01:00", { status: "cancelled" });
  const { leaves } = adequacy([
    IN_TIME,
    caseOf("cancelled", [cancelled], "2026-03-10", { outcome: "breached" }),
    caseOf(
      "eighteen",
      [],
      "2026-03-10",
      { outcome: "inapplicable" },
      { children: [{ id: "c1", birthDate: "2008-03-02" }] },
    ),
  ]);
  for (const { holds, fails } of leaves) expect([holds > 0, fails > 0]).toEqual([true, true]);
});

test("the text says what is open, and never rounds up", () => {
  const found = adequacy([IN_TIME, OVERDUE]);
  const text = adequacyText(found, found.ruleset, "en");
  expect(text).toContain("[ ] the contact took place (false in no case)");
  expect(text).toContain("Changes that no case notices:");
  const { leaves } = found;
  const [one] = leaves;
  if (!one) throw new Error("no comparison");
  const many = {
    ...found,
    leaves: [...Array.from({ length: 199 }, () => ({ ...one, holds: 1, fails: 1 })), { ...one, fails: 0 }],
  };
  expect(adequacyTotal([many], "en")).toContain("199 of 200 (99 %)");
});

test("what changes nothing in another norm may change something here", () => {
  const norm = Norm.parse(buildNorm(sketch));
  const ruleset = loadRuleset({
    id: "t",
    title: { nl: "T", en: "T" },
    norms: [norm],
    entries: [{ norm: ID }],
  });
  const file = CaseFile.parse({ norm: ID, base: {}, cases: [IN_TIME] });
  const known = (of: string) => [
    { norm: of, path: "parameters.term.value", becomes: { workingDays: 6 }, why: { nl: "T", en: "T" } },
  ];
  const survivors = (of: string) =>
    adequacyOf(norm, ruleset, file, known(of)).survivors.filter(
      ({ path }) => path === "parameters.term.value",
    );
  expect(survivors("proposal/another")).toMatchObject([{ becomes: { workingDays: 6 } }]);
  expect(survivors(ID)).toEqual([]);
});

test("a norm without cases says so", () => {
  const found = adequacy([]);
  expect(found).toMatchObject({ cases: 0 });
  expect(adequacyText(found, found.ruleset, "nl")).toContain(
    "Bij deze norm staan geen uitgewerkte gevallen.",
  );
});

function recur(more: object, parameters: Readonly<Record<string, unknown>> = {}): NormSketch {
  return {
    parameters,
    duty: {
      kind: "recur",
      during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
      act: { type: "contact" },
      atLeast: 1,
      every: { months: 1 },
      anchor: "calendar",
      ...more,
    },
  };
}
