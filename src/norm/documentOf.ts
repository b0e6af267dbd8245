import { type Fault, fault, VertelrechtError } from "../errors.js";
import { MAX_LENGTH } from "../limits.js";
import { parsePath } from "../path.js";
import { placesIn } from "../placesIn.js";

/** Parsed text that remembers where its parts stand. */
export interface ReadDocument {
  readonly data: unknown;
  /** Adds line and column to faults whose path names a part of this document. */
  locate(faults: readonly Fault[]): Fault[];
}

/** A document's data, and where in its text a part stands: of a key the key, of what is not there its parent. */
export interface LocatedData {
  readonly data: unknown;
  offsetOf(keys: readonly (string | number)[]): number;
}

/** Reads a text by its format, and adds lines and columns to what is found wrong with it. */
export function documentOf(source: string, read: (text: string) => LocatedData): ReadDocument {
  const text = source.replace(/^\uFEFF/, "");
  const placeAt = placesIn(text);
  if (text.length > MAX_LENGTH) {
    const large = fault("too-large", "", "this text is longer than 16 MB", "split it");
    throw new VertelrechtError([{ ...large, ...placeAt(MAX_LENGTH) }]);
  }
  const { data, offsetOf } = read(text);
  return {
    data,
    locate: (faults) =>
      faults.map((found) => {
        const keys = parsePath(found.path);
        return keys ? { ...found, ...placeAt(offsetOf(keys)) } : found;
      }),
  };
}
