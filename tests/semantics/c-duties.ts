/** Rules C1–C11: when there is a duty, from when, how often, and who owes it. */
import { ALL_TYPES, alone, coversAll } from "../support/build.js";
import type { NormSketch, SemanticsCase } from "../support/table.js";

type Fields = Readonly<Record<string, unknown>>;

const TEST = "proposal/test";
const SPAN = "proposal/test#c1#s1#";

/** The disclosure pair of the paper: heard, and then written down. */
const HEARD: NormSketch = {
  id: "proposal/disclosure-heard",
  bearer: "veilig-thuis",
  duty: {
    kind: "achieve",
    trigger: { type: "disclosure" },
    again: "each",
    act: heldFaceToFace(),
    within: { workingDays: 5 },
    afterDue: "still-owed",
  },
};
const WRITTEN_DOWN: NormSketch = {
  id: "proposal/disclosure-documented",
  bearer: "veilig-thuis",
  duty: {
    kind: "achieve",
    trigger: { actOf: "proposal/disclosure-heard" },
    again: "each",
    act: { type: "perspective-documented" },
    within: { workingDays: 5 },
    afterDue: "still-owed",
  },
};

/** First contact after the start and the notification of a measure, whichever is later. */
const START_AND_NOTICE = [{ type: "measure-start" }, { type: "measure-notified" }];

const SIBLINGS = [
  { id: "c1", birthDate: "2016-04-02" },
  { id: "c2", birthDate: "2019-11-20" },
];

