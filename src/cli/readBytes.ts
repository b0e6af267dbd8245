/** Files and standard input as bytes and as text. */
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";

/** The bytes of a file; `-` is standard input. Null where it cannot be read. */
export async function readBytes(file: string): Promise<Uint8Array | null> {
  try {
    return await (file === "-" ? buffer(process.stdin) : readFile(file));
  } catch {
    return null;
  }
}

/** UTF-8 as text; null where a byte is none. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a text is one JSON object a line: a whole line is one, and all lines together are none. */
export function isNdjson(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const indent = Math.min(...lines.slice(0, 2).map((line) => line.search(/\S/)));
  // Of one object over several lines a part may fill a line, but then it stands further in.
  const filled = lines.some((line) => line.search(/\S/) === indent && line[indent] === "{" && isJson(line));
  return lines.length > 1 && filled && !isJson(text);
}

/** Whether a text is one whole value of JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
