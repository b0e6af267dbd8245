/**
 * `addTerm` on the dates of the law and on its edges (B4–B13).
 *
 * Due moments come from the texts and a calendar. A certain one is written as a day or an instant; an
 * uncertain one as `earliest .. latest`, with `?` where nothing bounds it.
 */
import { describe, expect, test } from "vitest";
import nl from "../../rules/calendars/nl.json";
import { addTerm, type Due, formatMoment, isCertain, type TermContext } from "../../src/calendar/addTerm.js";
import { CalendarFile, compileCalendar } from "../../src/calendar/calendar.js";
import { compileSchoolDays } from "../../src/calendar/schoolCalendar.js";
import { type Period, Term } from "../../src/calendar/term.js";
import { isTimeFault, parseTime } from "../../src/calendar/time.js";

type Row = readonly [why: string, start: string, term: Term, extended: boolean, due: string | null];

const TERMS: readonly Row[] = [
  // "vijf dagen" (Uitvoeringsbesluit Wmo 2015 art. 4.1.7): calendar days, extended by the Algemene termijnenwet
  [
    "5 days over Christmas hold one working day: art. 2 adds a second",
    "2025-12-24",
    { days: 5 },
    true,
    "2025-12-30",
  ],
  ["5 days over Easter hold no working day: art. 2", "2025-04-17", { days: 5 }, true, "2025-04-23"],
  ["5 days end on Easter Monday: art. 1", "2026-04-01", { days: 5 }, true, "2026-04-07"],
  ["5 ordinary days", "2026-11-18", { days: 5 }, true, "2026-11-23"],
  ["the same 5 days in a protocol end on Easter Monday", "2026-04-01", { days: 5 }, false, "2026-04-06"],

  // "vijf werkdagen" (Besluit Jeugdwet art. 4.2.2)
  ["5 working days pass over King's Day", "2026-04-24", { workingDays: 5 }, false, "2026-05-04"],
  [
    "… over Ascension Day and the equated Friday after it",
    "2026-05-11",
    { workingDays: 5 },
    false,
    "2026-05-20",
  ],
  ["… over 5 May, lustrum year or not", "2026-04-30", { workingDays: 5 }, false, "2026-05-08"],
  ["… in statute: the extension changes nothing", "2026-04-24", { workingDays: 5 }, true, "2026-05-04"],
  [
    "1 working day from Friday in statute: art. 2 adds none",
    "2026-01-09",
    { workingDays: 1 },
    true,
    "2026-01-12",
  ],
  ["3 working days in statute: art. 2 adds none", "2025-12-23", { workingDays: 3 }, true, "2025-12-30"],

  // weeks
  ["6 weeks end on an equated Friday: art. 1", "2026-04-03", { weeks: 6 }, true, "2026-05-18"],
  ["6 weeks end on Boxing Day, a Saturday", "2026-11-14", { weeks: 6 }, true, "2026-12-28"],
  ["10 weeks end on Christmas Day", "2026-10-16", { weeks: 10 }, true, "2026-12-28"],
  ["10 weeks outside statute end on Christmas Day itself", "2026-10-16", { weeks: 10 }, false, "2026-12-25"],

  // recognised and equated days, one by one
  ["New Year's Day", "2026-12-31", { workingDays: 1 }, false, "2027-01-04"],
  ["New Year's Eve is a working day", "2025-12-30", { workingDays: 1 }, false, "2025-12-31"],
  ["2 January 2026, equated", "2025-12-31", { workingDays: 1 }, false, "2026-01-05"],
  ["Good Friday and Easter Monday", "2026-04-01", { workingDays: 2 }, false, "2026-04-07"],
  ["King's Day from a Saturday", "2026-04-25", { workingDays: 1 }, false, "2026-04-28"],
  ["King's Day moves back to Saturday: Monday works", "2025-04-25", { workingDays: 1 }, false, "2025-04-28"],
  ["4 May is a working day", "2026-05-01", { workingDays: 1 }, false, "2026-05-04"],
  ["5 May", "2026-05-04", { workingDays: 1 }, false, "2026-05-06"],
  ["Whit Monday", "2026-05-22", { workingDays: 1 }, false, "2026-05-26"],
  ["28 April 2023, equated", "2023-04-26", { workingDays: 1 }, false, "2023-05-01"],
  ["19 May 2023, equated", "2023-05-17", { workingDays: 1 }, false, "2023-05-22"],
  ["10 May 2024, equated", "2024-05-08", { workingDays: 1 }, false, "2024-05-13"],
  ["27 December 2024, equated", "2024-12-24", { workingDays: 1 }, false, "2024-12-30"],
  ["30 May 2025, equated", "2025-05-28", { workingDays: 1 }, false, "2025-06-02"],
  ["15 May 2026, equated", "2026-05-13", { workingDays: 1 }, false, "2026-05-18"],
  ["7 May 2027, equated", "2027-05-05", { workingDays: 1 }, false, "2027-05-10"],
  ["28 April 2028, equated", "2028-04-26", { workingDays: 1 }, false, "2028-05-01"],
  ["26 May 2028, equated", "2028-05-24", { workingDays: 1 }, false, "2028-05-29"],
  ["10 working days over Christmas and New Year", "2025-12-19", { workingDays: 10 }, false, "2026-01-08"],

  // the start
  [
    "the start's day does not count, also late in the evening",
    "2026-01-05T23:59:59+01:00",
    { days: 1 },
    false,
    "2026-01-06",
  ],
  ["23:30 UTC is the next day in Amsterdam", "2026-01-05T23:30:00Z", { days: 5 }, false, "2026-01-11"],
  ["22:30 UTC is the next day in summer", "2026-07-01T22:30:00Z", { days: 5 }, false, "2026-07-07"],
  ["22:30 UTC is the same day in winter", "2026-01-05T22:30:00Z", { days: 5 }, false, "2026-01-10"],
  [
    "midnight of Amsterdam, written in UTC, opens a day",
    "2026-01-04T23:00:00Z",
    { days: 5 },
    false,
    "2026-01-10",
  ],
  ["00:30 in Karachi is the day before", "2026-07-02T00:30:00+05:00", { days: 5 }, false, "2026-07-06"],

  // months and years
  ["31 January + 1 month clamps", "2026-01-31", { months: 1 }, false, "2026-02-28"],
  ["… to a leap day", "2024-01-31", { months: 1 }, false, "2024-02-29"],
  ["… clamps first, then extends", "2026-01-31", { months: 1 }, true, "2026-03-02"],
  ["28 February + 1 month stays the 28th", "2026-02-28", { months: 1 }, false, "2026-03-28"],
  ["31 March + 1 month", "2026-03-31", { months: 1 }, false, "2026-04-30"],
  ["30 March + 11 months", "2026-03-30", { months: 11 }, false, "2027-02-28"],
  ["31 December + 2 months, over the year", "2025-12-31", { months: 2 }, false, "2026-02-28"],
  ["29 February + 1 year clamps", "2024-02-29", { years: 1 }, false, "2025-02-28"],
  ["29 February + 4 years is a leap day again", "2024-02-29", { years: 4 }, false, "2028-02-29"],
  ["28 February + 1 year into a leap year stays the 28th", "2023-02-28", { years: 1 }, false, "2024-02-28"],

  // Algemene termijnenwet art. 2: "ten minste drie dagen"
  ["1 day ends on Saturday: art. 1 alone", "2026-01-09", { days: 1 }, true, "2026-01-12"],
  [
    "2 days end on Sunday: art. 1 alone, art. 2 asks three days",
    "2026-01-09",
    { days: 2 },
    true,
    "2026-01-12",
  ],
  ["3 days end on Monday, the only working day: art. 2", "2026-01-09", { days: 3 }, true, "2026-01-13"],
  ["3 days over Christmas: both articles, the later is due", "2025-12-24", { days: 3 }, true, "2025-12-30"],
  ["6 days over Christmas hold two working days already", "2025-12-24", { days: 6 }, true, "2025-12-30"],

  // art. 4: "meer dan" 90 days, twelve weeks, three months, or in years, in the unit as written
  ["90 days are covered", "2026-01-11", { days: 90 }, true, "2026-04-13"],
  ["91 days are not", "2026-01-10", { days: 91 }, true, "2026-04-11"],
  ["12 weeks are covered", "2026-01-10", { weeks: 12 }, true, "2026-04-07"],
  ["13 weeks are not", "2026-01-10", { weeks: 13 }, true, "2026-04-11"],
  ["3 months are covered, though 92 days", "2026-07-18", { months: 3 }, true, "2026-10-19"],
  ["4 months are not", "2026-04-08", { months: 4 }, true, "2026-08-08"],
  ["12 months are not", "2025-05-09", { months: 12 }, true, "2026-05-09"],
  ["1 year is not", "2025-05-09", { years: 1 }, true, "2026-05-09"],

  // hours
  ["48 hours", "2026-01-05T10:00:00+01:00", { hours: 48 }, false, "2026-01-07T10:00:00+01:00"],
  [
    "48 hours end on a Sunday: art. 4 excludes hours",
    "2026-01-09T10:00:00+01:00",
    { hours: 48 },
    true,
    "2026-01-11T10:00:00+01:00",
  ],
  [
    "48 hours over the clock going forward",
    "2026-03-28T10:00:00+01:00",
    { hours: 48 },
    false,
    "2026-03-30T11:00:00+02:00",
  ],
  [
    "48 hours over the clock going back",
    "2026-10-24T10:00:00+02:00",
    { hours: 48 },
    false,
    "2026-10-26T09:00:00+01:00",
  ],
  [
    "1 hour within the doubled hour",
    "2026-10-25T02:30:00+02:00",
    { hours: 1 },
    false,
    "2026-10-25T02:30:00+01:00",
  ],
  [
    "1 hour into the skipped hour",
    "2026-03-29T01:30:00+01:00",
    { hours: 1 },
    false,
    "2026-03-29T03:30:00+02:00",
  ],
  [
    "milliseconds stay when there are any",
    "2026-01-05T10:00:00.250+01:00",
    { hours: 1 },
    false,
    "2026-01-05T11:00:00.250+01:00",
  ],
  [
    "milliseconds of zero are left out",
    "2026-01-05T10:00:00.000+01:00",
    { hours: 1 },
    false,
    "2026-01-05T11:00:00+01:00",
  ],
  [
    "decimals beyond milliseconds are cut",
    "2026-01-05T10:00:00.0009+01:00",
    { hours: 1 },
    false,
    "2026-01-05T11:00:00+01:00",
  ],
  [
    "a start in UTC is due in Amsterdam's offset",
    "2026-07-01T08:00:00Z",
    { hours: 24 },
    false,
    "2026-07-02T10:00:00+02:00",
  ],
  [
    "from a day: of its first and of its last millisecond",
    "2026-01-05",
    { hours: 48 },
    false,
    "2026-01-07T00:00:00+01:00 .. 2026-01-07T23:59:59.999+01:00",
  ],
  [
    "from a day, over the clock going forward",
    "2026-03-28",
    { hours: 48 },
    false,
    "2026-03-30T01:00:00+02:00 .. 2026-03-31T00:59:59.999+02:00",
  ],
  [
    "from the day of 23 hours",
    "2026-03-29",
    { hours: 24 },
    false,
    "2026-03-30T01:00:00+02:00 .. 2026-03-30T23:59:59.999+02:00",
  ],
  [
    "from the day of 25 hours",
    "2026-10-25",
    { hours: 24 },
    false,
    "2026-10-25T23:00:00+01:00 .. 2026-10-26T23:59:59.999+01:00",
  ],

  // words
  ["at once is through the start's day", "2026-01-05T23:30:00+01:00", "at-once", false, "2026-01-05"],
  ["at once on a Sunday in statute stays", "2026-01-04", "at-once", true, "2026-01-04"],
  ["no term stated, no due moment", "2026-01-05", "none-stated", false, null],

  // laterOf
  [
    "from Friday the next working day is later and stays a day",
    "2026-01-09T17:00:00+01:00",
    { laterOf: [{ hours: 48 }, { workingDays: 1 }] },
    false,
    "2026-01-12",
  ],
  [
    "from Monday 48 hours are later and stay an instant",
    "2026-01-12T10:00:00+01:00",
    { laterOf: [{ hours: 48 }, { workingDays: 1 }] },
    false,
    "2026-01-14T10:00:00+01:00",
  ],
  [
    "on one day its end is later than the instant",
    "2026-01-12T10:00:00+01:00",
    { laterOf: [{ hours: 48 }, { workingDays: 2 }] },
    false,
    "2026-01-14",
  ],
  [
    "the order within laterOf does not matter",
    "2026-01-12T10:00:00+01:00",
    { laterOf: [{ workingDays: 2 }, { hours: 48 }] },
    false,
    "2026-01-14",
  ],
  [
    "an uncertain part that cannot win leaves the due day certain",
    "2026-01-09",
    { laterOf: [{ hours: 48 }, { workingDays: 1 }] },
    false,
    "2026-01-12",
  ],
  [
    "an uncertain part that surely wins leaves two moments",
    "2026-01-12",
    { laterOf: [{ hours: 48 }, { workingDays: 1 }] },
    false,
    "2026-01-14T00:00:00+01:00 .. 2026-01-14T23:59:59.999+01:00",
  ],
  [
    "each part is extended by itself",
    "2026-01-09",
    { laterOf: [{ days: 2 }, { days: 3 }] },
    true,
    "2026-01-13",
  ],

  // beyond the calendar: equated days are known from 2023 through 2028
  ["the last working days of 2028 are known", "2028-12-20", { workingDays: 5 }, false, "2028-12-29"],
  ["one more may be moved by a decree for 2029", "2028-12-20", { workingDays: 6 }, false, "2029-01-02 .. ?"],
  ["New Year's Day 2029 follows from the act", "2028-12-27", { workingDays: 5 }, false, "2029-01-04 .. ?"],
  [
    "Ascension Day 2022 follows from the act, the Friday after it does not",
    "2022-05-24",
    { workingDays: 5 },
    false,
    "2022-06-01 .. 2023-01-06",
  ],
  [
    "from 2022 into 2023: certain again by the first working days of 2023",
    "2022-12-23",
    { workingDays: 5 },
    false,
    "2023-01-02 .. 2023-01-06",
  ],
  ["2 weeks from 2022 end in 2023: nothing depends on 2022", "2022-12-28", { weeks: 2 }, true, "2023-01-11"],
  ["2 weeks end on the last Wednesday of 2028", "2028-12-13", { weeks: 2 }, true, "2028-12-27"],
  ["2 weeks end on Saturday 30 December 2028", "2028-12-16", { weeks: 2 }, true, "2029-01-02 .. ?"],
  [
    "6 weeks end on a Wednesday of 2029 that may be equated",
    "2029-01-03",
    { weeks: 6 },
    true,
    "2029-02-14 .. ?",
  ],
  ["… outside statute they consult no calendar", "2029-01-03", { weeks: 6 }, false, "2029-02-14"],
  ["13 weeks are not extended and consult no calendar", "2029-01-06", { weeks: 13 }, true, "2029-04-07"],
  ["years consult no calendar", "2021-05-15", { years: 1 }, true, "2022-05-15"],
  [
    "hours consult no calendar",
    "2029-01-05T10:00:00+01:00",
    { hours: 48 },
    true,
    "2029-01-07T10:00:00+01:00",
  ],
  ["school days without a school calendar", "2026-01-09", { schoolDays: 1 }, false, "2026-01-09 .. ?"],
  [
    "… are the later of two at the earliest when the other part is due",
    "2026-01-09",
    { laterOf: [{ workingDays: 1 }, { schoolDays: 1 }] },
    false,
    "2026-01-12 .. ?",
  ],
];

