/** First look at data from strangers, before any schema: depth and names that could touch a prototype. */
import type { Fault } from "./errors.js";
import { printPath } from "./path.js";
import { sortFaults } from "./sortFaults.js";

/** Most levels of nesting. */
export const MAX_DEPTH = 64;

/** Most values in one document: a text of the allowed length holds fewer. One that stands at many places counts at each. */
export const MAX_VALUES = 10_000_000;

const DANGEROUS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const TOO_MANY_VALUES: Fault = {
  code: "too-large",
  path: "",
  message: `this holds more than ${MAX_VALUES} values`,
  mend: "split it; what stands at many places counts at each",
};

/** Whether a key is named like something of a prototype's. */
export function isDangerousKey(key: string): boolean {
  return DANGEROUS.has(key);
}

/** Faults of a JSON value that no schema should see: too deep, too much, or a key named like a prototype's. */
export function scanJson(value: unknown): Fault[] {
  const faults: Fault[] = [];
  const open: { value: object; path: PropertyKey[] }[] = [];
  let left = MAX_VALUES;
  const push = (inner: unknown, path: PropertyKey[]) => {
    left--;
    if (typeof inner !== "object" || inner === null) return;
    if (path.length < MAX_DEPTH) open.push({ value: inner, path });
    else if (faults.length === 0) {
      faults.push({
        code: "too-deep",
        path: "",
        message: `this is nested more than ${MAX_DEPTH} levels`,
        mend: "flatten it",
      });
    }
  };
  push(value, []);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (left < 0) return [TOO_MANY_VALUES];
    if (Array.isArray(at.value)) {
      for (let index = 0; index < at.value.length; index++) push(at.value[index], [...at.path, index]);
      continue;
    }
    for (const key of Object.keys(at.value)) {
      if (isDangerousKey(key)) {
        faults.push({
          code: "dangerous-key",
          path: printPath([...at.path, key]),
          message: `'${key}' is not allowed as a key`,
          mend: "rename it",
        });
      } else push(Reflect.get(at.value, key), [...at.path, key]);
    }
  }
  return sortFaults(faults, value);
}
