/** A ruleset by the id of a bundled one, or from a JSON or YAML file that may build on those. */
import { rulesets } from "../entries/rules.js";
import { bundledOf } from "../norm/bundled.js";
import { loadBundled } from "../norm/loadBundled.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { namesFile, unknownName } from "./unknownName.js";

/** Loads a ruleset by id or path; what reads and checks files is brought in for a path only. */
export async function readRuleset(name: string, flag = "--ruleset"): Promise<Ruleset> {
  const bundled = bundledOf(Object.entries(rulesets).find(([id]) => id === name)?.[1]);
  if (bundled) return loadBundled(bundled);
  if (!namesFile(name)) {
    throw unknownName({ flag, what: "ruleset" }, name, Object.keys(rulesets));
  }
  const { readRulesetFile } = await import("./readRulesetFile.js");
  return readRulesetFile(name);
}
