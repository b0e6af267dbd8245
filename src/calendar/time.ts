/**
 * The two ways in which a record writes a time: a day, or an RFC 3339 instant.
 *
 * A local time without offset names no single instant and is refused; `fromAmsterdamLocal` next door makes one.
 */
import type { FaultCode } from "../errors.js";
import { dayOfInstant, endOfDay, formatInstant, type Instant, startOfDay } from "./amsterdam.js";
import { type Day, FIRST_DAY, LAST_DAY, parseDay } from "./civilDay.js";
import { twoDigits } from "./digits.js";
import { endOfLocal, wallBefore } from "./localTime.js";

/** A time as written: its civil day in Amsterdam, and its instant when one was given. */
export interface Time {
  readonly text: string;
  readonly day: Day;
  /** Epoch milliseconds; `null` for a time known to the day only. */
  readonly instant: Instant | null;
  /** Of a time known to the day only: closer bounds than the day's own, where other events give them. */
  readonly within?: { readonly from: Instant; readonly through: Instant };
}

/** Why a text is no time: code, what, mend. */
export interface TimeFault {
  readonly code: Extract<FaultCode, "bad-time" | "no-offset" | "time-out-of-range">;
  readonly message: string;
  readonly mend: string;
}

/** Reads a day (`2026-01-05`) or an instant (`2026-01-05T10:00:00+01:00`); decimals beyond milliseconds are cut. */
export function parseTime(text: string): Time | TimeFault {
  const day = parseDay(text);
  if (day !== null) return inRange(day) ? { text, day, instant: null } : outOfRange();
  const end = endOfLocal(text);
  const wall = wallBefore(text, end);
  if (wall === null) return badTime();
  if (end === text.length) return noOffset(text);
  const offset = offsetMinutes(text, end);
  if (offset === null) return badTime();
  const instant = wall - offset * 60_000;
  const civil = dayOfInstant(instant);
  return inRange(civil) ? { text, day: civil, instant } : outOfRange();
}

/** Tells a fault of {@link parseTime} from a time. */
export function isTimeFault(result: Time | TimeFault): result is TimeFault {
  return "code" in result;
}

/** The earliest instant that a time may stand for. */
export function earliestInstant(time: Time): Instant {
  return time.instant ?? time.within?.from ?? startOfDay(time.day);
}

/** The latest instant that a time may stand for. */
export function latestInstant(time: Time): Instant {
  return time.instant ?? time.within?.through ?? endOfDay(time.day);
}

/** The same time, known to lie between two instants; an instant stays what it is. */
export function narrowed(time: Time, from: Instant, through: Instant): Time {
  if (time.instant !== null) return time;
  const within = {
    from: Math.max(earliestInstant(time), from),
    through: Math.min(latestInstant(time), through),
  };
  return { text: time.text, day: time.day, instant: null, within };
}

/** The last of several times. Where one that is known to the day only may be it, no earlier than all others. */
export function lastTime(times: readonly Time[]): Time | null {
  const [last] = [...times].sort(
    (a, b) => latestInstant(b) - latestInstant(a) || earliestInstant(b) - earliestInstant(a),
  );
  return last ? narrowed(last, Math.max(...times.map(earliestInstant)), latestInstant(last)) : null;
}

/** Order of two times: by day, then by instant where both have one; 0 where the record cannot tell. */
export function compareTimes(a: Time, b: Time): number {
  if (a.day !== b.day) return a.day - b.day;
  return a.instant === null || b.instant === null ? 0 : a.instant - b.instant;
}

const COLON = 0x3a;

/** What `Z` or `±HH:MM` says that ends a text from a place on; null where neither does. */
function offsetMinutes(text: string, at: number): number | null {
  const sign = text[at];
  if (sign === "Z") return text.length === at + 1 ? 0 : null;
  if ((sign !== "+" && sign !== "-") || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON)
    return null;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null;
  return (sign === "-" ? -1 : 1) * (hours * 60 + minutes);
}

/** Whether a day lies in the years that are read. */
export function inRange(day: Day): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

function badTime(): TimeFault {
  return {
    code: "bad-time",
    message: "this is neither a calendar day nor an instant",
    mend: "write a day as 2026-01-05 or an instant as 2026-01-05T10:00:00+01:00",
  };
}

function noOffset(text: string): TimeFault {
  return {
    code: "no-offset",
    message: `'${text}' has no UTC offset, so it names no single instant`,
    mend: "add the offset, e.g. 2026-01-05T10:00:00+01:00, or give the day alone",
  };
}

/** The fault of a time outside those years. */
export function outOfRange(): TimeFault {
  return {
    code: "time-out-of-range",
    message: "this time lies outside the years 1900 to 2199",
    mend: "correct the year",
  };
}

/** A time as reports write it: an instant with Amsterdam's offset, so that its day is the one that counts (B2). */
export function printTime({ text, instant }: Time): string {
  return instant === null ? text : formatInstant(instant);
}

/** A time that the schema has already checked. */
export function readTime(text: string): Time {
  const time = parseTime(text);
  if (isTimeFault(time)) throw new RangeError("an unchecked time");
  return time;
}
