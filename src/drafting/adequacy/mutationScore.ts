/** Which mutants of a norm its worked cases notice. */
import type { Evaluator } from "../../evaluate/createEvaluator.js";
import { differences } from "../../evaluate/differences.js";
import type { CaseLibrary } from "../../evaluate/judgeCases.js";
import type { CaseFile } from "../../norm/caseFile.js";
import type { Norm } from "../../norm/norm.js";
import { type CaseGroup, type CaseMoment, caseGroups, evaluatorOf } from "./caseGroups.js";
import { type Mutant, mutantsOf } from "./mutants.js";

/** A mutant that no case notices. */
export type Survivor = Omit<Mutant, "norm">;

/** How a norm's cases did. */
export interface MutationScore {
  /** Mutants that can be put in force. */
  readonly mutants: number;
  /** Those that no case notices. */
  readonly survivors: readonly Survivor[];
}

/** Holds every mutant of a norm against its worked cases. */
export function mutationScore(norm: Norm, file: CaseFile, library: CaseLibrary): MutationScore {
  const groups = caseGroups(file).map((group) => agreeing(norm, group, library));
  const survivors: Survivor[] = [];
  let mutants = 0;
  for (const { norm: written, ...mutant } of mutantsOf(norm)) {
    const noticed = isNoticed(norm, written, groups, library);
    if (noticed === null) continue;
    mutants++;
    if (!noticed) survivors.push(mutant);
  }
  return { mutants, survivors };
}

/** The moments at which the norm as it stands finds what is expected: of the others no change can be told. */
function agreeing(norm: Norm, { settings, moments }: CaseGroup, library: CaseLibrary): CaseGroup {
  const evaluator = evaluatorOf(norm, norm, settings, library);
  return {
    settings,
    moments: evaluator ? moments.filter((moment) => !differs(evaluator, norm.id, moment)) : [],
  };
}

/** Whether any case comes out otherwise; null where the changed norm cannot be put in force at all. */
function isNoticed(
  norm: Norm,
  written: unknown,
  groups: readonly CaseGroup[],
  library: CaseLibrary,
): boolean | null {
  let inForce = false;
  for (const { settings, moments } of groups) {
    const evaluator = evaluatorOf(norm, written, settings, library);
    if (!evaluator) continue;
    inForce = true;
    if (moments.some((moment) => differs(evaluator, norm.id, moment))) return true;
  }
  return inForce ? false : null;
}

function differs(
  evaluator: Evaluator,
  norm: string,
  { record, options, child, expect }: CaseMoment,
): boolean {
  const own = evaluator
    .evaluate(record, options)
    .findings.filter((one) => one.norm === norm && (child === undefined || one.child === child));
  return differences(own.length === 1 ? own[0] : own, expect).length > 0;
}
