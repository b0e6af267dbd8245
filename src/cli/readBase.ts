import { rulesets } from "../entries/rules.js";
import { loadRuleset, type Ruleset } from "../norm/loadRuleset.js";
import { readRulesetData } from "./readRulesetData.js";

/** A ruleset that others are held against, and all that those may build on, it among them. */
export async function readBase(
  name: string,
): Promise<{ readonly base: Ruleset; readonly from: Readonly<Record<string, unknown>> }> {
  return readRulesetData(name, "--base", (data) => {
    const base = loadRuleset(data, { from: rulesets });
    return { base, from: { ...rulesets, [base.id]: data } };
  });
}
