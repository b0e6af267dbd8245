/** The languages of every text that a person reads. */
export const LANGUAGES = ["nl", "en"] as const;
/** A language of texts. */
export type Language = (typeof LANGUAGES)[number];
