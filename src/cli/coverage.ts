/** `vertelrecht coverage`: whether the worked cases of norms suffice. */
import { LANGUAGES } from "../norm/languages.js";
import { CHECK_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";

/** The command. */
export const coverageCommand: CommandData = {
  name: "coverage",
  summary:
    "how well worked cases test their norms: which comparisons they decide both ways, and which changes of a norm none notices",
  argument: { name: "[ruleset]", description: "a bundled ruleset by id, or a file; default: proposal" },
  options: [
    { flags: "--norm <id>", description: "only this norm" },
    {
      flags: "--cases <file>",
      description: "worked cases of a norm of your own; give the option again for each further file",
      repeated: true,
    },
    { flags: "--format <format>", description: "how to write", choices: CHECK_FORMATS, default: "text" },
    { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
  ],
  exitCodes: [
    [0, "every comparison is decided both ways, and every change is noticed"],
    [1, "some are not"],
    [2, "the command line, the ruleset or a file of cases cannot be used"],
  ],
  example: "vertelrecht coverage --norm proposal/interpretation-shared --lang en",
  async run(args, given) {
    const { runCoverage } = await import("./runCoverage.js");
    return runCoverage(args, given);
  },
};
