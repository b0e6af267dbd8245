/**
 * What is left of a document when all that its schema refuses is taken out, so that its other faults show at once.
 *
 * A value is taken out alone where the document can do without it, else with what it stands in, or it gets a stand-in.
 */
import type * as z from "zod";
import type { Fault, FaultCode } from "./errors.js";
import { faultsOfIssues } from "./faultsOfIssues.js";
import { parsePath, printPath } from "./path.js";
import { PlainCopy } from "./plainCopy.js";

/** How to read on in a document of which its schema refuses some. */
export interface Lenience {
  /** Values, by key, that are tried in turn where the document cannot do without one that is refused. */
  readonly standIns: Readonly<Record<string, readonly unknown[]>>;
  /** Places that set what is declared elsewhere: a name that is taken out there is missed nowhere. */
  readonly setting?: RegExp;
  /** Places which, when something is taken out there, may themselves be why a fault of this code is found. */
  readonly mayComeOf: Readonly<Partial<Record<FaultCode, Places>>>;
}

/** Places of a document; which they are can depend on the fault. */
type Places = RegExp | ((fault: Fault) => RegExp);

/** The readable rest of a document, and how to tell what is found in it. */
export interface SoundPart<T> {
  readonly part: T;
  /** Faults of the rest, each at its place in the whole document; none that may come of what was taken out. */
  told(faults: readonly Fault[]): Fault[];
}

/** The readable rest of a document with faults of shape; null where nothing is left to look at. */
export function soundPart<T>(
  schema: z.ZodType<T>,
  document: unknown,
  lenience: Lenience = STRICT,
): SoundPart<T> | null {
  const rest = new Rest(new PlainCopy().of(document), lenience);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const parsed = schema.safeParse(rest.document, { reportInput: true });
    if (parsed.success) return { part: parsed.data, told: (faults) => rest.told(faults) };
    if (!rest.takeOut(faultsOfIssues(parsed.error.issues))) return null;
  }
  return null;
}

const STRICT: Lenience = { standIns: {}, mayComeOf: {} };

/** Each round reads the document anew and takes out a level: more of them would read a long one for minutes. */
const MOST_ROUNDS = 12;

type Key = string | number;

/** A document from which parts are taken out. */
class Rest {
  /** Of each list that became shorter: at which index of the whole document its items stand. */
  readonly #indices = new Map<unknown, readonly number[]>();
  /** Where something was taken out, all that holds it, what held an unknown key, and each name in what was taken out. */
  readonly #places = new Set<string>();
  readonly #touched = new Set<string>();
  readonly #misspelt = new Set<string>();
  readonly #names = new Set<string>();
  readonly #byPlaces = new Map<string, boolean>();
  /** How many stand-ins were tried, by what holds them and the key. */
  readonly #tried = new Map<object, Map<Key, number>>();

  constructor(
    readonly document: unknown,
    readonly lenience: Lenience,
  ) {}

  /** Takes out what these faults are about; false where that is all there is. */
  takeOut(faults: readonly Fault[]): boolean {
    const chosen = new Map<object, Set<Key>>();
    for (const fault of faults) {
      const target = this.#targetOf(fault);
      if (target === null) return false;
      const [parent, key] = target;
      chosen.set(parent, (chosen.get(parent) ?? new Set()).add(key));
      const place = this.#placeOf(fault.path);
      if (!this.lenience.setting?.test(place)) this.#note(key, Reflect.get(parent, key));
      if (fault.code === "unknown-key") this.#misspelt.add(parentOf(place));
      this.#places.add(place);
      this.#touched.add("");
      for (let holder = place; holder !== ""; holder = parentOf(holder)) this.#touched.add(holder);
    }
    for (const [parent, keys] of chosen) this.#remove(parent, keys);
    return true;
  }

