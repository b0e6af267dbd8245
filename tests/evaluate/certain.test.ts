/** A duty of which nothing is unknown is decided in one pass as it is by weighing every way in which things may turn out. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../../src/calendar/civilDay.js";
import { readTime } from "../../src/calendar/time.js";
import type { AchieveCase, ExceptionItem, Item } from "../../src/evaluate/achieveCase.js";
import { decideCertain } from "../../src/evaluate/certain.js";
import { decideInAllWorlds } from "../../src/evaluate/decide.js";
import type { DueWindow } from "../../src/evaluate/dueWindow.js";
import { byTime, type TimelineEvent } from "../../src/record/timeline.js";
import { type Missing, type Truth, Unknown } from "../../src/record/unknown.js";

// Ten days around the due moment, so that everything meets everything.
const [OPENS, LAST] = [day("2026-03-02"), day("2026-03-12")];
const place = fc.integer({ min: OPENS, max: LAST });
const written = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10);
const at = fc.oneof(
  { weight: 2, arbitrary: place.map(written) },
  fc
    .tuple(place, fc.constantFrom("00:00", "09:30", "23:59"))
    .map(([on, clock]) => `${written(on)}T${clock}:00+01:00`),
);
const unknown = new Unknown([{ code: "not-recorded", field: "mode" }]);
const truth: fc.Arbitrary<Truth> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Truth>(true) },
  fc.constant<Truth>(unknown),
);
const item: fc.Arbitrary<Item> = fc
  .tuple(at, fc.uuid(), truth)
  .map(([text, id, sure]) => ({ event: eventAt(id, text), truth: sure }));
const items = (maxLength: number) =>
  fc.array(item, { maxLength }).map((list) => list.sort((a, b) => byTime(a.event, b.event)));
const exceptions = fc
  .tuple(items(2), fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, truth))
  .map(([list, always]): ExceptionItem[] => [
    ...(always === null ? [] : [{ id: "always", event: null, truth: always }]),
    ...list.map((one) => ({ id: "lifted", ...one })),
  ]);

const none = { missing: [], awaits: [], derivation: [], from: null };
const due: fc.Arbitrary<DueWindow> = fc.oneof(
  fc.constant({ ...none, stated: false, earliest: null, latest: null }),
  fc.tuple(place, fc.constantFrom(0, 0, 1, 2)).map(([on, wider]): DueWindow => {
    const latest = { kind: "day", day: on + wider } as const;
    return { ...none, stated: true, earliest: { kind: "day", day: on }, latest };
  }),
  fc.tuple(place, fc.nat({ max: 30 })).map(([on, hours]): DueWindow => {
    const instant = on * 86_400_000 + 9 * 3_600_000;
    const latest = { kind: "instant", instant: instant + hours * 3_600_000 } as const;
    return { ...none, stated: true, earliest: { kind: "instant", instant }, latest };
  }),
);

/** Days for which nobody vouches. */
const uncovered = fc.oneof(
  { weight: 3, arbitrary: fc.constant<number[]>([]) },
  fc.array(place, { maxLength: 2 }),
);

const duty: fc.Arbitrary<AchieveCase> = fc
  .record({
    due,
    acts: fc.oneof(
      items(3).map((list) => [list]),
      fc.tuple(items(2), items(2)),
    ),
    exceptions,
    closings: items(2),
    stillOwed: fc.boolean(),
    now: place,
    acting: uncovered,
    excusing: uncovered,
  })
  .map(
    ({ now, acting, excusing, ...rest }): AchieveCase => ({
      ...rest,
      opens: OPENS,
      // The end of a day in Amsterdam in winter; what happens later is not in the record.
      asOf: (now + 1) * 86_400_000 - 3_600_001,
      actGaps: (from, through) => gaps("contact", acting, from, through),
      exceptionGaps: (from, through) => gaps("contact-waived", excusing, from, through),
    }),
  )
  .map((one) => ({
    ...one,
    acts: one.acts.map((list) => list.filter(({ event }) => happened(event, one.asOf))),
    exceptions: one.exceptions.filter(({ event }) => event === null || happened(event, one.asOf)),
    closings: one.closings.filter(({ event }) => happened(event, one.asOf)),
  }));

test("E1, E10: where one pass decides, weighing all ways finds the same", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(duty, (one) => {
      const certain = decideCertain(one);
      seen.set(certain?.status ?? "left", (seen.get(certain?.status ?? "left") ?? 0) + 1);
      if (certain !== null) expect(certain).toEqual(decideInAllWorlds(one));
    }),
    { numRuns: 5000 },
  );
  // Every status must be met, and doubt be left to the other way, or the property says little.
  const expected = ["excused", "fulfilled", "fulfilled-late", "left", "overdue", "pending", "violated"];
  expect([...seen.keys()].sort()).toEqual(expected);
}, 60_000);

function day(text: string): number {
  const found = parseDay(text);
  if (found === null) throw new RangeError(text);
  return found;
}

function eventAt(id: string, text: string): TimelineEvent {
  const data = { type: "contact", id, at: text } as const;
  return { id, type: "contact", data, fields: data, time: readTime(text), end: null, exists: true };
}

function happened({ time }: TimelineEvent, asOf: number): boolean {
  return time.instant === null ? time.day * 86_400_000 <= asOf : time.instant <= asOf;
}

function gaps(
  type: "contact" | "contact-waived",
  days: readonly number[],
  from: number,
  through: number,
): Missing[] {
  return days
    .filter((one) => one >= from && one <= through)
    .map((one) => ({ code: "not-covered", types: [type], from: written(one), through: written(one) }));
}
