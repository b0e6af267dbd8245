/**
 * Instants and the civil days of Amsterdam. From 1996 on the offset follows from a rule (`summerTime.ts` next door);
 * before, luxon knows the zone. It is asked only here, and only then: time zone data are slow to open.
 *
 * Instants are epoch milliseconds. Days are those of `civilDay.ts`.
 */
import { IANAZone } from "luxon";
import { type Day, FIRST_DAY, formatDay, fromParts, LAST_TERM_DAY } from "./civilDay.js";
import { isSummerTime, RULE_FROM_YEAR } from "./summerTime.js";

/** An instant as epoch milliseconds. */
export type Instant = number;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const RULE_FROM: Instant = fromParts(RULE_FROM_YEAR, 1, 1) * DAY_MS;
const WINTER = 60;
const SUMMER = 120;
let zone: IANAZone | undefined;
/** How many days times and terms can touch; pure memos have a place for each, 0 where it was not asked yet. */
const DAYS = LAST_TERM_DAY - FIRST_DAY + 3;
/** The offset in minutes throughout a UTC day, {@link CHANGES} where the clock changes within it; none was ever 0. */
const offsets = new Float64Array(DAYS);
const CHANGES = -1;
/** {@link startOfDay}; no day begins at instant 0. */
const starts = new Float64Array(DAYS);

/** The civil day in Amsterdam on which an instant falls (B2). */
export function dayOfInstant(instant: Instant): Day {
  return Math.floor((instant + offsetAt(instant) * MINUTE_MS) / DAY_MS);
}

/** First instant of a day in Amsterdam. */
export function startOfDay(day: Day): Instant {
  const known = starts[placeOf(day)];
  if (known) return known;
  const guess = day * DAY_MS - offsetAt(day * DAY_MS) * MINUTE_MS;
  const start = day * DAY_MS - offsetAt(guess) * MINUTE_MS;
  starts[placeOf(day)] = start;
  return start;
}

/** Last millisecond of a day in Amsterdam. */
export function endOfDay(day: Day): Instant {
  return startOfDay(day + 1) - 1;
}

/** An instant with Amsterdam's offset; milliseconds only when not zero (B7). */
export function formatInstant(instant: Instant): string {
  const offset = Math.round(offsetAt(instant));
  const local = instant + offset * MINUTE_MS;
  const day = Math.floor(local / DAY_MS);
  const ofDay = local - day * DAY_MS;
  const time = new Date(ofDay).toISOString();
  const fraction = ofDay % 1000 === 0 ? "" : time.slice(19, 23);
  const sign = offset < 0 ? "-" : "+";
  const minutes = Math.abs(offset);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${formatDay(day)}T${time.slice(11, 19)}${fraction}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Amsterdam's offset from UTC at an instant, in minutes. */
export function offsetAt(instant: Instant): number {
  const utcDay = Math.floor(instant / DAY_MS);
  const known = offsets[placeOf(utcDay)] || offsetThroughout(utcDay);
  return known === CHANGES ? offsetInZone(instant) : known;
}

function offsetThroughout(utcDay: number): number {
  const first = offsetInZone(utcDay * DAY_MS);
  const offset = first === offsetInZone((utcDay + 1) * DAY_MS - 1) ? first : CHANGES;
  offsets[placeOf(utcDay)] = offset;
  return offset;
}

/** The place of a day in a memo; outside of it what is written is forgotten, and found anew. */
function placeOf(day: Day): number {
  return day - FIRST_DAY + 1;
}

function offsetInZone(instant: Instant): number {
  if (instant >= RULE_FROM) return isSummerTime(instant) ? SUMMER : WINTER;
  zone ??= IANAZone.create("Europe/Amsterdam");
  return zone.offset(instant);
}
