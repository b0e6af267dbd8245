/** What a variant changes on a base: as it was amended, or norm by norm; and variants that do not apply. */
import { expect, test } from "vitest";
import { variantOf } from "../../src/drafting/changes.js";
import { rulesets } from "../../src/entries/rules.js";
import { VertelrechtError } from "../../src/errors.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { plansOf } from "../../src/norm/plansOf.js";

const MONTHLY = "proposal/contact-during-measure";
const HEARD = "proposal/disclosure-heard";
const base = loadRuleset(rulesets.proposal);

function variant(amend: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) {
  const title = { nl: "Variant", en: "Variant" };
  return variantOf(base, { id: "draft", title, extends: "proposal", amend, ...more }, { from: rulesets });
}

test("each amendment is a change, also two on one norm", () => {
  const { changes, alone } = variant([
    { norm: MONTHLY, parameters: { atLeast: 2 } },
    { norm: MONTHLY, exceptions: { "child-declines": false } },
  ]);
  expect(changes).toEqual([
    {
      norm: MONTHLY,
      kind: "changed",
      parameters: { atLeast: [1, 2] },
      exceptions: {},
      otherwise: false,
      standsAlone: true,
    },
    {
      norm: MONTHLY,
      kind: "changed",
      parameters: {},
      exceptions: { "child-declines": false },
      otherwise: false,
      standsAlone: true,
    },
  ]);
  expect(alone.map((one) => one && plansOf(one).get(MONTHLY)?.[0]?.exceptions.length)).toEqual([1, 0]);
});

test("one that cannot be made without another says so: six weeks are no unit of the calendar", () => {
  const { changes } = variant([
    { norm: MONTHLY, parameters: { anchor: "start" } },
    { norm: MONTHLY, parameters: { every: { weeks: 6 } } },
  ]);
  expect(changes.map(({ standsAlone }) => standsAlone)).toEqual([true, false]);
});

test("a norm that is taken out, and one that is put in", () => {
  const added = { ...base.norms.get(MONTHLY), id: "drafts/every-month-too" };
  const { changes } = variant([
    { norm: "proposal/no-waiver-other-professional", remove: true },
    { add: added },
  ]);
  expect(changes.map(({ norm, kind }) => [norm, kind])).toEqual([
    ["proposal/no-waiver-other-professional", "removed"],
    ["drafts/every-month-too", "added"],
  ]);
});

test("a resolved ruleset is compared norm by norm", () => {
  const { changes } = variantOf(base, rulesets["with-waiver"]);
  expect(changes).toEqual([
    {
      norm: HEARD,
      kind: "changed",
      parameters: {},
      exceptions: { "other-professional-has-sight": true },
      otherwise: false,
      standsAlone: true,
    },
    {
      norm: "proposal/no-waiver-other-professional",
      kind: "removed",
      parameters: {},
      exceptions: {},
      otherwise: false,
      standsAlone: true,
    },
  ]);
});

test("a smaller ruleset beside a larger one: every norm that it lacks", () => {
  const { changes } = variantOf(base, rulesets["current-law"]);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["removed"]));
  expect(changes.length).toBe(base.norms.size - loadRuleset(rulesets["current-law"]).norms.size);
});

test("a norm that holds from another day is changed otherwise", () => {
  const entries = base.resolved.entries.map((entry) =>
    entry.norm === HEARD ? { ...entry, from: "2027-01-01" } : entry,
  );
  const { changes } = variantOf(base, { ...base.resolved, id: "later", entries });
  expect(changes).toEqual([
    { norm: HEARD, kind: "changed", parameters: {}, exceptions: {}, otherwise: true, standsAlone: true },
  ]);
});

test("a norm that the variant writes anew is a change of its own, beside the amendments", () => {
  const anew = { ...base.norms.get(HEARD), version: "2.0.0" };
  const { changes } = variant([{ norm: MONTHLY, parameters: { atLeast: 2 } }], { norms: [anew] });
  expect(changes.map(({ norm, kind, otherwise }) => [norm, kind, otherwise])).toEqual([
    [MONTHLY, "changed", false],
    [HEARD, "changed", true],
  ]);
});

test("the same ruleset changes nothing", () => {
  expect(variantOf(base, rulesets.proposal).changes).toEqual([]);
});

test.each<[why: string, amend: unknown, code: string, path: string]>([
  [
    "a norm that is not there",
    { norm: "proposal/contact-during-measures", remove: true },
    "unknown-norm",
    "amend[0].norm",
  ],
  [
    "an exception that is not there",
    { norm: HEARD, exceptions: { "other-professional": true } },
    "unknown-exception",
    "amend[0] (proposal/disclosure-heard) exceptions.other-professional",
  ],
  [
    "a parameter out of its range",
    { norm: MONTHLY, parameters: { atLeast: 40 } },
    "parameter-out-of-range",
    "amend[0] (proposal/contact-during-measure) parameters.atLeast",
  ],
])("an amendment on %s is refused at its place", (_why, amend, code, path) => {
  try {
    variant([amend]);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    expect(error.faults.map((fault) => [fault.code, fault.path])).toEqual([[code, path]]);
    expect(error.faults[0]?.mend).not.toBe("");
  }
});
