import { formatDay } from "../calendar/civilDay.js";
import type { Time } from "../calendar/time.js";
import { type Fault, fault } from "../errors.js";

/** The fault of an instant that was given where a day is asked. */
export function dayAsked(path: string, { day }: Time): Fault {
  const message = "this is a moment, where a day is asked";
  return fault("bad-option", path, message, `write the day alone: ${formatDay(day)}`);
}
