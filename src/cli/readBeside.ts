/** What ships beside a bundled norm: its worked cases, and the table of treaties. */
import { rulesets } from "../entries/rules.js";
import { CaseFile } from "../norm/caseFile.js";
import { Norm } from "../norm/norm.js";
import { TreatyTable } from "../norm/treaties.js";
import type { Beside } from "../report/normPage.js";
import { readPackaged } from "./readPackaged.js";

/** What stands beside a norm; no cases of one that is not bundled, or that is another version of a bundled one. */
export async function readBeside(norm: Norm): Promise<Beside> {
  const { rows } = TreatyTable.parse(JSON.parse(await readPackaged("rules/treaties.json")));
  return { cases: await readCases(norm), treaties: rows };
}

async function readCases({ id, version }: Norm): Promise<CaseFile | null> {
  // All norms with cases of their own stand here; one that a variant adds has none.
  const bundled = rulesets.proposal.norms.find((norm) => norm.id === id);
  if (!bundled || Norm.parse(bundled).version !== version) return null;
  return CaseFile.parse(JSON.parse(await readPackaged(`rules/norms/${id}.cases.json`)));
}
