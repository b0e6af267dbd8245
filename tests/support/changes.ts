/** Changes to any document, somewhere in it: what is put there, repeated, exchanged or taken out. */
import fc from "fast-check";

/** What stands in for any part: near misses of what the schemas take, names that prototypes have, and anything. */
export const strange = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      "__proto__",
      "constructor",
      "toString",
      "",
      "2026-02-30",
      "9999-12-31",
      "2026-01-05T24:00:00Z",
      "\ud800",
      "\u0000",
    ],
    ...[null, true, 0, -0, -1, 1e308, Number.POSITIVE_INFINITY, Number.NaN],
    ...[[], {}, [[]], { fact: "x" }, { parameter: "x" }, { any: [] }, { not: {} }, { laterOf: [] }],
  ),
  fc.constantFrom(
    "report",
    "contact",
    "measure-start",
    "veilig-thuis",
    "child",
    "e1",
    "c1",
    "2026-03-29",
    "2026-03-29T02:30:00+01:00",
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.anything({
    maxDepth: 2,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
);
const change = fc.record({
  at: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 8 }),
  how: fc.constantFrom("replace", "delete", "repeat", "swap", "add"),
  value: strange,
  key: fc.oneof(
    fc.constantFrom("__proto__", "id", "type", "where", "children", "events", "meta"),
    fc.string({ maxLength: 12 }),
  ),
});
type Change = { at: number[]; how: string; value: unknown; key: string };
/** Up to four changes, one after the other. */
export const changes = fc.array(change, { minLength: 1, maxLength: 4 });

/** A copy with a change somewhere in it. */
export function changed(json: unknown, { at: [first = 0, ...rest], how, value, key }: Change): unknown {
  if (typeof json !== "object" || json === null) return value;
  const keys = Object.keys(json);
  const own = keys[Math.floor(first * keys.length)];
  const copy: Record<string, unknown> | unknown[] = Array.isArray(json) ? [...json] : { ...json };
  if (own === undefined || (rest.length === 0 && how === "add")) {
    if (Array.isArray(copy)) copy.push(value);
    else Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
    return copy;
  }
  if (rest.length > 0) Reflect.set(copy, own, changed(Reflect.get(json, own), { at: rest, how, value, key }));
  else if (how === "delete")
    Array.isArray(copy) ? copy.splice(Number(own), 1) : Reflect.deleteProperty(copy, own);
  else if (how === "repeat" && Array.isArray(copy)) copy.push(Reflect.get(json, own), Reflect.get(json, own));
  else if (how === "swap") Reflect.set(copy, own, Reflect.get(json, keys[0] ?? own));
  else Reflect.set(copy, own, value);
  return copy;
}
