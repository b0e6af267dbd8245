/** `vertelrecht cases`: the cases on the edges of a norm, with their outcome left open. */
import type { CommandData } from "./command.js";

/** The command. */
export const casesCommand: CommandData = {
  name: "cases",
  summary:
    "derive from a norm the cases on its edges, as a file of worked cases whose outcome is left open for you to fill in",
  options: [
    { flags: "--for <norm>", description: "the id of the norm" },
    { flags: "--ruleset <id|file>", description: "the ruleset that holds it", default: "proposal" },
  ],
  exitCodes: [
    [0, "done"],
    [2, "the command line or the ruleset cannot be used, or nothing simple sets the norm off"],
  ],
  example: "vertelrecht cases --for kpi/family-plan",
  async run(args, given) {
    const { runCases } = await import("./runCases.js");
    return runCases(args, given);
  },
};
