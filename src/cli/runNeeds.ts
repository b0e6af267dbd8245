/** What `vertelrecht needs` does. */
import { needsPage } from "../report/needsPage.js";
import { renderNeeds } from "../report/renderNeeds.js";
import type { CommandData } from "./command.js";
import { orRefused, write } from "./output.js";
import { asJson, PageFlags } from "./pageFlags.js";
import { readRuleset } from "./readRuleset.js";

/** Says what a case system must record for the norms of a ruleset. */
export const runNeeds: CommandData["run"] = async (_args, given) => {
  const { ruleset, format, lang } = PageFlags.parse(given);
  return orRefused(async () => {
    const page = needsPage(await readRuleset(ruleset), lang);
    await write(format === "json" ? asJson(page) : renderNeeds(page, format));
    return 0;
  });
};
