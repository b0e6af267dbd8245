import { rulesets } from "../entries/rules.js";
import { loadRuleset, type Ruleset } from "../norm/loadRuleset.js";
import { readNamedFile } from "./readNamedFile.js";

/** Loads a ruleset from a JSON or YAML file that may build on the bundled ones; its faults carry line and column. */
export function readRulesetFile(path: string): Promise<Ruleset> {
  return readNamedFile(path, { flag: "--ruleset", what: "ruleset" }, (data) =>
    loadRuleset(data, { from: rulesets }),
  );
}
