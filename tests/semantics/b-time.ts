/**
 * Part B of `docs/semantics.md`: how time is counted, from the start of a term to its due moment.
 *
 * Unless a row says otherwise: a report reaches Veilig Thuis, and it owes the start of an investigation; or the
 * police come to a house, and Veilig Thuis owes the signal to the child's school. Derivations (B14): `tests/calendar`.
 */
import { alone, coversAll } from "../support/build.js";
import type { FindingSketch, NormSketch, SemanticsCase } from "../support/table.js";

const MIDDEN = {
  // The spring holiday of the region Midden.
  midden: {
    from: "2026-01-05",
    through: "2026-06-30",
    closed: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"],
  },
};

export const cases: readonly SemanticsCase[] = [
  // B1: the clock is an input
  {
    cites: ["B1"],
    why: "a day of judgement means through its end: what was done at 23:59 that day exists",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05"), started("s-1", "2026-01-09T23:59:00+01:00")] },
    asOf: "2026-01-09",
    expect: one({ status: "fulfilled", fulfilledBy: ["s-1"] }),
  },
  {
    cites: ["B1"],
    why: "what was done a minute later, on the next day, does not exist yet",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05"), started("s-1", "2026-01-10T00:00:00+01:00")] },
    asOf: "2026-01-09",
    expect: one({ status: "pending", window: { opens: "2026-01-05", due: "2026-01-10" } }),
  },
  {
    cites: ["B1"],
    why: "an event known to the day exists on that day, though the moment of judgement is noon",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05"), started("s-1", "2026-01-09")] },
    asOf: "2026-01-09T12:00:00+01:00",
    expect: one({ status: "fulfilled", fulfilledBy: ["s-1"] }),
  },
  {
    cites: ["B1"],
    why: "a report of tomorrow opens no duty today",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-06")] },
    asOf: "2026-01-05",
    expect: [{ outcome: "inapplicable", reason: "not-triggered" }],
  },
  {
    cites: ["B1", "B4"],
    why: "on the due day itself the day of judgement may still bring the act: pending",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-10T23:59:00+01:00",
    expect: one({ status: "pending" }),
  },
  {
    cites: ["B1", "B4"],
    why: "judged the day after the due day, one day overdue",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-11",
    expect: one({ status: "overdue", overdueBy: { days: 1 }, breachedAt: "2026-01-11" }),
  },
  {
    cites: ["B1", "B7"],
    why: "a day of judgement reaches its end for hours too: due at ten in the morning, fourteen hours overdue",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-01-05T10:00:00+01:00")] },
    asOf: "2026-01-07",
    expect: one({ status: "overdue", overdueBy: { minutes: 840 } }),
  },

  // B2: the civil day in Amsterdam
  {
    cites: ["B2"],
    why: "23:30 in UTC on 5 January is half past midnight on 6 January in Amsterdam",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05T23:30:00Z")] },
    asOf: "2026-01-06",
    expect: one({ status: "pending", window: { opens: "2026-01-06", due: "2026-01-11" } }),
  },
  {
    cites: ["B2"],
    why: "22:30 in UTC is still the same day in winter",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05T22:30:00Z")] },
    asOf: "2026-01-06",
    expect: one({ status: "pending", window: { opens: "2026-01-05", due: "2026-01-10" } }),
  },
  {
    cites: ["B2"],
    why: "22:30 in UTC is the next day in summer",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-07-01T22:30:00Z")] },
    asOf: "2026-07-02",
    expect: one({ status: "pending", window: { opens: "2026-07-02", due: "2026-07-07" } }),
  },
  {
    cites: ["B2"],
    why: "the offset in which an instant was written does not move its day: 00:30 in Karachi is the evening before",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-07-02T00:30:00+05:00")] },
    asOf: "2026-07-02",
    expect: one({ status: "pending", window: { opens: "2026-07-01", due: "2026-07-06" } }),
  },
  {
    cites: ["B2"],
    why: "midnight in Amsterdam, written in UTC as 23:00 the day before, opens the new day",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-04T23:00:00Z")] },
    asOf: "2026-01-06",
    expect: one({ status: "pending", window: { opens: "2026-01-05", due: "2026-01-10" } }),
  },
  {
    cites: ["B2", "B4"],
    why: "a day ends at 24:00 in Amsterdam: the last second of the due day, written in UTC, is in time",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05"), started("s-1", "2026-01-10T22:59:59Z")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["B2", "B4"],
    why: "one second later, still the due day in UTC, it is a day late",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05"), started("s-1", "2026-01-10T23:00:00Z")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", lateBy: { days: 1 }, breachedAt: "2026-01-11" }),
  },
  {
    cites: ["B2"],
    why: "a moment of judgement in UTC after midnight in Amsterdam lies on the next day",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-10T23:30:00Z",
    expect: one({ status: "overdue", overdueBy: { days: 1 } }),
  },

  // B3: order on one day
  {
    cites: ["B3"],
    why: "an act on the start's day counts as after it when both are known to the day",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05"), started("s-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["s-1"] }),
  },
  {
    cites: ["B3"],
    why: "the order in the file never decides: the same with the act written first",
    norms: [investigation({ days: 5 })],
    record: { events: [started("s-1", "2026-01-05"), report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["s-1"] }),
  },
  {
    cites: ["B3"],
    why: "also when only the start has an hour",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05T16:00:00+01:00"), started("s-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["s-1"] }),
  },
  {
    cites: ["B3"],
    why: "also when only the act has one",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05"), started("s-1", "2026-01-05T00:30:00+01:00")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["s-1"] }),
  },
  {
    cites: ["B3"],
    why: "an act an hour before its start is no answer to it, both being instants",
    norms: [investigation({ days: 5 })],
    record: {
      events: [report("r-1", "2026-01-05T10:00:00+01:00"), started("s-1", "2026-01-05T09:00:00+01:00")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue", overdueBy: { days: 10 } }),
  },
  {
    cites: ["B3"],
    why: "instants are compared as instants: 09:30 in UTC is half an hour after 10:00 in Amsterdam",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05T10:00:00+01:00"), started("s-1", "2026-01-05T09:30:00Z")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["s-1"] }),
  },
  {
    cites: ["B3"],
    why: "the day before the start is before it, hours or no hours",
    norms: [investigation({ days: 5 })],
    record: { events: [report("r-1", "2026-01-05"), started("s-1", "2026-01-04")] },
    asOf: "2026-01-08",
    expect: one({ status: "pending" }),
  },
  {
    cites: ["B3"],
    why: "a visit under way when the report came in, and ended after it, counts",
    norms: [heard({ workingDays: 5 })],
    record: {
      events: [
        report("r-1", "2026-01-05T10:00:00+01:00"),
        visit("c-1", "2026-01-05T09:00:00+01:00", { endedAt: "2026-01-05T10:30:00+01:00" }),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["c-1"] }),
  },
  {
    cites: ["B3"],
    why: "also when it ended at that very moment",
    norms: [heard({ workingDays: 5 })],
    record: {
      events: [
        report("r-1", "2026-01-05T10:00:00+01:00"),
        visit("c-1", "2026-01-05T09:00:00+01:00", { endedAt: "2026-01-05T10:00:00+01:00" }),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["c-1"] }),
  },
  {
    cites: ["B3"],
    why: "a visit that ended ten minutes before the report does not",
    norms: [heard({ workingDays: 5 })],
    record: {
      events: [
        report("r-1", "2026-01-05T10:00:00+01:00"),
        visit("c-1", "2026-01-05T09:00:00+01:00", { endedAt: "2026-01-05T09:50:00+01:00" }),
      ],
    },
    asOf: "2026-01-08",
    expect: one({ status: "pending" }),
  },
  {
    cites: ["B3", "E9"],
    why: "a visit under way at ten, of which the day alone is known on which it ended: whether it ended after the report is not",
    norms: [heard({ workingDays: 5 })],
    record: {
      events: [
        report("r-1", "2026-01-05T10:00:00+01:00"),
        visit("c-1", "2026-01-05T09:00:00+01:00", { endedAt: "2026-01-05" }),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "overdue"],
      missing: [{ code: "time-imprecise", event: "c-1", field: "endedAt" }],
    }),
  },
  {
    cites: ["B3", "A1"],
    why: "of which it is recorded that nobody knows when it ended: the same",
    norms: [heard({ workingDays: 5 })],
    record: {
      events: [
        report("r-1", "2026-01-05T10:00:00+01:00"),
        visit("c-1", "2026-01-05T09:00:00+01:00", { endedAt: null }),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "overdue"],
      missing: [{ code: "recorded-as-unknown", event: "c-1", field: "endedAt" }],
    }),
  },
  {
    cites: ["B3", "A1"],
    why: "of which no end was recorded: it came first",
    norms: [heard({ workingDays: 5 })],
    record: {
      events: [report("r-1", "2026-01-05T10:00:00+01:00"), visit("c-1", "2026-01-05T09:00:00+01:00")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue", missing: undefined }),
  },
  {
    cites: ["B3", "A1"],
    why: "in which conversation a child told it is recorded as unknown: it may be the one of that morning",
    norms: [heard({ workingDays: 5 }, "disclosure")],
    record: {
      events: [
        visit("c-1", "2026-01-05T10:00:00+01:00"),
        {
          ...{ id: "d-1", type: "disclosure", at: "2026-01-05T10:15:00+01:00", by: "vt-01", to: "vt1" },
          ...{ in: null, children: ["c1"] },
        },
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "overdue"],
      missing: [{ code: "recorded-as-unknown", event: "d-1", field: "in" }],
    }),
  },
  {
    cites: ["B3"],
    why: "what a child tells in a conversation is told before its end: that conversation counts, though its end was not recorded",
    norms: [heard({ workingDays: 5 }, "disclosure")],
    record: {
      events: [
        visit("c-1", "2026-01-05T10:00:00+01:00"),
        {
          id: "d-1",
          type: "disclosure",
          at: "2026-01-05T10:15:00+01:00",
          by: "vt-01",
          to: "vt1",
          in: "c-1",
          children: ["c1"],
        },
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["c-1"] }),
  },
  {
    cites: ["B3"],
    why: "an act and the closing of the case on one day, the act without an hour: which came first is not known",
    norms: [heard("none-stated")],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-12"),
        closed("x-1", "2026-01-12T15:00:00+01:00"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      missing: [{ code: "time-imprecise", event: "c-1", field: "at" }],
      possible: ["fulfilled", "violated"],
    }),
  },
  {
    cites: ["B3"],
    why: "also when it is the closing that has no hour",
    norms: [heard("none-stated")],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-12T09:00:00+01:00"),
        closed("x-1", "2026-01-12"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      missing: [{ code: "time-imprecise", event: "x-1", field: "at" }],
      possible: ["fulfilled", "violated"],
    }),
  },
  {
    cites: ["B3"],
    why: "both with an hour, the act first: fulfilled",
    norms: [heard("none-stated")],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        closed("x-1", "2026-01-12T15:00:00+01:00"),
        visit("c-1", "2026-01-12T14:00:00+01:00"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["c-1"] }),
  },
  {
    cites: ["B3"],
    why: "both with an hour, the closing first: never done while it could be",
    norms: [heard("none-stated")],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-12T16:00:00+01:00"),
        closed("x-1", "2026-01-12T15:00:00+01:00"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["x-1"] }),
  },
  {
    cites: ["B3"],
    why: "an act on the day before the closing came first, hours or no hours",
    norms: [heard("none-stated")],
    record: {
      events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-11"), closed("x-1", "2026-01-12")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["c-1"] }),
  },
  {
    cites: ["B3"],
    why: "a closing on the start's day counts as after it, unless both are instants",
    norms: [heard("none-stated")],
    record: { events: [report("r-1", "2026-01-05"), closed("x-1", "2026-01-05T09:00:00+01:00")] },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["x-1"] }),
  },
  {
    cites: ["B3"],
    why: "the closing of an earlier case, an hour before the new report, closes nothing of it",
    norms: [heard("none-stated")],
    record: {
      events: [report("r-1", "2026-01-05T10:00:00+01:00"), closed("x-1", "2026-01-05T09:00:00+01:00")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "pending" }),
  },

  // B4: the start's day does not count; the term runs through the end of its last day
  due(
    ["B4"],
    "one day from Monday late in the evening is Tuesday",
    investigation({ days: 1 }),
    "2026-01-05T23:50:00+01:00",
    "2026-01-06",
  ),
  due(["B4"], "a week from Monday is Monday", investigation({ weeks: 1 }), "2026-01-05", "2026-01-12"),
  {
    cites: ["B4", "E4"],
    why: "an act at 23:59 of the last day is in time",
    norms: [investigation({ weeks: 1 })],
    record: {
      events: [report("r-1", "2026-01-05T08:00:00+01:00"), started("s-1", "2026-01-12T23:59:59.999+01:00")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", window: { opens: "2026-01-05", due: "2026-01-12" } }),
  },
  {
    cites: ["B4", "E4"],
    why: "an act at midnight after it is a day late",
    norms: [investigation({ weeks: 1 })],
    record: {
      events: [report("r-1", "2026-01-05T08:00:00+01:00"), started("s-1", "2026-01-13T00:00:00+01:00")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", lateBy: { days: 1 }, breachedAt: "2026-01-13" }),
  },

  // B5: months and years clamp, then extend
  due(
    ["B5"],
    "a month from 31 January ends on the last of February",
    investigation({ months: 1 }),
    "2026-01-31",
    "2026-02-28",
  ),
  due(["B5"], "in a leap year on the 29th", investigation({ months: 1 }), "2024-01-31", "2024-02-29"),
  due(
    ["B5", "B11"],
    "clamped to Saturday 28 February first, extended to Monday then",
    statute({ months: 1 }),
    "2026-01-31",
    "2026-03-02",
  ),
  due(
    ["B5"],
    "a month from 28 February is 28 March, not the last of March",
    investigation({ months: 1 }),
    "2026-02-28",
    "2026-03-28",
  ),
  due(["B5"], "three months from 30 November", investigation({ months: 3 }), "2025-11-30", "2026-02-28"),
  due(["B5"], "a year from a leap day", investigation({ years: 1 }), "2024-02-29", "2025-02-28"),
  due(["B5"], "four years from a leap day", investigation({ years: 4 }), "2024-02-29", "2028-02-29"),
  due(
    ["B5"],
    "a year into a leap year keeps its date",
    investigation({ years: 1 }),
    "2023-02-28",
    "2024-02-28",
  ),
  {
    cites: ["B5", "C8"],
    why: "monthly from 31 January begins on 31 January, 28 February, 31 March: a contact on 29 March is February's still",
    norms: [monthly()],
    record: {
      events: [measureStart("2026-01-31"), alone("c-1", "2026-02-10"), alone("c-2", "2026-03-29")],
    },
    asOf: "2026-04-10",
    expect: one(
      { status: "fulfilled", unit: { from: "2026-01-31", through: "2026-02-27" } },
      { status: "fulfilled", unit: { from: "2026-02-28", through: "2026-03-30" } },
      { status: "pending", unit: { from: "2026-03-31", through: "2026-04-29" } },
    ),
  },
  {
    cites: ["B5", "C8"],
    why: "yearly from a leap day begins on 28 February: a review on that day is the second year's",
    norms: [yearlyReview()],
    record: {
      events: [
        measureStart("2024-02-29"),
        { id: "w-1", type: "plan-review", at: "2024-09-10", by: "gi-01", measure: "m1" },
        { id: "w-2", type: "plan-review", at: "2025-02-28", by: "gi-01", measure: "m1" },
      ],
    },
    asOf: "2026-03-10",
    expect: one(
      { status: "fulfilled", unit: { from: "2024-02-29", through: "2025-02-27" }, fulfilledBy: ["w-1"] },
      { status: "fulfilled", unit: { from: "2025-02-28", through: "2026-02-27" }, fulfilledBy: ["w-2"] },
      { status: "pending", unit: { from: "2026-02-28", through: "2027-02-27" } },
    ),
  },

  // B6: working days
  due(
    ["B6"],
    "five working days from Friday 24 April pass over King's Day",
    assessed({ workingDays: 5 }),
    "2026-04-24",
    "2026-05-04",
  ),
  due(
    ["B6"],
    "five working days from 11 May pass over Ascension Day and the equated Friday",
    assessed({ workingDays: 5 }),
    "2026-05-11",
    "2026-05-20",
  ),
  due(
    ["B6"],
    "five working days from 30 April pass over 5 May, no lustrum year",
    assessed({ workingDays: 5 }),
    "2026-04-30",
    "2026-05-08",
  ),
  due(
    ["B6"],
    "counted from the day after the start, also when that is a Saturday",
    assessed({ workingDays: 5 }),
    "2026-01-10",
    "2026-01-16",
  ),
  due(
    ["B6"],
    "Good Friday and Easter Monday are none",
    assessed({ workingDays: 2 }),
    "2026-04-01",
    "2026-04-07",
  ),
  due(["B6"], "2 January 2026 is equated", assessed({ workingDays: 1 }), "2025-12-31", "2026-01-05"),
  due(["B6"], "New Year's Eve is a working day", assessed({ workingDays: 1 }), "2025-12-30", "2025-12-31"),
  due(["B6"], "4 May is a working day", assessed({ workingDays: 1 }), "2026-05-01", "2026-05-04"),
  due(
    ["B6"],
    "King's Day of 2025 was moved back to Saturday: Monday 28 April is a working day",
    assessed({ workingDays: 1 }),
    "2025-04-25",
    "2025-04-28",
  ),
  due(
    ["B6"],
    "ten working days over Christmas and New Year",
    assessed({ workingDays: 10 }),
    "2025-12-19",
    "2026-01-08",
  ),

  // B7: hours are elapsed time
  due(["B7"], "48 hours", signal({ hours: 48 }), "2026-01-05T10:00:00+01:00", "2026-01-07T10:00:00+01:00"),
  due(
    ["B7"],
    "48 hours over the night of 29 March 2026, when the clock goes forward",
    signal({ hours: 48 }),
    "2026-03-28T10:00:00+01:00",
    "2026-03-30T11:00:00+02:00",
  ),
  due(
    ["B7"],
    "48 hours over the night of 25 October 2026, when it goes back",
    signal({ hours: 48 }),
    "2026-10-24T10:00:00+02:00",
    "2026-10-26T09:00:00+01:00",
  ),
  due(
    ["B7"],
    "an hour within the hour that the clock shows twice",
    signal({ hours: 1 }),
    "2026-10-25T02:30:00+02:00",
    "2026-10-25T02:30:00+01:00",
  ),
  due(
    ["B7"],
    "a start in UTC is due in Amsterdam's offset",
    signal({ hours: 24 }),
    "2026-07-01T08:00:00Z",
    "2026-07-02T10:00:00+02:00",
  ),
  due(
    ["B7"],
    "milliseconds stay when not zero",
    signal({ hours: 24 }),
    "2026-01-05T10:00:00.250+01:00",
    "2026-01-06T10:00:00.250+01:00",
  ),
  due(
    ["B7"],
    "and are left out when zero",
    signal({ hours: 24 }),
    "2026-01-05T10:00:00.000+01:00",
    "2026-01-06T10:00:00+01:00",
  ),
  {
    cites: ["B7"],
    why: "an act at the last instant is in time, here after the clock went forward",
    norms: [signal({ hours: 48 })],
    record: {
      events: [incident("i-1", "2026-03-28T10:00:00+01:00"), told("t-1", "2026-03-30T11:00:00+02:00")],
    },
    asOf: "2026-04-10",
    expect: one({ status: "fulfilled", fulfilledBy: ["t-1"] }),
  },
  {
    cites: ["B7", "E4"],
    why: "half a minute later it is a minute late, and broken at the due instant",
    norms: [signal({ hours: 48 })],
    record: {
      events: [incident("i-1", "2026-03-28T10:00:00+01:00"), told("t-1", "2026-03-30T11:00:30+02:00")],
    },
    asOf: "2026-04-10",
    expect: one({
      status: "fulfilled-late",
      lateBy: { minutes: 1 },
      breachedAt: "2026-03-30T11:00:00+02:00",
    }),
  },
  {
    cites: ["B7"],
    why: "an act known to the day, on the due day: in time or not, the record cannot tell",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-01-05T10:00:00+01:00"), told("t-1", "2026-01-07")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      missing: [{ code: "time-imprecise" }],
      possible: ["fulfilled", "fulfilled-late"],
    }),
  },
  {
    cites: ["B7"],
    why: "an act known to the day, on the day before: in time whatever the hour",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-01-05T10:00:00+01:00"), told("t-1", "2026-01-06")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["B7"],
    why: "a start known to the day gives two due moments: of its first and of its last millisecond",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-01-05")] },
    asOf: "2026-01-05",
    expect: one({
      status: "pending",
      window: {
        opens: "2026-01-05",
        dueEarliest: "2026-01-07T00:00:00+01:00",
        dueLatest: "2026-01-07T23:59:59.999+01:00",
      },
    }),
  },
  {
    cites: ["B7"],
    why: "a start known to the day, before the clock goes forward: both moments shift",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-03-28")] },
    asOf: "2026-03-28",
    expect: one({
      status: "pending",
      window: { dueEarliest: "2026-03-30T01:00:00+02:00", dueLatest: "2026-03-31T00:59:59.999+02:00" },
    }),
  },
  {
    cites: ["B7"],
    why: "an act between the two is in time or late: time-imprecise",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-01-05"), told("t-1", "2026-01-07T12:00:00+01:00")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      missing: [{ code: "time-imprecise" }],
      possible: ["fulfilled", "fulfilled-late"],
    }),
  },
  {
    cites: ["B7"],
    why: "an act at the earlier of the two is in time for certain",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-01-05"), told("t-1", "2026-01-07T00:00:00+01:00")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["B7"],
    why: "an act after the later of the two is late for certain",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-01-05"), told("t-1", "2026-01-08T00:00:00+01:00")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", fulfilledBy: ["t-1"] }),
  },
  {
    cites: ["B7"],
    why: "judged between the two without an act: still in time or overdue already",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-01-05")] },
    asOf: "2026-01-07T12:00:00+01:00",
    expect: one({
      status: "undetermined",
      missing: [{ code: "time-imprecise" }],
      possible: ["overdue", "pending"],
    }),
  },
  {
    cites: ["B7"],
    why: "judged after both without an act: overdue",
    norms: [signal({ hours: 48 })],
    record: { events: [incident("i-1", "2026-01-05")] },
    asOf: "2026-01-08",
    expect: one({ status: "overdue" }),
  },

  // B8: at once
  {
    cites: ["B8"],
    why: "a plan made with the child fulfils at once what it sets off",
    norms: [planWithChild("at-once")],
    record: { events: [measureStart("2026-01-05"), plan("p-1", "2026-02-02", true)] },
    asOf: "2026-02-10",
    expect: one({
      status: "fulfilled",
      fulfilledBy: ["p-1"],
      window: { opens: "2026-02-02", due: "2026-02-02" },
    }),
  },
  {
    cites: ["B8"],
    why: "a plan made without the child leaves the rest of that day",
    norms: [planWithChild("at-once")],
    record: { events: [measureStart("2026-01-05"), plan("p-1", "2026-02-02", false)] },
    asOf: "2026-02-02",
    expect: one({ status: "pending" }),
  },
  {
    cites: ["B8"],
    why: "and is overdue the next day",
    norms: [planWithChild("at-once")],
    record: { events: [measureStart("2026-01-05"), plan("p-1", "2026-02-02", false)] },
    asOf: "2026-02-03",
    expect: one({ status: "overdue", overdueBy: { days: 1 }, breachedAt: "2026-02-03" }),
  },
  {
    cites: ["B8"],
    why: "within one day, which is no at-once, the plan is not the act of its own duty",
    norms: [planWithChild({ days: 1 })],
    record: { events: [measureStart("2026-01-05"), plan("p-1", "2026-02-02", true)] },
    asOf: "2026-02-10",
    expect: one({ status: "overdue", overdueBy: { days: 7 } }),
  },
  {
    cites: ["B8"],
    why: "at once lasts through the end of the start's day, however early it began",
    norms: [signal("at-once")],
    record: {
      events: [incident("i-1", "2026-01-10T01:00:00+01:00"), told("t-1", "2026-01-10T23:59:00+01:00")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", window: { opens: "2026-01-10", due: "2026-01-10" } }),
  },
  {
    cites: ["B8"],
    why: "a quarter past midnight is a day late, though half an hour after the police came",
    norms: [signal("at-once")],
    record: {
      events: [incident("i-1", "2026-01-10T23:45:00+01:00"), told("t-1", "2026-01-11T00:15:00+01:00")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", lateBy: { days: 1 } }),
  },

  // B9: none stated
  {
    cites: ["B9"],
    why: "without a stated term a duty of a year ago is pending, never overdue",
    norms: [heard("none-stated")],
    record: { events: [report("r-1", "2025-01-06")] },
    asOf: "2026-06-30",
    expect: [{ outcome: "open", duties: [{ status: "pending", window: { opens: "2025-01-06" } }] }],
  },
  {
    cites: ["B9"],
    why: "an act after a year fulfils it, and is not late",
    norms: [heard("none-stated")],
    record: { events: [report("r-1", "2025-01-06"), visit("c-1", "2026-02-02")] },
    asOf: "2026-06-30",
    expect: one({ status: "fulfilled", fulfilledBy: ["c-1"] }),
  },
  {
    cites: ["B9"],
    why: "closing the case ends it",
    norms: [heard("none-stated")],
    record: { events: [report("r-1", "2025-01-06"), closed("x-1", "2025-03-03")] },
    asOf: "2026-06-30",
    expect: one({ status: "violated", closedBy: ["x-1"], breachedAt: "2025-03-03" }),
  },

  // B10: the later of several; school days
  due(
    ["B10"],
    "from Friday afternoon the next working day is later than 48 hours, and stays a day",
    signal(laterOf48()),
    "2026-01-09T17:00:00+01:00",
    "2026-01-12",
  ),
  due(
    ["B10"],
    "from Monday 48 hours are later, and stay an instant",
    signal(laterOf48()),
    "2026-01-12T10:00:00+01:00",
    "2026-01-14T10:00:00+01:00",
  ),
  due(
    ["B10"],
    "on one day its end is later than the hour",
    signal({ laterOf: [{ hours: 48 }, { workingDays: 2 }] }),
    "2026-01-12T10:00:00+01:00",
    "2026-01-14",
  ),
  due(
    ["B10", "B7"],
    "from a Friday without an hour the 48 hours cannot win: one due day",
    signal(laterOf48()),
    "2026-01-09",
    "2026-01-12",
  ),
  {
    ...due(
      ["B10"],
      "before school begins on Monday: through Sunday",
      signal(beforeSchool()),
      "2026-01-09",
      "2026-01-11",
    ),
    schoolCalendars: MIDDEN,
  },
  {
    ...due(
      ["B10"],
      "the school day itself, when the term does not end at its start",
      signal({ schoolDays: 1 }),
      "2026-01-09",
      "2026-01-12",
    ),
    schoolCalendars: MIDDEN,
  },
  {
    ...due(
      ["B10"],
      "when tomorrow is a school day: through today",
      signal(beforeSchool()),
      "2026-01-12T20:00:00+01:00",
      "2026-01-12",
    ),
    schoolCalendars: MIDDEN,
  },
  {
    ...due(
      ["B10"],
      "over the spring holiday: through the Sunday before school begins again",
      signal(beforeSchool()),
      "2026-02-13",
      "2026-02-22",
    ),
    schoolCalendars: MIDDEN,
  },
  {
    cites: ["B10"],
    why: "a school day begins at midnight, not at the bell: told early on Monday morning is a day late",
    norms: [signal(beforeSchool())],
    record: { events: [incident("i-1", "2026-01-09"), told("t-1", "2026-01-12T07:45:00+01:00")] },
    asOf: "2026-01-20",
    schoolCalendars: MIDDEN,
    expect: one({ status: "fulfilled-late", lateBy: { days: 1 } }),
  },
  {
    cites: ["B10"],
    why: "a calendar under the school's own id",
    norms: [{ ...signal({ schoolDays: 1 }, "school-support"), bearer: "education" }],
    record: { events: [incident("i-1", "2026-02-13")] },
    asOf: "2026-02-13",
    schoolCalendars: { "school-01": MIDDEN.midden },
    expect: one({ status: "pending", window: { opens: "2026-02-13", due: "2026-02-23" } }),
  },
  {
    cites: ["B12", "B10"],
    why: "without a school calendar an act on the start's day is in time",
    norms: [signal(beforeSchool())],
    record: {
      events: [incident("i-1", "2026-01-12T08:00:00+01:00"), told("t-1", "2026-01-12T20:00:00+01:00")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["t-1"] }),
  },
  {
    cites: ["B12", "B10"],
    why: "without one an act on the next day is in time only if that was no school day",
    norms: [signal(beforeSchool())],
    record: { events: [incident("i-1", "2026-01-12"), told("t-1", "2026-01-13")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      missing: [{ code: "beyond-calendar" }],
      possible: ["fulfilled", "fulfilled-late"],
    }),
  },
  {
    cites: ["B12", "B10"],
    why: "a school calendar that ends before the next school day says no more than none",
    norms: [signal(beforeSchool())],
    record: { events: [incident("i-1", "2026-06-30"), told("t-1", "2026-07-02")] },
    asOf: "2026-07-10",
    schoolCalendars: MIDDEN,
    expect: one({
      status: "undetermined",
      missing: [{ code: "beyond-calendar" }],
      possible: ["fulfilled", "fulfilled-late"],
    }),
  },

  // B11: Algemene termijnenwet
  due(
    ["B11"],
    '"vijf dagen" over Christmas hold one working day: art. 2',
    statute({ days: 5 }),
    "2025-12-24",
    "2025-12-30",
  ),
  due(
    ["B11"],
    '"vijf dagen" over Easter hold none: art. 2',
    statute({ days: 5 }),
    "2025-04-17",
    "2025-04-23",
  ),
  due(["B11"], '"vijf dagen" end on Easter Monday: art. 1', statute({ days: 5 }), "2026-04-01", "2026-04-07"),
  due(["B11"], '"vijf dagen" in ordinary days', statute({ days: 5 }), "2026-11-18", "2026-11-23"),
  due(
    ["B11"],
    "a norm that does not carry the extension ends on Easter Monday",
    investigation({ days: 5 }),
    "2026-04-01",
    "2026-04-06",
  ),
  due(["B11"], "a protocol ends on Sunday", assessed({ days: 2 }), "2026-01-09", "2026-01-11"),
  due(["B11"], "six weeks end on an equated Friday", statute({ weeks: 6 }), "2026-04-03", "2026-05-18"),
  due(["B11"], "six weeks end on Boxing Day, a Saturday", statute({ weeks: 6 }), "2026-11-14", "2026-12-28"),
  due(
    ["B11"],
    "ten weeks end on Christmas Day, a Friday",
    statute({ weeks: 10 }),
    "2026-10-16",
    "2026-12-28",
  ),
  due(
    ["B11"],
    "a proposal meant for statute carries it too",
    proposed({ weeks: 6 }),
    "2026-04-03",
    "2026-05-18",
  ),
  due(["B11"], "one day ends on Saturday: art. 1 alone", statute({ days: 1 }), "2026-01-09", "2026-01-12"),
  due(["B11"], "two days end on Sunday: art. 1 alone", statute({ days: 2 }), "2026-01-09", "2026-01-12"),
  due(
    ["B11"],
    "three days hold Monday only: art. 2 adds Tuesday",
    statute({ days: 3 }),
    "2026-01-09",
    "2026-01-13",
  ),
  due(
    ["B11"],
    "three days over Christmas: art. 1 says the 29th, art. 2 the 30th, the later is due",
    statute({ days: 3 }),
    "2025-12-24",
    "2025-12-30",
  ),
  due(["B11"], "90 days are covered", statute({ days: 90 }), "2026-01-11", "2026-04-13"),
  due(["B11"], "91 days are not: due on Saturday", statute({ days: 91 }), "2026-01-10", "2026-04-11"),
  due(["B11"], "12 weeks are covered", statute({ weeks: 12 }), "2026-01-10", "2026-04-07"),
  due(["B11"], "13 weeks are not", statute({ weeks: 13 }), "2026-01-10", "2026-04-11"),
  due(
    ["B11"],
    "3 months are covered in the unit as written, though 92 days",
    statute({ months: 3 }),
    "2026-07-18",
    "2026-10-19",
  ),
  due(["B11"], "4 months are not", statute({ months: 4 }), "2026-04-08", "2026-08-08"),
  due(["B11"], "12 months are not", statute({ months: 12 }), "2025-05-09", "2026-05-09"),
  due(["B11"], "one year is not", statute({ years: 1 }), "2025-05-09", "2026-05-09"),
  due(
    ["B11", "B6"],
    "on a term in working days it changes nothing",
    statute({ workingDays: 5 }),
    "2026-04-24",
    "2026-05-04",
  ),
  due(
    ["B11", "B6"],
    "nor does art. 2 lengthen one working day",
    statute({ workingDays: 1 }),
    "2026-01-09",
    "2026-01-12",
  ),
  {
    cites: ["B11"],
    why: "an act on the day to which the term was extended is in time",
    norms: [statute({ days: 5 })],
    record: { events: [report("r-1", "2026-04-01"), started("s-1", "2026-04-07")] },
    asOf: "2026-04-20",
    expect: one({ status: "fulfilled" }),
  },

  // B12: beyond the calendar
  due(
    ["B12"],
    "the last working days of 2028 are known",
    assessed({ workingDays: 5 }),
    "2028-12-20",
    "2028-12-29",
  ),
  {
    cites: ["B12"],
    why: "into 2029 New Year's Day is recognised, the rest may be equated: an earliest due day only",
    norms: [assessed({ workingDays: 5 })],
    record: { events: [report("r-1", "2028-12-27")] },
    asOf: "2028-12-27",
    expect: one({ status: "pending", window: { opens: "2028-12-27", dueEarliest: "2029-01-04" } }),
  },
  {
    cites: ["B12"],
    why: "an act by then is in time",
    norms: [assessed({ workingDays: 5 })],
    record: { events: [report("r-1", "2028-12-27"), started("s-1", "2029-01-04")] },
    asOf: "2029-02-01",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["B12"],
    why: "an act the day after is in time only if a decree equates a day between",
    norms: [assessed({ workingDays: 5 })],
    record: { events: [report("r-1", "2028-12-27"), started("s-1", "2029-01-05")] },
    asOf: "2029-02-01",
    expect: one({
      status: "undetermined",
      missing: [{ code: "beyond-calendar" }],
      possible: ["fulfilled", "fulfilled-late"],
    }),
  },
  {
    cites: ["B12"],
    why: "without an act, judged the day after: pending or overdue",
    norms: [assessed({ workingDays: 5 })],
    record: { events: [report("r-1", "2028-12-27")] },
    asOf: "2029-01-05",
    expect: one({
      status: "undetermined",
      missing: [{ code: "beyond-calendar" }],
      possible: ["overdue", "pending"],
    }),
  },
  {
    cites: ["B12"],
    why: "before 2023: Ascension Day 2022 follows from the act; the Friday after it, then equated, is not in the table",
    norms: [assessed({ workingDays: 5 })],
    record: { events: [report("r-1", "2022-05-24"), started("s-1", "2022-06-01")] },
    asOf: "2022-07-01",
    expect: one({ status: "fulfilled", window: { opens: "2022-05-24", dueEarliest: "2022-06-01" } }),
  },
  {
    cites: ["B12"],
    why: "before 2023: the day after the earliest due day",
    norms: [assessed({ workingDays: 5 })],
    record: { events: [report("r-1", "2022-05-24"), started("s-1", "2022-06-02")] },
    asOf: "2022-07-01",
    expect: one({
      status: "undetermined",
      missing: [{ code: "beyond-calendar" }],
      possible: ["fulfilled", "fulfilled-late"],
    }),
  },
  {
    cites: ["B12", "E10"],
    why: "from 2022 into 2023: five working days have surely passed by 6 January, so an act on the 9th is late for certain",
    norms: [assessed({ workingDays: 5 })],
    record: { events: [report("r-1", "2022-12-23"), started("s-1", "2023-01-09")] },
    asOf: "2023-02-01",
    expect: one({ status: "fulfilled-late", fulfilledBy: ["s-1"], window: { dueEarliest: "2023-01-02" } }),
  },
  {
    cites: ["B12", "E10"],
    why: "an act on 4 January depends on the last days of 2022",
    norms: [assessed({ workingDays: 5 })],
    record: { events: [report("r-1", "2022-12-23"), started("s-1", "2023-01-04")] },
    asOf: "2023-02-01",
    expect: one({
      status: "undetermined",
      missing: [{ code: "beyond-calendar" }],
      possible: ["fulfilled", "fulfilled-late"],
    }),
  },
  due(
    ["B12"],
    "two weeks from 2022 end in 2023: no answer depends on the days of 2022",
    statute({ weeks: 2 }),
    "2022-12-28",
    "2023-01-11",
  ),
  due(
    ["B12"],
    "hours consult no calendar",
    signal({ hours: 48 }),
    "2029-01-05T10:00:00+01:00",
    "2029-01-07T10:00:00+01:00",
  ),
  due(
    ["B12"],
    "weeks that are not extended consult none",
    investigation({ weeks: 6 }),
    "2029-01-03",
    "2029-02-14",
  ),
  due(
    ["B12", "B11"],
    "nor do 13 weeks, to which no extension applies",
    statute({ weeks: 13 }),
    "2029-01-06",
    "2029-04-07",
  ),
  {
    cites: ["B12", "B11"],
    why: "six weeks that may be extended end on a Wednesday of 2029 that may be equated",
    norms: [statute({ weeks: 6 })],
    record: { events: [report("r-1", "2029-01-03"), started("s-1", "2029-02-15")] },
    asOf: "2029-03-01",
    expect: one({
      status: "undetermined",
      window: { dueEarliest: "2029-02-14" },
      missing: [{ code: "beyond-calendar" }],
      possible: ["fulfilled", "fulfilled-late"],
    }),
  },

  // B13: a term that is lengthened
  {
    cites: ["B13"],
    why: "lengthened by two weeks before it was due",
    norms: [informed()],
    record: { events: [report("r-1", "2026-01-05"), lengthened("x-1", "2026-01-26", "r-1")] },
    asOf: "2026-02-10",
    expect: one({ status: "pending", window: { opens: "2026-01-05", due: "2026-02-16" } }),
  },
  {
    cites: ["B13", "C4"],
    why: "the letter names the second report, which joined the duty of the first: that lengthens it as well",
    norms: [joining(informed())],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        report("r-2", "2026-01-12"),
        lengthened("x-1", "2026-01-26", "r-2"),
      ],
    },
    asOf: "2026-02-10",
    expect: one({ status: "pending", trigger: ["r-1", "r-2"], window: { due: "2026-02-16" } }),
  },
  {
    cites: ["B13", "C4"],
    why: "not where each report has a duty of its own: the first was due on Monday 2 February",
    norms: [informed()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        report("r-2", "2026-01-12"),
        lengthened("x-1", "2026-01-26", "r-2"),
      ],
    },
    asOf: "2026-02-10",
    expect: [
      {
        duties: [
          { status: "overdue", window: { due: "2026-02-02" } },
          { status: "pending", window: { due: "2026-02-23" } },
        ],
      },
    ],
  },
  {
    cites: ["B13"],
    why: "by the norm's own period, added to Saturday 4 April and only then extended: Monday 20 April, not Tuesday 21",
    norms: [informed()],
    record: { events: [report("r-1", "2026-03-07"), lengthened("x-1", "2026-03-30", "r-1")] },
    asOf: "2026-04-10",
    expect: one({ status: "pending", window: { opens: "2026-03-07", due: "2026-04-20" } }),
  },
  {
    cites: ["B13", "B11"],
    why: "after the nominal end, but on the day to which the law extended it, still in time to lengthen",
    norms: [informed()],
    record: { events: [report("r-1", "2026-03-07"), lengthened("x-1", "2026-04-07", "r-1")] },
    asOf: "2026-04-10",
    expect: one({ status: "pending", window: { due: "2026-04-20" } }),
  },
  {
    cites: ["B13"],
    why: "a day later the term has passed: lengthening comes too late",
    norms: [informed()],
    record: { events: [report("r-1", "2026-03-07"), lengthened("x-1", "2026-04-08", "r-1")] },
    asOf: "2026-04-10",
    expect: one({ status: "overdue", window: { due: "2026-04-07" }, overdueBy: { days: 3 } }),
  },
  {
    cites: ["B13"],
    why: "twice, the second within the first: written in the other order in the file",
    norms: [informed()],
    record: {
      events: [
        lengthened("x-2", "2026-04-20", "r-1"),
        report("r-1", "2026-03-07"),
        lengthened("x-1", "2026-04-01", "r-1"),
      ],
    },
    asOf: "2026-04-24",
    expect: one({ status: "pending", window: { due: "2026-05-04" } }),
  },
  {
    cites: ["B13"],
    why: "the second after the first had run out: it adds nothing",
    norms: [informed()],
    record: {
      events: [
        report("r-1", "2026-03-07"),
        lengthened("x-1", "2026-04-01", "r-1"),
        lengthened("x-2", "2026-04-21", "r-1"),
      ],
    },
    asOf: "2026-04-24",
    expect: one({ status: "overdue", window: { due: "2026-04-20" }, overdueBy: { days: 4 } }),
  },
  {
    cites: ["B13"],
    why: "lengthening the term of another report leaves this one's",
    norms: [informed()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        report("r-2", "2026-01-12"),
        lengthened("x-1", "2026-01-26", "r-2"),
      ],
    },
    asOf: "2026-01-30",
    expect: one(
      { status: "pending", window: { due: "2026-02-02" } },
      { status: "pending", window: { due: "2026-02-23" } },
    ),
  },
  {
    cites: ["B13"],
    why: "a norm without `extendable` cannot be lengthened",
    norms: [statute({ weeks: 4 })],
    record: { events: [report("r-1", "2026-01-05"), lengthened("x-1", "2026-01-26", "r-1")] },
    asOf: "2026-02-10",
    expect: one({ status: "overdue", window: { due: "2026-02-02" } }),
  },
  {
    cites: ["B13", "C3"],
    why: "by naming the event from which the term runs, where that is not the trigger",
    norms: [
      investigation(
        { days: 5 },
        { trigger: needed(), from: { type: "report", pick: "before" }, extendable: { days: 5 } },
      ),
    ],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        { id: "n-1", type: "assessment", at: "2026-01-08", by: "vt-01", kind: "investigation-needed" },
        lengthened("x-1", "2026-01-09", "r-1"),
      ],
    },
    asOf: "2026-01-12",
    expect: one({ status: "pending", window: { opens: "2026-01-08", due: "2026-01-15" } }),
  },
  {
    cites: ["B13", "C2"],
    why: "by naming the earlier of two triggering events; five working days more, counted as working days",
    norms: [firstContact()],
    record: {
      events: [
        measureStart("2026-01-05"),
        { id: "n-1", type: "measure-notified", at: "2026-01-07", by: "gi-01", measure: "m1" },
        { id: "x-1", type: "term-extended", at: "2026-01-12", by: "gi-01", of: "ms-1" },
      ],
    },
    asOf: "2026-01-16",
    expect: one({ status: "pending", window: { opens: "2026-01-05", due: "2026-01-21" } }),
  },
  {
    cites: ["B13", "E9"],
    why: "of lengthenings nobody vouches: after the four weeks it may be overdue, or the term may run on",
    norms: [informed()],
    record: { covers: [lengtheningsUnvouched()], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-02-10",
    expect: one({
      status: "undetermined",
      possible: ["overdue", "pending"],
      window: { opens: "2026-01-05", dueEarliest: "2026-02-02" },
      missing: [{ code: "not-covered", types: ["term-extended"], from: "2026-01-05", through: "2026-02-02" }],
    }),
  },
  {
    cites: ["B13", "E9"],
    why: "what was told in the fifth week was in time or late; what was told in the fourth was in time",
    norms: [informed()],
    record: {
      covers: [lengtheningsUnvouched()],
      events: [
        report("r-1", "2026-01-05"),
        report("r-2", "2026-01-12"),
        { id: "y-1", type: "rights-explained", at: "2026-02-09", by: "vt-01", topics: ["data"], to: "child" },
      ],
    },
    asOf: "2026-03-02",
    expect: one(
      { status: "undetermined", possible: ["fulfilled", "fulfilled-late"] },
      { status: "fulfilled", fulfilledBy: ["y-1"] },
    ),
  },
  {
    cites: ["B13", "E2"],
    why: "a term that cannot be lengthened asks for no such cover",
    norms: [statute({ weeks: 4 })],
    record: { covers: [lengtheningsUnvouched()], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-02-10",
    expect: one({ status: "overdue", window: { due: "2026-02-02" } }),
  },
  {
    cites: ["B13"],
    why: "an act after the first due day, within the lengthened term, is in time",
    norms: [informed()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        lengthened("x-1", "2026-02-02", "r-1"),
        { id: "y-1", type: "rights-explained", at: "2026-02-16", by: "vt-01", topics: ["data"], to: "child" },
      ],
    },
    asOf: "2026-03-02",
    expect: one({ status: "fulfilled", fulfilledBy: ["y-1"] }),
  },
  {
    cites: ["B7", "B10"],
    why: "laterOf of a day and hours from a report known to the day: the hours are what is imprecise",
    norms: [heard({ laterOf: [{ days: 1 }, { hours: 48 }] })],
    record: { events: [report("r1", "2026-01-05"), visit("k1", "2026-01-07T12:00:00+01:00")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      missing: [{ code: "time-imprecise", event: "r1", field: "at" }],
    }),
  },
  {
    cites: ["B10", "B12"],
    why: "laterOf of a school day without a school calendar, and hours: nothing bounds the later of the two",
    norms: [heard({ laterOf: [{ schoolDays: 1, until: "start" }, { hours: 24 }] })],
    record: { events: [report("r1", "2026-01-05T10:00:00+01:00")] },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", missing: [{ code: "beyond-calendar" }] }),
  },
  {
    cites: ["B10", "B12"],
    why: "two schools with calendars of their own: which of them the child attends is not recorded, and so no school day is known",
    norms: [heard({ schoolDays: 1, until: "end" })],
    record: {
      organisations: [
        { id: "vt-01", kind: "veilig-thuis" },
        { id: "school-01", kind: "education" },
        { id: "school-02", kind: "education" },
      ],
      events: [report("r1", "2026-01-05")],
    },
    schoolCalendars: {
      "school-01": { from: "2026-01-01", through: "2026-06-30", closed: [] },
      "school-02": { from: "2026-01-01", through: "2026-06-30", closed: ["2026-01-06"] },
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", missing: [{ code: "beyond-calendar" }] }),
  },
];

/** Veilig Thuis vouches for all but the lengthening of terms. */
function lengtheningsUnvouched() {
  const all = coversAll("vt-01");
  return { ...all, types: all.types.filter((type) => type !== "term-extended") };
}

/** The duties of the only finding. */
function one(...duties: Readonly<Record<string, unknown>>[]): FindingSketch[] {
  return [{ duties }];
}

/** On the day of the start the duty is pending, and due then. */
function due(
  cites: readonly string[],
  why: string,
  norm: NormSketch,
  start: string,
  at: string,
): SemanticsCase {
  const opens = start.slice(0, 10);
  const event = JSON.stringify(norm.duty).includes('"incident"')
    ? incident("i-1", start)
    : report("r-1", start);
  return {
    cites,
    why,
    norms: [norm],
    record: { events: [event] },
    asOf: start,
    expect: one({ status: "pending", window: { opens, due: at } }),
  };
}

/** After a report the investigation is started; no extension. */
function investigation(within: unknown, more: Readonly<Record<string, unknown>> = {}): NormSketch {
  const act = { type: "assessment", where: all("act.kind", "investigation-started") };
  return {
    id: "wmo/investigation-started",
    tier: "order-in-council",
    bearer: "veilig-thuis",
    duty: { kind: "achieve", trigger: { type: "report" }, act, within, ...more },
  };
}

/** The same with the Algemene termijnenwet. */
function statute(within: unknown): NormSketch {
  return investigation(within, { extension: "algemene-termijnenwet" });
}

/** The same as a proposal meant for statute. */
function proposed(within: unknown): NormSketch {
  return { ...statute(within), id: "proposal/investigation-started", tier: "proposal" };
}

/** The same in a protocol. */
function assessed(within: unknown): NormSketch {
  return { ...investigation(within), id: "veilig-thuis/safety-assessed", tier: "field-standard" };
}

/** After an incident the school is told. */
function signal(within: unknown, type = "school-told"): NormSketch {
  return {
    id: "handle-with-care/signal",
    tier: "local-agreement",
    bearer: "veilig-thuis",
    duty: { kind: "achieve", trigger: { type: "incident" }, act: { type }, within },
  };
}

/** Before the case is closed, a conversation is held with the child. */
function heard(within: unknown, trigger = "report"): NormSketch {
  const act = { type: "contact", where: all("act.status", "held") };
  return {
    id: "veilig-thuis/child-spoken-to",
    tier: "field-standard",
    bearer: "veilig-thuis",
    duty: { kind: "achieve", trigger: { type: trigger }, act, within, before: { type: "case-closed" } },
  };
}

/** A plan is made with the child. */
function planWithChild(within: unknown): NormSketch {
  const act = { type: "plan", where: all("act.withChild", true) };
  return {
    id: "jeugdwet/plan-with-child",
    tier: "statute",
    duty: { kind: "achieve", trigger: { type: "plan" }, act, within },
  };
}

/** Four weeks after a report the child is told of the data recorded; two weeks more each time. */
function informed(): NormSketch {
  const act = {
    type: "rights-explained",
    where: { all: [{ fact: "act.topics", operator: "contains", value: "data" }] },
  };
  return {
    id: "wmo/data-subject-informed",
    tier: "statute",
    bearer: "veilig-thuis",
    duty: {
      kind: "achieve",
      trigger: { type: "report" },
      again: "each",
      act,
      within: { weeks: 4 },
      extension: "algemene-termijnenwet",
      extendable: { weeks: 2 },
    },
  };
}

/** The same norm, whose further triggers join a duty that is open. */
function joining(norm: NormSketch): NormSketch {
  return { ...norm, duty: { ...Object(norm.duty), again: "while-closed" } };
}

/** Five working days after charged and notified, and five more when lengthened. */
function firstContact(): NormSketch {
  return {
    id: "jeugdwet/first-contact-child",
    tier: "order-in-council",
    duty: {
      kind: "achieve",
      trigger: { latestOf: [{ type: "measure-start" }, { type: "measure-notified" }] },
      act: { type: "contact", where: all("act.status", "held") },
      within: { workingDays: 5 },
      extendable: { workingDays: 5 },
    },
  };
}

/** A contact each month of a measure, from its start. */
function monthly(): NormSketch {
  const act = { type: "contact", where: all("act.status", "held") };
  return {
    id: "proposal/contact-during-measure",
    duty: { kind: "recur", during: during(), act, atLeast: 1, every: { months: 1 }, anchor: "start" },
  };
}

/** A review of the plan each year of a measure, from its start. */
function yearlyReview(): NormSketch {
  return {
    id: "jeugdwet/plan-reviewed",
    tier: "order-in-council",
    duty: {
      kind: "recur",
      during: during(),
      act: { type: "plan-review" },
      atLeast: 1,
      every: { years: 1 },
      anchor: "start",
    },
  };
}

function during() {
  return { from: { type: "measure-start" }, until: { type: "measure-end" } };
}

function needed() {
  return { type: "assessment", where: all("trigger.kind", "investigation-needed") };
}

function all(fact: string, value: string | boolean) {
  return { all: [{ fact, operator: "equal", value }] };
}

/** 48 hours or the next working day, whichever is later. */
function laterOf48() {
  return { laterOf: [{ hours: 48 }, { workingDays: 1 }] };
}

/** Before the next school day begins. */
function beforeSchool() {
  return { schoolDays: 1, until: "start" };
}

function report(id: string, at: string) {
  return { id, type: "report", at, to: "vt-01", from: "police" };
}

function started(id: string, at: string) {
  return { id, type: "assessment", at, by: "vt-01", kind: "investigation-started" };
}

function incident(id: string, at: string) {
  return { id, type: "incident", at, by: "vt-01", police: true };
}

function told(id: string, at: string) {
  return { id, type: "school-told", at, by: "vt-01", contents: ["name", "birth-date", "code-word"] };
}

function closed(id: string, at: string) {
  return { id, type: "case-closed", at, by: "vt-01" };
}

function lengthened(id: string, at: string, of: string) {
  return { id, type: "term-extended", at, by: "vt-01", of };
}

function plan(id: string, at: string, withChild: boolean) {
  return { id, type: "plan", at, by: "gi-01", measure: "m1", withChild };
}

function measureStart(at: string) {
  return {
    id: "ms-1",
    type: "measure-start",
    at,
    by: "gi-01",
    measure: "m1",
    kind: "supervision",
    organisation: "gi-01",
  };
}

function visit(id: string, at: string, more: Readonly<Record<string, unknown>> = {}) {
  const participants = [
    { role: "child", id: "c1" },
    { role: "professional", id: "vt1" },
  ];
  return alone(id, at, { by: "vt-01", participants, ...more });
}
