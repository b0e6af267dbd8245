/** `vertelrecht generate`: a population of invented case records. */
import { LANGUAGES } from "../norm/languages.js";
import type { CommandData } from "./command.js";

/** The command. */
export const generateCommand: CommandData = {
  name: "generate",
  summary:
    "make up case records, one a line, that are about no real child and say nothing about practice: the same for the same seed",
  options: [
    {
      flags: "--children <number>",
      description: "at least so many children; the last family is whole",
      default: "100",
    },
    { flags: "--seed <number>", description: "which of all populations of the profile", default: "1" },
    { flags: "--profile <id|file>", description: "the numbers to draw from", default: "nl-2025" },
    {
      flags: "--lang <language>",
      description: "language of the closing line",
      choices: LANGUAGES,
      default: "nl",
    },
  ],
  exitCodes: [
    [0, "done"],
    [2, "the command line or the profile cannot be used"],
    [4, "the records could not be written"],
  ],
  example: "vertelrecht generate --children 20 --seed 7 --profile well-kept",
  async run(args, given) {
    const { runGenerate } = await import("./runGenerate.js");
    return runGenerate(args, given);
  },
};
