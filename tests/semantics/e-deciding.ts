/**
 * Part E of `docs/semantics.md`: the order of decision, prohibitions, breaches, folds, headlines, ids.
 *
 * Unless a row says otherwise: a report reaches Veilig Thuis on Monday 5 January 2026, and a contact is owed
 * within five working days, so by Monday 12 January. E9 is a property and tested as one.
 */
import { ALL_TYPES, alone, coversAll } from "../support/build.js";
import type { FindingSketch, NormSketch, SemanticsCase } from "../support/table.js";

export const cases: readonly SemanticsCase[] = [
  // E1 (1): a certain act in time
  {
    cites: ["E1"],
    why: "(1) before (2): the visit came in time, so it is fulfilled, though danger excused it before",
    norms: [unlessDanger()],
    record: {
      events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-07"), visit("c-1", "2026-01-09")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["c-1"] }),
  },
  {
    cites: ["E1"],
    why: "(1) before (3): a certain visit in time decides, whatever an earlier contact was",
    norms: [afterReport()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-07", { status: null }),
        visit("c-2", "2026-01-09"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["c-2"] }),
  },
  {
    cites: ["E1", "A2"],
    why: "(1) before (3): what is recorded counts where nothing is covered",
    norms: [unlessDanger()],
    record: { covers: [], events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-09")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["E1"],
    why: "(1) before (6): a visit in time fulfils, though the case was closed soon after",
    norms: [closable()],
    record: {
      events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-07"), closed("z-1", "2026-01-08")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["E1", "B4"],
    why: "(1) an act on the due day is in time",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-12")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", window: { opens: "2026-01-05", due: "2026-01-12" } }),
  },

  // E1 (2): a certain exception in time
  {
    cites: ["E1"],
    why: "(2) before (4): excused at once, not pending until the due day",
    norms: [unlessDanger()],
    record: { events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-07")] },
    asOf: "2026-01-08",
    expect: one({ status: "excused", exception: "danger-to-child" }),
  },
  {
    cites: ["E1"],
    why: "(2) before (5): an exception in time excuses, a visit after the due day does not make it late",
    norms: [unlessDanger()],
    record: {
      events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-12"), visit("c-1", "2026-01-14")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "excused", afterwards: ["c-1"] }),
  },
  {
    cites: ["E1"],
    why: "(2) before (6): an exception before the case was closed excuses",
    norms: [unlessDanger({ before: { type: "case-closed" } })],
    record: {
      events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-07"), closed("z-1", "2026-01-08")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "excused" }),
  },

  // E1 (3): uncertain, or absent without coverage
  {
    cites: ["E1", "E10"],
    why: "(3) before (7): a contact of unknown outcome in time, past due",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08", { status: null })] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "overdue"],
      missing: [{ code: "recorded-as-unknown" }],
    }),
  },
  {
    cites: ["E1", "E10"],
    why: "(3) before (4): the same while the duty is not yet due: done, or still owed",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), without(visit("c-1", "2026-01-08"), "status")] },
    asOf: "2026-01-09",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "pending"],
      missing: [{ code: "not-recorded" }],
    }),
  },
  {
    cites: ["E1", "E10"],
    why: "(3) before (5): an uncertain contact in time and a certain visit late",
    norms: [afterReport()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-08", { status: null }),
        visit("c-2", "2026-01-14"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "fulfilled-late"] }),
  },
  {
    cites: ["E1", "E10"],
    why: "(3) before (6): an uncertain contact before the case was closed",
    norms: [closable()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-07", { status: null }),
        closed("z-1", "2026-01-08"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "violated"] }),
  },
  {
    cites: ["E1", "E10"],
    why: "(3) before (6): an uncertain contact in time where nothing is owed after due",
    norms: [afterReport({ afterDue: "extinguished" })],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08", { status: null })] },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "violated"] }),
  },
  {
    cites: ["E1", "E10"],
    why: "(3) an uncertain exception in time before a late visit",
    norms: [unlessDanger()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        waived("w-1", "2026-01-08", { ground: null }),
        visit("c-1", "2026-01-14"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["excused", "fulfilled-late"] }),
  },
  {
    cites: ["E1", "A2"],
    why: "(3) a gap of one day in the coverage, within the term",
    norms: [afterReport()],
    record: {
      covers: [covers("vt-01", "2026-01-01", "2026-01-07"), covers("vt-01", "2026-01-09", "2026-06-30")],
      events: [report("r-1", "2026-01-05")],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "overdue"],
      missing: [{ code: "not-covered" }],
    }),
  },
  {
    cites: ["E1", "A2"],
    why: "(3) coverage that begins on the day after the report does not vouch for the day of the report",
    norms: [afterReport()],
    record: { covers: [covers("vt-01", "2026-01-06", "2026-06-30")], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "overdue"],
      missing: [{ code: "before-record" }],
    }),
  },
  {
    cites: ["E1"],
    why: "(3) coverage from the day of the report through the due day vouches for the absence, whatever came after",
    norms: [afterReport()],
    record: { covers: [covers("vt-01", "2026-01-05", "2026-01-12")], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue", overdueBy: { days: 8 }, missing: [{ code: "beyond-record" }] }),
  },
  {
    cites: ["E1"],
    why: "(3) coverage that ends on the day before due does not",
    norms: [afterReport()],
    record: { covers: [covers("vt-01", "2026-01-05", "2026-01-11")], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", missing: [{ code: "beyond-record" }] }),
  },
  {
    cites: ["E1"],
    why: "(3) coverage is needed only through the closing, where that comes before due",
    norms: [closable()],
    record: {
      covers: [covers("vt-01", "2026-01-05", "2026-01-08")],
      events: [report("r-1", "2026-01-05"), closed("z-1", "2026-01-08")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["z-1"] }),
  },
  {
    cites: ["E1", "E10"],
    why: "(3) a gap before the closing: visited or not",
    norms: [closable()],
    record: {
      covers: [covers("vt-01", "2026-01-05", "2026-01-06"), covers("vt-01", "2026-01-08", "2026-06-30")],
      events: [report("r-1", "2026-01-05"), closed("z-1", "2026-01-08")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "violated"] }),
  },
  {
    cites: ["E1"],
    why: "(3) coverage is needed only through asOf, while the duty is not due",
    norms: [afterReport()],
    record: { covers: [covers("vt-01", "2026-01-05", "2026-01-08")], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-08",
    expect: one({ status: "pending" }),
  },
  {
    cites: ["E1", "E10"],
    why: "(3) coverage that ends on the day before asOf: a visit of today would not be seen",
    norms: [afterReport()],
    record: { covers: [covers("vt-01", "2026-01-05", "2026-01-07")], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-08",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "pending"],
      missing: [{ code: "beyond-record" }],
    }),
  },
  {
    cites: ["E1", "B9"],
    why: "(3) without a stated term the absence must be vouched for through asOf",
    norms: [afterReport({ within: "none-stated" })],
    record: { covers: [covers("vt-01", "2026-01-01", "2026-03-31")], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-06-30",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "pending"],
      missing: [{ code: "beyond-record" }],
    }),
  },

  // E1 (4): not due, not closed
  {
    cites: ["E1", "B1"],
    why: "(4) on the due day itself, through its last second, the duty is pending",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-12T23:59:59+01:00",
    expect: one({ status: "pending" }),
  },
  {
    cites: ["E1", "B1"],
    why: "(4) asOf a day means through its end: on the due day still pending",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-12",
    expect: one({ status: "pending" }),
  },
  {
    cites: ["E1", "E4"],
    why: "(4) over: at midnight after the due day it is overdue, by one day",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-13T00:00:00+01:00",
    expect: one({ status: "overdue", overdueBy: { days: 1 }, breachedAt: "2026-01-13" }),
  },
  {
    cites: ["E1", "B9"],
    why: "(4) without a stated term a duty stays pending for years",
    norms: [afterReport({ within: "none-stated" })],
    record: { events: [report("r-1", "2023-01-09")] },
    asOf: "2026-06-30",
    expect: one({ status: "pending" }),
  },
  {
    cites: ["E1"],
    why: "(4) not once closed: the case was closed before the due day, which has not come",
    norms: [closable()],
    record: { events: [report("r-1", "2026-01-05"), closed("z-1", "2026-01-08")] },
    asOf: "2026-01-09",
    expect: one({ status: "violated", closedBy: ["z-1"], breachedAt: "2026-01-08" }),
  },

  // E1 (5): late
  {
    cites: ["E1", "E4"],
    why: "(5) a visit two days after the due day, while still owed",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-14")] },
    asOf: "2026-01-20",
    expect: one({
      status: "fulfilled-late",
      fulfilledBy: ["c-1"],
      lateBy: { days: 2 },
      breachedAt: "2026-01-13",
    }),
  },
  {
    cites: ["E1"],
    why: "(5) before (6): the late visit came before the case was closed",
    norms: [closable()],
    record: {
      events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-14"), closed("z-1", "2026-01-16")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", lateBy: { days: 2 } }),
  },
  {
    cites: ["E1"],
    why: "(5) not after the closing: a visit after the case was closed mends nothing",
    norms: [closable()],
    record: {
      events: [report("r-1", "2026-01-05"), closed("z-1", "2026-01-14"), visit("c-1", "2026-01-16")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["z-1"], breachedAt: "2026-01-13" }),
  },
  {
    cites: ["E1"],
    why: "(5) not where the duty is extinguished at due: a late visit leaves it violated",
    norms: [afterReport({ afterDue: "extinguished" })],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-14")] },
    asOf: "2026-01-20",
    expect: one({ status: "violated", breachedAt: "2026-01-13" }),
  },

  // E1 (6) and (7)
  {
    cites: ["E1", "E4"],
    why: "(6) before (7): overdue, then closed, is violated; the breach stays that of the due day",
    norms: [closable()],
    record: { events: [report("r-1", "2026-01-05"), closed("z-1", "2026-01-19")] },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["z-1"], breachedAt: "2026-01-13" }),
  },
  {
    cites: ["E1", "E4"],
    why: "(6) extinguished: violated from the day after due, without any closing event",
    norms: [afterReport({ afterDue: "extinguished" })],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-13",
    expect: one({ status: "violated", breachedAt: "2026-01-13" }),
  },
  {
    cites: ["E1"],
    why: "(7) an uncertain contact after due changes nothing about the breach; it is listed in missing",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-15", { status: null })] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue", missing: [{ code: "recorded-as-unknown" }] }),
  },
  {
    cites: ["E1"],
    why: "(5) an uncertain contact after due does not hide a later certain one",
    norms: [afterReport()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-14", { status: null }),
        visit("c-2", "2026-01-16"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", fulfilledBy: ["c-2"], lateBy: { days: 4 } }),
  },
  {
    cites: ["E1"],
    why: "(5) coverage is not asked of the days after due: a gap there leaves a late visit late",
    norms: [afterReport()],
    record: {
      covers: [covers("vt-01", "2026-01-05", "2026-01-12")],
      events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-15")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", lateBy: { days: 3 }, missing: [{ code: "beyond-record" }] }),
  },

  // E2: coverage of what, by whom
  {
    cites: ["E2"],
    why: "the record covers contacts only, while a waiver would excuse: excused or overdue cannot be told apart",
    norms: [unlessDanger()],
    record: {
      covers: [{ by: "vt-01", types: ["contact"], from: "2026-01-01", through: "2026-12-31" }],
      events: [report("r-1", "2026-01-05")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", missing: [{ code: "not-covered" }] }),
  },
  {
    cites: ["E2"],
    why: "a waiver need not be covered while that exception is dormant",
    norms: [afterReport({}, { exceptions: [{ ...danger(), active: false }] })],
    record: {
      covers: [{ by: "vt-01", types: ["contact"], from: "2026-01-01", through: "2026-12-31" }],
      events: [report("r-1", "2026-01-05")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["E2"],
    why: "coverage by another organisation does not vouch for what the bearer did",
    norms: [afterReport()],
    record: {
      covers: [coversAll("gi-01"), coversAll("school-01")],
      events: [report("r-1", "2026-01-05")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", missing: [{ code: "not-covered" }] }),
  },
  {
    cites: ["E2"],
    why: "coverage by the bearer suffices, though other organisations' contacts would count too",
    norms: [afterReport()],
    record: { covers: [coversAll("vt-01")], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["E2"],
    why: "of a list of acts every type must be covered: help may have been started unseen",
    norms: [afterReport({ act: [held(), { type: "help-start" }] })],
    record: { covers: [coversBut("vt-01", "help-start")], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", missing: [{ code: "not-covered" }] }),
  },
  {
    cites: ["E2", "D7"],
    why: "deaths need no coverage, nor do types of which the norm does not speak",
    norms: [afterReport()],
    record: {
      covers: [{ by: "vt-01", types: ["contact"], from: "2026-01-01", through: "2026-12-31" }],
      events: [report("r-1", "2026-01-05")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["E2", "D7"],
    why: "ends of measures need no coverage, though the norm lists them as an exception",
    norms: [
      afterMeasure(
        {},
        {
          exceptions: [
            {
              id: "measure-ended",
              event: { type: "measure-end", where: is("act.measure", { fact: "trigger.measure" }) },
            },
          ],
        },
      ),
    ],
    record: { covers: [coversBut("gi-01", "measure-end")], events: [measure("m-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["E2"],
    why: "closing events need no coverage: unseen, the duty stays pending, which claims less",
    norms: [closable({ within: "none-stated" })],
    record: {
      covers: [coversBut("vt-01", "case-closed", "transfer")],
      events: [report("r-1", "2026-01-05")],
    },
    asOf: "2026-06-30",
    expect: one({ status: "pending" }),
  },
  {
    cites: ["E2"],
    why: "a report not made counts as covered where Veilig Thuis, to which it would go, covers its reports",
    norms: [reportsDisclosures()],
    record: {
      covers: [{ by: "vt-01", types: ["report"], from: "2026-01-01", through: "2026-12-31" }],
      events: [disclosure("t-1", "2026-01-05", { to: "t1" })],
    },
    asOf: "2026-01-20",
    expect: one({ bearer: "school-01", status: "overdue" }),
  },
  {
    cites: ["E2"],
    why: "where neither the school nor Veilig Thuis covers reports, the report may have been made",
    norms: [reportsDisclosures()],
    record: {
      covers: [coversBut("school-01", "report"), coversBut("vt-01", "report"), coversAll("gi-01")],
      events: [disclosure("t-1", "2026-01-05", { to: "t1" })],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", missing: [{ code: "not-covered" }] }),
  },

  // E3: prohibitions
  {
    cites: ["E3"],
    why: "after a disclosure nothing was waived, and the case is open: the prohibition holds so far",
    norms: [noWaiver()],
    record: { events: [disclosure("t-1", "2026-01-05")] },
    asOf: "2026-06-30",
    expect: one({ status: "holding" }),
  },
  {
    cites: ["E3"],
    why: "the case was closed without a waiver: fulfilled",
    norms: [noWaiver()],
    record: { events: [disclosure("t-1", "2026-01-05"), closed("z-1", "2026-03-02")] },
    asOf: "2026-06-30",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["E3", "E4"],
    why: "a waiver on the forbidden ground violates, at its own moment",
    norms: [noWaiver()],
    record: {
      events: [disclosure("t-1", "2026-01-05"), left("w-1", "2026-01-08"), closed("z-1", "2026-03-02")],
    },
    asOf: "2026-06-30",
    expect: one({ status: "violated", breachedAt: "2026-01-08" }),
  },
  {
    cites: ["E3", "E4"],
    why: "the breach of a prohibition is at the act's instant, where that is recorded",
    norms: [noWaiver()],
    record: { events: [disclosure("t-1", "2026-01-05"), left("w-1", "2026-01-08T15:30:00+01:00")] },
    asOf: "2026-06-30",
    expect: one({ status: "violated", breachedAt: "2026-01-08T15:30:00+01:00" }),
  },
  {
    cites: ["E3"],
    why: "a waiver on another ground is not the forbidden act",
    norms: [noWaiver()],
    record: { events: [disclosure("t-1", "2026-01-05"), waived("w-1", "2026-01-08")] },
    asOf: "2026-06-30",
    expect: one({ status: "holding" }),
  },
  {
    cites: ["E3"],
    why: "a waiver before the disclosure lies outside the window",
    norms: [noWaiver()],
    record: { events: [left("w-1", "2026-01-04"), disclosure("t-1", "2026-01-05")] },
    asOf: "2026-06-30",
    expect: one({ status: "holding" }),
  },
  {
    cites: ["E3"],
    why: "a waiver after the case was closed lies outside the window",
    norms: [noWaiver()],
    record: {
      events: [disclosure("t-1", "2026-01-05"), closed("z-1", "2026-03-02"), left("w-1", "2026-03-04")],
    },
    asOf: "2026-06-30",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["E3"],
    why: "the child was heard before the waiver: excused",
    norms: [noWaiver()],
    record: {
      events: [disclosure("t-1", "2026-01-05"), visit("c-1", "2026-01-07"), left("w-1", "2026-01-08")],
    },
    asOf: "2026-06-30",
    expect: one({ status: "excused", exception: "heard-already" }),
  },
  {
    cites: ["E3"],
    why: "heard on the very day of the waiver: not after it, so excused",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("t-1", "2026-01-05"),
        left("w-1", "2026-01-08T10:00:00+01:00"),
        visit("c-1", "2026-01-08T15:00:00+01:00"),
      ],
    },
    asOf: "2026-06-30",
    expect: one({ status: "excused" }),
  },
  {
    cites: ["E3"],
    why: "heard on the day after the waiver: too late to excuse it",
    norms: [noWaiver()],
    record: {
      events: [disclosure("t-1", "2026-01-05"), left("w-1", "2026-01-08"), visit("c-1", "2026-01-09")],
    },
    asOf: "2026-06-30",
    expect: one({ status: "violated", breachedAt: "2026-01-08" }),
  },
  {
    cites: ["E3"],
    why: "heard before the disclosure: that exception lies outside the window",
    norms: [noWaiver()],
    record: {
      events: [visit("c-0", "2026-01-02"), disclosure("t-1", "2026-01-05"), left("w-1", "2026-01-08")],
    },
    asOf: "2026-06-30",
    expect: one({ status: "violated" }),
  },
  {
    cites: ["E3"],
    why: "an exception excuses also where nothing forbidden was done",
    norms: [noWaiver()],
    record: { events: [disclosure("t-1", "2026-01-05"), visit("c-1", "2026-01-07")] },
    asOf: "2026-06-30",
    expect: one({ status: "excused" }),
  },
  {
    cites: ["E3", "E10"],
    why: "an uncertain hearing before the waiver: excused or violated",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("t-1", "2026-01-05"),
        visit("c-1", "2026-01-07", { status: null }),
        left("w-1", "2026-01-08"),
      ],
    },
    asOf: "2026-06-30",
    expect: one({
      status: "undetermined",
      possible: ["excused", "violated"],
      missing: [{ code: "recorded-as-unknown" }],
    }),
  },
  {
    cites: ["E3"],
    why: "an uncertain hearing after the waiver cannot excuse it: violated",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("t-1", "2026-01-05"),
        left("w-1", "2026-01-08"),
        visit("c-1", "2026-01-09", { status: null }),
      ],
    },
    asOf: "2026-06-30",
    expect: one({ status: "violated", breachedAt: "2026-01-08" }),
  },
  {
    cites: ["E3", "E10"],
    why: "a waiver of unknown ground may be the forbidden one",
    norms: [noWaiver()],
    record: { events: [disclosure("t-1", "2026-01-05"), left("w-1", "2026-01-08", { ground: null })] },
    asOf: "2026-06-30",
    expect: one({
      status: "undetermined",
      possible: ["holding", "violated"],
      missing: [{ code: "recorded-as-unknown" }],
    }),
  },
  {
    cites: ["E3", "E10"],
    why: "once the case is closed the same leaves fulfilled or violated",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("t-1", "2026-01-05"),
        left("w-1", "2026-01-08", { ground: null }),
        closed("z-1", "2026-03-02"),
      ],
    },
    asOf: "2026-06-30",
    expect: one({ status: "undetermined", possible: ["fulfilled", "violated"] }),
  },
  {
    cites: ["E3"],
    why: "a certain forbidden waiver after an uncertain one violates all the same",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("t-1", "2026-01-05"),
        left("w-1", "2026-01-08", { ground: null }),
        left("w-2", "2026-01-20"),
      ],
    },
    asOf: "2026-06-30",
    expect: one({ status: "violated" }),
  },
  {
    cites: ["E2", "E3", "E10"],
    why: "a prohibition needs cover of the forbidden type: without it nobody knows whether it held",
    norms: [noWaiver()],
    record: { covers: [coversBut("vt-01", "contact-waived")], events: [disclosure("t-1", "2026-01-05")] },
    asOf: "2026-06-30",
    expect: one({
      status: "undetermined",
      possible: ["holding", "violated"],
      missing: [{ code: "not-covered" }],
    }),
  },
  {
    cites: ["E2", "E3"],
    why: "cover through the day of closing is enough: the window ended there",
    norms: [noWaiver()],
    record: {
      covers: [covers("vt-01", "2026-01-05", "2026-03-02")],
      events: [disclosure("t-1", "2026-01-05"), closed("z-1", "2026-03-02")],
    },
    asOf: "2026-06-30",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["E3"],
    why: "a recorded forbidden waiver violates, though waivers are not covered",
    norms: [noWaiver()],
    record: {
      covers: [coversBut("vt-01", "contact-waived")],
      events: [disclosure("t-1", "2026-01-05"), left("w-1", "2026-01-08")],
    },
    asOf: "2026-06-30",
    expect: one({ status: "violated" }),
  },

  {
    cites: ["E3", "E9", "E10"],
    why: "whoever transferred the case may have ended the window before the child died: it is not surely lifted",
    norms: [noWaiver({ until: transferFromVeiligThuis() })],
    record: {
      events: [
        disclosure("t-1", "2026-01-05"),
        { id: "o-1", type: "transfer", at: "2026-02-02", children: ["c1"] },
        { id: "d-1", type: "child-died", at: "2026-03-02", children: ["c1"] },
      ],
    },
    asOf: "2026-06-30",
    expect: one({ status: "undetermined", possible: ["excused", "fulfilled"], missing: [{ event: "o-1" }] }),
  },
  {
    cites: ["E3", "B3"],
    why: "a conversation three hours after the window ended lifts nothing any more",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("t-1", "2026-01-05"),
        closed("z-1", "2026-03-02T09:00:00+01:00"),
        visit("c-1", "2026-03-02T12:00:00+01:00"),
      ],
    },
    asOf: "2026-06-30",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["E3", "B3"],
    why: "before the window ended that day, it does",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("t-1", "2026-01-05"),
        visit("c-1", "2026-03-02T08:00:00+01:00"),
        closed("z-1", "2026-03-02T09:00:00+01:00"),
      ],
    },
    asOf: "2026-06-30",
    expect: one({ status: "excused", exception: "heard-already" }),
  },
  {
    cites: ["E3", "B3", "E10"],
    why: "on that day, at an hour that was not recorded, it may have",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("t-1", "2026-01-05"),
        visit("c-1", "2026-03-02"),
        closed("z-1", "2026-03-02T09:00:00+01:00"),
      ],
    },
    asOf: "2026-06-30",
    expect: one({
      status: "undetermined",
      possible: ["excused", "fulfilled"],
      missing: [{ code: "time-imprecise", event: "c-1" }],
    }),
  },

  // E4: when the breach was, and by how much
  {
    cites: ["E4", "B2"],
    why: "days late are civil days in Amsterdam: 23:10 UTC on the due day is the next day there",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-12T23:10:00Z")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", lateBy: { days: 1 } }),
  },
  {
    cites: ["E4"],
    why: "days late count every day after due, not working days: due Friday, done Monday",
    norms: [afterReport({ within: { days: 4 } })],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-12")] },
    asOf: "2026-01-20",
    expect: one({
      status: "fulfilled-late",
      lateBy: { days: 3 },
      breachedAt: "2026-01-10",
      window: { due: "2026-01-09" },
    }),
  },
  {
    cites: ["E4", "B7"],
    why: "hours: at the due instant itself still pending",
    norms: [within48Hours()],
    record: { events: [report("r-1", "2026-01-05T10:00:00+01:00")] },
    asOf: "2026-01-07T10:00:00+01:00",
    expect: one({ status: "pending", window: { due: "2026-01-07T10:00:00+01:00" } }),
  },
  {
    cites: ["E4", "B7"],
    why: "hours: one second after the due instant overdue, by a minute; breached at the due instant",
    norms: [within48Hours()],
    record: { events: [report("r-1", "2026-01-05T10:00:00+01:00")] },
    asOf: "2026-01-07T10:00:01+01:00",
    expect: one({ status: "overdue", overdueBy: { minutes: 1 }, breachedAt: "2026-01-07T10:00:00+01:00" }),
  },
  {
    cites: ["E4", "B1"],
    why: "hours: asOf a day means its end, fourteen hours after the due instant",
    norms: [within48Hours()],
    record: { events: [report("r-1", "2026-01-05T10:00:00+01:00")] },
    asOf: "2026-01-07",
    expect: one({ status: "overdue", overdueBy: { minutes: 840 } }),
  },
  {
    cites: ["E4", "B7"],
    why: "hours late over the change to summer time: due at 11:00, done 30 minutes and a second later",
    norms: [within48Hours()],
    record: {
      events: [report("r-1", "2026-03-28T10:00:00+01:00"), visit("c-1", "2026-03-30T11:30:01+02:00")],
    },
    asOf: "2026-04-10",
    expect: one({
      status: "fulfilled-late",
      lateBy: { minutes: 31 },
      breachedAt: "2026-03-30T11:00:00+02:00",
    }),
  },
  {
    cites: ["E4"],
    why: "exactly thirty minutes late is thirty, not thirty-one",
    norms: [within48Hours()],
    record: {
      events: [report("r-1", "2026-01-05T10:00:00+01:00"), visit("c-1", "2026-01-07T10:30:00+01:00")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", lateBy: { minutes: 30 } }),
  },
  {
    cites: ["E4"],
    why: "closed before due: breached at the instant of the closing",
    norms: [closable()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        { id: "z-1", type: "case-closed", at: "2026-01-08T15:30:00+01:00", by: "vt-01" },
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", breachedAt: "2026-01-08T15:30:00+01:00" }),
  },
  {
    cites: ["E4", "C8"],
    why: "a month without a visit is breached on the day after it",
    norms: [monthly()],
    record: { events: [measure("m-1", "2026-01-01")] },
    asOf: "2026-02-10",
    expect: [
      {
        duties: [
          {
            unit: { from: "2026-01-01", through: "2026-01-31" },
            status: "violated",
            breachedAt: "2026-02-01",
          },
          { unit: { from: "2026-02-01", through: "2026-02-28" }, status: "pending" },
        ],
      },
    ],
  },

  // E5: folds and standing
  {
    cites: ["E5"],
    why: "one duty overdue, one closed for good, one late: breached, outstanding",
    norms: [closable({ again: "each" })],
    record: {
      events: [
        report("r-1", "2025-03-03"),
        visit("c-1", "2025-03-13"),
        report("r-2", "2025-06-02"),
        closed("z-2", "2025-06-16"),
        report("r-3", "2026-01-05"),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        outcome: "breached",
        standing: "outstanding",
        duties: [{ status: "fulfilled-late" }, { status: "violated" }, { status: "overdue" }],
      },
    ],
  },
  {
    cites: ["E5"],
    why: "one closed for good, one late, none overdue: breached, final",
    norms: [closable({ again: "each" })],
    record: {
      events: [
        report("r-1", "2025-03-03"),
        visit("c-1", "2025-03-13"),
        report("r-2", "2025-06-02"),
        closed("z-2", "2025-06-16"),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ outcome: "breached", standing: "final" }],
  },
  {
    cites: ["E5"],
    why: "one late, one in time: breached, cured; later performance never erases a breach",
    norms: [afterReport({ again: "each" })],
    record: {
      events: [
        report("r-1", "2025-03-03"),
        visit("c-1", "2025-03-13"),
        report("r-2", "2025-06-02"),
        visit("c-2", "2025-06-03"),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ outcome: "breached", standing: "cured" }],
  },
  {
    cites: ["E5"],
    why: "a breach goes before what is undetermined",
    norms: [afterReport({ again: "each" })],
    record: {
      events: [
        report("r-1", "2025-03-03"),
        visit("c-1", "2025-03-13"),
        report("r-2", "2026-01-05"),
        visit("c-2", "2026-01-08", { status: null }),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ outcome: "breached", standing: "cured", duties: [{}, { status: "undetermined" }] }],
  },
  {
    cites: ["E5"],
    why: "what is undetermined goes before what is open",
    norms: [afterReport({ again: "each" })],
    record: {
      events: [
        report("r-1", "2025-06-02"),
        visit("c-1", "2025-06-04", { status: null }),
        report("r-2", "2026-01-05"),
      ],
    },
    asOf: "2026-01-08",
    expect: [{ outcome: "undetermined", duties: [{ status: "undetermined" }, { status: "pending" }] }],
  },
  {
    cites: ["E5"],
    why: "what is open goes before what is satisfied",
    norms: [afterReport({ again: "each" })],
    record: {
      events: [report("r-1", "2025-06-02"), visit("c-1", "2025-06-04"), report("r-2", "2026-01-05")],
    },
    asOf: "2026-01-08",
    expect: [{ outcome: "open", duties: [{ status: "fulfilled" }, { status: "pending" }] }],
  },
  {
    cites: ["E5"],
    why: "a prohibition that holds is open",
    norms: [noWaiver()],
    record: { events: [disclosure("t-1", "2026-01-05")] },
    asOf: "2026-06-30",
    expect: [{ outcome: "open", duties: [{ status: "holding" }] }],
  },
  {
    cites: ["E5"],
    why: "what is satisfied goes before what is excused",
    norms: [unlessDanger({ again: "each" })],
    record: {
      events: [
        report("r-1", "2025-06-02"),
        visit("c-1", "2025-06-04"),
        report("r-2", "2026-01-05"),
        waived("w-1", "2026-01-07"),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ outcome: "satisfied", duties: [{ status: "fulfilled" }, { status: "excused" }] }],
  },
  {
    cites: ["E5"],
    why: "only excused duties: excused",
    norms: [unlessDanger()],
    record: { events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-07")] },
    asOf: "2026-01-20",
    expect: [{ outcome: "excused" }],
  },
  {
    cites: ["E5"],
    why: "an inapplicable finding stands in the report, with a reason and no duties",
    norms: [afterReport()],
    record: { events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-triggered", duties: [] }],
  },

  // E6: headlines
  {
    cites: ["E6"],
    why: "headlines per force are never mixed: a proposal overdue leaves the law met",
    norms: [
      afterReport({}, { id: "wmo/visited", tier: "order-in-council" }),
      afterReport({ act: held(is("act.mode", "face-to-face")) }, { id: "proposal/seen" }),
    ],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08", { mode: "video" })] },
    asOf: "2026-01-20",
    summary: {
      law: { now: "met", ever: "not-breached", findings: { breached: 0, satisfied: 1 } },
      proposal: { now: "not-met", ever: "breached", findings: { breached: 1, satisfied: 0 } },
    },
  },
  {
    cites: ["E6"],
    why: "no child is listed, and nobody says that there is none: of what is owed to one nothing can be told",
    norms: [afterReport({}, { id: "wmo/visited", tier: "order-in-council" })],
    record: { children: [], childrenComplete: null, events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    summary: {
      law: { now: "unknown", ever: "unknown" },
      // No norm of this force is asked.
      proposal: { now: "met", ever: "not-breached" },
    },
  },
  {
    cites: ["E6"],
    why: "there is no child: nothing is owed to any",
    norms: [afterReport({}, { id: "wmo/visited", tier: "order-in-council" })],
    record: { children: [], childrenComplete: true, events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    summary: { law: { now: "met", ever: "not-breached" } },
  },
  {
    cites: ["E6"],
    why: "standards and yardsticks have headlines of their own",
    norms: [
      afterReport({}, { id: "kpi/visited", tier: "field-standard" }),
      afterReport({ act: { type: "plan" } }, { id: "funding/planned", tier: "funding-standard" }),
    ],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08", { status: null })] },
    asOf: "2026-01-20",
    summary: {
      standard: { now: "unknown", ever: "unknown", findings: { undetermined: 1, breached: 0 } },
      yardstick: { now: "not-met", ever: "breached", findings: { undetermined: 0, breached: 1 } },
    },
  },
  {
    cites: ["E6"],
    why: "done late: met now, yet breached ever",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-15")] },
    asOf: "2026-01-20",
    summary: { proposal: { now: "met", ever: "breached" } },
  },
  {
    cites: ["E6"],
    why: "not yet due: met now, not breached ever",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-08",
    summary: { proposal: { now: "met", ever: "not-breached", findings: { open: 1 } } },
  },
  {
    cites: ["E6"],
    why: "an achieve duty violated for good stays not met",
    norms: [closable()],
    record: { events: [report("r-1", "2025-01-06"), closed("z-1", "2025-01-08")] },
    asOf: "2026-06-30",
    summary: { proposal: { now: "not-met", ever: "breached" } },
  },
  {
    cites: ["E6"],
    why: "a prohibition broken is not met",
    norms: [noWaiver()],
    record: {
      events: [disclosure("t-1", "2025-01-06"), left("w-1", "2025-01-08"), closed("z-1", "2025-02-03")],
    },
    asOf: "2026-06-30",
    summary: { proposal: { now: "not-met", ever: "breached" } },
  },
  {
    cites: ["E6"],
    why: "the last closed month without a visit is not met, while the running month is open",
    norms: [monthly()],
    record: { events: [measure("m-1", "2026-01-01"), alone("c-1", "2026-01-15")] },
    asOf: "2026-03-10",
    expect: [{ duties: [{ status: "fulfilled" }, { status: "violated" }, { status: "pending" }] }],
    summary: { proposal: { now: "not-met", ever: "breached" } },
  },
  {
    cites: ["E6"],
    why: "a visit in the running month does not yet make up for the last closed one",
    norms: [monthly()],
    record: {
      events: [measure("m-1", "2026-01-01"), alone("c-1", "2026-01-15"), alone("c-3", "2026-03-03")],
    },
    asOf: "2026-03-10",
    expect: [{ duties: [{ status: "fulfilled" }, { status: "violated" }, { status: "fulfilled" }] }],
    summary: { proposal: { now: "not-met", ever: "breached" } },
  },
  {
    cites: ["E6"],
    why: "an earlier month without a visit counts for ever, not for now",
    norms: [monthly()],
    record: { events: [measure("m-1", "2026-01-01"), alone("c-2", "2026-02-12")] },
    asOf: "2026-03-10",
    expect: [{ duties: [{ status: "violated" }, { status: "fulfilled" }, { status: "pending" }] }],
    summary: { proposal: { now: "met", ever: "breached" } },
  },
  {
    cites: ["E6"],
    why: "an undetermined last closed month: unknown, now and ever",
    norms: [monthly()],
    record: {
      events: [
        measure("m-1", "2026-01-01"),
        alone("c-1", "2026-01-15"),
        alone("c-2", "2026-02-12", { status: null }),
      ],
    },
    asOf: "2026-03-10",
    summary: { proposal: { now: "unknown", ever: "unknown" } },
  },
  {
    cites: ["E6"],
    why: "an undetermined earlier month: unknown for ever, met for now",
    norms: [monthly()],
    record: {
      events: [
        measure("m-1", "2026-01-01"),
        alone("c-1", "2026-01-15", { status: null }),
        alone("c-2", "2026-02-12"),
      ],
    },
    asOf: "2026-03-10",
    summary: { proposal: { now: "met", ever: "unknown" } },
  },
  {
    cites: ["E6"],
    why: "an undetermined running month is no closed unit: unknown for ever, met for now",
    norms: [monthly()],
    record: {
      events: [
        measure("m-1", "2026-02-01"),
        alone("c-1", "2026-02-12"),
        alone("c-2", "2026-03-03", { status: null }),
      ],
    },
    asOf: "2026-03-10",
    expect: [{ duties: [{ status: "fulfilled" }, { status: "undetermined" }] }],
    summary: { proposal: { now: "met", ever: "unknown" } },
  },
  {
    cites: ["E6", "C9"],
    why: "a duty counted from the last act that is overdue is not met, though it is of a span",
    norms: [reviewedYearly()],
    record: { events: [measure("m-1", "2025-01-06")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue", window: { due: "2026-01-06" } }),
    summary: { proposal: { now: "not-met", ever: "breached" } },
  },
  {
    cites: ["E6", "C10"],
    why: "a finding without duties that is undetermined makes both headlines unknown",
    norms: [afterReport()],
    record: { covers: [coversBut("vt-01", "report")], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "undetermined", missing: [{ code: "not-covered" }], duties: [] }],
    summary: { proposal: { now: "unknown", ever: "unknown", findings: { undetermined: 1 } } },
  },
  {
    cites: ["E6"],
    why: "not-met goes before unknown, breached before unknown",
    norms: [
      afterReport({ again: "each" }),
      afterReport({ act: { type: "plan" } }, { id: "proposal/planned" }),
    ],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08", { status: null })] },
    asOf: "2026-01-20",
    expect: [
      { norm: "proposal/test", outcome: "undetermined" },
      { norm: "proposal/planned", outcome: "breached" },
    ],
    summary: { proposal: { now: "not-met", ever: "breached" } },
  },
  {
    cites: ["E6"],
    why: "an undetermined duty beside a breach that was mended: unknown now, breached ever",
    norms: [afterReport({ again: "each" })],
    record: {
      events: [
        report("r-1", "2025-03-03"),
        visit("c-1", "2025-03-13"),
        report("r-2", "2026-01-05"),
        visit("c-2", "2026-01-08", { status: null }),
      ],
    },
    asOf: "2026-01-20",
    summary: { proposal: { now: "unknown", ever: "breached" } },
  },
  {
    cites: ["E6"],
    why: "excused is met and not breached",
    norms: [unlessDanger()],
    record: { events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-07")] },
    asOf: "2026-01-20",
    summary: { proposal: { now: "met", ever: "not-breached", findings: { excused: 1 } } },
  },

  // E7: since
  {
    cites: ["E7"],
    why: "what was due and done before since leaves the findings and is counted",
    norms: [afterReport({ again: "each" })],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-08"),
        report("r-2", "2026-06-01"),
        visit("c-2", "2026-06-03"),
      ],
    },
    asOf: "2026-06-30",
    since: "2026-03-01",
    expect: one({ trigger: ["r-2"], status: "fulfilled" }),
    report: { earlier: { proposal: { fulfilled: 1 } } },
  },
  {
    cites: ["E7"],
    why: "whatever the status: a violated and an undetermined duty of long ago are counted too",
    norms: [afterReport({ again: "each", afterDue: "extinguished" })],
    record: {
      events: [
        report("r-1", "2025-09-01"),
        report("r-2", "2026-01-05"),
        visit("c-2", "2026-01-08", { status: null }),
        report("r-3", "2026-06-01"),
        visit("c-3", "2026-06-03"),
      ],
    },
    asOf: "2026-06-30",
    since: "2026-03-01",
    expect: one({ trigger: ["r-3"] }),
    report: { earlier: { proposal: { violated: 1, undetermined: 1 } } },
  },
  {
    cites: ["E7"],
    why: "one without a term that closed before since leaves too, though nobody knows whether it was done",
    norms: [closable({ within: "none-stated" })],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-08", { status: null }),
        closed("z-1", "2026-02-02"),
      ],
    },
    asOf: "2026-06-30",
    since: "2026-03-01",
    report: { earlier: { proposal: { undetermined: 1 } } },
  },
  {
    cites: ["E7"],
    why: "what closed before since leaves, though it would have been due only after it",
    norms: [closable({ within: { months: 3 } })],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-08", { status: null }),
        closed("z-1", "2026-01-20"),
      ],
    },
    asOf: "2026-06-30",
    since: "2026-02-01",
    report: { earlier: { proposal: { undetermined: 1 } } },
  },
  {
    cites: ["E7", "C9"],
    why: "counted from the last act: overdue until the measure ended, it was decided then, which is not before since",
    norms: [reviewedYearly()],
    record: {
      events: [
        measure("s-1", "2024-12-14"),
        { id: "z-1", type: "measure-end", at: "2026-02-20", measure: "m1", by: "gi-01" },
      ],
    },
    asOf: "2026-06-01",
    since: "2025-12-20",
    expect: one({ trigger: ["s-1"], status: "violated", closedBy: ["z-1"] }),
  },
  {
    cites: ["E6", "E7"],
    why: "what was never done and cannot be mended stands in both headlines, however far one looks back",
    norms: [afterReport({ again: "each", afterDue: "extinguished" })],
    record: {
      events: [report("r-1", "2025-09-01"), report("r-2", "2026-06-01"), visit("c-2", "2026-06-03")],
    },
    asOf: "2026-06-30",
    since: "2026-03-01",
    expect: one({ trigger: ["r-2"], status: "fulfilled" }),
    report: {
      earlier: { proposal: { violated: 1 } },
      summary: { proposal: { now: "not-met", ever: "breached", findings: { satisfied: 1 } } },
    },
  },
  {
    cites: ["E6", "E7"],
    why: "nor does an unknown of long ago become in order by looking back less far",
    norms: [afterReport({ again: "each", afterDue: "extinguished" })],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-08", { status: null }),
        report("r-2", "2026-06-01"),
        visit("c-2", "2026-06-03"),
      ],
    },
    asOf: "2026-06-30",
    since: "2026-03-01",
    expect: one({ trigger: ["r-2"], status: "fulfilled" }),
    report: {
      earlier: { proposal: { undetermined: 1 } },
      summary: { proposal: { now: "unknown", ever: "unknown", findings: { satisfied: 1 } } },
    },
  },
  {
    cites: ["E7"],
    why: "an overdue duty stays, however long ago it was due",
    norms: [afterReport({ again: "each" })],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-06-30",
    since: "2026-03-01",
    expect: one({ trigger: ["r-1"], status: "overdue" }),
  },
  {
    cites: ["E7"],
    why: "a pending duty without a stated term stays: nothing of it lies before since",
    norms: [afterReport({ within: "none-stated" })],
    record: { events: [report("r-1", "2025-01-06")] },
    asOf: "2026-06-30",
    since: "2026-03-01",
    expect: one({ trigger: ["r-1"], status: "pending" }),
  },
  {
    cites: ["E7"],
    why: "due on the very day of since is not before it",
    norms: [afterReport({ afterDue: "extinguished" })],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-06-30",
    since: "2026-01-12",
    expect: one({ trigger: ["r-1"], status: "violated" }),
  },
  {
    cites: ["E7"],
    why: "due on the day before since is",
    norms: [afterReport({ again: "each", afterDue: "extinguished" })],
    record: { events: [report("r-1", "2026-01-05"), report("r-2", "2026-06-01")] },
    asOf: "2026-06-30",
    since: "2026-01-13",
    expect: one({ trigger: ["r-2"], status: "violated" }),
    report: { earlier: { proposal: { violated: 1 } } },
  },
  {
    cites: ["E7"],
    why: "units whose last day lies before since leave, a unit that ends on that day stays",
    norms: [monthly()],
    record: { events: [measure("m-1", "2026-01-01"), alone("c-1", "2026-01-15")] },
    asOf: "2026-03-10",
    since: "2026-02-28",
    expect: [
      {
        duties: [
          { unit: { from: "2026-02-01", through: "2026-02-28" }, status: "violated" },
          { unit: { from: "2026-03-01", through: "2026-03-31" }, status: "pending" },
        ],
      },
    ],
    report: { earlier: { proposal: { fulfilled: 1 } } },
  },
  {
    cites: ["E7"],
    why: "a unit counted from the start of the measure leaves by its last day, not by its first",
    norms: [monthly({ anchor: "start" })],
    record: { events: [measure("m-1", "2026-01-15")] },
    asOf: "2026-03-10",
    since: "2026-02-01",
    expect: [
      {
        duties: [
          { unit: { from: "2026-01-15", through: "2026-02-14" }, status: "violated" },
          { unit: { from: "2026-02-15", through: "2026-03-14" }, status: "pending" },
        ],
      },
    ],
  },

  // E8: ids and order
  {
    cites: ["E8"],
    why: "an id is norm, child and what opened the duty",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-08",
    expect: one({ id: "proposal/test#c1#r-1" }),
  },
  {
    cites: ["E8", "C2"],
    why: "with latestOf both stand in the id, in the norm's order, not in that of time",
    norms: [
      afterMeasure({ trigger: { latestOf: [{ type: "measure-start" }, { type: "measure-notified" }] } }),
    ],
    record: {
      events: [
        { id: "n-1", type: "measure-notified", at: "2026-01-02", by: "gi-01", measure: "m1" },
        measure("s-1", "2026-01-05"),
      ],
    },
    asOf: "2026-01-08",
    expect: one({ id: "proposal/test#c1#s-1+n-1", window: { opens: "2026-01-02", due: "2026-01-12" } }),
  },
  {
    cites: ["E8", "C4"],
    why: "a report that joined later stands in trigger, not in the id",
    norms: [afterReport({ again: "while-closed" })],
    record: { events: [report("r-1", "2026-01-05"), report("r-2", "2026-01-07")] },
    asOf: "2026-01-08",
    expect: one({ id: "proposal/test#c1#r-1", trigger: ["r-1", "r-2"], window: { due: "2026-01-12" } }),
  },
  {
    cites: ["E8"],
    why: "the id of a unit ends in its first day",
    norms: [monthly()],
    record: { events: [measure("m-1", "2026-01-01")] },
    asOf: "2026-02-10",
    expect: [
      { duties: [{ id: "proposal/test#c1#m-1#2026-01-01" }, { id: "proposal/test#c1#m-1#2026-02-01" }] },
    ],
  },
  {
    cites: ["E8", "C9"],
    why: "from the last act: the first duty is named by the start of the span, each next by the act that opened it",
    norms: [reviewedYearly()],
    record: {
      events: [
        measure("m-1", "2024-03-01"),
        { id: "v-1", type: "plan-review", at: "2025-02-10", by: "gi-01", measure: "m1" },
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: "proposal/test#c1#m-1", status: "fulfilled", window: { due: "2025-03-01" } },
          { id: "proposal/test#c1#v-1", status: "pending", window: { due: "2026-02-10" } },
        ],
      },
    ],
  },
  {
    cites: ["E8", "C1a"],
    why: "what an act of another norm opened is named by that act",
    norms: [
      afterReport({}, { id: "proposal/heard" }),
      afterReport(
        { trigger: { actOf: "proposal/heard" }, act: { type: "perspective-documented" } },
        { id: "proposal/documented" },
      ),
    ],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08")] },
    asOf: "2026-01-09",
    expect: [
      { norm: "proposal/documented", duties: [{ id: "proposal/documented#c1#c-1", status: "pending" }] },
    ],
  },
  {
    cites: ["E8", "A5"],
    why: "a corrected report keeps its original id",
    norms: [afterReport()],
    record: {
      events: [
        report("r-1", "2026-01-02", { recordedAt: "2026-01-05" }),
        report("r-9", "2026-01-05", { recordedAt: "2026-01-06", corrects: "r-1" }),
      ],
    },
    asOf: "2026-01-08",
    expect: one({ id: "proposal/test#c1#r-1", window: { due: "2026-01-12" } }),
  },
  {
    cites: ["E8"],
    why: "duties stand by opening day, then by id, not as the file has them",
    norms: [afterReport({ again: "each" })],
    record: {
      events: [report("r-a", "2026-01-07"), report("r-c", "2026-01-05"), report("r-b", "2026-01-05")],
    },
    asOf: "2026-01-08",
    expect: [
      {
        duties: [
          { id: "proposal/test#c1#r-b" },
          { id: "proposal/test#c1#r-c" },
          { id: "proposal/test#c1#r-a" },
        ],
      },
    ],
  },
  {
    cites: ["E8"],
    why: "findings stand by norm id, then in the record's order of children",
    norms: [afterReport({}, { id: "proposal/visited" }), afterReport({}, { id: "proposal/asked" })],
    record: {
      children: [
        { id: "c2", birthDate: "2012-09-14" },
        { id: "c1", birthDate: "2016-04-02" },
      ],
      events: [report("r-1", "2026-01-05", { children: ["c1", "c2"] })],
    },
    asOf: "2026-01-08",
    report: {
      findings: [
        { norm: "proposal/asked", child: "c2" },
        { norm: "proposal/asked", child: "c1" },
        { norm: "proposal/visited", child: "c2" },
        { norm: "proposal/visited", child: "c1" },
      ],
    },
  },
  {
    cites: ["E8", "A12"],
    why: "the finding for children nobody listed stands last",
    norms: [afterReport({}, { children: "household" })],
    record: { childrenComplete: null, events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-08",
    report: { findings: [{ child: "c1" }, { child: null, outcome: "undetermined" }] },
  },

  // E10: what remains possible, and what is missing
  {
    cites: ["E10"],
    why: "nothing covered, past due: done in time, done late, or still owed",
    norms: [afterReport()],
    record: { covers: [], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "fulfilled-late", "overdue"],
      missing: [{ code: "not-covered" }],
    }),
  },
  {
    cites: ["E10"],
    why: "an uncertain exception and an uncertain act, each in time",
    norms: [unlessDanger()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-07", { status: null }),
        without(waived("w-1", "2026-01-08"), "ground"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["excused", "fulfilled", "overdue"],
      missing: [{ code: "recorded-as-unknown" }, { code: "not-recorded" }],
    }),
  },
  {
    cites: ["E10", "D4"],
    why: "an exception ended on 14 January what was owed: what is not covered after it hides no late visit",
    norms: [unlessDanger()],
    record: {
      covers: [covers("vt-01", "2026-01-01", "2026-01-16")],
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-07", { status: null }),
        waived("w-1", "2026-01-14"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "violated"],
      missing: [{ code: "recorded-as-unknown" }],
    }),
  },
  {
    cites: ["E10", "D4"],
    why: "the day before it is not covered: a visit then would have been late, and is asked about until that day",
    norms: [unlessDanger()],
    record: {
      covers: [covers("vt-01", "2026-01-01", "2026-01-12"), covers("vt-01", "2026-01-14", "2026-01-16")],
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-07", { status: null }),
        waived("w-1", "2026-01-14"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "fulfilled-late", "violated"],
      missing: [
        { code: "recorded-as-unknown" },
        { code: "not-covered", from: "2026-01-13", through: "2026-01-13" },
      ],
    }),
  },
  {
    cites: ["E10", "B7"],
    why: "surely done, uncertainly in time: a report of unknown hour, a visit 36 to 60 hours later",
    norms: [within48Hours()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-07T12:00:00+01:00")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "fulfilled-late"],
      missing: [{ code: "time-imprecise" }],
      window: { dueEarliest: "2026-01-07T00:00:00+01:00", dueLatest: "2026-01-07T23:59:59.999+01:00" },
    }),
  },
  {
    cites: ["E10", "B7"],
    why: "the same where it is the visit whose hour nobody recorded",
    norms: [within48Hours()],
    record: { events: [report("r-1", "2026-01-05T10:00:00+01:00"), visit("c-1", "2026-01-07")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "fulfilled-late"],
      missing: [{ code: "time-imprecise" }],
    }),
  },
  {
    cites: ["E10", "B7"],
    why: "a single member is the status: whatever the hour of the report, a visit the next day was in time",
    norms: [within48Hours()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-06")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["E10", "B7"],
    why: "a single member is the status: whatever the hour of the report, a visit on the third day was late",
    norms: [within48Hours()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08T09:00:00+01:00")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late" }),
  },
  {
    cites: ["E10", "B7"],
    why: "a single member is the status: no visit by the latest due moment is overdue at the earliest too",
    norms: [within48Hours()],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["E10", "B7"],
    why: "between the earliest and the latest due moment, nothing done: pending or overdue",
    norms: [within48Hours()],
    record: { events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-07T12:00:00+01:00",
    expect: one({
      status: "undetermined",
      possible: ["overdue", "pending"],
      missing: [{ code: "time-imprecise" }],
    }),
  },
  {
    cites: ["E10", "B3"],
    why: "visit and closing on one day of unknown hours: fulfilled if first, violated if not",
    norms: [closable()],
    record: {
      events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08"), closed("z-1", "2026-01-08")],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "violated"],
      missing: [{ code: "time-imprecise" }],
    }),
  },
  {
    cites: ["E10", "E1"],
    why: "an uncertain closing before due: violated if it closed, pending if it did not",
    norms: [afterReport({ before: transferFromVeiligThuis() })],
    record: {
      events: [report("r-1", "2026-01-05"), { id: "o-1", type: "transfer", at: "2026-01-07", from: null }],
    },
    asOf: "2026-01-08",
    expect: one({
      status: "undetermined",
      possible: ["pending", "violated"],
      missing: [{ code: "recorded-as-unknown" }],
    }),
  },
  {
    cites: ["E10", "E1"],
    why: "an uncertain closing before a visit that is in time: violated if it closed, fulfilled if it did not",
    norms: [afterReport({ before: transferFromVeiligThuis() })],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        { id: "o-1", type: "transfer", at: "2026-01-07", from: null },
        visit("c-1", "2026-01-09"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "violated"] }),
  },
  {
    cites: ["E10", "C5"],
    why: "an uncertain trigger: done in time, or never owed",
    norms: [afterReport({ trigger: { type: "report", where: is("trigger.severity", "substantial") } })],
    record: { events: [report("r-1", "2026-01-05", { severity: null }), visit("c-1", "2026-01-08")] },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "inapplicable"] }),
  },
  {
    cites: ["E10", "C5"],
    why: "an uncertain age: overdue, or never owed",
    norms: [afterReport({}, { applies: { fact: "child.age", operator: "greaterThanInclusive", value: 4 } })],
    record: { children: [{ id: "c1" }], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["inapplicable", "overdue"],
      missing: [{ code: "not-recorded" }],
    }),
  },
  {
    cites: ["E10"],
    why: "a unit with an uncertain visit: fulfilled or violated",
    norms: [monthly()],
    record: { events: [measure("m-1", "2026-01-01"), alone("c-1", "2026-01-15", { status: null })] },
    asOf: "2026-02-10",
    expect: [
      { duties: [{ status: "undetermined", possible: ["fulfilled", "violated"] }, { status: "pending" }] },
    ],
  },

  // design 8: the next change
  {
    cites: ["E1", "E4"],
    why: "with two duties pending the next change is on the day after the earliest due day",
    norms: [afterReport({ again: "each" })],
    record: { events: [report("r-1", "2026-01-05"), report("r-2", "2026-01-07")] },
    asOf: "2026-01-08",
    report: { nextChangeAt: "2026-01-13" },
  },
  {
    cites: ["E1", "E4", "B7"],
    why: "48 hours from ten o'clock are in time through ten o'clock itself: the next change is right after it",
    norms: [afterReport({ within: { hours: 48 } })],
    record: { events: [report("r-1", "2026-01-05T10:00:00+01:00")] },
    asOf: "2026-01-07T10:00:00+01:00",
    expect: one({ status: "pending", window: { due: "2026-01-07T10:00:00+01:00" } }),
    report: { nextChangeAt: "2026-01-07T10:00:00.001+01:00" },
  },
  {
    cites: ["E1", "E4", "B7"],
    why: "judged at that moment it has changed, and nothing more will with time alone",
    norms: [afterReport({ within: { hours: 48 } })],
    record: { events: [report("r-1", "2026-01-05T10:00:00+01:00")] },
    asOf: "2026-01-07T10:00:00.001+01:00",
    expect: one({ status: "overdue" }),
    report: { nextChangeAt: null },
  },
  {
    cites: ["C7", "C9"],
    why: "a review that is not due before the eighteenth birthday is no duty any more from that day on",
    norms: [reviewedUntilEighteen()],
    record: { children: [{ id: "c1", birthDate: "2007-12-14" }], events: [measure("s-1", "2025-01-10")] },
    asOf: "2025-10-01",
    expect: one({ status: "pending", window: { due: "2026-01-10" } }),
    report: { nextChangeAt: "2025-12-14" },
  },
  {
    cites: ["C7", "C9"],
    why: "one that is overdue can no longer be done from the eighteenth birthday on",
    norms: [reviewedUntilEighteen()],
    record: { children: [{ id: "c1", birthDate: "2008-09-14" }], events: [measure("s-1", "2025-01-10")] },
    asOf: "2026-05-01",
    expect: one({ status: "overdue" }),
    report: { nextChangeAt: "2026-09-14" },
  },
  {
    cites: ["C7", "C9"],
    why: "on the last day of the measure the review is still owed, and the day after it is not",
    norms: [reviewedYearly()],
    record: {
      events: [
        measure("s-1", "2025-01-10"),
        { id: "z-1", type: "measure-end", at: "2025-06-01", measure: "m1" },
      ],
    },
    asOf: "2025-06-01",
    expect: one({ status: "pending" }),
    report: { nextChangeAt: "2025-06-02" },
  },
  {
    cites: ["C8", "A11"],
    why: "a measure that began before the birth: the first unit to come is the first month after it",
    norms: [monthly()],
    record: { children: [{ id: "c1", birthDate: "2026-02-10" }], events: [measure("s-1", "2026-01-01")] },
    asOf: "2026-01-02",
    expect: [{ outcome: "inapplicable" }],
    report: { nextChangeAt: "2026-03-01" },
  },
  {
    cites: ["C8", "A11", "C1"],
    why: "a norm for children of four and older: the first unit to come is the first month after the fourth birthday",
    norms: [{ ...monthly(), applies: { fact: "child.age", operator: "greaterThanInclusive", value: 4 } }],
    record: { children: [{ id: "c1", birthDate: "2023-05-15" }], events: [measure("s-1", "2026-01-01")] },
    asOf: "2026-01-02",
    expect: [{ outcome: "inapplicable" }],
    report: { nextChangeAt: "2027-06-01" },
  },
  {
    cites: ["E9", "C9"],
    why: "a measure of nobody knows whom, at eighteen: the review that may have been owed is owed no more, and that is a change",
    norms: [reviewedUntilEighteen()],
    record: {
      children: [{ id: "c1", birthDate: "2009-03-29" }],
      events: [{ ...measure("s-1", "2026-04-27"), children: null }],
    },
    asOf: "2026-06-25",
    expect: [{ outcome: "undetermined" }],
    report: { nextChangeAt: "2027-03-29" },
  },
  {
    cites: ["C8", "C1"],
    why: "a norm that never holds for it has no unit to come",
    norms: [{ ...monthly(), applies: { fact: "trigger.kind", operator: "equal", value: "guardianship" } }],
    record: { children: [{ id: "c1", birthDate: "2023-05-15" }], events: [measure("s-1", "2026-01-01")] },
    asOf: "2026-01-02",
    expect: [{ outcome: "inapplicable" }],
    report: { nextChangeAt: null },
  },
  {
    cites: ["E1", "A2"],
    why: "the next change takes it that the record goes on to be kept: where coverage ends is no change of the case",
    norms: [afterReport()],
    record: { covers: [covers("vt-01", "2026-01-01", "2026-01-09")], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-01-08",
    expect: one({ status: "pending" }),
    report: { nextChangeAt: "2026-01-13" },
  },
  {
    cites: ["D4"],
    why: "closed on the 14th, and an exception on the 15th: the first of the two ended what was still owed",
    norms: [unlessDanger({ before: { type: "case-closed" } })],
    record: { events: [report("r1", "2026-01-05"), closed("z1", "2026-01-14"), waived("w1", "2026-01-15")] },
    asOf: "2026-01-20",
    expect: one({ status: "violated", breachedAt: "2026-01-13", closedBy: ["z1"] }),
  },
  {
    cites: ["D1", "E10"],
    why: "allOf within 48 hours: the explanation some time on the last day, the contact surely late: both were done, surely late",
    norms: [afterReport({ act: { allOf: [held(), { type: "rights-explained" }] }, within: { hours: 48 } })],
    record: {
      events: [
        report("r1", "2026-01-05T15:00:00+01:00"),
        { id: "x1", type: "rights-explained", at: "2026-01-07", by: "vt-01" },
        visit("k1", "2026-01-09"),
      ],
    },
    asOf: "2026-01-12",
    expect: one({ status: "fulfilled-late", fulfilledBy: ["k1", "x1"] }),
  },
  {
    cites: ["B3", "E1"],
    why: "a late talk on the day on which the case was closed, neither with an hour: which came first is not known, the breach is",
    norms: [closable()],
    record: { events: [report("r1", "2026-01-05"), visit("k1", "2026-01-14"), closed("z1", "2026-01-14")] },
    asOf: "2026-01-20",
    expect: one({
      status: "violated",
      closedBy: ["z1"],
      missing: [{ code: "time-imprecise", event: "k1", field: "at" }],
    }),
  },
  {
    cites: ["B3"],
    why: "a talk and the closing of the case at the same instant: the talk did not come after it",
    norms: [closable()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        visit("k1", "2026-01-08T10:00:00+01:00"),
        closed("z1", "2026-01-08T10:00:00+01:00"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["k1"] }),
  },
  {
    cites: ["D4", "E10"],
    why: "an uncertain talk in time, a certain one late, and on that day a waiver whose ground was not recorded: it may have ended what was owed",
    norms: [unlessDanger()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        without(visit("k1", "2026-01-07"), "status"),
        visit("k2", "2026-01-15"),
        without(waived("w1", "2026-01-15"), "ground"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "fulfilled-late", "violated"] }),
  },
  {
    cites: ["D4", "E10"],
    why: "an uncertain talk in time and a certain one late: between the due day and that talk a waiver may have been left out, which would have ended what was owed",
    norms: [unlessDanger()],
    record: {
      covers: [
        coversBut("vt-01", "contact-waived"),
        { by: "vt-01", types: ["contact-waived"], from: "2020-01-01", through: "2026-01-12" },
        { by: "vt-01", types: ["contact-waived"], from: "2026-01-15", through: "2030-12-31" },
        covers("gi-01", "2020-01-01", "2030-12-31"),
      ],
      events: [
        report("r1", "2026-01-05"),
        without(visit("k1", "2026-01-07"), "status"),
        visit("k2", "2026-01-16"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "fulfilled-late", "violated"] }),
  },
  {
    cites: ["D4", "E10"],
    why: "an uncertain talk in time, and after the due day a waiver whose ground was not recorded: it may have ended what was owed",
    norms: [unlessDanger()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        without(visit("k1", "2026-01-07"), "status"),
        without(waived("w1", "2026-01-15"), "ground"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "overdue", "violated"] }),
  },
  {
    cites: ["D1", "D4", "E10"],
    why: "allOf, last done on the 20th: a waiver of the 17th whose ground was not recorded may have ended what was owed before",
    norms: [unlessDanger({ act: { allOf: [held(), { type: "rights-explained" }] } })],
    record: {
      events: [
        report("r1", "2026-01-05"),
        without(visit("k1", "2026-01-07"), "status"),
        { id: "x0", type: "rights-explained", at: "2026-01-07", by: "vt-01", children: null },
        { id: "x1", type: "rights-explained", at: "2026-01-15", by: "vt-01" },
        without(waived("w1", "2026-01-17"), "ground"),
        visit("k2", "2026-01-20"),
      ],
    },
    asOf: "2026-01-25",
    expect: one({ status: "undetermined", possible: ["fulfilled", "fulfilled-late", "violated"] }),
  },
  {
    cites: ["B1", "B7", "E1"],
    why: "judged at ten on the last day, on which the case was closed: closed before the 48 hours were over or not, nothing was done before",
    norms: [closable({ within: { hours: 48 } })],
    record: { events: [report("r1", "2026-01-05T15:00:00+01:00"), closed("z1", "2026-01-07")] },
    asOf: "2026-01-07T10:00:00+01:00",
    expect: one({ status: "violated", closedBy: ["z1"] }),
  },
  {
    cites: ["D4", "E10"],
    why: "an uncertain talk in time and nothing after it: a waiver may have been left out after the due day, and have ended what was owed",
    norms: [unlessDanger()],
    record: {
      covers: [
        coversBut("vt-01", "contact-waived"),
        { by: "vt-01", types: ["contact-waived"], from: "2020-01-01", through: "2026-01-13" },
      ],
      events: [report("r1", "2026-01-05"), without(visit("k1", "2026-01-07"), "status")],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "overdue", "violated"],
      missing: [
        { code: "not-recorded", event: "k1", field: "status" },
        { code: "beyond-record", types: ["contact-waived"], from: "2026-01-14", through: "2026-01-20" },
      ],
    }),
  },
  {
    cites: ["D4", "E10"],
    why: "closed while the first contact was awaited, unless that contact was left out: lifted, or it ended what was owed, but never still pending",
    norms: [
      afterReport(
        { from: { type: "contact", pick: "after" }, act: { type: "rights-explained" } },
        { exceptions: [{ id: "closed", event: { type: "case-closed" }, onlyWhileAwaited: true }] },
      ),
    ],
    record: {
      covers: [
        coversBut("vt-01", "contact"),
        { by: "vt-01", types: ["contact"], from: "2020-01-01", through: "2026-01-05" },
        { by: "vt-01", types: ["contact"], from: "2026-01-08", through: "2030-12-31" },
      ],
      events: [report("r1", "2026-01-05"), closed("z1", "2026-01-09")],
    },
    asOf: "2026-02-20",
    expect: one({ status: "undetermined", possible: ["excused", "violated"] }),
  },
  {
    cites: ["E10"],
    why: "an uncertain talk in time, a certain one late and an uncertain one after it: the last bears on nothing, and is not missing",
    onlyMissing: true,
    norms: [afterReport()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        without(visit("k1", "2026-01-07"), "status"),
        visit("k2", "2026-01-14"),
        without(visit("k3", "2026-01-16"), "status"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "fulfilled-late"],
      missing: [{ code: "not-recorded", event: "k1", field: "status" }],
    }),
  },
  {
    cites: ["E10"],
    why: "an uncertain talk in time and a certain one late: days after the due day for which nobody vouches are not missing",
    onlyMissing: true,
    norms: [afterReport()],
    record: {
      covers: [
        coversBut("vt-01", "contact"),
        { by: "vt-01", types: ["contact"], from: "2020-01-01", through: "2026-01-13" },
        { by: "vt-01", types: ["contact"], from: "2026-01-16", through: "2030-12-31" },
      ],
      events: [
        report("r1", "2026-01-05"),
        without(visit("k1", "2026-01-07"), "status"),
        visit("k2", "2026-01-19"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "fulfilled-late"],
      missing: [{ code: "not-recorded", event: "k1", field: "status" }],
    }),
  },
  {
    cites: ["E10"],
    why: "extinguished: whether the transfer of an unknown sender closed the case changes nothing that may be, and is not missing",
    onlyMissing: true,
    norms: [afterReport({ before: transferFromVeiligThuis(), afterDue: "extinguished" })],
    record: {
      events: [
        report("r1", "2026-01-05"),
        without(visit("k1", "2026-01-07"), "status"),
        { id: "t1", type: "transfer", at: "2026-01-09", by: "vt-01", to: "gi-01" },
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "violated"],
      missing: [{ code: "not-recorded", event: "k1", field: "status" }],
    }),
  },
  {
    cites: ["E10"],
    why: "excused, or fulfilled before: a waiver left out after the due day bears on nothing, and is not missing",
    onlyMissing: true,
    norms: [unlessDanger()],
    record: {
      covers: [
        coversBut("vt-01", "contact-waived"),
        { by: "vt-01", types: ["contact-waived"], from: "2020-01-01", through: "2026-01-13" },
      ],
      events: [
        report("r1", "2026-01-05"),
        without(visit("k1", "2026-01-07"), "status"),
        waived("w1", "2026-01-08"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "excused",
      possible: ["excused", "fulfilled"],
      missing: [{ code: "not-recorded", event: "k1", field: "status" }],
    }),
  },
  {
    cites: ["E3"],
    why: "forbid: a waiver left out on the day of the talk would not lie before it: excused",
    norms: [noWaiver()],
    record: {
      covers: [
        coversBut("vt-01", "contact-waived"),
        { by: "vt-01", types: ["contact-waived"], from: "2020-01-01", through: "2026-01-06" },
        { by: "vt-01", types: ["contact-waived"], from: "2026-01-08", through: "2030-12-31" },
      ],
      events: [disclosure("d1", "2026-01-05"), visit("k1", "2026-01-07")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "heard-already" }),
  },
  {
    cites: ["E3"],
    why: "forbid: a talk left out after the forbidden waiver would lift nothing: violated",
    norms: [noWaiver()],
    record: {
      covers: [
        coversBut("vt-01", "contact"),
        { by: "vt-01", types: ["contact"], from: "2020-01-01", through: "2026-01-09" },
      ],
      events: [disclosure("d1", "2026-01-05"), left("w1", "2026-01-08")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["w1"] }),
  },
  {
    cites: ["E3"],
    why: "forbid: an uncertain waiver on the day of the talk would be lifted: excused",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("d1", "2026-01-05"),
        visit("k1", "2026-01-07"),
        without(left("w1", "2026-01-07"), "ground"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "excused" }),
  },
  {
    cites: ["E3", "E10"],
    why: "forbid: a transfer of an unknown sender on the day of the waiver may have ended the window before it",
    norms: [noWaiver({ until: transferFromVeiligThuis() })],
    record: {
      events: [
        disclosure("d1", "2026-01-05"),
        left("w1", "2026-01-08"),
        { id: "t1", type: "transfer", at: "2026-01-08", by: "vt-01", to: "gi-01" },
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "violated"] }),
  },
  {
    cites: ["E2", "E3"],
    why: "forbid: where no waiver can have been made, talks that were left out change nothing: holding",
    norms: [noWaiver()],
    record: { covers: [coversBut("vt-01", "contact")], events: [disclosure("d1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "holding" }),
  },
  {
    cites: ["E3", "B3"],
    why: "forbid: a waiver at the very instant at which the case was closed does not come after it",
    norms: [noWaiver()],
    record: {
      events: [
        disclosure("d1", "2026-01-05"),
        left("w1", "2026-01-12T10:00:00+01:00"),
        closed("z1", "2026-01-12T10:00:00+01:00"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["w1"] }),
  },
  {
    cites: ["B13", "B7"],
    why: "a lengthening some time on the day on which the 48 hours end may have come after them",
    norms: [afterReport({ within: { hours: 48 }, extendable: { hours: 24 } })],
    record: {
      events: [
        report("r1", "2026-01-05T15:00:00+01:00"),
        { id: "l1", type: "term-extended", at: "2026-01-07", by: "vt-01", of: "r1" },
      ],
    },
    asOf: "2026-01-07",
    expect: one({
      status: "undetermined",
      possible: ["overdue", "pending"],
      window: { dueEarliest: "2026-01-07T15:00:00+01:00", dueLatest: "2026-01-08T15:00:00+01:00" },
    }),
  },
  {
    cites: ["B13", "E9"],
    why: "a second lengthening in the time that only an uncertain first one would give is uncertain too",
    norms: [afterReport({ within: { weeks: 1 }, extendable: { weeks: 1 } })],
    record: {
      events: [
        report("r1", "2026-01-05"),
        { id: "l1", type: "term-extended", at: "2026-01-10", by: "vt-01", of: null },
        { id: "l2", type: "term-extended", at: "2026-01-15", by: "vt-01", of: "r1" },
      ],
    },
    asOf: "2026-02-20",
    expect: one({ status: "overdue", window: { dueEarliest: "2026-01-12", dueLatest: "2026-01-26" } }),
  },
  {
    cites: ["C4", "D1"],
    why: "while-closed, allOf: open until both acts were done, so that a report between them joins",
    norms: [afterReport({ again: "while-closed", act: { allOf: [held(), { type: "rights-explained" }] } })],
    record: {
      events: [
        report("r1", "2026-01-05"),
        visit("k1", "2026-01-07"),
        report("r2", "2026-01-09"),
        { id: "x1", type: "rights-explained", at: "2026-01-12", by: "vt-01" },
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", trigger: ["r1", "r2"] }),
  },
  {
    cites: ["C1a", "E9"],
    why: "actOf: the talk that certainly fulfilled may have come second, so either may have set off what follows",
    norms: [
      { ...afterReport(), id: "proposal/heard" },
      {
        ...afterReport({ trigger: { actOf: "proposal/heard" }, act: { type: "perspective-documented" } }),
        id: "proposal/written",
      },
    ],
    record: {
      events: [
        report("r1", "2026-01-05"),
        without(visit("k1", "2026-01-07"), "status"),
        visit("k2", "2026-01-08"),
      ],
    },
    asOf: "2026-01-09",
    expect: [
      {
        norm: "proposal/written",
        duties: [
          { trigger: ["k1"], status: "undetermined", possible: ["inapplicable", "pending"] },
          { trigger: ["k2"], status: "undetermined", possible: ["inapplicable", "pending"] },
        ],
      },
    ],
  },
  {
    cites: ["E6"],
    why: "of each span its own last closed unit says how it stands: one that ended with a violated month, one that is kept",
    norms: [monthly()],
    record: {
      covers: ["gi-01", "gi-02"].map((by) => coversAll(by)),
      organisations: [
        { id: "gi-01", kind: "certified-institution" },
        { id: "gi-02", kind: "certified-institution" },
      ],
      events: [
        measure("s1", "2026-01-01"),
        { id: "x1", type: "measure-end", at: "2026-01-31", by: "gi-01", measure: "m1" },
        { ...measure("s2", "2026-02-01"), measure: "m2", organisation: "gi-02" },
        alone("k1", "2026-02-10"),
      ],
    },
    asOf: "2026-03-10",
    expect: [{ duties: [{ status: "violated" }, { status: "fulfilled" }, { status: "pending" }] }],
    summary: { proposal: { now: "not-met" } },
  },
  {
    cites: ["E2"],
    why: "with two Veilig Thuis in the record it is not known to which a report would have been made: where both vouch, it is covered",
    norms: [reportsDisclosures()],
    record: {
      covers: ["vt-01", "vt-02"].map((by) => coversAll(by)),
      organisations: [
        { id: "vt-01", kind: "veilig-thuis" },
        { id: "vt-02", kind: "veilig-thuis" },
        { id: "school-01", kind: "education" },
      ],
      events: [disclosure("d1", "2026-01-05", { to: "t1" })],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["E2"],
    why: "where one of them does not vouch, it may have been made to that one",
    norms: [reportsDisclosures()],
    record: {
      covers: [coversAll("vt-01"), coversBut("vt-02", "report")],
      organisations: [
        { id: "vt-01", kind: "veilig-thuis" },
        { id: "vt-02", kind: "veilig-thuis" },
        { id: "school-01", kind: "education" },
      ],
      events: [disclosure("d1", "2026-01-05", { to: "t1" })],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "fulfilled-late", "overdue"] }),
  },
  {
    cites: ["E4", "B2"],
    why: "closed half an hour after midnight, as written in UTC half an hour before: the day of the breach is Amsterdam's",
    norms: [closable()],
    record: { events: [report("r-1", "2026-01-05"), closed("z-1", "2026-01-07T23:30:00Z")] },
    asOf: "2026-01-20",
    expect: one({ status: "violated", breachedAt: "2026-01-08T00:30:00+01:00" }),
  },
  {
    cites: ["E1", "E9"],
    why: "(3): by whom the case was closed before the due day is not known, and with it whether it is closed or still owed",
    norms: [closable({ before: { type: "case-closed", where: is("act.by", "vt-01") } })],
    record: { events: [report("r-1", "2026-01-05"), without(closed("z-1", "2026-01-08"), "by")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["overdue", "violated"],
      missing: [{ code: "not-recorded", event: "z-1", field: "by" }],
    }),
  },
  {
    cites: ["E1", "E9"],
    why: "closed after the due day, perhaps, changes nothing: the breach is certain and stays overdue",
    norms: [closable({ before: { type: "case-closed", where: is("act.by", "vt-01") } })],
    record: { events: [report("r-1", "2026-01-05"), without(closed("z-1", "2026-01-15"), "by")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["C11", "A1"],
    why: "by whom the measure is carried out was not recorded: that one institution wrote its start does not make it the one that owes",
    norms: [afterMeasure()],
    record: {
      organisations: [
        { id: "gi-01", kind: "certified-institution" },
        { id: "gi-02", kind: "certified-institution" },
      ],
      events: [without(measure("s1", "2026-01-05"), "organisation")],
    },
    asOf: "2026-01-08",
    expect: one({ bearer: null }),
  },
  {
    cites: ["C11"],
    why: "anyone may owe: a worker whom the record does not list is no organisation",
    norms: [afterReport({ trigger: { type: "disclosure" } }, { bearer: "any" })],
    record: { events: [disclosure("d1", "2026-01-05", { to: "w9" })] },
    asOf: "2026-01-08",
    expect: one({ bearer: null }),
  },
  {
    cites: ["C10"],
    why: "an organisation of unknown kind stands in covers and may be a Veilig Thuis: not outside the record",
    norms: [afterReport()],
    record: {
      covers: [{ by: "zz-01", types: ["contact"], from: "2020-01-01", through: "2030-12-31" }],
      events: [],
    },
    asOf: "2026-01-08",
    expect: [{ outcome: "undetermined", missing: [{ code: "not-covered", types: ["report"] }] }],
  },
  {
    cites: ["C4", "B3"],
    why: "while-closed: of two late talks of one day, the one at nine came surely before the report of ten, which opens a duty of its own",
    norms: [afterReport({ again: "while-closed" })],
    record: {
      events: [
        report("r1", "2026-01-05"),
        visit("k1", "2026-01-14"),
        visit("k2", "2026-01-14T09:00:00+01:00"),
        report("r2", "2026-01-14T10:00:00+01:00"),
      ],
    },
    asOf: "2026-01-15",
    expect: [{ duties: [{ trigger: ["r1"] }, { trigger: ["r2"] }] }],
  },
  {
    cites: ["C4", "D4"],
    why: "while-closed: what a condition lifts from its trigger on is not open, so that a further report opens a duty of its own",
    norms: [
      afterReport(
        { again: "while-closed" },
        { exceptions: [{ id: "no-pilot", when: is("record.pilot", "none") }] },
      ),
    ],
    record: { events: [report("r1", "2026-01-05"), report("r2", "2026-01-07")] },
    asOf: "2026-01-08",
    expect: [
      {
        duties: [
          { trigger: ["r1"], status: "excused" },
          { trigger: ["r2"], status: "excused" },
        ],
      },
    ],
  },
  {
    cites: ["C2", "D1"],
    why: "while the notice is awaited no waiting has ended: a talk does not count, and the duty is pending",
    norms: [
      afterMeasure({
        trigger: { latestOf: [{ type: "measure-start" }, { type: "measure-notified" }] },
        notBefore: { weeks: 1 },
        within: { weeks: 4 },
      }),
    ],
    record: { events: [measure("s1", "2026-01-05"), alone("k1", "2026-01-20")] },
    asOf: "2026-02-20",
    expect: one({ status: "pending", awaits: ["measure-notified"] }),
  },
  {
    cites: ["C3", "F3"],
    why: "an assessment may have been left out before the one that was recorded: by whom the one that started the term was made is not known",
    norms: [
      afterReport({
        from: { type: "assessment", pick: "after" },
        act: held({ fact: "act.by", operator: "equal", value: { fact: "from.by" } }),
      }),
    ],
    record: {
      covers: [
        coversBut("vt-01", "assessment"),
        { by: "vt-01", types: ["assessment"], from: "2020-01-01", through: "2026-01-06" },
        { by: "vt-01", types: ["assessment"], from: "2026-01-09", through: "2030-12-31" },
      ],
      events: [
        report("r1", "2026-01-05"),
        { id: "a1", type: "assessment", at: "2026-01-12", by: "gi-01", kind: "investigation-needed" },
        visit("k1", "2026-01-13"),
      ],
    },
    asOf: "2026-01-30",
    expect: one({ status: "undetermined", possible: ["fulfilled", "overdue"] }),
  },
  {
    cites: ["C2"],
    why: "of three halves one may have been left out and one surely did not come: pending, without a due day",
    norms: [
      afterMeasure({
        trigger: {
          latestOf: [{ type: "measure-start" }, { type: "measure-notified" }, { type: "assignment" }],
        },
      }),
    ],
    record: {
      covers: [coversBut("gi-01", "measure-notified")],
      events: [measure("s1", "2026-01-05")],
    },
    asOf: "2026-02-20",
    expect: one({ status: "pending", awaits: ["measure-notified", "assignment"] }),
  },
  {
    cites: ["A12", "C3"],
    why: "household: what starts the term may concern the sister",
    norms: [{ ...afterReport({ from: { type: "assessment", pick: "after" } }), children: "household" }],
    record: {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2019-11-20" },
      ],
      events: [
        report("r1", "2026-01-05", { children: ["c2"] }),
        {
          id: "a1",
          type: "assessment",
          at: "2026-01-07",
          by: "vt-01",
          kind: "investigation-needed",
          children: ["c2"],
        },
      ],
    },
    asOf: "2026-01-08",
    expect: [{ child: "c1", duties: [{ status: "pending", window: { due: "2026-01-14" } }] }],
  },
  {
    cites: ["A6", "B13"],
    why: "of a lengthening it is not known whether it had been recorded: the term may end a week later",
    norms: [afterReport({ within: { weeks: 1 }, extendable: { weeks: 1 } })],
    record: {
      events: [
        report("r1", "2026-01-05", { recordedAt: "2026-01-05" }),
        { id: "l1", type: "term-extended", at: "2026-01-10", by: "vt-01", of: "r1" },
      ],
    },
    asOf: "2026-01-15",
    knownAt: "2026-01-15",
    expect: one({ status: "undetermined", window: { dueEarliest: "2026-01-12", dueLatest: "2026-01-19" } }),
  },
  {
    cites: ["C3", "E9"],
    why: "after: of two gaps before the first contact the earlier tells when the term may have begun",
    norms: [afterReport({ from: { type: "contact", pick: "after" }, act: { type: "rights-explained" } })],
    record: {
      covers: [
        coversBut("vt-01", "contact"),
        { by: "vt-01", types: ["contact"], from: "2020-01-01", through: "2026-01-05" },
        { by: "vt-01", types: ["contact"], from: "2026-01-08", through: "2026-01-11" },
        { by: "vt-01", types: ["contact"], from: "2026-01-14", through: "2030-12-31" },
      ],
      events: [report("r1", "2026-01-05"), visit("k1", "2026-01-20")],
    },
    asOf: "2026-02-20",
    expect: one({ status: "overdue", window: { dueEarliest: "2026-01-13", dueLatest: "2026-01-27" } }),
  },
  {
    cites: ["C3", "E9"],
    why: "before: of two gaps after the last contact the later tells how long the term may run",
    norms: [afterReport({ from: { type: "contact", pick: "before" }, act: { type: "rights-explained" } })],
    record: {
      covers: [
        coversBut("vt-01", "contact"),
        { by: "vt-01", types: ["contact"], from: "2020-01-01", through: "2026-01-05" },
        { by: "vt-01", types: ["contact"], from: "2026-01-08", through: "2026-01-11" },
        { by: "vt-01", types: ["contact"], from: "2026-01-14", through: "2030-12-31" },
      ],
      events: [visit("k1", "2026-01-05"), report("r1", "2026-01-20")],
    },
    asOf: "2026-02-20",
    expect: one({ status: "overdue", window: { dueEarliest: "2026-01-12", dueLatest: "2026-01-20" } }),
  },
  {
    cites: ["A12"],
    why: "household: the only child that is listed is grown, but the norm was triggered and the list may not be complete",
    norms: [{ ...afterReport(), children: "household" }],
    record: {
      childrenComplete: null,
      children: [{ id: "c1", birthDate: "2000-01-01" }],
      events: [report("r1", "2026-01-05")],
    },
    asOf: "2026-01-08",
    expect: [
      {
        child: null,
        outcome: "undetermined",
        missing: [{ code: "children-incomplete", field: "childrenComplete" }],
      },
    ],
  },
];

/** One finding with one duty. */
function one(duty: Readonly<Record<string, unknown>>): FindingSketch[] {
  return [{ duties: [duty] }];
}

function is(fact: string, value: unknown) {
  return { fact, operator: "equal", value };
}

/** A held contact of which more holds. */
function held(...more: unknown[]) {
  return { type: "contact", where: { all: [is("act.status", "held"), ...more] } };
}

/** After a report Veilig Thuis holds a contact within five working days. */
function afterReport(duty: object = {}, more: Partial<NormSketch> = {}): NormSketch {
  return {
    bearer: "veilig-thuis",
    duty: {
      kind: "achieve",
      trigger: { type: "report" },
      act: held(),
      within: { workingDays: 5 },
      afterDue: "still-owed",
      ...duty,
    },
    ...more,
  };
}

/** After the start of a measure the institution holds a contact within five working days. */
function afterMeasure(duty: object = {}, more: Partial<NormSketch> = {}): NormSketch {
  return afterReport(
    { trigger: { type: "measure-start" }, ...duty },
    { bearer: "certified-institution", ...more },
  );
}

/** Before the case is closed. */
function closable(duty: object = {}) {
  return afterReport({ before: { type: "case-closed" }, ...duty });
}

function transferFromVeiligThuis() {
  return { type: "transfer", where: { fact: "act.from", operator: "contains", value: "vt-01" } };
}

function within48Hours() {
  return afterReport({ within: { hours: 48 } });
}

function danger() {
  return {
    id: "danger-to-child",
    event: { type: "contact-waived", where: is("act.ground", "danger-to-child") },
  };
}

function unlessDanger(duty: object = {}) {
  return afterReport(duty, { exceptions: [danger()] });
}

/** A professional who is told reports it to Veilig Thuis within five working days. */
function reportsDisclosures() {
  return afterReport(
    {
      trigger: { type: "disclosure" },
      act: { type: "report", where: { fact: "act.toKind", operator: "contains", value: "veilig-thuis" } },
    },
    { bearer: "education" },
  );
}

/** After a disclosure no contact is waived because another professional has sight of the child, unless it was heard. */
function noWaiver(duty: object = {}): NormSketch {
  return {
    bearer: "veilig-thuis",
    duty: {
      kind: "forbid",
      trigger: { type: "disclosure" },
      act: { type: "contact-waived", where: is("act.ground", "other-professional-has-sight") },
      until: { type: "case-closed" },
      ...duty,
    },
    exceptions: [{ id: "heard-already", event: held() }],
  };
}

/** A contact in every month of a measure. */
function monthly(duty: object = {}): NormSketch {
  return {
    duty: {
      kind: "recur",
      during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
      act: held(),
      atLeast: 1,
      every: { months: 1 },
      anchor: "calendar",
      ...duty,
    },
  };
}

/** The plan is reviewed within a year of the start of the measure or of the last review. */
function reviewedYearly() {
  return monthly({ act: { type: "plan-review" }, every: { years: 1 }, anchor: "last-act" });
}

function reviewedUntilEighteen() {
  const during = { from: { type: "measure-start" }, until: { type: "measure-end" }, untilAge: 18 };
  return monthly({ during, act: { type: "plan-review" }, every: { years: 1 }, anchor: "last-act" });
}

function report(id: string, at: string, more: object = {}) {
  return { id, type: "report", at, to: "vt-01", from: "police", severity: "substantial", ...more };
}

function disclosure(id: string, at: string, more: object = {}) {
  return { id, type: "disclosure", at, to: "vt1", about: "family", ...more };
}

function measure(id: string, at: string) {
  return {
    id,
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

/** Waived by Veilig Thuis because of danger to the child. */
function waived(id: string, at: string, more: Readonly<Record<string, unknown>> = {}) {
  return { id, type: "contact-waived", at, by: "vt-01", ground: "danger-to-child", ...more };
}

/** Waived by Veilig Thuis because another professional has sight of the child. */
function left(id: string, at: string, more: object = {}) {
  return waived(id, at, { ground: "other-professional-has-sight", ...more });
}

function closed(id: string, at: string) {
  return { id, type: "case-closed", at, by: "vt-01" };
}

/** Coverage of everything by one organisation over these days. */
function covers(by: string, from: string, through: string) {
  return coversAll(by, from, through);
}

/** Coverage of everything but these types. */
function coversBut(by: string, ...types: string[]) {
  return { ...coversAll(by), types: ALL_TYPES.filter((type) => !types.includes(type)) };
}

/** The event with a field that nobody recorded. */
function without(event: Readonly<Record<string, unknown>>, field: string) {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== field));
}
