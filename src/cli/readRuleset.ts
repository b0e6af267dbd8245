import { rulesets } from "../entries/rules.js";
import { loadRuleset, type Ruleset } from "../norm/loadRuleset.js";
import { readNamed } from "./readNamed.js";

/** A ruleset by the id of a bundled one, or from a JSON or YAML file that may build on those. */
export function readRuleset(name: string): Promise<Ruleset> {
  return readNamed(name, { flag: "--ruleset", what: "ruleset", bundled: rulesets }, (data) =>
    loadRuleset(data, { from: rulesets }),
  );
}
