/** Terms as norms write them (B4–B10). `addTerm.ts` next door counts them. */
import * as z from "zod";

const count = z.int().min(1).max(36_500);

/** A length of time in one unit; the number is a positive integer (B4). */
export const Period = z.union([
  z.strictObject({ hours: count }),
  z.strictObject({ days: count }),
  z.strictObject({ workingDays: count }),
  z.strictObject({ weeks: z.int().min(1).max(5_200) }),
  z.strictObject({ months: z.int().min(1).max(1_200) }),
  z.strictObject({ years: z.int().min(1).max(100) }),
  z.strictObject({ schoolDays: count, until: z.enum(["start", "end"]).optional() }),
]);
/** A length of time in one unit. */
export type Period = z.output<typeof Period>;

/**
 * How long there is: a period, the later of several, `at-once` (through the end of the start's day) or
 * `none-stated` (the source gives no term; written out so that no norm lacks one by accident).
 */
export const Term = z.union([
  z.enum(["at-once", "none-stated"]),
  Period,
  z.strictObject({ laterOf: z.array(Period).min(2).max(8) }),
]);
/** How long there is. */
export type Term = z.output<typeof Term>;
