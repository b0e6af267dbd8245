/** The batches of all inputs, in their order. A file that cannot be read, or no further, gives a fault in its place. */
import { type Batch, fileFault } from "./batch.js";
import { readBatches } from "./readBatches.js";
import { faultOfSource, readSource, type Watch } from "./readSource.js";

/** Reads files one after the other, until the signal of the watch stops it; with `lines` one record a line. */
export async function* readAll(
  files: readonly string[],
  watch: Watch,
  options: { readonly lines: boolean },
): AsyncGenerator<Batch> {
  for (const file of files) {
    let line = 1;
    try {
      for await (const batch of readBatches(file, readSource(file, watch), options)) {
        if (batch.kind === "lines") line = batch.line + batch.lines;
        yield batch;
      }
    } catch (error) {
      if (watch.signal.aborted) return;
      const fault = faultOfSource(error);
      if (!fault) throw error;
      // Of a packed file that breaks off at once, too, the first line is the one to go on from.
      const isBegun = line > 1 || fault.code === "broken-gzip";
      yield fileFault(file, fault, isBegun ? line : null);
    }
    if (watch.signal.aborted) return;
  }
}
