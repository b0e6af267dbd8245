/** Which recurring norms a variant gives another longest time without an act, with several entries too. */
import { expect, test } from "vitest";
import { gapChanges } from "../../src/drafting/gapChanges.js";
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";

const base = loadRuleset(rulesets.proposal);
const NORM = "proposal/contact-during-measure";

function variant(parts: object) {
  const title = { nl: "Variant", en: "Variant" };
  return loadRuleset({ id: "variant", title, extends: "proposal", ...parts }, { from: rulesets });
}

const SOON = { norm: NORM, from: "2027-01-01", parameters: { every: { weeks: 6 }, anchor: "start" } };
const ALWAYS = { norm: NORM, parameters: { every: { weeks: 6 }, anchor: "start" } };
const PAST = { norm: NORM, through: "2025-12-31", parameters: { every: { months: 3 } } };

test.each<[why: string, parts: object, told: readonly [base: number, variant: number, first: number][]]>([
  [
    "a month that counts in full when it is cut short: the first is due sooner, the next no later",
    { amend: [{ norm: NORM, parameters: { partial: "count" } }] },
    [[61, 61, 30]],
  ],
  ["of two entries the one that holds last", { entries: [PAST, SOON] }, [[61, 83, 41]]],
  ["in whatever order they stand (C1)", { entries: [SOON, PAST] }, [[61, 83, 41]]],
  ["of two that hold as long the later in the file (C1)", { entries: [ALWAYS] }, [[61, 83, 41]]],
  ["what changes no time is not told", { amend: [{ norm: NORM, parameters: { talkFromAge: 6 } }] }, []],
])("%s", (_why, parts, told) => {
  const found = gapChanges(base, variant(parts)).map((one) => [
    one.base?.between?.days,
    one.variant?.between?.days,
    one.variant?.first?.days,
  ]);
  expect(found).toEqual(told);
});
