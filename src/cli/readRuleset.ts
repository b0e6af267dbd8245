/** A ruleset by the id of a bundled one, or from a JSON or YAML file that may build on those. */
import { closest } from "fastest-levenshtein";
import { rulesets } from "../entries/rules.js";
import { VertelrechtError } from "../errors.js";
import { bundledOf } from "../norm/bundled.js";
import { loadBundled } from "../norm/loadBundled.js";
import type { Ruleset } from "../norm/loadRuleset.js";

/** Loads a ruleset by id or path; what reads and checks files is brought in for a path only. */
export async function readRuleset(name: string): Promise<Ruleset> {
  const bundled = bundledOf(Object.entries(rulesets).find(([id]) => id === name)?.[1]);
  if (bundled) return loadBundled(bundled);
  if (/\.(json|ya?ml)$/.test(name)) {
    const { readRulesetFile } = await import("./readRulesetFile.js");
    return readRulesetFile(name);
  }
  const known = Object.keys(rulesets);
  const mend = `did you mean '${closest(name, known)}'? Bundled are ${known.join(", ")}; a file ends in .json or .yaml`;
  const message = `there is no ruleset '${name.slice(0, 40)}'`;
  throw new VertelrechtError([{ code: "unknown-ruleset", path: "--ruleset", message, mend }]);
}
