/** The worked cases beside each bundled norm, and what they may need beside it. */
import { readFileSync } from "node:fs";
import { rulesets } from "../../src/entries/rules.js";
import { CaseFile } from "../../src/norm/caseFile.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";

/** Every bundled norm, under the ruleset that holds them all. */
export const EVERY_NORM = loadRuleset(rulesets.proposal);

/** What cases may need beside their own norm. */
export const LIBRARY = { norms: EVERY_NORM.norms, sources: {} };

/** The cases of a norm. */
export function caseFileOf(norm: string): CaseFile {
  const path = new URL(`../../rules/norms/${norm}.cases.json`, import.meta.url);
  return CaseFile.parse(JSON.parse(readFileSync(path, "utf8")));
}
