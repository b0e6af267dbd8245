import { type LawfulGap, lawfulGaps } from "../evaluate/lawfulGap.js";
import type { Ruleset } from "../norm/loadRuleset.js";
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
    .filter((one) => one.base?.between.days !== one.variant?.between.days);
}

/** Of a norm with several entries the last counts. */
function byNorm(ruleset: Ruleset): ReadonlyMap<string, LawfulGap> {
  return new Map(lawfulGaps(ruleset).map((gap) => [gap.norm, gap]));
}
