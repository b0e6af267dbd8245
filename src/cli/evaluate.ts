/** `vertelrecht evaluate`: judges case records and writes reports. */
import { LANGUAGES } from "../norm/languages.js";
import { FORCES } from "../norm/tiers.js";
import { EVALUATE_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";

/** The command. */
export const evaluateCommand: CommandData = {
  name: "evaluate",
  summary:
    "judge case records: what was owed to each child, what was done, what was late, what cannot be told",
  argument: {
    name: "<file...>",
    description:
      "case records: one JSON object, a JSON array, or one a line, gzip or not; - for standard input",
  },
  options: [
    { flags: "--ruleset <id|file>", description: "which norms hold", default: "proposal" },
    {
      flags: "--as-of <moment>",
      description: "the moment of judgement; default: where the holder's coverage first ends",
    },
    { flags: "--known-at <moment>", description: "count only what had been recorded by then" },
    {
      flags: "--since <day>",
      description: "count what was decided before this day; default for text, html and markdown: a year",
    },
    {
      flags: "--format <format>",
      description: "how to write; html is one page that needs no network, sarif holds breaches alone",
      choices: EVALUATE_FORMATS,
      default: "text",
    },
    { flags: "--summary", description: "write counts only, as one JSON object that adds up with others" },
    { flags: "--detail", description: "add derivations, considered events and traces" },
    {
      flags: "--fail-on <level>",
      description: "exit with 1 at this level",
      choices: ["never", "breached", "undetermined"],
      default: "never",
    },
    {
      flags: "--force <forces>",
      description: "what --fail-on looks at, separated by commas",
      choices: FORCES,
      list: true,
      default: "law,standard",
    },
    { flags: "--rejects <file>", description: "keep the records that could not be read (mode 0600)" },
    { flags: "--lines", description: "one record a line, whatever stands there; for parts of a larger file" },
    {
      flags: "--threads <number>",
      description: "how many threads judge; default: as many as there are cores",
    },
    {
      flags: "--school-calendar <file>",
      description: "school calendars by organisation or region id, as JSON",
    },
    {
      flags: "--engine <engine>",
      description: "diagnostic: who judges conditions",
      choices: ["compiled", "json-rules-engine"],
      default: "compiled",
    },
    {
      flags: "--verify",
      description: "diagnostic: judge with both engines and exit with 2 on any difference",
    },
    { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
  ],
  exitCodes: [
    [0, "done"],
    [1, "findings at the --fail-on level"],
    [
      2,
      "the command line or a ruleset cannot be used, or with --verify the engines differ (wins over 1 and 3)",
    ],
    [3, "some records could not be read (wins over 1)"],
    [4, "the output could not be written, for instance because the disk is full"],
    [
      130,
      "stopped by Ctrl-C, 143 by SIGTERM, 129 by SIGHUP: what is written is whole, and the closing line says how far it came",
    ],
    [141, "whoever reads the output stopped reading, as head does"],
  ],
  example: "vertelrecht evaluate examples/cases.ndjson --as-of 2026-06-30 --lang en",
  async run(files, options) {
    const { runEvaluate } = await import("./runEvaluate.js");
    return runEvaluate(files, options);
  },
};
