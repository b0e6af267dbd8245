/**
 * Instants and the civil days of Amsterdam. Luxon knows the zone; it is asked only here.
 *
 * Instants are epoch milliseconds. Days are those of `civilDay.ts`.
 */
import { IANAZone } from "luxon";
import { type Day, formatDay } from "./civilDay.js";

/** An instant as epoch milliseconds. */
export type Instant = number;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const zone = IANAZone.create("Europe/Amsterdam");
/** Offset of a whole UTC day in minutes; absent where the clock changes within it. A pure memo of the zone. */
const offsetOfUtcDay = new Map<number, number>();

/** The civil day in Amsterdam on which an instant falls (B2). */
export function dayOfInstant(instant: Instant): Day {
  return Math.floor((instant + offsetAt(instant) * MINUTE_MS) / DAY_MS);
}

/** First instant of a day in Amsterdam. */
export function startOfDay(day: Day): Instant {
  const guess = day * DAY_MS - offsetAt(day * DAY_MS) * MINUTE_MS;
  return day * DAY_MS - offsetAt(guess) * MINUTE_MS;
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
  const known = offsetOfUtcDay.get(utcDay);
  if (known !== undefined) return known;
  const first = zone.offset(utcDay * DAY_MS);
  if (first !== zone.offset((utcDay + 1) * DAY_MS - 1)) return zone.offset(instant);
  offsetOfUtcDay.set(utcDay, first);
  return first;
}
