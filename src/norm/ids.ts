/** Ids of norms and of what stands in them, and versions. */
import * as z from "zod";

const WORD = "start with a lower-case letter, then lower-case letters, digits or '-', 64 at most";
const NORM = "write family and name in lower case, e.g. 'proposal/contact-during-measure'";

/** The id of a ruleset, a source, an exception or a profile. */
export const Word = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, { error: `bad-id: ${WORD}` });
/** The id of a norm: family and name. */
export const NormId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}\/[a-z][a-z0-9-]{0,63}$/, { error: `bad-id: ${NORM}` });
/** Three numbers. */
export const Version = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, { error: "bad-value: write three numbers, e.g. '1.0.0'" });
