/** The rule of summer time is what the time zone data of this platform say, from the first day that it is asked of. */
import { IANAZone } from "luxon";
import { expect, test } from "vitest";
import { offsetAt } from "../../src/calendar/amsterdam.js";
import { fromParts } from "../../src/calendar/civilDay.js";
import { isSummerTime, RULE_FROM_YEAR } from "../../src/calendar/summerTime.js";

const zone = IANAZone.create("Europe/Amsterdam");
const HOUR_MS = 3_600_000;
const FROM = fromParts(RULE_FROM_YEAR, 1, 1) * 24 * HOUR_MS;
const THROUGH = fromParts(2400, 1, 1) * 24 * HOUR_MS;

test.each([
  ["the last moment of winter time in 2026", "2026-03-29T00:59:59.999Z", false],
  ["the first moment of summer time in 2026", "2026-03-29T01:00:00Z", true],
  ["the last moment of summer time in 2026", "2026-10-25T00:59:59.999Z", true],
  ["the first moment of winter time in 2026", "2026-10-25T01:00:00Z", false],
  ["a month whose 31st is a Sunday", "2024-03-31T01:00:00Z", true],
  ["1996, the first year in which it ended in October", "1996-10-26T12:00:00Z", true],
])("%s", (_why, instant, summer) => {
  expect(isSummerTime(Date.parse(instant))).toBe(summer);
});

test("at noon and midnight of every day, and around every change, it is what the platform knows", () => {
  const differing: string[] = [];
  for (let instant = FROM; instant < THROUGH; instant += 12 * HOUR_MS) compare(instant);
  for (let year = RULE_FROM_YEAR; year < 2400; year++) {
    for (const month of [3, 10]) {
      for (let date = 24; date <= 31; date++) {
        const change = fromParts(year, month, date) * 24 * HOUR_MS + HOUR_MS;
        for (const instant of [change - 1, change]) compare(instant);
      }
    }
  }
  expect(differing).toEqual([]);

  function compare(instant: number) {
    if (offsetAt(instant) !== zone.offset(instant)) differing.push(new Date(instant).toISOString());
  }
});

test("before that year the platform is asked, as it knew other rules", () => {
  const september = Date.parse("1995-10-01T12:00:00Z");
  const beforeTheZones = Date.parse("1935-07-01T12:00:00Z");
  expect([offsetAt(september), offsetAt(beforeTheZones)]).toEqual([
    zone.offset(september),
    zone.offset(beforeTheZones),
  ]);
});
