/** What holds for every record of every population: it parses, it is the same again, and it depends on no other. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundledProfiles } from "../../src/cli/bundledProfiles.js";
import { generatePopulation } from "../../src/generate/generatePopulation.js";
import { generateRecord } from "../../src/generate/generateRecord.js";
import { Numbers } from "../../src/generate/numbers.js";
import type { Profile } from "../../src/generate/profile.js";
import { MAX_EVENTS } from "../../src/record/record.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";
import { IDS, profileWith, readPopulation } from "./support.js";

const profiles = new Map(IDS.map((id) => [id, profileWith(id)]));
const base = profileWith("nl-2025");

const anySeed = fc.maxSafeNat();
const anyIndex = fc.nat({ max: 100_000 });
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
/** Profiles that ship, and some with numbers at and between their bounds. */
const anyProfile: fc.Arbitrary<Profile> = fc.oneof(
  fc.constantFrom(...profiles.values()),
  fc
    .record({
      families: fc.record({ measure: anyShare, secondParent: anyShare, ageGap: fc.nat({ max: 17 }) }),
      reports: fc.record({
        followUp: fc.constantFrom(0, 0.3),
        repeat: fc.constantFrom(0, 0.65),
        involvement: fc.nat({ max: 365 }),
      }),
      hearing: fc.record({ heard: anyShare, waived: anyShare, declined: anyShare }),
      disclosures: fc.record({ families: anyShare, helpRequest: anyShare, reported: anyShare }),
      measures: fc.record({
        months: fc.nat({ max: 120 }),
        workerChanges: fc.nat({ max: 12 }),
        provisionalFirst: anyShare,
      }),
      contacts: fc.record({ perYear: fc.nat({ max: 60 }) }),
      keeping: fc.record({
        joined: anyShare,
        lateStart: anyShare,
        typesCovered: anyShare,
        dayOnly: anyShare,
        recordedLate: anyShare,
        recordedNever: anyShare,
        corrected: fc.constantFrom(0, 0.1, 0.25),
        missing: anyShare,
        asUnknown: anyShare,
      }),
    })
    .map((values) => profileWith("nl-2025", values)),
);

const written = (profile: Profile, seed: number, index: number) =>
  JSON.stringify(generateRecord(profile, seed, index));

describe("every record", () => {
  test("parses without a fault or warning, inside the period", () => {
    fc.assert(
      fc.property(anyProfile, anySeed, anyIndex, (profile, seed, index) => {
        const parsed = safeParseRecord(JSON.parse(written(profile, seed, index)));
        if (!parsed.ok)
          throw new Error(parsed.faults.map(({ path, message }) => `${path} ${message}`).join("; "));
        expect(parsed.warnings).toEqual([]);
        const { events, covers, holder } = parsed.record;
        const through = profile.numbers.period.through.value;
        for (const { at, recordedAt } of events) {
          expect(at.slice(0, 10) <= through, at).toBe(true);
          expect(typeof recordedAt !== "string" || recordedAt <= through).toBe(true);
        }
        // Without cover of its holder, `evaluate` finds no moment of judgement.
        expect(covers.filter(({ by }) => by === holder)).toMatchObject([{ through }]);
      }),
      { numRuns: 250 },
    );
  });

  test("names no measure before it began, also where one goes over into another or the period ends first", () => {
    const late = profileWith("well-kept", {
      period: { from: "2026-03-02" },
      families: { measure: 1 },
      measures: { supervision: 1, provisionalFirst: 1, workerChanges: 12, planInTime: 0.5 },
    });
    const records = readPopulation(late, 400);
    const keys = records.flatMap(({ events }) =>
      events.flatMap((one) => ("measure" in one ? [one.measure] : [])),
    );
    expect(new Set(keys)).toEqual(new Set(["m1", "m2"]));
    for (const record of records) {
      const parsed = safeParseRecord(record);
      expect(parsed.ok && parsed.warnings).toEqual([]);
    }
  });

  test("is the same again, and another under another seed or index", () => {
    fc.assert(
      fc.property(anyProfile, anySeed, anyIndex, (profile, seed, index) => {
        const one = written(profile, seed, index);
        expect(written(profile, seed, index)).toBe(one);
        const others = [
          written(profile, seed, index + 1),
          written(profile, seed === 0 ? 1 : seed - 1, index),
        ];
        for (const other of others) expect(tale(other)).not.toBe(tale(one));
      }),
      { numRuns: 60 },
    );
  });

  test("seeds that differ beyond 32 bits differ", () => {
    expect(tale(written(base, 5, 0))).not.toBe(tale(written(base, 5 + 2 ** 32, 0)));
  });

  test("stays within the limit of events where contacts, reports and corrections are at their most", () => {
    const most = profileWith("well-kept", {
      families: { measure: 1, children: [0, 0, 0, 0, 0, 1] },
      reports: { followUp: 0.475, repeat: 0.475 },
      measures: { supervision: 0 },
      contacts: { perYear: 10_000 },
      keeping: { corrected: 0.25 },
    });
    const counts = [0, 1, 2, 3, 4, 5].map((index) => generateRecord(most, 1, index).events.length);
    expect(Math.max(...counts)).toBeGreaterThan(10_000);
    expect(Math.max(...counts)).toBeLessThan(MAX_EVENTS);
  });
});

