/** What `vertelrecht norms` and `norms show` do. */

import * as z from "zod";
import { didYouMean } from "../didYouMean.js";
import { VertelrechtError } from "../errors.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { Norm } from "../norm/norm.js";
import { FORCES, TIERS } from "../norm/tiers.js";
import { normPage } from "../report/normPage.js";
import { catalogueOf, renderCatalogue } from "../report/renderCatalogue.js";
import { renderNorm } from "../report/renderNorm.js";
import type { CommandData } from "./command.js";
import { orRefused, write } from "./output.js";
import { asJson, PageFlags } from "./pageFlags.js";
import { readBeside } from "./readBeside.js";
import { readRuleset } from "./readRuleset.js";

const CatalogueFlags = PageFlags.extend({
  family: z.string().optional(),
  force: z.enum(FORCES).optional(),
  tier: z.enum(TIERS).optional(),
});

/** Lists the norms of a ruleset. */
export const runNorms: CommandData["run"] = async (_args, given) => {
  const { ruleset: name, format, lang, ...filter } = CatalogueFlags.parse(given);
  return orRefused(async () => {
    const ruleset = await readRuleset(name);
    if (filter.family !== undefined) refuseUnknownFamily(ruleset, filter.family);
    const catalogue = catalogueOf(ruleset, lang, filter);
    await write(format === "json" ? asJson(catalogue) : renderCatalogue(catalogue, format));
    return 0;
  });
};

/** Shows one norm whole. */
export const runShow: CommandData["run"] = async ([id = ""], given) => {
  const { ruleset: name, format, lang } = PageFlags.parse(given);
  return orRefused(async () => {
    const ruleset = await readRuleset(name);
    const norm = normOf(ruleset, id);
    const page = normPage(norm, ruleset, lang, await readBeside(norm));
    await write(format === "json" ? asJson(page) : renderNorm(page, format));
    return 0;
  });
};

function refuseUnknownFamily({ norms }: Ruleset, family: string): void {
  const families = [...new Set([...norms.keys()].map((id) => id.slice(0, id.indexOf("/"))))];
  if (families.includes(family)) return;
  const message = `no norm of this ruleset is of the family '${family.slice(0, 40)}'`;
  const mend = didYouMean(family, families, `choose from: ${families.join(", ")}`);
  throw new VertelrechtError([{ code: "unknown-norm", path: "", message, mend }]);
}

function normOf({ norms }: Ruleset, id: string): Norm {
  const norm = norms.get(id);
  if (norm) return norm;
  const message = `there is no norm '${id.slice(0, 40)}' in this ruleset`;
  const mend = didYouMean(id, [...norms.keys()], "take one that 'vertelrecht norms' lists");
  throw new VertelrechtError([{ code: "unknown-norm", path: "", message, mend }]);
}
