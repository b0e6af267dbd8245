/** Moments of the command line: whether they can be read, and at which one a record is judged. */
import { isTimeFault, parseTime } from "../calendar/time.js";
import type { Fault } from "../errors.js";
import { dayAsked } from "../evaluate/dayAsked.js";
import type { CaseRecord } from "../record/record.js";

/** What is wrong with a moment that was given for an option; nothing where none was. */
export function momentFaults(
  flag: string,
  text: string | undefined,
  asked: "day" | "moment" = "moment",
): Fault[] {
  if (text === undefined) return [];
  const time = parseTime(text);
  if (isTimeFault(time)) return [{ ...time, path: flag }];
  if (asked === "moment" || time.instant === null) return [];
  return [dayAsked(flag, time)];
}

/** The moment at which a record is judged: the one that was given, else where the holder's coverage first ends. */
export function momentFor({ holder, covers }: CaseRecord, given: string | undefined): string | Fault {
  if (given !== undefined) return given;
  const ends = covers.filter(({ by }) => by === holder).map(({ through }) => through);
  return ends.sort()[0] ?? AS_OF_NEEDED;
}

const AS_OF_NEEDED: Fault = {
  code: "as-of-needed",
  path: "covers",
  message: "the record's holder covers nothing, so it names no moment of judgement",
  mend: "give --as-of, or say in 'covers' what the record is complete about",
};
