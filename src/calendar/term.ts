/** Terms as norms write them (B4–B10). `addTerm.ts` next door counts them. */
import * as z from "zod";

const count = z.int().min(1).max(36_500);

/** A length of time in one unit; the number is a positive integer (B4). */
export const Period = z.union(
  [
    z.strictObject({ hours: count }).meta({
      description: "elapsed time, also where the clock changes; ends at an instant (B7)",
    }),
    z
      .strictObject({ days: count })
      .meta({ description: "days of the calendar, after the day of the start (B4)" }),
    z.strictObject({ workingDays: count }).meta({
      description: "days that are no Saturday, Sunday, recognised or equated holiday (B6)",
    }),
    z.strictObject({ weeks: z.int().min(1).max(5_200) }).meta({ description: "seven days each (B4)" }),
    z.strictObject({ months: z.int().min(1).max(1_200) }).meta({
      description: "through the same day of a later month, or the last day of a shorter one (B5)",
    }),
    z.strictObject({ years: z.int().min(1).max(100) }).meta({ description: "twelve months each (B5)" }),
    z.strictObject({ schoolDays: count, until: z.enum(["start", "end"]).optional() }).meta({
      description: "days on which the school is open; until start: due before that day begins (B10, B12)",
    }),
  ],
  { error: "bad-term" },
);
/** A length of time in one unit. */
export type Period = z.output<typeof Period>;

/**
 * How long there is: a period, the later of several, `at-once` (through the end of the start's day) or
 * `none-stated` (the source gives no term; written out so that no norm lacks one by accident).
 */
export const Term = z.union(
  [
    z.enum(["at-once", "none-stated"]).meta({
      description: "at-once: through the day of the start (B8); none-stated: the source gives no term (B9)",
    }),
    Period,
    z.strictObject({ laterOf: z.array(Period).min(2).max(8) }).meta({
      description: "the latest of several moments, a day or an instant as it is (B10)",
    }),
  ],
  { error: "bad-term" },
);
/** How long there is. */
export type Term = z.output<typeof Term>;

/** The periods of a term: none of one that is due at once or states none. */
export function periodsOf(term: Term): readonly Period[] {
  if (typeof term === "string") return [];
  return "laterOf" in term ? term.laterOf : [term];
}
