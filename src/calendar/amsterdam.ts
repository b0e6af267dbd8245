/**
 * Instants and the civil days of Amsterdam. From 1996 on the offset follows from a rule (`summerTime.ts` next door);
 * before, luxon knows the zone. It is asked only here, and only then: time zone data are slow to open.
 *
 * Instants are epoch milliseconds. Days are those of `civilDay.ts`.
 */
import { IANAZone } from "luxon";
import { type Day, formatDay, fromParts } from "./civilDay.js";
import { isSummerTime, RULE_FROM_YEAR } from "./summerTime.js";

/** An instant as epoch milliseconds. */
export type Instant = number;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const RULE_FROM: Instant = fromParts(RULE_FROM_YEAR, 1, 1) * DAY_MS;
const WINTER = 60;
const SUMMER = 120;
let zone: IANAZone | undefined;
/** Pure memos of the zone: offsets in minutes of whole UTC days and hours, null where the clock changes within them. */
const offsetOfUtcDay = new Map<number, number | null>();
const offsetOfUtcHour = new Map<number, number | null>();
/** A pure memo of {@link startOfDay}. */
const starts = new Map<Day, Instant>();

/** The civil day in Amsterdam on which an instant falls (B2). */
export function dayOfInstant(instant: Instant): Day {
  return Math.floor((instant + offsetAt(instant) * MINUTE_MS) / DAY_MS);
}

/** First instant of a day in Amsterdam. */
export function startOfDay(day: Day): Instant {
  const known = starts.get(day);
  if (known !== undefined) return known;
  const guess = day * DAY_MS - offsetAt(day * DAY_MS) * MINUTE_MS;
  const start = day * DAY_MS - offsetAt(guess) * MINUTE_MS;
  starts.set(day, start);
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
  return (
    offsetWithin(instant, DAY_MS, offsetOfUtcDay) ??
    offsetWithin(instant, HOUR_MS, offsetOfUtcHour) ??
    offsetInZone(instant)
  );
}

/** The offset that holds throughout the UTC day or hour of an instant; null where the clock changes within it. */
function offsetWithin(instant: Instant, length: number, memo: Map<number, number | null>): number | null {
  const part = Math.floor(instant / length);
  const known = memo.get(part);
  if (known !== undefined) return known;
  const first = offsetInZone(part * length);
  const offset = first === offsetInZone((part + 1) * length - 1) ? first : null;
  memo.set(part, offset);
  return offset;
}

function offsetInZone(instant: Instant): number {
  if (instant >= RULE_FROM) return isSummerTime(instant) ? SUMMER : WINTER;
  zone ??= IANAZone.create("Europe/Amsterdam");
  return zone.offset(instant);
}
