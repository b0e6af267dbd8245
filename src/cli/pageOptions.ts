/** The options of every command that writes a page about a ruleset: which one, how, in which language. */
import * as z from "zod";
import { LANGUAGES } from "../norm/texts.js";
import type { CommandOption } from "./command.js";

const FORMATS = ["text", "json", "markdown"] as const;

/** What was asked for. */
export const PageFlags = z.object({ ruleset: z.string(), format: z.enum(FORMATS), lang: z.enum(LANGUAGES) });

/** The options as data. */
export const PAGE_OPTIONS: readonly CommandOption[] = [
  { flags: "--ruleset <id|file>", description: "which norms hold", default: "proposal" },
  { flags: "--format <format>", description: "how to write", choices: FORMATS, default: "text" },
  { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
];

/** A page as JSON. */
export function asJson(page: unknown): string {
  return `${JSON.stringify(page, null, 2)}\n`;
}
