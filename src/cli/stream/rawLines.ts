/** The records of a batch of lines. A line that is no text, or no JSON, is a record with faults. */
import { isUtf8 } from "node:buffer";
import type { Fault } from "../../errors.js";
import { readJson } from "../../readJson.js";
import { failed, type LineBatch, type RawRecord } from "./batch.js";
import { giveBack } from "./room.js";

const [NEW_LINE, RETURN] = [10, 13];

/** Reads the lines of a batch, one at a time; blank ones are passed over and counted. The bytes of the batch are used up. */
export function* rawLines({ file, line, bytes }: LineBatch): Generator<RawRecord> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let from = 0, number = line; from < all.length; number++) {
    const end = all.indexOf(NEW_LINE, from);
    const slice = all.subarray(from, end < 0 ? all.length : end);
    from += slice.length + 1;
    const raw = rawLine(file, number, slice);
    if (raw) yield raw;
  }
  giveBack(bytes);
}

function rawLine(file: string, number: number, slice: Buffer): RawRecord | null {
  const place = `line ${number}`;
  if (!isUtf8(slice)) return failed(file, place, Uint8Array.from(slice), [NOT_UTF8]);
  const line = slice.at(-1) === RETURN ? slice.subarray(0, -1) : slice;
  const text = number === 1 ? line.toString("utf8").replace(/^\uFEFF/, "") : line.toString("utf8");
  if (text.trim() === "") return null;
  const read = readJson(text);
  return read.ok
    ? { file, place, text, json: read.json }
    : failed(file, place, text, read.faults.map(inLine));
}

/** A fault of a line, whose number is said already. */
function inLine({ line: _line, column, ...fault }: Fault): Fault {
  return column === undefined ? fault : { ...fault, message: `${fault.message}, from column ${column} on` };
}

const NOT_UTF8: Fault = {
  code: "not-utf8",
  path: "",
  message: "this line is not UTF-8 text",
  mend: "save it as UTF-8",
};
