import { MAX_DEPTH } from "./scanJson.js";

/** Stands in a copy for what could not be copied; no schema takes a symbol. */
const STRANGE = Symbol("strange");

/**
 * A copy of plain JSON, frozen whole, each property read once. Where something is no plain JSON (an object of a class,
 * one with hidden keys, nesting deeper than anything here is), a symbol stands for it, which no schema takes.
 */
export function frozenCopy(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return STRANGE;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index++) items.push(frozenCopy(value[index], depth + 1));
    return Object.freeze(items);
  }
  return copyOfObject(value, depth);
}

function copyOfObject(value: object, depth: number): unknown {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return STRANGE;
  const names = Object.getOwnPropertyNames(value);
  // Keys that are hidden or symbols are read by some schemas and not by others.
  if (Object.keys(value).length !== names.length || Object.getOwnPropertySymbols(value).length > 0)
    return STRANGE;
  const copy: Record<string, unknown> = {};
  for (const name of names) {
    // Set on a new object, this would be its prototype.
    if (name === "__proto__") return STRANGE;
    copy[name] = frozenCopy(Reflect.get(value, name), depth + 1);
  }
  return Object.freeze(copy);
}
