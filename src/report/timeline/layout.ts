/** Where things stand in a picture: days on a line, and what would overlap under each other. */
import { addMonths, type Day, fromParts, partsOf } from "../../calendar/civilDay.js";

/** About as wide as a letter is, so that texts can be laid out where nobody can measure them. */
export const LETTER = 6;

/** Tenths of a unit are as fine as a screen or a printer shows. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where a day stands between two edges. */
export function scaleOf(first: Day, last: Day, left: number, right: number): (day: Day) => number {
  const span = Math.max(1, last - first);
  return (day) => round(left + ((day - first) / span) * (right - left));
}

/** Things that take up room on a line, from here to there. */
interface Extent {
  readonly from: number;
  readonly through: number;
}

/** Gives each the first row in which it overlaps nothing. */
export function inRows<T>(items: readonly T[], extentOf: (item: T) => Extent) {
  const ends: number[] = [];
  const placed = items.map((item) => {
    const { from, through } = extentOf(item);
    const free = ends.findIndex((end) => end < from);
    const row = free < 0 ? ends.length : free;
    ends[row] = through;
    return { item, row };
  });
  return { placed, rows: ends.length };
}

/** Months between two ticks, from fine to coarse. */
const STEPS = [1, 3, 6, 12, 24, 60, 120];

/** First days of months between two days, so few that the name of each has room. */
export function ticks(first: Day, last: Day, most: number): Day[] {
  const { year, month } = partsOf(first);
  const months = (last - first) / 30;
  const step = STEPS.find((one) => months / one <= most) ?? 1200;
  const begin = fromParts(year, step > 12 ? 1 : month - ((month - 1) % step), 1);
  const days: Day[] = [];
  for (let k = 0; ; k++) {
    const day = addMonths(begin, k * step);
    if (day > last) return days;
    if (day >= first) days.push(day);
  }
}
