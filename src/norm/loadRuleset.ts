import registeredSources from "../../rules/sources.json" with { type: "json" };
import { deepFreeze } from "../deepFreeze.js";
import { didYouMean } from "../didYouMean.js";
import { type Fault, fault, faultsOf, refuse } from "../errors.js";
import { isObject } from "../isObject.js";
import { unknownOptions } from "../optionFaults.js";
import { joinPaths } from "../path.js";
import type { EventType } from "../record/event.js";
import { sortFaults } from "../sortFaults.js";
import { bundledOf } from "./bundled.js";
import { checkNorm } from "./checkNorm.js";
import { compileNorm } from "./compileNorm.js";
import { digestOf } from "./digestOf.js";
import { loadBundled } from "./loadBundled.js";
import type { Norm } from "./norm.js";
import { patternsOf, typesOf } from "./patternsOf.js";
import type { NormPlan } from "./plan.js";
import { withPlans } from "./plansOf.js";
import { readLayers } from "./readLayers.js";
import { type PlacedEntry, type PlacedNorm, placeOf, resolveLayers } from "./resolveLayers.js";
import type { ResolvedRuleset } from "./ruleset.js";
import type { Texts } from "./texts.js";

/** A ruleset that has been checked whole and compiled. */
export interface Ruleset {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  /** SHA-256 over the canonical JSON (RFC 8785) of `resolved`: id, version, title, norms and entries. */
  readonly digest: `sha256:${string}`;
  readonly resolved: ResolvedRuleset;
  /** Norms by id. */
  readonly norms: ReadonlyMap<string, Norm>;
  /** Titles of the sources that its norms may cite, by id. */
  readonly sources: ReadonlyMap<string, Texts>;
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
 * `unknown-parameter`, `parameter-out-of-range`, `unknown-exception`, `unknown-fact` and the other codes of norms;
 * `bad-option` for options that there are not
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
  refuse(unknownOptions(options, ["from"]));
  const { from = {} } = options;
  refuse(isObject(from) && !(from instanceof Map) ? [] : [NO_LIBRARY]);
  const bundled = bundledOf(json);
  return bundled ? loadBundled(bundled) : loadGiven(json, from);
}

const NO_LIBRARY = fault(
  "bad-option",
  "from",
  "these are no rulesets by id",
  "give an object: id to ruleset",
);

/** Loads a ruleset of which nobody knows anything yet. */
function loadGiven(json: unknown, library: Readonly<Record<string, unknown>>): Ruleset {
  const layers = readLayers(json, library, (rest) => faultsOf(() => loadGiven(rest, library)));
  const { entries, norms: known, faults } = resolveLayers(layers, library);
  const norms = normsInForce(entries, known);
  const sources = new Map(
    [registeredSources, ...layers.map(({ file }) => file.sources ?? {})].flatMap((list) =>
      Object.entries(list).map(([id, { title }]) => [id, title] as const),
    ),
  );
  // A norm of the file itself is checked, though no entry may name it yet.
  const own = [...known].filter(([, { at }]) => at.startsWith("norms["));
  const compiled = compileAll(entries, new Map([...norms, ...own]), known, sources);
  // A norm that could not be put in force may be the one for whose act another waits.
  const chains = faults.length === 0 ? checkChains(norms) : [];
  refuse(sortFaults([...faults, ...chains, ...compiled.faults], json));
  const { id, version, title } = layers.at(-1)?.file ?? {
    id: "empty",
    version: "0.0.0",
    title: { nl: "", en: "" },
  };
  const plain = new Map([...norms].map(([name, { norm }]) => [name, norm] as const));
  const resolved: ResolvedRuleset = {
    id,
    version: version ?? "0.0.0",
    title,
    norms: [...plain.values()],
    entries: entries.map(({ entry }) => entry),
  };
  const digest = digestOf(resolved);
  const ruleset = { id, version: resolved.version, title, digest, resolved, norms: plain, sources };
  return withPlans(deepFreeze(ruleset), compiled.plans);
}

