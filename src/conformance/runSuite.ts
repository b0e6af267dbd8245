import { deepFreeze } from "../deepFreeze.js";
import { fault, refuse } from "../errors.js";
import { boundFaults, unknownOptions } from "../optionFaults.js";
import { Random } from "../random.js";
import { Asker, askCase } from "./askCase.js";
import { type CaseResult, type ConventionResult, conventionsOf } from "./caseResult.js";
import { chosenFaults } from "./chosenFaults.js";
import type { Connection } from "./connection.js";
import { declarationOf } from "./declarationOf.js";
import { highestLevel, type NotDeclared, notDeclared, unknownClaims } from "./declared.js";
import type { Declaration } from "./protocol.js";
import type { Level, Suite, SuiteCase } from "./suite.js";
import type { NormVerdict } from "./tally.js";
import { verdictsOf } from "./verdictsOf.js";

/** How to run it. */
export interface RunOptions {
  /** Decides the order of the cases; default 1. */
  readonly seed?: number;
  /** Each so many-th case, and one of each norm, is asked twice, and told otherwise; default 5, 0 for none. */
  readonly sample?: number;
  /** Only these cases, by id; or those that are chosen once it is known what is declared. */
  readonly only?: ReadonlySet<string> | ((declaration: Declaration) => ReadonlySet<string>);
  /** Told of each case when it is done. */
  readonly onCase?: (result: CaseResult, done: number, all: number) => void;
}

/** What came of a run. */
export interface RunReport {
  readonly format: "vertelrecht.conformance-report/1";
  readonly suite: { readonly version: string; readonly calendar: string };
  readonly seed: number;
  /** How many of the approved cases of the suite were chosen for the run, and each so many-th that was asked more than once. */
  readonly chosen: { readonly cases: number; readonly of: number; readonly sample: number };
  readonly declaration: Declaration;
  readonly level: Level;
  /** Norms and readings that are declared and that the suite does not know. */
  readonly unknownClaims: readonly string[];
  readonly cases: readonly CaseResult[];
  readonly verdicts: readonly NormVerdict[];
  /** What cases pin, with how many of those that were asked came out otherwise; what is not kept first. */
  readonly conventions: readonly ConventionResult[];
}

/**
 * Asks an implementation the cases of a suite, several at a time over several connections, and grades its answers.
 *
 * @param suite - from `readSuite`
 * @param connections - at least one; each is asked one case at a time, and stopped at the end
 * @returns frozen; cases in the order of the suite, whatever the order in which they were asked
 * @throws `VertelrechtError` `no-declaration` where none can be had, `bad-option` for options that there are not, a seed or sample that
 * is none, and ids of which there is no case
 */
export async function runSuite(
  suite: Suite,
  connections: readonly Connection[],
  options: RunOptions = {},
): Promise<RunReport> {
  refuse([
    ...unknownOptions(options, ["seed", "sample", "only", "onCase"]),
    ...boundFaults("seed", options.seed ?? 1, 0, 2_147_483_647),
    ...boundFaults("sample", options.sample ?? 5, 0, 100_000),
    ...(typeof options.only === "function" ? [] : chosenFaults(options.only, suite)),
  ]);
  try {
    const declaration = await declarationOf(connections);
    return deepFreeze(await runAll(suite, connections, declaration, options));
  } finally {
    await Promise.all(connections.map((connection) => connection.stop()));
  }
}

async function runAll(
  suite: Suite,
  connections: readonly Connection[],
  declaration: Declaration,
  { seed = 1, sample = 5, only, onCase }: RunOptions,
): Promise<RunReport> {
  const level = highestLevel(declaration);
  const approved = suite.cases.filter(({ status }) => status === "approved");
  const ids = typeof only === "function" ? only(declaration) : only;
  const wanted = approved.filter(({ id }) => ids?.has(id) ?? true);
  const claimed = new Set(declaration.supports.norms);
  const results = new Map<string, CaseResult>();
  const asked: SuiteCase[] = [];
  for (const one of wanted) {
    const reason = notDeclared(one, declaration);
    if (reason === null) asked.push(one);
    else results.set(one.id, unasked(one, reason));
  }
  if (ids !== undefined && wanted.length > 0 && wanted.every(({ norm }) => !claimed.has(norm)))
    refuse([NOT_CLAIMED]);
  shuffle(asked, seed);
  const sampled = sampleOf(asked, sample, suite);
  const queue = asked.map((one) => ({ one, sampled: sampled.has(one) }));
  const all = queue.length;
  let done = 0;
  let seq = 0;
  await Promise.all(
    connections.map(async (connection) => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const asker = new Asker(connection, next.one, () => ++seq);
        const result = await askCase(asker, suite, { sampled: next.sampled, declaration });
        results.set(next.one.id, result);
        onCase?.(result, ++done, all);
      }
    }),
  );
  const cases = wanted.flatMap(({ id }) => results.get(id) ?? []);
  return {
    format: "vertelrecht.conformance-report/1",
    suite: { version: suite.manifest.version, calendar: suite.manifest.calendar.digest },
    seed,
    chosen: { cases: wanted.length, of: approved.length, sample },
    declaration,
    level,
    unknownClaims: unknownClaims(declaration, suite.manifest),
    cases,
    verdicts: verdictsOf({
      ...{ cases, level, expected: suite.expected },
      norms: claimed,
    }),
    conventions: conventionsOf(wanted, results),
  };
}

const NOT_CLAIMED = fault(
  "bad-option",
  "only",
  "none of the chosen cases is of a norm that is declared, so none can be asked",
  "choose cases of norms that the declaration names",
);

/**
 * Each so many-th case, and one of each norm in which a duty is there and the order of events can differ: of no norm is it said
 * that it is complete which was told one way only.
 */
function sampleOf(asked: readonly SuiteCase[], sample: number, { expected }: Suite): ReadonlySet<SuiteCase> {
  if (sample === 0) return new Set();
  const telling = ({ id, record }: SuiteCase) =>
    record.events.length > 1 && (expected.get(id)?.moments ?? []).every(({ duties }) => duties.length > 0);
  const everyNorm = [...new Set(asked.map(({ norm }) => norm))].flatMap((norm) => {
    const own = asked.filter((one) => one.norm === norm);
    return own.find(telling) ?? own.slice(0, 1);
  });
  return new Set([...asked.filter((_one, place) => place % sample === 0), ...everyNorm]);
}

function unasked({ id, norm, level }: SuiteCase, reason: NotDeclared): CaseResult {
  return {
    id,
    norm,
    level,
    outcome: "not-declared",
    reason,
    detail: null,
    moments: [],
    unstable: false,
    broken: [],
    milliseconds: null,
  };
}

function shuffle<T>(list: T[], seed: number): void {
  const random = new Random(seed, 0, 0);
  for (let last = list.length - 1; last > 0; last--) {
    const other = random.whole(0, last);
    const [a, b] = [list[last], list[other]];
    if (a !== undefined && b !== undefined) [list[last], list[other]] = [b, a];
  }
}
