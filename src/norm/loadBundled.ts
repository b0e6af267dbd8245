import registeredSources from "../../rules/sources.json" with { type: "json" };
import { deepFreeze } from "../deepFreeze.js";
import type { Bundled } from "./bundled.js";
import { compileNorm } from "./compileNorm.js";
import type { Ruleset } from "./loadRuleset.js";
import type { Norm } from "./norm.js";
import { patternsOf, typesOf } from "./patternsOf.js";
import type { NormPlan } from "./plan.js";
import { withPlans } from "./plansOf.js";
import type { ResolvedRuleset } from "./ruleset.js";

/** Compiles a bundled ruleset, as `loadRuleset` next door does after all its checks, which this one has passed. */
export function loadBundled({ ruleset, digest }: Bundled): Ruleset {
  const { id, version, title, entries } = ruleset;
  const norms = new Map(ruleset.norms.map((norm) => [norm.id, norm] as const));
  const loaded: Ruleset = {
    id,
    version,
    title,
    digest,
    resolved: { id, version, title, norms: ruleset.norms, entries },
    norms,
    sources: new Map(
      Object.entries(registeredSources).map(([name, source]) => [name, source.title] as const),
    ),
  };
  return withPlans(
    deepFreeze(loaded),
    new Map(ruleset.norms.map((norm) => [norm.id, inForce(norm, ruleset, norms)] as const)),
  );
}

/** A norm as each of its entries puts it in force. */
function inForce(norm: Norm, { entries }: ResolvedRuleset, norms: ReadonlyMap<string, Norm>): NormPlan[] {
  const actTypes = (id: string) => patternsOf(norms.get(id)?.duty.act).flatMap(typesOf);
  return entries
    .filter((entry) => entry.norm === norm.id)
    .flatMap((entry) => compileNorm(norm, entry, actTypes, "checked").plan ?? []);
}
