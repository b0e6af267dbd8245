import { type Fault, VertelrechtError } from "../errors.js";
import { type LoadOptions, loadRuleset } from "./loadRuleset.js";

/** All faults for which a ruleset cannot be loaded. */
export function loadFaults(file: unknown, from: NonNullable<LoadOptions["from"]>): readonly Fault[] {
  try {
    loadRuleset(file, { from });
    return [];
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    return error.faults;
  }
}
