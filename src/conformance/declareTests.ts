import { refuse } from "../errors.js";
import { boundFaults, unknownOptions } from "../optionFaults.js";
import { Asker, askCase } from "./askCase.js";
import { isOtherwise } from "./caseResult.js";
import { chosenFaults } from "./chosenFaults.js";
import { callsTo, type Implementation } from "./connection.js";
import { declarationOf } from "./declarationOf.js";
import { notDeclared, unknownClaims } from "./declared.js";
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
 * @returns how many cases have a test; those that need more than is declared are left out, and a norm of which no case is left
 * has a test that fails, as has a norm that the suite does not know
 * @throws `VertelrechtError` `no-declaration` where what is declared is no declaration; `bad-option` for options that there are
 * not, and ids of which there is no case
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
  options: TestOptions = {},
): Promise<number> {
  const { only, sample = 5 } = options;
  refuse([
    ...unknownOptions(options, ["only", "sample"]),
    ...boundFaults("sample", sample, 0, 100_000),
    ...chosenFaults(only, suite),
  ]);
  const connection = callsTo(implementation);
  const declaration = await declarationOf([connection]);
  const chosen = suite.cases.filter(({ id, status }) => status === "approved" && (only?.has(id) ?? true));
  const asked = chosen.filter((one) => notDeclared(one, declaration) === null);
  const norms = new Set(asked.map(({ norm }) => norm));
  const unasked = declaration.supports.norms.filter(
    (norm) => !norms.has(norm) && chosen.some((one) => one.norm === norm),
  );
  for (const claim of [...unknownClaims(declaration, suite.manifest), ...unasked])
    test(`${claim}: is declared`, async () => {
      throw new Error(`${claim} is declared, and there is no case that could be asked of it`);
    });
  let seq = 0;
  for (const norm of norms)
    describe(norm, () => {
      for (const [place, one] of asked.entries()) {
        if (one.norm !== norm) continue;
        test(`${one.id}: ${one.title.en}`, async () => {
          const asker = new Asker(connection, one, () => ++seq);
          const sampled = sample > 0 && place % sample === 0;
          const result = await askCase(asker, suite, { sampled, declaration });
          if (!isOtherwise(result)) return;
          const { reason, detail } = result;
          const lines = reason === null ? wrongLines(result) : [`${reason}: ${detail ?? ""}`];
          throw new Error([one.why.en, ...lines].join("\n"));
        });
      }
    });
  return asked.length;
}
