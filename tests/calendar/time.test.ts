/** B1, B2, B7: how times are read and written, and where the days of Amsterdam begin and end. */
import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import nl from "../../rules/calendars/nl.json" with { type: "json" };
import { dayOfInstant, endOfDay, formatInstant, startOfDay } from "../../src/calendar/amsterdam.js";
import { CalendarFile, compileCalendar } from "../../src/calendar/calendar.js";
import { type Day, formatDay, fromParts, parseDay, weekdayOf } from "../../src/calendar/civilDay.js";
import { fromAmsterdamLocal } from "../../src/calendar/fromAmsterdamLocal.js";
import { isTimeFault, parseTime } from "../../src/calendar/time.js";
import { VertelrechtError } from "../../src/errors.js";
import { DayText, TimeText } from "../../src/record/fields.js";

const RUNS = { numRuns: 2000 };
const FIRST = fromParts(1950, 1, 1);
const LAST = fromParts(2199, 12, 31);
const days = fc.integer({ min: FIRST, max: LAST });
const instants = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2199, 11, 31, 22) });

describe("parseTime reads", () => {
  const rows: readonly (readonly [why: string, text: string, day: string, instant: string | null])[] = [
    ["a day", "2026-01-05", "2026-01-05", null],
    ["29 February of a leap year", "2028-02-29", "2028-02-29", null],
    ["29 February of 2000, a leap year by the rule of 400", "2000-02-29", "2000-02-29", null],
    ["the first day that is read", "1900-01-01", "1900-01-01", null],
    ["the last day that is read", "2199-12-31", "2199-12-31", null],
    ["an instant", "2026-01-05T10:00:00+01:00", "2026-01-05", "2026-01-05T09:00:00.000Z"],
    ["seconds are optional", "2026-01-05T10:00+01:00", "2026-01-05", "2026-01-05T09:00:00.000Z"],
    ["the last second of a minute", "2026-01-05T10:00:59+01:00", "2026-01-05", "2026-01-05T09:00:59.000Z"],
    ["one decimal is a tenth", "2026-01-05T10:00:00.5+01:00", "2026-01-05", "2026-01-05T09:00:00.500Z"],
    [
      "nine decimals, cut and not rounded",
      "2026-01-05T10:00:00.999999999+01:00",
      "2026-01-05",
      "2026-01-05T09:00:00.999Z",
    ],
    ["Z", "2026-07-01T10:00:00Z", "2026-07-01", "2026-07-01T10:00:00.000Z"],
    ["an offset west of Greenwich", "2026-01-05T18:30:00-08:00", "2026-01-06", "2026-01-06T02:30:00.000Z"],
    ["an offset with minutes", "2026-01-05T05:30:00+05:30", "2026-01-05", "2026-01-05T00:00:00.000Z"],
    [
      "23:30 Z in winter is the next day here",
      "2026-01-05T23:30:00Z",
      "2026-01-06",
      "2026-01-05T23:30:00.000Z",
    ],
    ["22:30 Z in winter is not", "2026-01-05T22:30:00Z", "2026-01-05", "2026-01-05T22:30:00.000Z"],
    [
      "22:30 Z in summer is the next day here",
      "2026-07-01T22:30:00Z",
      "2026-07-02",
      "2026-07-01T22:30:00.000Z",
    ],
    [
      "the first 02:30 of the doubled hour",
      "2026-10-25T02:30:00+02:00",
      "2026-10-25",
      "2026-10-25T00:30:00.000Z",
    ],
    [
      "the second 02:30 of the doubled hour",
      "2026-10-25T02:30:00+01:00",
      "2026-10-25",
      "2026-10-25T01:30:00.000Z",
    ],
  ];

  test.each(rows)("%s: %s", (_why, text, day, instant) => {
    const time = parseTime(text);
    if (isTimeFault(time)) throw new Error(`${text} was refused with ${time.code}`);
    expect([time.text, formatDay(time.day), isoOf(time.instant)]).toEqual([text, day, instant]);
  });
});

