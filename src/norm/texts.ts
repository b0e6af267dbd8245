import * as z from "zod";

/** A text that a person reads, in Dutch and English. */
export const Texts = z.strictObject({ nl: z.string().min(1).max(4000), en: z.string().min(1).max(4000) });
/** A text that a person reads, in Dutch and English. */
export type Texts = z.output<typeof Texts>;

export { LANGUAGES, type Language } from "./languages.js";
