import { formatDay } from "../calendar/civilDay.js";
import { isTimeFault, parseTime, type Time } from "../calendar/time.js";
import { type Fault, fault } from "../errors.js";

/** The fault of an instant that was given where a day is asked. */
function dayAsked(path: string, { day }: Time): Fault {
  const message = "this is a moment, where a day is asked";
  return fault("bad-option", path, message, `write the day alone: ${formatDay(day)}`);
}

/** What is wrong with a moment that was given for an option; nothing where none was. */
export function momentFaults(
  path: string,
  text: string | undefined,
  asked: "day" | "moment" = "moment",
): Fault[] {
  if (text === undefined) return [];
  const time = parseTime(text);
  if (isTimeFault(time)) return [{ ...time, path }];
  if (asked === "moment" || time.instant === null) return [];
  return [dayAsked(path, time)];
}
