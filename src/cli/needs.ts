/** `vertelrecht needs`: what a case system must record so that the norms of a ruleset can be decided. */
import type { CommandData } from "./command.js";
import { PAGE_OPTIONS } from "./pageOptions.js";

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
  async run(args, given) {
    const { runNeeds } = await import("./runNeeds.js");
    return runNeeds(args, given);
  },
};
