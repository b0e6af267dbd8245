/**
 * The two ways in which a record writes a time: a day, or an RFC 3339 instant.
 *
 * A local time without offset names no single instant and is refused; `fromAmsterdamLocal` next door makes one.
 */
import type { FaultCode } from "../errors.js";
import { dayOfInstant, endOfDay, type Instant, startOfDay } from "./amsterdam.js";
import { type Day, dayOfParts, FIRST_DAY, LAST_DAY, parseDay } from "./civilDay.js";

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

const INSTANT_TEXT = /^(.+?)(Z|[+-]\d{2}:\d{2})?$/;
const LOCAL_TEXT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/;

/** Reads a day (`2026-01-05`) or an instant (`2026-01-05T10:00:00+01:00`); decimals beyond milliseconds are cut. */
export function parseTime(text: string): Time | TimeFault {
  const day = parseDay(text);
  if (day !== null) return inRange(day) ? { text, day, instant: null } : outOfRange();
  const [, local = "", zone] = INSTANT_TEXT.exec(text) ?? [];
  const wall = parseLocal(local);
  if (wall === null) return badTime();
  if (zone === undefined) return noOffset(text);
  const offset = offsetMinutes(zone);
  if (offset === null) return badTime();
  const instant = wall - offset * 60_000;
  const civil = dayOfInstant(instant);
  return inRange(civil) ? { text, day: civil, instant } : outOfRange();
}

/** What a clock shows at a local time without offset, as if it showed UTC; null for a text that is none. */
export function parseLocal(text: string): Instant | null {
  const match = LOCAL_TEXT.exec(text);
  const day = match && dayOfParts(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!match || day === null) return null;
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const milliseconds = Number((match[7] ?? "").padEnd(3, "0").slice(0, 3));
  return day * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds;
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
  return { ...time, within };
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

function offsetMinutes(zone: string): number | null {
  if (zone === "Z") return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 23 || minutes > 59) return null;
  return (zone[0] === "-" ? -1 : 1) * (hours * 60 + minutes);
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
    mend: "correct the year; leave the field out when the time is not known",
  };
}
