/** Reads a ruleset's file by its schema; `readLayers.ts` and `resolveLayers.ts` next door put files together. */
import { RulesetFile } from "./ruleset.js";

type Parsed = ReturnType<typeof RulesetFile.safeParse>;

/** What was read of values that nobody can change: bundled rulesets stand in the library of every load. */
const known = new WeakMap<object, Parsed>();

/** Reads a ruleset's file; of one that is frozen whole once only. */
export function parseRuleset(json: unknown): Parsed {
  if (typeof json !== "object" || json === null || !isFrozenWhole(json)) return parse(json);
  const parsed = known.get(json) ?? parse(json);
  known.set(json, parsed);
  return parsed;
}

function parse(json: unknown): Parsed {
  return RulesetFile.safeParse(json, { reportInput: true });
}

function isFrozenWhole(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenWhole);
}
