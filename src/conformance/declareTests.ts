import { Asker, askCase } from "./askCase.js";
import { isOtherwise } from "./caseResult.js";
import { callsTo, type Implementation } from "./connection.js";
import { highestLevel, notDeclared } from "./declared.js";
import { wrongLines } from "./reports/wrongLines.js";
import type { Suite } from "./suite.js";

/** What declares tests: `describe` and `test` of vitest, Jest or Node's own runner. */
export interface TestFrame {
  describe(name: string, body: () => void): unknown;
  test(name: string, body: () => Promise<void>): unknown;
}

/** Which tests are declared. */
export interface TestOptions {
  /** Only these cases, by id. */
  readonly only?: ReadonlySet<string>;
  /** Each so many-th case is asked twice, and told otherwise; default 5, 0 for none. */
  readonly sample?: number;
}

/**
 * Declares a test for each case that an implementation declares, grouped by norm, so that a test runner tells which come out
 * otherwise. A test fails with a line for each duty that is graded as anything but correct.
 *
 * @param suite - from `readSuite`
 * @param implementation - called in the same process
 * @param frame - e.g. `{ describe, test }` of vitest
 * @returns how many tests were declared; cases that need more than is declared are left out
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { declareTests, readSuite, referenceImplementation } from "vertelrecht/conformance";
 *
 * const suite = await readSuite((path) =>
 *   readFile(`node_modules/vertelrecht/rules/conformance/${path}`, "utf8"),
 * );
 * const names: string[] = [];
 * const frame = {
 *   describe: (_name: string, body: () => void) => body(),
 *   test: (name: string) => names.push(name),
 * }; // in a file of tests: import { describe, test } from "vitest"
 * const only = new Set(["kpi/family-plan/another-institution"]);
 * await declareTests(suite, referenceImplementation(suite.rulesets), frame, { only }); // 1
 * ```
 */
export async function declareTests(
  suite: Suite,
  implementation: Implementation,
  { describe, test }: TestFrame,
  { only, sample = 5 }: TestOptions = {},
): Promise<number> {
  const declaration = await implementation.start();
  const level = highestLevel(declaration);
  const connection = callsTo(implementation);
  const asked = suite.cases.filter(
    (one) =>
      one.status === "approved" && (only?.has(one.id) ?? true) && notDeclared(one, declaration) === null,
  );
  let seq = 0;
  for (const norm of new Set(asked.map((one) => one.norm)))
    describe(norm, () => {
      for (const [place, one] of asked.entries()) {
        if (one.norm !== norm) continue;
        test(`${one.id}: ${one.title.en}`, async () => {
          const asker = new Asker(connection, one, () => ++seq);
          const sampled = sample > 0 && place % sample === 0;
          const result = await askCase(asker, suite, sampled, level);
          if (!isOtherwise(result)) return;
          const { reason, detail } = result;
          const lines = reason === null ? wrongLines(result) : [`${reason}: ${detail ?? ""}`];
          throw new Error([one.why.en, ...lines].join("\n"));
        });
      }
    });
  return asked.length;
}
