import { type FaultCode, VertelrechtError } from "../errors.js";
import { decode, readBytes } from "./readBytes.js";

/**
 * The text of a file that an option names.
 *
 * @param at - how its faults name the place: the option, as a rule
 * @param what - how they name the file
 * @throws {@link VertelrechtError} `unreadable-file`, `not-utf8`, `empty-input`
 */
export async function readTextFile(file: string, at: string, what: string): Promise<string> {
  const refusal = (code: FaultCode, message: string, mend: string) =>
    new VertelrechtError([{ code, path: at, message: `${what} ${message}`, mend }]);
  const bytes = await readBytes(file);
  if (bytes === null)
    throw refusal("unreadable-file", "cannot be read", "check the path and its permissions");
  const text = decode(bytes);
  if (text === null) throw refusal("not-utf8", "is not UTF-8 text", "save it as UTF-8");
  if (text.trim() === "") throw refusal("empty-input", "is empty", "write it, or name another");
  return text;
}
