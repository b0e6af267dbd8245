import { type LawfulGap, lawfulGapOf } from "../evaluate/lawfulGap.js";
import { latestPlan } from "../norm/latestPlan.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf } from "../norm/plansOf.js";
import type { Sides } from "./comparison.js";

/** A recurring norm under which a variant lets a child go without for another time than its base; null: not in force. */
export interface GapChange extends Sides<LawfulGap | null> {
  readonly norm: string;
}

/** The recurring norms whose longest lawful time a variant changes, by id. */
export function gapChanges(base: Ruleset, variant: Ruleset): GapChange[] {
  const [before, after] = [byNorm(base), byNorm(variant)];
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids
    .map((norm): GapChange => ({ norm, base: before.get(norm) ?? null, variant: after.get(norm) ?? null }))
    .filter(
      ({ base: a, variant: b }) => a?.between?.days !== b?.between?.days || a?.first?.days !== b?.first?.days,
    );
}

/** Of a norm with several entries that counts which holds last (C1). */
function byNorm(ruleset: Ruleset): ReadonlyMap<string, LawfulGap> {
  return new Map(
    [...plansOf(ruleset)].flatMap(([norm, entries]) => {
      const plan = latestPlan(entries);
      return plan?.duty.kind === "recur" ? [[norm, lawfulGapOf(plan, plan.duty)] as const] : [];
    }),
  );
}
