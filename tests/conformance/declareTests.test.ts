/** The suite as tests of one's own: a case each, by norm, that fails with what is otherwise. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Implementation } from "../../src/conformance/connection.js";
import { declareTests } from "../../src/conformance/declareTests.js";
import { type ReadSuite, readSuite } from "../../src/conformance/readSuite.js";
import { referenceImplementation } from "../../src/conformance/reference.js";
import { FAULTS, faulty } from "./faulty.js";

const read = () =>
  readSuite((path) => readFile(new URL(`../../rules/conformance/${path}`, import.meta.url), "utf8"));
const suite: ReadSuite = await read();
const only = new Set(suite.cases.filter(({ norm }) => norm === "kpi/family-plan").map(({ id }) => id));

// As a vendor does it.
const declared = await declareTests(
  suite,
  referenceImplementation(suite.rulesets),
  { describe, test },
  { only },
);

test("there is a test for each case", () => {
  expect(declared).toBe(only.size);
});

describe("what they tell", () => {
  /** Runs the tests of an implementation, and gives what each failed with; null where it did not. */
  async function outcomes(implementation: Implementation) {
    const bodies: { readonly name: string; readonly body: () => Promise<void> }[] = [];
    const norms: string[] = [];
    const frame = {
      describe(name: string, body: () => void) {
        norms.push(name);
        body();
      },
      test: (name: string, body: () => Promise<void>) => bodies.push({ name, body }),
    };
    await declareTests(suite, implementation, frame, { sample: 1 });
    const failures: { name: string; message: string }[] = [];
    for (const { name, body } of bodies)
      await body().catch((error: Error) => failures.push({ name, message: error.message }));
    return { norms, count: bodies.length, failures };
  }
  const partial = (claim: object, fault: string): Implementation => {
    const found = FAULTS.find(({ name }) => name === fault);
    if (!found) throw new Error(`no fault '${fault}'`);
    const whole = faulty(found, suite.rulesets);
    return {
      async start() {
        const declaration = await whole.start();
        return { ...declaration, supports: { ...declaration.supports, ...claim } };
      },
      run: (message) => whole.run(message),
    };
  };

  test("the case, and of each duty what was expected and what was answered", async () => {
    const norms = ["kpi/family-plan"];
    const { failures, ...found } = await outcomes(partial({ norms }, "erases a breach once it is cured"));
    expect(found.norms).toEqual(norms);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThan(found.count);
    expect(failures.map(({ message }) => message).join("\n")).toMatch(
      /missed-breach: 2026-.*: expected fulfilled-late, answered fulfilled; differs in status/,
    );
  });

  test("nothing of what is not declared", async () => {
    const whole = await outcomes(partial({ norms: ["kpi/family-plan"] }, "extends no term"));
    const terms = await outcomes(
      partial({ norms: ["kpi/family-plan"], levels: ["terms"] }, "extends no term"),
    );
    expect(terms.count).toBeGreaterThan(0);
    expect(terms.count).toBeLessThan(whole.count);
  });

  test("that it threw", async () => {
    const broken = { ...partial({ norms: ["kpi/family-plan"] }, "extends no term") };
    const { failures, count } = await outcomes({
      ...broken,
      run() {
        throw new Error("het register is dicht");
      },
    });
    expect(failures).toHaveLength(count);
    expect(failures[0]?.message).toContain("exited: het register is dicht");
  });
});
