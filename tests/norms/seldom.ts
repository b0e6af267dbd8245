/** Situations in which a field decides that seldom does: two sisters, two things on one day, what was known when. */
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { ALL_TYPES, alone } from "../support/build.js";
import type { Situation } from "../support/situations.js";

type Fields = Readonly<Record<string, unknown>>;

const YEAR = { from: "2026-01-01", through: "2026-12-31" };
const ORGANISATIONS = [
  { id: "vt-01", kind: "veilig-thuis" },
  { id: "gi-01", kind: "certified-institution" },
  { id: "school-01", kind: "education" },
];

const LAW = "jeugdwet/first-contact-child";
const MONTHLY = "proposal/contact-during-measure";
const HEARD = "proposal/heard-before-transfer";

/** One row: the norm, why the field decides, the events, and what differs from two sisters of one family. */
const rows: readonly [norm: string, why: string, events: readonly Fields[], more?: Fields][] = [
  [
    LAW,
    "the visit was under way when the measure began, and ended after it",
    [
      assignment("2026-01-04"),
      visit("2026-01-05T09:00:00+01:00", { endedAt: "2026-01-05T11:00:00+01:00" }),
      start("2026-01-05T10:00:00+01:00"),
      notified("2026-01-05"),
    ],
  ],
  [LAW, "notified for one sister only", [start("2026-01-05"), notified("2026-01-05", { children: ["c2"] })]],
  [
    LAW,
    "ended for one sister only",
    [start("2026-01-05"), notified("2026-01-05"), end("2026-01-08", { children: ["c2"] })],
  ],
  [
    LAW,
    "the worker was assigned to one sister only",
    [
      start("2026-01-05"),
      notified("2026-01-05"),
      assignment("2026-01-06", { children: ["c2"] }),
      visit("2026-01-07"),
    ],
  ],
  [
    LAW,
    "the worker left one sister only",
    [
      start("2026-01-05"),
      notified("2026-01-05"),
      assignment("2026-01-06", { children: ["c1", "c2"] }),
      left("2026-01-06", { children: ["c2"] }),
      visit("2026-01-08"),
    ],
  ],
  [
    LAW,
    "what was known by the end of January of the end of the measure and of the assignment",
    [
      start("2026-01-05", { recordedAt: "2026-01-05" }),
      notified("2026-01-05", { recordedAt: "2026-01-05" }),
      assignment("2026-01-06", { recordedAt: "2026-01-06" }),
      left("2026-01-06", { recordedAt: "2026-01-06" }),
      visit("2026-01-08", { recordedAt: "2026-01-08" }),
      end("2026-02-27", { recordedAt: "2026-02-27" }),
    ],
    { knownAt: "2026-01-31" },
  ],
  [
    LAW,
    "the end of the measure was known in time",
    [
      start("2026-01-05", { recordedAt: "2026-01-05" }),
      notified("2026-01-05", { recordedAt: "2026-01-05" }),
      end("2026-01-08", { recordedAt: "2026-01-09" }),
    ],
    { knownAt: "2026-01-31" },
  ],
  [
    LAW,
    "one sister died",
    [
      start("2026-01-05"),
      notified("2026-01-05"),
      { id: "x1", type: "child-died", at: "2026-01-07", children: ["c2"] },
    ],
  ],
  [
    LAW,
    "the death was known by the end of January",
    [
      start("2026-01-05", { recordedAt: "2026-01-05" }),
      notified("2026-01-05", { recordedAt: "2026-01-05" }),
      { id: "x1", type: "child-died", at: "2026-01-07", children: ["c1", "c2"], recordedAt: "2026-01-08" },
    ],
    { knownAt: "2026-01-31" },
  ],
  [
    LAW,
    "a local team is named as the organisation by mistake, and the institution as who acted",
    [start("2026-01-05", { organisation: "team-01", by: "gi-01" }), notified("2026-01-05", { by: "gi-01" })],
    {
      organisations: [
        ...ORGANISATIONS,
        { id: "gi-02", kind: "certified-institution" },
        { id: "team-01", kind: "local-team" },
      ],
    },
  ],
  [
    LAW,
    "the start is not recorded, and the notice says who sent it",
    [notified("2026-01-05", { by: "gi-01", children: ["c1"] })],
    { organisations: [...ORGANISATIONS, { id: "gi-02", kind: "certified-institution" }] },
  ],
  [
    MONTHLY,
    "the visit came an hour before the measure, and there was no other that month",
    [visit("2026-01-05T09:00:00+01:00"), start("2026-01-05T10:00:00+01:00")],
  ],
  [
    MONTHLY,
    "an aunt whom the child chose sat beside it",
    [
      start("2025-12-29"),
      visit("2026-01-07", {
        participants: [
          { role: "child", id: "c1" },
          { role: "professional", id: "p1" },
          { role: "support-person", id: "a1", chosenByChild: true },
        ],
      }),
    ],
    { adults: [{ id: "a1", parentOf: [], authorityOver: [] }] },
  ],
  [
    "meldcode/disclosure-reported",
    "the teacher's school closed the file of one sister, and wrote it down at once",
    [
      {
        id: "k1",
        type: "contact",
        at: "2026-01-05",
        by: "school-01",
        recordedAt: "2026-01-05",
        participants: pair("c1", "t1"),
      },
      {
        id: "d1",
        type: "disclosure",
        at: "2026-01-05",
        to: "t1",
        in: "k1",
        about: "family",
        recordedAt: "2026-01-05",
      },
      {
        id: "z1",
        type: "case-closed",
        at: "2026-01-20",
        by: "school-01",
        children: ["c1"],
        recordedAt: "2026-01-20",
      },
    ],
    { knownAt: "2026-01-31" },
  ],
  [
    HEARD,
    "the file of one sister was closed, and that was written down at once",
    [
      {
        id: "r1",
        type: "report",
        at: "2026-01-05",
        to: "vt-01",
        by: "school-01",
        children: ["c1", "c2"],
        recordedAt: "2026-01-05",
      },
      {
        id: "z1",
        type: "case-closed",
        at: "2026-01-20",
        by: "vt-01",
        children: ["c1"],
        recordedAt: "2026-01-20",
      },
    ],
    { knownAt: "2026-01-31" },
  ],
  [
    HEARD,
    "a report to the police by mistake, made by one of two Veilig Thuis organisations",
    [{ id: "r1", type: "report", at: "2026-01-05", to: ["vt-01", "vt-02"], by: "vt-01", children: ["c1"] }],
    { organisations: [...ORGANISATIONS, { id: "vt-02", kind: "veilig-thuis" }] },
  ],
];

