/** What `vertelrecht cases` does. */

import * as z from "zod";
import { didYouMean } from "../didYouMean.js";
import { boundaryCases } from "../drafting/cases/boundaryCases.js";
import { fault, VertelrechtError } from "../errors.js";
import type { CommandData } from "./command.js";
import { orRefused, write } from "./output.js";
import { asJson } from "./pageFlags.js";
import { readRuleset } from "./readRuleset.js";

const Flags = z.object({ for: z.string().optional(), ruleset: z.string() });

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
    await write(asJson(boundaryCases(ruleset, norm)));
    return 0;
  });
