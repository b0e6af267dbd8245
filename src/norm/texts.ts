import * as z from "zod";
import { ONE_LINE } from "../oneLine.js";

/** A text of one line: where it is shown, what stands there is one line too, and reads as it was written. */
export function line(most: number) {
  const error = "bad-value: write it on one line, without control characters; in YAML with '>-'";
  return z.string().min(1).max(most).regex(ONE_LINE, { error });
}

/** A text that a person reads, in Dutch and English. */
export const Texts = z.strictObject({ nl: line(4000), en: line(4000) });
/** A text that a person reads, in Dutch and English. */
export type Texts = z.output<typeof Texts>;

export { LANGUAGES, type Language } from "./languages.js";
