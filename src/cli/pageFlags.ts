/** What was asked of a page, as commander hands it over. `pageOptions.ts` next door holds the options as data. */
import * as z from "zod";
import { LANGUAGES } from "../norm/languages.js";
import { PAGE_FORMATS } from "./choices.js";

/** What was asked for. */
export const PageFlags = z.object({
  ruleset: z.string(),
  format: z.enum(PAGE_FORMATS),
  lang: z.enum(LANGUAGES),
});

/** A page as JSON. */
export function asJson(page: unknown): string {
  return `${JSON.stringify(page, null, 2)}\n`;
}
