/** B14: every due moment carries its derivation: each step, each day skipped, and the source that says so. */
import { expect, test } from "vitest";
import nl from "../../rules/calendars/nl.json" with { type: "json" };
import { addTerm } from "../../src/calendar/addTerm.js";
import { CalendarFile, compileCalendar } from "../../src/calendar/calendar.js";
import type { DerivationStep } from "../../src/calendar/derivation.js";
import type { Term } from "../../src/calendar/term.js";
import { readTime } from "../../src/calendar/time.js";

const calendar = compileCalendar(CalendarFile.parse(nl));

const rows: readonly (readonly [why: string, start: string, term: Term, steps: readonly unknown[]])[] = [
  [
    "five working days from Friday 24 April 2026 skip two weekends and King's Day",
    "2026-04-24",
    { workingDays: 5 },
    [
      { step: "start", to: "2026-04-24" },
      {
        step: "count",
        to: "2026-05-04",
        reasons: ["saturday", "sunday", "kings-day", "saturday", "sunday"],
        sources: ["besluit-koningsdag"],
      },
    ],
  ],
  [
    "five days from 1 April 2026 end on Easter Monday and hold one working day: arts 1 and 2 both name Tuesday",
    "2026-04-01",
    { days: 5 },
    [
      { step: "start", to: "2026-04-01" },
      { step: "count", to: "2026-04-06" },
      {
        step: "article-1",
        to: "2026-04-07",
        locator: "art. 1",
        reasons: ["easter-monday"],
        sources: ["algemene-termijnenwet"],
      },
      {
        step: "article-2",
        to: "2026-04-07",
        locator: "art. 2",
        reasons: ["good-friday", "saturday", "sunday", "easter-monday"],
        sources: ["algemene-termijnenwet"],
      },
    ],
  ],
  [
    "five days over Christmas 2025 hold one working day: art. 2 moves the end to 30 December",
    "2025-12-24",
    { days: 5 },
    [
      { step: "start", to: "2025-12-24" },
      { step: "count", to: "2025-12-29" },
      {
        step: "article-2",
        to: "2025-12-30",
        locator: "art. 2",
        reasons: ["christmas-day", "boxing-day", "saturday", "sunday"],
        sources: ["algemene-termijnenwet"],
      },
    ],
  ],
  [
    "48 hours from some hour of Monday end on Wednesday at midnight at the latest, and so does the later of them and a working day",
    "2026-01-05",
    { laterOf: [{ hours: 48 }, { workingDays: 1 }] },
    [
      { step: "start", to: "2026-01-05" },
      { step: "count", to: "2026-01-07T23:59:59.999+01:00" },
      { step: "count", to: "2026-01-06" },
      { step: "later-of", to: "2026-01-07T23:59:59.999+01:00" },
    ],
  ],
  [
    "thirteen weeks are more than twelve: art. 4 leaves them as they are",
    "2026-01-05",
    { weeks: 13 },
    [
      { step: "start", to: "2026-01-05" },
      { step: "count", to: "2026-04-06" },
      { step: "not-extended", locator: "art. 4", sources: [] },
    ],
  ],
  [
    "five working days from 16 June 2022 lie before the years of which the equated days are known (B12)",
    "2022-06-16",
    { workingDays: 5 },
    [
      { step: "start", to: "2022-06-16" },
      { step: "count", to: "2022-06-23", reasons: ["saturday", "sunday"] },
      { step: "beyond-calendar", from: "2023-01-01" },
    ],
  ],
  [
    "five working days from 27 December 2028 end after the last of those years (B12)",
    "2028-12-27",
    { workingDays: 5 },
    [
      { step: "start", to: "2028-12-27" },
      { step: "count", to: "2029-01-04" },
      { step: "beyond-calendar", to: "2028-12-31" },
    ],
  ],
];

test.each(rows)("B14: %s", (_why, start, term, steps) => {
  const trace: DerivationStep[] = [];
  addTerm(readTime(start), term, { calendar, extended: true, schoolDays: null }, trace);
  expect(trace.map(read)).toMatchObject(steps);
  expect(trace).toHaveLength(steps.length);
});

function read({ skipped = [], source, ...step }: DerivationStep) {
  return {
    ...step,
    reasons: skipped.map(({ reason }) => reason),
    sources: [...new Set(skipped.flatMap((day) => (day.source ? [day.source] : [])))],
    ...(source ? { source } : {}),
  };
}
