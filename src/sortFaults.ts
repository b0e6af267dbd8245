import type { Fault } from "./errors.js";
import { parsePath } from "./path.js";

/**
 * Faults of one document in the order in which their places stand in it: keys as given, items by index. A key that
 * is not there stands where its parent does; faults of other documents come last; the rest of the order stays.
 */
export function sortFaults(faults: readonly Fault[], document: unknown): Fault[] {
  const orders = new Map<object, ReadonlyMap<string, number>>();
  const orderOf = (parent: object): ReadonlyMap<string, number> => {
    const known = orders.get(parent);
    if (known) return known;
    const order = new Map(Object.keys(parent).map((key, index) => [key, index] as const));
    orders.set(parent, order);
    return order;
  };
  const placeOf = (path: string): readonly number[] => {
    const place: number[] = [];
    let at = document;
    for (const key of parsePath(path) ?? [null]) {
      if (key === null) return [Number.POSITIVE_INFINITY];
      if (typeof at !== "object" || at === null) break;
      const index = orderOf(at).get(String(key));
      if (index === undefined) break;
      place.push(index);
      at = Reflect.get(at, key);
    }
    return place;
  };
  return faults
    .map((fault) => ({ fault, place: placeOf(fault.path) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ fault }) => fault);
}

/** A place before all that lies inside it. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const [depth, index] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return 1;
    if (index !== other) return index < other ? -1 : 1;
  }
  return a.length - b.length;
}
