/** A population: record after record, until there are children enough. */
import { generateRecord } from "./generateRecord.js";
import type { WrittenRecord } from "./keepRecord.js";
import type { Profile } from "./profile.js";

/** How large a population is, and which of all that a profile gives. */
export interface PopulationOptions {
  /** At least so many children; the last family is whole, so there may be a few more. */
  readonly children: number;
  /** A whole number from 0 through `Number.MAX_SAFE_INTEGER`. */
  readonly seed: number;
}

/**
 * The records of a population, one at a time. Each depends on the profile, the seed and its own index alone, so that a
 * larger population begins with the smaller.
 *
 * @example
 * ```ts
 * for (const record of generatePopulation(profile, { children: 100, seed: 1 })) console.log(JSON.stringify(record));
 * ```
 */
export function* generatePopulation(
  profile: Profile,
  { children, seed }: PopulationOptions,
): Generator<WrittenRecord> {
  let listed = 0;
  for (let index = 0; listed < children; index++) {
    const record = generateRecord(profile, seed, index);
    listed += record.children.length;
    yield record;
  }
}
