/** What a variant changes on a base: as it was amended, or norm by norm; and variants that do not apply. */
import { expect, test } from "vitest";
import { variantOf } from "../../src/drafting/changes.js";
import { rulesets } from "../../src/entries/rules.js";
import { VertelrechtError } from "../../src/errors.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { plansOf } from "../../src/norm/plansOf.js";
import { buildNorm } from "../support/build.js";

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

test("a norm that ends one day is changed otherwise too", () => {
  const entries = base.resolved.entries.map((entry) =>
    entry.norm === HEARD ? { ...entry, through: "2027-12-31" } : entry,
  );
  const { changes } = variantOf(base, { ...base.resolved, id: "ending", entries });
  expect(changes).toMatchObject([{ norm: HEARD, kind: "changed", parameters: {}, otherwise: true }]);
});

const SOURCED = {
  ...base.norms.get(MONTHLY),
  id: "drafts/sourced",
  sources: [{ source: "own", locator: "p. 3" }],
};
const OWN_SOURCE = { own: { title: { nl: "Eigen bron", en: "A source of its own" } } };

test("an added norm that cites a source of the file can be made alone, and so can what stands beside it", () => {
  const amend = [{ add: SOURCED }, { norm: MONTHLY, parameters: { atLeast: 2 } }];
  const { changes } = variant(amend, { sources: OWN_SOURCE });
  expect(changes.map(({ norm, standsAlone }) => [norm, standsAlone])).toEqual([
    ["drafts/sourced", true],
    [MONTHLY, true],
  ]);
});

test("norm by norm too: a norm that cites a source of the variant alone, beside one that it has not", () => {
  const { norms, entries } = base.resolved;
  const { changes } = variantOf(base, {
    ...base.resolved,
    id: "sourced",
    norms: [...norms.filter(({ id }) => id !== HEARD && id !== "proposal/disclosure-documented"), SOURCED],
    entries: [
      ...entries.filter(({ norm }) => norm !== HEARD && norm !== "proposal/disclosure-documented"),
      { norm: "drafts/sourced" },
    ],
    sources: OWN_SOURCE,
  });
  expect(changes.map(({ norm, kind, standsAlone }) => [norm, kind, standsAlone])).toEqual([
    ["drafts/sourced", "added", true],
    ["proposal/disclosure-documented", "removed", true],
    // Without the norm that waits for its acts it could go.
    [HEARD, "removed", false],
  ]);
});

test("a parameter that is written out is gone: what it was, and nothing", () => {
  const title = { nl: "T", en: "T" };
  const file = (duty: object, parameters: object) => ({
    ...{ id: "own", title, entries: [{ norm: "proposal/test" }] },
    norms: [
      buildNorm({
        duty: { ...duty, kind: "achieve", trigger: { type: "report" }, act: { type: "plan" } },
        parameters: { ...parameters },
      }),
    ],
  });
  const own = loadRuleset(file({ within: { parameter: "days" } }, { days: { days: 10 } }));
  const { changes } = variantOf(own, { ...file({ within: { days: 20 } }, {}), id: "written" });
  expect(changes).toMatchObject([{ parameters: { days: [{ days: 10 }, null] }, otherwise: true }]);
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
