/** What `vertelrecht coverage` does. */

import * as z from "zod";
import { didYouMean } from "../didYouMean.js";
import { adequacyOf, Equivalent, type NormAdequacy } from "../drafting/adequacy/adequacyOf.js";
import { adequacyText, adequacyTotal } from "../drafting/page/adequacyText.js";
import { adequacyWordsOf } from "../drafting/page/adequacyWords.js";
import { asTheyStand } from "../drafting/standing.js";
import { type FaultCode, refuse, VertelrechtError } from "../errors.js";
import { CaseFile } from "../norm/caseFile.js";
import { LANGUAGES } from "../norm/languages.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { Norm } from "../norm/norm.js";
import { CHECK_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";
import { faultsOfCases } from "./faultsOfCases.js";
import { orRefused, say, write } from "./output.js";
import { asJson } from "./pageFlags.js";
import { readBeside } from "./readBeside.js";
import { readPackaged } from "./readPackaged.js";
import { readRuleset } from "./readRuleset.js";

const Flags = z.object({
  norm: z.string().optional(),
  cases: z.array(z.string()).optional(),
  format: z.enum(CHECK_FORMATS),
  lang: z.enum(LANGUAGES),
});

/** Tells of each norm how well its cases test it. */
export const runCoverage: CommandData["run"] = ([name = "proposal"], given) =>
  orRefused(async () => {
    const { norm: only, cases: files = [], format, lang } = Flags.parse(given);
    const asSet = await readRuleset(name, "[ruleset]");
    const ruleset = asTheyStand(asSet);
    const norms = only === undefined ? [...ruleset.norms.values()] : [normOf(ruleset, only)];
    const own = await readCases(files, ruleset, norms);
    const equivalents = z
      .array(Equivalent)
      .parse(JSON.parse(await readPackaged("rules/equivalent-mutants.json")));
    const all: NormAdequacy[] = [];
    for (const norm of norms) {
      const file = own.get(norm.id) ?? (await readBeside(norm)).cases;
      const adequacy = adequacyOf(norm, ruleset, file, equivalents);
      all.push(adequacy);
      if (format === "text") await write(`${adequacyText(adequacy, ruleset, lang)}\n`);
    }
    if (format === "json") await write(asJson(all));
    say(adequacyTotal(all, lang));
    if (ruleset !== asSet) say(adequacyWordsOf(lang).asTheyStand(asSet.id));
    const suffices = ({ leaves, survivors, cases }: NormAdequacy) =>
      cases > 0 && survivors.length === 0 && leaves.every(({ holds, fails }) => holds > 0 && fails > 0);
    return all.every(suffices) ? 0 : 1;
  });

function normOf({ norms }: Ruleset, id: string): Norm {
  const norm = norms.get(id);
  if (norm) return norm;
  throw refused(
    "unknown-norm",
    "--norm",
    `there is no norm '${id.slice(0, 40)}' in this ruleset`,
    didYouMean(id, [...norms.keys()], "take one that 'vertelrecht norms' lists"),
  );
}

/** Files of worked cases by the norm that they are of; refused where one is none. */
async function readCases(
  files: readonly string[],
  ruleset: Ruleset,
  norms: readonly Norm[],
): Promise<ReadonlyMap<string, CaseFile>> {
  const found = new Map<string, CaseFile>();
  for (const name of files) {
    const { files: read, faults } = await faultsOfCases(name, ruleset);
    refuse(faults);
    for (const data of read) {
      const file = CaseFile.parse(data);
      if (!ruleset.norms.has(file.norm))
        throw refused(
          "unknown-norm",
          `${name}: norm`,
          "these cases are of no norm of the ruleset",
          "name the ruleset that holds it",
        );
      if (!norms.some(({ id }) => id === file.norm))
        throw refused(
          "bad-option",
          `${name}: norm`,
          `these cases are of '${file.norm}', which is not asked about`,
          "leave the file out, or name its norm with --norm",
        );
      found.set(file.norm, file);
    }
  }
  return found;
}

function refused(code: FaultCode, path: string, message: string, mend: string): VertelrechtError {
  return new VertelrechtError([{ code, path, message, mend }]);
}
