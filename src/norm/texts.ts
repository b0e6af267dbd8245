import * as z from "zod";

/** A text that a person reads, in Dutch and English. */
export const Texts = z.strictObject({ nl: z.string().min(1).max(4000), en: z.string().min(1).max(4000) });
/** A text that a person reads, in Dutch and English. */
export type Texts = z.output<typeof Texts>;

/** The languages of every text that a person reads. */
export const LANGUAGES = ["nl", "en"] as const;
/** A language of texts. */
export type Language = (typeof LANGUAGES)[number];
