/** What `vertelrecht gap` does. */
import { lawfulGaps } from "../evaluate/lawfulGap.js";
import { renderGaps } from "../report/renderGaps.js";
import type { CommandData } from "./command.js";
import { orRefused, write } from "./output.js";
import { asJson, PageFlags } from "./pageFlags.js";
import { readRuleset } from "./readRuleset.js";

/** Writes the longest lawful gap of every recurring norm. */
export const runGap: CommandData["run"] = (_args, given) =>
  orRefused(async () => {
    const { ruleset: name, format, lang } = PageFlags.parse(given);
    const ruleset = await readRuleset(name);
    const gaps = lawfulGaps(ruleset);
    await write(format === "json" ? asJson(gaps) : renderGaps(gaps, ruleset, { format, lang }));
    return 0;
  });
