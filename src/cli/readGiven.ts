import { readFile } from "node:fs/promises";
import { fault, refuse } from "../errors.js";

/**
 * The text of a file that an option names.
 *
 * @throws `VertelrechtError` `unreadable-file`
 */
export async function readGiven(file: string, path: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) refuse([fault("unreadable-file", path, "this file cannot be read", "correct the path")]);
  return text ?? "";
}