  told(faults: readonly Fault[]): Fault[] {
    return faults
      .map((fault) => ({ ...fault, path: this.#placeOf(fault.path) }))
      .filter((fault) => !this.#mayComeOfIt(fault));
  }

  /** The smallest part that is there and holds the place of a fault, in what holds it; null for the document itself. */
  #targetOf({ path }: Fault): [parent: object, key: Key] | null {
    let target: [parent: object, key: Key] | null = null;
    let at = this.document;
    for (const step of parsePath(path) ?? []) {
      if (typeof at !== "object" || at === null) break;
      const key = keyOf(at, step);
      if (!Object.hasOwn(at, key) && this.#standIn(at, key) === undefined) break;
      target = [at, key];
      at = Reflect.get(at, key);
    }
    return target;
  }

  #remove(parent: object, keys: ReadonlySet<Key>): void {
    if (Array.isArray(parent)) {
      const indices = this.#indices.get(parent) ?? [...parent.keys()];
      this.#indices.set(
        parent,
        indices.filter((_, index) => !keys.has(index)),
      );
      parent.splice(0, parent.length, ...parent.filter((_, index) => !keys.has(index)));
      return;
    }
    for (const key of keys) {
      const standIn = this.#standIn(parent, key);
      if (standIn === undefined) Reflect.deleteProperty(parent, key);
      // A copy: what is refused in it is taken out of it.
      else Reflect.set(parent, key, new PlainCopy().of(standIn));
      const tried = this.#tried.get(parent) ?? new Map<Key, number>();
      this.#tried.set(parent, tried.set(key, (tried.get(key) ?? 0) + 1));
    }
  }

  /** What is to be tried next at a place. */
  #standIn(parent: object, key: Key): unknown {
    const { standIns } = this.lenience;
    const own = Object.hasOwn(standIns, key) ? standIns[key] : undefined;
    return own?.[this.#tried.get(parent)?.get(key) ?? 0];
  }

  /** Notes every name in what is taken out: it may be missed elsewhere. */
  #note(key: Key, value: unknown): void {
    for (const word of wordsOf(String(key))) this.#names.add(word);
    if (typeof value === "string") for (const word of wordsOf(value)) this.#names.add(word);
    if (typeof value !== "object" || value === null) return;
    for (const [inner, below] of Object.entries(value)) this.#note(inner, below);
  }

  /** Whether a fault is about what holds a part that was taken out, or names what may have stood in one. */
  #mayComeOfIt(fault: Fault): boolean {
    const { code, path, message } = fault;
    if (this.#touched.has(path)) return true;
    const places = this.lenience.mayComeOf[code];
    if (places && this.#isTakenOutAt(places instanceof RegExp ? places : places(fault))) return true;
    // A key that is not there may be the one that was misspelt.
    if (code === "missing-key" && this.#misspelt.has(parentOf(path))) return true;
    const [, document = ""] = /^\(([^)]*)\)/.exec(path) ?? [];
    // What a message names last is what is not there.
    const missed = [...message.matchAll(/'([^']+)'/g)].at(-1)?.[1] ?? "";
    return [...wordsOf(document), ...wordsOf(missed)].some((name) => this.#names.has(name));
  }

  #isTakenOutAt(places: RegExp): boolean {
    const known = this.#byPlaces.get(places.source);
    if (known !== undefined) return known;
    const isTaken = [...this.#places].some((place) => places.test(place));
    this.#byPlaces.set(places.source, isTaken);
    return isTaken;
  }

  /** A path in the rest as the path in the whole document. */
  #placeOf(path: string): string {
    let at: unknown = this.document;
    return path.replace(/ \([^)]*\) |\[(\d+)\]|[^.[\]]+/g, (step, index?: string) => {
      if (step.startsWith(" (")) return step;
      const list = at;
      const key = index === undefined ? step : Number(index);
      at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
      return index === undefined ? step : `[${this.#indices.get(list)?.[Number(index)] ?? index}]`;
    });
  }
}

/** The key of an object that a path means; one that a person may have written stands there in short. */
function keyOf(at: object, step: Key): Key {
  if (Object.hasOwn(at, step) || Array.isArray(at)) return step;
  return Object.keys(at).find((key) => printPath([key]) === step) ?? step;
}

function parentOf(place: string): string {
  return place.replace(/(\.?[^.[\]]+|\[\d+\])$/, "");
}

/** A name and its last part: `parameter.every` is missed as `every`. No name is none that can be missed. */
function wordsOf(name: string): string[] {
  if (name === "") return [];
  const last = name.slice(name.lastIndexOf(".") + 1);
  return last === name ? [name] : [name, last];
}
