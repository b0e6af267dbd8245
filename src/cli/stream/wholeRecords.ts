/** The records of a text that is read whole: a JSON array, or one object over several lines. */
import type { Fault } from "../../errors.js";
import { MAX_LENGTH } from "../../limits.js";
import { readJson } from "../../readJson.js";
import { failed, type RawRecord } from "./batch.js";

/** Every item of an array; of a text that is no array its faults, as those of one record. */
export function* arrayRecords(file: string, text: string): Generator<RawRecord> {
  const read = readJson(text);
  const faults = read.ok ? [] : read.faults;
  // Keys that stand twice stop the record that they stand in, everything else the array.
  const broken = faults.filter(({ code }) => code !== "duplicate-key");
  if (broken.length > 0) return yield failed(file, `line ${broken[0]?.line ?? 1}`, text, broken);
  const records: unknown = JSON.parse(text);
  if (!Array.isArray(records)) return;
  for (const [index, json] of records.entries()) {
    const place = `[${index}]`;
    const own = faults.filter(({ path }) => path.startsWith(`${place}.`));
    const found = own.map((fault) => below(fault, place));
    yield found.length > 0
      ? failed(file, place, compact(json), found)
      : sized({ file, place, text: compact(json), json });
  }
}

/** The one record of a text. */
export function objectRecord(file: string, text: string): RawRecord {
  const read = readJson(text);
  if (!read.ok) return failed(file, `line ${read.faults[0].line ?? 1}`, text, read.faults);
  const [blank = ""] = /^\s*/.exec(text) ?? [];
  return sized({
    file,
    place: `line ${blank.split("\n").length}`,
    text: compact(read.json),
    json: read.json,
  });
}

/** A fault inside a record, whose place is said already. */
function below(fault: Fault, place: string): Fault {
  return { ...fault, path: fault.path.slice(`${place}.`.length) };
}

/** A record, refused when it is larger than a record may be. */
function sized(raw: RawRecord & { readonly text: string }): RawRecord {
  return raw.text.length <= MAX_LENGTH ? raw : failed(raw.file, raw.place, raw.text, [TOO_LARGE]);
}

/** A record on one line; empty for one that is nested too deep to write, which is refused when it is read. */
function compact(json: unknown): string {
  try {
    return JSON.stringify(json);
  } catch {
    return "";
  }
}

/** A record is longer than a record may be. */
export const TOO_LARGE: Fault = {
  code: "too-large",
  path: "",
  message: "this record is longer than 16 MB",
  mend: "leave out what lies before the period judged",
};
