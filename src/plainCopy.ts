import { MAX_DEPTH } from "./scanJson.js";

/** Stands in a copy for what could not be copied; no schema takes a symbol. */
const STRANGE = Symbol("strange");

/**
 * A copy of plain JSON, whose properties are read once each. Where something is no plain JSON (an object of a class, one
 * with hidden keys, nesting deeper than anything here is), a symbol stands for it, which no schema takes.
 *
 * @param made - to which every object and list of the copy is added, to be frozen when the copy was read: lists that are
 * frozen are read more slowly
 */
export function plainCopy(value: unknown, made: object[], depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return STRANGE;
  if (!Array.isArray(value)) return copyOfObject(value, made, depth);
  const items: unknown[] = [];
  for (let index = 0; index < value.length; index++) items.push(plainCopy(value[index], made, depth + 1));
  made.push(items);
  return items;
}

function copyOfObject(value: object, made: object[], depth: number): unknown {
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
    copy[name] = plainCopy(Reflect.get(value, name), made, depth + 1);
  }
  made.push(copy);
  return copy;
}
