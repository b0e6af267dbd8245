import { fault, VertelrechtError } from "../errors.js";

/** The error of a report that is to be told under another ruleset than that by which it was made. */
export function wrongRuleset(): VertelrechtError {
  const message = "the report was made under another ruleset";
  return new VertelrechtError([
    fault("bad-option", "ruleset", message, "give the one by which its evaluator judges"),
  ]);
}