/** The norms that entries name, by id. */
function normsInForce(
  entries: readonly PlacedEntry[],
  known: ReadonlyMap<string, PlacedNorm>,
): ReadonlyMap<string, PlacedNorm> {
  const named = new Set(entries.map(({ entry }) => entry.norm));
  return new Map([...known].filter(([id]) => named.has(id)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Checks each norm by itself, then as each entry puts it in force; of one with faults nothing that was compiled is asked. */
function compileAll(
  entries: readonly PlacedEntry[],
  norms: ReadonlyMap<string, PlacedNorm>,
  known: ReadonlyMap<string, PlacedNorm>,
  sources: ReadonlyMap<string, unknown>,
) {
  const actTypes = (id: string): readonly EventType[] | null => {
    const placed = known.get(id);
    return placed ? patternsOf(placed.norm.duty.act).flatMap(typesOf) : null;
  };
  const faults: Fault[] = [];
  const plans = new Map<string, NormPlan[]>();
  for (const [id, { norm, at }] of norms) {
    const checked = checkNorm(norm, { sources: new Set(sources.keys()), actTypes });
    const isNews = newsAfter(checked);
    const own = [...checked, ...compileNorm(norm, { norm: id }, actTypes).faults.filter(isNews)];
    faults.push(...own.map((one) => ({ ...one, path: joinPaths(at, one.path) })));
    const said = new Set(own.map(saying));
    for (const placed of entries.filter((one) => one.entry.norm === id)) {
      const { plan, faults: found } = compileNorm(norm, placed.entry, actTypes);
      const more = found.filter((one) => !said.has(saying(one)) && isNews(one));
      faults.push(
        ...more.map((one) => ({ ...one, path: `${placeOf(placed, one.path)} (${id}) ${one.path}` })),
      );
      if (plan) plans.set(id, [...(plans.get(id) ?? []), plan]);
    }
  }
  return { plans, faults };
}

/** Whether a fault is about no parameter of which it was told that it is not there, or that its value is refused: no duty can use that. */
function newsAfter(told: readonly Fault[]): (fault: Fault) => boolean {
  const refused = told.flatMap(({ code, path, message }) => {
    const named =
      code === "unknown-parameter" ? /'([^']+)'/.exec(message) : /^parameters\.(\w+)\.value/.exec(path);
    return named?.[1] ?? [];
  });
  return ({ message }) => !refused.some((name) => message.includes(`'${name}'`));
}

function saying({ code, path, message }: Fault): string {
  return `${code} ${path} ${message}`;
}

/** A norm waits for the acts of another that no entry puts in force: there is none of its name, or it was taken out. */
function notInForce(
  waiting: string,
  awaited: string,
  at: string,
  norms: ReadonlyMap<string, PlacedNorm>,
): Fault {
  const others = [...norms.keys()].filter((id) => id !== waiting);
  const message = `'${waiting}' waits for acts under '${awaited}', which is not in force here`;
  return fault(
    "unknown-norm",
    at,
    message,
    didYouMean(awaited, others, `put '${awaited}' in force too, or take '${waiting}' out as well`),
  );
}

/** C1a: a norm on the acts of another needs that other, and no circle. */
function checkChains(norms: ReadonlyMap<string, PlacedNorm>): Fault[] {
  const faults: Fault[] = [];
  const nextOf = (id: string): string | undefined => {
    const duty = norms.get(id)?.norm.duty;
    return duty && duty.kind !== "recur" && "actOf" in duty.trigger ? duty.trigger.actOf : undefined;
  };
  for (const { norm, at: place } of norms.values()) {
    const next = nextOf(norm.id);
    if (next === undefined) continue;
    const at = joinPaths(place, "duty.trigger.actOf");
    if (!norms.has(next)) faults.push(notInForce(norm.id, next, at, norms));
    const seen = new Set([norm.id]);
    for (let id: string | undefined = next; id !== undefined; id = nextOf(id)) {
      if (seen.has(id)) {
        faults.push(
          fault("cycle", at, "these norms wait for each other's acts", "let one have another trigger"),
        );
        break;
      }
      seen.add(id);
    }
  }
  return faults;
}
