/**
 * Local times without offset, `YYYY-MM-DDTHH:MM`, with `:SS` or decimals after that, as a clock on the wall shows them.
 *
 * Which instant that is stands next door: `time.ts` for a text with an offset, `fromAmsterdamLocal.ts` for Amsterdam.
 */
import type { Instant } from "./amsterdam.js";
import { leadingDay } from "./civilDay.js";
import { digitAt, twoDigits } from "./digits.js";

/** Length of `YYYY-MM-DDTHH:MM`, and with `:SS`. */
const [TO_MINUTES, TO_SECONDS] = [16, 19];
const MOST_DECIMALS = 9;
const [COLON, POINT, LETTER_T] = [0x3a, 0x2e, 0x54];

/** What a clock shows at a local time without offset, as if it showed UTC; null for a text that is none. */
export function parseLocal(text: string): Instant | null {
  return endOfLocal(text) === text.length ? wallBefore(text, text.length) : null;
}

/** Where a local time ends that a text begins with, as far as its signs tell. */
export function endOfLocal(text: string): number {
  if (text.charCodeAt(TO_MINUTES) !== COLON) return TO_MINUTES;
  if (text.charCodeAt(TO_SECONDS) !== POINT) return TO_SECONDS;
  const first = TO_SECONDS + 1;
  let end = first;
  while (end < first + MOST_DECIMALS && digitAt(text, end) >= 0) end++;
  return end === first ? TO_SECONDS : end;
}

/** {@link parseLocal} of what stands before `end`, which is {@link endOfLocal}; decimals beyond milliseconds are cut. */
export function wallBefore(text: string, end: number): Instant | null {
  const day = leadingDay(text);
  if (day === null || text.charCodeAt(10) !== LETTER_T || text.charCodeAt(13) !== COLON) return null;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = end === TO_MINUTES ? 0 : twoDigits(text, TO_MINUTES + 1);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  let milliseconds = 0;
  for (let at = TO_SECONDS + 1, worth = 100; at < end && worth >= 1; at++, worth /= 10)
    milliseconds += digitAt(text, at) * worth;
  return day * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
}
