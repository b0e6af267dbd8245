/** What `vertelrecht cases` does. */

import * as z from "zod";
import { didYouMean } from "../didYouMean.js";
import { boundaryCases } from "../drafting/cases/boundaryCases.js";
import { fault, VertelrechtError } from "../errors.js";
import type { CaseFile } from "../norm/caseFile.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf } from "../norm/plansOf.js";
import type { CommandData } from "./command.js";
import { orRefused, say, write } from "./output.js";
import { asJson } from "./pageFlags.js";
import { readRuleset } from "./readRuleset.js";

const Flags = z.object({ for: z.string().optional(), ruleset: z.string() });

const NO_ACT = "No usual event does what this norm asks: write the cases in which it is done by hand.";

/** Whether in any case something is done that may be what the norm asks. */
function hasAct({ norm, cases }: CaseFile, ruleset: Ruleset): boolean {
  const acts = plansOf(ruleset).get(norm)?.at(-1)?.actTypes ?? [];
  const types = cases
    .flatMap(({ record }) => record.events ?? [])
    .map((event) => Reflect.get(Object(event), "type"));
  return acts.some((type) => types.includes(type));
}

/** Writes the cases on the edges of a norm. */
export const runCases: CommandData["run"] = (_args, given) =>
  orRefused(async () => {
    const { for: norm, ruleset: name } = Flags.parse(given);
    const mend = "add --for with the id of a norm, e.g. --for kpi/family-plan";
    if (norm === undefined)
      throw new VertelrechtError([fault("bad-option", "--for", "no norm is named", mend)]);
    const ruleset = await readRuleset(name);
    if (!ruleset.norms.has(norm)) {
      const near = didYouMean(norm, [...ruleset.norms.keys()], "take one that 'vertelrecht norms' lists");
      throw new VertelrechtError([
        fault("unknown-norm", "--for", `there is no norm '${norm.slice(0, 40)}' in this ruleset`, near),
      ]);
    }
    const file = boundaryCases(ruleset, norm);
    await write(asJson(file));
    if (!hasAct(file, ruleset)) say(NO_ACT);
    return 0;
  });
