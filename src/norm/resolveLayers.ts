/** Applies the files of a ruleset to each other, base first: entries add, amendments change what is there (C1). */
import { didYouMean } from "../didYouMean.js";
import { type Fault, fault } from "../errors.js";
import type { Norm } from "./norm.js";
import { parseRuleset } from "./parseRuleset.js";
import type { Layer } from "./readLayers.js";
import type { Amendment, RulesetEntry } from "./ruleset.js";

/** An entry with the place in the files that it comes from. */
export interface PlacedEntry {
  readonly entry: RulesetEntry;
  readonly at: string;
  /** Of what amendments set, as `parameters.x` or `exceptions.x`: the last of them that did. */
  readonly setAt: ReadonlyMap<string, string>;
}

/** A norm with the place where it stands: in the ruleset's own file, or `(its id)` in another. */
export interface PlacedNorm {
  readonly norm: Norm;
  readonly at: string;
}

/** What the files of a ruleset come to. */
export interface Resolved {
  readonly entries: readonly PlacedEntry[];
  /** Every norm that an entry may name, by id. */
  readonly norms: ReadonlyMap<string, PlacedNorm>;
  readonly faults: readonly Fault[];
}

/** Applies the files to each other; `library` holds further rulesets, whose norms entries may name. */
export function resolveLayers(
  layers: readonly Layer[],
  library: Readonly<Record<string, unknown>>,
): Resolved {
  const norms = new Map<string, PlacedNorm>();
  const add = (norm: Norm, at: string) => norms.set(norm.id, { norm, at });
  for (const file of Object.values(library)) for (const norm of normsIn(file)) add(norm, `(${norm.id})`);
  for (const { file, at } of layers) {
    file.norms?.forEach((norm, index) => {
      add(norm, at === "" ? `norms[${index}]` : `(${norm.id})`);
    });
  }
  const faults = layers.flatMap((layer) => [...duplicateNorms(layer), ...changedTwice(layer)]);
  const entries = applyLayers(layers, norms, faults);
  if (entries.length === 0 && faults.length === 0) {
    faults.push(
      fault("missing-key", "entries", "no norm holds under this ruleset", "add 'entries', or 'extends'"),
    );
  }
  return { entries, norms, faults };
}

/** The norms of a ruleset's file; none where it cannot be read. */
function normsIn(file: unknown): readonly Norm[] {
  const parsed = parseRuleset(file);
  return parsed.success ? (parsed.data.norms ?? []) : [];
}

function applyLayers(
  layers: readonly Layer[],
  norms: Map<string, PlacedNorm>,
  faults: Fault[],
): PlacedEntry[] {
  let entries: PlacedEntry[] = [];
  for (const { file, at } of layers) {
    file.entries?.forEach((entry, index) => {
      const place = `${at}entries[${index}]`;
      if (norms.has(entry.norm)) entries.push({ entry, at: place, setAt: NOTHING_SET });
      else faults.push(unknownNorm(entry.norm, `${place}.norm`, [...norms.keys()]));
      faults.push(...backward(entry, place));
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
  norms: Map<string, PlacedNorm>,
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
    norms.set(norm.id, { norm, at: at.startsWith("(") ? `(${norm.id})` : `${at}.add` });
    return [...entries, { entry: { norm: norm.id, ...dates }, at: `${at}.add`, setAt: NOTHING_SET }];
  }
  const { norm } = amendment;
  if (!entries.some(({ entry }) => entry.norm === norm)) {
    if (norms.has(norm)) faults.push(notInForce(norm, `${at}.norm`));
    else faults.push(unknownNorm(norm, `${at}.norm`, [...new Set(entries.map(({ entry }) => entry.norm))]));
    return entries;
  }
  if (amendment.remove === true) return entries.filter(({ entry }) => entry.norm !== norm);
  const { parameters, exceptions } = amendment;
  return entries.map((placed) =>
    placed.entry.norm === norm
      ? {
          at,
          setAt: new Map([
            ...placed.setAt,
            ...settingsIn({ parameters, exceptions }).map((key) => [key, at] as const),
          ]),
          entry: {
            ...placed.entry,
            parameters: { ...placed.entry.parameters, ...parameters },
            exceptions: { ...placed.entry.exceptions, ...exceptions },
          },
        }
      : placed,
  );
}

const NOTHING_SET: ReadonlyMap<string, string> = new Map();

/** What an amendment sets, as faults name it. */
function settingsIn(amendment: Pick<RulesetEntry, "parameters" | "exceptions">): string[] {
  return (["parameters", "exceptions"] as const).flatMap((kind) =>
    Object.keys(amendment[kind] ?? {}).map((name) => `${kind}.${name}`),
  );
}

/** The place in the files of what a fault of an entry is about. */
export function placeOf({ at, setAt }: PlacedEntry, path: string): string {
  const [, setting = ""] = /^((?:parameters|exceptions)\.[^.[]+)/.exec(path) ?? [];
  return setAt.get(setting) ?? at;
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

/** What one file sets twice, or sets and then removes: which of the two was meant would depend on their order. */
function changedTwice({ file: { amend = [] }, at }: Layer): Fault[] {
  const faults: Fault[] = [];
  const changedBy = new Map<string, string>();
  const keepOne = (path: string, message: string) =>
    faults.push(fault("duplicate-norm", path, message, "keep one of the two"));
  for (const [index, amendment] of amend.entries()) {
    if ("add" in amendment) continue;
    const { norm } = amendment;
    const here = `${at}amend[${index}]`;
    const changed = changedBy.get(norm);
    if (amendment.remove === true) {
      if (changed) keepOne(`${here}.remove`, `'${norm}' is removed here, and changed by ${changed}`);
      continue;
    }
    for (const key of settingsIn(amendment)) {
      const earlier = changedBy.get(`${norm} ${key}`);
      if (earlier) keepOne(`${here}.${key}`, `${earlier} sets this already`);
      changedBy.set(norm, here).set(`${norm} ${key}`, here);
    }
  }
  return faults;
}

/** The fault of changing a norm that there is, and that does not hold at this place. */
function notInForce(id: string, path: string): Fault {
  const message = `'${id}' does not hold here: no entry has it, or an earlier change removed it`;
  return fault("unknown-norm", path, message, "leave this out, or what removes it, or add an entry for it");
}

/** The fault of naming a norm that is not there. */
export function unknownNorm(
  id: string,
  path: string,
  known: readonly string[],
  otherwise = "give its file too, or its ruleset in 'from'",
): Fault {
  const mend = didYouMean(id, known, otherwise);
  return fault("unknown-norm", path, `there is no norm '${id}' here`, mend);
}
