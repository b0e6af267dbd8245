/** The worked cases that ship beside a bundled norm. */
import { rulesets } from "../entries/rules.js";
import { CaseFile } from "../norm/caseFile.js";
import { Norm } from "../norm/norm.js";
import { readPackaged } from "./readPackaged.js";

/** The cases of a norm; none of one that is not bundled, or that is another version of a bundled one. */
export async function readCases({ id, version }: Norm): Promise<CaseFile["cases"]> {
  const bundled = Object.values(rulesets)
    .flatMap(({ norms }) => norms)
    .find((norm) => norm.id === id);
  if (!bundled || Norm.parse(bundled).version !== version) return [];
  return CaseFile.parse(JSON.parse(await readPackaged(`rules/norms/${id}.cases.json`))).cases;
}
