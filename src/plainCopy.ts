import { MAX_DEPTH, MAX_VALUES } from "./scanJson.js";

/** Stands in a copy for what could not be copied; no schema takes a symbol. */
const STRANGE = Symbol("strange");

/**
 * Copies plain JSON, whose properties are read once each. Where something is no plain JSON (an object of a class, one with hidden
 * keys, nesting deeper than anything here is, more values than a document may hold), a symbol stands for it, which no schema takes.
 */
export class PlainCopy {
  /** Every object and list of the copy, to be frozen when it was read: lists that are frozen are read more slowly. */
  readonly made: object[] = [];
  #left = MAX_VALUES;

  /** The copy of a value. */
  of(value: unknown, depth = 0): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (depth >= MAX_DEPTH) return STRANGE;
    if (!Array.isArray(value)) return this.#ofObject(value, depth);
    this.#left -= value.length;
    if (this.#left < 0) return STRANGE;
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index++) items.push(this.of(value[index], depth + 1));
    this.made.push(items);
    return items;
  }

  #ofObject(value: object, depth: number): unknown {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return STRANGE;
    const names = Object.getOwnPropertyNames(value);
    // Keys that are hidden or symbols are read by some schemas and not by others.
    if (Object.keys(value).length !== names.length || Object.getOwnPropertySymbols(value).length > 0)
      return STRANGE;
    this.#left -= names.length;
    if (this.#left < 0) return STRANGE;
    const copy: Record<string, unknown> = {};
    for (const name of names) {
      // Set on a new object, this would be its prototype.
      if (name === "__proto__") return STRANGE;
      copy[name] = this.of(Reflect.get(value, name), depth + 1);
    }
    this.made.push(copy);
    return copy;
  }
}
