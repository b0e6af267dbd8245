/** `vertelrecht norms`: the catalogue of a ruleset, and one norm whole. */
import { closest } from "fastest-levenshtein";
import * as z from "zod";
import { VertelrechtError } from "../errors.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { FORCES, type Norm, TIERS } from "../norm/norm.js";
import { normPage } from "../report/normPage.js";
import { catalogueOf, renderCatalogue } from "../report/renderCatalogue.js";
import { renderNorm } from "../report/renderNorm.js";
import type { CommandData } from "./command.js";
import { orRefused, write } from "./output.js";
import { asJson, PAGE_OPTIONS, PageFlags } from "./pageOptions.js";
import { readBeside } from "./readBeside.js";
import { readRuleset } from "./readRuleset.js";

const CatalogueFlags = PageFlags.extend({
  family: z.string().optional(),
  force: z.enum(FORCES).optional(),
  tier: z.enum(TIERS).optional(),
});

const showCommand: CommandData = {
  name: "show",
  summary: "show one norm whole: who owes what to whom, from which source, with what assumed and left open",
  argument: { name: "<id>", description: "the id of a norm, e.g. jeugdwet/first-contact-child" },
  options: PAGE_OPTIONS,
  exitCodes: [
    [0, "done"],
    [2, "the command line or the ruleset cannot be used, or there is no such norm"],
  ],
  example: "vertelrecht norms show proposal/heard-before-transfer --lang en",
  async run([id = ""], given) {
    const { ruleset: name, format, lang } = PageFlags.parse(given);
    return orRefused(async () => {
      const ruleset = await readRuleset(name);
      const norm = normOf(ruleset, id);
      const page = normPage(norm, ruleset, lang, await readBeside(norm));
      await write(format === "json" ? asJson(page) : renderNorm(page, format));
      return 0;
    });
  },
};

/** The command. */
export const normsCommand: CommandData = {
  name: "norms",
  summary: "list the norms of a ruleset: law in force, standards, yardsticks, and proposals that are no law",
  options: [
    ...PAGE_OPTIONS,
    { flags: "--family <name>", description: "only norms of one family, e.g. jeugdwet" },
    { flags: "--force <force>", description: "only norms of one force", choices: FORCES },
    { flags: "--tier <tier>", description: "only norms of one tier", choices: TIERS },
  ],
  exitCodes: [
    [0, "done"],
    [2, "the command line or the ruleset cannot be used, or it has no norm of that family"],
  ],
  example: "vertelrecht norms --lang en --force law",
  commands: [showCommand],
  async run(_args, given) {
    const { ruleset: name, format, lang, ...filter } = CatalogueFlags.parse(given);
    return orRefused(async () => {
      const ruleset = await readRuleset(name);
      if (filter.family !== undefined) refuseUnknownFamily(ruleset, filter.family);
      const catalogue = catalogueOf(ruleset, lang, filter);
      await write(format === "json" ? asJson(catalogue) : renderCatalogue(catalogue, format));
      return 0;
    });
  },
};

function refuseUnknownFamily({ norms }: Ruleset, family: string): void {
  const families = [...new Set([...norms.keys()].map((id) => id.slice(0, id.indexOf("/"))))];
  if (families.includes(family)) return;
  const message = `no norm of this ruleset is of the family '${family.slice(0, 40)}'`;
  const mend = `did you mean '${closest(family.slice(0, 130), families)}'? Choose from: ${families.join(", ")}`;
  throw new VertelrechtError([{ code: "unknown-norm", path: "", message, mend }]);
}

function normOf({ norms }: Ruleset, id: string): Norm {
  const norm = norms.get(id);
  if (norm) return norm;
  const message = `there is no norm '${id.slice(0, 40)}' in this ruleset`;
  const mend = `did you mean '${closest(id.slice(0, 130), [...norms.keys()])}'? 'vertelrecht norms' lists them`;
  throw new VertelrechtError([{ code: "unknown-norm", path: "", message, mend }]);
}
