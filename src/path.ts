/** Paths of faults: how the place of a part of a document is written, and how it is read back. */

/** `events[3].at` of keys; one that is no plain word may be anything a person wrote, and stands as `…`. */
export function printPath(keys: readonly PropertyKey[]): string {
  // What lies under `meta` is the system's own, its keys too.
  const meta = keys.indexOf("meta");
  return (meta < 0 ? keys : keys.slice(0, meta + 1))
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${plain(String(key))}`))
    .join("")
    .replace(/^\./, "");
}

/** The keys of a path; null for one that begins with an id in brackets: it lies in another document. */
export function parsePath(path: string): readonly (string | number)[] | null {
  if (path.startsWith("(")) return null;
  // An id in brackets inside a path names the norm that stands there.
  const own = path.replace(/ \([^)]*\) /, ".");
  return [...own.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) =>
    index === undefined ? key : Number(index),
  );
}

/** The path of what lies at `inner` inside what lies at `outer`. */
export function joinPaths(outer: string, inner: string): string {
  if (outer === "" || inner === "") return outer + inner;
  return outer.endsWith(")") ? `${outer} ${inner}` : `${outer}.${inner}`;
}

/** Whether a key looks like one of a schema, which begin in lower case, and not like a name that a person wrote. */
export function isPlainKey(key: string): boolean {
  return /^[$_a-z][$\w-]*$/.test(key);
}

function plain(key: string): string {
  if (!isPlainKey(key)) return "…";
  return key.length > 40 ? `${key.slice(0, 39)}…` : key;
}
