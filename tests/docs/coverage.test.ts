/** The page that holds the position paper against the norms: every norm it names exists, every norm from the paper stands in it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";

const page = readFileSync(new URL("../../docs/coverage.md", import.meta.url), "utf8");
const { norms } = loadRuleset(rulesets.proposal);
const named = new Set([...page.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, id]) => id ?? ""));
const variants = [...page.matchAll(/variants? ((?:`[a-z0-9-]+`(?:, )?)+)/g)].flatMap(([, list]) =>
  [...(list ?? "").matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? ""),
);

test("every norm that the page names exists", () => {
  expect([...named].filter((id) => !norms.has(id))).toEqual([]);
  expect(named.size).toBeGreaterThan(30);
});

test("every norm that cites the paper, and every norm in force, stands in the page", () => {
  expect([...norms.keys()].filter((id) => !named.has(id))).toEqual([]);
});

test("every variant that the page names is a ruleset", () => {
  expect(variants.filter((id) => !(id in rulesets))).toEqual([]);
  expect(variants.length).toBeGreaterThan(5);
});
