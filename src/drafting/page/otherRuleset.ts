import { type Fault, fault } from "../../errors.js";

/** The fault of a ruleset that is not the one that stands in what is to be written. */
export function otherRuleset(path: string): Fault {
  return fault(
    "bad-option",
    path,
    "this is another ruleset than was looked at",
    "give those that were, in their order",
  );
}
