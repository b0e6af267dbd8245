/** Which norm serves which right of a treaty or directive, with what must be said beside it: `rules/treaties.json`. */
import * as z from "zod";
import { Texts } from "./texts.js";

/** One right, and the norms that serve it. */
export const TreatyRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, {
    error: "bad-id: write lower-case letters, digits and '-', 64 at most",
  }),
  source: z.string().max(130).meta({ description: "a registered source" }),
  locator: z.string().max(200),
  right: Texts.meta({ description: "the right in our own words" }),
  caveat: Texts.optional().meta({ description: "how far it reaches, and what it does not say" }),
  norms: z.array(z.string().max(130)).min(1).max(200),
});
/** One right, and the norms that serve it. */
export type TreatyRow = z.output<typeof TreatyRow>;

/** The table of treaties. */
export const TreatyTable = z.strictObject({
  $schema: z.string().optional(),
  rows: z.array(TreatyRow).max(200),
});
