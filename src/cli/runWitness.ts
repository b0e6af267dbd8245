/** What `vertelrecht witness` does. */
import * as z from "zod";
import { witnessText } from "../drafting/page/witnessText.js";
import { findWitness } from "../drafting/witness/findWitness.js";
import { workedCases } from "../drafting/witness/workedCases.js";
import { fault, refuse } from "../errors.js";
import { LANGUAGES, type Language } from "../norm/languages.js";
import { loadRuleset } from "../norm/loadRuleset.js";
import { WITNESS_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";
import { orRefused, write } from "./output.js";
import { asJson } from "./pageFlags.js";
import { isWatched } from "./progressOver.js";
import { readBase } from "./readBase.js";
import { readRulesetData } from "./readRulesetData.js";
import { wholeFaults } from "./wholeFaults.js";

const Flags = z.object({
  base: z.string(),
  variant: z.string().optional(),
  protects: z.string().optional(),
  events: z.string(),
  histories: z.string(),
  random: z.string(),
  seed: z.string(),
  format: z.enum(WITNESS_FORMATS),
  lang: z.enum(LANGUAGES),
});

/** Searches for witnesses and tells them. */
export const runWitness: CommandData["run"] = (_args, given) =>
  orRefused(async () => {
    const { variant: name, base: baseName, protects, format, lang, ...flags } = Flags.parse(given);
    const mend =
      "add --variant with the id of a bundled ruleset or the path of your own, e.g. --variant with-waiver";
    refuse([
      ...(name === undefined ? [fault("bad-option", "--variant", "no variant is named", mend)] : []),
      ...wholeFaults("--events", flags.events, 1, 6),
      ...wholeFaults("--histories", flags.histories, 1, 100_000_000),
      ...wholeFaults("--random", flags.random, 0, 10_000_000),
      ...wholeFaults("--seed", flags.seed, 0, 2_147_483_647),
    ]);
    const { base, from } = await readBase(baseName);
    const variant = await readRulesetData(name ?? "", "--variant", (data) => loadRuleset(data, { from }));
    const search = findWitness(base, variant, {
      ...(protects === undefined ? {} : { protects }),
      events: Number(flags.events),
      histories: Number(flags.histories),
      random: Number(flags.random),
      seed: Number(flags.seed),
      ...(isWatched(true) ? { onTried: triedLine(lang) } : {}),
    });
    if (isWatched(true)) process.stderr.write(CLEAR);
    if (format === "json") await write(asJson(search));
    else if (format === "cases") await write(asJson(workedCases(search)));
    else await write(witnessText(search, { lang, base, variant }));
    return 0;
  });

/** To the start of the line, and nothing behind it. */
const CLEAR = "\r\u001b[K";

/** How far the search has come, on one line that is written over. */
function triedLine(lang: Language): (histories: number) => void {
  const number = new Intl.NumberFormat(lang);
  const words = lang === "nl" ? "verlopen geprobeerd" : "histories tried";
  return (histories) => {
    process.stderr.write(`${CLEAR}${number.format(histories)} ${words}`);
  };
}
