/** `vertelrecht gap`: how long a child can go without an act while a recurring norm is kept. */
import type { CommandData } from "./command.js";
import { PAGE_OPTIONS } from "./pageOptions.js";

/** The command. */
export const gapCommand: CommandData = {
  name: "gap",
  summary:
    "how long each recurring norm of a ruleset lets a child go without an act, with the dates that show it",
  options: PAGE_OPTIONS,
  exitCodes: [
    [0, "done"],
    [2, "the command line or the ruleset cannot be used"],
  ],
  example: "vertelrecht gap --ruleset six-weekly --lang en",
  async run(args, given) {
    const { runGap } = await import("./runGap.js");
    return runGap(args, given);
  },
};
