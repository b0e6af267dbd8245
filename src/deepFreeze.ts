/**
 * Freezes a value whole, with all that it holds: what the library gives back is never changed by anyone.
 *
 * Maps are frozen too: their ways of changing throw.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const [key, inner] of value) {
      deepFreeze(key);
      deepFreeze(inner);
    }
    for (const name of ["set", "delete", "clear"])
      Object.defineProperty(value, name, { value: refuseChange });
  }
  Object.freeze(value);
  if (Array.isArray(value)) for (const inner of value) deepFreeze(inner);
  else for (const key in value) deepFreeze(value[key]);
  return value;
}

function refuseChange(): never {
  throw new TypeError("this map is frozen");
}