describe("a term", () => {
  test.each(TERMS)("%s (from %s)", (_why, start, term, extended, due) => {
    expect(dueOf(start, term, { extended })).toBe(due);
  });

  test.each(TERMS)("is the same when traced: %s", (_why, start, term, extended, due) => {
    expect(dueOf(start, term, { extended }, true)).toBe(due);
  });

  test.each([
    ["zero", { days: 0 }],
    ["negative", { days: -3 }],
    ["no integer", { months: 1.5 }],
    ["zero hours", { hours: 0 }],
    ["two units", { days: 1, weeks: 1 }],
    ["nothing", {}],
    ["laterOf of one", { laterOf: [{ days: 1 }] }],
    ["laterOf with words", { laterOf: [{ days: 1 }, "at-once"] }],
  ])("is refused when its number is %s (B4)", (_why, term) => {
    expect(Term.safeParse(term).success).toBe(false);
  });
});

describe("a term that is lengthened (B13)", () => {
  const two = { weeks: 2 };
  test.each<[why: string, start: string, term: Term, extended: boolean, granted: Period[], due: string]>([
    ["2 weeks on 4", "2026-01-05", { weeks: 4 }, true, [two], "2026-02-16"],
    [
      "added to the nominal end (Saturday 4 April), before the extension",
      "2026-03-07",
      { weeks: 4 },
      true,
      [two],
      "2026-04-20",
    ],
    ["without them that term is due after Easter Monday", "2026-03-07", { weeks: 4 }, true, [], "2026-04-07"],
    ["twice", "2026-03-07", { weeks: 4 }, true, [two, two], "2026-05-04"],
    ["twice, outside statute", "2026-03-07", { weeks: 4 }, false, [two, two], "2026-05-02"],
    [
      "by working days, from the nominal end",
      "2026-01-07",
      { workingDays: 5 },
      false,
      [{ workingDays: 5 }],
      "2026-01-21",
    ],
    ["by a month, from the clamped end", "2026-01-31", { months: 1 }, false, [{ months: 1 }], "2026-03-28"],
    [
      "by hours on hours",
      "2026-01-05T10:00:00+01:00",
      { hours: 24 },
      false,
      [{ hours: 24 }],
      "2026-01-07T10:00:00+01:00",
    ],
  ])("%s", (_why, start, term, extended, granted, due) => {
    const lengthened = granted.map((period, index) => ({ period, event: `x-${index + 1}` }));
    expect(dueOf(start, term, { extended, granted: lengthened })).toBe(due);
  });
});