describe("parseTime refuses", () => {
  const rows: readonly (readonly [why: string, text: string, code: string])[] = [
    ["nothing", "", "bad-time"],
    ["a word", "gisteren", "bad-time"],
    ["a Dutch way of writing", "05-01-2026", "bad-time"],
    ["a month alone", "2026-01", "bad-time"],
    ["month 0", "2026-00-10", "bad-time"],
    ["month 13", "2026-13-01", "bad-time"],
    ["day 0", "2026-01-00", "bad-time"],
    ["30 February", "2026-02-30", "bad-time"],
    ["29 February of a common year", "2026-02-29", "bad-time"],
    ["29 February of 2100, no leap year", "2100-02-29", "bad-time"],
    ["31 April with a time", "2026-04-31T10:00:00+02:00", "bad-time"],
    ["hour 24", "2026-01-05T24:00:00+01:00", "bad-time"],
    ["minute 60", "2026-01-05T10:60:00+01:00", "bad-time"],
    ["second 60", "2026-01-05T10:00:60+01:00", "bad-time"],
    ["ten decimals", "2026-01-05T10:00:00.0000000000+01:00", "bad-time"],
    ["a point without decimals", "2026-01-05T10:00:00.+01:00", "bad-time"],
    ["an hour alone", "2026-01-05T10+01:00", "bad-time"],
    ["a space for the T", "2026-01-05 10:00:00+01:00", "bad-time"],
    ["a lower-case t", "2026-01-05t10:00:00Z", "bad-time"],
    ["a lower-case z", "2026-01-05T10:00:00z", "bad-time"],
    ["an offset without colon", "2026-01-05T10:00:00+0100", "bad-time"],
    ["an offset of 24 hours", "2026-01-05T10:00:00+24:00", "bad-time"],
    ["an offset of 60 minutes", "2026-01-05T10:00:00+01:60", "bad-time"],
    ["a line end after it", "2026-01-05\n", "bad-time"],
    ["a space before it", " 2026-01-05", "bad-time"],
    ["digits that are no ASCII", "２０２６-01-05", "bad-time"],
    ["no offset", "2026-01-05T10:00:00", "no-offset"],
    ["no offset, no seconds", "2026-01-05T10:00", "no-offset"],
    ["the year before the first", "1899-12-31", "time-out-of-range"],
    ["the year after the last", "2200-01-01", "time-out-of-range"],
    ["an instant that is 2200 here", "2199-12-31T23:30:00Z", "time-out-of-range"],
    ["the year 0", "0000-01-01", "time-out-of-range"],
  ];

  test.each(rows)("%s: %j", (_why, text, code) => {
    const time = parseTime(text);
    expect(isTimeFault(time) ? time.code : "no fault").toBe(code);
  });
});

const two = (min: number, max: number) =>
  fc.integer({ min, max }).map((number) => String(number).padStart(2, "0"));
const dayText = fc
  .tuple(
    fc.constantFrom("1899", "1900", "1937", "2026", "2028", "2100", "2199", "2200"),
    two(0, 13),
    two(0, 32),
  )
  .map((parts) => parts.join("-"));
const decimals = fc.integer({ min: 0, max: 9_999_999_999 }).map((number) => `.${number}`);
const clock = fc
  .tuple(two(0, 25), two(0, 61), fc.option(two(0, 61)), fc.option(decimals))
  .map(([hour, minute, second, decimal]) => `${hour}:${minute}${second ? `:${second}` : ""}${decimal ?? ""}`);
const zone = fc.oneof(
  fc.constantFrom("Z", "+01:00", "+02:00", "", "z", "+0100", "−01:00"),
  fc
    .tuple(fc.constantFrom("+", "-"), two(0, 25), two(0, 61))
    .map(([sign, ...parts]) => sign + parts.join(":")),
);
const written = fc.oneof(
  dayText,
  fc.tuple(dayText, clock, zone).map(([date, time, end]) => `${date}T${time}${end}`),
);
const changed = fc
  .tuple(written, fc.nat(), fc.constantFrom(..."0129-:.TZ+ \n٣"), fc.nat({ max: 2 }))
  .map(([whole, place, put, cut]) => {
    const at = place % (whole.length + 1);
    return whole.slice(0, at) + put + whole.slice(at + cut);
  });

