/** Days and spans of days in the files of calendars. */
import * as z from "zod";
import { FIRST_DAY, LAST_DAY, parseDay } from "./civilDay.js";

/** A day that there is, in the years that can be judged. */
export const DayText = z.string().refine(
  (text) => {
    const day = parseDay(text);
    return day !== null && day >= FIRST_DAY && day <= LAST_DAY;
  },
  {
    error: "this is no calendar day between 1900 and 2199",
    params: { code: "bad-time", mend: "write a day that there is, e.g. 2026-01-05" },
  },
);

/** Whether a span ends no earlier than it begins. */
export function inOrder({ from, through }: { readonly from: string; readonly through: string }): boolean {
  return from <= through;
}

/** What is said of a span that does. */
export const OUT_OF_ORDER = {
  error: "this lies before 'from'",
  path: ["through"],
  params: { code: "bad-interval", mend: "exchange the two" },
};
