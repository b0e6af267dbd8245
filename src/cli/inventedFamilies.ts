import { generatePopulation } from "../generate/generatePopulation.js";
import { loadProfile } from "../generate/loadProfile.js";
import { bundledProfiles } from "./bundledProfiles.js";

/** How many families are invented where no records are given. */
const FAMILIES = 1000;

/** The families that stand in where no records are given: the same each time. */
export function* inventedFamilies(): Generator<unknown> {
  const profile = loadProfile(bundledProfiles["nl-2025"], bundledProfiles);
  let families = 0;
  for (const record of generatePopulation(profile, { children: Number.MAX_SAFE_INTEGER, seed: 1 })) {
    yield record;
    if (++families === FAMILIES) return;
  }
}
