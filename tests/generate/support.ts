/** Profiles for the tests of populations: those that ship, and those with some numbers of their own. */
import { bundledProfiles } from "../../src/cli/bundledProfiles.js";
import { generatePopulation } from "../../src/generate/generatePopulation.js";
import { loadProfile } from "../../src/generate/loadProfile.js";
import type { Profile } from "../../src/generate/profile.js";
import type { CaseRecord } from "../../src/record/record.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";

/** The ids of the profiles that ship. */
export const IDS = Object.keys(bundledProfiles);

const why = { nl: "voor de proef", en: "for the test" };

/** Numbers by group and name. */
export type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A file that extends a profile and gives some numbers. */
export function profileFile(base: string, values: Values = {}): Record<string, unknown> {
  const assumed = (group: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(group).map(([name, value]) => [name, { value, basis: "assumption", why }]),
    );
  const numbers = Object.fromEntries(Object.entries(values).map(([group, own]) => [group, assumed(own)]));
  return { id: "own", title: why, extends: base, numbers };
}

/** A profile that ships, with some numbers of its own. */
export function profileWith(base: string, values: Values = {}): Profile {
  return loadProfile(profileFile(base, values), bundledProfiles);
}

/** The records of a population, read as any other. */
export function readPopulation(profile: Profile, children: number, seed = 1): CaseRecord[] {
  return [...generatePopulation(profile, { children, seed })].map((record) =>
    parseRecord(JSON.parse(JSON.stringify(record))),
  );
}
