/** Reads case records from files or standard input: one object, a JSON array, or one record a line. */
import { readFile } from "node:fs/promises";
import { text as readStream } from "node:stream/consumers";
import type { Fault } from "../errors.js";

/** Most characters of one record. */
const MAX_RECORD = 16_000_000;

/** One record as it stood in its file: the parsed JSON, or why it could not be parsed. */
export interface RawRecord {
  readonly file: string;
  /** Line of the file, from 1; of an array the place in it. */
  readonly place: string;
  /** The record's own text, for the file of rejects. */
  readonly text: string;
  readonly json?: unknown;
  readonly fault?: Fault;
}

/** Every record of a file; `-` is standard input. A file that cannot be read gives one fault. */
export async function* readRecords(file: string): AsyncGenerator<RawRecord> {
  let text: string;
  try {
    const bytes = file === "-" ? Buffer.from(await readStream(process.stdin)) : await readFile(file);
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    const notText = error instanceof TypeError;
    yield failed(file, "line 1", "", {
      code: notText ? "not-utf8" : "unreadable-file",
      path: "",
      message: notText ? "this file is not UTF-8 text" : "this file cannot be read",
      mend: notText ? "save it as UTF-8" : "check the path and its permissions",
    });
    return;
  }
  const trimmed = text.trim();
  if (trimmed === "") {
    const mend = "give at least one record";
    yield failed(file, "line 1", "", {
      code: "empty-input",
      path: "",
      message: "there is no record here",
      mend,
    });
  } else if (trimmed.startsWith("[")) yield* readArray(file, text);
  else yield* readLines(file, text);
}

function* readArray(file: string, text: string): Generator<RawRecord> {
  const parsed = parse(text);
  if (parsed.fault) yield failed(file, `line ${parsed.fault.line ?? 1}`, text, parsed.fault);
  else if (Array.isArray(parsed.json)) {
    for (const [index, json] of parsed.json.entries()) {
      yield { file, place: `[${index}]`, text: JSON.stringify(json), json };
    }
  }
}

function* readLines(file: string, text: string): Generator<RawRecord> {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, place: `line ${index + 1}` }));
  const filled = lines.filter(({ line }) => line.trim() !== "");
  const [first, second] = filled;
  // One object over several lines: its first line alone is no JSON, the whole is.
  if (first && second && parse(first.line).fault) {
    const whole = parse(text);
    if (!whole.fault) {
      yield { file, place: first.place, text: JSON.stringify(whole.json), json: whole.json };
      return;
    }
    if (first.line.trim() === "{") {
      yield failed(file, `line ${whole.fault.line ?? 1}`, text, whole.fault);
      return;
    }
  }
  for (const { line, place } of filled) {
    const { json, fault } = parse(line);
    yield fault ? failed(file, place, line, fault) : { file, place, text: line, json };
  }
}

function parse(text: string): { json?: unknown; fault?: Fault } {
  if (text.length > MAX_RECORD) {
    const message = "this record is longer than 16 MB";
    return {
      fault: { code: "too-large", path: "", message, mend: "leave out what lies before the period judged" },
    };
  }
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const before = text.slice(0, Number(position ?? 0)).split("\n");
    return {
      fault: {
        code: "json-syntax",
        path: "",
        message: "this is no JSON",
        mend: "correct the text at this place",
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
      },
    };
  }
}

function failed(file: string, place: string, text: string, fault: Fault): RawRecord {
  return { file, place, text, fault };
}
