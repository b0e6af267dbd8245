/** `vertelrecht needs`: what a case system must record so that the norms of a ruleset can be decided. */
import { needsPage } from "../report/needsPage.js";
import { renderNeeds } from "../report/renderNeeds.js";
import type { CommandData } from "./command.js";
import { orRefused, write } from "./output.js";
import { asJson, PAGE_OPTIONS, PageFlags } from "./pageOptions.js";
import { readRuleset } from "./readRuleset.js";

/** The command. */
export const needsCommand: CommandData = {
  name: "needs",
  summary: "say which event types, fields and coverage a case system must record for the norms of a ruleset",
  options: PAGE_OPTIONS,
  exitCodes: [
    [0, "done"],
    [2, "the command line or the ruleset cannot be used"],
  ],
  example: "vertelrecht needs --ruleset current-law --lang en",
  async run(_args, given) {
    const { ruleset, format, lang } = PageFlags.parse(given);
    return orRefused(async () => {
      const page = needsPage(await readRuleset(ruleset), lang);
      await write(format === "json" ? asJson(page) : renderNeeds(page, format));
      return 0;
    });
  },
};