describe("a population", () => {
  test("begins with every smaller one, record by record; the last family is whole", () => {
    fc.assert(
      fc.property(
        anySeed,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (seed, few, more) => {
          const lines = (children: number) =>
            [...generatePopulation(base, { children, seed })].map((record) => JSON.stringify(record));
          const [small, large] = [lines(few), lines(few + more)];
          expect(large.slice(0, small.length)).toEqual(small);
          expect(small).toEqual(small.map((_, index) => written(base, seed, index)));
          const children = small.map((line) => Number(JSON.parse(line).children.length));
          const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
          expect(sum(children)).toBeGreaterThanOrEqual(few);
          expect(sum(children.slice(0, -1))).toBeLessThan(few);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("profiles that differ in keeping tell the same stories: what the sparse one shows, the whole one has", () => {
    const [whole, sparse] = ["well-kept", "sparse-records"].map((id) => readPopulation(profileWith(id), 300));
    expect(sparse?.length).toBe(whole?.length);
    for (const [index, { children, holder, events }] of (sparse ?? []).entries()) {
      const other = whole?.[index];
      expect(other).toMatchObject({ children, holder });
      const ids = new Set(other?.events.map(({ id }) => id));
      expect(events.filter(({ id }) => !ids.has(id.replace(/-[cdx]$/, "")))).toEqual([]);
    }
  });

  test("is invented to the last id", () => {
    const ids = readPopulation(base, 200).flatMap((record) => [
      ...record.children.map(({ id }) => id),
      ...(record.adults ?? []).map(({ id }) => id),
      ...(record.organisations ?? []).map(({ id }) => id),
      ...(record.professionals ?? []).map(({ id }) => id),
      record.id,
    ]);
    const made = /^(c\d|a\d|(vt|gi|team|school|police|board)-\d\d(-w\d+)?|invented-1-\d+)$/;
    expect(ids.filter((id) => !made.test(id))).toEqual([]);
  });

  test("holds every event type about which its records claim to be complete, and no other", () => {
    const records = readPopulation(base, 3000);
    const claimed = new Set(records.flatMap(({ covers }) => covers.flatMap(({ types }) => types)));
    const told = new Set(records.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...told].sort()).toEqual([...claimed].sort());
    expect(claimed.size).toBeGreaterThan(18);
  });

  test("has fifteen to twenty-five events a record", () => {
    const records = readPopulation(base, 2000);
    const mean = records.reduce((sum, { events }) => sum + events.length, 0) / records.length;
    expect(mean).toBeGreaterThan(15);
    expect(mean).toBeLessThan(25);
  });
});

describe("every number counts: another value gives another population", () => {
  const all = Object.entries(Numbers.shape).flatMap(([group, { shape }]) =>
    Object.keys(shape).map((name) => [group, name] as const),
  );
  const population = (profile: Profile) =>
    JSON.stringify([...generatePopulation(profile, { children: 500, seed: 1 })]);
  const before = population(base);

  test.each(all)("%s.%s", (group, name) => {
    const { value } = Object(Reflect.get(Object(bundledProfiles["nl-2025"]), "numbers"))[group][name];
    expect(population(profileWith("nl-2025", { [group]: { [name]: another(value) } }))).not.toBe(before);
  });

  function another(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((_, index) => (index === 0 ? 1 : 0));
    return typeof value === "number" ? 0 : "2024-01-08";
  }
});

/** A record without its id. */
function tale(line: string): string {
  return line.replace(/"id":"invented-[^"]*"/, "");
}
