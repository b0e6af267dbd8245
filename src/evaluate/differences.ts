/** What a sketch of a finding asks that is not found: only what the sketch names is compared. */

/** One place in which they differ. */
export interface Difference {
  /** Where, below the sketch, e.g. `duties[0].status`. */
  readonly path: string;
  readonly wanted: unknown;
  readonly found: unknown;
}

/**
 * Differences of a value from a sketch. Lists must be as long as the sketch's; of `missing` each that is asked for must
 * be there.
 */
export function differences(found: unknown, wanted: unknown, path = ""): Difference[] {
  if (wanted === undefined) return [];
  const differs: Difference[] = [{ path, wanted, found }];
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found)) return differs;
    if (path.endsWith("missing")) {
      return wanted.flatMap((one, index) =>
        found.some((other) => differences(other, one).length === 0)
          ? []
          : [{ path: `${path}[${index}]`, wanted: one, found }],
      );
    }
    if (found.length !== wanted.length) return differs;
    return wanted.flatMap((one, index) => differences(found[index], one, `${path}[${index}]`));
  }
  if (typeof wanted === "object" && wanted !== null) {
    if (typeof found !== "object" || found === null) return differs;
    return Object.entries(wanted).flatMap(([key, value]) =>
      differences(Reflect.get(found, key), value, path === "" ? key : `${path}.${key}`),
    );
  }
  return Object.is(found, wanted) ? [] : differs;
}
