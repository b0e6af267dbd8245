/** The table of treaties: it names norms and sources that exist, and every right is served by some norm. */
import { expect, test } from "vitest";
import sources from "../../rules/sources.json" with { type: "json" };
import treaties from "../../rules/treaties.json" with { type: "json" };
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { TreatyTable } from "../../src/norm/treaties.js";

const { rows } = TreatyTable.parse(treaties);
const { norms } = loadRuleset(rulesets.proposal);

test.each(rows.map((row) => [row.id, row] as const))("%s names what exists", (_id, row) => {
  expect(Object.keys(sources)).toContain(row.source);
  expect(row.norms.filter((id) => !norms.has(id))).toEqual([]);
  expect(new Set(row.norms).size).toBe(row.norms.length);
});

test("no row stands twice", () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test("every norm that asks for a contact says that the child may decline, and points to General Comment 12", () => {
  const choice = rows.find(({ id }) => id === "gc12-16");
  for (const norm of norms.values()) {
    const declines = norm.exceptions.some(({ id }) => id === "child-declines");
    expect(choice?.norms.includes(norm.id), norm.id).toBe(declines);
  }
});
