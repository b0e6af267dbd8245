/**
 * Civil days as integers: days since 1 January 1970 in the proleptic Gregorian calendar.
 *
 * No clock and no zone here: `amsterdam.ts` next door says which day an instant falls on.
 */

import { twoDigits } from "./digits.js";

/** A civil day as days since 1970-01-01. */
export type Day = number;

/** First day this library reads. */
export const FIRST_DAY: Day = fromParts(1900, 1, 1);
/** Last day this library reads. */
export const LAST_DAY: Day = fromParts(2199, 12, 31);
/** Last day that a term may reach: the longest term from the last day that is read. */
export const LAST_TERM_DAY: Day = fromParts(2399, 12, 31);

/** Year, month (1–12) and day of the month (1–31). */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** The day of `YYYY-MM-DD`, or `null` when the text is no calendar day. */
export function parseDay(text: string): Day | null {
  return text.length === 10 ? leadingDay(text) : null;
}

const DASH = 0x2d;

/** The day whose `YYYY-MM-DD` a text begins with, or `null`. */
export function leadingDay(text: string): Day | null {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null;
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  if (century < 0 || year < 0) return null;
  return dayOfParts(century * 100 + year, twoDigits(text, 5), twoDigits(text, 8));
}

/** The day of these numbers, or `null` when the month has no such date. */
function dayOfParts(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  return fromParts(year, month, date);
}

/** `YYYY-MM-DD` of a day. */
export function formatDay(day: Day): string {
  const known = knownDay(day);
  known.text ??= written(known);
  return known.text;
}

function written({ year, month, date }: DayParts): string {
  const four = year < 1000 ? String(year).padStart(4, "0") : year;
  return `${four}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Days in a month, leap years counted. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Adds months; the date clamps to the end of a shorter month (B5). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return fromParts(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/**
 * Whole years of age on a day. A child of 29 February has its birthday on 28 February in common years:
 * an assumption, as no text says so (A11).
 */
export function ageOn(birth: Day, day: Day): number {
  const [born, now] = [partsOf(birth), partsOf(day)];
  const years = now.year - born.year;
  if (now.month !== born.month) return now.month > born.month ? years : years - 1;
  return now.date >= Math.min(born.date, daysInMonth(now.year, born.month)) ? years : years - 1;
}

/** Year, month and date of a day. */
export function partsOf(day: Day): DayParts {
  return knownDay(day);
}

/** A day that was asked, with its text once that was. */
interface KnownDay extends DayParts {
  readonly day: Day;
  text: string | null;
}

/** A pure memo: each day has a place, which it shares with those of 45 years earlier and later. */
const PLACES = 1 << 14;
const knownDays = new Array<KnownDay | undefined>(PLACES);

function knownDay(day: Day): KnownDay {
  const place = day & (PLACES - 1);
  const known = knownDays[place];
  if (known?.day === day) return known;
  const { year, month, date } = civilOf(day);
  const fresh = { day, year, month, date, text: null };
  knownDays[place] = fresh;
  return fresh;
}

/** Days-to-civil after the 400-year cycle of the Gregorian calendar. */
function civilOf(day: Day): DayParts {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The day of these numbers, taken to be a real date. Civil-to-days after the 400-year cycle. */
export function fromParts(year: number, month: number, date: number): Day {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
