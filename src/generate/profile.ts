/** A profile as a file: the numbers from which a population is drawn. `loadProfile.ts` next door reads it. */
import * as z from "zod";
import type { Day } from "../calendar/civilDay.js";
import { Word } from "../norm/ids.js";
import { Texts } from "../norm/texts.js";
import { type Numbers, SomeNumbers } from "./numbers.js";

/** A profile as a file; what it does not say it takes from the one that it extends. */
export const ProfileFile = z.strictObject({
  $schema: z.string().optional(),
  id: Word,
  title: Texts,
  summary: Texts.optional(),
  extends: Word.optional().meta({ description: "a profile whose numbers hold where this one gives none" }),
  sources: z
    .record(Word, z.strictObject({ title: Texts }))
    .optional()
    .meta({ description: "sources of its own, beside those that come with the library" }),
  numbers: SomeNumbers,
});
/** A profile as a file. */
export type ProfileFile = z.output<typeof ProfileFile>;

/** A profile with all its numbers. */
export interface Profile {
  readonly id: string;
  readonly numbers: Numbers;
  /** First day of the histories. */
  readonly from: Day;
  /** Last day of the histories. */
  readonly through: Day;
}
