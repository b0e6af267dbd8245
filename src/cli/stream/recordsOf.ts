import { type Batch, failed, type RawRecord } from "./batch.js";
import { rawLines } from "./rawLines.js";
import { TOO_LARGE } from "./wholeRecords.js";

/** The records of a batch, one at a time; a line that is too long is one record with a fault. */
export function recordsOf(batch: Batch): Iterable<RawRecord> {
  if (batch.kind === "lines") return rawLines(batch);
  if (batch.kind === "records") return batch.records;
  return batch.last ? [failed(batch.file, `line ${batch.line}`, "", [TOO_LARGE])] : [];
}
