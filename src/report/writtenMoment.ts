import { parseDay, partsOf, weekdayOf } from "../calendar/civilDay.js";
import type { Words } from "./words.js";

/** A day or instant written out: `Monday 12 January 2026`, `Monday 12 January 2026 at 10:30`. */
export function writtenMoment(text: string, words: Words): string {
  const day = parseDay(text.slice(0, 10));
  if (day === null) return text;
  const { year, month, date } = partsOf(day);
  const written = words.date(
    words.weekdays[weekdayOf(day) - 1] ?? "",
    date,
    words.months[month - 1] ?? "",
    year,
  );
  return text.length > 10 ? words.time(written, text.slice(11, 16)) : written;
}
