import { type Fault, faultsOf } from "../errors.js";
import { type LoadOptions, loadRuleset } from "./loadRuleset.js";

/** All faults for which a ruleset cannot be loaded. */
export function loadFaults(file: unknown, from: NonNullable<LoadOptions["from"]>): readonly Fault[] {
  return faultsOf(() => loadRuleset(file, { from }));
}
