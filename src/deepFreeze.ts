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
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

function refuseChange(): never {
  throw new TypeError("this map is frozen");
}
