/**
 * The legal calendar: which days are recognised or equated, from a reviewed table with sources.
 *
 * Source: Algemene termijnenwet arts 3 and 4, and the royal decrees that equate days. Which days the
 * decrees equate follows from no formula, so it is known for a span only (B12).
 */
import * as z from "zod";
import {
  type Day,
  FIRST_DAY,
  formatDay,
  fromParts,
  LAST_TERM_DAY,
  parseDay,
  partsOf,
  weekdayOf,
} from "./civilDay.js";
import { DayText, inOrder, OUT_OF_ORDER } from "./dayText.js";

const Texts = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
const SpecialDay = z.strictObject({
  id: z.string().min(1),
  title: Texts,
  rule: z.union([
    z
      .strictObject({
        month: z.int().min(1).max(12),
        date: z.int().min(1).max(31),
        onSunday: z.int().min(-6).max(6).optional(),
        fromYear: z.int().min(1900).max(2199).optional(),
      })
      .refine(isInLeapYear, {
        error: "no month has this day",
        path: ["date"],
        params: { code: "bad-time", mend: "write a day that there is in a leap year" },
      }),
    // So many days that it stays in its year.
    z.strictObject({ afterEaster: z.int().min(-80).max(250) }),
    z.strictObject({ day: DayText }),
  ]),
  source: z.string().min(1),
  locator: z.string().min(1),
});

/** The file format of `rules/calendars/*.json`. */
export const CalendarFile = z.strictObject({
  format: z.literal("vertelrecht.calendar/1"),
  id: z.string().min(1),
  title: Texts,
  equatedKnown: z.strictObject({ from: DayText, through: DayText }).refine(inOrder, OUT_OF_ORDER),
  recognised: z.array(SpecialDay),
  equated: z.array(SpecialDay),
});
/** The file format of `rules/calendars/*.json`. */
export type CalendarFile = z.output<typeof CalendarFile>;

function isInLeapYear({ month, date }: { readonly month: number; readonly date: number }): boolean {
  return partsOf(fromParts(2024, month, date)).month === month;
}

/** Why a day is not a working day. */
export interface DayOff {
  readonly day: string;
  /** `saturday`, `sunday`, or the id of the recognised or equated day. */
  readonly reason: string;
  readonly title?: { readonly nl: string; readonly en: string };
  readonly source?: string;
  readonly locator?: string;
}

/** A compiled calendar: counts of working days are looked up, not counted day by day. */
export interface Calendar {
  readonly id: string;
  /** First and last day for which the equated days are known. */
  readonly known: { readonly from: Day; readonly through: Day };
  /** Counts of working days, taking it that no unknown day is equated. */
  readonly hopeful: WorkingDays;
  /** The same, taking it that every day outside the known span is equated. */
  readonly wary: WorkingDays;
  /** Why a day is no working day; `null` when it is one as far as known. */
  dayOff(day: Day): DayOff | null;
}

/** Prefix counts of working days. */
export interface WorkingDays {
  has(day: Day): boolean;
  /** The n-th working day after `day`; `null` when there is none in the table. */
  after(day: Day, n: number): Day | null;
}

type Named = z.output<typeof SpecialDay>;

/** Compiles a calendar file. */
export function compileCalendar(file: CalendarFile): Calendar {
  const special = specialDays(file);
  const from = requireDay(file.equatedKnown.from);
  const through = requireDay(file.equatedKnown.through);
  const workingDays = countWorkingDays(special);
  return Object.freeze({
    id: file.id,
    known: { from, through },
    hopeful: workingDaysIn(workingDays, FIRST_DAY, LAST_TERM_DAY),
    wary: workingDaysIn(workingDays, from, through),
    dayOff(day: Day): DayOff | null {
      const named = special.get(day);
      const at = formatDay(day);
      if (named) {
        return {
          day: at,
          reason: named.id,
          title: named.title,
          source: named.source,
          locator: named.locator,
        };
      }
      const weekday = weekdayOf(day);
      return weekday <= 5 ? null : { day: at, reason: weekday === 6 ? "saturday" : "sunday" };
    },
  });
}

function specialDays(file: CalendarFile): Map<Day, Named> {
  const days = new Map<Day, Named>();
  const rules = [...file.equated, ...file.recognised].map((named) => ({ named, day: dayInYear(named.rule) }));
  const last = partsOf(LAST_TERM_DAY).year;
  for (let year = partsOf(FIRST_DAY).year; year <= last; year++) {
    const easter = easterSunday(year);
    for (const { named, day: inYear } of rules) {
      const day = inYear(year, easter);
      if (day !== null) days.set(day, named);
    }
  }
  return days;
}

/** The day that a rule gives in a year; null in a year for which it gives none. */
function dayInYear(rule: Named["rule"]): (year: number, easter: Day) => Day | null {
  if ("afterEaster" in rule) return (_year, easter) => easter + rule.afterEaster;
  if ("day" in rule) {
    const day = requireDay(rule.day);
    const only = partsOf(day).year;
    return (year) => (year === only ? day : null);
  }
  const { month, date, onSunday = 0, fromYear = 0 } = rule;
  return (year) => {
    if (year < fromYear) return null;
    const day = fromParts(year, month, date);
    return weekdayOf(day) === 7 ? day + onSunday : day;
  };
}

/** Easter Sunday of the Gregorian calendar (the anonymous computus of 1876). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return fromParts(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** How many working days there are from the first day through each. */
function countWorkingDays(special: ReadonlyMap<Day, unknown>): Int32Array {
  const counts = new Int32Array(LAST_TERM_DAY - FIRST_DAY + 1);
  for (const day of special.keys()) counts[day - FIRST_DAY] = 1;
  let total = 0;
  let weekday = weekdayOf(FIRST_DAY);
  for (let index = 0; index < counts.length; index++) {
    if (weekday <= 5 && counts[index] === 0) total++;
    counts[index] = total;
    weekday = weekday === 7 ? 1 : weekday + 1;
  }
  return counts;
}

/** The working days from one day through another, taking it that there are none outside these. */
function workingDaysIn(counts: Int32Array, from: Day, through: Day): WorkingDays {
  const at = (day: Day) => counts[Math.min(day - FIRST_DAY, counts.length - 1)] ?? 0;
  const before = at(from - 1);
  const last = at(through);
  const upTo = (day: Day) => Math.max(Math.min(at(day), last) - before, 0);
  return {
    has: (day) => day > FIRST_DAY && upTo(day) > upTo(day - 1),
    after(day, n) {
      const wanted = before + upTo(day) + n;
      if (wanted > last) return null;
      let low = 0;
      let high = counts.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((counts[middle] ?? 0) >= wanted) high = middle;
        else low = middle + 1;
      }
      return FIRST_DAY + low;
    },
  };
}

function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}
