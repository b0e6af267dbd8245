/**
 * Summer time by the rule of the Union, so that an offset from 1996 on needs no time zone data.
 *
 * Source: directives 94/21/EC, 97/44/EC and 2000/84/EC: from 01:00 UTC on the last Sunday of March until 01:00 UTC on
 * the last Sunday of October.
 */
import { type Day, fromParts, partsOf, weekdayOf } from "./civilDay.js";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The first year in which summer time ended in October everywhere in the Union. */
export const RULE_FROM_YEAR = 1996;

/** Whether it is summer time at an instant, from 1996 on. */
export function isSummerTime(instant: number): boolean {
  const { year } = partsOf(Math.floor(instant / DAY_MS));
  return changeOn(lastSunday(year, 3)) <= instant && instant < changeOn(lastSunday(year, 10));
}

function changeOn(day: Day): number {
  return day * DAY_MS + HOUR_MS;
}

/** The last Sunday of a month of 31 days. */
function lastSunday(year: number, month: 3 | 10): Day {
  const last = fromParts(year, month, 31);
  return last - (weekdayOf(last) % 7);
}