/** The rows as situations. */
export const seldom: readonly Situation[] = rows.map(([norm, why, events, more = {}]) => {
  const { knownAt, ...parts } = more;
  const options = { asOf: "2026-01-31", ...(typeof knownAt === "string" ? { knownAt } : {}) };
  const entries = [{ norm }];
  return {
    name: `${norm}: ${why}`,
    norm,
    ruleset: loadRuleset(
      { id: "seldom", title: { nl: "Zelden", en: "Seldom" }, entries },
      { from: rulesets },
    ),
    record: {
      format: "vertelrecht.record/1",
      id: "sisters",
      holder: "gi-01",
      covers: ["gi-01", "vt-01", "school-01"].map((by) => ({ by, types: ALL_TYPES, ...YEAR })),
      organisations: ORGANISATIONS,
      professionals: [
        { id: "p1", organisation: "gi-01" },
        { id: "t1", organisation: "school-01" },
      ],
      children: [
        { id: "c1", birthDate: "2015-03-09" },
        { id: "c2", birthDate: "2017-08-21" },
      ],
      childrenComplete: true,
      events,
      ...parts,
    },
    options,
  };
});

function pair(child: string, professional: string) {
  return [
    { role: "child", id: child },
    { role: "professional", id: professional },
  ];
}

function visit(at: string, more: Fields = {}) {
  return alone("v1", at, more);
}

function start(at: string, more: Fields = {}) {
  const children = ["c1", "c2"];
  return {
    id: "s1",
    type: "measure-start",
    at,
    measure: "m1",
    kind: "supervision",
    organisation: "gi-01",
    children,
    ...more,
  };
}

function notified(at: string, more: Fields = {}) {
  return { id: "n1", type: "measure-notified", at, measure: "m1", ...more };
}

function end(at: string, more: Fields = {}) {
  return { id: "e1", type: "measure-end", at, measure: "m1", ...more };
}

function assignment(at: string, more: Fields = {}) {
  return { id: "a1", type: "assignment", at, measure: "m1", professional: "p1", by: "gi-01", ...more };
}

function left(at: string, more: Fields = {}) {
  return { id: "l1", type: "assignment-end", at, measure: "m1", professional: "p1", by: "gi-01", ...more };
}
