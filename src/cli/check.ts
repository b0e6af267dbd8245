/** `vertelrecht check`: all faults of norms, rulesets, worked cases, profiles and records, in one run. */
import * as z from "zod";
import { LANGUAGES } from "../norm/texts.js";
import { checkFiles } from "./checkFiles.js";
import type { CommandData } from "./command.js";
import { say, write } from "./output.js";
import { printChecked } from "./printChecked.js";
import { readDocuments } from "./readDocuments.js";

const FORMATS = ["text", "json"] as const;
const Flags = z.object({ format: z.enum(FORMATS), lang: z.enum(LANGUAGES) });

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
    { flags: "--format <format>", description: "how to write", choices: FORMATS, default: "text" },
    {
      flags: "--lang <language>",
      description: "language of the closing line",
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
    const { format, lang } = Flags.parse(given);
    const files = [];
    for (const name of new Set(names)) files.push(await readDocuments(name));
    const checked = checkFiles(files);
    const { text, closing, code } = printChecked(checked, format, lang);
    await write(text);
    say(closing);
    return code;
  },
};
