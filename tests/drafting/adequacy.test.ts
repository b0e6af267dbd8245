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
])("%s", (_why, one, path, becomes) => {
  test("as its mutants", () => {
    const found = mutantsOf(Norm.parse(buildNorm(one))).filter((mutant) => mutant.path === path);
    expect(found.map((mutant) => mutant.becomes)).toEqual(becomes);
  });
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

test("a norm without cases says so", () => {
  const found = adequacy([]);
  expect(found).toMatchObject({ cases: 0 });
  expect(adequacyText(found, found.ruleset, "nl")).toContain(
    "Bij deze norm staan geen uitgewerkte gevallen.",
  );
});

function recur(more: object): NormSketch {
  return {
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
