/**
 * School days, from calendars that the caller supplies: no law lists them (B10, B12).
 *
 * Saturdays and Sundays are never school days (assumption); every other day off is listed in `closed`.
 */
import * as z from "zod";
import { type Day, parseDay, weekdayOf } from "./civilDay.js";
import { DayText, inOrder, OUT_OF_ORDER } from "./dayText.js";

/** One school calendar: the span it knows and the days on which the school is closed. */
export const SchoolCalendar = z
  .strictObject({ from: DayText, through: DayText, closed: z.array(DayText).max(10_000) })
  .refine(inOrder, OUT_OF_ORDER);
/** One school calendar. */
export type SchoolCalendar = z.output<typeof SchoolCalendar>;

/** School calendars by the id of an organisation or a region. */
export const SchoolCalendars = z.record(z.string(), SchoolCalendar);
/** School calendars by the id of an organisation or a region. */
export type SchoolCalendars = z.output<typeof SchoolCalendars>;

/** Compiled school days. */
export interface SchoolDays {
  /** The n-th school day after `day`; `null` when the calendar does not reach it. */
  after(day: Day, n: number): Day | null;
}

/** Compiles a school calendar. */
export function compileSchoolDays(calendar: SchoolCalendar): SchoolDays {
  const from = parseDay(calendar.from) ?? 0;
  const through = parseDay(calendar.through) ?? from - 1;
  const closed = new Set(calendar.closed.map(parseDay));
  const open: Day[] = [];
  for (let day = from; day <= through; day++) if (weekdayOf(day) <= 5 && !closed.has(day)) open.push(day);
  return {
    after(day, n) {
      if (day < from - 1 || day > through) return null;
      let low = 0;
      let high = open.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((open[middle] ?? 0) > day) high = middle;
        else low = middle + 1;
      }
      return open[low + n - 1] ?? null;
    },
  };
}
