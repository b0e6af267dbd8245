/** What travels from an input to whoever judges: parts of a file, in its order, small enough to hold many of. */
import type { Fault } from "../../errors.js";

/** How many bytes of records one batch holds, about; a record is never cut. */
export const BATCH_SIZE = 256_000;

/** One record as it stood in its file: the parsed JSON, or all for which it could not be parsed. */
export interface RawRecord {
  readonly file: string;
  /** Line of the file, from 1; of an array the place in it; empty for the file as a whole. */
  readonly place: string;
  /** The record's own text, or its bytes where they are no text, for the file of rejects. */
  readonly text: string | Uint8Array;
  readonly json?: unknown;
  readonly faults?: readonly Fault[];
  /** The faults are those of the file: it cannot be opened, ends too soon, or holds nothing. */
  readonly ofFile?: boolean;
}

/** Whole lines of a file, one record each. */
export interface LineBatch {
  readonly kind: "lines";
  readonly file: string;
  /** The number of the first line, from 1. */
  readonly line: number;
  /** How many lines there are. */
  readonly lines: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Records that were read with their whole file. */
export interface RecordBatch {
  readonly kind: "records";
  readonly file: string;
  readonly records: readonly RawRecord[];
}

/** A part of a line that is longer than a record may be, and that nobody judges. */
export interface OverlongPart {
  readonly kind: "overlong";
  readonly file: string;
  readonly line: number;
  readonly bytes: Uint8Array;
  /** Whether the line ends here. */
  readonly last: boolean;
}

/** A part of an input. */
export type Batch = LineBatch | RecordBatch | OverlongPart;

/** A record that cannot be read, or a file. */
export function failed(
  file: string,
  place: string,
  text: string | Uint8Array,
  faults: readonly Fault[],
): RawRecord {
  return { file, place, text, faults };
}

/**
 * The one fault of a file, told in the place of its records.
 *
 * @param line - the first line that was not read; null where none was
 */
export function fileFault(file: string, fault: Fault, line: number | null = null): RecordBatch {
  const record = { ...failed(file, line === null ? "" : `line ${line}`, "", [fault]), ofFile: true };
  return { kind: "records", file, records: [record] };
}

/** Where a record stands, as it is said to people. */
export function placeOf({ file, place }: Pick<RawRecord, "file" | "place">): string {
  return place === "" ? file : `${file}: ${place}`;
}

/** The place of a batch's last record, as it is said to people. */
export function endOf(batch: Batch): string {
  if (batch.kind === "overlong") return `${batch.file}: line ${batch.line}`;
  if (batch.kind === "lines") return `${batch.file}: line ${batch.line + batch.lines - 1}`;
  return placeOf({ file: batch.file, place: batch.records.at(-1)?.place ?? "" });
}
