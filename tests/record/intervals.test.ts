/** Intervals that run backward are refused in whatever form their times are written, and no others (A1–A5). */
import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { compareTimes, isTimeFault, parseTime, type Time } from "../../src/calendar/time.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildRecord } from "../support/build.js";

const OFFSETS = ["Z", "+01:00", "+02:00", "-03:30"];
/** With seconds, without, with decimals: texts of one length may be of different forms. */
const FORMS = [
  "yyyy-MM-dd'T'HH:mm",
  "yyyy-MM-dd'T'HH:mm:ss",
  "yyyy-MM-dd'T'HH:mm:ss.SSS",
  "yyyy-MM-dd'T'HH:mm:ss.S",
];

/** Times within some days of each other, many of them alike. */
const time = fc
  .record({
    minutes: fc.integer({ min: 0, max: 4000 }),
    seconds: fc.constantFrom(0, 0.1, 30, 59.999),
    form: fc.constantFrom("yyyy-MM-dd", ...FORMS),
    offset: fc.constantFrom(...OFFSETS),
  })
  .map(({ minutes, seconds, form, offset }) => {
    const local = DateTime.utc(2026, 3, 27).plus({ minutes, milliseconds: Math.round(seconds * 1000) });
    const text = local.toFormat(form);
    return form === "yyyy-MM-dd" ? text : `${text}${offset}`;
  });

test("a contact is refused where it surely ends before it begins, and only there", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(time, time, (at, endedAt) => {
      const backward = compareTimes(read(at), read(endedAt)) > 0;
      const parsed = safeParseRecord(buildRecord({ events: [alone("e1", at, { endedAt })] }));
      const faults = parsed.ok ? [] : parsed.faults.map(({ code, path }) => `${code} ${path}`);
      expect(faults).toEqual(backward ? ["bad-interval events[0].endedAt"] : []);
      seen.add(`${backward} ${at.length === endedAt.length}`);
    }),
    { numRuns: 3000 },
  );
  expect(seen.size).toBe(4);
});

function read(text: string): Time {
  const parsed = parseTime(text);
  if (isTimeFault(parsed)) throw new RangeError(`'${text}' is no time`);
  return parsed;
}