describe("school days (B10)", () => {
  // The spring holiday of the region Midden; weekends need no listing.
  const closed = ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"];
  const schoolDays = compileSchoolDays({ from: "2026-01-05", through: "2026-06-30", closed });
  test.each<[why: string, start: string, term: Term, due: string]>([
    ["the next school day from Friday is Monday", "2026-01-09", { schoolDays: 1 }, "2026-01-12"],
    ["before it begins: through Sunday", "2026-01-09", { schoolDays: 1, until: "start" }, "2026-01-11"],
    [
      "before it begins, when it is tomorrow: through today",
      "2026-01-12T23:00:00+01:00",
      { schoolDays: 1, until: "start" },
      "2026-01-12",
    ],
    ["until its end is the default", "2026-01-09", { schoolDays: 1, until: "end" }, "2026-01-12"],
    ["over the spring holiday", "2026-02-13", { schoolDays: 1 }, "2026-02-23"],
    ["the second one after it", "2026-02-18", { schoolDays: 2 }, "2026-02-24"],
    ["from the day before the calendar begins", "2026-01-04", { schoolDays: 1 }, "2026-01-05"],
    ["from earlier than that", "2026-01-03", { schoolDays: 1 }, "2026-01-03 .. ?"],
    ["to its last day", "2026-06-29", { schoolDays: 1 }, "2026-06-30"],
    ["past its last day", "2026-06-29", { schoolDays: 2 }, "2026-06-29 .. ?"],
    [
      "the later of 48 hours and the school day",
      "2026-01-09T10:00:00+01:00",
      { laterOf: [{ hours: 48 }, { schoolDays: 1 }] },
      "2026-01-12",
    ],
  ])("%s", (_why, start, term, due) => {
    expect(dueOf(start, term, { schoolDays })).toBe(due);
  });
});

const calendar = compileCalendar(CalendarFile.parse(nl));

function dueOf(start: string, term: Term, more: Partial<TermContext>, traced = false): string | null {
  const time = parseTime(start);
  if (isTimeFault(time)) throw new Error(time.message);
  const context: TermContext = { calendar, extended: false, schoolDays: null, ...more };
  const due = addTerm(time, term, context, traced ? [] : undefined);
  return due && print(due);
}

function print(due: Due): string {
  const earliest = formatMoment(due.earliest);
  if (isCertain(due)) return earliest;
  return `${earliest} .. ${due.latest === null ? "?" : formatMoment(due.latest)}`;
}
