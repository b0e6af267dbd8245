/** A sorted list: the list itself where each item follows the one before it already, as in most; else a copy. */
export function sorted<T extends object>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  let last: T | null = null;
  for (const item of list) {
    if (last !== null && compare(last, item) > 0) return [...list].sort(compare);
    last = item;
  }
  return list;
}
