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

const DayText = z.string().refine((text) => parseDay(text) !== null, "not a calendar day");
const Texts = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
const SpecialDay = z.strictObject({
  id: z.string().min(1),
  title: Texts,
  rule: z.union([
    z.strictObject({
      month: z.int().min(1).max(12),
      date: z.int().min(1).max(31),
      onSunday: z.int().optional(),
      fromYear: z.int().optional(),
    }),
    z.strictObject({ afterEaster: z.int() }),
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
  equatedKnown: z.strictObject({ from: DayText, through: DayText }),
  recognised: z.array(SpecialDay),
  equated: z.array(SpecialDay),
});
/** The file format of `rules/calendars/*.json`. */
export type CalendarFile = z.output<typeof CalendarFile>;

/** Why a day is not a working day. */
export interface DayOff {
  readonly day: string;
  /** `saturday`, `sunday`, or the id of the recognised or equated day. */
  readonly reason: string;
  readonly title?: { readonly nl: string; readonly en: string };
  readonly source?: string;
  readonly locator?: string;
}

/** A compiled calendar: constant-time questions, no loop over days. */
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
  const isWorking = (day: Day) => weekdayOf(day) <= 5 && !special.has(day);
  return Object.freeze({
    id: file.id,
    known: { from, through },
    hopeful: countWorkingDays(isWorking),
    wary: countWorkingDays((day) => day >= from && day <= through && isWorking(day)),
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
  const last = partsOf(LAST_TERM_DAY).year;
  for (let year = partsOf(FIRST_DAY).year; year <= last; year++) {
    const easter = easterSunday(year);
    for (const named of [...file.equated, ...file.recognised]) {
      const day = dayInYear(named.rule, year, easter);
      if (day !== null) days.set(day, named);
    }
  }
  return days;
}

function dayInYear(rule: Named["rule"], year: number, easter: Day): Day | null {
  if ("afterEaster" in rule) return easter + rule.afterEaster;
  if ("day" in rule) {
    const day = requireDay(rule.day);
    return partsOf(day).year === year ? day : null;
  }
  if (rule.fromYear !== undefined && year < rule.fromYear) return null;
  const day = fromParts(year, rule.month, rule.date);
  return weekdayOf(day) === 7 ? day + (rule.onSunday ?? 0) : day;
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

function countWorkingDays(isWorking: (day: Day) => boolean): WorkingDays {
  const size = LAST_TERM_DAY - FIRST_DAY + 1;
  const prefix = new Int32Array(size);
  let total = 0;
  for (let index = 0; index < size; index++) {
    if (isWorking(FIRST_DAY + index)) total++;
    prefix[index] = total;
  }
  const upTo = (day: Day) => prefix[Math.min(Math.max(day - FIRST_DAY, 0), size - 1)] ?? 0;
  return {
    has: (day) => day > FIRST_DAY && upTo(day) > upTo(day - 1),
    after(day, n) {
      const wanted = upTo(day) + n;
      if (wanted > total) return null;
      let low = 0;
      let high = size - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((prefix[middle] ?? 0) >= wanted) high = middle;
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
