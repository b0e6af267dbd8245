/** What `vertelrecht check` does. */
import * as z from "zod";
import { LANGUAGES } from "../norm/languages.js";
import { checkFiles } from "./checkFiles.js";
import { CHECK_FORMATS } from "./choices.js";
import type { CommandData } from "./command.js";
import { say, write } from "./output.js";
import { printChecked } from "./printChecked.js";
import { readDocuments } from "./readDocuments.js";

const Flags = z.object({ format: z.enum(CHECK_FORMATS), lang: z.enum(LANGUAGES) });

/** Checks all files in one run. */
export const runCheck: CommandData["run"] = async (names, given) => {
  const { format, lang } = Flags.parse(given);
  const files = [];
  for (const name of new Set(names)) files.push(await readDocuments(name));
  const checked = checkFiles(files);
  const { text, told, closing, code } = printChecked(checked, format, lang);
  await write(text);
  for (const line of [...told, closing]) say(line);
  return code;
};