export const cases: readonly SemanticsCase[] = [
  // C1: per trigger event, child and entry in force
  {
    cites: ["C1"],
    why: "every trigger event opens a duty of its own where the norm says each",
    norms: [afterReport()],
    record: { events: [report("r1", "2026-01-05"), report("r2", "2026-01-07")] },
    asOf: "2026-01-08",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, status: "pending", window: { opens: "2026-01-05", due: "2026-01-12" } },
          { id: `${TEST}#c1#r2`, status: "pending", window: { opens: "2026-01-07", due: "2026-01-14" } },
        ],
      },
    ],
  },
  {
    cites: ["C1"],
    why: "a list of patterns means any of them: an incident and a report each trigger",
    norms: [afterReport({ trigger: [{ type: "incident" }, { type: "report" }] })],
    record: {
      events: [
        report("r1", "2026-01-07"),
        { id: "i1", type: "incident", at: "2026-01-05", by: "vt-01", police: true },
      ],
    },
    asOf: "2026-01-08",
    expect: [{ duties: [{ id: `${TEST}#c1#i1` }, { id: `${TEST}#c1#r1` }] }],
  },
  {
    cites: ["C1"],
    why: "one duty per child: the talk with one child leaves the duty to the other unmet",
    norms: [afterReport()],
    record: {
      children: SIBLINGS,
      events: [report("r1", "2026-01-05", { children: ["c1", "c2"] }), withVeiligThuis("k1", "2026-01-07")],
    },
    asOf: "2026-01-13",
    expect: [
      { child: "c1", duties: [{ id: `${TEST}#c1#r1`, status: "fulfilled", fulfilledBy: ["k1"] }] },
      { child: "c2", duties: [{ id: `${TEST}#c2#r1`, status: "overdue", overdueBy: { days: 1 } }] },
    ],
  },
  {
    cites: ["C1"],
    why: "only the child that the report concerns is owed anything",
    norms: [afterReport()],
    record: { children: SIBLINGS, events: [report("r1", "2026-01-05", { children: ["c2"] })] },
    asOf: "2026-01-08",
    expect: [
      { child: "c1", outcome: "inapplicable", reason: "not-triggered" },
      { child: "c2", duties: [{ status: "pending" }] },
    ],
  },
  {
    cites: ["C1"],
    why: "a prohibition too exists per trigger: one waiver breaks both",
    norms: [noWaiver()],
    record: { events: [report("r1", "2026-01-05"), report("r2", "2026-01-12"), waiver("w1", "2026-01-15")] },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, status: "violated" },
          { id: `${TEST}#c1#r2`, status: "violated" },
        ],
      },
    ],
  },
  {
    cites: ["C1"],
    why: "an entry holds from its first day, that day included",
    norms: [afterReport()],
    entries: [{ norm: TEST, from: "2026-01-07" }],
    record: { events: [report("r1", "2026-01-07")] },
    asOf: "2026-01-08",
    expect: [{ duties: [{ id: `${TEST}#c1#r1`, status: "pending" }] }],
  },
  {
    cites: ["C1", "C10"],
    why: "the day before the entry holds nothing is owed, though the term would run into its time",
    norms: [afterReport()],
    entries: [{ norm: TEST, from: "2026-01-07" }],
    record: { events: [report("r1", "2026-01-06")] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-in-force" }],
  },
  {
    cites: ["C1"],
    why: "through is inclusive, and the duty opened on the last day outlives the entry",
    norms: [afterReport()],
    entries: [{ norm: TEST, through: "2026-01-07" }],
    record: { events: [report("r1", "2026-01-07")] },
    asOf: "2026-01-15",
    expect: [{ duties: [{ status: "overdue", window: { due: "2026-01-14" } }] }],
  },
  {
    cites: ["C1", "C10"],
    why: "the day after through the entry has expired",
    norms: [afterReport()],
    entries: [{ norm: TEST, through: "2026-01-07" }],
    record: { events: [report("r1", "2026-01-08")] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-in-force" }],
  },
  {
    cites: ["C1"],
    why: "of two entries the one with the latest from holds: a report before it keeps the old term, also when it falls due later",
    norms: [{ ...afterReport({ within: { parameter: "term" } }), parameters: { term: { days: 5 } } }],
    entries: [
      { norm: TEST, from: "2026-02-01", parameters: { term: { days: 10 } } },
      { norm: TEST, from: "2025-01-01" },
    ],
    record: { events: [report("r1", "2026-01-31"), report("r2", "2026-02-01")] },
    asOf: "2026-02-02",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, window: { due: "2026-02-05" } },
          { id: `${TEST}#c1#r2`, window: { due: "2026-02-11" } },
        ],
      },
    ],
  },
  {
    cites: ["C1", "C10"],
    why: "expired does not revive an older entry",
    norms: [afterReport()],
    entries: [
      { norm: TEST, from: "2025-01-01" },
      { norm: TEST, from: "2026-01-01", through: "2026-01-31" },
    ],
    record: { events: [report("r1", "2026-02-02")] },
    asOf: "2026-02-20",
    expect: [{ outcome: "inapplicable", reason: "not-in-force" }],
  },
  {
    cites: ["C1"],
    why: "the older entry held until the newer one began",
    norms: [afterReport()],
    entries: [
      { norm: TEST, from: "2025-01-01" },
      { norm: TEST, from: "2026-01-01", through: "2026-01-31" },
    ],
    record: { events: [report("r1", "2025-12-31"), report("r2", "2026-02-02")] },
    asOf: "2026-02-20",
    expect: [{ duties: [{ id: `${TEST}#c1#r1`, status: "overdue" }] }],
  },
  {
    cites: ["C1", "C8"],
    why: "a unit is judged by the entry in force on its first day: a change in mid March counts from April",
    norms: [{ ...monthly({ atLeast: { parameter: "number" } }), parameters: { number: 1 } }],
    entries: [{ norm: TEST }, { norm: TEST, from: "2026-03-16", parameters: { number: 2 } }],
    record: { events: [start("s1", "2026-02-01")] },
    asOf: "2026-04-10",
    expect: [
      {
        duties: [
          { id: `${SPAN}2026-02-01`, owed: 1 },
          { id: `${SPAN}2026-03-01`, owed: 1 },
          { id: `${SPAN}2026-04-01`, owed: 2 },
        ],
      },
    ],
  },
  {
    cites: ["C1", "C8"],
    why: "a norm that begins in mid March owes nothing for March, and owes April although the measure is older",
    norms: [monthly()],
    entries: [{ norm: TEST, from: "2026-03-16" }],
    record: { events: [start("s1", "2026-02-01")] },
    asOf: "2026-04-10",
    expect: [{ duties: [{ id: `${SPAN}2026-04-01`, status: "pending" }] }],
  },

  // C1a: the act of another norm as trigger
  {
    cites: ["C1a"],
    why: "the contact that fulfilled one norm opens the duty to write it down, from that contact's day",
    norms: [HEARD, WRITTEN_DOWN],
    record: { events: [disclosure("d1", "2026-01-05"), withVeiligThuis("k1", "2026-01-08")] },
    asOf: "2026-01-09",
    expect: [
      { norm: HEARD.id as string, duties: [{ status: "fulfilled", fulfilledBy: ["k1"] }] },
      {
        norm: WRITTEN_DOWN.id as string,
        duties: [
          {
            id: "proposal/disclosure-documented#c1#k1",
            trigger: ["k1"],
            bearer: "vt-01",
            status: "pending",
            window: { opens: "2026-01-08", due: "2026-01-15" },
          },
        ],
      },
    ],
  },
  {
    cites: ["C1a", "B8"],
    why: "a plan that opens a duty that is due at once does not close it, though plans close it",
    norms: [
      {
        bearer: "certified-institution",
        duty: {
          kind: "achieve",
          trigger: { type: "plan" },
          act: { type: "contact", where: leaf("act.status", "equal", "held") },
          within: "at-once",
          before: [{ type: "plan" }],
        },
      },
    ],
    record: {
      events: [
        plan("p1", "2026-03-05T09:00:00+01:00"),
        withVeiligThuis("k1", "2026-03-05T11:00:00+01:00", { by: "gi-01" }),
      ],
    },
    asOf: "2026-03-20",
    expect: [{ duties: [{ status: "fulfilled", fulfilledBy: ["k1"] }] }],
  },
  {
    cites: ["C1a", "C10", "A2"],
    why: "a record that says nothing of what is told says nothing either of what was to be written down of it",
    norms: [HEARD, WRITTEN_DOWN],
    record: { holder: "gi-01", covers: [covers("gi-01", ["contact"])], events: [] },
    asOf: "2026-02-10",
    expect: [
      { norm: HEARD.id as string, outcome: "inapplicable", reason: "outside-record" },
      { norm: WRITTEN_DOWN.id as string, outcome: "inapplicable", reason: "outside-record" },
    ],
  },
  {
    cites: ["C1a"],
    why: "a contact that came late fulfilled all the same, and is written down as well",
    norms: [HEARD, WRITTEN_DOWN],
    record: {
      events: [
        disclosure("d1", "2026-01-05"),
        withVeiligThuis("k1", "2026-01-20"),
        {
          id: "v1",
          type: "perspective-documented",
          at: "2026-01-22",
          by: "vt-01",
          of: "k1",
          ownAccount: true,
        },
      ],
    },
    asOf: "2026-02-10",
    expect: [
      { norm: HEARD.id as string, duties: [{ status: "fulfilled-late", lateBy: { days: 8 } }] },
      {
        norm: WRITTEN_DOWN.id as string,
        duties: [
          {
            id: "proposal/disclosure-documented#c1#k1",
            status: "fulfilled",
            fulfilledBy: ["v1"],
            window: { opens: "2026-01-20", due: "2026-01-27" },
          },
        ],
      },
    ],
  },
  {
    cites: ["C1a", "C10"],
    why: "a telephone call fulfils nothing and so opens no duty to write it down",
    norms: [HEARD, WRITTEN_DOWN],
    record: {
      events: [disclosure("d1", "2026-01-05"), withVeiligThuis("k1", "2026-01-08", { mode: "telephone" })],
    },
    asOf: "2026-01-20",
    expect: [
      { norm: HEARD.id as string, duties: [{ status: "overdue" }] },
      { norm: WRITTEN_DOWN.id as string, outcome: "inapplicable", reason: "not-triggered" },
    ],
  },
  {
    cites: ["C1a", "D5"],
    why: "the child declined, which lifts the duty: a later talk of unknown mode fulfilled nothing and opens no duty to write it down",
    norms: [{ ...HEARD, exceptions: [childDeclines()] }, WRITTEN_DOWN],
    record: {
      events: [
        disclosure("d1", "2026-01-05"),
        withVeiligThuis("k1", "2026-01-07", { status: "declined", declinedBy: "child" }),
        clean(withVeiligThuis("k2", "2026-01-20", { mode: undefined })),
      ],
    },
    asOf: "2026-02-10",
    expect: [
      { norm: HEARD.id as string, duties: [{ status: "excused" }] },
      { norm: WRITTEN_DOWN.id as string, outcome: "inapplicable", reason: "not-triggered" },
    ],
  },
  {
    cites: ["C1a", "C10"],
    why: "where nothing was disclosed, no contact can have fulfilled that duty, whoever vouches for contacts",
    norms: [HEARD, WRITTEN_DOWN],
    record: { holder: "vt-01", covers: [covers("vt-01", ["disclosure"])], events: [] },
    asOf: "2026-02-10",
    expect: [
      { norm: HEARD.id as string, outcome: "inapplicable", reason: "not-triggered" },
      { norm: WRITTEN_DOWN.id as string, outcome: "inapplicable", reason: "not-triggered" },
    ],
  },
  {
    cites: ["C1a"],
    why: "a contact with no disclosure before it fits the act's pattern but fulfilled no duty",
    norms: [HEARD, WRITTEN_DOWN],
    record: { events: [withVeiligThuis("k1", "2026-01-08"), disclosure("d1", "2026-01-12")] },
    asOf: "2026-01-13",
    expect: [
      { norm: HEARD.id as string, duties: [{ status: "pending" }] },
      { norm: WRITTEN_DOWN.id as string, outcome: "inapplicable", reason: "not-triggered" },
    ],
  },
  {
    cites: ["C1a"],
    why: "a norm triggered by its own act is refused",
    norms: [
      { ...HEARD, duty: { ...(HEARD.duty as Fields), trigger: { actOf: "proposal/disclosure-heard" } } },
    ],
    record: { events: [] },
    asOf: "2026-01-13",
    normsRefused: ["cycle"],
  },
  {
    cites: ["C1a"],
    why: "a contact that opens the duty to a next contact is not that next contact",
    norms: [
      {
        duty: achieve({
          trigger: { type: "contact", where: leaf("trigger.status", "equal", "held") },
          within: { days: 14 },
        }),
      },
    ],
    record: { events: [alone("k1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: [{ duties: [{ id: `${TEST}#c1#k1`, status: "overdue", overdueBy: { days: 1 } }] }],
  },
  {
    cites: ["C1a"],
    why: "the next contact is the act for the first and the trigger of its own duty",
    norms: [
      {
        duty: achieve({
          trigger: { type: "contact", where: leaf("trigger.status", "equal", "held") },
          within: { days: 14 },
        }),
      },
    ],
    record: { events: [alone("k1", "2026-01-05"), alone("k2", "2026-01-15")] },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#k1`, status: "fulfilled", fulfilledBy: ["k2"] },
          { id: `${TEST}#c1#k2`, status: "pending", window: { due: "2026-01-29" } },
        ],
      },
    ],
  },
  {
    cites: ["C1a"],
    why: "a transfer does not close the duty that it opens",
    norms: [heardByReceivingTeam()],
    record: { ...withTeams(), events: [transfer("t1", "2026-01-05", "lt-01")] },
    asOf: "2026-01-08",
    expect: [{ duties: [{ id: `${TEST}#c1#t1`, status: "pending", bearer: "lt-01" }] }],
  },
  {
    cites: ["C1a"],
    why: "a second transfer closes the duty of the first and opens its own",
    norms: [heardByReceivingTeam()],
    record: {
      ...withTeams(),
      events: [
        transfer("t1", "2026-01-05", "lt-01"),
        transfer("t2", "2026-01-20", "st-01", { from: "lt-01", by: undefined }),
      ],
    },
    asOf: "2026-01-21",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#t1`, status: "violated", closedBy: ["t2"], bearer: "lt-01" },
          { id: `${TEST}#c1#t2`, status: "pending", bearer: "st-01" },
        ],
      },
    ],
  },
  {
    cites: ["C1a", "B8"],
    why: "only at-once lets the start event be the act: a plan made with the child",
    norms: [withChildAtOnce()],
    record: { events: [plan("p1", "2026-01-19", { withChild: true })] },
    asOf: "2026-01-20",
    expect: [{ duties: [{ status: "fulfilled", fulfilledBy: ["p1"] }] }],
  },
  {
    cites: ["C1a", "B8"],
    why: "with a term of a day the same plan is not its own act",
    norms: [withChildAtOnce({ within: { days: 1 } })],
    record: { events: [plan("p1", "2026-01-19", { withChild: true })] },
    asOf: "2026-01-21",
    expect: [{ duties: [{ status: "overdue", window: { due: "2026-01-20" } }] }],
  },

  // C2: latestOf and spans pair on their key
  {
    cites: ["C2"],
    why: "the term runs from the notification when that is the later half; the window opens at the start",
    norms: [firstContact()],
    record: { events: [start("s1", "2026-01-05"), notified("n1", "2026-01-07")] },
    asOf: "2026-01-15",
    expect: [
      {
        duties: [
          {
            id: `${TEST}#c1#s1+n1`,
            trigger: ["s1", "n1"],
            status: "overdue",
            window: { opens: "2026-01-05", due: "2026-01-14" },
            overdueBy: { days: 1 },
          },
        ],
      },
    ],
  },
  {
    cites: ["C2", "E8"],
    why: "notified first, started later: opens at the notification, runs from the start; the id keeps the norm's order",
    norms: [firstContact()],
    record: { events: [notified("n1", "2026-01-05"), start("s1", "2026-01-07")] },
    asOf: "2026-01-08",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1+n1`, status: "pending", window: { opens: "2026-01-05", due: "2026-01-14" } },
        ],
      },
    ],
  },
  {
    cites: ["C2"],
    why: "a contact between the two halves counts",
    norms: [firstContact()],
    record: { events: [start("s1", "2026-01-05"), alone("k1", "2026-01-06"), notified("n1", "2026-01-07")] },
    asOf: "2026-01-15",
    expect: [{ duties: [{ status: "fulfilled", fulfilledBy: ["k1"] }] }],
  },
  {
    cites: ["C2"],
    why: "a contact before the first half does not",
    norms: [firstContact()],
    record: { events: [alone("k1", "2026-01-02"), start("s1", "2026-01-05"), notified("n1", "2026-01-07")] },
    asOf: "2026-01-15",
    expect: [{ duties: [{ status: "overdue" }] }],
  },
  {
    cites: ["C2"],
    why: "the first notification counts: a second one, listed first in the file, erases no breach",
    norms: [firstContact()],
    record: {
      events: [notified("n2", "2026-02-02"), start("s1", "2026-01-05"), notified("n1", "2026-01-07")],
    },
    asOf: "2026-02-03",
    expect: [
      {
        duties: [
          {
            id: `${TEST}#c1#s1+n1`,
            status: "overdue",
            window: { opens: "2026-01-05", due: "2026-01-14" },
            overdueBy: { days: 20 },
          },
        ],
      },
    ],
  },
  {
    cites: ["C2"],
    why: "the first start counts: the same measure entered as started again opens nothing new",
    norms: [firstContact()],
    record: { events: [start("s1", "2026-01-05"), notified("n1", "2026-01-07"), start("s9", "2026-02-02")] },
    asOf: "2026-02-03",
    expect: [{ duties: [{ id: `${TEST}#c1#s1+n1`, status: "overdue", window: { due: "2026-01-14" } }] }],
  },
  {
    cites: ["C2"],
    why: "halves pair on the measure: the notice of one measure starts no term for the other",
    norms: [firstContact()],
    record: {
      events: [
        start("s1", "2026-01-05"),
        start("s2", "2026-01-12", { measure: "m2" }),
        notified("n2", "2026-01-14", { measure: "m2" }),
      ],
    },
    asOf: "2026-01-15",
    expect: [
      {
        duties: [
          {
            id: `${TEST}#c1#s1`,
            status: "pending",
            window: { opens: "2026-01-05" },
            awaits: ["measure-notified"],
          },
          {
            id: `${TEST}#c1#s2+n2`,
            status: "pending",
            window: { opens: "2026-01-12", due: "2026-01-21" },
          },
        ],
      },
    ],
  },
  {
    cites: ["C2"],
    why: "a notice that is never entered leaves the duty pending for good, naming what is awaited",
    norms: [firstContact()],
    record: { events: [start("s1", "2026-01-05")] },
    asOf: "2026-12-31",
    expect: [
      { outcome: "open", duties: [{ status: "pending", trigger: ["s1"], awaits: ["measure-notified"] }] },
    ],
  },
  {
    cites: ["C2"],
    why: "the notice without the start is awaited just so",
    norms: [firstContact()],
    record: { events: [notified("n1", "2026-01-05")] },
    asOf: "2026-12-31",
    expect: [
      {
        duties: [
          {
            id: `${TEST}#c1#n1`,
            status: "pending",
            window: { opens: "2026-01-05" },
            awaits: ["measure-start"],
          },
        ],
      },
    ],
  },
  {
    cites: ["C2", "E1"],
    why: "while the notice is awaited the window is open already: a contact then is done in time",
    norms: [firstContact()],
    record: { events: [start("s1", "2026-01-05"), alone("k1", "2026-01-06")] },
    asOf: "2026-03-31",
    expect: [{ duties: [{ status: "fulfilled", fulfilledBy: ["k1"] }] }],
  },
  {
    cites: ["C2"],
    why: "a notice whose measure certainly fails the condition on the start opens no duty",
    norms: [firstContact({ trigger: { latestOf: [supervisionStart(), { type: "measure-notified" }] } })],
    record: { events: [start("s1", "2026-01-05", { kind: "probation" }), notified("n1", "2026-01-07")] },
    asOf: "2026-02-02",
    expect: [{ outcome: "inapplicable" }],
  },
  {
    cites: ["C2", "C5", "A6"],
    why: "where it is not known whether that start had been recorded by then, the notice may await another one",
    norms: [firstContact({ trigger: { latestOf: [supervisionStart(), { type: "measure-notified" }] } })],
    record: {
      events: [
        start("s1", "2026-01-05", { kind: "probation" }),
        notified("n1", "2026-01-07", { recordedAt: "2026-01-07" }),
      ],
    },
    asOf: "2026-02-02",
    knownAt: "2026-02-02",
    expect: [
      {
        outcome: "undetermined",
        duties: [{ id: `${TEST}#c1#n1`, status: "undetermined", possible: ["inapplicable", "pending"] }],
      },
    ],
  },
  {
    cites: ["C2", "B7"],
    why: "charged at two, notified on that day without its hour: the last of the two lies between two and midnight",
    norms: [firstContact({ within: { hours: 48 } })],
    record: { events: [start("s1", "2026-01-05T14:00:00+01:00"), notified("n1", "2026-01-05")] },
    asOf: "2026-01-07T20:00:00+01:00",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            possible: ["overdue", "pending"],
            window: { dueEarliest: "2026-01-07T14:00:00+01:00", dueLatest: "2026-01-07T23:59:59.999+01:00" },
            missing: [{ code: "time-imprecise", event: "n1", field: "at" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["C2"],
    why: "a failing start of another measure says nothing about the measure that was notified",
    norms: [firstContact({ trigger: { latestOf: [supervisionStart(), { type: "measure-notified" }] } })],
    record: {
      events: [
        start("s2", "2026-01-05", { measure: "m2", kind: "probation" }),
        notified("n1", "2026-01-07", { measure: "m1" }),
      ],
    },
    asOf: "2026-02-02",
    expect: [{ duties: [{ id: `${TEST}#c1#n1`, status: "pending", awaits: ["measure-start"] }] }],
  },
  {
    cites: ["C2", "C6"],
    why: "the notice of a supervision that continues a provisional one opens no second duty",
    norms: [
      firstContact({
        trigger: {
          latestOf: [
            { type: "measure-start", where: leaf("trigger.continues", "equal", false) },
            { type: "measure-notified" },
          ],
        },
      }),
    ],
    record: {
      events: [
        ...provisional("2026-01-12", "2026-04-10"),
        notified("n1", "2026-01-13"),
        alone("k1", "2026-01-15"),
        start("s2", "2026-04-10", { measure: "m2" }),
        notified("n2", "2026-04-13", { measure: "m2" }),
      ],
    },
    asOf: "2026-05-20",
    expect: [{ duties: [{ id: `${TEST}#c1#s1+n1`, status: "fulfilled", fulfilledBy: ["k1"] }] }],
  },
  {
    cites: ["C2", "C5"],
    why: "where the condition on the start cannot be told, the pair is an undetermined duty",
    norms: [firstContact({ trigger: { latestOf: [supervisionStart(), { type: "measure-notified" }] } })],
    record: { events: [start("s1", "2026-01-05", { kind: null }), notified("n1", "2026-01-07")] },
    asOf: "2026-01-08",
    expect: [
      {
        outcome: "undetermined",
        duties: [
          {
            status: "undetermined",
            possible: ["inapplicable", "pending"],
            missing: [{ code: "recorded-as-unknown" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["C2"],
    why: "trigger.kind is read from the start, the only half that has it, also where the notice is listed first",
    norms: [
      {
        ...firstContact({ trigger: { latestOf: [{ type: "measure-notified" }, { type: "measure-start" }] } }),
        applies: leaf("trigger.kind", "equal", "supervision"),
      },
    ],
    record: { events: [start("s1", "2026-01-05"), notified("n1", "2026-01-07")] },
    asOf: "2026-01-08",
    expect: [{ duties: [{ id: `${TEST}#c1#n1+s1`, status: "pending", window: { due: "2026-01-14" } }] }],
  },
  {
    cites: ["C2"],
    why: "trigger.by is that of the first listed half, though the other is later",
    norms: [
      firstContact({
        act: { type: "contact", where: { all: [held(), leaf("act.by", "equal", { fact: "trigger.by" })] } },
      }),
    ],
    record: {
      events: [
        start("s1", "2026-01-05"),
        notified("n1", "2026-01-07", { by: "vt-01" }),
        alone("k1", "2026-01-08"),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ duties: [{ status: "fulfilled", fulfilledBy: ["k1"] }] }],
  },
  {
    cites: ["C2", "C1"],
    why: "the trigger's day is that of the earliest half: started before the norm held, notified after it, nothing is owed",
    norms: [firstContact()],
    entries: [{ norm: TEST, from: "2026-01-06" }],
    record: { events: [start("s1", "2026-01-05"), notified("n1", "2026-01-07")] },
    asOf: "2026-02-02",
    expect: [{ outcome: "inapplicable", reason: "not-in-force" }],
  },
  {
    cites: ["C2", "A11"],
    why: "the child was 17 on the earliest half's day: that it was 18 when the notice came takes nothing away",
    norms: [{ ...firstContact(), applies: leaf("child.age", "lessThan", 18) }],
    record: {
      children: [{ id: "c1", birthDate: "2008-01-06" }],
      events: [start("s1", "2026-01-05"), notified("n1", "2026-01-07")],
    },
    asOf: "2026-01-08",
    expect: [{ duties: [{ status: "pending", window: { due: "2026-01-14" } }] }],
  },
  {
    cites: ["C2", "C7"],
    why: "spans pair on the measure: the end of an older measure does not end this one",
    norms: [monthly()],
    record: { events: [start("s1", "2026-01-05"), end("x0", "2026-02-10", { measure: "m0" })] },
    asOf: "2026-03-10",
    expect: [
      {
        duties: [
          {
            id: `${SPAN}2026-02-01`,
            status: "violated",
            unit: { from: "2026-02-01", through: "2026-02-28" },
          },
          { id: `${SPAN}2026-03-01`, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C2", "C7"],
    why: "the first end of a measure ends the span: a second end entered later does not reopen it",
    norms: [monthly()],
    record: { events: [start("s1", "2026-02-01"), end("x2", "2026-05-20"), end("x1", "2026-03-31")] },
    asOf: "2026-06-30",
    expect: [{ duties: [{ id: `${SPAN}2026-02-01` }, { id: `${SPAN}2026-03-01` }] }],
  },
  {
    cites: ["C2", "E9"],
    why: "whom the first start concerns is unknown: where it was the sister alone, the second is the first of this child's measure",
    norms: [monthly()],
    record: {
      children: SIBLINGS,
      events: [
        start("s1", "2026-01-12", { children: null }),
        end("x1", "2026-01-26"),
        start("s2", "2026-03-01"),
      ].map((event) => ({ children: ["c1"], ...event })),
    },
    asOf: "2026-04-10",
    expect: [
      {
        duties: [
          {
            id: `${TEST}#c1#s2#2026-03-01`,
            status: "undetermined",
            possible: ["inapplicable", "violated"],
            missing: [{ code: "recorded-as-unknown", event: "s1", field: "children" }],
          },
          { id: `${TEST}#c1#s2#2026-04-01`, possible: ["inapplicable", "pending"] },
        ],
      },
    ],
  },
  {
    cites: ["C2", "A11", "E9"],
    why: "whom the start of 5 January concerns is unknown: were it not this child, the notice of the 7th would set the day, on which it is 12",
    norms: [{ ...firstContact(), applies: leaf("child.age", "greaterThanInclusive", 12) }],
    record: {
      children: [
        { id: "c1", birthDate: "2014-01-06" },
        { id: "c2", birthDate: "2016-04-02" },
      ],
      events: [
        start("s1", "2026-01-05", { children: null }),
        notified("n1", "2026-01-07", { children: ["c1"] }),
      ],
    },
    asOf: "2026-01-08",
    expect: [
      {
        child: "c1",
        outcome: "undetermined",
        duties: [{ id: `${TEST}#c1#n1`, status: "undetermined", possible: ["inapplicable", "pending"] }],
      },
      { child: "c2", outcome: "inapplicable", reason: "not-applicable" },
    ],
  },
  {
    cites: ["C2", "A11", "E9"],
    why: "nor did it fall away where another start of the same measure, of 9 January, surely concerns this child of 12",
    norms: [{ ...firstContact(), applies: leaf("child.age", "greaterThanInclusive", 12) }],
    record: {
      children: [
        { id: "c1", birthDate: "2014-01-06" },
        { id: "c2", birthDate: "2016-04-02" },
      ],
      events: [
        start("s1", "2026-01-05", { children: null }),
        start("s2", "2026-01-09", { children: ["c1"] }),
        notified("n1", "2026-01-12", { children: ["c1"] }),
      ],
    },
    asOf: "2026-01-13",
    expect: [{ child: "c1", duties: [{ id: `${TEST}#c1#s2+n1`, possible: ["inapplicable", "pending"] }] }],
  },
  {
    cites: ["C2", "A11", "E9"],
    why: "whom either start concerns is unknown: where the second is this child's, it is 12 on that day",
    norms: [{ ...firstContact(), applies: leaf("child.age", "greaterThanInclusive", 12) }],
    record: {
      children: [
        { id: "c1", birthDate: "2014-01-06" },
        { id: "c2", birthDate: "2016-04-02" },
      ],
      events: [start("s1", "2026-01-05", { children: null }), start("s2", "2026-01-09", { children: null })],
    },
    asOf: "2026-01-13",
    expect: [
      { child: "c1", duties: [{ id: `${TEST}#c1#s2`, possible: ["inapplicable", "pending"] }] },
      { child: "c2", outcome: "inapplicable", reason: "not-applicable" },
    ],
  },
  {
    cites: ["C2", "A6", "E9"],
    why: "at noon of 2 March the start may have been corrected that day from 2 to 22 January, so that the contact of the 26th is late or in time",
    norms: [firstContact()],
    record: {
      events: [
        start("s1", "2026-01-02", { recordedAt: "2026-01-02" }),
        start("s2", "2026-01-22", { corrects: "s1", recordedAt: "2026-03-02" }),
        notified("n1", "2026-01-02", { recordedAt: "2026-01-02" }),
        alone("k1", "2026-01-26", { recordedAt: "2026-01-26" }),
      ],
    },
    asOf: "2026-03-02",
    knownAt: "2026-03-02T12:00:00+01:00",
    expect: [
      {
        duties: [{ id: `${TEST}#c1#s1+n1`, possible: ["fulfilled", "fulfilled-late", "inapplicable"] }],
      },
    ],
  },
  {
    cites: ["C2", "E9"],
    why: "a notice may have been left out where nobody vouches for it: given on 7 January, five working days have passed",
    norms: [firstContact()],
    record: {
      covers: except("gi-01", "measure-notified", "2026-01-06", "2026-02-01"),
      events: [start("s1", "2026-01-05")],
    },
    asOf: "2026-01-15",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            possible: ["overdue", "pending"],
            awaits: ["measure-notified"],
            window: { opens: "2026-01-05", dueEarliest: "2026-01-14" },
            missing: [
              { code: "not-covered", types: ["measure-notified"], from: "2026-01-07", through: "2026-01-15" },
            ],
          },
        ],
      },
    ],
  },
  {
    cites: ["C2", "E9"],
    why: "through the last day of the shortest term that may run it is pending, whatever was left out: the first day open is 7 January, five working days after it 14 January",
    norms: [firstContact()],
    record: {
      covers: except("gi-01", "measure-notified", "2026-01-06", "2026-02-01"),
      events: [start("s1", "2026-01-05")],
    },
    asOf: "2026-01-14",
    expect: [{ duties: [{ status: "pending", awaits: ["measure-notified"] }] }],
  },
  {
    cites: ["C2", "E9"],
    why: "a contact weeks after the start is in time or late, as the notice may have come on a day that nobody vouches for",
    norms: [firstContact()],
    record: {
      covers: except("gi-01", "measure-notified", "2026-01-06", "2026-02-01"),
      events: [start("s1", "2026-01-05"), alone("k1", "2026-01-29")],
    },
    asOf: "2026-02-20",
    expect: [{ duties: [{ status: "undetermined", possible: ["fulfilled", "fulfilled-late"] }] }],
  },
  {
    cites: ["C2"],
    why: "where every day since the start is vouched for, no notice was given: it is still awaited, and a contact fulfils",
    norms: [firstContact()],
    record: { events: [start("s1", "2026-01-05"), alone("k1", "2026-01-29")] },
    asOf: "2026-02-20",
    expect: [{ duties: [{ status: "fulfilled", fulfilledBy: ["k1"] }] }],
  },

  // C3: where the term starts elsewhere
  {
    cites: ["C3", "E10"],
    why: "a longer term for another event than the ruling that is awaited is none for it",
    norms: [complaintAnswered()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        complaint("k1", "2026-01-19"),
        { id: "x1", type: "term-extended", at: "2026-01-25", by: "vt-01", of: "r1" },
      ],
    },
    asOf: "2026-02-20",
    expect: [{ duties: [{ status: "pending", awaits: ["complaint-answer"], possible: undefined }] }],
  },
  {
    cites: ["C3", "E10"],
    why: "of an answer of which nobody knows from whom it came, it is the ruling, for which a longer term was announced, or it is the answer itself",
    norms: [complaintAnswered()],
    record: {
      events: [
        complaint("k1", "2026-01-19"),
        { id: "a1", type: "complaint-answer", at: "2026-01-23", complaint: "k1" },
        { id: "x1", type: "term-extended", at: "2026-01-25", by: "vt-01", of: "a1" },
      ],
    },
    asOf: "2026-04-20",
    expect: [{ duties: [{ status: "excused", possible: ["excused", "fulfilled"] }] }],
  },
  {
    cites: ["C3", "E10"],
    why: "due before the need was established: the days before that, for which nobody vouches, are not in the window, so nothing was done on them",
    norms: [investigation()],
    record: {
      covers: [coversAll("vt-01", "2026-01-20"), covers("vt-01", ["report"])],
      events: [report("r1", "2026-01-05"), needed("as1", "2026-01-20", { kind: null })],
    },
    asOf: "2026-01-23",
    expect: [{ duties: [{ status: "undetermined", possible: ["inapplicable", "overdue"] }] }],
  },
  {
    cites: ["C3"],
    why: "before: the term runs from the last report at or before the need, not from one after; the window opens at the need",
    norms: [investigation()],
    record: {
      events: [
        report("r1", "2026-01-02"),
        report("r2", "2026-01-05"),
        needed("as1", "2026-01-08"),
        report("r3", "2026-01-09"),
      ],
    },
    asOf: "2026-01-11",
    expect: [
      {
        duties: [
          {
            id: `${TEST}#c1#as1`,
            trigger: ["as1"],
            status: "overdue",
            window: { opens: "2026-01-08", due: "2026-01-10" },
            overdueBy: { days: 1 },
          },
        ],
      },
    ],
  },
  {
    cites: ["C3"],
    why: "before: a report on the very day of the need, hours earlier, is the last at or before it",
    norms: [investigation()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        report("r2", "2026-01-08T09:00:00+01:00"),
        needed("as1", "2026-01-08T11:00:00+01:00"),
      ],
    },
    asOf: "2026-01-09",
    expect: [{ duties: [{ status: "pending", window: { opens: "2026-01-08", due: "2026-01-13" } }] }],
  },
  {
    cites: ["C3"],
    why: "before: a report hours after the need on the same day is not before it",
    norms: [investigation()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        needed("as1", "2026-01-08T11:00:00+01:00"),
        report("r2", "2026-01-08T15:00:00+01:00"),
      ],
    },
    asOf: "2026-01-09",
    expect: [{ duties: [{ status: "pending", window: { due: "2026-01-10" } }] }],
  },
  {
    cites: ["C3"],
    why: "before, none recorded: the start is unknown, so an act on the day of the need may be late",
    norms: [investigation()],
    record: { events: [needed("as1", "2026-01-08"), begun("as2", "2026-01-08")] },
    asOf: "2026-01-20",
    expect: [
      {
        outcome: "undetermined",
        duties: [
          {
            status: "undetermined",
            possible: ["fulfilled", "fulfilled-late"],
            window: { opens: "2026-01-08", dueLatest: "2026-01-13" },
          },
        ],
      },
    ],
  },
  {
    cites: ["C3"],
    why: "before, none recorded: within the term from the need it cannot be told whether the term has passed",
    norms: [investigation()],
    record: { events: [needed("as1", "2026-01-08")] },
    asOf: "2026-01-13",
    expect: [{ duties: [{ status: "undetermined", possible: ["overdue", "pending"] }] }],
  },
  {
    cites: ["C3"],
    why: "before, none recorded: due at the latest as from the need, so the day after that it is overdue for certain",
    norms: [investigation()],
    record: { events: [needed("as1", "2026-01-08")] },
    asOf: "2026-01-14",
    expect: [{ outcome: "breached", duties: [{ status: "overdue", window: { dueLatest: "2026-01-13" } }] }],
  },
  {
    cites: ["C3"],
    why: "a due moment before the trigger stands: an investigation begun at once is late by the days since",
    norms: [investigation()],
    record: { events: [report("r1", "2025-12-01"), needed("as1", "2026-01-08"), begun("as2", "2026-01-08")] },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          {
            status: "fulfilled-late",
            window: { opens: "2026-01-08", due: "2025-12-06" },
            fulfilledBy: ["as2"],
            lateBy: { days: 33 },
          },
        ],
      },
    ],
  },
  {
    cites: ["C3"],
    why: "and with nothing done it is overdue on the trigger's own day",
    norms: [investigation()],
    record: { events: [report("r1", "2025-12-01"), needed("as1", "2026-01-08")] },
    asOf: "2026-01-08",
    expect: [{ duties: [{ status: "overdue", overdueBy: { days: 33 } }] }],
  },
  {
    cites: ["C3"],
    why: "the window opens at the trigger, not at the earlier start of the term: an act between them does not count",
    norms: [investigation()],
    record: { events: [report("r1", "2026-01-05"), begun("as2", "2026-01-06"), needed("as1", "2026-01-08")] },
    asOf: "2026-01-12",
    expect: [{ duties: [{ status: "overdue", window: { due: "2026-01-10" } }] }],
  },
  {
    cites: ["C3"],
    why: "before, with a report of unknown weight: two possible due moments, and between them undetermined",
    norms: [
      investigation({
        from: { type: "report", where: leaf("act.severity", "equal", "substantial"), pick: "before" },
      }),
    ],
    record: {
      events: [
        report("r1", "2026-01-02", { severity: "substantial" }),
        report("r2", "2026-01-05", { severity: null }),
        needed("as1", "2026-01-08"),
      ],
    },
    asOf: "2026-01-09",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            possible: ["overdue", "pending"],
            window: { dueEarliest: "2026-01-07", dueLatest: "2026-01-10" },
            missing: [{ code: "recorded-as-unknown" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["C3"],
    why: "after the later of the two it is overdue either way",
    norms: [
      investigation({
        from: { type: "report", where: leaf("act.severity", "equal", "substantial"), pick: "before" },
      }),
    ],
    record: {
      events: [
        report("r1", "2026-01-02", { severity: "substantial" }),
        report("r2", "2026-01-05", { severity: null }),
        needed("as1", "2026-01-08"),
      ],
    },
    asOf: "2026-01-11",
    expect: [
      { duties: [{ status: "overdue", window: { dueEarliest: "2026-01-07", dueLatest: "2026-01-10" } }] },
    ],
  },
  {
    cites: ["C3"],
    why: "before, with a report of unknown weight earlier than a certain one: the certain one is the last, so nothing is open",
    norms: [
      investigation({
        from: { type: "report", where: leaf("act.severity", "equal", "substantial"), pick: "before" },
      }),
    ],
    record: {
      events: [
        report("r1", "2026-01-02", { severity: null }),
        report("r2", "2026-01-05", { severity: "substantial" }),
        needed("as1", "2026-01-08"),
      ],
    },
    asOf: "2026-01-09",
    expect: [{ duties: [{ status: "pending", window: { opens: "2026-01-08", due: "2026-01-10" } }] }],
  },
  {
    cites: ["C3", "E9"],
    why: "before: on days that nobody vouches for a nearer report may have been left out, which would make the term end later",
    norms: [investigation()],
    record: {
      covers: except("vt-01", "report", "2026-01-03", "2026-01-08"),
      events: [report("r1", "2026-01-02"), needed("as1", "2026-01-08")],
    },
    asOf: "2026-01-09",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            possible: ["overdue", "pending"],
            window: { dueEarliest: "2026-01-07", dueLatest: "2026-01-12" },
            missing: [{ code: "not-covered", types: ["report"], from: "2026-01-04", through: "2026-01-07" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["C3", "E9"],
    why: "before: where all days from the last report to the need are covered, none was left out",
    norms: [investigation()],
    record: {
      covers: except("vt-01", "report", "2025-12-01", "2026-01-02"),
      events: [report("r1", "2026-01-02"), needed("as1", "2026-01-08")],
    },
    asOf: "2026-01-09",
    expect: [{ duties: [{ status: "overdue", window: { due: "2026-01-07" } }] }],
  },
  {
    cites: ["C3", "E9"],
    why: "after: an earlier start may have been left out, and the plan that is in time by the recorded one be late by that",
    norms: [planAfterWaiver()],
    record: {
      covers: except("gi-01", "family-group-plan-waived", "2026-01-02", "2026-01-20"),
      events: [start("s1", "2026-01-05"), planWaived("w1", "2026-02-02"), plan("pl1", "2026-03-10")],
    },
    asOf: "2026-04-01",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            possible: ["fulfilled", "fulfilled-late"],
            window: { dueEarliest: "2026-02-16", dueLatest: "2026-03-16" },
            missing: [{ code: "not-covered", types: ["family-group-plan-waived"] }],
          },
        ],
      },
    ],
  },
  {
    cites: ["C3", "E9"],
    why: "after: none recorded and days uncovered: pending until a start that was left out could have let the term pass",
    norms: [planAfterWaiver()],
    record: {
      covers: except("gi-01", "family-group-plan-waived", "2026-01-02", "2026-01-20"),
      events: [start("s1", "2026-01-05")],
    },
    asOf: "2026-02-16",
    expect: [
      {
        duties: [
          {
            status: "pending",
            awaits: ["family-group-plan-waived"],
            window: { opens: "2026-01-05", dueEarliest: "2026-02-16" },
          },
        ],
      },
    ],
  },
  {
    cites: ["C3", "E9"],
    why: "after: the day after that it may have passed",
    norms: [planAfterWaiver()],
    record: {
      covers: except("gi-01", "family-group-plan-waived", "2026-01-02", "2026-01-20"),
      events: [start("s1", "2026-01-05")],
    },
    asOf: "2026-02-17",
    expect: [{ duties: [{ status: "undetermined", possible: ["overdue", "pending"] }] }],
  },
  {
    cites: ["C3", "B7"],
    why: "before, two reports on one day of which one lacks its hour: the last may be either, between two and midnight",
    norms: [investigation({ within: { hours: 48 } })],
    record: {
      events: [
        report("r1", "2026-01-05T14:00:00+01:00"),
        report("r2", "2026-01-05"),
        needed("as1", "2026-01-06T10:00:00+01:00"),
      ],
    },
    asOf: "2026-01-07T20:00:00+01:00",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            possible: ["overdue", "pending"],
            window: { dueEarliest: "2026-01-07T14:00:00+01:00", dueLatest: "2026-01-07T23:59:59.999+01:00" },
            missing: [{ code: "time-imprecise", event: "r2", field: "at" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["C3", "B7"],
    why: "before, a report of unknown weight without its hour may lie after the certain one of that day",
    norms: [
      investigation({
        within: { hours: 48 },
        from: { type: "report", where: leaf("act.severity", "equal", "substantial"), pick: "before" },
      }),
    ],
    record: {
      events: [
        report("r1", "2026-01-05T14:00:00+01:00", { severity: "substantial" }),
        report("r2", "2026-01-05", { severity: null }),
        needed("as1", "2026-01-06T10:00:00+01:00"),
      ],
    },
    asOf: "2026-01-07T20:00:00+01:00",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            window: { dueEarliest: "2026-01-07T14:00:00+01:00", dueLatest: "2026-01-07T23:59:59.999+01:00" },
          },
        ],
      },
    ],
  },
  {
    cites: ["C3", "B7"],
    why: "after, two waivers on one day of which one lacks its hour: the first is at two at the latest",
    norms: [
      {
        duty: achieve({
          trigger: { type: "measure-start" },
          from: { type: "family-group-plan-waived" },
          act: { type: "plan" },
          within: { hours: 48 },
        }),
      },
    ],
    record: {
      events: [
        start("s1", "2026-01-02"),
        planWaived("f1", "2026-01-05T14:00:00+01:00"),
        planWaived("f2", "2026-01-05"),
      ],
    },
    asOf: "2026-01-07T14:01:00+01:00",
    expect: [
      {
        duties: [
          {
            status: "overdue",
            window: { dueEarliest: "2026-01-07T00:00:00+01:00", dueLatest: "2026-01-07T14:00:00+01:00" },
            overdueBy: { minutes: 1 },
          },
        ],
      },
    ],
  },
  {
    cites: ["C3"],
    why: "after is the default: six weeks from the first waiver of the family group plan after the start, not from the second",
    norms: [planAfterWaiver()],
    record: {
      events: [start("s1", "2026-01-05"), planWaived("f1", "2026-01-19"), planWaived("f2", "2026-02-02")],
    },
    asOf: "2026-03-03",
    expect: [
      {
        duties: [
          {
            id: `${TEST}#c1#s1`,
            status: "overdue",
            window: { opens: "2026-01-05", due: "2026-03-02" },
            overdueBy: { days: 1 },
          },
        ],
      },
    ],
  },
  {
    cites: ["C3"],
    why: "after: while nothing started the term the duty is pending, however long",
    norms: [planAfterWaiver()],
    record: { events: [start("s1", "2026-01-05")] },
    asOf: "2026-12-31",
    expect: [{ outcome: "open", duties: [{ status: "pending", window: { opens: "2026-01-05" } }] }],
  },
  {
    cites: ["C3"],
    why: "after: a waiver before the measure began does not start the term, nor does that of another measure",
    norms: [planAfterWaiver()],
    record: {
      events: [
        planWaived("f0", "2025-12-22"),
        start("s1", "2026-01-05"),
        planWaived("f2", "2026-01-19", { measure: "m2" }),
      ],
    },
    asOf: "2026-06-30",
    expect: [{ duties: [{ status: "pending" }] }],
  },
  {
    cites: ["C3"],
    why: "after means at or after: a waiver on the day of the start starts the term",
    norms: [planAfterWaiver()],
    record: {
      events: [start("s1", "2026-01-05"), planWaived("f1", "2026-01-05"), planWaived("f2", "2026-02-02")],
    },
    asOf: "2026-02-17",
    expect: [{ duties: [{ status: "overdue", window: { due: "2026-02-16" } }] }],
  },
  {
    cites: ["C3"],
    why: "after: a plan made before the term began to run lies in the window, which opened at the start of the measure",
    norms: [planAfterWaiver()],
    record: { events: [start("s1", "2026-01-05"), plan("p1", "2026-01-15"), planWaived("f1", "2026-01-19")] },
    asOf: "2026-03-03",
    expect: [{ duties: [{ status: "fulfilled", fulfilledBy: ["p1"] }] }],
  },
  {
    cites: ["C3"],
    why: "after, with a first match of unknown kind and then a certain one: from the earliest to the latest that may be the start",
    norms: [measuredAfterHelp()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        help("h1", "2026-01-19", null),
        help("h2", "2026-02-02", "child"),
        help("h3", "2026-03-02", "child"),
      ],
    },
    asOf: "2026-04-20",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            possible: ["overdue", "pending"],
            window: { opens: "2026-01-05", dueEarliest: "2026-04-19", dueLatest: "2026-05-02" },
          },
        ],
      },
    ],
  },
  {
    cites: ["C3"],
    why: "after: an uncertain match behind a certain one changes nothing",
    norms: [measuredAfterHelp()],
    record: {
      events: [report("r1", "2026-01-05"), help("h1", "2026-01-19", "child"), help("h2", "2026-02-02", null)],
    },
    asOf: "2026-04-20",
    expect: [{ duties: [{ status: "overdue", window: { due: "2026-04-19" } }] }],
  },

  {
    cites: ["E10", "D7"],
    why: "whichever child died on the 20th, January was kept; only what begins after it may not be owed",
    norms: [monthly()],
    record: {
      children: SIBLINGS,
      events: [
        start("s1", "2026-01-01", { children: ["c1"] }),
        alone("k1", "2026-01-10"),
        { id: "o1", type: "child-died", at: "2026-01-20", children: null },
      ],
    },
    asOf: "2026-03-01",
    expect: [
      {
        child: "c1",
        duties: [
          { status: "fulfilled" },
          { status: "undetermined", possible: ["inapplicable", "violated"] },
          { status: "undetermined", possible: ["inapplicable", "pending"] },
        ],
      },
    ],
  },
  {
    cites: ["C9", "D7", "E10"],
    why: "last-act: whichever child died, what was owed by then is lifted or not done, but never no duty",
    norms: [yearly()],
    record: {
      children: SIBLINGS,
      events: [
        start("s1", "2025-01-06", { children: ["c1"] }),
        { id: "o1", type: "child-died", at: "2025-06-02", children: null },
      ],
    },
    asOf: "2026-03-02",
    expect: [{ child: "c1", duties: [{ status: "undetermined", possible: ["excused", "overdue"] }] }],
  },
  {
    cites: ["E1", "E10"],
    why: "declined for certain, whenever the measure ended: excused",
    norms: [
      {
        ...monthly(
          { partial: "count" },
          { until: { type: "measure-end", where: leaf("act.by", "equal", "gi-01") } },
        ),
        exceptions: [childDeclines()],
      },
    ],
    record: {
      events: [
        start("s1", "2026-01-01"),
        alone("d1", "2026-01-10", { status: "declined", declinedBy: "child" }),
        clean(alone("k1", "2026-01-12", { status: undefined })),
        clean({ ...end("x1", "2026-01-25"), by: undefined }),
      ],
    },
    asOf: "2026-01-31",
    expect: [{ duties: [{ status: "excused", possible: ["excused", "fulfilled"] }] }],
  },
  {
    cites: ["C6", "C7"],
    why: "probation and supervision continue one measure: the probation runs past the birthday, whichever comes first by id",
    norms: [monthly({ partial: "count" }, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: "2008-03-10" }],
      events: [
        start("s1", "2026-01-01"),
        end("x1", "2026-02-01"),
        start("s2", "2026-02-01", { measure: "m2", kind: "probation" }),
        start("s3", "2026-02-01", { measure: "m3" }),
      ],
    },
    asOf: "2026-04-10",
    expect: [
      { duties: [{}, {}, { unit: { from: "2026-03-01", through: "2026-03-31" } }, { status: "pending" }] },
    ],
  },
  {
    cites: ["C6", "C7"],
    why: "a probation beside it that had ended before the birthday lets the supervision end with it",
    norms: [monthly({ partial: "count" }, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: "2008-03-10" }],
      events: [
        start("s1", "2026-01-01"),
        end("x1", "2026-02-01"),
        start("s2", "2026-02-01", { measure: "m2" }),
        start("s3", "2026-02-01", { measure: "m3", kind: "probation" }),
        end("x3", "2026-03-01", { measure: "m3" }),
      ],
    },
    asOf: "2026-04-10",
    expect: [{ duties: [{}, {}, { unit: { from: "2026-03-01", through: "2026-03-09" } }] }],
  },
  {
    cites: ["C6", "A4", "E9"],
    why: "a measure that continues another is this child's perhaps: whether the units after the first one's end are owed is unknown",
    norms: [monthly()],
    record: {
      children: SIBLINGS,
      events: [
        start("s1", "2026-01-01", { children: ["c1"] }),
        end("x1", "2026-02-01", { children: ["c1"] }),
        start("s2", "2026-02-01", { measure: "m2" }),
      ],
    },
    asOf: "2026-03-15",
    expect: [
      {
        child: "c1",
        outcome: "breached",
        duties: [
          { unit: { from: "2026-01-01", through: "2026-01-31" }, status: "violated" },
          {
            unit: { from: "2026-02-01", through: "2026-02-28" },
            status: "undetermined",
            possible: ["inapplicable", "violated"],
            missing: [{ code: "not-recorded", event: "s2", field: "children" }],
          },
          { status: "undetermined", possible: ["inapplicable", "pending"] },
        ],
      },
    ],
  },
  {
    cites: ["C6", "A6", "E9"],
    why: "where it is not known whether the measure that continues was recorded by then, neither is whether its units are owed",
    norms: [monthly()],
    record: {
      events: [
        start("s1", "2026-01-01", { recordedAt: "2026-01-01" }),
        end("x1", "2026-02-01", { recordedAt: "2026-02-01" }),
        start("s2", "2026-02-01", { measure: "m2" }),
      ],
    },
    asOf: "2026-03-15",
    knownAt: "2026-03-15",
    expect: [
      {
        duties: [
          { unit: { from: "2026-01-01", through: "2026-01-31" }, status: "violated" },
          { status: "undetermined", possible: ["inapplicable", "violated"] },
          { status: "undetermined", possible: ["inapplicable", "pending"] },
        ],
      },
    ],
  },
  {
    cites: ["B3", "C7"],
    why: "an end at nine is not that of a measure that started at ten: it runs on",
    norms: [monthly({ partial: "count" })],
    record: {
      events: [end("x1", "2026-01-05T09:00:00+01:00"), start("s1", "2026-01-05T10:00:00+01:00")],
    },
    asOf: "2026-02-10",
    expect: [
      {
        duties: [
          { unit: { from: "2026-01-05", through: "2026-01-31" }, status: "violated" },
          { status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["B3", "C6"],
    why: "nor is it the end that another continues: the supervision of eleven starts anew",
    norms: [workerAssigned()],
    record: {
      events: [
        end("x1", "2026-01-05T09:00:00+01:00"),
        start("s1", "2026-01-05T10:00:00+01:00"),
        start("s2", "2026-01-05T11:00:00+01:00", { measure: "m2" }),
      ],
    },
    asOf: "2026-01-07",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "pending" },
          { id: `${TEST}#c1#s2`, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C2"],
    why: "the halves pair on their key, so the measure is known before its start is entered: its worker counts",
    norms: [workerOfTheMeasure()],
    record: { events: [notified("n1", "2026-01-05"), assigned("g1", "2026-01-06")] },
    asOf: "2026-01-20",
    expect: [
      { duties: [{ id: `${TEST}#c1#n1`, status: "fulfilled", fulfilledBy: ["g1"], awaits: undefined }] },
    ],
  },
  {
    cites: ["C2", "E10"],
    why: "where the start that is recorded sets off nothing either way, its notice is no half that awaits another",
    norms: [
      {
        applies: {
          any: [leaf("child.age", "lessThan", 18), leaf("trigger.kind", "equal", "probation")],
        },
        ...firstContact({
          trigger: {
            latestOf: [
              { type: "measure-start", where: leaf("trigger.continues", "equal", false) },
              { type: "measure-notified" },
            ],
          },
        }),
      },
    ],
    record: {
      children: [{ id: "c1", birthDate: "2008-01-26" }],
      events: [
        start("s1", "2026-02-02"),
        end("x1", "2026-03-13"),
        start("s2", "2026-03-13", { measure: "m2", organisation: null }),
        notified("n2", "2026-03-16", { measure: "m2" }),
      ],
    },
    asOf: "2026-03-31",
    expect: [{ outcome: "inapplicable", reason: "not-applicable", duties: [] }],
  },
  {
    cites: ["C2"],
    why: "and the worker of another measure does not",
    norms: [workerOfTheMeasure()],
    record: {
      events: [notified("n1", "2026-01-05"), { ...assigned("g1", "2026-01-06"), measure: "m2" }],
    },
    asOf: "2026-01-20",
    expect: [{ duties: [{ id: `${TEST}#c1#n1`, status: "pending", awaits: ["measure-start"] }] }],
  },
  // C4: while-closed
  {
    cites: ["C4"],
    why: "of two closings of one day that at nine came before the report of noon, whenever the other did",
    norms: [heardBeforeTransfer()],
    record: {
      ...withTeams(),
      events: [
        report("r1", "2026-01-05T10:00:00+01:00"),
        transfer("t1", "2026-01-19T09:00:00+01:00", "wt-01"),
        transfer("t2", "2026-01-19", "wt-01"),
        report("r2", "2026-01-19T12:00:00+01:00"),
      ],
    },
    asOf: "2026-02-10",
    expect: [
      {
        duties: [
          { trigger: ["r1"], status: "violated" },
          { trigger: ["r2"], status: "violated", closedBy: ["t2"] },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "the same of an act of that day, though nobody knows its hour",
    norms: [heardBeforeTransfer({ act: { type: "rights-explained" } })],
    record: {
      ...withTeams(),
      events: [
        report("r1", "2026-01-05T10:00:00+01:00"),
        {
          id: "u1",
          type: "rights-explained",
          at: "2026-01-19",
          by: "vt-01",
          topics: ["confidant"],
          to: "child",
        },
        transfer("t1", "2026-01-19T09:00:00+01:00", "wt-01"),
        report("r2", "2026-01-19T12:00:00+01:00"),
      ],
    },
    asOf: "2026-02-10",
    expect: [{ duties: [{ trigger: ["r1"], possible: ["fulfilled", "violated"] }, { trigger: ["r2"] }] }],
  },
  {
    cites: ["C1a", "C4", "E9"],
    why: "an assessment whose step is not recorded may be a further trigger, and may be the act as well",
    norms: [
      {
        bearer: "veilig-thuis",
        duty: {
          kind: "achieve",
          trigger: { type: "assessment", where: leaf("trigger.kind", "equal", "investigation-needed") },
          again: "while-closed",
          act: { type: "assessment", where: leaf("act.kind", "equal", "investigation-started") },
          within: { days: 5 },
        },
      },
    ],
    record: {
      events: [
        { id: "n1", type: "assessment", at: "2026-01-05", by: "vt-01", kind: "investigation-needed" },
        { id: "n2", type: "assessment", at: "2026-01-07", by: "vt-01" },
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [{ trigger: ["n1", "n2"], status: "undetermined", possible: ["fulfilled", "overdue"] }],
      },
    ],
  },
  {
    cites: ["C1a", "C4"],
    why: "a further step that joins is no longer its act, so the step after it joins as well",
    norms: [
      {
        bearer: "veilig-thuis",
        duty: {
          kind: "achieve",
          trigger: { type: "assessment" },
          again: "while-closed",
          act: { type: "assessment", where: leaf("act.kind", "equal", "investigation-started") },
          within: { days: 5 },
        },
      },
    ],
    record: {
      events: [
        { id: "n1", type: "assessment", at: "2026-01-05", by: "vt-01", kind: "investigation-needed" },
        { id: "n2", type: "assessment", at: "2026-01-07", by: "vt-01", kind: "investigation-started" },
        { id: "n3", type: "assessment", at: "2026-01-09", by: "vt-01", kind: "investigation-started" },
      ],
    },
    asOf: "2026-01-20",
    expect: [{ duties: [{ trigger: ["n1", "n2", "n3"], status: "overdue" }] }],
  },
  {
    cites: ["C4"],
    why: "a follow-up report while the duty is open joins it: one duty, named by the first, with both as its trigger",
    norms: [heardBeforeTransfer()],
    record: { events: [report("r2", "2026-01-12"), report("r1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, trigger: ["r1", "r2"], status: "pending", window: { opens: "2026-01-05" } },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "with each, the same follow-up report opens its own",
    norms: [heardBeforeTransfer({ again: "each" })],
    record: { events: [report("r1", "2026-01-05"), report("r2", "2026-01-12")] },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, trigger: ["r1"] },
          { id: `${TEST}#c1#r2`, trigger: ["r2"] },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "a certain act closes: the report after it opens a new duty, which that act does not fulfil",
    norms: [heardBeforeTransfer()],
    record: {
      events: [report("r1", "2026-01-05"), withVeiligThuis("k1", "2026-01-08"), report("r2", "2026-01-12")],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, trigger: ["r1"], status: "fulfilled" },
          { id: `${TEST}#c1#r2`, trigger: ["r2"], status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "a certain exception closes: after the child declined, a new report asks anew",
    norms: [{ ...heardBeforeTransfer(), exceptions: [childDeclines()] }],
    record: {
      events: [
        report("r1", "2026-01-05"),
        withVeiligThuis("k1", "2026-01-08", { status: "declined", declinedBy: "child" }),
        report("r2", "2026-01-12"),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, status: "excused", exception: "child-declines" },
          { id: `${TEST}#c1#r2`, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "an uncertain exception closes nothing: by whom it was declined is not recorded, so the next report joins",
    norms: [{ ...heardBeforeTransfer(), exceptions: [childDeclines()] }],
    record: {
      events: [
        report("r1", "2026-01-05"),
        withVeiligThuis("k1", "2026-01-08", { status: "declined" }),
        report("r2", "2026-01-12"),
        withVeiligThuis("k2", "2026-01-15"),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      { duties: [{ id: `${TEST}#c1#r1`, trigger: ["r1", "r2"], status: "fulfilled", fulfilledBy: ["k2"] }] },
    ],
  },
  {
    cites: ["C4"],
    why: "a closing event closes: a report after the transfer opens a new duty",
    norms: [heardBeforeTransfer()],
    record: {
      events: [report("r1", "2026-01-05"), transfer("t1", "2026-01-08", "gi-01"), report("r2", "2026-01-12")],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, status: "violated", closedBy: ["t1"] },
          { id: `${TEST}#c1#r2`, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "the due moment closes nothing: a report after it joins the overdue duty and gives no new term",
    norms: [heardBeforeTransfer({ within: { workingDays: 5 } })],
    record: { events: [report("r1", "2026-01-05"), report("r2", "2026-01-20")] },
    asOf: "2026-01-21",
    expect: [
      {
        duties: [
          {
            id: `${TEST}#c1#r1`,
            trigger: ["r1", "r2"],
            status: "overdue",
            window: { due: "2026-01-12" },
            overdueBy: { days: 9 },
          },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "a late act closes as well",
    norms: [heardBeforeTransfer({ within: { workingDays: 5 } })],
    record: {
      events: [report("r1", "2026-01-05"), withVeiligThuis("k1", "2026-01-20"), report("r2", "2026-02-02")],
    },
    asOf: "2026-02-03",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, status: "fulfilled-late", lateBy: { days: 8 } },
          { id: `${TEST}#c1#r2`, status: "pending", window: { due: "2026-02-09" } },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "ended on the later report's day, days only: still open, the report joins",
    norms: [heardBeforeTransfer()],
    record: {
      events: [report("r1", "2026-01-05"), withVeiligThuis("k1", "2026-01-12"), report("r2", "2026-01-12")],
    },
    asOf: "2026-01-20",
    expect: [
      { duties: [{ id: `${TEST}#c1#r1`, trigger: ["r1", "r2"], status: "fulfilled", fulfilledBy: ["k1"] }] },
    ],
  },
  {
    cites: ["C4"],
    why: "ended on that day at an hour, the report by day only: still open",
    norms: [heardBeforeTransfer()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        withVeiligThuis("k1", "2026-01-12T10:00:00+01:00", { endedAt: "2026-01-12T10:45:00+01:00" }),
        report("r2", "2026-01-12"),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ duties: [{ id: `${TEST}#c1#r1`, trigger: ["r1", "r2"], status: "fulfilled" }] }],
  },
  {
    cites: ["C4", "B3"],
    why: "both instants and the talk came first: closed, the report of that afternoon opens a new duty",
    norms: [heardBeforeTransfer()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        withVeiligThuis("k1", "2026-01-12T10:00:00+01:00", { endedAt: "2026-01-12T10:45:00+01:00" }),
        report("r2", "2026-01-12T15:00:00+01:00"),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, trigger: ["r1"], status: "fulfilled" },
          { id: `${TEST}#c1#r2`, trigger: ["r2"], status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "both instants and the report came first: it joins, and the talk of that afternoon fulfils",
    norms: [heardBeforeTransfer()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        report("r2", "2026-01-12T09:00:00+01:00"),
        withVeiligThuis("k1", "2026-01-12T15:00:00+01:00"),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ duties: [{ id: `${TEST}#c1#r1`, trigger: ["r1", "r2"], status: "fulfilled" }] }],
  },
  {
    cites: ["C4"],
    why: "closed by a transfer on the later report's day, days only: still open, so one violated duty and no second",
    norms: [heardBeforeTransfer()],
    record: {
      events: [report("r1", "2026-01-05"), transfer("t1", "2026-01-12", "gi-01"), report("r2", "2026-01-12")],
    },
    asOf: "2026-01-20",
    expect: [
      { duties: [{ id: `${TEST}#c1#r1`, trigger: ["r1", "r2"], status: "violated", closedBy: ["t1"] }] },
    ],
  },
  {
    cites: ["C4"],
    why: "the uncertain closes nothing: after a contact of unknown outcome the next report joins, and a later talk settles it",
    norms: [heardBeforeTransfer()],
    record: {
      events: [
        report("r1", "2026-01-05"),
        withVeiligThuis("k1", "2026-01-08", { status: null }),
        report("r2", "2026-01-12"),
        withVeiligThuis("k2", "2026-01-15"),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      { duties: [{ id: `${TEST}#c1#r1`, trigger: ["r1", "r2"], status: "fulfilled", fulfilledBy: ["k2"] }] },
    ],
  },
  {
    cites: ["C4"],
    why: "an uncertain trigger joins a certain open duty, which stays decided",
    norms: [heardBeforeTransfer({ trigger: substantialReport() })],
    record: {
      events: [
        report("r1", "2026-01-05", { severity: "substantial" }),
        report("r2", "2026-01-12", { severity: null }),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ outcome: "open", duties: [{ id: `${TEST}#c1#r1`, status: "pending" }] }],
  },
  {
    cites: ["C4", "C5"],
    why: "nothing joins a duty whose trigger is uncertain",
    norms: [heardBeforeTransfer({ trigger: substantialReport() })],
    record: {
      events: [
        report("r1", "2026-01-05", { severity: null }),
        report("r2", "2026-01-12", { severity: "substantial" }),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, status: "undetermined", possible: ["inapplicable", "pending"] },
          { id: `${TEST}#c1#r2`, trigger: ["r2"], status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C4", "C5"],
    why: "an uncertain trigger after the duty was closed is a duty of its own",
    norms: [heardBeforeTransfer({ trigger: substantialReport() })],
    record: {
      events: [
        report("r1", "2026-01-05", { severity: "substantial" }),
        withVeiligThuis("k1", "2026-01-08"),
        report("r2", "2026-01-12", { severity: null }),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, status: "fulfilled" },
          { id: `${TEST}#c1#r2`, status: "undetermined", possible: ["inapplicable", "pending"] },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "joining is per child: the talk with one child closes hers alone",
    norms: [heardBeforeTransfer()],
    record: {
      children: SIBLINGS,
      events: [
        report("r1", "2026-01-05", { children: ["c1", "c2"] }),
        withVeiligThuis("k1", "2026-01-08"),
        report("r2", "2026-01-12", { children: ["c1", "c2"] }),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      {
        child: "c1",
        duties: [
          { trigger: ["r1"], status: "fulfilled" },
          { trigger: ["r2"], status: "pending" },
        ],
      },
      { child: "c2", duties: [{ trigger: ["r1", "r2"], status: "pending" }] },
    ],
  },
  {
    cites: ["C4", "A4"],
    why: "a transfer of one child leaves the other's duty open, so only the other's is joined",
    norms: [heardBeforeTransfer()],
    record: {
      children: SIBLINGS,
      events: [
        report("r1", "2026-01-05", { children: ["c1", "c2"] }),
        transfer("t1", "2026-01-08", "gi-01", { children: ["c2"] }),
        report("r2", "2026-01-12", { children: ["c1", "c2"] }),
      ],
    },
    asOf: "2026-01-20",
    expect: [
      { child: "c1", duties: [{ trigger: ["r1", "r2"], status: "pending" }] },
      {
        child: "c2",
        duties: [
          { trigger: ["r1"], status: "violated" },
          { trigger: ["r2"], status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C4"],
    why: "a prohibition is joined while open: one waiver after two reports is one violation",
    norms: [noWaiver({ again: "while-closed" })],
    record: { events: [report("r1", "2026-01-05"), report("r2", "2026-01-12"), waiver("w1", "2026-01-15")] },
    asOf: "2026-01-20",
    expect: [{ duties: [{ id: `${TEST}#c1#r1`, trigger: ["r1", "r2"], status: "violated" }] }],
  },
  {
    cites: ["C4"],
    why: "and once broken it is closed: a later report forbids anew",
    norms: [noWaiver({ again: "while-closed" })],
    record: { events: [report("r1", "2026-01-05"), waiver("w1", "2026-01-08"), report("r2", "2026-01-12")] },
    asOf: "2026-01-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#r1`, status: "violated" },
          { id: `${TEST}#c1#r2`, status: "holding" },
        ],
      },
    ],
  },

  // C5: unknown whether there is a duty
  {
    cites: ["C5"],
    why: "trigger pattern unknown: undetermined although the talk was held in time",
    norms: [afterReport({ trigger: substantialReport() })],
    record: { events: [report("r1", "2026-01-05"), withVeiligThuis("k1", "2026-01-07")] },
    asOf: "2026-01-20",
    expect: [
      {
        outcome: "undetermined",
        duties: [
          {
            status: "undetermined",
            possible: ["fulfilled", "inapplicable"],
            missing: [{ code: "not-recorded" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["C5", "C10"],
    why: "trigger pattern certainly false: no duty",
    norms: [afterReport({ trigger: substantialReport() })],
    record: { events: [report("r1", "2026-01-05", { severity: "limited" })] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-triggered" }],
  },
  {
    cites: ["C5"],
    why: "applies unknown: nobody knows the age, so an undone duty is overdue or no duty",
    norms: [{ ...afterReport(), applies: leaf("child.age", "greaterThanInclusive", 4) }],
    record: { children: [{ id: "c1", birthDate: null }], events: [report("r1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: [
      {
        outcome: "undetermined",
        duties: [
          {
            status: "undetermined",
            possible: ["inapplicable", "overdue"],
            missing: [{ code: "recorded-as-unknown" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["C5", "C10"],
    why: "applies false on the trigger's day: none, though the child turned four before asOf",
    norms: [{ ...afterReport(), applies: leaf("child.age", "greaterThanInclusive", 4) }],
    record: { children: [{ id: "c1", birthDate: "2022-01-06" }], events: [report("r1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-applicable" }],
  },
  {
    cites: ["C5", "A4"],
    why: "whom unknown: each child gets an undetermined duty, also the one who was spoken to",
    norms: [afterReport()],
    record: {
      children: SIBLINGS,
      events: [report("r1", "2026-01-05", { children: null }), withVeiligThuis("k1", "2026-01-07")],
    },
    asOf: "2026-01-08",
    expect: [
      {
        child: "c1",
        duties: [
          {
            status: "undetermined",
            possible: ["fulfilled", "inapplicable"],
            missing: [{ code: "recorded-as-unknown" }],
          },
        ],
      },
      { child: "c2", duties: [{ status: "undetermined", possible: ["inapplicable", "pending"] }] },
    ],
  },
  {
    cites: ["C5", "A4"],
    why: "whom absent in a record of two children is unknown too, as not recorded",
    norms: [afterReport()],
    record: { children: SIBLINGS, events: [report("r1", "2026-01-05")] },
    asOf: "2026-01-20",
    expect: [
      {
        child: "c1",
        duties: [
          {
            status: "undetermined",
            possible: ["inapplicable", "overdue"],
            missing: [{ code: "not-recorded" }],
          },
        ],
      },
    ],
  },

  // C6: successors
  {
    cites: ["C6"],
    why: "provisional supervision that ends on the day the supervision starts is continued: no second duty",
    norms: [workerAssigned()],
    record: {
      events: [
        ...provisional("2026-01-12", "2026-04-10"),
        assigned("g1", "2026-01-14"),
        start("s2", "2026-04-10", { measure: "m2" }),
      ],
    },
    asOf: "2026-05-20",
    expect: [{ outcome: "satisfied", duties: [{ id: `${TEST}#c1#s1`, status: "fulfilled" }] }],
  },
  {
    cites: ["C6"],
    why: "ended the day before: it covered the day before, so it is continued",
    norms: [workerAssigned()],
    record: {
      events: [
        ...provisional("2026-01-12", "2026-04-09"),
        assigned("g1", "2026-01-14"),
        start("s2", "2026-04-10", { measure: "m2" }),
      ],
    },
    asOf: "2026-05-20",
    expect: [{ duties: [{ id: `${TEST}#c1#s1`, status: "fulfilled" }] }],
  },
  {
    cites: ["C6"],
    why: "ended two days before: a day between, so the supervision starts anew",
    norms: [workerAssigned()],
    record: {
      events: [
        ...provisional("2026-01-12", "2026-04-08"),
        assigned("g1", "2026-01-14"),
        start("s2", "2026-04-10", { measure: "m2" }),
      ],
    },
    asOf: "2026-04-13",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "fulfilled" },
          { id: `${TEST}#c1#s2`, status: "pending", window: { opens: "2026-04-10", due: "2026-04-17" } },
        ],
      },
    ],
  },
  {
    cites: ["C6"],
    why: "ended the day after the new one began: two measures side by side, not one continued",
    norms: [workerAssigned()],
    record: {
      events: [
        ...provisional("2026-01-12", "2026-04-11"),
        assigned("g1", "2026-01-14"),
        start("s2", "2026-04-10", { measure: "m2" }),
      ],
    },
    asOf: "2026-04-13",
    expect: [{ duties: [{ id: `${TEST}#c1#s1` }, { id: `${TEST}#c1#s2`, status: "pending" }] }],
  },
  {
    cites: ["C6"],
    why: "a measure that has not ended is not continued",
    norms: [workerAssigned()],
    record: {
      events: [
        start("s1", "2026-01-12", { kind: "provisional-supervision" }),
        assigned("g1", "2026-01-14"),
        start("s2", "2026-04-10", { measure: "m2" }),
      ],
    },
    asOf: "2026-04-13",
    expect: [{ duties: [{ id: `${TEST}#c1#s1` }, { id: `${TEST}#c1#s2`, status: "pending" }] }],
  },
  {
    cites: ["C6"],
    why: "the kind does not matter: supervision into guardianship continues as well",
    norms: [workerAssigned()],
    record: {
      events: [
        start("s1", "2026-01-12"),
        end("x1", "2026-04-10"),
        assigned("g1", "2026-01-14"),
        start("s2", "2026-04-10", { measure: "m2", kind: "guardianship" }),
      ],
    },
    asOf: "2026-05-20",
    expect: [{ duties: [{ id: `${TEST}#c1#s1`, status: "fulfilled" }] }],
  },
  {
    cites: ["C6"],
    why: "another organisation takes over: its measure starts anew",
    norms: [workerAssigned()],
    record: {
      ...withSecondInstitution(),
      events: [
        ...provisional("2026-01-12", "2026-04-10"),
        assigned("g1", "2026-01-14"),
        start("s2", "2026-04-10", { measure: "m2", organisation: "gi-02", by: "gi-02" }),
      ],
    },
    asOf: "2026-04-13",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, bearer: "gi-01", status: "fulfilled" },
          { id: `${TEST}#c1#s2`, bearer: "gi-02", status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C6"],
    why: "the measure of the sister is not continued by that of the brother",
    norms: [workerAssigned()],
    record: {
      children: SIBLINGS,
      events: [
        start("s1", "2026-01-12", { kind: "provisional-supervision", children: ["c2"] }),
        end("x1", "2026-04-10"),
        start("s2", "2026-04-10", { measure: "m2", children: ["c1"] }),
      ],
    },
    asOf: "2026-04-13",
    expect: [{ child: "c1", duties: [{ id: `${TEST}#c1#s2`, status: "pending" }] }],
  },
  {
    cites: ["C6", "C5"],
    why: "whose measure it is was not recorded: whether it continues cannot be told",
    norms: [workerAssigned()],
    record: {
      events: [
        ...provisional("2026-01-12", "2026-04-10"),
        assigned("g1", "2026-01-14"),
        start("s2", "2026-04-10", { measure: "m2", organisation: null }),
      ],
    },
    asOf: "2026-04-13",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "fulfilled" },
          {
            id: `${TEST}#c1#s2`,
            status: "undetermined",
            possible: ["inapplicable", "pending"],
            missing: [{ code: "recorded-as-unknown" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["C6", "E9", "E10"],
    why: "a plan under a measure that may continue this one may be its plan; of its own measure it surely is",
    norms: [planOfTheMeasure()],
    record: {
      events: [
        ...provisional("2026-03-30", "2026-04-10"),
        start("s2", "2026-04-10", { measure: "m2", organisation: null }),
        plan("p1", "2026-04-20", { measure: "m2" }),
      ],
    },
    asOf: "2026-05-20",
    expect: [
      {
        duties: [
          {
            id: `${TEST}#c1#s1`,
            status: "undetermined",
            possible: ["fulfilled", "overdue"],
            missing: [{ code: "recorded-as-unknown" }],
          },
          { id: `${TEST}#c1#s2`, status: "fulfilled", fulfilledBy: ["p1"] },
        ],
      },
    ],
  },
  {
    cites: ["C6", "E9"],
    why: "a plan under a measure that surely continues this one is its plan, whether or not this continues another",
    norms: [planOfTheMeasure()],
    record: {
      events: [
        ...provisional("2026-03-16", "2026-03-30"),
        start("s2", "2026-03-30", { measure: "m2" }),
        end("x2", "2026-04-10", { measure: "m2" }),
        start("s3", "2026-04-10", { measure: "m3" }),
        plan("p1", "2026-04-20", { measure: "m3" }),
      ].map((event) => (event.id === "s1" ? { ...event, organisation: null } : event)),
    },
    asOf: "2026-05-20",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "undetermined", possible: ["fulfilled", "overdue"] },
          { id: `${TEST}#c1#s2`, status: "fulfilled", fulfilledBy: ["p1"] },
          { id: `${TEST}#c1#s3`, status: "fulfilled", fulfilledBy: ["p1"] },
        ],
      },
    ],
  },
  {
    cites: ["C6", "C8"],
    why: "spans that continue are one: the month of the change is whole, and later units carry the first start",
    norms: [monthly()],
    record: {
      events: [
        ...provisional("2026-01-12", "2026-03-16"),
        alone("k1", "2026-02-10"),
        start("s2", "2026-03-16", { measure: "m2" }),
        alone("k2", "2026-03-20"),
      ],
    },
    asOf: "2026-04-20",
    expect: [
      {
        duties: [
          { id: `${SPAN}2026-02-01`, trigger: ["s1"], status: "fulfilled" },
          {
            id: `${SPAN}2026-03-01`,
            trigger: ["s1"],
            status: "fulfilled",
            unit: { from: "2026-03-01", through: "2026-03-31" },
            owed: 1,
          },
          { id: `${SPAN}2026-04-01`, trigger: ["s1"], status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C6"],
    why: "a measure of the sister that starts on the day on which his ends continues nothing of his",
    norms: [assignedUnlessEnded()],
    record: {
      children: SIBLINGS,
      events: [
        start("s1", "2026-01-12", { children: ["c1"] }),
        end("x1", "2026-01-14", { children: ["c1"] }),
        start("s2", "2026-01-14", { measure: "m2", children: ["c2"] }),
      ],
    },
    asOf: "2026-02-20",
    expect: [
      { child: "c1", duties: [{ trigger: ["s1"], status: "excused", exception: "measure-ended" }] },
      { child: "c2", duties: [{ trigger: ["s2"], status: "overdue" }] },
    ],
  },
  {
    cites: ["C6", "A6"],
    why: "a measure that may not have been recorded yet may continue his, and may not",
    norms: [assignedUnlessEnded()],
    record: {
      events: [
        start("s1", "2026-01-12", { recordedAt: "2026-01-12" }),
        end("x1", "2026-01-14", { recordedAt: "2026-01-14" }),
        start("s2", "2026-01-14", { measure: "m2" }),
      ],
    },
    asOf: "2026-02-20",
    knownAt: "2026-02-20",
    expect: [
      {
        duties: [
          { trigger: ["s1"], status: "undetermined", possible: ["excused", "overdue"] },
          { trigger: ["s2"], status: "undetermined" },
        ],
      },
    ],
  },
  {
    cites: ["C6"],
    why: "a day between makes two spans: neither half of March owes a whole contact",
    norms: [monthly()],
    record: {
      events: [...provisional("2026-01-12", "2026-03-14"), start("s2", "2026-03-16", { measure: "m2" })],
    },
    asOf: "2026-04-20",
    expect: [{ duties: [{ id: `${SPAN}2026-02-01` }, { id: `${TEST}#c1#s2#2026-04-01` }] }],
  },
  {
    cites: ["C6", "C11"],
    why: "a measure by another organisation on the day the first ends is a new span, owed by that organisation",
    norms: [monthly()],
    record: {
      ...withSecondInstitution(),
      events: [
        ...provisional("2026-01-12", "2026-03-16"),
        start("s2", "2026-03-16", { measure: "m2", organisation: "gi-02", by: "gi-02" }),
      ],
    },
    asOf: "2026-04-20",
    expect: [
      {
        duties: [
          { id: `${SPAN}2026-02-01`, bearer: "gi-01", status: "violated" },
          { id: `${TEST}#c1#s2#2026-04-01`, bearer: "gi-02", status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C6"],
    why: "the trigger of a continued span is the first start: what applies is asked of the provisional supervision",
    norms: [{ ...monthly(), applies: leaf("trigger.kind", "equal", "supervision") }],
    record: {
      events: [...provisional("2026-02-02", "2026-03-01"), start("s2", "2026-03-01", { measure: "m2" })],
    },
    asOf: "2026-04-20",
    expect: [{ outcome: "inapplicable", reason: "not-applicable" }],
  },

  // C7: what a span is
  {
    cites: ["C7", "C8"],
    why: "the day of the start and the day of the end belong to the span: contacts on those days count",
    norms: [monthly({ partial: "count" })],
    record: {
      events: [
        start("s1", "2026-01-30"),
        alone("k1", "2026-01-30"),
        alone("k2", "2026-02-12"),
        alone("k3", "2026-03-02"),
        end("x1", "2026-03-02"),
      ],
    },
    asOf: "2026-04-20",
    expect: [
      {
        outcome: "satisfied",
        duties: [
          { unit: { from: "2026-01-30", through: "2026-01-31" }, status: "fulfilled", fulfilledBy: ["k1"] },
          { unit: { from: "2026-02-01", through: "2026-02-28" }, status: "fulfilled", fulfilledBy: ["k2"] },
          { unit: { from: "2026-03-01", through: "2026-03-02" }, status: "fulfilled", fulfilledBy: ["k3"] },
        ],
      },
    ],
  },
  {
    cites: ["C7", "C8"],
    why: "the day before the start and the day after the end do not",
    norms: [monthly({ partial: "count" })],
    record: {
      events: [
        alone("k1", "2026-01-29"),
        start("s1", "2026-01-30"),
        end("x1", "2026-02-10"),
        alone("k2", "2026-02-11"),
      ],
    },
    asOf: "2026-04-20",
    expect: [
      {
        outcome: "breached",
        standing: "final",
        duties: [
          { unit: { from: "2026-01-30", through: "2026-01-31" }, status: "violated", owed: 1, done: 0 },
          { unit: { from: "2026-02-01", through: "2026-02-10" }, status: "violated", owed: 1, done: 0 },
        ],
      },
    ],
  },
  {
    cites: ["C7"],
    why: "the eighteenth birthday is not in the span: a contact on it comes too late, and nothing is owed after it",
    norms: [monthly({ partial: "count" }, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: "2008-03-17" }],
      events: [start("s1", "2026-03-02"), alone("k1", "2026-03-17")],
    },
    asOf: "2026-04-20",
    expect: [
      { duties: [{ unit: { from: "2026-03-02", through: "2026-03-16" }, status: "violated", done: 0 }] },
    ],
  },
  {
    cites: ["C7", "C8"],
    why: "a measure from after the eighteenth birthday owes nothing, in the month of the birthday either",
    norms: [monthly({ partial: "count" }, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: "2008-03-04" }],
      events: [start("s1", "2026-03-25"), alone("k1", "2026-03-27")],
    },
    asOf: "2026-04-20",
    expect: [{ outcome: "inapplicable", reason: "not-applicable", duties: [] }],
  },
  {
    cites: ["C7"],
    why: "the day before the birthday is",
    norms: [monthly({ partial: "count" }, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: "2008-03-17" }],
      events: [start("s1", "2026-03-02"), alone("k1", "2026-03-16")],
    },
    asOf: "2026-04-20",
    expect: [{ duties: [{ unit: { from: "2026-03-02", through: "2026-03-16" }, status: "fulfilled" }] }],
  },
  {
    cites: ["C7"],
    why: "probation is not cut by the birthday",
    norms: [monthly({ partial: "count" }, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: "2008-03-17" }],
      events: [start("s1", "2026-03-02", { kind: "probation" }), alone("k1", "2026-03-17")],
    },
    asOf: "2026-04-20",
    expect: [
      {
        duties: [
          { unit: { from: "2026-03-02", through: "2026-03-31" }, status: "fulfilled" },
          { unit: { from: "2026-04-01", through: "2026-04-30" }, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C7"],
    why: "an unknown birth date cuts nothing",
    norms: [monthly({ partial: "count" }, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: null }],
      events: [start("s1", "2026-03-02"), alone("k1", "2026-03-17")],
    },
    asOf: "2026-03-31",
    expect: [{ duties: [{ unit: { from: "2026-03-02", through: "2026-03-31" }, status: "fulfilled" }] }],
  },
  {
    cites: ["C7", "A11"],
    why: "born on 29 February, eighteen on 28 February 2026: the span runs through the 27th",
    norms: [monthly({ partial: "count" }, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: "2008-02-29" }],
      events: [start("s1", "2026-02-02"), alone("k1", "2026-02-28")],
    },
    asOf: "2026-03-20",
    expect: [{ duties: [{ unit: { from: "2026-02-02", through: "2026-02-27" }, status: "violated" }] }],
  },
  {
    cites: ["C7"],
    why: "an end that lies after asOf is not known yet and does not cut the running month",
    norms: [monthly({ partial: "count" })],
    record: { events: [start("s1", "2026-03-02"), end("x1", "2026-03-20")] },
    asOf: "2026-03-19",
    expect: [{ duties: [{ unit: { from: "2026-03-02", through: "2026-03-31" }, status: "pending" }] }],
  },
  {
    cites: ["C7", "C8"],
    why: "once it has come, the month ends with it and the duty goes with the month",
    norms: [monthly({ partial: "count" })],
    record: { events: [start("s1", "2026-03-02"), end("x1", "2026-03-20")] },
    asOf: "2026-03-21",
    expect: [{ duties: [{ unit: { from: "2026-03-02", through: "2026-03-20" }, status: "violated" }] }],
  },

  // C8: units
  {
    cites: ["C8"],
    why: "one duty per month, gone with it: two contacts in March do not make up for February",
    norms: [monthly()],
    record: { events: [start("s1", "2026-02-01"), alone("k1", "2026-03-03"), alone("k2", "2026-03-24")] },
    asOf: "2026-04-01",
    expect: [
      {
        outcome: "breached",
        standing: "final",
        duties: [
          { id: `${SPAN}2026-02-01`, status: "violated", owed: 1, done: 0, breachedAt: "2026-03-01" },
          { id: `${SPAN}2026-03-01`, status: "fulfilled" },
          { id: `${SPAN}2026-04-01`, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C8"],
    why: "on the last day of the month it is still pending",
    norms: [monthly()],
    record: { events: [start("s1", "2026-02-01")] },
    asOf: "2026-02-28",
    expect: [{ outcome: "open", duties: [{ id: `${SPAN}2026-02-01`, status: "pending" }] }],
  },
  calendarUnits("two months from January", { months: 2 }, "2026-01-12", "2026-03-10", [
    ["2026-01-12", "2026-02-28"],
    ["2026-03-01", "2026-04-30"],
  ]),
  calendarUnits("three months from January", { months: 3 }, "2026-02-16", "2026-04-10", [
    ["2026-02-16", "2026-03-31"],
    ["2026-04-01", "2026-06-30"],
  ]),
  calendarUnits("four months from January", { months: 4 }, "2026-02-16", "2026-05-10", [
    ["2026-02-16", "2026-04-30"],
    ["2026-05-01", "2026-08-31"],
  ]),
  calendarUnits("six months from January", { months: 6 }, "2026-02-16", "2026-07-10", [
    ["2026-02-16", "2026-06-30"],
    ["2026-07-01", "2026-12-31"],
  ]),
  calendarUnits("twelve months are the calendar year", { months: 12 }, "2025-10-06", "2026-02-01", [
    ["2025-10-06", "2025-12-31"],
    ["2026-01-01", "2026-12-31"],
  ]),
  calendarUnits("one year is the calendar year", { years: 1 }, "2025-10-06", "2026-02-01", [
    ["2025-10-06", "2025-12-31"],
    ["2026-01-01", "2026-12-31"],
  ]),
  calendarUnits("a week runs from Monday", { weeks: 1 }, "2026-01-07", "2026-01-14", [
    ["2026-01-07", "2026-01-11"],
    ["2026-01-12", "2026-01-18"],
  ]),
  badAnchor("five months fit no year", { months: 5 }),
  badAnchor("two weeks have no calendar", { weeks: 2 }),
  badAnchor("two years have no calendar", { years: 2 }),
  {
    cites: ["C8", "B5"],
    why: "anchored on the start, months count from the start and never from a clamped end: 31 January, 28 February, 31 March",
    norms: [monthly({ anchor: "start" })],
    record: { events: [start("s1", "2026-01-31")] },
    asOf: "2026-04-10",
    expect: [
      {
        duties: [
          { id: `${SPAN}2026-01-31`, unit: { from: "2026-01-31", through: "2026-02-27" }, owed: 1 },
          { id: `${SPAN}2026-02-28`, unit: { from: "2026-02-28", through: "2026-03-30" }, owed: 1 },
          { id: `${SPAN}2026-03-31`, unit: { from: "2026-03-31", through: "2026-04-29" }, owed: 1 },
        ],
      },
    ],
  },
  {
    cites: ["C8"],
    why: "anchored on the start, six weeks need no calendar; half of the last unit owes half of two",
    norms: [monthly({ anchor: "start", every: { weeks: 6 }, atLeast: 2 })],
    record: { events: [start("s1", "2026-01-05"), end("x1", "2026-03-08")] },
    asOf: "2026-04-10",
    expect: [
      {
        duties: [
          { unit: { from: "2026-01-05", through: "2026-02-15" }, owed: 2 },
          { unit: { from: "2026-02-16", through: "2026-03-08" }, owed: 1 },
        ],
      },
    ],
  },
  {
    cites: ["C8"],
    why: "a day less than half owes nothing, and a unit that owes nothing gives no duty",
    norms: [monthly({ anchor: "start", every: { weeks: 6 }, atLeast: 2 })],
    record: { events: [start("s1", "2026-01-05"), end("x1", "2026-03-07")] },
    asOf: "2026-04-10",
    expect: [{ duties: [{ unit: { from: "2026-01-05", through: "2026-02-15" }, owed: 2 }] }],
  },
  {
    cites: ["C8"],
    why: "proportional is the default: 45 of the 90 days of the first quarter owe one of three contacts",
    norms: [monthly({ every: { months: 3 }, atLeast: 3 })],
    record: { events: [start("s1", "2026-02-15"), alone("k1", "2026-03-10")] },
    asOf: "2026-04-01",
    expect: [
      {
        duties: [
          { unit: { from: "2026-02-15", through: "2026-03-31" }, owed: 1, done: 1, status: "fulfilled" },
          { unit: { from: "2026-04-01", through: "2026-06-30" }, owed: 3, done: 0, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C8"],
    why: "proportional: a month cut short by one day owes one of two",
    norms: [monthly({ atLeast: 2, partial: "proportional" })],
    record: { events: [start("s1", "2026-01-02"), alone("k1", "2026-01-15")] },
    asOf: "2026-02-15",
    expect: [
      {
        duties: [
          { id: `${SPAN}2026-01-02`, owed: 1, done: 1, status: "fulfilled" },
          { id: `${SPAN}2026-02-01`, owed: 2, done: 0, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C8"],
    why: "count: the same month owes both",
    norms: [monthly({ atLeast: 2, partial: "count" })],
    record: { events: [start("s1", "2026-01-02"), alone("k1", "2026-01-15")] },
    asOf: "2026-02-15",
    expect: [
      {
        duties: [
          { id: `${SPAN}2026-01-02`, owed: 2, done: 1, status: "violated" },
          { id: `${SPAN}2026-02-01`, owed: 2, done: 0, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C8"],
    why: "skip: the same month owes none",
    norms: [monthly({ atLeast: 2, partial: "skip" })],
    record: { events: [start("s1", "2026-01-02"), alone("k1", "2026-01-15")] },
    asOf: "2026-02-15",
    expect: [{ duties: [{ id: `${SPAN}2026-02-01`, owed: 2, done: 0, status: "pending" }] }],
  },
  {
    cites: ["C8"],
    why: "skip spares only a unit cut short: begun on the first, January owes both",
    norms: [monthly({ atLeast: 2, partial: "skip" })],
    record: { events: [start("s1", "2026-01-01"), alone("k1", "2026-01-15")] },
    asOf: "2026-01-31",
    expect: [{ duties: [{ id: `${SPAN}2026-01-01`, owed: 2, done: 1, status: "pending" }] }],
  },
  {
    cites: ["C8", "C10"],
    why: "a measure whose every month is cut short owes nothing at all",
    norms: [monthly()],
    record: { events: [start("s1", "2026-01-12"), end("x1", "2026-02-20")] },
    asOf: "2026-04-10",
    expect: [{ outcome: "inapplicable", reason: "not-applicable" }],
  },
  {
    cites: ["C8", "C7"],
    why: "the birthday cuts a unit as an end does: 16 of the 31 days of March owe nothing",
    norms: [monthly({}, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: "2008-03-17" }],
      events: [start("s1", "2026-02-01"), alone("k1", "2026-02-10")],
    },
    asOf: "2026-04-20",
    expect: [{ outcome: "satisfied", duties: [{ id: `${SPAN}2026-02-01`, status: "fulfilled" }] }],
  },

  // C9: last-act
  {
    cites: ["C9"],
    why: "the first is due a year after the start, that day included",
    norms: [yearly()],
    record: { events: [start("s1", "2025-03-10")] },
    asOf: "2026-03-10",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "pending", window: { opens: "2025-03-10", due: "2026-03-10" } },
        ],
      },
    ],
  },
  {
    cites: ["C9"],
    why: "a day later it is overdue, and still owed: no second duty stands beside it",
    norms: [yearly()],
    record: { events: [start("s1", "2025-03-10")] },
    asOf: "2026-03-11",
    expect: [
      {
        outcome: "breached",
        standing: "outstanding",
        duties: [{ status: "overdue", overdueBy: { days: 1 } }],
      },
    ],
  },
  {
    cites: ["C9", "A11"],
    why: "ordered for an unborn child: the first is due a year after the birth",
    norms: [yearly()],
    record: {
      children: [{ id: "c1", birthDate: "2025-06-02" }],
      events: [start("s1", "2025-03-10")],
    },
    asOf: "2026-06-03",
    expect: [
      {
        duties: [
          {
            ...{ id: `${TEST}#c1#s1`, status: "overdue", overdueBy: { days: 1 } },
            window: { opens: "2025-06-02", due: "2026-06-02" },
          },
        ],
      },
    ],
  },
  {
    cites: ["C9", "A11"],
    why: "before the birth nothing is owed",
    norms: [yearly()],
    record: {
      children: [{ id: "c1", birthDate: "2025-06-02" }],
      events: [start("s1", "2025-03-10")],
    },
    asOf: "2025-06-01",
    expect: [{ outcome: "inapplicable", reason: "not-applicable", duties: [] }],
  },
  {
    cites: ["C9", "C1"],
    why: "begun before the norm came into force: the first is due a year after that day",
    norms: [yearly()],
    entries: [{ norm: TEST, from: "2025-09-01" }],
    record: { events: [start("s1", "2025-03-10")] },
    asOf: "2026-03-11",
    expect: [{ duties: [{ status: "pending", window: { opens: "2025-09-01", due: "2026-09-01" } }] }],
  },
  {
    cites: ["C9", "C1"],
    why: "reported before that day, which opened the next: one duty, opened by that report",
    norms: [yearly()],
    entries: [{ norm: TEST, from: "2025-09-01" }],
    record: { events: [start("s1", "2025-03-10"), frequency("f1", "2025-07-01")] },
    asOf: "2026-03-11",
    expect: [{ duties: [{ id: `${TEST}#c1#f1`, status: "pending", window: { due: "2026-09-01" } }] }],
  },
  {
    cites: ["C9", "C1"],
    why: "where another entry held when it began, that one opened the duty, and the next opens none beside it",
    norms: [yearly()],
    entries: [{ norm: TEST }, { norm: TEST, from: "2025-09-01" }],
    record: { events: [start("s1", "2025-03-10")] },
    asOf: "2026-03-11",
    expect: [{ duties: [{ id: `${TEST}#c1#s1`, status: "overdue", window: { due: "2026-03-10" } }] }],
  },
  {
    cites: ["C9", "C7"],
    why: "in force after the measure ended: never owed",
    norms: [yearly()],
    entries: [{ norm: TEST, from: "2025-09-01" }],
    record: { events: [start("s1", "2025-03-10"), end("x1", "2025-08-29")] },
    asOf: "2027-03-11",
    expect: [{ outcome: "inapplicable", reason: "not-in-force", duties: [] }],
  },
  {
    cites: ["C9", "E8"],
    why: "a report fulfils, and the next is due a year after that report, not after the old due day",
    norms: [yearly()],
    record: { events: [start("s1", "2025-03-10"), frequency("f1", "2026-02-02")] },
    asOf: "2026-03-11",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "fulfilled", fulfilledBy: ["f1"] },
          { id: `${TEST}#c1#f1`, status: "pending", window: { opens: "2026-02-03", due: "2027-02-02" } },
        ],
      },
    ],
  },
  {
    cites: ["C9", "E9", "E10"],
    why: "had the measure ended on 1 June, what nobody vouches for until then might also have excused it",
    norms: [{ ...yearly(), exceptions: [{ id: "waived", event: { type: "contact-waived" } }] }],
    record: {
      covers: [],
      events: [
        start("s1", "2025-03-10", { recordedAt: "2025-03-10" }),
        end("z1", "2025-06-01", { recordedAt: null }),
        { ...frequency("f1", "2025-09-01"), recordedAt: "2025-09-01" },
      ],
    },
    asOf: "2025-12-31",
    knownAt: "2025-12-31",
    expect: [
      { duties: [{ status: "undetermined", possible: ["excused", "fulfilled", "inapplicable"] }, {}] },
    ],
  },
  {
    cites: ["C9", "C7", "E10"],
    why: "of unknown kind the measure lasts or ended with the birthday of 1 March, after the due day of 5 January: were it owed, it is overdue or violated",
    norms: [monthly(yearlyReport(), { untilAge: 18 })],
    record: {
      children: [
        { id: "c1", birthDate: "2008-03-01" },
        { id: "c2", birthDate: "2012-05-01" },
      ],
      events: [start("s1", "2025-01-05", { kind: null, children: null })],
    },
    asOf: "2026-04-01",
    expect: [
      {
        child: "c1",
        duties: [{ status: "undetermined", possible: ["inapplicable", "overdue", "violated"] }],
      },
      { child: "c2", duties: [{ status: "undetermined", possible: ["inapplicable", "overdue"] }] },
    ],
  },
  {
    cites: ["C9"],
    why: "a late report fulfils late and starts the next year",
    norms: [yearly()],
    record: { events: [start("s1", "2025-03-10"), frequency("f1", "2026-04-01")] },
    asOf: "2026-04-02",
    expect: [
      {
        outcome: "breached",
        standing: "cured",
        duties: [
          { id: `${TEST}#c1#s1`, status: "fulfilled-late", lateBy: { days: 22 } },
          { id: `${TEST}#c1#f1`, status: "pending", window: { due: "2027-04-01" } },
        ],
      },
    ],
  },
  {
    cites: ["C9", "D4", "D7"],
    why: "an exception after the due day ends what is still owed, and the duty names it: violated, closed by the child's death",
    norms: [yearly()],
    record: {
      events: [start("s1", "2025-03-10"), { id: "x1", type: "child-died", at: "2026-04-01" }],
    },
    asOf: "2026-06-30",
    expect: [{ duties: [{ status: "violated", breachedAt: "2026-03-11", closedBy: ["x1"] }] }],
  },
  {
    cites: ["C9"],
    why: "one a day: two reports on one day fulfil one duty",
    norms: [yearly()],
    record: {
      events: [start("s1", "2025-03-10"), frequency("f1", "2026-02-02"), frequency("f2", "2026-02-02")],
    },
    asOf: "2026-03-11",
    expect: [{ duties: [{ status: "fulfilled" }, { status: "pending", window: { due: "2027-02-02" } }] }],
  },
  {
    cites: ["C9"],
    why: "the next day's report counts for the next",
    norms: [yearly()],
    record: {
      events: [start("s1", "2025-03-10"), frequency("f1", "2026-02-02"), frequency("f2", "2026-02-03")],
    },
    asOf: "2026-03-11",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, fulfilledBy: ["f1"] },
          { id: `${TEST}#c1#f1`, status: "fulfilled", fulfilledBy: ["f2"] },
          { id: `${TEST}#c1#f2`, status: "pending", window: { opens: "2026-02-04", due: "2027-02-03" } },
        ],
      },
    ],
  },
  {
    cites: ["C9"],
    why: "the plan that opens the span is not its own yearly review",
    norms: [planReviewed()],
    record: { events: [start("s1", "2025-02-03"), plan("p1", "2025-03-10")] },
    asOf: "2026-03-11",
    expect: [{ duties: [{ id: `${TEST}#c1#p1`, status: "overdue", window: { due: "2026-03-10" } }] }],
  },
  {
    cites: ["C9", "C2"],
    why: "a second plan of the measure is an act in the span that the first one opened",
    norms: [planReviewed()],
    record: { events: [start("s1", "2025-02-03"), plan("p1", "2025-03-10"), plan("p2", "2026-02-02")] },
    asOf: "2026-03-11",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#p1`, status: "fulfilled", fulfilledBy: ["p2"] },
          { id: `${TEST}#c1#p2`, status: "pending", window: { due: "2027-02-02" } },
        ],
      },
    ],
  },
  {
    cites: ["C9"],
    why: "the measure ends before the next report is due: that duty is none",
    norms: [yearly()],
    record: { events: [start("s1", "2025-03-10"), frequency("f1", "2026-02-02"), end("x1", "2026-06-01")] },
    asOf: "2027-06-30",
    expect: [{ outcome: "satisfied", duties: [{ id: `${TEST}#c1#s1`, status: "fulfilled" }] }],
  },
  {
    cites: ["C9"],
    why: "the measure ends before the first is due: nothing was ever owed",
    norms: [yearly()],
    record: { events: [start("s1", "2025-03-10"), end("x1", "2025-12-01")] },
    asOf: "2026-06-30",
    expect: [{ outcome: "inapplicable" }],
  },
  {
    cites: ["C9"],
    why: "an overdue one becomes violated when the measure ends, and a report after that mends nothing",
    norms: [yearly()],
    record: { events: [start("s1", "2025-03-10"), end("x1", "2026-04-15"), frequency("f1", "2026-05-01")] },
    asOf: "2026-06-30",
    expect: [
      { outcome: "breached", standing: "final", duties: [{ id: `${TEST}#c1#s1`, status: "violated" }] },
    ],
  },
  {
    cites: ["C9"],
    why: "six weeks after each contact: a contact in the third week moves the next due day forward",
    norms: [monthly({ every: { weeks: 6 }, anchor: "last-act" })],
    record: { events: [start("s1", "2026-01-05"), alone("k1", "2026-01-20")] },
    asOf: "2026-03-04",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "fulfilled", window: { opens: "2026-01-05", due: "2026-02-16" } },
          {
            id: `${TEST}#c1#k1`,
            status: "overdue",
            window: { opens: "2026-01-21", due: "2026-03-03" },
            overdueBy: { days: 1 },
          },
        ],
      },
    ],
  },

  // C10: nothing triggered
  {
    cites: ["C10"],
    why: "no report, and reports covered by anyone, be it on a single day long ago: not triggered",
    norms: [afterReport()],
    record: {
      covers: [{ by: "school-01", types: ["report"], from: "2024-01-08", through: "2024-01-08" }],
      events: [],
    },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-triggered" }],
  },
  {
    cites: ["C10"],
    why: "no report, reports not covered, though the bearer's kind is in the record: undetermined, without duties",
    norms: [afterReport()],
    record: { covers: [covers("vt-01", ["contact"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "undetermined", missing: [{ code: "not-covered" }] }],
  },
  {
    cites: ["C10"],
    why: "no organisation of the bearer's kind in covers: a Veilig Thuis record says nothing of an institution",
    norms: [workerAssigned()],
    record: { holder: "vt-01", covers: [covers("vt-01", ["report", "contact", "assignment"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "outside-record" }],
  },
  {
    cites: ["C10", "E6"],
    why: "headlines skip what lies outside the record",
    norms: [lawful(workerAssigned())],
    record: { holder: "vt-01", covers: [covers("vt-01", ["report", "contact", "assignment"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ norm: "jeugdwet/test", outcome: "inapplicable", reason: "outside-record" }],
    summary: { law: { now: "met", ever: "not-breached" } },
  },
  {
    cites: ["C10", "E6"],
    why: "but not what an institution's own record leaves open",
    norms: [lawful(workerAssigned())],
    record: { covers: [covers("gi-01", ["assignment"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ norm: "jeugdwet/test", outcome: "undetermined" }],
    summary: { law: { now: "unknown", ever: "unknown" } },
  },
  {
    cites: ["C10"],
    why: "the trigger's type covered by another organisation settles it before the bearer is asked for",
    norms: [workerAssigned()],
    record: { holder: "vt-01", covers: [covers("vt-01", ["measure-start"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-triggered" }],
  },
  {
    cites: ["C10"],
    why: "latestOf: one covered half suffices, for without it there is no pair",
    norms: [firstContact()],
    record: { covers: [covers("gi-01", ["contact", "measure-notified"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-triggered" }],
  },
  {
    cites: ["C10"],
    why: "a list: one covered pattern does not suffice, for the other triggers too",
    norms: [afterReport({ trigger: [{ type: "incident" }, { type: "report" }] })],
    record: { covers: [covers("vt-01", ["contact", "report"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "undetermined", missing: [{ code: "not-covered" }] }],
  },
  {
    cites: ["C10"],
    why: "a list with all patterns covered, each by another organisation, does",
    norms: [afterReport({ trigger: [{ type: "incident" }, { type: "report" }] })],
    record: { covers: [covers("vt-01", ["report"]), covers("school-01", ["incident"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-triggered" }],
  },
  {
    cites: ["C10"],
    why: "a pattern of two types needs both covered",
    norms: [afterReport({ trigger: { type: ["disclosure", "help-request"] } })],
    record: { covers: [covers("vt-01", ["disclosure", "contact"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "undetermined", missing: [{ code: "not-covered" }] }],
  },
  {
    cites: ["C10"],
    why: "of a span the start must be covered: then no measure is not triggered",
    norms: [monthly()],
    record: { covers: [covers("gi-01", ["measure-start"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-triggered" }],
  },
  {
    cites: ["C10"],
    why: "covered contacts say nothing about whether there was a measure",
    norms: [monthly()],
    record: { covers: [covers("gi-01", ["contact", "measure-end"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "undetermined", missing: [{ code: "not-covered" }] }],
  },
  {
    cites: ["C10"],
    why: "a list of bearer kinds: one of them in covers keeps it inside the record",
    norms: [heardByReceivingTeam()],
    record: { ...withTeams(), covers: [covers("st-01", ["contact"])], events: [] },
    asOf: "2026-01-20",
    expect: [{ outcome: "undetermined", missing: [{ code: "not-covered" }] }],
  },
  {
    cites: ["C10"],
    why: "a report after asOf triggers nothing yet",
    norms: [afterReport()],
    record: { events: [report("r1", "2026-01-21")] },
    asOf: "2026-01-20",
    expect: [{ outcome: "inapplicable", reason: "not-triggered" }],
  },
  {
    cites: ["C10"],
    why: "one report before the norm held and one whose condition failed: not applicable wins",
    norms: [{ ...afterReport(), applies: leaf("child.age", "lessThan", 18) }],
    entries: [{ norm: TEST, from: "2026-01-12" }],
    record: {
      children: [{ id: "c1", birthDate: "2008-01-20" }],
      events: [report("r1", "2026-01-08"), report("r2", "2026-01-22")],
    },
    asOf: "2026-02-20",
    expect: [{ outcome: "inapplicable", reason: "not-applicable" }],
  },
  {
    cites: ["C10"],
    why: "only the one before the norm held: not in force",
    norms: [{ ...afterReport(), applies: leaf("child.age", "lessThan", 18) }],
    entries: [{ norm: TEST, from: "2026-01-12" }],
    record: { children: [{ id: "c1", birthDate: "2008-01-20" }], events: [report("r1", "2026-01-08")] },
    asOf: "2026-02-20",
    expect: [{ outcome: "inapplicable", reason: "not-in-force" }],
  },

  // C11: who owes
  {
    cites: ["C11"],
    why: "to a child names who was told, no organisation: who explained the rights is told by `by`",
    norms: [
      {
        bearer: "any",
        duty: achieve({
          trigger: { type: "rights-explained" },
          act: { type: "contact" },
          within: { workingDays: 5 },
        }),
      },
    ],
    record: { events: [{ id: "q1", type: "rights-explained", at: "2026-01-05", to: "child", by: "gi-01" }] },
    asOf: "2026-01-06",
    expect: [{ duties: [{ bearer: "gi-01" }] }],
  },
  {
    cites: ["C11"],
    why: "the Veilig Thuis that the report was made to owes, where there are two",
    norms: [afterReport()],
    record: { ...withSecondVeiligThuis(), events: [report("r1", "2026-01-05", { to: "vt-02" })] },
    asOf: "2026-01-08",
    expect: [{ duties: [{ bearer: "vt-02" }] }],
  },
  {
    cites: ["C11"],
    why: "told to a professional: that professional's organisation",
    norms: [HEARD],
    record: { ...withSecondVeiligThuis(), events: [disclosure("d1", "2026-01-05", { to: "vt2" })] },
    asOf: "2026-01-08",
    expect: [{ norm: HEARD.id as string, duties: [{ bearer: "vt-02" }] }],
  },
  {
    cites: ["C11"],
    why: "told to a teacher: not of the bearer's kind, so the only Veilig Thuis in the record",
    norms: [HEARD],
    record: { events: [disclosure("d1", "2026-01-05", { to: "t1" })] },
    asOf: "2026-01-13",
    expect: [{ norm: HEARD.id as string, duties: [{ bearer: "vt-01", status: "overdue" }] }],
  },
  {
    cites: ["C11"],
    why: "told to a teacher, with two of the kind in the record: nobody knows who owes, nor whether it was left undone",
    norms: [HEARD],
    record: { ...withSecondVeiligThuis(), events: [disclosure("d1", "2026-01-05", { to: "t1" })] },
    asOf: "2026-01-13",
    expect: [
      {
        norm: HEARD.id as string,
        outcome: "undetermined",
        duties: [{ bearer: null, status: "undetermined", missing: [{ code: "bearer-unknown" }] }],
      },
    ],
  },
  {
    cites: ["C11", "E9"],
    why: "told to a worker of whom no organisation is recorded: that may be either, and who passed it on does not tell which",
    norms: [HEARD],
    record: {
      ...withSecondVeiligThuis(),
      professionals: [{ id: "vt9" }],
      events: [disclosure("d1", "2026-01-05", { to: "vt9", by: "vt-02" })],
    },
    asOf: "2026-01-13",
    expect: [{ norm: HEARD.id as string, duties: [{ bearer: null, status: "undetermined" }] }],
  },
  {
    cites: ["C11", "E9"],
    why: "nor does the other to whom it was told, where more than one owe by what was told to them",
    norms: [HEARD],
    record: {
      ...withSecondVeiligThuis(),
      professionals: [{ id: "vt2", organisation: "vt-02" }, { id: "vt9" }],
      events: [disclosure("d1", "2026-01-05", { to: ["vt2", "vt9"] })],
    },
    asOf: "2026-01-13",
    expect: [{ norm: HEARD.id as string, duties: [{ bearer: null, status: "undetermined" }] }],
  },
  {
    cites: ["C11", "A1", "E9"],
    why: "told to someone whom the record does not list: that may be a worker of either, whoever passed it on",
    norms: [HEARD],
    record: {
      ...withSecondVeiligThuis(),
      events: [disclosure("d1", "2026-01-05", { to: "vt9", by: "vt-01" })],
    },
    asOf: "2026-01-13",
    expect: [{ norm: HEARD.id as string, duties: [{ bearer: null, status: "undetermined" }] }],
  },
  {
    cites: ["C11", "A6", "E9"],
    why: "of the start of the measure it is not known whether it had been recorded, and so not who owes what the notice asks",
    norms: [{ duty: achieve({ trigger: { type: "measure-notified" }, within: { workingDays: 5 } }) }],
    record: {
      ...withSecondInstitution(),
      events: [
        start("s1", "2026-01-05", { organisation: "gi-01", by: undefined }),
        notified("n1", "2026-01-07", { by: "vt-01", children: ["c1"], recordedAt: "2026-01-07" }),
      ],
    },
    asOf: "2026-01-20",
    knownAt: "2026-01-20",
    expect: [{ duties: [{ bearer: null, status: "undetermined" }] }],
  },
  {
    cites: ["C11", "A2"],
    why: "an act that is recorded counts whoever owed it",
    norms: [HEARD],
    record: {
      ...withSecondVeiligThuis(),
      events: [disclosure("d1", "2026-01-05", { to: "t1" }), withVeiligThuis("k1", "2026-01-08")],
    },
    asOf: "2026-01-13",
    expect: [{ norm: HEARD.id as string, duties: [{ bearer: null, status: "fulfilled" }] }],
  },
  {
    cites: ["C11"],
    why: "by: the Veilig Thuis that established the need owes the investigation",
    norms: [investigation()],
    record: {
      ...withSecondVeiligThuis(),
      events: [report("r1", "2026-01-05"), needed("as1", "2026-01-08", { by: "vt-02" })],
    },
    asOf: "2026-01-09",
    expect: [{ duties: [{ bearer: "vt-02" }] }],
  },
  {
    cites: ["C11"],
    why: "organisation: the institution that carries the measure out, where there are two",
    norms: [workerAssigned()],
    record: {
      ...withSecondInstitution(),
      events: [start("s1", "2026-01-05", { organisation: "gi-02", by: undefined })],
    },
    asOf: "2026-01-08",
    expect: [{ duties: [{ bearer: "gi-02", status: "pending" }] }],
  },
  {
    cites: ["C11"],
    why: "with a measure: the organisation of its start, though the trigger itself names none of the kind",
    norms: [
      {
        duty: achieve({
          trigger: { type: "family-group-plan-waived" },
          act: { type: "plan" },
          within: { weeks: 6 },
        }),
      },
    ],
    record: {
      ...withSecondInstitution(),
      events: [
        start("s1", "2026-01-05", { organisation: "gi-02", by: undefined }),
        start("s2", "2026-01-05", { measure: "m2", organisation: "gi-01" }),
        planWaived("f1", "2026-01-19", { by: "vt-01" }),
      ],
    },
    asOf: "2026-01-20",
    expect: [{ duties: [{ bearer: "gi-02" }] }],
  },
  {
    cites: ["C11", "C2"],
    why: "of a pair too, where the notice is listed first and names nobody",
    norms: [
      firstContact({ trigger: { latestOf: [{ type: "measure-notified" }, { type: "measure-start" }] } }),
    ],
    record: {
      ...withSecondInstitution(),
      events: [
        start("s1", "2026-01-05", { organisation: "gi-02", by: undefined }),
        notified("n1", "2026-01-07", { by: undefined }),
      ],
    },
    asOf: "2026-01-08",
    expect: [{ duties: [{ bearer: "gi-02" }] }],
  },
  {
    cites: ["C11"],
    why: "with a placement: the foster-care organisation of its start owes after its end",
    norms: [
      {
        bearer: "foster-care",
        duty: achieve({ trigger: { type: "placement-end" }, within: { workingDays: 5 } }),
      },
    ],
    record: {
      organisations: [
        ...threeOrganisations(),
        organisation("fc-01", "foster-care"),
        organisation("fc-02", "foster-care"),
      ],
      events: [
        {
          id: "b1",
          type: "placement-start",
          at: "2025-09-01",
          placement: "pl1",
          kind: "foster",
          organisation: "fc-02",
        },
        { id: "b2", type: "placement-end", at: "2026-01-05", placement: "pl1" },
      ],
    },
    asOf: "2026-01-08",
    expect: [{ duties: [{ id: `${TEST}#c1#b2`, bearer: "fc-02" }] }],
  },
  {
    cites: ["C11"],
    why: "a list of kinds: the safety team that the case went to, not the local team beside it",
    norms: [heardByReceivingTeam()],
    record: { ...withTeams(), events: [transfer("t1", "2026-01-05", "st-01")] },
    asOf: "2026-01-08",
    expect: [{ duties: [{ bearer: "st-01", status: "pending" }] }],
  },
  {
    cites: ["C11"],
    why: "any: whoever received the report owes, of whatever kind",
    norms: [{ ...afterReport(), bearer: "any" }],
    record: { events: [report("r1", "2026-01-05", { to: "school-01" })] },
    asOf: "2026-01-08",
    expect: [{ duties: [{ bearer: "school-01", status: "pending" }] }],
  },
  {
    cites: ["C11"],
    why: "none of the kind in the record: unknown, and so is what was left undone",
    norms: [
      {
        bearer: "foster-care",
        duty: achieve({ trigger: { type: "placement-end" }, within: { workingDays: 5 } }),
      },
    ],
    record: { events: [{ id: "b2", type: "placement-end", at: "2026-01-05", placement: "pl1" }] },
    asOf: "2026-01-20",
    expect: [{ duties: [{ bearer: null, status: "undetermined", missing: [{ code: "bearer-unknown" }] }] }],
  },
  {
    cites: ["C6"],
    why: "of two measures that both begin and end on one day the second by id continues the first, not each the other",
    norms: [
      firstContact({ trigger: { type: "measure-start", where: leaf("trigger.continues", "equal", false) } }),
    ],
    record: {
      events: [
        start("s1", "2026-02-10"),
        end("x1", "2026-02-10"),
        start("s2", "2026-02-10", { measure: "m2" }),
        end("x2", "2026-02-10", { measure: "m2" }),
      ],
    },
    asOf: "2026-02-12",
    expect: [{ duties: [{ id: `${TEST}#c1#s1` }] }],
  },
  {
    cites: ["C6", "C2"],
    why: "a measure that had ended in February is not continued by one of March, though a second end was written down on its day",
    norms: [
      firstContact({ trigger: { type: "measure-start", where: leaf("trigger.continues", "equal", false) } }),
    ],
    record: {
      events: [
        start("s1", "2026-01-05"),
        end("x1", "2026-02-02"),
        end("x2", "2026-03-10"),
        start("s2", "2026-03-10", { measure: "m2" }),
      ],
    },
    asOf: "2026-03-12",
    expect: [{ duties: [{ id: `${TEST}#c1#s1` }, { id: `${TEST}#c1#s2` }] }],
  },
  {
    cites: ["C6", "A4"],
    why: "the measure of the sister, of which an end of unknown whom was recorded, is not continued by his",
    norms: [
      firstContact({ trigger: { type: "measure-start", where: leaf("trigger.continues", "equal", false) } }),
    ],
    record: {
      children: SIBLINGS,
      events: [
        start("s1", "2026-01-05", { children: ["c2"] }),
        { ...end("x1", "2026-03-10"), children: null },
        start("s2", "2026-03-10", { measure: "m2", children: ["c1"] }),
      ],
    },
    asOf: "2026-03-12",
    expect: [{ child: "c1", duties: [{ id: `${TEST}#c1#s2`, status: "pending" }] }],
  },
  {
    cites: ["C6", "A4"],
    why: "an end for the sister alone leaves his measure running: the one of that day does not continue it",
    norms: [
      firstContact({ trigger: { type: "measure-start", where: leaf("trigger.continues", "equal", false) } }),
    ],
    record: {
      children: SIBLINGS,
      events: [
        start("s1", "2026-01-05", { children: ["c1", "c2"] }),
        { ...end("x1", "2026-03-10"), children: ["c2"] },
        start("s2", "2026-03-10", { measure: "m2", children: ["c1"] }),
      ],
    },
    asOf: "2026-03-12",
    expect: [{ child: "c1", duties: [{ id: `${TEST}#c1#s1` }, { id: `${TEST}#c1#s2`, status: "pending" }] }],
  },
  {
    cites: ["C6", "C7"],
    why: "an end before the measure began is none of it: the next measure continues it",
    norms: [
      firstContact({ trigger: { type: "measure-start", where: leaf("trigger.continues", "equal", false) } }),
    ],
    record: {
      events: [
        end("x0", "2025-12-01"),
        start("s1", "2026-01-05"),
        end("x1", "2026-03-10"),
        start("s2", "2026-03-10", { measure: "m2" }),
      ],
    },
    asOf: "2026-03-12",
    expect: [{ duties: [{ id: `${TEST}#c1#s1` }] }],
  },
  {
    cites: ["C6", "A6"],
    why: "whether the start of the measure that ended had been recorded is not known, and so neither whose it was: it may be continued",
    norms: [
      firstContact({ trigger: { type: "measure-start", where: leaf("trigger.continues", "equal", false) } }),
    ],
    record: {
      events: [
        start("s1", "2026-01-05", { organisation: "gi-02" }),
        { ...end("x1", "2026-03-10"), recordedAt: "2026-03-10" },
        start("s2", "2026-03-10", { measure: "m2", recordedAt: "2026-03-10" }),
      ],
    },
    asOf: "2026-03-12",
    knownAt: "2026-03-12",
    expect: [{ duties: [{ id: `${TEST}#c1#s1` }, { id: `${TEST}#c1#s2`, status: "undetermined" }] }],
  },
  {
    cites: ["C6", "A4"],
    why: "the measure of the sister began earlier under the same key: his start of it continues his own earlier measure, and its plan is of that span",
    norms: [
      {
        duty: {
          kind: "achieve",
          trigger: { type: "measure-start", where: leaf("trigger.continues", "equal", false) },
          again: "each",
          act: { type: "plan", where: leaf("act.measure", "equal", { fact: "trigger.measure" }) },
          within: { weeks: 12 },
          afterDue: "still-owed",
        },
      },
    ],
    record: {
      children: SIBLINGS,
      events: [
        start("s0", "2026-01-05", { measure: "m0", children: ["c1"] }),
        start("sA", "2026-01-12", { children: ["c2"] }),
        end("x0", "2026-02-10", { measure: "m0" }),
        start("sB", "2026-02-10", { children: ["c1"] }),
        plan("p1", "2026-02-20", { children: ["c1"] }),
      ],
    },
    asOf: "2026-03-12",
    expect: [{ child: "c1", duties: [{ id: `${TEST}#c1#s0`, status: "fulfilled", fulfilledBy: ["p1"] }] }],
  },
  {
    cites: ["C9", "B3"],
    why: "last-act: a report on the day on which the measure began counts as after it, and opens the next",
    norms: [yearly()],
    record: { events: [start("s1", "2026-01-05"), frequency("f1", "2026-01-05")] },
    asOf: "2026-02-10",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "fulfilled", fulfilledBy: ["f1"] },
          { id: `${TEST}#c1#f1`, status: "pending", window: { opens: "2026-01-06", due: "2027-01-05" } },
        ],
      },
    ],
  },
  {
    cites: ["C9", "D7"],
    why: "last-act: a report on the day of the child's death fulfils, and opens nothing after it",
    norms: [yearly()],
    record: {
      events: [
        start("s1", "2026-01-05"),
        frequency("f1", "2026-03-02"),
        { id: "o1", type: "child-died", at: "2026-03-02", children: ["c1"] },
      ],
    },
    asOf: "2026-04-10",
    expect: [{ duties: [{ id: `${TEST}#c1#s1`, status: "fulfilled" }] }],
  },
  {
    cites: ["C9", "A11"],
    why: "last-act: the child's age is that of the day on which each duty opens: from ten on a report no longer counts",
    norms: [
      monthly({
        ...yearlyReport(),
        act: { type: "frequency-report", where: leaf("child.age", "lessThan", 10) },
      }),
    ],
    record: {
      events: [
        start("s1", "2026-01-05"),
        frequency("f1", "2026-02-02"),
        frequency("f2", "2026-05-04"),
        frequency("f3", "2026-06-01"),
      ],
    },
    asOf: "2026-06-10",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "fulfilled", fulfilledBy: ["f1"] },
          { id: `${TEST}#c1#f1`, status: "fulfilled", fulfilledBy: ["f2"] },
          { id: `${TEST}#c1#f2`, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C9", "B3"],
    why: "last-act: a report at nine is not one of a measure that began at ten",
    norms: [yearly()],
    record: {
      events: [start("s1", "2026-01-05T10:00:00+01:00"), frequency("f1", "2026-01-05T09:00:00+01:00")],
    },
    asOf: "2026-02-10",
    expect: [{ duties: [{ id: `${TEST}#c1#s1`, status: "pending" }] }],
  },
  {
    cites: ["C9"],
    why: "last-act: of two reports of one day, one of unknown whom, the certain one counts",
    norms: [yearly()],
    record: {
      events: [
        start("s1", "2026-01-05"),
        { ...frequency("f1", "2026-03-02"), children: null },
        frequency("f2", "2026-03-02"),
      ],
    },
    asOf: "2026-04-10",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "fulfilled", fulfilledBy: ["f2"] },
          { id: `${TEST}#c1#f2`, status: "pending" },
        ],
      },
    ],
  },
  {
    cites: ["C9", "D6"],
    why: "last-act: a contact that the child declined opens the next duty too, and lifts nothing of those after it",
    norms: [{ ...monthly({ every: { years: 1 }, anchor: "last-act" }), exceptions: [childDeclines()] }],
    record: {
      events: [
        start("s1", "2025-01-06"),
        alone("d1", "2025-03-03", { status: "declined", declinedBy: "child" }),
        alone("k1", "2025-06-02"),
      ],
    },
    asOf: "2026-02-10",
    expect: [
      {
        duties: [
          { id: `${TEST}#c1#s1`, status: "fulfilled", fulfilledBy: ["k1"] },
          { id: `${TEST}#c1#d1`, status: "fulfilled", fulfilledBy: ["k1"] },
          { id: `${TEST}#c1#k1`, status: "pending", window: { due: "2026-06-02" } },
        ],
      },
    ],
  },
  {
    cites: ["C9", "E1"],
    why: "last-act: overdue, and after that the measure may have ended: that changes nothing about the breach",
    norms: [
      monthly(yearlyReport(), { until: { type: "measure-end", where: leaf("act.by", "equal", "gi-01") } }),
    ],
    record: {
      events: [start("s1", "2025-01-06"), clean({ ...end("x1", "2026-02-02"), by: undefined })],
    },
    asOf: "2026-03-02",
    expect: [{ duties: [{ id: `${TEST}#c1#s1`, status: "overdue" }] }],
  },
  {
    cites: ["C6"],
    why: "a supervision that continues a measure which is none of the norm's begins a span of its own",
    norms: [
      monthly({}, { from: { type: "measure-start", where: leaf("trigger.kind", "equal", "supervision") } }),
    ],
    record: {
      events: [...provisional("2026-01-01", "2026-01-31"), start("s2", "2026-02-01", { measure: "m2" })],
    },
    asOf: "2026-02-10",
    expect: [{ duties: [{ id: `${TEST}#c1#s2#2026-02-01`, status: "pending" }] }],
  },
  {
    cites: ["C6", "C7"],
    why: "two measures continue one: the span lasts until the last of them ends",
    norms: [monthly()],
    record: {
      events: [
        start("s1", "2026-01-01"),
        end("x1", "2026-02-01"),
        start("s2", "2026-02-01", { measure: "m2" }),
        start("s3", "2026-02-01", { measure: "m3" }),
        end("x2", "2026-02-28", { measure: "m2" }),
        end("x3", "2026-03-31", { measure: "m3" }),
      ],
    },
    asOf: "2026-04-10",
    expect: [
      { duties: [{ id: `${SPAN}2026-01-01` }, { id: `${SPAN}2026-02-01` }, { id: `${SPAN}2026-03-01` }] },
    ],
  },
  {
    cites: ["C7"],
    why: "supervision that probation continues runs past the eighteenth birthday: the probation ran then",
    norms: [monthly({ partial: "count" }, { untilAge: 18 })],
    record: {
      children: [{ id: "c1", birthDate: "2008-03-10" }],
      events: [
        start("s1", "2026-01-01"),
        end("x1", "2026-02-01"),
        start("s2", "2026-02-01", { measure: "m2", kind: "probation" }),
      ],
    },
    asOf: "2026-04-10",
    expect: [
      {
        duties: [
          { id: `${SPAN}2026-01-01` },
          { id: `${SPAN}2026-02-01` },
          { id: `${SPAN}2026-03-01`, unit: { from: "2026-03-01", through: "2026-03-31" } },
          { id: `${SPAN}2026-04-01` },
        ],
      },
    ],
  },
  {
    cites: ["C6", "C5"],
    why: "a measure of which the organisation was not recorded may continue the other: its own units are owed only if it does not",
    norms: [monthly()],
    record: {
      events: [
        start("s1", "2026-01-01"),
        end("x1", "2026-01-31"),
        start("s2", "2026-02-01", { measure: "m2", organisation: undefined }),
      ],
    },
    asOf: "2026-02-10",
    expect: [
      {
        duties: [
          { id: `${SPAN}2026-01-01` },
          {
            id: `${SPAN}2026-02-01`,
            status: "undetermined",
            missing: [{ code: "not-recorded", event: "s2", field: "organisation" }],
          },
          { id: `${TEST}#c1#s2#2026-02-01`, status: "undetermined", possible: ["inapplicable", "pending"] },
        ],
      },
    ],
  },
  {
    cites: ["B8", "C8"],
    why: "the plan that begins a span is not its own act: in that month it was not reviewed",
    norms: [monthly({ act: { type: ["plan", "plan-review"] } }, { from: { type: "plan" } })],
    record: { events: [plan("p1", "2026-01-01")] },
    asOf: "2026-02-10",
    expect: [{ duties: [{ status: "violated" }, { status: "pending" }] }],
  },
  {
    cites: ["E6", "C8"],
    why: "on the last day of February that month has not closed: January, violated, says how it stands",
    norms: [monthly()],
    record: { events: [start("s1", "2026-01-01")] },
    asOf: "2026-02-28",
    expect: [{ duties: [{ status: "violated" }, { status: "pending" }] }],
    summary: { proposal: { now: "not-met" } },
  },
  {
    cites: ["D6", "D7"],
    why: "the child died in a month that owed two: that lifts the month, and counts for more than one act",
    norms: [monthly({ atLeast: 2 })],
    record: {
      events: [
        start("s1", "2026-01-01"),
        { id: "o1", type: "child-died", at: "2026-01-20", children: ["c1"] },
      ],
    },
    asOf: "2026-02-10",
    expect: [{ duties: [{ status: "excused", exception: "child-died" }] }],
  },
  {
    cites: ["D6", "E10"],
    why: "two owed, one waived, and days without cover: an act left out there and the waiver are enough together",
    norms: [
      {
        ...monthly({ atLeast: 2 }),
        exceptions: [{ id: "danger", event: { type: "contact-waived" } }],
      },
    ],
    record: {
      covers: [
        { ...coversAll("gi-01"), types: ALL_TYPES.filter((type) => type !== "contact") },
        { by: "gi-01", types: ["contact"], from: "2020-01-01", through: "2026-01-10" },
      ],
      events: [start("s1", "2026-01-01"), { ...waiver("w1", "2026-01-08"), by: "gi-01" }],
    },
    asOf: "2026-02-10",
    expect: [{ duties: [{ status: "undetermined", possible: ["excused", "fulfilled", "violated"] }, {}] }],
  },
  {
    cites: ["D6", "E10"],
    why: "two owed, one waived and one talk of unknown status: together they may be enough",
    norms: [
      {
        ...monthly({ atLeast: 2 }),
        exceptions: [{ id: "danger", event: { type: "contact-waived" } }],
      },
    ],
    record: {
      events: [
        start("s1", "2026-01-01"),
        { ...waiver("w1", "2026-01-08"), by: "gi-01" },
        clean(alone("k1", "2026-01-12", { status: undefined })),
      ],
    },
    asOf: "2026-02-10",
    expect: [{ duties: [{ status: "undetermined", possible: ["excused", "violated"] }, {}] }],
  },
  {
    cites: ["D4", "E10"],
    why: "an exception of which it is not known whether it holds may lift a whole unit",
    norms: [{ ...monthly(), exceptions: [{ id: "pilot", when: leaf("record.pilot", "equal", "toekomst") }] }],
    record: {
      organisations: [{ id: "gi-01", kind: "certified-institution", pilot: null }],
      events: [start("s1", "2026-01-01")],
    },
    asOf: "2026-02-10",
    expect: [{ duties: [{ status: "undetermined", possible: ["excused", "violated"] }, {}] }],
  },
  {
    cites: ["D7", "E9"],
    why: "which of two children died in January is not known: of this one the months after may be owed nothing",
    norms: [monthly()],
    record: {
      children: SIBLINGS,
      events: [
        start("s1", "2026-01-01", { children: ["c1"] }),
        alone("k1", "2026-01-10"),
        { id: "o1", type: "child-died", at: "2026-01-20", children: null },
      ],
    },
    asOf: "2026-03-01",
    expect: [
      {
        child: "c1",
        duties: [{}, { status: "undetermined", possible: ["inapplicable", "violated"] }, {}],
      },
    ],
  },
  {
    cites: ["C6", "C7"],
    why: "two measures continue one, and one of them has ended: the span runs on with the other",
    norms: [monthly()],
    record: {
      events: [
        start("s1", "2026-01-01"),
        end("x1", "2026-02-01"),
        start("s2", "2026-02-01", { measure: "m2" }),
        start("s3", "2026-02-01", { measure: "m3" }),
        end("x2", "2026-02-28", { measure: "m2" }),
      ],
    },
    asOf: "2026-03-10",
    expect: [
      { duties: [{ id: `${SPAN}2026-01-01` }, { id: `${SPAN}2026-02-01` }, { id: `${SPAN}2026-03-01` }] },
    ],
  },
  {
    cites: ["A12", "C7"],
    why: "household: the measure ended for the sister alone: of a household norm it ended",
    norms: [{ ...monthly({ partial: "count" }), children: "household" }],
    record: {
      children: SIBLINGS,
      events: [start("s1", "2026-01-01"), { ...end("x1", "2026-01-31"), children: ["c2"] }],
    },
    asOf: "2026-03-10",
    expect: [{ child: "c1", duties: [{ id: `${SPAN}2026-01-01` }] }],
  },
  {
    cites: ["C9", "E9"],
    why: "last-act: the measure may have ended on the due day itself, before anything was overdue",
    norms: [
      monthly(yearlyReport(), { until: { type: "measure-end", where: leaf("act.by", "equal", "gi-01") } }),
    ],
    record: {
      events: [start("s1", "2025-01-06"), clean({ ...end("x1", "2026-01-06"), by: undefined })],
    },
    asOf: "2026-03-02",
    expect: [{ duties: [{ status: "undetermined", possible: ["inapplicable", "overdue"] }] }],
  },
  {
    cites: ["C7", "D6"],
    why: "the measure may have ended on the 20th: the contact that the child declined after it then counts for nothing",
    norms: [
      {
        ...monthly(
          { partial: "count" },
          { until: { type: "measure-end", where: leaf("act.by", "equal", "gi-01") } },
        ),
        exceptions: [childDeclines()],
      },
    ],
    record: {
      events: [
        start("s1", "2026-01-01"),
        clean({ ...end("x1", "2026-01-20"), by: undefined }),
        alone("k1", "2026-01-25", { status: "declined", declinedBy: "child" }),
      ],
    },
    asOf: "2026-01-31",
    expect: [{ duties: [{ status: "undetermined", possible: ["excused", "violated"] }] }],
  },
  {
    cites: ["C1a", "C5"],
    why: "actOf: where it is not known whether the span was one, its talk may have set off nothing",
    norms: [
      {
        ...monthly(
          {},
          { from: { type: "measure-start", where: leaf("trigger.kind", "equal", "supervision") } },
        ),
        id: "proposal/monthly",
      },
      {
        id: "proposal/written",
        duty: achieve({
          trigger: { actOf: "proposal/monthly" },
          act: { type: "perspective-documented" },
          within: { workingDays: 5 },
        }),
      },
    ],
    record: { events: [start("s1", "2026-01-01", { kind: undefined }), alone("k1", "2026-01-12")] },
    asOf: "2026-01-14",
    expect: [
      {
        norm: "proposal/written",
        duties: [{ status: "undetermined", possible: ["inapplicable", "pending"] }],
      },
    ],
  },
];

// conditions and patterns

function leaf(fact: string, operator: string, value: unknown) {
  return { fact, operator, value };
}

function held() {
  return leaf("act.status", "equal", "held");
}

function heldFaceToFace() {
  return { type: "contact", where: { all: [held(), leaf("act.mode", "equal", "face-to-face")] } };
}

function substantialReport() {
  return { type: "report", where: leaf("trigger.severity", "equal", "substantial") };
}

function supervisionStart() {
  return {
    type: "measure-start",
    where: leaf("trigger.kind", "in", ["supervision", "provisional-supervision"]),
  };
}

function childDeclines() {
  return {
    id: "child-declines",
    event: {
      type: "contact",
      where: { all: [leaf("act.status", "equal", "declined"), leaf("act.declinedBy", "equal", "child")] },
    },
  };
}

// norms

/** An achieve duty: a held contact, still owed after due, each trigger its own. */
function achieve(more: Fields) {
  return {
    kind: "achieve",
    again: "each",
    act: { type: "contact", where: held() },
    afterDue: "still-owed",
    ...more,
  };
}

/** Spoken to within five working days of a report to Veilig Thuis. */
function afterReport(more: Fields = {}): NormSketch {
  return {
    bearer: "veilig-thuis",
    duty: achieve({ trigger: { type: "report" }, within: { workingDays: 5 }, ...more }),
  };
}

/** Spoken to before the case is transferred or closed; a further report joins. */
function heardBeforeTransfer(more: Fields = {}): NormSketch {
  return afterReport({
    again: "while-closed",
    within: "none-stated",
    before: [{ type: "transfer" }, { type: "case-closed" }],
    ...more,
  });
}

/** Spoken to by the team that the case is transferred to, before it is passed on. */
function heardByReceivingTeam(): NormSketch {
  return {
    bearer: ["local-team", "safety-team"],
    duty: achieve({
      trigger: { type: "transfer" },
      within: "none-stated",
      before: [{ type: "transfer" }, { type: "case-closed" }],
    }),
  };
}

/** No waiver of the talk after a report. */
function noWaiver(more: Fields = {}): NormSketch {
  return {
    bearer: "veilig-thuis",
    duty: {
      kind: "forbid",
      trigger: { type: "report" },
      again: "each",
      act: { type: "contact-waived" },
      ...more,
    },
  };
}

/** First contact within five working days of charged and notified, whichever is later. */
function firstContact(more: Fields = {}): NormSketch {
  return { duty: achieve({ trigger: { latestOf: START_AND_NOTICE }, within: { workingDays: 5 }, ...more }) };
}

/** A worker within five working days of a measure that continues no other. */
function workerAssigned(): NormSketch {
  return {
    duty: achieve({
      trigger: { type: "measure-start", where: leaf("trigger.continues", "equal", false) },
      act: { type: "assignment" },
      within: { workingDays: 5 },
    }),
  };
}

/** The measure's own worker within five working days of its start and its notice. */
function workerOfTheMeasure(): NormSketch {
  const where = leaf("act.measure", "equal", { fact: "trigger.measure" });
  return firstContact({ act: { type: "assignment", where } });
}

/** A worker within five working days of a measure, which an end that no other continues lifts. */
function assignedUnlessEnded(): NormSketch {
  return {
    duty: achieve({
      trigger: { type: "measure-start" },
      act: { type: "assignment" },
      within: { workingDays: 5 },
    }),
    exceptions: [
      {
        id: "measure-ended",
        event: {
          type: "measure-end",
          where: {
            all: [
              leaf("act.measure", "equal", { fact: "trigger.measure" }),
              leaf("act.continues", "equal", false),
            ],
          },
        },
      },
    ],
  };
}

/** An answer within a month of the ruling on a complaint, unless a longer term was announced for that ruling. */
function complaintAnswered(): NormSketch {
  const ofComplaint = (scope: string) => leaf(`${scope}.complaint`, "equal", { fact: "trigger.id" });
  return {
    bearer: "veilig-thuis",
    duty: achieve({
      trigger: { type: "complaint" },
      from: {
        type: "complaint-answer",
        where: { all: [ofComplaint("from"), leaf("from.byKind", "notEqual", "veilig-thuis")] },
        pick: "after",
      },
      act: {
        type: "complaint-answer",
        where: { all: [ofComplaint("act"), leaf("act.byKind", "equal", "veilig-thuis")] },
      },
      within: { months: 1 },
    }),
    exceptions: [
      {
        id: "longer-term-announced",
        event: { type: "term-extended", where: leaf("act.of", "equal", { fact: "from.id" }) },
      },
    ],
  };
}

/** The investigation begins within five days of the report, once the need is established. */
function investigation(more: Fields = {}): NormSketch {
  return {
    bearer: "veilig-thuis",
    duty: achieve({
      trigger: { type: "assessment", where: leaf("trigger.kind", "equal", "investigation-needed") },
      from: { type: "report", pick: "before" },
      act: { type: "assessment", where: leaf("act.kind", "equal", "investigation-started") },
      within: { days: 5 },
      ...more,
    }),
  };
}

/** A plan within six weeks after it is established that no family group plan will be made. */
function planAfterWaiver(): NormSketch {
  return {
    duty: achieve({
      trigger: { type: "measure-start" },
      from: {
        type: "family-group-plan-waived",
        where: leaf("act.measure", "equal", { fact: "trigger.measure" }),
      },
      act: { type: "plan" },
      within: { weeks: 6 },
    }),
  };
}

/** A plan of the same measure within six weeks of its start. */
function planOfTheMeasure(): NormSketch {
  return {
    duty: achieve({
      trigger: { type: "measure-start" },
      act: { type: "plan", where: leaf("act.measure", "equal", { fact: "trigger.measure" }) },
      within: { weeks: 6 },
    }),
  };
}

/** After a report: safety measured within three months of the start of help for the child. */
function measuredAfterHelp(): NormSketch {
  return {
    bearer: "veilig-thuis",
    duty: achieve({
      trigger: { type: "report" },
      from: { type: "help-start", where: leaf("act.for", "equal", "child") },
      act: { type: "safety-measurement" },
      within: { months: 3 },
    }),
  };
}

/** The plan is made with the child, at once. */
function withChildAtOnce(more: Fields = {}): NormSketch {
  return {
    duty: achieve({
      trigger: { type: "plan" },
      act: { type: "plan", where: leaf("act.withChild", "equal", true) },
      within: "at-once",
      ...more,
    }),
  };
}

/** A held contact every calendar month of a measure. */
function monthly(more: Fields = {}, during: Fields = {}): NormSketch {
  return {
    duty: {
      kind: "recur",
      during: { from: { type: "measure-start" }, until: { type: "measure-end" }, ...during },
      act: { type: "contact", where: held() },
      atLeast: 1,
      every: { months: 1 },
      anchor: "calendar",
      ...more,
    },
  };
}

/** A frequency report every year of a measure, from the last one. */
function yearly(): NormSketch {
  return monthly(yearlyReport());
}

function yearlyReport(): Fields {
  return { act: { type: "frequency-report" }, every: { years: 1 }, anchor: "last-act" };
}

/** The plan is reviewed or made anew every year from the last time. */
function planReviewed(): NormSketch {
  return monthly(
    { act: { type: ["plan", "plan-review"] }, every: { years: 1 }, anchor: "last-act" },
    { from: { type: "plan" } },
  );
}

/** The same norm as law. */
function lawful(norm: NormSketch): NormSketch {
  return { ...norm, id: "jeugdwet/test", tier: "order-in-council" };
}

// whole rows

/** A calendar anchor cuts the first unit at the span's start and then follows the calendar. */
function calendarUnits(
  why: string,
  every: Fields,
  begins: string,
  asOf: string,
  units: readonly (readonly [string, string])[],
): SemanticsCase {
  return {
    cites: ["C8"],
    why: `calendar units: ${why}`,
    norms: [monthly({ every, partial: "count" })],
    record: { events: [start("s1", begins)] },
    asOf,
    expect: [{ duties: units.map(([from, through]) => ({ id: `${SPAN}${from}`, unit: { from, through } })) }],
  };
}

function badAnchor(why: string, every: Fields): SemanticsCase {
  return {
    cites: ["C8"],
    why: `no calendar unit: ${why}`,
    norms: [monthly({ every })],
    record: { events: [] },
    asOf: "2026-01-20",
    normsRefused: ["bad-anchor"],
  };
}

// events

function report(id: string, at: string, more: Fields = {}) {
  return { id, type: "report", at, to: "vt-01", from: "police", ...more };
}

function disclosure(id: string, at: string, more: Fields = {}) {
  return { id, type: "disclosure", at, to: "t1", about: "family", ...more };
}

function withVeiligThuis(id: string, at: string, more: Fields = {}) {
  const participants = [
    { role: "child", id: "c1" },
    { role: "professional", id: "vt1" },
  ];
  return alone(id, at, { by: "vt-01", participants, ...more });
}

function complaint(id: string, at: string) {
  return { id, type: "complaint", at, to: "vt-01", from: "parent", by: "vt-01" };
}

function waiver(id: string, at: string) {
  return { id, type: "contact-waived", at, by: "vt-01", ground: "other-professional-has-sight" };
}

function transfer(id: string, at: string, to: string, more: Fields = {}) {
  return clean({ id, type: "transfer", at, by: "vt-01", from: "vt-01", to, ...more });
}

function start(id: string, at: string, more: Fields = {}) {
  return clean({
    id,
    type: "measure-start",
    at,
    by: "gi-01",
    measure: "m1",
    kind: "supervision",
    organisation: "gi-01",
    ...more,
  });
}

function notified(id: string, at: string, more: Fields = {}) {
  return clean({ id, type: "measure-notified", at, by: "gi-01", measure: "m1", ...more });
}

function end(id: string, at: string, more: Fields = {}) {
  return { id, type: "measure-end", at, by: "gi-01", measure: "m1", ...more };
}

/** Provisional supervision m1, from s1 through x1. */
function provisional(from: string, through: string) {
  return [start("s1", from, { kind: "provisional-supervision" }), end("x1", through)];
}

function assigned(id: string, at: string) {
  return { id, type: "assignment", at, by: "gi-01", measure: "m1", professional: "p1", fixed: true };
}

function plan(id: string, at: string, more: Fields = {}) {
  return { id, type: "plan", at, by: "gi-01", measure: "m1", ...more };
}

function planWaived(id: string, at: string, more: Fields = {}) {
  return { id, type: "family-group-plan-waived", at, by: "gi-01", measure: "m1", ...more };
}

function frequency(id: string, at: string) {
  return { id, type: "frequency-report", at, by: "gi-01", measure: "m1" };
}

function needed(id: string, at: string, more: Fields = {}) {
  return { id, type: "assessment", at, by: "vt-01", kind: "investigation-needed", ...more };
}

function begun(id: string, at: string) {
  return { id, type: "assessment", at, by: "vt-01", kind: "investigation-started" };
}

function help(id: string, at: string, whom: string | null) {
  return { id, type: "help-start", at, by: "gi-01", for: whom };
}

/** Without the fields that a row sets to undefined: absent, not null. */
function clean(event: Fields): Fields {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
}

// records

function covers(by: string, types: readonly string[]) {
  return { by, types, from: "2024-01-01", through: "2026-12-31" };
}

/** Cover of all types, of one of them with a gap after this day and before that. */
function except(by: string, type: string, through: string, from: string) {
  return [
    covers(
      by,
      ALL_TYPES.filter((one) => one !== type),
    ),
    { ...covers(by, [type]), through },
    { ...covers(by, [type]), from },
  ];
}

function organisation(id: string, kind: string) {
  return { id, kind, region: "midden", pilot: "none" };
}

function threeOrganisations() {
  return [
    organisation("vt-01", "veilig-thuis"),
    organisation("gi-01", "certified-institution"),
    organisation("school-01", "education"),
  ];
}

/** A local team and a safety team beside the usual three, all covered. */
function withTeams() {
  return {
    organisations: [
      ...threeOrganisations(),
      organisation("lt-01", "local-team"),
      organisation("st-01", "safety-team"),
    ],
    covers: ["vt-01", "gi-01", "school-01", "lt-01", "st-01"].map((by) => coversAll(by)),
  };
}

/** A second institution, covered as well. */
function withSecondInstitution() {
  return {
    organisations: [...threeOrganisations(), organisation("gi-02", "certified-institution")],
    covers: ["vt-01", "gi-01", "gi-02", "school-01"].map((by) => coversAll(by)),
  };
}

/** A second Veilig Thuis with a worker, whose events this record does not cover. */
function withSecondVeiligThuis() {
  return {
    organisations: [...threeOrganisations(), organisation("vt-02", "veilig-thuis")],
    professionals: [
      { id: "p1", organisation: "gi-01", specialisations: [] },
      { id: "vt1", organisation: "vt-01", specialisations: ["domestic-violence"] },
      { id: "vt2", organisation: "vt-02", specialisations: ["domestic-violence"] },
      { id: "t1", organisation: "school-01", specialisations: [] },
    ],
  };
}
