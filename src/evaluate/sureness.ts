/** How sure it is that something counts, where the reasons for a doubt do not matter. */
import type { Truth } from "../record/unknown.js";

/** Surely, surely not, or perhaps. */
export type Sureness = true | false | "perhaps";

/** How sure a truth is. */
export function sureness(truth: Truth): Sureness {
  return typeof truth === "boolean" ? truth : "perhaps";
}

/** Whether both count. */
export function both(a: Sureness, b: Sureness): Sureness {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : "perhaps";
}

/** Whether any of several counts. */
export function anyOf<T>(items: readonly T[], counts: (item: T) => Sureness): Sureness {
  let any: Sureness = false;
  for (const item of items) {
    const count = counts(item);
    if (count === true) return true;
    if (count === "perhaps") any = count;
  }
  return any;
}

/** Whether of each list any counts. */
export function anyOfEach<T>(lists: readonly (readonly T[])[], counts: (item: T) => Sureness): Sureness {
  let all: Sureness = true;
  for (const items of lists) {
    all = both(all, anyOf(items, counts));
    if (all === false) return false;
  }
  return all;
}
