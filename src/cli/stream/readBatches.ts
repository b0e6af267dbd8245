/**
 * The batches of a file, told by its head: lines of records as they come, however many; anything else is read whole.
 *
 * Lines are recognised by the first one that holds anything: a whole JSON object. Where that one is none, more is read
 * to see whether another line is; a JSON array or an object over several lines is then read to its end.
 */
import type { Fault } from "../../errors.js";
import { MAX_LENGTH } from "../../limits.js";
import { decode, isJson, isNdjson } from "../readBytes.js";
import { BATCH_SIZE, type Batch, fileFault, type RawRecord } from "./batch.js";
import { Head } from "./head.js";
import { lineBatches } from "./lineBatches.js";
import { arrayRecords, objectRecord } from "./wholeRecords.js";

/** Most bytes of a text that is read whole. */
const WHOLE_LIMIT = 256_000_000;

/** The batches of a file; with `lines` one record a line, whatever stands there. */
export async function* readBatches(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  { lines }: { readonly lines: boolean },
): AsyncGenerator<Batch> {
  const head = new Head(chunks);
  try {
    if (lines || (await beginsWithLines(head))) yield* lineBatches(file, head.all());
    else if (await head.read(WHOLE_LIMIT)) yield* wholeBatches(file, head);
    else yield fileFault(file, TOO_LONG);
  } finally {
    await head.close();
  }
}

async function* wholeBatches(file: string, head: Head): AsyncGenerator<Batch> {
  const text = decode(head.bytes());
  if (text?.trim() === "") yield fileFault(file, EMPTY);
  else if (text !== null && isArray(text)) yield* recordBatches(file, arrayRecords(file, text));
  else if (text !== null && isOneObject(text)) yield* recordBatches(file, [objectRecord(file, text)]);
  else yield* lineBatches(file, head.all());
}

async function beginsWithLines(head: Head): Promise<boolean> {
  const line = await head.firstLine(MAX_LENGTH);
  // Longer than a record may be: if this is an object, it is one line of several, too long to be read.
  if (line === null) return head.text().trimStart().startsWith("{");
  if (opensArray(line)) return false;
  if (line.startsWith("{") && isJson(line)) return true;
  return !(await head.read(MAX_LENGTH)) && isNdjson(head.text());
}

/** Whether a text is an array of records, and no lines of which the first begins with a bracket. */
function isArray(text: string): boolean {
  const start = text.trimStart();
  const [line = ""] = start.split("\n", 1);
  return start.startsWith("[") && (opensArray(line) || !isNdjson(start));
}

/** Whether a line is the beginning of an array of records over several. */
function opensArray(line: string): boolean {
  return /^\[\s*(\{|$)/.test(line) && !isJson(line);
}

function isOneObject(text: string): boolean {
  return text.split("\n").filter((line) => line.trim() !== "").length > 1 && !isNdjson(text);
}

function* recordBatches(file: string, all: Iterable<RawRecord>): Generator<Batch> {
  let records: RawRecord[] = [];
  let size = 0;
  let none = true;
  for (const record of all) {
    none = false;
    records.push(record);
    size += record.text.length;
    if (size < BATCH_SIZE) continue;
    yield { kind: "records", file, records };
    [records, size] = [[], 0];
  }
  if (none) yield fileFault(file, EMPTY);
  else if (records.length > 0) yield { kind: "records", file, records };
}

const EMPTY: Fault = {
  code: "empty-input",
  path: "",
  message: "there is nothing here",
  mend: "give at least one object, as JSON",
};

const TOO_LONG: Fault = {
  code: "too-large",
  path: "",
  message: "a JSON array, or one object over several lines, is read up to 256 MB",
  mend: "write one record a line",
};
