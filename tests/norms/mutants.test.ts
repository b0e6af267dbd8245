/** Every change of a bundled norm is noticed by one of its worked cases, or changes nothing and is listed with the reason. */
import { describe, expect, test, vi } from "vitest";
import * as z from "zod";
import equivalentMutants from "../../rules/equivalent-mutants.json" with { type: "json" };
import { adequacyOf, Equivalent } from "../../src/drafting/adequacy/adequacyOf.js";
import { caseFileOf, EVERY_NORM } from "../support/caseFiles.js";

vi.setConfig({ testTimeout: 120_000 });

const equivalents = z.array(Equivalent).parse(equivalentMutants);

describe.each([...EVERY_NORM.norms.values()].map((norm) => [norm.id, norm] as const))("%s", (id, norm) => {
  test("no change goes unnoticed, and what is said to change nothing is what no case notices", () => {
    const {
      mutants,
      survivors,
      equivalents: known,
    } = adequacyOf(norm, EVERY_NORM, caseFileOf(id), equivalents);
    expect(mutants).toBeGreaterThan(0);
    expect(survivors).toEqual([]);
    expect(known).toEqual(equivalents.filter((one) => one.norm === id));
  });
});

test("every equivalent change is of a norm that there is, with its reason", () => {
  expect(equivalents.filter(({ norm }) => !EVERY_NORM.norms.has(norm))).toEqual([]);
});
