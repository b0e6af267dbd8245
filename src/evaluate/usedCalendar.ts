import { type Calendar, type CalendarFile, compileCalendar } from "../calendar/calendar.js";
import { digestOf } from "../norm/digestOf.js";

/** The calendar in use, with its digest, taken once. */
export interface UsedCalendar {
  readonly calendar: Calendar;
  readonly digest: string;
}

/** A calendar file, compiled, with its digest. */
export function useCalendar(file: CalendarFile): UsedCalendar {
  return { calendar: compileCalendar(file), digest: digestOf(file) };
}
