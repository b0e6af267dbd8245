/** `vertelrecht summary`: what to do with summaries that `vertelrecht evaluate --summary` wrote. */
import { LANGUAGES } from "../norm/languages.js";
import type { CommandData } from "./command.js";

const EXAMPLE = "vertelrecht summary merge examples/summaries.ndjson";

const mergeCommand: CommandData = {
  name: "merge",
  summary: "add summaries up: those of the parts of an input give that of the whole",
  argument: {
    name: "<file...>",
    description: "summaries, one a line or one a file, gzip or not; - for standard input",
  },
  options: [
    {
      flags: "--lang <language>",
      description: "language of the closing line",
      choices: LANGUAGES,
      default: "nl",
    },
  ],
  exitCodes: [
    [0, "done"],
    [
      2,
      "the summaries were made with other versions, rulesets, calendars or options, or the command line cannot be used: nothing is written",
    ],
    [3, "something is no summary, or cannot be read: nothing is written (wins over 2)"],
  ],
  example: EXAMPLE,
  async run(files, given) {
    const { runMerge } = await import("./runSummary.js");
    return runMerge(files, given);
  },
};

/** The command; what stands behind it is a command too, to which commander hands everything over. */
export const summaryCommand: CommandData = {
  name: "summary",
  summary: "work with summaries, which evaluate --summary writes",
  argument: { name: "<command>", description: "what to do with them", choices: [mergeCommand.name] },
  options: [],
  exitCodes: [
    [0, "done"],
    [2, "the command line cannot be used"],
  ],
  example: EXAMPLE,
  commands: [mergeCommand],
  run: mergeCommand.run,
};