describe("parseTime, read by hand,", () => {
  test("reads what the pattern and luxon read, as luxon does, and refuses the rest with the same code", () => {
    fc.assert(
      fc.property(fc.oneof(written, changed), (text) => {
        const time = parseTime(text);
        const read = isTimeFault(time) ? time.code : { day: formatDay(time.day), instant: time.instant };
        expect(read).toEqual(readByLuxon(text));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("the patterns of the published schemas", () => {
  const patternOf = (schema: z.ZodType) =>
    new RegExp(String(z.toJSONSchema(schema, { unrepresentable: "any" }).pattern));
  const [time, day] = [patternOf(TimeText), patternOf(DayText)];

  test("refuse nothing that is read", () => {
    fc.assert(
      fc.property(fc.oneof(written, changed), (text) => {
        const read = parseTime(text);
        if (isTimeFault(read)) return;
        expect([text, time.test(text)]).toEqual([text, true]);
        expect(day.test(text)).toBe(read.instant === null);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ["a local time", "2026-01-05T10:00"],
    ["midnight as 24:00", "2026-01-05T24:00:00+01:00"],
    ["a month that there is not", "2026-13-05"],
    ["a day that no month has", "2026-01-32"],
    ["a day without zeros", "2026-1-5"],
    ["words", "yesterday"],
  ])("refuse %s", (_why, text) => {
    expect([time.test(text), day.test(text)]).toEqual([false, false]);
  });
});

describe("fromAmsterdamLocal", () => {
  const read: readonly (readonly [why: string, local: string, instant: string])[] = [
    ["winter", "2026-03-05T09:20", "2026-03-05T09:20:00+01:00"],
    ["summer", "2026-07-01T09:20:30", "2026-07-01T09:20:30+02:00"],
    ["milliseconds are kept", "2026-07-01T09:20:30.250", "2026-07-01T09:20:30.250+02:00"],
    ["midnight", "2026-07-01T00:00", "2026-07-01T00:00:00+02:00"],
    ["the last second before the skipped hour", "2026-03-29T01:59:59", "2026-03-29T01:59:59+01:00"],
    ["the first second after the skipped hour", "2026-03-29T03:00:00", "2026-03-29T03:00:00+02:00"],
    ["the last second before the doubled hour", "2026-10-25T01:59:59", "2026-10-25T01:59:59+02:00"],
    ["the first second after the doubled hour", "2026-10-25T03:00:00", "2026-10-25T03:00:00+01:00"],
    [
      "the last hour that is read, which at UTC begins a day later",
      "2199-12-31T23:30",
      "2199-12-31T23:30:00+01:00",
    ],
  ];

  test.each(read)("%s: %s", (_why, local, instant) => {
    expect(fromAmsterdamLocal(local)).toBe(instant);
  });

  test("the first minute that is read is read back on its day", () => {
    const time = parseTime(fromAmsterdamLocal("1900-01-01T00:00"));
    expect(isTimeFault(time) ? time.code : formatDay(time.day)).toBe("1900-01-01");
  });

  const refused: readonly (readonly [why: string, local: string, code: string])[] = [
    ["the skipped hour begins", "2026-03-29T02:00", "skipped-hour"],
    ["the skipped hour ends", "2026-03-29T02:59:59.999", "skipped-hour"],
    ["the doubled hour begins", "2026-10-25T02:00", "doubled-hour"],
    ["the doubled hour ends", "2026-10-25T02:59:59.999", "doubled-hour"],
    ["a day alone", "2026-03-05", "bad-time"],
    ["an offset is there already", "2026-03-05T09:20+01:00", "bad-time"],
    ["Z is there already", "2026-03-05T09:20Z", "bad-time"],
    ["30 February", "2026-02-30T09:20", "bad-time"],
    ["hour 24", "2026-03-05T24:00", "bad-time"],
    ["a word", "vanmorgen", "bad-time"],
    ["nothing", "", "bad-time"],
    ["a line end after it", "2026-03-05T09:20\n", "bad-time"],
    ["the first minute after the last year", "2200-01-01T00:00", "time-out-of-range"],
    ["the last minute before the first year, which at UTC is in it", "1899-12-31T23:59", "time-out-of-range"],
    ["the year 0", "0000-06-01T10:00", "time-out-of-range"],
  ];

  test.each(refused)("refuses: %s (%s)", (_why, local, code) => {
    expect(codeOf(() => fromAmsterdamLocal(local))).toBe(code);
  });
});

describe("formatInstant", () => {
  const rows: readonly (readonly [why: string, utc: string, text: string])[] = [
    ["winter, no milliseconds when they are zero", "2026-01-05T09:00:00.000Z", "2026-01-05T10:00:00+01:00"],
    ["milliseconds when there are any", "2026-01-05T09:00:00.007Z", "2026-01-05T10:00:00.007+01:00"],
    ["summer", "2026-07-01T22:30:00.000Z", "2026-07-02T00:30:00+02:00"],
    ["the last millisecond before summer time", "2026-03-29T00:59:59.999Z", "2026-03-29T01:59:59.999+01:00"],
    ["summer time begins", "2026-03-29T01:00:00.000Z", "2026-03-29T03:00:00+02:00"],
    ["02:30 for the first time", "2026-10-25T00:30:00.000Z", "2026-10-25T02:30:00+02:00"],
    ["02:30 for the second time", "2026-10-25T01:30:00.000Z", "2026-10-25T02:30:00+01:00"],
    ["a year without summer time", "1960-07-01T12:00:00.000Z", "1960-07-01T13:00:00+01:00"],
    ["before 1970, with milliseconds", "1969-12-31T22:59:59.999Z", "1969-12-31T23:59:59.999+01:00"],
  ];

  test.each(rows)("%s", (_why, utc, text) => {
    expect(formatInstant(Date.parse(utc))).toBe(text);
  });

  test("gives the same instant back when it is read", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const time = parseTime(formatInstant(instant));
        expect(isTimeFault(time) ? time.code : time.instant).toBe(instant);
      }),
      RUNS,
    );
  });

  test("writes what Date writes an hour or two later", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const text = formatInstant(instant);
        const hours = Number(text.slice(-5, -3));
        expect([1, 2]).toContain(hours);
        expect(text.slice(0, 19)).toBe(new Date(instant + hours * 3_600_000).toISOString().slice(0, 19));
      }),
      RUNS,
    );
  });
});

describe("dayOfInstant", () => {
  const rows: readonly (readonly [why: string, utc: string, day: string])[] = [
    ["the last millisecond of a winter's day", "2026-01-05T22:59:59.999Z", "2026-01-05"],
    ["the first of the next", "2026-01-05T23:00:00.000Z", "2026-01-06"],
    ["the last millisecond of a summer's day", "2026-07-01T21:59:59.999Z", "2026-07-01"],
    ["the first of the next", "2026-07-01T22:00:00.000Z", "2026-07-02"],
    ["the day of 23 hours begins in winter time", "2026-03-28T23:00:00.000Z", "2026-03-29"],
    ["and ends in summer time", "2026-03-29T21:59:59.999Z", "2026-03-29"],
    ["one millisecond on", "2026-03-29T22:00:00.000Z", "2026-03-30"],
    ["the day of 25 hours begins in summer time", "2026-10-24T22:00:00.000Z", "2026-10-25"],
    ["and ends in winter time", "2026-10-25T22:59:59.999Z", "2026-10-25"],
    ["one millisecond on", "2026-10-25T23:00:00.000Z", "2026-10-26"],
    ["before 1970", "1969-12-31T23:00:00.000Z", "1970-01-01"],
  ];

  test.each(rows)("%s: %s", (_why, utc, day) => {
    expect(formatDay(dayOfInstant(Date.parse(utc)))).toBe(day);
  });

  test.each([
    ["2026-01-05", 24],
    ["2026-03-29", 23],
    ["2026-10-25", 25],
  ])("%s has %i hours", (text, hours) => {
    const day = dayOf(text);
    expect(endOfDay(day) + 1 - startOfDay(day)).toBe(hours * 3_600_000);
  });

  test("of the first and last millisecond of a day is that day, of those beside them another", () => {
    fc.assert(
      fc.property(days, (day) => {
        const moments = [startOfDay(day) - 1, startOfDay(day), endOfDay(day), endOfDay(day) + 1];
        expect(moments.map(dayOfInstant)).toEqual([day - 1, day, day, day + 1]);
      }),
      RUNS,
    );
  });

  test("holds on every day of a clock change from 1977 through 2199", () => {
    for (let year = 1977; year <= 2199; year++) {
      for (const month of [3, 4, 9, 10]) {
        for (let day = fromParts(year, month, 1); day < fromParts(year, month, 1) + 31; day++) {
          if (weekdayOf(day) !== 7) continue;
          expect([startOfDay(day), endOfDay(day)].map(dayOfInstant)).toEqual([day, day]);
        }
      }
    }
  });
});

describe("days as numbers", () => {
  test("a day that is written and read is the same day, and as Date writes it", () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = formatDay(day);
        expect(parseDay(text)).toBe(day);
        expect(text).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(weekdayOf(day) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
      }),
      RUNS,
    );
  });

  test("a day is written the same whatever other days were asked in between", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 4 }), (day, times) => {
        const written = formatDay(day);
        // Days so far apart share a place in the memo.
        const [, other] = [formatDay(day + times), formatDay(day + times * 16_384)];
        expect(other).toBe(new Date((day + times * 16_384) * 86_400_000).toISOString().slice(0, 10));
        expect(formatDay(day)).toBe(written);
        expect(parseDay(written)).toBe(day);
      }),
      RUNS,
    );
  });

  test("only days that the calendar has are read", () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2199 }), part(15), part(35), (year, month, date) => {
        const made = new Date(Date.UTC(year, month - 1, date));
        const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
        const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
        expect(parseDay(text)).toBe(exists ? made.getTime() / 86_400_000 : null);
      }),
      RUNS,
    );
  });
});

