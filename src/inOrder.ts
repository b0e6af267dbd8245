/** A list in order: the list itself where it is so already, as most are; else a sorted copy. */
export function inOrder<T extends object>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  let last: T | null = null;
  for (const item of list) {
    if (last !== null && compare(last, item) > 0) return [...list].sort(compare);
    last = item;
  }
  return list;
}
