import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import registeredSources from "../../rules/sources.json" with { type: "json" };
import { deepFreeze } from "../deepFreeze.js";
import { type Fault, refuse } from "../errors.js";
import type { EventType } from "../record/event.js";
import { checkNorm } from "./checkNorm.js";
import { compileNorm } from "./compileNorm.js";
import { type Norm, patternsOf, typesOf } from "./norm.js";
import type { NormPlan } from "./plan.js";
import { type Layer, readLayers } from "./readLayers.js";
import { type PlacedEntry, resolveLayers, unknownNorm } from "./resolveLayers.js";
import type { ResolvedRuleset } from "./ruleset.js";
import type { Texts } from "./texts.js";

/** A ruleset that has been checked whole and compiled. */
export interface Ruleset {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  /** SHA-256 over the canonical JSON (RFC 8785) of what holds: norms and entries. */
  readonly digest: `sha256:${string}`;
  readonly resolved: ResolvedRuleset;
  /** Norms by id. */
  readonly norms: ReadonlyMap<string, Norm>;
  /** Titles of the sources that its norms may cite, by id. */
  readonly sources: ReadonlyMap<string, Texts>;
  /**
   * Compiled norms by id, in the order of their entries: base first.
   *
   * @internal
   */
  readonly plans: ReadonlyMap<string, readonly NormPlan[]>;
}

/** What a ruleset may build on: other rulesets by id. */
export interface LoadOptions {
  readonly from?: Readonly<Record<string, unknown>>;
}

/**
 * Loads a ruleset: resolves what it extends and the ids of its norms, applies its amendments, checks everything,
 * and compiles it once.
 *
 * @param json - a ruleset file as parsed JSON or YAML, or a bundled ruleset
 * @param options - `from`: rulesets to build on, by id; their norms can be named too
 * @returns the ruleset, frozen
 * @throws {@link VertelrechtError} with all faults: `unknown-ruleset`, `cycle`, `unknown-norm`,
 * `unknown-parameter`, `parameter-out-of-range`, `unknown-exception`, `unknown-fact` and the other codes of norms
 * @example
 * ```ts
 * import { loadRuleset } from "vertelrecht";
 * import { rulesets } from "vertelrecht/rules";
 * const ruleset = loadRuleset(
 *   {
 *     id: "six-weekly",
 *     title: { nl: "Zeswekelijks", en: "Six-weekly" },
 *     extends: "proposal",
 *     amend: [{ norm: "proposal/contact-during-measure", parameters: { every: { weeks: 6 }, anchor: "start" } }],
 *   },
 *   { from: rulesets },
 * );
 * ruleset.id; // "six-weekly"
 * ```
 */
export function loadRuleset(json: unknown, options: LoadOptions = {}): Ruleset {
  const library = options.from ?? {};
  const layers = readLayers(json, library);
  const { entries, norms, faults } = resolveLayers(layers, library);
  refuse(faults);
  return compileRuleset(layers, entries, norms);
}

function compileRuleset(
  layers: readonly Layer[],
  entries: readonly PlacedEntry[],
  library: ReadonlyMap<string, Norm>,
): Ruleset {
  const ids = [...new Set(entries.map(({ entry }) => entry.norm))].sort();
  const norms = new Map(
    ids.flatMap((id) => [library.get(id)].flatMap((norm) => (norm ? [[id, norm] as const] : []))),
  );
  const sources = new Map(
    [registeredSources, ...layers.map(({ file }) => file.sources ?? {})].flatMap((list) =>
      Object.entries(list).map(([id, { title }]) => [id, title] as const),
    ),
  );
  const actTypes = (id: string): readonly EventType[] | null => {
    const norm = norms.get(id);
    return norm ? patternsOf(norm.duty.act).flatMap(typesOf) : null;
  };
  const faults = [...norms.values()].flatMap((norm) =>
    checkNorm(norm, { sources: new Set(sources.keys()), actTypes }).map((found) => ({
      ...found,
      path: `(${norm.id}) ${found.path}`,
    })),
  );
  faults.push(...checkChains(norms));
  const plans = new Map<string, NormPlan[]>();
  for (const { entry, at } of faults.length === 0 ? entries : []) {
    const norm = norms.get(entry.norm);
    if (!norm) continue;
    const { plan, faults: found } = compileNorm(norm, entry, actTypes);
    faults.push(...found.map((one) => ({ ...one, path: `${at} (${norm.id}) ${one.path}` })));
    if (plan) plans.set(norm.id, [...(plans.get(norm.id) ?? []), plan]);
  }
  refuse(faults);
  const { id, version, title } = layers.at(-1)?.file ?? {
    id: "empty",
    version: "0.0.0",
    title: { nl: "", en: "" },
  };
  const resolved: ResolvedRuleset = {
    id,
    version: version ?? "0.0.0",
    title,
    norms: [...norms.values()],
    entries: entries.map(({ entry }) => entry),
  };
  const digest = digestOf(resolved);
  return deepFreeze({ id, version: resolved.version, title, digest, resolved, norms, sources, plans });
}

/** C1a: a norm on the acts of another needs that other, and no circle. */
function checkChains(norms: ReadonlyMap<string, Norm>): Fault[] {
  const faults: Fault[] = [];
  const nextOf = (norm: Norm | undefined) =>
    norm && norm.duty.kind !== "recur" && "actOf" in norm.duty.trigger ? norm.duty.trigger.actOf : undefined;
  for (const norm of norms.values()) {
    const next = nextOf(norm);
    if (next === undefined) continue;
    const at = `(${norm.id}) duty.trigger.actOf`;
    if (!norms.has(next)) faults.push(unknownNorm(next, at, [...norms.keys()]));
    const seen = new Set([norm.id]);
    for (let id: string | undefined = next; id !== undefined; id = nextOf(norms.get(id))) {
      if (seen.has(id)) {
        faults.push({
          code: "cycle",
          path: at,
          message: "these norms wait for each other's acts",
          mend: "let one have another trigger",
        });
        break;
      }
      seen.add(id);
    }
  }
  return faults;
}

/** SHA-256 over the canonical JSON (RFC 8785) of a value. */
export function digestOf(value: unknown): `sha256:${string}` {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? "")))}`;
}
