/**
 * The rulesets that ship with the library, known by what they are and not by what they say: a copy, however like, is
 * a stranger's and is checked whole.
 *
 * `entries/rules.ts` alone vouches for them. Their full checks run in the tests and whenever they are generated, so
 * that no program pays for them at its start.
 */
import type { Ruleset } from "./loadRuleset.js";
import type { ResolvedRuleset } from "./ruleset.js";

/** A ruleset that has passed every check and extends nothing, with its digest. */
export interface Bundled {
  readonly ruleset: ResolvedRuleset;
  readonly digest: Ruleset["digest"];
}

const digests = new WeakMap<object, Ruleset["digest"]>();

/** Vouches for a bundled ruleset, which is frozen whole. */
export function vouchFor<T extends object>(ruleset: T, digest: Ruleset["digest"]): T {
  digests.set(ruleset, digest);
  return ruleset;
}

/** The bundled ruleset that this very object is; null for everything else. */
export function bundledOf(json: unknown): Bundled | null {
  if (!isVouchedFor(json)) return null;
  const digest = digests.get(json);
  return digest === undefined ? null : { ruleset: json, digest };
}

function isVouchedFor(json: unknown): json is ResolvedRuleset {
  return typeof json === "object" && json !== null && digests.has(json);
}
