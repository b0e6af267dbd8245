/** `vertelrecht compare`: what a variant of a ruleset does to cases. */
import { LANGUAGES } from "../norm/languages.js";
import { COMPARE_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";

/** The command. */
export const compareCommand: CommandData = {
  name: "compare",
  summary:
    "compare variants of a ruleset with a base over case records: whom they touch, by which change, and how much they ask",
  argument: {
    name: "[file...]",
    description:
      "case records, as for evaluate; without any, 1,000 invented families, which say nothing about practice",
  },
  options: [
    { flags: "--base <id|file>", description: "the ruleset to compare with", default: "proposal" },
    {
      flags: "--variant <id|file>",
      description: "a variant of it; give the option again for each further one",
      repeated: true,
    },
    {
      flags: "--as-of <moment>",
      description: "the moment of judgement; default: where the holder's coverage first ends",
    },
    { flags: "--known-at <moment>", description: "count only what had been recorded by then" },
    {
      flags: "--school-calendar <file>",
      description: "school calendars by organisation or region id, as JSON",
    },
    {
      flags: "--format <format>",
      description: "how to write; html is one page that needs no network and no scripts",
      choices: COMPARE_FORMATS,
      default: "text",
    },
    { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
  ],
  exitCodes: [
    [0, "done"],
    [2, "the command line or a ruleset cannot be used, or a change does not apply; nothing is compared"],
    [3, "some records could not be read; the others were compared"],
    [4, "the comparison could not be written"],
  ],
  example: "vertelrecht compare --base proposal --variant six-weekly examples/cases.ndjson --lang en",
  async run(args, given) {
    const { runCompare } = await import("./runCompare.js");
    return runCompare(args, given);
  },
};
