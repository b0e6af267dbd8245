/** Reads case records from files or standard input: one object, a JSON array, or one record a line. */

import type { Fault } from "../errors.js";
import { MAX_LENGTH } from "../limits.js";
import { readJson } from "../readJson.js";
import { decode, isNdjson, readBytes } from "./readBytes.js";

const EMPTY: Fault = {
  code: "empty-input",
  path: "",
  message: "there is no record here",
  mend: "give at least one record",
};

/** One record as it stood in its file: the parsed JSON, or all for which it could not be parsed. */
export interface RawRecord {
  readonly file: string;
  /** Line of the file, from 1; of an array the place in it. */
  readonly place: string;
  /** The record's own text, for the file of rejects. */
  readonly text: string;
  readonly json?: unknown;
  readonly faults?: readonly Fault[];
}

/** Every record of a file; `-` is standard input. A file that cannot be read gives one fault. */
export async function* readRecords(file: string): AsyncGenerator<RawRecord> {
  const bytes = await readBytes(file);
  if (bytes === null) {
    const message = "this file cannot be read";
    const mend = "check the path and its permissions";
    yield failed(file, "line 1", "", [{ code: "unreadable-file", path: "", message, mend }]);
    return;
  }
  const text = decode(bytes);
  if (text === null) yield* readBrokenText(file, bytes);
  else if (text.trim() === "") yield failed(file, "line 1", "", [EMPTY]);
  else if (text.trim().startsWith("[")) yield* readArray(file, text);
  else yield* readLines(file, text);
}

/** Text with a byte that is not UTF-8: the lines without one are read all the same. */
function* readBrokenText(file: string, bytes: Uint8Array): Generator<RawRecord> {
  let from = 0;
  for (let line = 1; from < bytes.length; line++) {
    const end = bytes.indexOf(10, from);
    const slice = bytes.subarray(from, end < 0 ? bytes.length : end);
    from = end < 0 ? bytes.length : end + 1;
    const text = decode(slice);
    const place = `line ${line}`;
    if (text === null) {
      const mend = "save it as UTF-8";
      const fault: Fault = { code: "not-utf8", path: "", message: "this line is not UTF-8 text", mend };
      yield failed(file, place, new TextDecoder().decode(slice), [fault]);
    } else for (const raw of text.trim() === "" ? [] : readLines(file, text)) yield { ...raw, place };
  }
}

function* readArray(file: string, text: string): Generator<RawRecord> {
  const read = readJson(text);
  const faults = read.ok ? [] : read.faults;
  // Keys that stand twice stop the record that they stand in, everything else the array.
  const broken = faults.filter(({ code }) => code !== "duplicate-key");
  if (broken.length > 0) return yield failed(file, `line ${broken[0]?.line ?? 1}`, text, broken);
  const records: unknown = JSON.parse(text);
  if (!Array.isArray(records)) return;
  if (records.length === 0) yield failed(file, "line 1", "", [EMPTY]);
  for (const [index, json] of records.entries()) {
    const place = `[${index}]`;
    const own = faults.filter(({ path }) => path.startsWith(`${place}.`));
    if (own.length > 0)
      yield failed(
        file,
        place,
        compact(json),
        own.map((fault) => below(fault, place)),
      );
    else yield sized({ file, place, text: compact(json), json });
  }
}

function* readLines(file: string, text: string): Generator<RawRecord> {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, place: `line ${index + 1}` }));
  const filled = lines.filter(({ line }) => line.trim() !== "");
  const [first] = filled;
  if (first && filled.length > 1 && !isNdjson(text)) {
    const read = readJson(text);
    yield read.ok
      ? sized({ file, place: first.place, text: compact(read.json), json: read.json })
      : failed(file, `line ${read.faults[0].line ?? 1}`, text, read.faults);
    return;
  }
  for (const { line, place } of filled) {
    const read = readJson(line);
    yield read.ok
      ? sized({ file, place, text: line, json: read.json })
      : failed(file, place, line, read.faults.map(inLine));
  }
}

/** A fault inside a record, whose place is said already. */
function below(fault: Fault, place: string): Fault {
  return { ...fault, path: fault.path.slice(`${place}.`.length) };
}

/** A fault of a line, whose number is said already. */
function inLine({ line: _line, column, ...fault }: Fault): Fault {
  return column === undefined ? fault : { ...fault, message: `${fault.message}, from column ${column} on` };
}

/** A record, refused when it is larger than a record may be. */
function sized(raw: RawRecord): RawRecord {
  if (raw.text.length <= MAX_LENGTH) return raw;
  const message = "this record is longer than 16 MB";
  const mend = "leave out what lies before the period judged";
  return failed(raw.file, raw.place, raw.text, [{ code: "too-large", path: "", message, mend }]);
}

/** A record on one line; empty for one that is nested too deep to write, which is refused when it is read. */
function compact(json: unknown): string {
  try {
    return JSON.stringify(json);
  } catch {
    return "";
  }
}

function failed(file: string, place: string, text: string, faults: readonly Fault[]): RawRecord {
  return { file, place, text, faults };
}
