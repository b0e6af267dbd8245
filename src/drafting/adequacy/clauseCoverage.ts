/** How the worked cases of a norm decide each comparison in its conditions. */
import type { TraceNode } from "../../condition/compiler.js";
import { type Leaf, leavesOf } from "../../condition/condition.js";
import type { CaseLibrary } from "../../evaluate/judgeCases.js";
import type { CaseFile } from "../../norm/caseFile.js";
import { clausesOf } from "../../norm/clausesOf.js";
import type { Norm } from "../../norm/norm.js";
import { plansOf } from "../../norm/plansOf.js";
import { caseGroups, evaluatorOf } from "./caseGroups.js";

/** One comparison, and how many cases decide it each way. */
export interface LeafCoverage {
  /** Where the condition stands, e.g. `jeugdwet/first-contact-child#act[0]`. */
  readonly clause: string;
  /** The place of the comparison in it, e.g. `.all[1]`; empty where it is all of it. */
  readonly path: string;
  readonly leaf: Leaf;
  readonly holds: number;
  readonly fails: number;
}

/** Every comparison of a norm, in the order in which they stand in it. */
export function clauseCoverage(norm: Norm, file: CaseFile, library: CaseLibrary): LeafCoverage[] {
  const decided = new Map<string, { readonly holds: Set<string>; readonly fails: Set<string> }>();
  const leaves = new Map<string, Omit<LeafCoverage, "holds" | "fails">>();
  for (const { settings, moments } of caseGroups(file)) {
    const evaluator = evaluatorOf(norm, norm, settings, library);
    if (!evaluator) continue;
    // A condition is asked with its assumptions at their bounds too; only as the norm has it does it count.
    const own = new Set((plansOf(evaluator.ruleset).get(norm.id) ?? []).flatMap(clausesOf));
    for (const { id: clause, condition } of own)
      for (const { leaf, path } of leavesOf(condition, ""))
        leaves.set(`${clause} ${path}`, { clause, path, leaf });
    for (const { case: id, record, options } of moments)
      evaluator.evaluateWatched(record, options, (clause, subject) => {
        if (!own.has(clause)) return;
        const truths = truthsIn(clause.trace(subject));
        leavesOf(clause.condition, "").forEach(({ path }, place) => {
          const key = `${clause.id} ${path}`;
          const known = decided.get(key) ?? { holds: new Set(), fails: new Set() };
          decided.set(key, known);
          const truth = truths[place];
          if (typeof truth === "boolean") known[truth ? "holds" : "fails"].add(id);
        });
      });
  }
  return [...leaves].map(([key, leaf]) => {
    const { holds, fails } = decided.get(key) ?? { holds: new Set(), fails: new Set() };
    return { ...leaf, holds: holds.size, fails: fails.size };
  });
}

/** The truths of the comparisons in a trace, in their order. */
function truthsIn(node: TraceNode): TraceNode["truth"][] {
  const parts = node.all ?? node.any ?? (node.not ? [node.not] : null);
  return parts ? parts.flatMap(truthsIn) : [node.truth];
}
