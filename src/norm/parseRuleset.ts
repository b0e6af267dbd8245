/** Reads a ruleset's file by its schema; `readLayers.ts` and `resolveLayers.ts` next door put files together. */
import type * as z from "zod";
import { bundledOf } from "./bundled.js";
import { RulesetFile } from "./ruleset.js";

/** Reads a ruleset's file; a bundled one, which stands in the library of every load, is taken as it is. */
export function parseRuleset(json: unknown): z.ZodSafeParseResult<RulesetFile> {
  const bundled = bundledOf(json);
  if (!bundled) return RulesetFile.safeParse(json, { reportInput: true });
  const { norms, entries, ...ruleset } = bundled.ruleset;
  return { success: true, data: { ...ruleset, norms: [...norms], entries: [...entries] } };
}
