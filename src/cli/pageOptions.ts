/** The options of every command that writes a page about a ruleset: which one, how, in which language. */
import { LANGUAGES } from "../norm/languages.js";
import { PAGE_FORMATS } from "./choices.js";
import type { CommandOption } from "./command.js";

/** The options as data. */
export const PAGE_OPTIONS: readonly CommandOption[] = [
  { flags: "--ruleset <id|file>", description: "which norms hold", default: "proposal" },
  { flags: "--format <format>", description: "how to write", choices: PAGE_FORMATS, default: "text" },
  { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
];
