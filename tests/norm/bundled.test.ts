/** Bundled rulesets are loaded without the checks that they have passed; here they pass them, and only they are spared. */
import { describe, expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { VertelrechtError } from "../../src/errors.js";
import { clausesOf } from "../../src/norm/clausesOf.js";
import { digestOf } from "../../src/norm/digestOf.js";
import { loadRuleset, type Ruleset } from "../../src/norm/loadRuleset.js";
import { parseRuleset } from "../../src/norm/parseRuleset.js";
import { plansOf } from "../../src/norm/plansOf.js";

describe.each(Object.entries(rulesets))("the bundled ruleset %s", (_id, bundled) => {
  const loaded = loadRuleset(bundled);

  test("passes every check as a stranger's, and comes to the same", () => {
    expect(plain(loaded)).toEqual(plain(loadRuleset(structuredClone(bundled))));
  });

  test("comes to the same to the byte", () => {
    expect(JSON.stringify(plain(loaded))).toBe(JSON.stringify(plain(loadRuleset(structuredClone(bundled)))));
  });

  test("is what its digest says", () => {
    expect(loaded.digest).toBe(digestOf(loaded.resolved));
  });

  test("is read as its schema reads a copy", () => {
    expect(parseRuleset(bundled)).toEqual(parseRuleset(structuredClone(bundled)));
  });
});

describe("what looks like a bundled ruleset is checked", () => {
  const own = rulesets["current-law"];
  const [norm] = own.norms;
  const broken = { ...own, norms: [{ ...norm, tier: "of-the-realm" }, ...own.norms.slice(1)] };

  test.each([
    ["a copy with a fault", broken],
    ["a frozen one", Object.freeze(broken)],
    ["one that inherits from it", Object.create(own, { norms: { value: broken.norms, enumerable: true } })],
    ["a proxy of it", new Proxy({ ...own }, { get: (_own, key) => Reflect.get(broken, key) })],
    ["one with the same digest", { ...broken, digest: loadRuleset(own).digest }],
  ])("%s", (_what, json) => {
    expect(() => loadRuleset(json)).toThrow(VertelrechtError);
  });

  test("also where another ruleset builds on it", () => {
    const title = { nl: "Van mij", en: "Mine" };
    const mine = { id: "mine", title, extends: "current-law" };
    expect(() => loadRuleset(mine, { from: { "current-law": broken } })).toThrow(VertelrechtError);
  });
});

/** A loaded ruleset as data, its compiled conditions by name. */
function plain(ruleset: Ruleset) {
  const { norms, sources, ...rest } = ruleset;
  return {
    ...rest,
    norms: [...norms],
    sources: [...sources],
    plans: [...plansOf(ruleset)].map(([id, own]) => [
      id,
      own.map((plan) => ({
        ...plan,
        parameters: [...plan.parameters],
        amended: [...plan.amended],
        assumed: [...plan.assumed],
        clauses: clausesOf(plan).map(({ id: clause, condition, facts }) => ({ clause, condition, facts })),
        duty: JSON.parse(JSON.stringify(plan.duty)),
        applies: plan.applies?.id,
        exceptions: plan.exceptions.map(({ id: exception }) => exception),
      })),
    ]),
  };
}
