/** Whether two spans of measures are one, where it is not known which began earlier (C6): here and on the engine. */
import { describe, expect, test } from "vitest";
import { compare } from "../../src/condition/compare.js";
import { type FactValue, UncertainKey } from "../../src/condition/facts.js";
import { GUARDED_OPERATORS, plainFact } from "../../src/condition/guardedRules.js";
import { Unknown, unknown } from "../../src/record/unknown.js";

const [why, whyOther] = [
  unknown("not-recorded", { event: "s2", field: "organisation" }),
  unknown("recorded-as-unknown", { event: "s3", field: "organisation" }),
];
const maybeM1 = new UncertainKey("m2", new Map([["m1", why]]));
const maybeM2 = new UncertainKey(
  "m3",
  new Map([
    ["m2", whyOther],
    ["m1", new Unknown([...whyOther.missing, ...why.missing])],
  ]),
);
const aside = new UncertainKey("m4", new Map([["m1", whyOther]]));

const table: readonly [why: string, FactValue, FactValue, boolean | readonly Unknown[]][] = [
  ["one measure is of its own span, whatever came before", maybeM1, maybeM1, true],
  ["it is the span of m2 at least", maybeM1, "m2", true],
  ["it may have begun with m1", maybeM1, "m1", [why]],
  ["asked from the other side", "m1", maybeM1, [why]],
  ["it has nothing to do with m9", maybeM1, "m9", false],
  ["m3 may continue m2", maybeM1, maybeM2, [whyOther]],
  ["two that may both continue m1 are one span only where both do", maybeM1, aside, [why, whyOther]],
];

describe.each(table)("%s", (_why, left, right, wanted) => {
  const reasons = wanted instanceof Object ? wanted.flatMap(({ missing }) => missing) : [];

  test("as a truth with its reasons", () => {
    const found = compare("equal", left, right);
    if (found instanceof Unknown) for (const reason of reasons) expect(found.missing).toContainEqual(reason);
    else expect(found).toBe(wanted);
    expect(found instanceof Unknown).toBe(wanted instanceof Object);
  });

  test.each(["equal", "notEqual"] as const)("by the engine's operator for %s", (operator) => {
    const guarded = GUARDED_OPERATORS.find(({ name }) => name === `known:${operator}`);
    const known = wanted === (operator === "equal");
    expect(guarded?.test(plainFact(left), plainFact(right))).toBe(known);
  });
});