describe("B6: working days", () => {
  const calendar = compileCalendar(CalendarFile.parse(nl));
  const isWorking = (day: Day) => calendar.dayOff(day) === null;
  const isSurelyWorking = (day: Day) =>
    isWorking(day) && day >= calendar.known.from && day <= calendar.known.through;

  test("the n-th after a day is where a count day by day arrives", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
        expect(calendar.hopeful.after(day, n)).toBe(countOn(day, n, isWorking));
        expect(calendar.hopeful.has(day)).toBe(isWorking(day));
      }),
      RUNS,
    );
  });

  test("with every unknown day taken as equated, only the known span has any", () => {
    const near = fc.integer({ min: calendar.known.from - 40, max: calendar.known.through - 120 });
    fc.assert(
      fc.property(near, fc.integer({ min: 1, max: 60 }), (day, n) => {
        expect(calendar.wary.after(day, n)).toBe(countOn(day, n, isSurelyWorking));
      }),
      RUNS,
    );
    expect(calendar.wary.after(calendar.known.through, 1)).toBeNull();
  });
});

const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT_TEXT =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(?<zone>Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** What `parseTime` is to read, by another way. */
function readByLuxon(text: string): unknown {
  const instant = INSTANT_TEXT.exec(text);
  const written = DateTime.fromISO(text, { zone: instant?.groups?.zone ? "Europe/Amsterdam" : "utc" });
  if (!(DAY_TEXT.test(text) || instant) || !written.isValid) return "bad-time";
  if (instant && !instant.groups?.zone) return "no-offset";
  if (written.year < 1900 || written.year > 2199) return "time-out-of-range";
  return { day: written.toISODate(), instant: instant ? written.toMillis() : null };
}

function countOn(day: Day, n: number, isWorking: (day: Day) => boolean): Day {
  let [at, left] = [day, n];
  while (left > 0) if (isWorking(++at)) left--;
  return at;
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`no day: ${text}`);
  return day;
}

function isoOf(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof VertelrechtError) return error.code;
    throw error;
  }
  return "no fault";
}
