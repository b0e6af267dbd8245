/** Whether a suite is whole: each case once, with what is expected at each of its moments, and as many as the manifest says. */
import { type Fault, fault } from "../errors.js";
import type { Expected, Manifest, Moment, SuiteCase } from "./suite.js";

/** What stands in a file of a suite. */
export interface SuiteFile<T> {
  readonly file: string;
  readonly items: readonly T[];
}

/** All faults of a suite of which each file is sound by itself. */
export function checkSuite(
  manifest: Manifest,
  cases: readonly SuiteFile<SuiteCase>[],
  expected: readonly SuiteFile<Expected>[],
): Fault[] {
  const faults: Fault[] = [];
  const fail = (code: Fault["code"], file: string, message: string) => {
    faults.push(fault(code, file, message, MEND));
  };
  const moments = momentsOf(cases, fail);
  const seen = momentsOf(expected, fail);
  const rulesets = new Set(manifest.rulesets.map(({ id }) => id));
  for (const { file, items } of cases)
    for (const { id, ruleset } of items) {
      if (!seen.has(id)) fail("unknown-reference", file, `nothing is expected of '${id}'`);
      else if (!isSame(moments.get(id), seen.get(id)))
        fail("bad-value", file, `what is expected of '${id}' is of other moments`);
      if (!rulesets.has(ruleset.id))
        fail("unknown-reference", file, `'${id}' has a ruleset that is not there`);
    }
  for (const { file, items } of expected)
    for (const { id } of items)
      if (!moments.has(id)) fail("unknown-reference", file, `there is no case '${id}'`);
  const duties = expected
    .flatMap(({ items }) => items)
    .flatMap((one) => one.moments.flatMap((at) => at.duties));
  const found = {
    cases: cases.reduce((sum, { items }) => sum + items.length, 0),
    moments: [...moments.values()].flat().length,
    duties: duties.length,
  };
  for (const what of ["cases", "moments", "duties"] as const)
    if (found[what] !== manifest.counts[what])
      fail("bad-value", "manifest.json", `there are ${found[what]} ${what}, not ${manifest.counts[what]}`);
  return faults;
}

const MEND = "take all files of one suite, whole";

/** The moments by case; tells of each that stands twice. */
function momentsOf(
  files: readonly SuiteFile<{ readonly id: string; readonly moments: readonly Moment[] }>[],
  fail: (code: Fault["code"], file: string, message: string) => void,
): Map<string, readonly Moment[]> {
  const found = new Map<string, readonly Moment[]>();
  for (const { file, items } of files)
    for (const { id, moments } of items) {
      if (found.has(id)) fail("duplicate-id", file, `'${id}' stands twice`);
      found.set(id, moments);
    }
  return found;
}

function isSame(a: readonly Moment[] = [], b: readonly Moment[] = []): boolean {
  return (
    a.length === b.length &&
    a.every(({ asOf, knownAt }, place) => asOf === b[place]?.asOf && knownAt === b[place]?.knownAt)
  );
}
