import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import { closest } from "fastest-levenshtein";
import registeredSources from "../../rules/sources.json" with { type: "json" };
import { type Fault, type FaultCode, refuse, VertelrechtError } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import type { EventType } from "../record/event.js";
import { scanJson } from "../scanJson.js";
import { checkNorm } from "./checkNorm.js";
import { compileNorm } from "./compileNorm.js";
import { type Norm, patternsOf, typesOf } from "./norm.js";
import type { NormPlan } from "./plan.js";
import { type Amendment, type ResolvedRuleset, type RulesetEntry, RulesetFile } from "./ruleset.js";
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
  const layers = layersOf(json, library);
  const norms = new Map<string, Norm>();
  for (const file of Object.values(library)) for (const norm of normsIn(file)) norms.set(norm.id, norm);
  for (const { file } of layers) for (const norm of file.norms ?? []) norms.set(norm.id, norm);
  const faults = layers.flatMap(duplicateNorms);
  const entries = applyLayers(layers, norms, faults);
  if (entries.length === 0 && faults.length === 0) {
    faults.push(
      fault("missing-key", "entries", "no norm holds under this ruleset", "add 'entries', or 'extends'"),
    );
  }
  refuse(faults);
  return compileRuleset(layers, entries, norms);
}

/** An entry with the place in the files that it comes from. */
interface PlacedEntry {
  readonly entry: RulesetEntry;
  readonly at: string;
}

interface Layer {
  readonly file: RulesetFile;
  /** Prefix of places: empty for the ruleset itself. */
  readonly at: string;
}

/** The ruleset and all that it extends, base first. */
function layersOf(json: unknown, library: Readonly<Record<string, unknown>>): Layer[] {
  const layers: Layer[] = [];
  const seen = new Set<string>();
  let next: unknown = json;
  let at = "";
  for (;;) {
    const file = parseFile(next, at);
    if (seen.has(file.id)) {
      throw refusal(
        "cycle",
        `${at}extends`,
        `'${file.id}' extends itself`,
        "let one of these rulesets extend nothing",
      );
    }
    seen.add(file.id);
    layers.unshift({ file, at });
    if (file.extends === undefined) break;
    const wanted = file.extends;
    const known = Object.keys(library);
    if (!known.includes(wanted)) {
      const near = known.length > 0 ? `did you mean '${closest(wanted, known)}'?` : "pass it in 'from'";
      throw refusal("unknown-ruleset", `${at}extends`, `there is no ruleset '${wanted}'`, near);
    }
    next = library[wanted];
    at = `(${wanted}) `;
  }
  return layers;
}

function parseFile(json: unknown, at: string): RulesetFile {
  refuse(scanJson(json));
  const parsed = RulesetFile.safeParse(json, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = faultsOfIssues(parsed.error.issues).map((fault) => ({ ...fault, path: at + fault.path }));
  refuse(faults);
  throw new Error("a failed parse has issues");
}

function normsIn(file: unknown): readonly Norm[] {
  const parsed = RulesetFile.safeParse(file);
  return parsed.success ? (parsed.data.norms ?? []) : [];
}

function applyLayers(layers: readonly Layer[], norms: Map<string, Norm>, faults: Fault[]): PlacedEntry[] {
  let entries: PlacedEntry[] = [];
  for (const { file, at } of layers) {
    file.entries?.forEach((entry, index) => {
      const place = `${at}entries[${index}]`;
      if (norms.has(entry.norm)) entries.push({ entry, at: place });
      else faults.push(unknownNorm(entry.norm, `${place}.norm`, [...norms.keys()]));
      if (entry.from !== undefined && entry.through !== undefined && entry.through < entry.from) {
        faults.push(fault("bad-interval", `${place}.through`, "this lies before 'from'", "exchange the two"));
      }
    });
    file.amend?.forEach((amendment, index) => {
      entries = amend(entries, amendment, `${at}amend[${index}]`, norms, faults);
    });
  }
  return entries;
}

function amend(
  entries: PlacedEntry[],
  amendment: Amendment,
  at: string,
  norms: Map<string, Norm>,
  faults: Fault[],
): PlacedEntry[] {
  if ("add" in amendment) {
    const { add: norm, ...dates } = amendment;
    if (entries.some(({ entry }) => entry.norm === norm.id)) {
      const mend = "give it another id, or amend the norm that is there";
      faults.push(fault("duplicate-norm", `${at}.add.id`, `'${norm.id}' is there already`, mend));
      return entries;
    }
    faults.push(...backward(dates, at));
    norms.set(norm.id, norm);
    return [...entries, { entry: { norm: norm.id, ...dates }, at: `${at}.add` }];
  }
  const { norm } = amendment;
  if (!entries.some(({ entry }) => entry.norm === norm)) {
    faults.push(unknownNorm(norm, `${at}.norm`, [...new Set(entries.map(({ entry }) => entry.norm))]));
    return entries;
  }
  if ("remove" in amendment) return entries.filter(({ entry }) => entry.norm !== norm);
  const { parameters, exceptions } = amendment;
  return entries.map((placed) =>
    placed.entry.norm === norm
      ? {
          at,
          entry: {
            ...placed.entry,
            parameters: { ...placed.entry.parameters, ...parameters },
            exceptions: { ...placed.entry.exceptions, ...exceptions },
          },
        }
      : placed,
  );
}

function backward({ from, through }: Pick<RulesetEntry, "from" | "through">, at: string): Fault[] {
  if (from === undefined || through === undefined || through >= from) return [];
  return [fault("bad-interval", `${at}.through`, "this lies before 'from'", "exchange the two")];
}

/** Norms that stand twice in one file: which of them holds would depend on their order. */
function duplicateNorms({ file, at }: Layer): Fault[] {
  const ids = (file.norms ?? []).map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [fault("duplicate-norm", `${at}norms[${index}].id`, `'${id}' stands twice`, "keep one of them")],
  );
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
  return Object.freeze({ id, version: resolved.version, title, digest, resolved, norms, sources, plans });
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

/** SHA-256 over the canonical JSON (RFC 8785) of a value. */
export function digestOf(value: unknown): `sha256:${string}` {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? "")))}`;
}

function unknownNorm(id: string, path: string, known: readonly string[]): Fault {
  const mend = known.length > 0 ? `did you mean '${closest(id, [...known])}'?` : "pass its ruleset in 'from'";
  return fault("unknown-norm", path, `there is no norm '${id}' here`, mend);
}

function fault(code: FaultCode, path: string, message: string, mend: string): Fault {
  return { code, path, message, mend };
}

function refusal(code: FaultCode, path: string, message: string, mend: string) {
  return new VertelrechtError([fault(code, path, message, mend)]);
}
