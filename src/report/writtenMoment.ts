import { formatInstant } from "../calendar/amsterdam.js";
import { parseDay, partsOf, weekdayOf } from "../calendar/civilDay.js";
import { isTimeFault, parseTime } from "../calendar/time.js";
import type { Words } from "./words.js";

/** A day or instant written out, in Amsterdam's time: `Monday 12 January 2026`, `Monday 12 January 2026 at 10:30`. */
export function writtenMoment(text: string, words: Words): string {
  const time = parseTime(text);
  if (isTimeFault(time)) return text;
  const local = time.instant === null ? text : formatInstant(time.instant);
  const day = parseDay(local.slice(0, 10));
  if (day === null) return text;
  const { year, month, date } = partsOf(day);
  const written = words.date(
    words.weekdays[weekdayOf(day) - 1] ?? "",
    date,
    words.months[month - 1] ?? "",
    year,
  );
  return time.instant === null ? written : words.time(written, local.slice(11, 16));
}
