/** `vertelrecht witness`: the smallest case on which two rulesets differ, or in which one leaves a hole. */
import { LANGUAGES } from "../norm/languages.js";
import { WITNESS_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";

/** The command. */
export const witnessCommand: CommandData = {
  name: "witness",
  summary:
    "find the smallest invented case on which two rulesets differ, or in which nothing is breached and yet a norm is",
  options: [
    { flags: "--base <id|file>", description: "the ruleset to compare with", default: "proposal" },
    { flags: "--variant <id|file>", description: "the other ruleset" },
    {
      flags: "--protects <norm>",
      description: "find a case in which nothing is breached under the variant, and this norm of the base is",
    },
    {
      flags: "--events <number>",
      description: "try all histories of up to so many events, 1 to 6",
      default: "3",
    },
    {
      flags: "--histories <number>",
      description: "try no more histories than this one by one",
      default: "200000",
    },
    {
      flags: "--random <number>",
      description: "then so many larger ones at random, where nothing was found",
      default: "2000",
    },
    { flags: "--seed <number>", description: "which ones at random", default: "1" },
    {
      flags: "--format <format>",
      description: "how to write; cases are files of worked cases, to be put beside their norms",
      choices: WITNESS_FORMATS,
      default: "text",
    },
    { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
  ],
  exitCodes: [
    [0, "done, whether or not a case was found"],
    [2, "the command line or a ruleset cannot be used"],
  ],
  example: "vertelrecht witness --variant with-waiver --protects proposal/disclosure-heard --lang en",
  async run(args, given) {
    const { runWitness } = await import("./runWitness.js");
    return runWitness(args, given);
  },
};
