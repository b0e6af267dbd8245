/** Whether the worked cases of norms suffice, as data. */
import * as z from "zod";
import { deepFreeze } from "../../deepFreeze.js";
import type { CaseFile } from "../../norm/caseFile.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import type { Norm } from "../../norm/norm.js";
import { Texts } from "../../norm/texts.js";
import { clauseCoverage, type LeafCoverage } from "./clauseCoverage.js";
import { mutationScore, type Survivor } from "./mutationScore.js";

/** A mutant that is known to change nothing that a case could show. */
export const Equivalent = z.strictObject({
  norm: z.string(),
  path: z.string(),
  becomes: z.json(),
  why: Texts,
});
/** A mutant that is known to change nothing that a case could show. */
export type Equivalent = z.output<typeof Equivalent>;

/** How well the cases of one norm test it. */
export interface NormAdequacy {
  readonly norm: string;
  /** Worked cases; 0 where there are none. */
  readonly cases: number;
  readonly leaves: readonly LeafCoverage[];
  readonly mutants: number;
  /** Mutants that no case notices and that are not known to be equivalent. */
  readonly survivors: readonly Survivor[];
  readonly equivalents: readonly Equivalent[];
}

/**
 * How well its worked cases test a norm: which comparisons they decide both ways, and which changes of the norm none of
 * them notices.
 *
 * @param norm - a norm of the ruleset
 * @param ruleset - where the norms stand for whose acts it waits, and its sources
 * @param file - its worked cases; null where there are none
 * @param equivalents - mutants that are known to change nothing
 * @throws `VertelrechtError` where a record of a case is none
 */
export function adequacyOf(
  norm: Norm,
  ruleset: Ruleset,
  file: CaseFile | null,
  equivalents: readonly Equivalent[] = [],
): NormAdequacy {
  const library = {
    norms: ruleset.norms,
    sources: Object.fromEntries([...ruleset.sources].map(([id, title]) => [id, { title }])),
  };
  const cases = file ?? { norm: norm.id, base: {}, cases: [] };
  const { mutants, survivors } = mutationScore(norm, cases, library);
  const known = equivalents.filter((one) => one.norm === norm.id);
  const isKnown = (survivor: Survivor) => known.some((one) => isSame(one, survivor));
  return deepFreeze({
    norm: norm.id,
    cases: cases.cases.length,
    leaves: clauseCoverage(norm, cases, library),
    mutants,
    survivors: survivors.filter((one) => !isKnown(one)),
    equivalents: known.filter((one) => survivors.some((survivor) => isSame(one, survivor))),
  });
}

function isSame(a: Pick<Equivalent, "path" | "becomes">, b: Survivor): boolean {
  return a.path === b.path && JSON.stringify(a.becomes) === JSON.stringify(b.becomes);
}
