/**
 * Which changes of the bundled norms no worked case notices: those that `unnoticed.json` lists and no others, so that the
 * list can only be worked off. `UPDATE_GOLDEN=1` writes it: read the difference, which should have lines taken out alone.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import equivalentMutants from "../../rules/equivalent-mutants.json" with { type: "json" };
import { adequacyOf, Equivalent } from "../../src/drafting/adequacy/adequacyOf.js";
import { caseFileOf, EVERY_NORM } from "../support/caseFiles.js";

vi.setConfig({ testTimeout: 120_000 });

const LIST = new URL("./unnoticed.json", import.meta.url);
const Unnoticed = z.record(z.string(), z.array(z.string()));
const listed = Unnoticed.parse(JSON.parse(readFileSync(LIST, "utf8")));
const equivalents = z.array(Equivalent).parse(equivalentMutants);
const found: Record<string, string[]> = {};

describe.each([...EVERY_NORM.norms.values()].map((norm) => [norm.id, norm] as const))("%s", (id, norm) => {
  test("no change goes unnoticed that is not listed, and none is listed that is noticed", () => {
    const { survivors, equivalents: known } = adequacyOf(norm, EVERY_NORM, caseFileOf(id), equivalents);
    const told = survivors.map(({ path, becomes }) => `${path} → ${JSON.stringify(becomes)}`);
    if (told.length > 0) found[id] = told;
    if (process.env.UPDATE_GOLDEN !== "1") expect(told).toEqual(listed[id] ?? []);
    // What is said to make no difference must be what no case notices.
    expect(known.length).toBe(equivalents.filter((one) => one.norm === id).length);
  });
});

test("every equivalent change is of a norm that there is, with its reason", () => {
  expect(equivalents.filter(({ norm }) => !EVERY_NORM.norms.has(norm))).toEqual([]);
});

afterAll(() => {
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(LIST, `${JSON.stringify(found, null, 2)}\n`);
});
