/** A. What a record says: rules A1–A14. Expected values were worked out by hand. */
import { coversAll } from "../support/build.js";
import type { NormSketch, RecordSketch, SemanticsCase } from "../support/table.js";

// Monday 5 January 2026; five working days later is Monday 12 January.
const REPORTED = "2026-01-05";
const TALKED = "2026-01-08";
const LATER = "2026-02-02";

const TWO = [
  { id: "c1", birthDate: "2016-04-02" },
  { id: "c2", birthDate: "2019-11-20" },
];
const CHILD = { role: "child", id: "c1" };
const SISTER = { role: "child", id: "c2" };
const WORKER = { role: "professional", id: "vt1" };
const GUARDIAN_WORKER = { role: "professional", id: "p1" };

const overdue = { status: "overdue" };
const fulfilled = { status: "fulfilled" };
const doneOrNot = { status: "undetermined", possible: ["fulfilled", "overdue"] };
const owedOrNot = { status: "undetermined", possible: ["inapplicable", "overdue"] };

export const cases: readonly SemanticsCase[] = [
  // ---------------------------------------------------------------- A1
  {
    cites: ["A1"],
    why: "a contact whose mode was never recorded may have been face to face: not-recorded",
    norms: [spokenTo(faceToFace())],
    record: { events: [report(), talk({ mode: undefined })].map(withoutGaps) },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "not-recorded" }] }] }],
  },
  {
    cites: ["A1"],
    why: "a mode recorded as unknown is unknown too, but reported apart: recorded-as-unknown",
    norms: [spokenTo(faceToFace())],
    record: { events: [report(), talk({ mode: null })] },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "recorded-as-unknown" }] }] }],
  },
  {
    cites: ["A1"],
    why: "one field absent and one null: both codes stand in missing",
    norms: [spokenTo(faceToFace())],
    record: { events: [report(), talk({ mode: undefined, status: null })].map(withoutGaps) },
    asOf: LATER,
    expect: [
      { duties: [{ ...doneOrNot, missing: [{ code: "not-recorded" }, { code: "recorded-as-unknown" }] }] },
    ],
  },
  ...(["not-recorded", "recorded-as-unknown"] as const).flatMap((code): SemanticsCase[] => {
    const id = code === "not-recorded" ? {} : { id: null };
    const missing = [{ code, event: "k1", field: "participants.id" }];
    const expect = [{ duties: [{ ...doneOrNot, missing }] }];
    const which = code === "not-recorded" ? "an id that is absent" : "an id that is null";
    return [
      {
        ...{ cites: ["A1", "A7"], onlyMissing: true, asOf: LATER, expect },
        why: `${which}: of a child who took part it is ${code} who it was`,
        norms: [spokenTo()],
        record: { events: [report(), talk({ participants: [{ role: "child", ...id }, WORKER] })] },
      },
      {
        ...{ cites: ["A1", "A8"], asOf: LATER, expect },
        why: `${which}: of a parent who took part it is ${code} who it was`,
        norms: [spokenTo(is("act.withParent", true))],
        record: {
          adults: [],
          events: [report(), talk({ participants: [CHILD, { role: "parent", ...id }] })],
        },
      },
      {
        ...{ cites: ["A1", "A9"], onlyMissing: true, asOf: LATER, expect },
        why: `${which}: of a professional who took part it is ${code} who it was`,
        norms: [spokenTo(is("act.professional.independent", true))],
        record: { events: [report(), talk({ participants: [CHILD, { role: "professional", ...id }] })] },
      },
    ];
  }),
  {
    cites: ["A1"],
    why: "what was answered is an event that the record does not hold: nobody knows which complaint it was",
    norms: [answered()],
    record: { events: [complaint(), answer("q9")] },
    asOf: LATER,
    expect: [
      { duties: [{ ...doneOrNot, missing: [{ code: "not-recorded", event: "w1", field: "complaint" }] }] },
    ],
  },
  {
    cites: ["A1", "B1"],
    why: "a complaint that comes only later does not exist yet, so that it is still not known which was answered",
    norms: [answered()],
    record: { events: [complaint(), answer("q2"), { ...complaint(), id: "q2", at: "2026-03-05" }] },
    asOf: LATER,
    expect: [
      { duties: [{ ...doneOrNot, missing: [{ code: "not-recorded", event: "w1", field: "complaint" }] }] },
    ],
  },
  {
    cites: ["A1", "A5"],
    why: "one that was entered in error is none of the others",
    norms: [answered()],
    record: {
      events: [
        complaint(),
        { ...complaint(), id: "q2", from: "parent" },
        {
          ...complaint(),
          id: "q3",
          from: "parent",
          corrects: "q2",
          enteredInError: true,
          recordedAt: TALKED,
        },
        answer("q2"),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A1"],
    why: "an answer to another complaint of the record is none to this one",
    norms: [answered()],
    record: { events: [complaint(), { ...complaint(), id: "q2", from: "parent" }, answer("q2")] },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A1"],
    why: "an organisation without kind is refused",
    norms: [spokenTo()],
    record: { organisations: [{ id: "gi-01" }], professionals: [], covers: [coversAll("gi-01")], events: [] },
    asOf: LATER,
    refused: ["missing-key"],
  },
  {
    cites: ["A1"],
    why: "an event without `at` is refused",
    norms: [spokenTo()],
    record: { events: [{ id: "r1", type: "report", to: "vt-01", children: ["c1"] }] },
    asOf: LATER,
    refused: ["missing-key"],
  },
  {
    cites: ["A1"],
    why: "a measure's start without the key of its measure is refused",
    norms: [spokenTo()],
    record: {
      events: [{ id: "s1", type: "measure-start", at: REPORTED, kind: "supervision", organisation: "gi-01" }],
    },
    asOf: LATER,
    refused: ["missing-key"],
  },
  {
    cites: ["A1"],
    why: "a placement's end without the key of its placement is refused",
    norms: [spokenTo()],
    record: { events: [{ id: "x1", type: "placement-end", at: REPORTED, children: ["c1"] }] },
    asOf: LATER,
    refused: ["missing-key"],
  },
  {
    cites: ["A1", "A5"],
    why: "a correction that does not say when it was recorded is refused",
    norms: [spokenTo()],
    record: { events: [report(), talk(), talk({ id: "k2", corrects: "k1" })] },
    asOf: LATER,
    refused: ["missing-key"],
  },
  {
    cites: ["A1", "A2"],
    why: "a coverage entry without its last day is refused: all of an entry is required",
    norms: [spokenTo()],
    record: { covers: [{ by: "vt-01", types: ["contact"], from: "2025-01-01" }], events: [] },
    asOf: LATER,
    refused: ["missing-key"],
  },
  {
    cites: ["A1"],
    why: "what is not required may stay out: a bare report of the only child is judged",
    norms: [spokenTo()],
    record: { events: [{ id: "r1", type: "report", at: REPORTED }] },
    asOf: LATER,
    expect: [{ duties: [{ ...overdue, bearer: "vt-01" }] }],
  },

  // ---------------------------------------------------------------- A2
  {
    cites: ["A2"],
    why: "covered on exactly the days from opening through due: the absence is evidence",
    norms: [spokenTo()],
    record: { covers: [contactsCovered("2026-01-05", "2026-01-12")], events: [report()] },
    asOf: LATER,
    expect: [{ duties: [{ ...overdue, window: { opens: "2026-01-05", due: "2026-01-12" } }] }],
  },
  {
    cites: ["A2"],
    why: "covered from the day after opening: the first day lies before the record",
    norms: [spokenTo()],
    record: { covers: [contactsCovered("2026-01-06", "2026-12-31")], events: [report()] },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "before-record" }] }] }],
  },
  {
    cites: ["A2"],
    why: "coverage ends the day before asOf: the last day lies beyond the record",
    norms: [spokenTo()],
    record: { covers: [contactsCovered("2025-01-01", "2026-01-11")], events: [report()] },
    asOf: "2026-01-12",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            missing: [{ code: "beyond-record" }],
            possible: ["fulfilled", "pending"],
          },
        ],
      },
    ],
  },
  {
    cites: ["A2"],
    why: "two days between two entries are not covered",
    norms: [spokenTo()],
    record: {
      covers: [contactsCovered("2025-01-01", "2026-01-06"), contactsCovered("2026-01-09", "2026-12-31")],
      events: [report()],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "not-covered" }] }] }],
  },
  {
    cites: ["A2"],
    why: "two entries that adjoin leave no gap",
    norms: [spokenTo()],
    record: {
      covers: [contactsCovered("2026-01-08", "2026-12-31"), contactsCovered("2025-01-01", "2026-01-07")],
      events: [report()],
    },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A2"],
    why: "a short entry inside a long one takes nothing away",
    norms: [spokenTo()],
    record: {
      covers: [contactsCovered("2025-01-01", "2026-12-31"), contactsCovered("2025-06-01", "2026-01-06")],
      events: [report()],
    },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A2"],
    why: "before the first and after the last entry at once: all codes that hold",
    norms: [spokenTo()],
    record: { covers: [contactsCovered("2026-01-07", "2026-01-09")], events: [report()] },
    asOf: "2026-01-12",
    expect: [
      {
        duties: [{ status: "undetermined", missing: [{ code: "before-record" }, { code: "beyond-record" }] }],
      },
    ],
  },
  {
    cites: ["A2"],
    why: "a gap and a missing end: both codes",
    norms: [spokenTo()],
    record: {
      covers: [contactsCovered("2025-01-01", "2026-01-06"), contactsCovered("2026-01-08", "2026-01-09")],
      events: [report()],
    },
    asOf: "2026-01-12",
    expect: [
      { duties: [{ status: "undetermined", missing: [{ code: "not-covered" }, { code: "beyond-record" }] }] },
    ],
  },
  {
    cites: ["A2"],
    why: "contacts of Veilig Thuis since that week, its reports for years: only the type of the act tells",
    norms: [spokenTo()],
    record: {
      covers: [
        { by: "vt-01", types: ["report"], from: "2024-01-01", through: "2026-12-31" },
        contactsCovered("2026-01-07", "2026-12-31"),
      ],
      events: [report()],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "before-record" }] }] }],
  },
  {
    cites: ["A2"],
    why: "all contacts of another organisation say nothing of those of Veilig Thuis",
    norms: [spokenTo()],
    record: { covers: [coversAll("gi-01"), coversAll("school-01")], events: [report()] },
    asOf: LATER,
    expect: [{ duties: [{ status: "undetermined", missing: [{ code: "not-covered" }] }] }],
  },
  {
    cites: ["A2"],
    why: "nothing else makes absence evidence: a recorded telephone call does not vouch for the other days",
    norms: [spokenTo(faceToFace())],
    record: {
      covers: [{ by: "vt-01", types: ["report"], from: "2025-01-01", through: "2026-12-31" }],
      events: [report(), talk({ mode: "telephone" })],
    },
    asOf: LATER,
    expect: [{ duties: [{ status: "undetermined", missing: [{ code: "not-covered" }] }] }],
  },
  {
    cites: ["A2"],
    why: "an act that is recorded counts without any coverage, and although another organisation did it",
    norms: [spokenTo()],
    record: {
      covers: [],
      events: [
        report(),
        talk({ by: "school-01", participants: [CHILD, { role: "professional", id: "t1" }] }),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...fulfilled, fulfilledBy: ["k1"] }] }],
  },

  // ---------------------------------------------------------------- A3
  {
    cites: ["A3"],
    why: "the institution keeps the record, Veilig Thuis acted: the act is by Veilig Thuis",
    norms: [spokenTo(is("act.byKind", "veilig-thuis"))],
    record: { holder: "gi-01", events: [report(), talk({ by: "vt-01" })] },
    asOf: LATER,
    expect: [{ duties: [fulfilled] }],
  },
  {
    cites: ["A3"],
    why: "Veilig Thuis keeps the record, the institution acted: no act by Veilig Thuis",
    norms: [spokenTo(is("act.byKind", "veilig-thuis"))],
    record: {
      holder: "vt-01",
      events: [report(), talk({ by: "gi-01", participants: [CHILD, GUARDIAN_WORKER] })],
    },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A3", "A1"],
    why: "who acted is not recorded: the holder is not put in its place",
    norms: [spokenTo(is("act.byKind", "veilig-thuis"))],
    record: { holder: "vt-01", events: [report(), talk({ by: undefined })].map(withoutGaps) },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "not-recorded" }] }] }],
  },

  // ---------------------------------------------------------------- A4
  {
    cites: ["A4"],
    why: "a contact concerns the children among its participants and no other child of the report",
    norms: [spokenTo()],
    record: { children: TWO, events: [report({ children: ["c1", "c2"] }), talk()] },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [fulfilled] },
      { child: "c2", duties: [overdue] },
    ],
  },
  {
    cites: ["A4"],
    why: "`children` on a contact is refused",
    norms: [spokenTo()],
    record: { events: [report(), talk({ children: ["c1"] })] },
    asOf: LATER,
    refused: ["unknown-key"],
  },
  {
    cites: ["A4"],
    why: "a declined contact concerns the children it lists as invited",
    norms: [spokenTo(undefined, { exceptions: [childDeclines()] })],
    record: {
      children: TWO,
      events: [report({ children: ["c1", "c2"] }), talk({ status: "declined", declinedBy: "child" })],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [{ status: "excused", exception: "child-declines" }] },
      { child: "c2", duties: [overdue] },
    ],
  },
  {
    cites: ["A4"],
    why: "a report about one of two children triggers nothing for the other",
    norms: [spokenTo()],
    record: { children: TWO, events: [report({ children: ["c2"] })] },
    asOf: LATER,
    expect: [
      { child: "c1", outcome: "inapplicable", reason: "not-triggered", duties: [] },
      { child: "c2", duties: [overdue] },
    ],
  },
  {
    cites: ["A4"],
    why: "`of`: a perspective documented of a contact with one sister is hers",
    norms: [achieve({ type: "contact" }, { type: "perspective-documented" })],
    record: {
      children: TWO,
      events: [
        talk({ id: "k1", at: REPORTED }),
        talk({ id: "k2", at: REPORTED, participants: [SISTER, WORKER] }),
        { id: "d1", type: "perspective-documented", at: TALKED, by: "vt-01", of: "k1" },
      ],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [{ ...fulfilled, fulfilledBy: ["d1"] }] },
      { child: "c2", duties: [overdue] },
    ],
  },
  {
    cites: ["A4"],
    why: "`in`: a disclosure in a contact with one child triggers for that child only",
    norms: [achieve({ type: "disclosure" }, { type: "report" }, { bearer: "education" })],
    record: {
      children: TWO,
      events: [
        talk({ at: REPORTED, by: "school-01", participants: [CHILD, { role: "professional", id: "t1" }] }),
        { id: "u1", type: "disclosure", at: REPORTED, to: "t1", in: "k1", about: "family" },
      ],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [overdue] },
      { child: "c2", outcome: "inapplicable", reason: "not-triggered", duties: [] },
    ],
  },
  {
    cites: ["A5", "B3"],
    why: "`in`: told in a contact that was corrected, which ended just before the time that was written down for the telling",
    norms: [achieve({ type: "disclosure" }, held())],
    record: {
      events: [
        talk({ at: `${REPORTED}T09:00:00+01:00`, endedAt: `${REPORTED}T10:00:00+01:00` }),
        talk({
          id: "k2",
          at: `${REPORTED}T09:05:00+01:00`,
          endedAt: `${REPORTED}T10:00:00+01:00`,
          corrects: "k1",
          recordedAt: "2026-01-20",
        }),
        {
          id: "u1",
          type: "disclosure",
          at: `${REPORTED}T10:30:00+01:00`,
          to: "vt1",
          in: "k2",
          about: "family",
          children: ["c1"],
        },
      ],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...fulfilled, fulfilledBy: ["k1"] }] }],
  },
  {
    cites: ["A4"],
    why: "`complaint`: an answer concerns the child whose complaint it answers",
    norms: [achieve({ type: "complaint" }, { type: "complaint-answer" }, { within: { months: 1 } })],
    record: {
      children: TWO,
      events: [
        { id: "q1", type: "complaint", at: REPORTED, from: "child", to: "vt-01", children: ["c1"] },
        { id: "q2", type: "complaint", at: REPORTED, from: "child", to: "vt-01", children: ["c2"] },
        { id: "w1", type: "complaint-answer", at: "2026-01-20", by: "vt-01", complaint: "q1" },
      ],
    },
    asOf: "2026-03-02",
    expect: [
      { child: "c1", duties: [{ ...fulfilled, fulfilledBy: ["w1"] }] },
      { child: "c2", duties: [{ ...overdue, window: { opens: "2026-01-05", due: "2026-02-05" } }] },
    ],
  },
  {
    cites: ["A4"],
    why: "`objection`: a decision concerns the child whose objection it decides",
    norms: [achieve({ type: "objection" }, { type: "objection-decision" }, { within: { months: 1 } })],
    record: {
      children: TWO,
      events: [
        { id: "o1", type: "objection", at: REPORTED, from: "child", to: "vt-01", children: ["c1"] },
        { id: "o2", type: "objection", at: REPORTED, from: "child", to: "vt-01", children: ["c2"] },
        { id: "b1", type: "objection-decision", at: "2026-01-20", by: "vt-01", objection: "o2" },
      ],
    },
    asOf: "2026-03-02",
    expect: [
      { child: "c1", duties: [overdue] },
      { child: "c2", duties: [{ ...fulfilled, fulfilledBy: ["b1"] }] },
    ],
  },
  {
    cites: ["A4"],
    why: "`measure`: a plan concerns the child whose measure it belongs to",
    norms: [
      achieve(
        { type: "measure-start" },
        { type: "plan" },
        { bearer: "certified-institution", within: { weeks: 6 } },
      ),
    ],
    record: {
      children: TWO,
      events: [
        measure("m1", REPORTED, { children: ["c1"] }),
        measure("m2", REPORTED, { children: ["c2"] }),
        { id: "pl1", type: "plan", at: "2026-02-02", by: "gi-01", measure: "m1" },
      ],
    },
    asOf: "2026-03-02",
    expect: [
      { child: "c1", duties: [{ ...fulfilled, fulfilledBy: ["pl1"] }] },
      { child: "c2", duties: [{ ...overdue, window: { opens: "2026-01-05", due: "2026-02-16" } }] },
    ],
  },
  {
    cites: ["A4"],
    why: "`placement`: the end of a placement concerns the child who was placed",
    norms: [achieve({ type: "placement-end" }, held(), { bearer: "certified-institution" })],
    record: {
      children: TWO,
      events: [
        {
          id: "ps1",
          type: "placement-start",
          at: "2025-09-01",
          placement: "pl1",
          kind: "foster",
          organisation: "gi-01",
          children: ["c2"],
        },
        { id: "pe1", type: "placement-end", at: REPORTED, placement: "pl1" },
      ],
    },
    asOf: LATER,
    expect: [
      { child: "c1", outcome: "inapplicable", reason: "not-triggered", duties: [] },
      { child: "c2", duties: [overdue] },
    ],
  },
  {
    cites: ["A4"],
    why: "a follow-up does not take over the children of the report it follows: `followUpOf` is not in the list",
    norms: [spokenTo()],
    record: {
      children: TWO,
      events: [
        report({ at: "2025-11-03", children: ["c1"] }),
        withoutGaps(report({ id: "r2", followUpOf: "r1", children: undefined })),
      ],
    },
    asOf: LATER,
    expect: [{ child: "c2", duties: [{ ...owedOrNot, trigger: ["r2"] }] }],
  },
  {
    cites: ["A4"],
    why: "a report that names nobody concerns the only child of the record, certainly",
    norms: [spokenTo()],
    record: { events: [withoutGaps(report({ children: undefined })), talk()] },
    asOf: LATER,
    expect: [{ duties: [fulfilled] }],
  },
  {
    cites: ["A4", "C5"],
    why: "with two children a report that names nobody gives each an undetermined duty, whatever was done",
    norms: [spokenTo()],
    record: { children: TWO, events: [withoutGaps(report({ children: undefined })), talk()] },
    asOf: LATER,
    expect: [
      {
        child: "c1",
        duties: [
          {
            status: "undetermined",
            possible: ["fulfilled", "inapplicable"],
            missing: [{ code: "not-recorded" }],
          },
        ],
      },
      { child: "c2", duties: [{ ...owedOrNot, missing: [{ code: "not-recorded" }] }] },
    ],
  },
  {
    cites: ["A4", "A1"],
    why: "`children: null` stays unknown although the record holds one child",
    norms: [spokenTo()],
    record: { events: [report({ children: null })] },
    asOf: LATER,
    expect: [{ duties: [{ ...owedOrNot, missing: [{ code: "recorded-as-unknown" }] }] }],
  },
  {
    cites: ["A4"],
    why: "`children: null` is not filled in from the contact that the event names",
    norms: [achieve({ type: "contact" }, { type: "perspective-documented" })],
    record: {
      events: [
        talk({ at: REPORTED }),
        { id: "d1", type: "perspective-documented", at: TALKED, by: "vt-01", of: "k1", children: null },
      ],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "recorded-as-unknown" }] }] }],
  },
  {
    cites: ["A4"],
    why: "an act of which it is unknown which of two children it concerns is uncertain",
    norms: [achieve({ type: "report" }, { type: "rights-explained" })],
    record: {
      children: TWO,
      events: [report(), { id: "x1", type: "rights-explained", at: TALKED, by: "vt-01", to: "child" }],
    },
    asOf: LATER,
    expect: [{ child: "c1", duties: [{ ...doneOrNot, missing: [{ code: "not-recorded" }] }] }],
  },
  {
    cites: ["A4", "A7"],
    why: "a contact of two possible children without participants is an uncertain act of each",
    norms: [spokenTo()],
    record: {
      children: TWO,
      events: [report({ children: ["c1", "c2"] }), withoutGaps(talk({ participants: undefined }))],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [doneOrNot] },
      { child: "c2", duties: [doneOrNot] },
    ],
  },
  {
    cites: ["A4"],
    why: "an exception of which it is unknown which child it concerns is uncertain",
    norms: [
      spokenTo(undefined, {
        exceptions: [
          { id: "danger", event: { type: "contact-waived", where: is("act.ground", "danger-to-child") } },
        ],
      }),
    ],
    record: {
      children: TWO,
      events: [
        report(),
        { id: "v1", type: "contact-waived", at: TALKED, by: "vt-01", ground: "danger-to-child" },
      ],
    },
    asOf: LATER,
    expect: [{ child: "c1", duties: [{ status: "undetermined", possible: ["excused", "overdue"] }] }],
  },
  {
    cites: ["A4"],
    why: "a closing event that names no child closes the duties of every child",
    norms: [beforeClosure()],
    record: {
      children: TWO,
      events: [
        report({ children: ["c1", "c2"] }),
        { id: "z1", type: "case-closed", at: "2026-01-26", by: "vt-01" },
      ],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [{ status: "violated", closedBy: ["z1"] }] },
      { child: "c2", duties: [{ status: "violated", closedBy: ["z1"] }] },
    ],
  },
  {
    cites: ["A4"],
    why: "a closing event with `children` closes only theirs",
    norms: [beforeClosure()],
    record: {
      children: TWO,
      events: [
        report({ children: ["c1", "c2"] }),
        { id: "z1", type: "case-closed", at: "2026-01-26", by: "vt-01", children: ["c1"] },
      ],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [{ status: "violated", closedBy: ["z1"] }] },
      { child: "c2", duties: [{ status: "pending" }] },
    ],
  },

  // ---------------------------------------------------------------- A5
  {
    cites: ["A5"],
    why: "the telephone call turns out to be a visit: the correction counts, under the original id",
    norms: [spokenTo(faceToFace())],
    record: {
      events: [
        report(),
        talk({ mode: "telephone", recordedAt: "2026-01-09" }),
        talk({ id: "k2", corrects: "k1", recordedAt: "2026-01-14" }),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...fulfilled, fulfilledBy: ["k1"] }] }],
  },
  {
    cites: ["A5"],
    why: "a correction replaces the event whole: a field it leaves out is no longer recorded",
    norms: [spokenTo(faceToFace())],
    record: {
      events: [
        report(),
        talk(),
        talk({ id: "k2", mode: undefined, corrects: "k1", recordedAt: "2026-01-14" }),
      ].map(withoutGaps),
    },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "not-recorded" }] }] }],
  },
  {
    cites: ["A5", "E8"],
    why: "a report corrected to two days later moves the whole term; trigger and duty keep the original id",
    norms: [spokenTo()],
    record: {
      events: [report(), report({ id: "r2", at: "2026-01-07", corrects: "r1", recordedAt: "2026-01-09" })],
    },
    asOf: LATER,
    expect: [
      {
        duties: [
          {
            id: "proposal/test#c1#r1",
            trigger: ["r1"],
            window: { opens: "2026-01-07", due: "2026-01-14" },
            status: "overdue",
          },
        ],
      },
    ],
  },
  {
    cites: ["A5"],
    why: "a contact entered in error is no contact",
    norms: [spokenTo()],
    record: {
      events: [
        report(),
        talk(),
        talk({ id: "k2", corrects: "k1", recordedAt: "2026-01-14", enteredInError: true }),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A5"],
    why: "a report entered in error triggers nothing",
    norms: [spokenTo()],
    record: {
      events: [
        report(),
        report({ id: "r2", corrects: "r1", recordedAt: "2026-01-06", enteredInError: true }),
      ],
    },
    asOf: LATER,
    expect: [{ outcome: "inapplicable", reason: "not-triggered", duties: [] }],
  },
  {
    cites: ["A5"],
    why: "a later correction corrects the correction: the last one holds, under the first id",
    norms: [spokenTo(faceToFace())],
    record: {
      events: [
        report(),
        talk({ mode: "telephone" }),
        talk({ id: "k3", at: "2026-01-09", corrects: "k2", recordedAt: "2026-01-20" }),
        talk({ id: "k2", mode: "video", corrects: "k1", recordedAt: "2026-01-14" }),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...fulfilled, fulfilledBy: ["k1"] }] }],
  },
  {
    cites: ["A5"],
    why: "an event is corrected at most once",
    norms: [spokenTo()],
    record: {
      events: [
        report(),
        talk(),
        talk({ id: "k2", corrects: "k1", recordedAt: "2026-01-14" }),
        talk({ id: "k3", corrects: "k1", recordedAt: "2026-01-15" }),
      ],
    },
    asOf: LATER,
    refused: ["bad-correction"],
  },
  {
    cites: ["A5"],
    why: "a correction of another type is refused",
    norms: [spokenTo()],
    record: {
      events: [
        report(),
        talk(),
        {
          id: "v1",
          type: "contact-waived",
          at: TALKED,
          by: "vt-01",
          corrects: "k1",
          recordedAt: "2026-01-14",
        },
      ],
    },
    asOf: LATER,
    refused: ["bad-correction"],
  },
  {
    cites: ["A5"],
    why: "without knownAt every correction applies, also one recorded after asOf",
    norms: [spokenTo(faceToFace())],
    record: {
      events: [
        report(),
        talk(),
        talk({ id: "k2", mode: "telephone", corrects: "k1", recordedAt: "2026-03-02" }),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A5", "A4"],
    why: "what names the original follows its correction: the account is of the sister who was really there",
    norms: [achieve({ type: "report" }, { type: "perspective-documented" })],
    record: {
      children: TWO,
      events: [
        report({ children: ["c1", "c2"] }),
        talk({ participants: [SISTER, WORKER] }),
        talk({ id: "k2", corrects: "k1", recordedAt: "2026-01-09" }),
        { id: "d1", type: "perspective-documented", at: "2026-01-09", by: "vt-01", of: "k1" },
      ],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [fulfilled] },
      { child: "c2", duties: [overdue] },
    ],
  },

  // ---------------------------------------------------------------- A6
  {
    cites: ["A6"],
    why: "a contact in time that was written down after knownAt does not exist",
    norms: [spokenTo()],
    record: { events: [report({ recordedAt: REPORTED }), talk({ recordedAt: "2026-01-16" })] },
    asOf: "2026-01-15",
    knownAt: "2026-01-15",
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A6"],
    why: "the same contact written down on knownAt's day, just before midnight in Amsterdam, exists",
    norms: [spokenTo()],
    record: { events: [report({ recordedAt: REPORTED }), talk({ recordedAt: "2026-01-15T23:30:00+01:00" })] },
    asOf: "2026-01-15",
    knownAt: "2026-01-15",
    expect: [{ duties: [fulfilled] }],
  },
  {
    cites: ["A6", "B2"],
    why: "23:30 in UTC is the next day in Amsterdam: written down too late for knownAt",
    norms: [spokenTo()],
    record: { events: [report({ recordedAt: REPORTED }), talk({ recordedAt: "2026-01-15T23:30:00Z" })] },
    asOf: "2026-01-15",
    knownAt: "2026-01-15",
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A6", "A1"],
    why: "with knownAt a contact without recordedAt is uncertain",
    norms: [spokenTo()],
    record: { events: [report({ recordedAt: REPORTED }), talk()] },
    asOf: "2026-01-15",
    knownAt: "2026-01-15",
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "not-recorded" }] }] }],
  },
  {
    cites: ["A6", "C5"],
    why: "with knownAt a report whose recordedAt is unknown may not have been there: its duty is undetermined",
    norms: [spokenTo()],
    record: { events: [report({ recordedAt: null })] },
    asOf: "2026-01-15",
    knownAt: "2026-01-15",
    expect: [{ duties: [{ ...owedOrNot, missing: [{ code: "recorded-as-unknown" }] }] }],
  },
  {
    cites: ["A6", "A2"],
    why: "coverage ends with knownAt's day: the days up to asOf are beyond the record",
    norms: [spokenTo()],
    record: { events: [report({ recordedAt: REPORTED })] },
    asOf: "2026-01-12",
    knownAt: "2026-01-09",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            missing: [{ code: "beyond-record" }],
            possible: ["fulfilled", "pending"],
          },
        ],
      },
    ],
  },
  {
    cites: ["A6", "A2"],
    why: "knownAt's own day is covered: known through the due day suffices",
    norms: [spokenTo()],
    record: { events: [report({ recordedAt: REPORTED })] },
    asOf: "2026-01-20",
    knownAt: "2026-01-12",
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A6", "A5"],
    why: "a correction recorded after knownAt changes nothing yet: the original holds",
    norms: [spokenTo(faceToFace())],
    record: {
      events: [
        report({ recordedAt: REPORTED }),
        talk({ recordedAt: "2026-01-09" }),
        talk({ id: "k2", mode: "telephone", corrects: "k1", recordedAt: "2026-01-20" }),
      ],
    },
    asOf: "2026-01-15",
    knownAt: "2026-01-15",
    expect: [{ duties: [{ ...fulfilled, fulfilledBy: ["k1"] }] }],
  },
  {
    cites: ["A6", "A5"],
    why: "a contact found to be entered in error after knownAt was still believed then",
    norms: [spokenTo()],
    record: {
      events: [
        report({ recordedAt: REPORTED }),
        talk({ recordedAt: "2026-01-09" }),
        talk({ id: "k2", corrects: "k1", recordedAt: "2026-01-20", enteredInError: true }),
      ],
    },
    asOf: "2026-01-15",
    knownAt: "2026-01-15",
    expect: [{ duties: [fulfilled] }],
  },

  {
    cites: ["A6", "A1"],
    why: "of another complaint it is not known whether it had been recorded, so neither which complaint was answered",
    norms: [answered()],
    record: {
      events: [
        { ...complaint(), recordedAt: REPORTED },
        { ...complaint(), id: "q2", from: "parent" },
        { ...answer("q2"), recordedAt: TALKED },
      ],
    },
    asOf: LATER,
    knownAt: LATER,
    expect: [
      { duties: [{ ...doneOrNot, missing: [{ code: "not-recorded", event: "q2", field: "recordedAt" }] }] },
    ],
  },
  {
    cites: ["A6", "B13"],
    why: "nor which report an extension is of: the four weeks run out on 2 February, or two weeks later",
    norms: [extendable()],
    record: {
      events: [
        report({ recordedAt: REPORTED }),
        report({ id: "r2", from: "child" }),
        { id: "v1", type: "term-extended", at: TALKED, by: "vt-01", of: "r2", recordedAt: TALKED },
      ],
    },
    asOf: "2026-02-10",
    knownAt: "2026-02-10",
    expect: [
      {
        duties: [
          {
            id: "proposal/test#c1#r1",
            status: "undetermined",
            possible: ["overdue", "pending"],
            window: { dueEarliest: "2026-02-02", dueLatest: "2026-02-16" },
          },
        ],
      },
    ],
  },
  {
    cites: ["A6", "A4"],
    why: "whom a notice concerns tells the start of its measure, of which it is not known whether it had been recorded",
    norms: [achieve({ type: "measure-notified" }, { type: "contact" })],
    record: {
      children: TWO,
      events: [
        measure("m1", REPORTED, { children: ["c1"] }),
        {
          id: "n1",
          type: "measure-notified",
          at: REPORTED,
          by: "gi-01",
          measure: "m1",
          recordedAt: REPORTED,
        },
      ],
    },
    asOf: LATER,
    knownAt: LATER,
    expect: [
      { child: "c1", duties: [owedOrNot] },
      {
        child: "c2",
        duties: [{ ...owedOrNot, missing: [{ code: "not-recorded", event: "n1", field: "children" }] }],
      },
    ],
  },
  {
    cites: ["A6", "E8"],
    why: "at noon a correction of that day may have been in force or not: both versions set off the one duty of that report",
    norms: [spokenTo()],
    record: {
      events: [
        report({ recordedAt: REPORTED }),
        report({ id: "r2", at: "2026-01-20", corrects: "r1", recordedAt: "2026-01-21" }),
      ],
    },
    asOf: "2026-01-21",
    knownAt: "2026-01-21T12:00:00+01:00",
    expect: [
      {
        duties: [
          {
            id: "proposal/test#c1#r1",
            status: "undetermined",
            possible: ["inapplicable", "overdue", "pending"],
            missing: [{ code: "time-imprecise", event: "r2", field: "recordedAt" }],
          },
        ],
      },
    ],
  },

  {
    cites: ["A6", "E7"],
    why: "in the later version it may still be pending: what was decided before 18 January is not left out",
    norms: [spokenTo()],
    record: {
      events: [
        report({ recordedAt: REPORTED }),
        report({ id: "r2", at: "2026-01-20", corrects: "r1", recordedAt: "2026-01-21" }),
      ],
    },
    asOf: "2026-01-21",
    knownAt: "2026-01-21T12:00:00+01:00",
    since: "2026-01-18",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            window: { opens: "2026-01-05", dueEarliest: "2026-01-12", dueLatest: "2026-01-27" },
          },
        ],
      },
    ],
    summary: { proposal: { now: "unknown" } },
  },
  {
    cites: ["A6", "A4", "A5"],
    why: "at noon the start may have been corrected that day or not, but was recorded: both versions tell that the notice concerns the girl",
    norms: [achieve({ type: "measure-notified" }, { type: "contact" })],
    record: {
      children: TWO,
      events: [
        measure("m1", REPORTED, { children: ["c1"], recordedAt: REPORTED }),
        {
          ...measure("m1", REPORTED, { children: ["c1"], recordedAt: LATER }),
          id: "m1-corrected",
          corrects: "m1-start",
        },
        {
          id: "n1",
          type: "measure-notified",
          at: REPORTED,
          by: "gi-01",
          measure: "m1",
          recordedAt: REPORTED,
        },
      ],
    },
    asOf: LATER,
    knownAt: `${LATER}T12:00:00+01:00`,
    expect: [
      { child: "c1", duties: [overdue] },
      { child: "c2", outcome: "inapplicable", reason: "not-triggered" },
    ],
  },
  {
    cites: ["A6", "A1", "A5"],
    why: "what names a complaint of which a correction may be in force still names that complaint",
    norms: [answered()],
    record: {
      events: [
        { ...complaint(), recordedAt: REPORTED },
        { ...complaint(), id: "q2", from: "parent", recordedAt: REPORTED },
        { ...complaint(), id: "q3", from: "parent", corrects: "q2", recordedAt: LATER },
        { ...answer("q2"), recordedAt: TALKED },
      ],
    },
    asOf: LATER,
    knownAt: `${LATER}T12:00:00+01:00`,
    expect: [{ duties: [overdue] }],
  },

  // ---------------------------------------------------------------- A7
  individual("the child and one professional", [CHILD, WORKER], fulfilled),
  individual(
    "a professional interpreter may be there",
    [CHILD, WORKER, { role: "interpreter", id: "i1" }],
    fulfilled,
  ),
  individual(
    "an aunt who interprets is a relative",
    [CHILD, WORKER, { role: "interpreter", id: "a2" }],
    overdue,
  ),
  individual(
    "an aunt whom the child chose for support may be there",
    [CHILD, WORKER, { role: "support-person", id: "a2", chosenByChild: true }],
    fulfilled,
  ),
  individual(
    "an aunt for support whom the child did not choose",
    [CHILD, WORKER, { role: "support-person", id: "a2", chosenByChild: false }],
    overdue,
  ),
  individual(
    "an aunt for support, not recorded whether the child chose her",
    [CHILD, WORKER, { role: "support-person", id: "a2" }],
    { ...doneOrNot, missing: [{ code: "not-recorded" }] },
  ),
  individual(
    "the mother stays a parent, also when the child chose her for support",
    [CHILD, WORKER, { role: "support-person", id: "a1", chosenByChild: true }],
    overdue,
  ),
  individual("the mother was there", [CHILD, WORKER, { role: "parent", id: "a1" }], overdue),
  individual("the foster mother sat in", [CHILD, WORKER, { role: "foster-parent" }], overdue),
  individual("a brother was there", [CHILD, WORKER, { role: "sibling" }], overdue),
  individual("a relative was there", [CHILD, WORKER, { role: "relative", id: "a2" }], overdue),
  individual("a housemate was there", [CHILD, WORKER, { role: "other" }], overdue),
  individual("listed participants are complete: there was no professional", [CHILD], overdue),
  individual("two professionals, where nothing allows a second", [CHILD, WORKER, GUARDIAN_WORKER], overdue),
  individual("somebody whose role is unknown", [CHILD, WORKER, { role: null }], {
    ...doneOrNot,
    missing: [{ code: "recorded-as-unknown" }],
  }),
  individual("participants recorded as unknown", null, {
    ...doneOrNot,
    missing: [{ code: "recorded-as-unknown" }],
  }),
  individual("participants not recorded", undefined, { ...doneOrNot, missing: [{ code: "not-recorded" }] }),
  {
    cites: ["A7"],
    why: "with the parameter at two, two professionals are still individual",
    norms: [spokenTo(is("act.individual", true), { parameters: { professionals: 2 } })],
    record: { events: [report(), talk({ participants: [CHILD, WORKER, GUARDIAN_WORKER] })] },
    asOf: LATER,
    expect: [{ duties: [fulfilled] }],
  },
  {
    cites: ["A7"],
    why: "two sisters heard together were heard individually, neither of them",
    norms: [spokenTo(is("act.individual", true))],
    record: {
      children: TWO,
      events: [report({ children: ["c1", "c2"] }), talk({ participants: [CHILD, SISTER, WORKER] })],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [overdue] },
      { child: "c2", duties: [overdue] },
    ],
  },

  // ---------------------------------------------------------------- A8
  adultThere(
    "withParent",
    "the mother, listed as parent of the child",
    [{ role: "parent", id: "a1" }],
    fulfilled,
  ),
  adultThere(
    "withParent",
    "a partner in the role of parent who is none",
    [{ role: "parent", id: "a2" }],
    overdue,
  ),
  adultThere("withParent", "a parent without id may be the mother", [{ role: "parent" }], {
    ...doneOrNot,
    missing: [{ code: "not-recorded" }],
  }),
  adultThere("withParent", "a relative without id leaves it open too", [{ role: "relative" }], doneOrNot),
  adultThere("withParent", "a brother without id cannot be a parent", [{ role: "sibling" }], overdue),
  adultThere(
    "withParent",
    "the mother was there: it does not matter who the other was",
    [{ role: "relative" }, { role: "parent", id: "a1" }],
    fulfilled,
  ),
  adultThere(
    "withParent",
    "a record that lists no parent cannot deny one",
    [{ role: "parent", id: "a2" }],
    doneOrNot,
    [{ id: "a2", parentOf: [], authorityOver: ["c1"] }],
  ),
  adultThere(
    "withParent",
    "not recorded of whom this adult is a parent",
    [{ role: "parent", id: "a2" }],
    { ...doneOrNot, missing: [{ code: "not-recorded" }] },
    [{ id: "a1", parentOf: ["c1"], authorityOver: ["c1"] }, { id: "a2" }],
  ),
  adultThere("withParent", "participants not recorded", undefined, doneOrNot),
  adultThere("withParent", "somebody of no recorded role, whom the record does not list", [{ id: "x1" }], {
    ...doneOrNot,
    missing: [{ code: "not-recorded", field: "participants.role" }],
  }),
  adultThere(
    "withParent",
    "somebody of no recorded role who is a professional of the record is no parent",
    [{ id: "p1" }],
    overdue,
  ),
  adultThere(
    "withAuthority",
    "a grandmother with authority, in the role of relative",
    [{ role: "relative", id: "a2" }],
    fulfilled,
    grandmotherHasAuthority(),
  ),
  adultThere(
    "withAuthority",
    "a parent who has lost authority",
    [{ role: "parent", id: "a1" }],
    overdue,
    grandmotherHasAuthority(),
  ),
  adultThere(
    "withParent",
    "a grandmother with authority is no parent",
    [{ role: "relative", id: "a2" }],
    overdue,
    grandmotherHasAuthority(),
  ),
  adultThere(
    "withAuthority",
    "a record that lists nobody with authority cannot deny it",
    [{ role: "parent", id: "a1" }],
    doneOrNot,
    [{ id: "a1", parentOf: ["c1"], authorityOver: [] }],
  ),

  // ---------------------------------------------------------------- A9
  independent(
    "a measure of two children that ended for one of them is carried out still",
    "p1",
    [
      measure("m1", "2025-10-06", { children: ["c1", "c2"] }),
      { id: "z1", type: "measure-end", at: "2025-12-01", measure: "m1", children: ["c1"] },
    ],
    overdue,
  ),
  independent(
    "a measure of two children that ended for each of them is not",
    "p1",
    [
      measure("m1", "2025-10-06", { children: ["c1", "c2"] }),
      { id: "z1", type: "measure-end", at: "2025-12-01", measure: "m1", children: ["c1"] },
      { id: "z2", type: "measure-end", at: "2025-12-08", measure: "m1", children: ["c2"] },
    ],
    fulfilled,
  ),
  unrecorded(
    "z1",
    independent(
      "an end of which nobody knows whether it had been recorded leaves open whether the measure ran",
      "p1",
      [
        measure("m1", "2025-10-06", { children: ["c1"] }),
        { id: "z1", type: "measure-end", at: "2025-12-01", measure: "m1", children: ["c1"] },
      ],
      { ...doneOrNot, missing: [{ code: "not-recorded", event: "z1", field: "recordedAt" }] },
    ),
  ),
  independent(
    "a measure of nobody knows which child, ended for one of two, may run for the other",
    "p1",
    [
      measure("m1", "2025-10-06", { children: null }),
      { id: "z1", type: "measure-end", at: "2025-12-01", measure: "m1", children: ["c1"] },
    ],
    { ...doneOrNot, missing: [{ event: "m1-start", field: "children" }] },
  ),
  independent(
    "an end before a later start of the same measure does not end that one",
    "p1",
    [
      { id: "z1", type: "measure-end", at: "2025-10-01", measure: "m1", children: ["c1"] },
      measure("m1", "2025-10-06", { children: ["c1"] }),
    ],
    overdue,
  ),
  byWorker(
    "who took part in a role that was not recorded and was not assigned is no assigned worker, whatever the role",
    [],
    overdue,
    {},
    [CHILD, { id: "p1" }],
  ),
  byWorker(
    "who took part in a role that was not recorded and was assigned may be the worker",
    [assigned("p1", "2026-01-06")],
    { ...doneOrNot, missing: [{ code: "not-recorded", field: "participants.role" }] },
    {},
    [CHILD, { id: "p1" }],
  ),
  independent(
    "Veilig Thuis carries out none: a measure of which the organisation is not known is not its own",
    "vt1",
    [measure("m1", "2025-10-06", { organisation: null })],
    fulfilled,
  ),
  independent(
    "nor is an assignment of which the professional is not known that of its worker",
    "vt1",
    [assigned(null, "2025-10-06")],
    fulfilled,
  ),
  byWorker("of unknown role is the child itself, no worker", [], overdue, {}, [
    { id: "c1" },
    { role: "parent", id: "a1" },
  ]),
  independent(
    "Veilig Thuis carries out nothing: true without any coverage of assignments",
    "vt1",
    [],
    fulfilled,
    {
      covers: contactsOnly(),
    },
  ),
  {
    cites: ["A9", "E9"],
    why: "who took part in a role that was not recorded may have been the independent professional",
    norms: [achieve({ type: "disclosure" }, held(is("act.professional.independent", true)))],
    record: {
      organisations: organisations(),
      professionals: [{ id: "vt1", organisation: "vt-01" }],
      children: TWO,
      events: [
        { id: "u1", type: "disclosure", at: REPORTED, to: "t1", about: "family", children: ["c1"] },
        talk({ participants: [CHILD, { id: "vt1" }] }),
      ],
    },
    asOf: LATER,
    expect: [
      {
        child: "c1",
        duties: [
          {
            status: "undetermined",
            possible: ["fulfilled", "overdue"],
            missing: [{ code: "not-recorded", field: "participants.role" }],
          },
        ],
      },
    ],
  },
  independent(
    "having received the report costs a professional of Veilig Thuis nothing",
    "vt1",
    [{ id: "r1", type: "report", at: "2025-12-15", to: "vt-01", from: "education", children: ["c1"] }],
    fulfilled,
  ),
  independent("a school carries out nothing either", "t1", [], fulfilled, { covers: contactsOnly() }),
  independent("an institution's worker without ties, assignments covered that day", "p1", [], fulfilled),
  independent(
    "an institution's worker without ties, assignments not covered",
    "p1",
    [],
    { ...doneOrNot, missing: [{ code: "not-covered" }] },
    { covers: contactsOnly() },
  ),
  independent(
    "coverage of assignments that ended before the day of the contact does not help",
    "p1",
    [],
    doneOrNot,
    {
      covers: [
        ...contactsOnly(),
        { by: "gi-01", types: ["assignment"], from: "2020-01-01", through: "2026-01-07" },
      ],
    },
  ),
  independent(
    "assigned to this child, for a measure of another institution",
    "p1",
    [measure("m1", "2025-10-06", { organisation: "gi-02" }), assigned("p1", "2025-10-07")],
    overdue,
  ),
  independent(
    "assigned to a sister is tied to this child as well",
    "p1",
    [
      measure("m1", "2025-10-06", { organisation: "gi-02", children: ["c2"] }),
      assigned("p1", "2025-10-07", { children: ["c2"] }),
    ],
    overdue,
  ),
  independent(
    "an assignment that has ended still ties",
    "p1",
    [
      measure("m1", "2025-03-03", { organisation: "gi-02" }),
      assigned("p1", "2025-03-04"),
      {
        id: "ae1",
        type: "assignment-end",
        at: "2025-09-01",
        measure: "m1",
        professional: "p1",
        children: ["c1"],
      },
    ],
    overdue,
  ),
  independent(
    "assigned on the day of the contact ties",
    "p1",
    [measure("m1", "2025-10-06", { organisation: "gi-02" }), assigned("p1", TALKED)],
    overdue,
  ),
  independent(
    "assigned only the day after does not tie yet",
    "p1",
    [measure("m1", "2025-10-06", { organisation: "gi-02" }), assigned("p1", "2026-01-09")],
    fulfilled,
  ),
  independent(
    "not assigned, but the own institution carries out a measure of the child",
    "p1",
    [measure("m1", "2025-10-06")],
    overdue,
  ),
  independent(
    "the own institution's measure of the child ended a month before",
    "p1",
    [
      measure("m1", "2024-10-07"),
      { id: "me1", type: "measure-end", at: "2025-12-08", measure: "m1", children: ["c1"] },
    ],
    fulfilled,
  ),
  independent(
    "the own organisation has placed the child's sister",
    "f1",
    [
      {
        id: "ps1",
        type: "placement-start",
        at: "2025-09-01",
        placement: "pl1",
        kind: "foster",
        organisation: "pz-01",
        children: ["c2"],
      },
    ],
    overdue,
  ),
  independent(
    "the own organisation had started help for the child",
    "y1",
    [{ id: "h1", type: "help-start", at: "2025-11-03", by: "jh-01", for: "child", children: ["c1"] }],
    overdue,
  ),
  independent(
    "the own organisation started help only after the contact",
    "y1",
    [{ id: "h1", type: "help-start", at: "2026-01-19", by: "jh-01", for: "child", children: ["c1"] }],
    fulfilled,
  ),
  independent(
    "recorded tied goes first: a school that started help is tied, though a school",
    "t1",
    [{ id: "h1", type: "help-start", at: "2025-11-03", by: "school-01", for: "child", children: ["c1"] }],
    overdue,
  ),
  independent("a professional without id", undefined, [], {
    ...doneOrNot,
    missing: [{ code: "not-recorded" }],
  }),
  independent("a professional whose organisation is not recorded", "n1", [], {
    ...doneOrNot,
    missing: [{ code: "not-recorded" }],
  }),

  // ---------------------------------------------------------------- A10
  byWorker("assigned on the day of the contact", [assigned("p1", TALKED)], fulfilled),
  byWorker("assigned only the day after", [assigned("p1", "2026-01-09")], overdue),
  byWorker(
    "the assignment ended the day before",
    [assigned("p1", "2026-01-06"), assignmentEnd("2026-01-07")],
    overdue,
  ),
  byWorker("the assignment ended that day", [assigned("p1", "2026-01-06"), assignmentEnd(TALKED)], fulfilled),
  byWorker("assigned for the sister only", [assigned("p1", "2026-01-06", { children: ["c2"] })], overdue),
  byWorker("no assignment recorded, all covered", [], overdue),
  byWorker(
    "no assignment recorded, assignments not covered",
    [],
    { ...doneOrNot, missing: [{ code: "not-covered" }] },
    { covers: [{ by: "gi-01", types: ["contact"], from: "2025-01-01", through: "2026-12-31" }] },
  ),
  byWorker(
    "found, so it does not matter that assignments are not covered",
    [assigned("p1", "2026-01-06")],
    fulfilled,
    { covers: [] },
  ),
  byWorker("an assignment of an unknown professional may be this one", [assigned(null, "2026-01-06")], {
    ...doneOrNot,
    missing: [{ code: "recorded-as-unknown" }],
  }),
  byWorker("one assigned professional among two is enough", [assigned("p1", "2026-01-06")], fulfilled, {}, [
    CHILD,
    WORKER,
    GUARDIAN_WORKER,
  ]),
  {
    cites: ["A10", "F2"],
    why: "one professional is specialised but tied, the other independent but not specialised: none is both",
    norms: [specialisedAndIndependent()],
    record: tandem({ p1: ["domestic-violence"], vt1: [] }),
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A10", "F2"],
    why: "one of the two professionals is both specialised and independent",
    norms: [specialisedAndIndependent()],
    record: tandem({ p1: [], vt1: ["domestic-violence"] }),
    asOf: LATER,
    expect: [{ duties: [fulfilled] }],
  },

  // ---------------------------------------------------------------- A11
  aged("the day before her twelfth birthday she is eleven", "2014-04-02", "2026-04-01", 12, false),
  aged("on her twelfth birthday she is twelve", "2014-04-02", "2026-04-02", 12, true),
  aged(
    "00:30 in Amsterdam is her birthday, though it is the day before in UTC",
    "2014-04-02",
    "2026-04-01T22:30:00Z",
    12,
    true,
  ),
  aged(
    "born on 29 February: in a common year the birthday is 28 February",
    "2012-02-29",
    "2026-02-28",
    14,
    true,
  ),
  aged("born on 29 February: not on 27 February", "2012-02-29", "2026-02-27", 14, false),
  aged("born on 29 February: in a leap year not before 29 February", "2012-02-29", "2028-02-28", 16, false),
  {
    cites: ["A11", "C5"],
    why: "age decides and the birth date was not recorded: undetermined",
    norms: [spokenTo(undefined, { applies: fromAge(12) })],
    record: { children: [{ id: "c1" }], events: [report()] },
    asOf: LATER,
    expect: [{ duties: [{ ...owedOrNot, missing: [{ code: "not-recorded" }] }] }],
  },
  {
    cites: ["A11"],
    why: "facts about the child hold on the trigger's day: eleven then, though twelve at the contact",
    norms: [
      spokenTo({ any: [is("act.individual", true), { fact: "child.age", operator: "lessThan", value: 12 }] }),
    ],
    record: {
      children: [{ id: "c1", birthDate: "2014-01-07" }],
      events: [report(), talk({ participants: [CHILD, WORKER, { role: "parent", id: "a1" }] })],
    },
    asOf: LATER,
    expect: [{ duties: [fulfilled] }],
  },
  {
    cites: ["A11"],
    why: "for units they hold on the unit's first day: twelve in mid-February, so owed from March",
    norms: [monthly(fromAge(12))],
    record: {
      children: [{ id: "c1", birthDate: "2014-02-15" }],
      events: [measure("m1", "2025-12-15")],
    },
    asOf: "2026-03-20",
    expect: [
      {
        duties: [
          {
            id: "proposal/test#c1#m1-start#2026-03-01",
            status: "pending",
            unit: { from: "2026-03-01", through: "2026-03-31" },
          },
        ],
      },
    ],
  },
  {
    cites: ["A11"],
    why: "and a norm below twelve still owes the whole of February",
    norms: [monthly({ fact: "child.age", operator: "lessThan", value: 12 })],
    record: {
      children: [{ id: "c1", birthDate: "2014-02-15" }],
      events: [measure("m1", "2025-12-15")],
    },
    asOf: "2026-03-20",
    expect: [
      {
        duties: [
          { status: "violated", unit: { from: "2026-01-01", through: "2026-01-31" } },
          { status: "violated", unit: { from: "2026-02-01", through: "2026-02-28" } },
        ],
      },
    ],
  },
  {
    cites: ["A11"],
    why: "a report before birth owes the child nothing",
    norms: [spokenTo()],
    record: { children: [{ id: "c1", birthDate: "2026-01-06" }], events: [report()] },
    asOf: LATER,
    expect: [{ outcome: "inapplicable", duties: [] }],
  },
  {
    cites: ["A11"],
    why: "on the day of birth there is a duty",
    norms: [spokenTo()],
    record: { children: [{ id: "c1", birthDate: "2026-01-05" }], events: [report()] },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },

  // ---------------------------------------------------------------- A12
  {
    cites: ["A12"],
    why: "a report about one child owes to every child of the household",
    norms: [spokenTo(undefined, { children: "household" })],
    record: { children: TWO, events: [report({ children: ["c1"] })] },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [overdue] },
      { child: "c2", duties: [overdue] },
    ],
    report: { findings: [{ child: "c1" }, { child: "c2" }] },
  },
  {
    cites: ["A12"],
    why: "a household norm need not know which child the report concerns",
    norms: [spokenTo(undefined, { children: "household" })],
    record: { children: TWO, events: [report({ children: null })] },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [overdue] },
      { child: "c2", duties: [overdue] },
    ],
  },
  inHousehold("moved out the day before", { from: "2019-11-20", through: "2026-01-04" }, false),
  inHousehold("moved out on the trigger's day", { from: "2019-11-20", through: "2026-01-05" }, true),
  inHousehold(
    "moved in on the trigger's day and is still there",
    { from: "2026-01-05", through: null },
    true,
  ),
  inHousehold("moved in the day after", { from: "2026-01-06", through: null }, false),
  {
    cites: ["A12", "A11"],
    why: "a brother who turns eighteen on the trigger's day is owed nothing, one who is still seventeen is",
    norms: [spokenTo(undefined, { children: "household" })],
    record: {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2008-01-05" },
        { id: "c3", birthDate: "2008-01-06" },
      ],
      events: [report()],
    },
    asOf: LATER,
    expect: [
      { child: "c2", outcome: "inapplicable", duties: [] },
      { child: "c3", duties: [overdue] },
    ],
  },
  {
    cites: ["A12"],
    why: "not all children of the household are listed: a finding for the unlisted",
    norms: [spokenTo(undefined, { children: "household" })],
    record: { childrenComplete: false, events: [report(), talk()] },
    asOf: LATER,
    expect: [
      { child: "c1", outcome: "satisfied" },
      { child: null, outcome: "undetermined", missing: [{ code: "children-incomplete" }] },
    ],
    report: { findings: [{ child: "c1" }, { child: null }] },
  },
  {
    cites: ["A12"],
    why: "unknown whether all children are listed is not true either",
    norms: [spokenTo(undefined, { children: "household" })],
    record: { childrenComplete: null, events: [report(), talk()] },
    asOf: LATER,
    expect: [{ child: null, outcome: "undetermined", missing: [{ code: "children-incomplete" }] }],
  },
  {
    cites: ["A12"],
    why: "a report about a household of which no child is listed: a finding for the unlisted",
    norms: [spokenTo(undefined, { children: "household" })],
    record: { children: [], childrenComplete: false, events: [report({ children: null })] },
    asOf: LATER,
    report: {
      findings: [{ child: null, outcome: "undetermined", missing: [{ code: "children-incomplete" }] }],
    },
  },
  {
    cites: ["A12"],
    why: "no child is listed and nothing was reported: no finding",
    norms: [spokenTo(undefined, { children: "household" })],
    record: { children: [], childrenComplete: false, events: [] },
    asOf: LATER,
    report: { findings: [] },
  },
  {
    cites: ["A12"],
    why: "nothing triggered: no finding for unlisted children",
    norms: [spokenTo(undefined, { children: "household" })],
    record: { childrenComplete: false, events: [] },
    asOf: LATER,
    report: { findings: [{ child: "c1", outcome: "inapplicable", reason: "not-triggered" }] },
  },
  {
    cites: ["A12"],
    why: "a norm on the children concerned has no finding for unlisted children",
    norms: [spokenTo()],
    record: { childrenComplete: false, events: [report()] },
    asOf: LATER,
    report: { findings: [{ child: "c1" }] },
  },
  {
    cites: ["A12", "A4"],
    why: "in a household norm the closing event of one sister closes for both",
    norms: [{ ...beforeClosure(), children: "household" }],
    record: {
      children: TWO,
      events: [report(), { id: "z1", type: "case-closed", at: "2026-01-26", by: "vt-01", children: ["c2"] }],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [{ status: "violated", closedBy: ["z1"] }] },
      { child: "c2", duties: [{ status: "violated", closedBy: ["z1"] }] },
    ],
  },
  {
    cites: ["A12", "C1a"],
    why: "an act of a norm on one sister sets off a household norm for both",
    norms: [
      spokenTo(),
      {
        id: "proposal/family-told",
        bearer: "veilig-thuis",
        children: "household",
        duty: {
          kind: "achieve",
          trigger: { actOf: "proposal/test" },
          act: { type: "rights-explained" },
          within: { days: 5 },
        },
      },
    ],
    record: { children: TWO, events: [report({ children: ["c1"] }), talk()] },
    asOf: LATER,
    expect: [
      { norm: "proposal/family-told", child: "c1", duties: [{ status: "overdue", trigger: ["k1"] }] },
      { norm: "proposal/family-told", child: "c2", duties: [{ status: "overdue", trigger: ["k1"] }] },
    ],
  },
  {
    cites: ["A12"],
    why: "acts and exceptions concern the duty's own child: one sister spoke, the other declined",
    norms: [spokenTo(undefined, { children: "household", exceptions: [childDeclines()] })],
    record: {
      children: [...TWO, { id: "c3", birthDate: "2013-06-11" }],
      events: [
        report(),
        talk(),
        talk({ id: "k2", status: "declined", declinedBy: "child", participants: [SISTER, WORKER] }),
      ],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [{ ...fulfilled, fulfilledBy: ["k1"] }] },
      { child: "c2", duties: [{ status: "excused", exception: "child-declines" }] },
      { child: "c3", duties: [overdue] },
    ],
  },

  // ---------------------------------------------------------------- A13
  inPilot("the holder takes part in the pilot", { pilot: "thuis-gehoord" }, { duties: [overdue] }),
  inPilot(
    "the holder takes part in another pilot",
    { pilot: "samen-veilig" },
    { outcome: "inapplicable", reason: "not-applicable", duties: [] },
  ),
  inPilot(
    "the holder takes part in none: known, not unknown",
    { pilot: "none" },
    { outcome: "inapplicable", reason: "not-applicable", duties: [] },
  ),
  inPilot(
    "null: unknown whether the holder takes part",
    { pilot: null },
    { duties: [{ ...owedOrNot, missing: [{ code: "recorded-as-unknown" }] }] },
  ),
  inPilot(
    "not recorded whether the holder takes part",
    {},
    { duties: [{ ...owedOrNot, missing: [{ code: "not-recorded" }] }] },
  ),

  // ---------------------------------------------------------------- A14
  {
    cites: ["A14"],
    why: "a court is no kind of organisation in this list",
    norms: [spokenTo()],
    record: { organisations: [...organisations(), { id: "rb-01", kind: "court" }], events: [] },
    asOf: LATER,
    refused: ["bad-value"],
  },
  ...[
    "veilig-thuis",
    "certified-institution",
    "local-team",
    "safety-team",
    "foster-care",
    "residential-care",
    "child-protection-board",
    "police",
    "education",
    "childcare",
    "health",
    "youth-care",
    "other",
  ].map(
    (kind): SemanticsCase => ({
      cites: ["A14"],
      why: `${kind} is a kind of organisation: a contact by one is known as such`,
      norms: [spokenTo(is("act.byKind", kind))],
      record: {
        organisations: [...organisations(), { id: "org-x", kind }],
        events: [report({ to: "vt-01" }), talk({ by: "org-x" })],
      },
      asOf: LATER,
      expect: [{ duties: [{ ...fulfilled, bearer: "vt-01" }] }],
    }),
  ),
  {
    ...individual(
      "a child without id beside this child is another",
      [CHILD, { role: "child" }, WORKER],
      overdue,
    ),
  },
  {
    cites: ["A7"],
    why: "chosen by the child, but a foster parent at another contact: that leaves this one not individual",
    norms: [spokenTo(is("act.individual", true))],
    record: {
      events: [
        talk({
          id: "k0",
          at: "2025-12-01",
          participants: [CHILD, WORKER, { role: "foster-parent", id: "a2" }],
        }),
        report(),
        talk({ participants: [CHILD, WORKER, { role: "support-person", id: "a2", chosenByChild: true }] }),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A7"],
    why: "a sister whom the child chose for support is a sister",
    norms: [spokenTo(is("act.individual", true))],
    record: {
      children: TWO,
      events: [
        report(),
        talk({ participants: [CHILD, WORKER, { role: "support-person", id: "c2", chosenByChild: true }] }),
      ],
    },
    asOf: LATER,
    expect: [{ child: "c1", duties: [overdue] }],
  },
  {
    cites: ["A7"],
    why: "a sister who interprets is a sister",
    norms: [spokenTo(is("act.individual", true))],
    record: {
      children: TWO,
      events: [report(), talk({ participants: [CHILD, WORKER, { role: "interpreter", id: "c2" }] })],
    },
    asOf: LATER,
    expect: [{ child: "c1", duties: [overdue] }],
  },
  {
    ...individual(
      "two interpreters are one too many",
      [CHILD, WORKER, { role: "interpreter", id: "i1" }, { role: "interpreter", id: "i2" }],
      overdue,
    ),
  },
  {
    ...individual(
      "two whom the child chose are one too many",
      [
        CHILD,
        WORKER,
        { role: "support-person", chosenByChild: true },
        { role: "support-person", chosenByChild: true },
      ],
      overdue,
    ),
  },
  {
    ...individual(
      "two professionals without id are two",
      [CHILD, { role: "professional" }, { role: "professional" }],
      overdue,
    ),
  },
  {
    ...adultThere(
      "withAuthority",
      "a parent whom the record does not list may have authority",
      [{ role: "parent", id: "a9" }],
      doneOrNot,
    ),
  },
  {
    cites: ["A10"],
    why: "an adult of the family in no recorded role is no professional of Veilig Thuis",
    norms: [spokenTo(is("act.professional.organisation", "vt-01"))],
    record: {
      professionals: [{ id: "p1", organisation: "gi-01" }],
      events: [report(), talk({ participants: [CHILD, GUARDIAN_WORKER, { id: "a1" }] })],
    },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    ...independent(
      "the measure ended on the day of the contact: that day belongs to it",
      "p1",
      [measure("m1", "2025-10-06"), { id: "x1", type: "measure-end", at: TALKED, measure: "m1" }],
      overdue,
    ),
  },
  {
    ...byWorker(
      "an assignment that ended on the day on which it began has ended",
      [assigned("p1", "2026-01-06"), assignmentEnd("2026-01-06")],
      overdue,
    ),
  },
  {
    ...byWorker(
      "an end and a new assignment on one day without their hours: the end may be that of the first, and the new one run on",
      [
        assigned("p1", "2026-01-05"),
        assignmentEnd("2026-01-06"),
        assigned("p1", "2026-01-06", { id: "as2" }),
      ],
      {
        status: "undetermined",
        possible: ["fulfilled", "overdue"],
        missing: [{ code: "time-imprecise", event: "ae1", field: "at" }],
      },
    ),
  },
  {
    ...byWorker(
      "with their hours, the end first: the new one runs on",
      [
        assigned("p1", "2026-01-05"),
        assignmentEnd("2026-01-06T09:00:00+01:00"),
        assigned("p1", "2026-01-06T10:00:00+01:00", { id: "as2" }),
      ],
      fulfilled,
    ),
  },
  {
    ...byWorker(
      "the end of an assignment to another measure ends nothing",
      [assigned("p1", "2026-01-05"), { ...assignmentEnd("2026-01-06"), measure: "m2" }],
      fulfilled,
    ),
  },
  {
    ...byWorker(
      "an assignment that ended for the sister alone runs on for c1",
      [assigned("p1", "2026-01-05"), { ...assignmentEnd("2026-01-06"), children: ["c2"] }],
      fulfilled,
    ),
  },
  {
    ...byWorker(
      "the end of the assignment of a colleague ends nothing",
      [assigned("p1", "2026-01-05"), { ...assignmentEnd("2026-01-06"), professional: "p2" }],
      fulfilled,
    ),
  },
  {
    ...inHousehold(
      "a stay of which only its last day was recorded covers that day",
      { through: REPORTED },
      true,
    ),
  },
  {
    ...inHousehold(
      "a stay of which only its first day was recorded covers that day",
      { from: REPORTED },
      true,
    ),
  },
  {
    cites: ["A2"],
    why: "an entry within another ends no coverage",
    norms: [spokenTo()],
    record: {
      covers: [
        contactsCovered("2020-01-01", "2026-01-10"),
        contactsCovered("2026-01-06", "2026-01-07"),
        contactsCovered("2026-01-11", "2030-12-31"),
      ],
      events: [report()],
    },
    asOf: LATER,
    expect: [{ duties: [overdue] }],
  },
  {
    cites: ["A2"],
    why: "covered only from February on: of the window of January every day is missing, and none after it",
    norms: [spokenTo()],
    record: { covers: [contactsCovered("2026-02-01", "2030-12-31")], events: [report()] },
    asOf: "2026-01-09",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            missing: [{ code: "before-record", from: "2026-01-05", through: "2026-01-09" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["A2"],
    why: "covered only through December: what is missing begins with the report",
    norms: [spokenTo()],
    record: { covers: [contactsCovered("2020-01-01", "2025-12-31")], events: [report()] },
    asOf: "2026-01-09",
    expect: [
      {
        duties: [
          {
            status: "undetermined",
            missing: [{ code: "beyond-record", from: "2026-01-05", through: "2026-01-09" }],
          },
        ],
      },
    ],
  },
  {
    cites: ["A6"],
    why: "recorded at the very instant that is asked about: it was known",
    norms: [spokenTo()],
    record: {
      events: [
        { ...report(), recordedAt: "2026-01-05" },
        { ...talk(), recordedAt: "2026-01-09T12:00:00+01:00" },
      ],
    },
    asOf: LATER,
    knownAt: "2026-01-09T12:00:00+01:00",
    expect: [{ duties: [fulfilled] }],
  },
  {
    cites: ["A12", "A1"],
    why: "a stay that began, of which no end was recorded nor recorded as none: whether it ran is not known",
    norms: [spokenTo(undefined, { children: "household" })],
    record: {
      children: [{ id: "c1", birthDate: "2016-04-02", household: [{ from: "2025-01-01" }] }],
      events: [report()],
    },
    asOf: LATER,
    expect: [{ duties: [owedOrNot] }],
  },
  {
    cites: ["A12", "A1"],
    why: "a stay that ended, of which no beginning was recorded: whether it had begun is not known",
    norms: [spokenTo(undefined, { children: "household" })],
    record: {
      children: [{ id: "c1", birthDate: "2016-04-02", household: [{ through: "2026-12-31" }] }],
      events: [report()],
    },
    asOf: LATER,
    expect: [
      { duties: [{ ...owedOrNot, missing: [{ code: "not-recorded", of: "c1", field: "household" }] }] },
    ],
  },
  {
    cites: ["A12", "A1"],
    why: "a beginning that was recorded as unknown is told apart from one that was not recorded",
    norms: [spokenTo(undefined, { children: "household" })],
    record: {
      children: [{ id: "c1", birthDate: "2016-04-02", household: [{ from: null, through: "2026-12-31" }] }],
      events: [report()],
    },
    asOf: LATER,
    onlyMissing: true,
    expect: [
      {
        duties: [{ ...owedOrNot, missing: [{ code: "recorded-as-unknown", of: "c1", field: "household" }] }],
      },
    ],
  },
];

type Fields = Readonly<Record<string, unknown>>;

/** A report to Veilig Thuis about c1, on Monday 5 January 2026. */
function report(more: Fields = {}): Fields {
  return { id: "r1", type: "report", at: REPORTED, to: "vt-01", from: "police", children: ["c1"], ...more };
}

/** Veilig Thuis meets c1 on Thursday 8 January 2026. */
function talk(more: Fields = {}): Fields {
  return {
    id: "k1",
    type: "contact",
    at: TALKED,
    by: "vt-01",
    mode: "face-to-face",
    form: "conversation",
    status: "held",
    participants: [CHILD, WORKER],
    ...more,
  };
}

/** Leaves out the fields that are undefined: not recorded. */
function withoutGaps(event: Fields): Fields {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
}

function measure(key: string, at: string, more: Fields = {}): Fields {
  return {
    id: `${key}-start`,
    type: "measure-start",
    at,
    measure: key,
    kind: "supervision",
    organisation: "gi-01",
    children: ["c1"],
    ...more,
  };
}

function assigned(professional: string | null, at: string, more: Fields = {}): Fields {
  return {
    id: "as1",
    type: "assignment",
    at,
    by: "gi-01",
    measure: "m1",
    professional,
    children: ["c1"],
    ...more,
  };
}

function assignmentEnd(at: string): Fields {
  return {
    id: "ae1",
    type: "assignment-end",
    at,
    by: "gi-01",
    measure: "m1",
    professional: "p1",
    children: ["c1"],
  };
}

/** All contacts of Veilig Thuis from a day through a day. */
function contactsCovered(from: string, through: string) {
  return { by: "vt-01", types: ["contact"], from, through };
}

function contactsOnly() {
  return [contactsCovered("2020-01-01", "2030-12-31")];
}

function is(fact: string, value: unknown) {
  return { fact, operator: "equal", value };
}

function faceToFace() {
  return is("act.mode", "face-to-face");
}

function fromAge(age: number) {
  return { fact: "child.age", operator: "greaterThanInclusive", value: age };
}

/** A held contact that meets the condition. */
function held(where?: unknown) {
  const status = is("act.status", "held");
  return { type: "contact", where: { all: where === undefined ? [status] : [status, where] } };
}

/** After the trigger the act, within five working days unless said otherwise; still owed after that. */
function achieve(
  trigger: unknown,
  act: unknown,
  more: { bearer?: string; within?: unknown; before?: unknown } = {},
): NormSketch {
  const { bearer = "veilig-thuis", within = { workingDays: 5 }, ...rest } = more;
  return {
    bearer,
    duty: { kind: "achieve", trigger, again: "each", act, within, afterDue: "still-owed", ...rest },
  };
}

/** After a report Veilig Thuis speaks to the child within five working days. */
function spokenTo(where?: unknown, more: Partial<NormSketch> = {}): NormSketch {
  return { ...achieve({ type: "report" }, held(where)), ...more };
}

/** After a report the child is spoken to before the case is closed; no term. */
function beforeClosure(): NormSketch {
  return achieve({ type: "report" }, held(), { within: "none-stated", before: { type: "case-closed" } });
}

function childDeclines() {
  return {
    id: "child-declines",
    event: {
      type: "contact",
      where: { all: [is("act.status", "declined"), is("act.declinedBy", "child")] },
    },
  };
}

/** During a measure one held contact each calendar month. */
function monthly(applies: unknown): NormSketch {
  return {
    bearer: "certified-institution",
    applies,
    duty: {
      kind: "recur",
      during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
      act: held(),
      atLeast: 1,
      every: { months: 1 },
      anchor: "calendar",
      partial: "proportional",
    },
  };
}

/** A7: was the contact with these participants individual? */
function individual(why: string, participants: unknown, duty: Fields): SemanticsCase {
  return {
    cites: ["A7"],
    why,
    norms: [spokenTo(is("act.individual", true))],
    record: {
      professionals: [
        { id: "p1", organisation: "gi-01", specialisations: [] },
        { id: "vt1", organisation: "vt-01", specialisations: ["domestic-violence"] },
        { id: "i1" },
      ],
      events: [report(), withoutGaps(talk({ participants }))],
    },
    asOf: LATER,
    expect: [{ duties: [duty] }],
  };
}

function grandmotherHasAuthority() {
  return [
    { id: "a1", parentOf: ["c1"], authorityOver: [] },
    { id: "a2", parentOf: [], authorityOver: ["c1"] },
  ];
}

/** A8: after the start of a measure, was the contact with a parent, or with an adult with authority? */
function adultThere(
  fact: "withParent" | "withAuthority",
  why: string,
  others: readonly unknown[] | undefined,
  duty: Fields,
  adults?: readonly unknown[],
): SemanticsCase {
  const participants = others === undefined ? undefined : [CHILD, GUARDIAN_WORKER, ...others];
  return {
    cites: ["A8"],
    why: `${fact}: ${why}`,
    norms: [
      achieve({ type: "measure-start" }, held(is(`act.${fact}`, true)), { bearer: "certified-institution" }),
    ],
    record: {
      ...(adults === undefined ? {} : { adults }),
      events: [measure("m1", REPORTED), withoutGaps(talk({ by: "gi-01", participants }))],
    },
    asOf: LATER,
    expect: [{ duties: [duty] }],
  };
}

function organisations() {
  return [
    { id: "vt-01", kind: "veilig-thuis" },
    { id: "gi-01", kind: "certified-institution" },
    { id: "gi-02", kind: "certified-institution" },
    { id: "school-01", kind: "education" },
    { id: "pz-01", kind: "foster-care" },
    { id: "jh-01", kind: "youth-care" },
  ];
}

/** A complaint is answered within five working days. */
function answered(): NormSketch {
  return achieve(
    { type: "complaint", where: { fact: "trigger.from", operator: "contains", value: "child" } },
    { type: "complaint-answer", where: is("act.complaint", { fact: "trigger.id" }) },
  );
}

/** Reported to Veilig Thuis by another: the child is informed within four weeks, to which two can be added. */
function extendable(): NormSketch {
  const { duty, ...rest } = achieve(
    { type: "report", where: { fact: "trigger.from", operator: "doesNotContain", value: "child" } },
    { type: "rights-explained" },
  );
  return { ...rest, duty: { ...Object(duty), within: { weeks: 4 }, extendable: { weeks: 2 } } };
}

function complaint() {
  return { id: "q1", type: "complaint", at: REPORTED, from: "child", to: "vt-01", children: ["c1"] };
}

function answer(of: string) {
  return { id: "w1", type: "complaint-answer", at: TALKED, by: "vt-01", complaint: of, children: ["c1"] };
}

/** A6: the same, all of it known to have been recorded on its own day but for one event. */
function unrecorded(id: string, row: SemanticsCase): SemanticsCase {
  const events = row.record.events.map((event) => (isOf(event, id) ? event : withRecordedAt(event)));
  return { ...row, cites: ["A6", ...row.cites], record: { ...row.record, events }, knownAt: LATER };
}

function isOf(event: unknown, id: string): boolean {
  return typeof event === "object" && event !== null && Reflect.get(event, "id") === id;
}

function withRecordedAt(event: unknown): unknown {
  if (typeof event !== "object" || event === null) return event;
  return { ...event, recordedAt: Reflect.get(event, "at") };
}

/** A9: after a disclosure at school, was the contact on 8 January with an independent professional? */
function independent(
  why: string,
  professional: string | undefined,
  events: readonly unknown[],
  duty: Fields,
  more: Partial<RecordSketch> = {},
): SemanticsCase {
  return {
    cites: ["A9"],
    why,
    norms: [achieve({ type: "disclosure" }, held(is("act.professional.independent", true)))],
    record: {
      organisations: organisations(),
      professionals: [
        { id: "p1", organisation: "gi-01" },
        { id: "vt1", organisation: "vt-01" },
        { id: "t1", organisation: "school-01" },
        { id: "f1", organisation: "pz-01" },
        { id: "y1", organisation: "jh-01" },
        { id: "n1" },
      ],
      children: TWO,
      covers: ["vt-01", "gi-01", "school-01", "pz-01", "jh-01"].map((by) => coversAll(by)),
      ...more,
      events: [
        ...events,
        { id: "u1", type: "disclosure", at: REPORTED, to: "t1", about: "family", children: ["c1"] },
        talk({ participants: [CHILD, withoutGaps({ role: "professional", id: professional })] }),
      ],
    },
    asOf: LATER,
    expect: [{ child: "c1", duties: [duty] }],
  };
}

/** A10: after the start of a measure, was the contact of p1 on 8 January by the assigned worker? */
function byWorker(
  why: string,
  events: readonly unknown[],
  duty: Fields,
  more: Partial<RecordSketch> = {},
  participants: readonly unknown[] = [CHILD, GUARDIAN_WORKER],
): SemanticsCase {
  return {
    cites: ["A10"],
    why,
    norms: [
      achieve({ type: "measure-start" }, held(is("act.byAssignedWorker", true)), {
        bearer: "certified-institution",
      }),
    ],
    record: {
      children: TWO,
      ...more,
      events: [measure("m1", REPORTED), ...events, talk({ by: "gi-01", participants })],
    },
    asOf: LATER,
    expect: [{ child: "c1", duties: [duty] }],
  };
}

function specialisedAndIndependent(): NormSketch {
  return achieve(
    { type: "disclosure" },
    held({
      all: [
        { fact: "act.professional.specialisations", operator: "contains", value: "domestic-violence" },
        is("act.professional.independent", true),
      ],
    }),
  );
}

/** The child's own worker (tied) and one of Veilig Thuis (independent) speak to the child together. */
function tandem(specialisations: { p1: readonly string[]; vt1: readonly string[] }): RecordSketch {
  return {
    professionals: [
      { id: "p1", organisation: "gi-01", specialisations: specialisations.p1 },
      { id: "vt1", organisation: "vt-01", specialisations: specialisations.vt1 },
      { id: "t1", organisation: "school-01", specialisations: [] },
    ],
    events: [
      measure("m1", "2025-10-06"),
      assigned("p1", "2025-10-07"),
      { id: "u1", type: "disclosure", at: REPORTED, to: "t1", about: "family", children: ["c1"] },
      talk({ participants: [CHILD, GUARDIAN_WORKER, WORKER] }),
    ],
  };
}

/** A11: does a norm from this age apply to the child on the day of the report? */
function aged(why: string, birthDate: string, at: string, age: number, applies: boolean): SemanticsCase {
  return {
    cites: ["A11"],
    why,
    norms: [spokenTo(undefined, { applies: fromAge(age) })],
    record: { children: [{ id: "c1", birthDate }], events: [report({ at })] },
    asOf: at.startsWith("2028") ? "2028-06-01" : "2026-06-01",
    expect: [
      applies ? { duties: [overdue] } : { outcome: "inapplicable", reason: "not-applicable", duties: [] },
    ],
  };
}

/** A12: was the sister in the household on the day of the report about c1? */
function inHousehold(why: string, stay: Fields, owed: boolean): SemanticsCase {
  return {
    cites: ["A12"],
    why,
    norms: [spokenTo(undefined, { children: "household" })],
    record: {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2019-11-20", household: [stay] },
      ],
      events: [report()],
    },
    asOf: LATER,
    expect: [
      { child: "c1", duties: [overdue] },
      { child: "c2", ...(owed ? { duties: [overdue] } : { outcome: "inapplicable", duties: [] }) },
    ],
  };
}

/** A13: Veilig Thuis keeps the record; the institution takes part in the pilot in any case. */
function inPilot(why: string, pilot: { pilot?: string | null }, finding: Fields): SemanticsCase {
  return {
    cites: ["A13", "F2"],
    why,
    norms: [spokenTo(undefined, { applies: is("record.pilot", "thuis-gehoord") })],
    record: {
      holder: "vt-01",
      organisations: [
        { id: "gi-01", kind: "certified-institution", pilot: "thuis-gehoord" },
        { id: "vt-01", kind: "veilig-thuis", ...pilot },
        { id: "school-01", kind: "education" },
      ],
      events: [report()],
    },
    asOf: LATER,
    expect: [finding],
  };
}
