/**
 * Part D of `docs/semantics.md`: what counts as the act, and which exceptions lift a duty.
 *
 * Unless a row says otherwise: a report reaches Veilig Thuis on Monday 5 January 2026, and a contact is owed
 * within five working days, so by Monday 12 January.
 */
import { alone, coversAll } from "../support/build.js";
import type { FindingSketch, NormSketch, SemanticsCase } from "../support/table.js";

export const cases: readonly SemanticsCase[] = [
  // D1: one pattern, a list, allOf, notBefore
  {
    cites: ["D1"],
    why: "of a list of acts any one will do: help started, though no contact was held",
    norms: [afterReport({ act: [held(), { type: "help-start" }] })],
    record: {
      events: [report("r-1", "2026-01-05"), { id: "h-1", type: "help-start", at: "2026-01-08", by: "vt-01" }],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["h-1"] }),
  },
  {
    cites: ["D1"],
    why: "of allOf every pattern must be done: a contact without the explanation of rights is not enough",
    norms: [heardAndInformed()],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue", overdueBy: { days: 8 } }),
  },
  {
    cites: ["D1"],
    why: "allOf is done when both are done in time, in whatever order",
    norms: [heardAndInformed()],
    record: {
      events: [report("r-1", "2026-01-05"), explained("x-1", "2026-01-07"), visit("c-1", "2026-01-12")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["D1"],
    why: "allOf is judged by its last act: the explanation came three days late",
    norms: [heardAndInformed()],
    record: {
      events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08"), explained("x-1", "2026-01-15")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", lateBy: { days: 3 } }),
  },
  {
    cites: ["D1"],
    why: "allOf takes the earliest act of each pattern: a second visit after the due day makes nothing late",
    norms: [heardAndInformed()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        explained("x-1", "2026-01-07"),
        visit("c-1", "2026-01-08"),
        visit("c-2", "2026-01-19"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["D1", "E10"],
    why: "allOf with an explanation of unknown audience in time, a certain one late: surely done, uncertainly in time",
    norms: [heardAndInformed()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-07"),
        explained("x-1", "2026-01-08", { to: null }),
        explained("x-2", "2026-01-15"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "fulfilled-late"],
      missing: [{ code: "recorded-as-unknown" }],
    }),
  },
  {
    cites: ["D1", "E10"],
    why: "allOf with an explanation of unknown audience in time and nothing after it: in time or not at all",
    norms: [heardAndInformed()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        visit("c-1", "2026-01-07"),
        explained("x-1", "2026-01-08", { to: null }),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", possible: ["fulfilled", "overdue"] }),
  },
  {
    cites: ["D1"],
    why: "an act before the notBefore term has ended does not count: safety measured on the day before a month was over",
    norms: [safetyAfterAMonth()],
    record: { events: [report("r-1", "2026-01-05"), measured("s-1", "2026-02-04")] },
    asOf: "2026-03-02",
    expect: one({ status: "pending", window: { due: "2026-04-05" } }),
  },
  {
    cites: ["D1"],
    why: "an act after the notBefore term counts, also where one was made too early",
    norms: [safetyAfterAMonth()],
    record: {
      events: [report("r-1", "2026-01-05"), measured("s-1", "2026-01-20"), measured("s-2", "2026-02-06")],
    },
    asOf: "2026-03-02",
    expect: one({ status: "fulfilled", fulfilledBy: ["s-2"] }),
  },

  // D2: window, where, child, case
  {
    cites: ["D2"],
    why: "a contact on the day before the report lies outside the window",
    norms: [afterReport()],
    record: { events: [visit("c-0", "2026-01-04"), report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D2", "B3"],
    why: "a contact on the day of the report counts",
    norms: [afterReport()],
    record: { events: [visit("c-1", "2026-01-05"), report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled", fulfilledBy: ["c-1"] }),
  },
  {
    cites: ["D2"],
    why: "a contact after the case was closed lies outside the window, though the due day had not come",
    norms: [afterReport({ before: { type: "case-closed" } })],
    record: {
      events: [report("r-1", "2026-01-05"), closed("z-1", "2026-01-08"), visit("c-1", "2026-01-09")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["z-1"], breachedAt: "2026-01-08" }),
  },
  {
    cites: ["D2"],
    why: "an act whose where does not hold is none: the norm asks face-to-face, the child was telephoned",
    norms: [afterReport({ act: held(is("act.mode", "face-to-face")) })],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08", { mode: "telephone" })] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D2"],
    why: "an explanation of rights to another child of the family does not count for this one",
    norms: [afterReport({ act: { type: "rights-explained" } })],
    record: {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2012-09-14" },
      ],
      events: [
        report("r-1", "2026-01-05", { children: ["c1", "c2"] }),
        explained("x-1", "2026-01-08", { children: ["c2"] }),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      { child: "c1", duties: [{ status: "overdue" }] },
      { child: "c2", duties: [{ status: "fulfilled", fulfilledBy: ["x-1"] }] },
    ],
  },
  {
    cites: ["D2"],
    why: "with whom: case an act that concerns another child of the record counts",
    norms: [afterReport({ act: { type: "rights-explained", whom: "case" } })],
    record: {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2012-09-14" },
      ],
      events: [
        report("r-1", "2026-01-05", { children: ["c1"] }),
        explained("x-1", "2026-01-08", { children: ["c2"] }),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ child: "c1", duties: [{ status: "fulfilled", fulfilledBy: ["x-1"] }] }],
  },
  {
    cites: ["D2"],
    why: "with whom: case even an act of which nobody recorded whom it concerned is certain",
    norms: [afterReport({ act: { type: "rights-explained", whom: "case" } })],
    record: {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2012-09-14" },
      ],
      events: [
        report("r-1", "2026-01-05", { children: ["c1"] }),
        explained("x-1", "2026-01-08", { children: null }),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ child: "c1", duties: [{ status: "fulfilled" }] }],
  },
  {
    cites: ["D2", "A4"],
    why: "without whom: case the same act is uncertain for each child",
    norms: [afterReport({ act: { type: "rights-explained" } })],
    record: {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2012-09-14" },
      ],
      events: [
        report("r-1", "2026-01-05", { children: ["c1"] }),
        explained("x-1", "2026-01-08", { children: null }),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        child: "c1",
        duties: [
          {
            status: "undetermined",
            possible: ["fulfilled", "overdue"],
            missing: [{ code: "recorded-as-unknown" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["D2"],
    why: "one visit may fulfil two duties: it answers the report of Monday and that of Wednesday",
    norms: [afterReport({ again: "each" })],
    record: {
      events: [report("r-1", "2026-01-05"), report("r-2", "2026-01-07"), visit("c-1", "2026-01-08")],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { trigger: ["r-1"], status: "fulfilled", fulfilledBy: ["c-1"] },
          { trigger: ["r-2"], status: "fulfilled", fulfilledBy: ["c-1"] },
        ],
      },
    ],
  },
  {
    cites: ["D2"],
    why: "no norm requires the bearer implicitly: a visit by the certified institution fulfils what Veilig Thuis owes",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), alone("c-1", "2026-01-08", { by: "gi-01" })] },
    asOf: "2026-01-20",
    expect: one({ bearer: "vt-01", status: "fulfilled", fulfilledBy: ["c-1"] }),
  },
  {
    cites: ["D2"],
    why: "where the norm says act.by, a visit by another organisation is no act",
    norms: [afterReport({ act: held({ fact: "act.by", operator: "in", value: { fact: "trigger.to" } }) })],
    record: { events: [report("r-1", "2026-01-05"), alone("c-1", "2026-01-08", { by: "gi-01" })] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D2"],
    why: "where the norm says act.byKind, a visit by an organisation nobody recorded is uncertain",
    norms: [afterReport({ act: held(is("act.byKind", "veilig-thuis")) })],
    record: { events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-08", { by: null })] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["fulfilled", "overdue"],
      missing: [{ code: "recorded-as-unknown" }],
    }),
  },

  // D3: below and above the age of talking
  {
    cites: ["D3"],
    why: "with a child of two, play in the presence of the foster mother counts",
    norms: [talksFromFour()],
    record: {
      children: [{ id: "c1", birthDate: "2023-06-01" }],
      events: [measure("m-1", "2026-01-05"), withFosterMother("c-1", "2026-01-08", { form: "play" })],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },
  {
    cites: ["D3"],
    why: "at five a foster mother who sat in makes the conversation not individual",
    norms: [talksFromFour()],
    record: {
      children: [{ id: "c1", birthDate: "2020-06-01" }],
      events: [measure("m-1", "2026-01-05"), withFosterMother("c-1", "2026-01-08")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D3"],
    why: "at five observation does not stand in for the conversation, even alone with the worker",
    norms: [talksFromFour()],
    record: {
      children: [{ id: "c1", birthDate: "2020-06-01" }],
      events: [measure("m-1", "2026-01-05"), alone("c-1", "2026-01-08", { form: "observation" })],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D3", "A11"],
    why: "on its fourth birthday a child is no longer below the age of four: play with the foster mother does not count",
    norms: [talksFromFour()],
    record: {
      children: [{ id: "c1", birthDate: "2022-01-05" }],
      events: [measure("m-1", "2026-01-05"), withFosterMother("c-1", "2026-01-08", { form: "play" })],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D3", "A11"],
    why: "the age is that of the trigger's day: a child that turned four the next day may still be met in play",
    norms: [talksFromFour()],
    record: {
      children: [{ id: "c1", birthDate: "2022-01-06" }],
      events: [measure("m-1", "2026-01-05"), withFosterMother("c-1", "2026-01-08", { form: "play" })],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled" }),
  },

  // D4: exceptions, from the trigger through the due moment or closing
  {
    cites: ["D4"],
    why: "an exception on the due day itself is in time",
    norms: [unlessDanger()],
    record: { events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-12")] },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "danger-to-child" }),
  },
  {
    cites: ["D4"],
    why: "an exception on the day after due excuses nothing: it only ends what was still owed",
    norms: [unlessDanger()],
    record: { events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-13")] },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["w-1"], breachedAt: "2026-01-13" }),
  },
  {
    cites: ["D4"],
    why: "an exception on the day before the trigger does not count",
    norms: [unlessDanger()],
    record: { events: [waived("w-1", "2026-01-04"), report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D4"],
    why: "an exception on the trigger's day counts",
    norms: [unlessDanger()],
    record: { events: [waived("w-1", "2026-01-05"), report("r-1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: one({ status: "excused" }),
  },
  {
    cites: ["D4"],
    why: "an exception after the case was closed comes too late, though the due day had not come",
    norms: [unlessDanger({ before: { type: "case-closed" } })],
    record: {
      events: [report("r-1", "2026-01-05"), closed("z-1", "2026-01-07"), waived("w-1", "2026-01-09")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["z-1"], breachedAt: "2026-01-07" }),
  },
  {
    cites: ["D4", "E1"],
    why: "a late act before a late exception is still a late act",
    norms: [unlessDanger()],
    record: {
      events: [report("r-1", "2026-01-05"), visit("c-1", "2026-01-14"), waived("w-1", "2026-01-16")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "fulfilled-late", lateBy: { days: 2 } }),
  },
  {
    cites: ["D4", "E1"],
    why: "after a late exception nothing is owed any more: a visit then does not mend the breach",
    norms: [unlessDanger()],
    record: {
      events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-14"), visit("c-1", "2026-01-16")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["w-1"] }),
  },
  {
    cites: ["D4"],
    why: "an exception that is dormant excuses nothing",
    norms: [afterReport({}, { exceptions: [{ ...danger(), active: false }] })],
    record: { events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-08")] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D4"],
    why: "an exception may be a condition on the trigger: a report of limited severity",
    norms: [afterReport({}, { exceptions: [{ id: "limited", when: is("trigger.severity", "limited") }] })],
    record: { events: [report("r-1", "2026-01-05", { severity: "limited" })] },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "limited" }),
  },
  {
    cites: ["D4"],
    why: "only while the first contact is awaited: closed on 9 January, before the contact of the 12th, it lifts the duty",
    norms: [informedAfterContact()],
    record: { events: [report("r1", "2026-01-05"), closed("x1", "2026-01-09"), visit("k1", "2026-01-12")] },
    asOf: "2026-02-02",
    expect: one({ status: "excused", exception: "closed" }),
  },
  {
    cites: ["D4"],
    why: "closed on 14 January, when the contact had been: within the five working days it is still pending",
    norms: [informedAfterContact()],
    record: { events: [report("r1", "2026-01-05"), visit("k1", "2026-01-12"), closed("x1", "2026-01-14")] },
    asOf: "2026-01-19",
    expect: one({ status: "pending", window: { due: "2026-01-19" } }),
  },
  {
    cites: ["D4", "E4"],
    why: "a day later it is violated, since the closure ended what was still owed; it was broken by the term, not by the closure",
    norms: [informedAfterContact()],
    record: { events: [report("r1", "2026-01-05"), visit("k1", "2026-01-12"), closed("x1", "2026-01-14")] },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["x1"], breachedAt: "2026-01-20" }),
  },
  {
    cites: ["D4", "B3"],
    why: "of contact and closure on one day, not both instants, the contact came first",
    norms: [informedAfterContact()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        visit("k1", "2026-01-12T15:00:00+01:00"),
        closed("x1", "2026-01-12"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["x1"] }),
  },
  {
    cites: ["D4"],
    why: "nor does the hour tell: closed that morning, spoken to that afternoon, the child is to be informed",
    norms: [informedAfterContact()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        closed("x1", "2026-01-12T09:00:00+01:00"),
        visit("k1", "2026-01-12T14:00:00+01:00"),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["x1"] }),
  },
  {
    cites: ["D4", "B13"],
    why: "a term that was lengthened, by what names the contact, had started all the same when the case was closed",
    norms: [lengthenedAfterContact()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        visit("k1", "2026-01-12"),
        { id: "v1", type: "term-extended", at: "2026-01-13", by: "vt-01", of: "k1" },
        closed("x1", "2026-01-14"),
      ],
    },
    asOf: "2026-02-20",
    expect: one({ status: "violated", closedBy: ["x1"] }),
  },
  {
    cites: ["D4", "E9"],
    why: "nobody vouches for contacts: the first may have come before the closure of 9 January, or not",
    norms: [informedAfterContact()],
    record: {
      covers: [{ ...coversAll("vt-01"), types: ["report", "rights-explained", "case-closed"] }],
      events: [report("r1", "2026-01-05"), closed("x1", "2026-01-09"), visit("k1", "2026-01-12")],
    },
    asOf: "2026-02-02",
    expect: one({ status: "undetermined", possible: ["excused", "violated"] }),
  },
  {
    cites: ["D4", "E10"],
    why: "where that condition is unknown, so is whether the duty is excused",
    norms: [afterReport({}, { exceptions: [{ id: "limited", when: is("trigger.severity", "limited") }] })],
    record: { events: [report("r-1", "2026-01-05", { severity: null })] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["excused", "overdue"],
      missing: [{ code: "recorded-as-unknown" }],
    }),
  },
  {
    cites: ["D4"],
    why: "a condition on the child holds at the trigger: a baby of three on that day, whatever its age now",
    norms: [
      afterReport(
        {},
        {
          parameters: { talkFromAge: 4 },
          exceptions: [
            {
              id: "too-young",
              when: { fact: "child.age", operator: "lessThan", value: { fact: "parameter.talkFromAge" } },
            },
          ],
        },
      ),
    ],
    record: { children: [{ id: "c1", birthDate: "2022-01-07" }], events: [report("r-1", "2026-01-05")] },
    asOf: "2026-06-30",
    expect: one({ status: "excused", exception: "too-young" }),
  },
  {
    cites: ["D4"],
    why: "a condition on the record: in a pilot the holder is excused",
    norms: [
      afterReport(
        {},
        {
          exceptions: [
            { id: "in-pilot", when: { fact: "record.pilot", operator: "notEqual", value: "none" } },
          ],
        },
      ),
    ],
    record: {
      holder: "vt-01",
      organisations: [{ id: "vt-01", kind: "veilig-thuis", pilot: "toekomstscenario" }],
      covers: [coversAll("vt-01")],
      professionals: [{ id: "vt1", organisation: "vt-01" }],
      events: [report("r-1", "2026-01-05")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "in-pilot" }),
  },

  // D5: whose exception, the child's own refusal, acts afterwards
  {
    cites: ["D5"],
    why: "a waiver by the school does not lift the duty of Veilig Thuis",
    norms: [unlessDanger()],
    record: { events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-08", { by: "school-01" })] },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D5"],
    why: "a waiver of which nobody recorded whose it was is uncertain",
    norms: [unlessDanger()],
    record: { events: [report("r-1", "2026-01-05"), without(waived("w-1", "2026-01-08"), "by")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["excused", "overdue"],
      missing: [{ code: "not-recorded" }],
    }),
  },
  {
    cites: ["D5", "C11"],
    why: "where the bearer is unknown, so is whether the waiver is the bearer's",
    norms: [afterMeasure({}, { exceptions: [danger()] })],
    record: {
      organisations: [
        { id: "gi-01", kind: "certified-institution" },
        { id: "gi-02", kind: "certified-institution" },
      ],
      professionals: [{ id: "p1", organisation: "gi-01" }],
      covers: [coversAll("gi-01"), coversAll("gi-02")],
      events: [
        measure("m-1", "2026-01-05", { by: null, organisation: null }),
        waived("w-1", "2026-01-08", { by: "gi-01" }),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "undetermined", bearer: null, missing: [{ code: "bearer-unknown" }] }),
  },
  {
    cites: ["D5"],
    why: "an exception of another type counts whoever acted: the school's own support lifts the duty",
    norms: [
      afterReport({}, { exceptions: [{ id: "supported-at-school", event: { type: "school-support" } }] }),
    ],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        { id: "s-1", type: "school-support", at: "2026-01-08", by: "school-01", setting: "school-01" },
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "supported-at-school" }),
  },
  {
    cites: ["D5"],
    why: "a child may decline the conversation",
    norms: [unlessDeclined()],
    record: { events: [report("r-1", "2026-01-05"), declined("d-1", "2026-01-08", { declinedBy: "child" })] },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "child-declines" }),
  },
  {
    cites: ["D5"],
    why: "a parent cannot decline for the child",
    norms: [unlessDeclined()],
    record: {
      events: [report("r-1", "2026-01-05"), declined("d-1", "2026-01-08", { declinedBy: "parent" })],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D5"],
    why: "where nobody recorded who declined, the exception is uncertain",
    norms: [unlessDeclined()],
    record: { events: [report("r-1", "2026-01-05"), declined("d-1", "2026-01-08")] },
    asOf: "2026-01-20",
    expect: one({
      status: "undetermined",
      possible: ["excused", "overdue"],
      missing: [{ code: "not-recorded" }],
    }),
  },
  {
    cites: ["D5"],
    why: "declining a talk at school is not declining a talk with Veilig Thuis",
    norms: [unlessDeclined()],
    record: {
      events: [
        report("r-1", "2026-01-05"),
        declined("d-1", "2026-01-08", {
          declinedBy: "child",
          by: "school-01",
          participants: [
            { role: "child", id: "c1" },
            { role: "professional", id: "t1" },
          ],
        }),
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "overdue" }),
  },
  {
    cites: ["D5", "E1"],
    why: "a visit after the exception and after the due day stands beside it as afterwards; the duty stays excused",
    norms: [unlessDanger()],
    record: {
      events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-08"), visit("c-1", "2026-01-15")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "danger-to-child", afterwards: ["c-1"] }),
  },
  {
    cites: ["D5", "E1"],
    why: "a visit that is both of two acts stands beside the exception once",
    norms: [unlessDanger({ act: { allOf: [held(), held()] } })],
    record: {
      events: [report("r-1", "2026-01-05"), waived("w-1", "2026-01-08"), visit("c-1", "2026-01-15")],
    },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "danger-to-child", afterwards: ["c-1"] }),
  },

  // D6: exceptions in a unit
  {
    cites: ["D6"],
    why: "two contacts a month owed: one visit and one refusal by the child make it excused",
    norms: [twiceAMonth()],
    record: {
      events: [
        measure("m-1", "2026-01-01"),
        alone("c-1", "2026-01-08"),
        declined("d-1", "2026-01-22", gi({ declinedBy: "child" })),
      ],
    },
    asOf: "2026-01-31",
    expect: one({ status: "excused", exception: "child-declines", owed: 2, done: 1 }),
  },
  {
    cites: ["D6"],
    why: "each refusal counts for one act: one refusal does not excuse the whole month",
    norms: [twiceAMonth()],
    record: {
      events: [measure("m-1", "2026-01-01"), declined("d-1", "2026-01-22", gi({ declinedBy: "child" }))],
    },
    asOf: "2026-02-10",
    expect: [
      {
        duties: [
          { status: "violated", owed: 2, done: 0, breachedAt: "2026-02-01" },
          { status: "pending", owed: 2, done: 0 },
        ],
      },
    ],
  },
  {
    cites: ["D6"],
    why: "two refusals reach what is owed",
    norms: [twiceAMonth()],
    record: {
      events: [
        measure("m-1", "2026-01-01"),
        declined("d-1", "2026-01-08", gi({ declinedBy: "child" })),
        declined("d-2", "2026-01-22", gi({ declinedBy: "child" })),
      ],
    },
    asOf: "2026-01-31",
    expect: one({ status: "excused", owed: 2, done: 0 }),
  },
  {
    cites: ["D6", "E1"],
    why: "two visits fulfil the month, whatever was declined beside them",
    norms: [twiceAMonth()],
    record: {
      events: [
        measure("m-1", "2026-01-01"),
        alone("c-1", "2026-01-08"),
        declined("d-1", "2026-01-15", gi({ declinedBy: "child" })),
        alone("c-2", "2026-01-22"),
      ],
    },
    asOf: "2026-01-31",
    expect: one({ status: "fulfilled", owed: 2, done: 2 }),
  },

  // D7: the child's death, the end of the measure
  {
    cites: ["D7"],
    why: "the death of the child lifts every duty, though no norm lists it",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), { id: "x-1", type: "child-died", at: "2026-01-09" }] },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "child-died" }),
  },
  {
    cites: ["D7", "D4"],
    why: "a death after the due day only ends what was still owed",
    norms: [afterReport()],
    record: { events: [report("r-1", "2026-01-05"), { id: "x-1", type: "child-died", at: "2026-01-15" }] },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["x-1"], breachedAt: "2026-01-13" }),
  },
  {
    cites: ["D7", "C9"],
    why: "what an act after the death of the child would open is owed to nobody",
    norms: [
      {
        bearer: "certified-institution",
        duty: {
          kind: "recur",
          during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
          act: { type: "frequency-report" },
          atLeast: 1,
          every: { years: 1 },
          anchor: "last-act",
        },
      },
    ],
    record: {
      events: [
        measure("m-1", "2024-11-04"),
        { id: "x-1", type: "child-died", at: "2024-11-21" },
        { id: "f-1", type: "frequency-report", at: "2025-01-15", by: "gi-01", measure: "m1" },
      ],
    },
    asOf: "2026-06-01",
    expect: [{ duties: [{ trigger: ["m-1"], status: "fulfilled" }] }],
  },
  {
    cites: ["D7"],
    why: "the death of one child leaves what is owed to the other",
    norms: [afterReport()],
    record: {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2012-09-14" },
      ],
      events: [
        report("r-1", "2026-01-05", { children: ["c1", "c2"] }),
        { id: "x-1", type: "child-died", at: "2026-01-09", children: ["c2"] },
      ],
    },
    asOf: "2026-01-20",
    expect: [
      { child: "c1", duties: [{ status: "overdue" }] },
      { child: "c2", duties: [{ status: "excused" }] },
    ],
  },
  {
    cites: ["D7"],
    why: "the end of the measure before the due day excuses, where the norm lists it",
    norms: [afterMeasure({}, { exceptions: [measureEnded()] })],
    record: {
      events: [
        measure("m-1", "2026-01-05"),
        { id: "e-1", type: "measure-end", at: "2026-01-09", measure: "m1", by: "gi-01" },
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "excused", exception: "measure-ended" }),
  },
  {
    cites: ["D7"],
    why: "only the end of its own measure is that exception",
    norms: [afterMeasure({}, { exceptions: [measureEnded()] })],
    record: {
      events: [
        measure("m-1", "2026-01-05"),
        { id: "e-0", type: "measure-end", at: "2026-01-09", measure: "m0", by: "gi-01", children: ["c1"] },
        {
          id: "m-0",
          type: "measure-start",
          at: "2024-02-01",
          by: "gi-01",
          measure: "m0",
          kind: "guardianship",
          organisation: "gi-01",
          children: ["c1"],
        },
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { trigger: ["m-0"], status: "violated", closedBy: ["e-0"] },
          { trigger: ["m-1"], status: "overdue" },
        ],
      },
    ],
  },
  {
    cites: ["D7"],
    why: "without a stated term the end of the measure closes instead: never told of the confidant, so violated",
    norms: [
      afterMeasure({
        act: { type: "rights-explained" },
        within: "none-stated",
        before: { type: "measure-end", where: is("act.measure", { fact: "trigger.measure" }) },
      }),
    ],
    record: {
      events: [
        measure("m-1", "2025-01-06"),
        { id: "e-1", type: "measure-end", at: "2026-01-06", measure: "m1", by: "gi-01" },
      ],
    },
    asOf: "2026-01-20",
    expect: one({ status: "violated", closedBy: ["e-1"], breachedAt: "2026-01-06" }),
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

function heardAndInformed() {
  return afterReport({
    act: {
      allOf: [
        held(),
        { type: "rights-explained", where: { fact: "act.to", operator: "contains", value: "child" } },
      ],
    },
  });
}

function safetyAfterAMonth() {
  return afterReport({
    act: { type: "safety-measurement" },
    notBefore: { months: 1 },
    within: { months: 3 },
  });
}

function talksFromFour() {
  return afterMeasure(
    {
      act: held(is("act.childTookPart", true), {
        any: [
          { fact: "child.age", operator: "lessThan", value: { fact: "parameter.talkFromAge" } },
          { all: [is("act.form", "conversation"), is("act.individual", true)] },
        ],
      }),
    },
    { parameters: { talkFromAge: 4 } },
  );
}

function danger() {
  return {
    id: "danger-to-child",
    event: { type: "contact-waived", where: is("act.ground", "danger-to-child") },
  };
}

function childDeclines() {
  return {
    id: "child-declines",
    event: { type: "contact", where: { all: [is("act.status", "declined"), is("act.declinedBy", "child")] } },
  };
}

function measureEnded() {
  return {
    id: "measure-ended",
    event: { type: "measure-end", where: is("act.measure", { fact: "trigger.measure" }) },
  };
}

/** The child is informed within five working days of the first contact; closed before that, it need not be. */
function informedAfterContact(): NormSketch {
  const closes = { id: "closed", event: { type: "case-closed" }, onlyWhileAwaited: true };
  return afterReport(
    { from: { type: "contact", pick: "after" }, act: { type: "rights-explained" } },
    { exceptions: [closes] },
  );
}

/** The same within a week, to which another can be added. */
function lengthenedAfterContact(): NormSketch {
  const { duty, ...rest } = informedAfterContact();
  return { ...rest, duty: { ...Object(duty), within: { weeks: 1 }, extendable: { weeks: 1 } } };
}

function unlessDanger(duty: object = {}) {
  return afterReport(duty, { exceptions: [danger()] });
}

function unlessDeclined() {
  return afterReport({}, { exceptions: [childDeclines()] });
}

function twiceAMonth(): NormSketch {
  return {
    duty: {
      kind: "recur",
      during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
      act: held(),
      atLeast: 2,
      every: { months: 1 },
      anchor: "calendar",
    },
    exceptions: [childDeclines()],
  };
}

function report(id: string, at: string, more: object = {}) {
  return { id, type: "report", at, to: "vt-01", from: "police", severity: "substantial", ...more };
}

function measure(id: string, at: string, more: object = {}) {
  return {
    id,
    type: "measure-start",
    at,
    by: "gi-01",
    measure: "m1",
    kind: "supervision",
    organisation: "gi-01",
    ...more,
  };
}

function visit(id: string, at: string, more: Readonly<Record<string, unknown>> = {}) {
  const participants = [
    { role: "child", id: "c1" },
    { role: "professional", id: "vt1" },
  ];
  return alone(id, at, { by: "vt-01", participants, ...more });
}

function withFosterMother(id: string, at: string, more: object = {}) {
  const participants = [
    { role: "child", id: "c1" },
    { role: "professional", id: "p1" },
    { role: "foster-parent", id: "a2" },
  ];
  return alone(id, at, { participants, ...more });
}

/** An invitation that was declined; by whom is not recorded unless more says so. */
function declined(id: string, at: string, more: object = {}) {
  return visit(id, at, { status: "declined", ...more });
}

/** By the institution and its worker. */
function gi(more: object) {
  const participants = [
    { role: "child", id: "c1" },
    { role: "professional", id: "p1" },
  ];
  return { by: "gi-01", participants, ...more };
}

function waived(id: string, at: string, more: Readonly<Record<string, unknown>> = {}) {
  return { id, type: "contact-waived", at, by: "vt-01", ground: "danger-to-child", ...more };
}

function explained(id: string, at: string, more: object = {}) {
  return { id, type: "rights-explained", at, by: "vt-01", topics: ["procedure"], to: "child", ...more };
}

function measured(id: string, at: string) {
  return { id, type: "safety-measurement", at, by: "vt-01", perspective: "child" };
}

function closed(id: string, at: string) {
  return { id, type: "case-closed", at, by: "vt-01" };
}

/** The event with a field that nobody recorded. */
function without(event: Readonly<Record<string, unknown>>, field: string) {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== field));
}
