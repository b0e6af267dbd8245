/** `vertelrecht check`: all faults of norms, rulesets, worked cases, profiles and records, in one run. */
import { LANGUAGES } from "../norm/languages.js";
import { CHECK_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";

/** The command. */
export const checkCommand: CommandData = {
  name: "check",
  summary:
    "check norms, rulesets, amendments, worked cases, profiles and case records: all faults of all files at once",
  argument: {
    name: "<file...>",
    description:
      "JSON, NDJSON or YAML, told apart by content; rulesets may name what other files hold; - for standard input",
  },
  options: [
    { flags: "--format <format>", description: "how to write", choices: CHECK_FORMATS, default: "text" },
    {
      flags: "--lang <language>",
      description: "language of cases that show a warning, and of the closing line",
      choices: LANGUAGES,
      default: "nl",
    },
  ],
  exitCodes: [
    [0, "nothing is wrong (there may be warnings)"],
    [2, "a file cannot be read or is none of these kinds, or the command line cannot be used (wins over 3)"],
    [3, "some documents have faults"],
  ],
  example: "vertelrecht check rules/rulesets/six-weekly.json examples/cases.ndjson",
  async run(names, given) {
    const { runCheck } = await import("./runCheck.js");
    return runCheck(names, given);
  },
};
