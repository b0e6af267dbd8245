/** F. Conditions: rules F1–F3. Expected values were worked out by hand. */
import type { NormSketch, RecordSketch, SemanticsCase } from "../support/table.js";

// Monday 5 January 2026; five working days later is Monday 12 January.
const REPORTED = "2026-01-05";
const TALKED = "2026-01-08";
const LATER = "2026-02-02";

const CHILD = { role: "child", id: "c1" };
const WORKER = { role: "professional", id: "vt1" };
const MOTHER = { role: "parent", id: "a1" };

const overdue = { status: "overdue" };
const fulfilled = { status: "fulfilled" };
const doneOrNot = { status: "undetermined", possible: ["fulfilled", "overdue"] };
const owedOrNot = { status: "undetermined", possible: ["inapplicable", "overdue"] };
const owed = { duties: [overdue] };
const notOwed = { outcome: "inapplicable", reason: "not-applicable", duties: [] };
const unsure = { duties: [owedOrNot] };

export const cases: readonly SemanticsCase[] = [
  // ---------------------------------------------------------------- F1: operators
  applies(
    "F1",
    "equal: severity is substantial",
    leaf("trigger.severity", "equal", "substantial"),
    substantial(),
    owed,
  ),
  applies(
    "F1",
    "equal: severity is not limited",
    leaf("trigger.severity", "equal", "limited"),
    substantial(),
    notOwed,
  ),
  applies(
    "F1",
    "notEqual of the same",
    leaf("trigger.severity", "notEqual", "substantial"),
    substantial(),
    notOwed,
  ),
  applies("F1", "notEqual of another", leaf("trigger.severity", "notEqual", "limited"), substantial(), owed),
  applies("F1", "in", leaf("trigger.severity", "in", ["limited", "substantial"]), substantial(), owed),
  applies("F1", "not in", leaf("trigger.severity", "in", ["limited", "other"]), substantial(), notOwed),
  applies(
    "F1",
    "notIn",
    leaf("trigger.severity", "notIn", ["limited", "substantial"]),
    substantial(),
    notOwed,
  ),
  applies(
    "F1",
    "notIn of others",
    leaf("trigger.severity", "notIn", ["limited", "other"]),
    substantial(),
    owed,
  ),
  applies("F1", "contains", leaf("trigger.concern", "contains", "neglect"), concerns(), owed),
  applies("F1", "contains not", leaf("trigger.concern", "contains", "sexual-abuse"), concerns(), notOwed),
  applies("F1", "doesNotContain", leaf("trigger.concern", "doesNotContain", "neglect"), concerns(), notOwed),
  applies(
    "F1",
    "doesNotContain another",
    leaf("trigger.concern", "doesNotContain", "sexual-abuse"),
    concerns(),
    owed,
  ),
  // c1 is nine on 5 January 2026
  applies("F1", "nine is not less than nine", leaf("child.age", "lessThan", 9), {}, notOwed),
  applies("F1", "nine is less than ten", leaf("child.age", "lessThan", 10), {}, owed),
  applies("F1", "nine is at most nine", leaf("child.age", "lessThanInclusive", 9), {}, owed),
  applies("F1", "nine is not at most eight", leaf("child.age", "lessThanInclusive", 8), {}, notOwed),
  applies("F1", "nine is not more than nine", leaf("child.age", "greaterThan", 9), {}, notOwed),
  applies("F1", "nine is more than eight", leaf("child.age", "greaterThan", 8), {}, owed),
  applies("F1", "nine is at least nine", leaf("child.age", "greaterThanInclusive", 9), {}, owed),
  applies("F1", "nine is not at least ten", leaf("child.age", "greaterThanInclusive", 10), {}, notOwed),

  // ---------------------------------------------------------------- F1: grammar
  applies(
    "F1",
    "all, any and not nest: substantial and not acute, or abuse",
    {
      any: [
        {
          all: [
            leaf("trigger.severity", "equal", "substantial"),
            { not: leaf("trigger.acute", "equal", true) },
          ],
        },
        leaf("trigger.concern", "contains", "child-abuse"),
      ],
    },
    { severity: "substantial", acute: false, concern: ["neglect"] },
    owed,
  ),
  applies(
    "F1",
    "the same where neither side holds",
    {
      any: [
        {
          all: [
            leaf("trigger.severity", "equal", "substantial"),
            { not: leaf("trigger.acute", "equal", true) },
          ],
        },
        leaf("trigger.concern", "contains", "child-abuse"),
      ],
    },
    { severity: "substantial", acute: true, concern: ["neglect"] },
    notOwed,
  ),
  {
    cites: ["F1", "F2"],
    why: "a value may be another fact: the age against the norm's own parameter, which holds at nine",
    norms: [
      spokenTo(undefined, {
        parameters: { fromAge: 9 },
        applies: leaf("child.age", "greaterThanInclusive", { fact: "parameter.fromAge" }),
      }),
    ],
    record: { events: [report()] },
    asOf: LATER,
    expect: [owed],
  },
  {
    cites: ["F1", "F2"],
    why: "and at ten does not",
    norms: [
      spokenTo(undefined, {
        parameters: { fromAge: 10 },
        applies: leaf("child.age", "greaterThanInclusive", { fact: "parameter.fromAge" }),
      }),
    ],
    record: { events: [report()] },
    asOf: LATER,
    expect: [notOwed],
  },
  refusedNorm("F1", "an empty `all` would hold of everything", { all: [] }, "bad-condition"),
  refusedNorm("F1", "an empty `any` would hold of nothing", { any: [] }, "bad-condition"),
  refusedNorm(
    "F1",
    "an empty `any` deep inside",
    { all: [leaf("trigger.acute", "equal", true), { not: { any: [] } }] },
    "bad-condition",
  ),
  refusedNorm(
    "F1",
    "`path` is not in the grammar",
    { fact: "trigger.severity", operator: "equal", value: "substantial", path: "$.level" },
    "unknown-key",
  ),
  refusedNorm(
    "F1",
    "`params` is not in the grammar",
    { fact: "trigger.severity", operator: "equal", value: "substantial", params: { of: "c1" } },
    "unknown-key",
  ),
  refusedNorm(
    "F1",
    "named conditions are not in the grammar",
    { condition: "is-substantial" },
    "bad-condition",
  ),
  refusedNorm("F1", "a list knows no `equal`", leaf("trigger.concern", "equal", "neglect"), "wrong-operator"),
  refusedNorm("F1", "a list knows no `in`", leaf("trigger.concern", "in", ["neglect"]), "wrong-operator"),
  refusedNorm(
    "F1",
    "one value knows no `contains`",
    leaf("trigger.severity", "contains", "limited"),
    "wrong-operator",
  ),
  refusedNorm(
    "F1",
    "a word is not more or less",
    leaf("trigger.severity", "lessThan", "limited"),
    "wrong-operator",
  ),

  // ---------------------------------------------------------------- F2: which facts there are
  refusedNorm("F2", "no such field", leaf("trigger.seriousness", "equal", "substantial"), "unknown-fact"),
  refusedNorm(
    "F2",
    "a field of another type of event",
    leaf("trigger.ground", "equal", "danger-to-child"),
    "unknown-fact",
  ),
  refusedNorm(
    "F2",
    "only the age of a child is a fact",
    leaf("child.birthDate", "equal", "2016-04-02"),
    "unknown-fact",
  ),
  refusedNorm(
    "F2",
    "`act` is nothing where no pattern is tested",
    leaf("act.mode", "equal", "video"),
    "unknown-fact",
  ),
  refusedNorm(
    "F2",
    "derived facts of contacts are not of reports",
    leaf("trigger.individual", "equal", true),
    "unknown-fact",
  ),
  {
    cites: ["F2"],
    why: "a `where` may use only fields that every type of its pattern has: help has no mode",
    norms: [
      achieve(
        { type: "report" },
        { type: ["contact", "help-start"], where: leaf("act.mode", "equal", "video") },
      ),
    ],
    record: { events: [] },
    asOf: LATER,
    normsRefused: ["unknown-fact"],
  },
  {
    cites: ["F2"],
    why: "what every type has may be used: contact or help, by Veilig Thuis",
    norms: [
      achieve(
        { type: "report" },
        { type: ["contact", "help-start"], where: leaf("act.byKind", "equal", "veilig-thuis") },
      ),
    ],
    record: {
      events: [
        report(),
        talk({ by: "gi-01" }),
        { id: "h1", type: "help-start", at: "2026-01-09", by: "vt-01" },
      ],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...fulfilled, fulfilledBy: ["h1"] }] }],
  },
  {
    cites: ["F2"],
    why: "`type` is a fact: of contact and help only help counts",
    norms: [
      achieve(
        { type: "report" },
        { type: ["contact", "help-start"], where: leaf("act.type", "equal", "help-start") },
      ),
    ],
    record: { events: [report(), talk()] },
    asOf: LATER,
    expect: [owed],
  },

  // ---------------------------------------------------------------- F2: trigger, act, from
  {
    cites: ["F2"],
    why: "`trigger` in its own pattern is the event tested: a limited report triggers nothing",
    norms: [achieve({ type: "report", where: leaf("trigger.severity", "equal", "substantial") }, held())],
    record: { events: [report({ severity: "limited" })] },
    asOf: LATER,
    expect: [{ outcome: "inapplicable", reason: "not-triggered", duties: [] }],
  },
  {
    cites: ["F2"],
    why: "`act` in a trigger's pattern is that event too: of two reports only the substantial one triggers",
    norms: [achieve({ type: "report", where: leaf("act.severity", "equal", "substantial") }, held())],
    record: {
      events: [
        report({ severity: "limited" }),
        report({ id: "r2", at: "2026-01-06", severity: "substantial" }),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...overdue, trigger: ["r2"] }] }],
  },
  {
    cites: ["F2"],
    why: "`act.of` against `trigger.id`: each contact needs its own documentation",
    norms: [
      achieve(held(), {
        type: "perspective-documented",
        where: leaf("act.of", "equal", { fact: "trigger.id" }),
      }),
    ],
    record: {
      events: [
        talk({ id: "k1", at: "2026-01-05" }),
        talk({ id: "k2", at: "2026-01-06" }),
        { id: "d1", type: "perspective-documented", at: TALKED, by: "vt-01", of: "k2" },
      ],
    },
    asOf: LATER,
    expect: [
      {
        duties: [
          { ...overdue, trigger: ["k1"] },
          { ...fulfilled, trigger: ["k2"], fulfilledBy: ["d1"] },
        ],
      },
    ],
  },
  {
    cites: ["F2"],
    why: "`act` in an exception's pattern is the exception: another ground than the one named does not excuse",
    norms: [
      spokenTo(undefined, {
        exceptions: [
          {
            id: "danger-to-child",
            event: { type: "contact-waived", where: leaf("act.ground", "equal", "danger-to-child") },
          },
        ],
      }),
    ],
    record: {
      events: [
        report(),
        { id: "v1", type: "contact-waived", at: TALKED, by: "vt-01", ground: "parent-objects" },
      ],
    },
    asOf: LATER,
    expect: [owed],
  },
  {
    cites: ["F2"],
    why: "`act` in a closing pattern is the closing event: a transfer to the local team closes",
    norms: [beforeTransferToLocalTeam()],
    record: withTeams([report(), transfer("lt-01")]),
    asOf: LATER,
    expect: [{ duties: [{ status: "violated", closedBy: ["x1"] }] }],
  },
  {
    cites: ["F2"],
    why: "a transfer to the safety team does not",
    norms: [beforeTransferToLocalTeam()],
    record: withTeams([report(), transfer("st-01")]),
    asOf: LATER,
    expect: [{ duties: [{ status: "pending" }] }],
  },
  startedFrom("by the organisation that had received the report the term starts from", "vt-01", fulfilled),
  startedFrom("by another organisation than had received that report", "gi-01", overdue),

  // ---------------------------------------------------------------- F2: lists and kinds
  applies(
    "F2",
    "`to` is a list, also when one value was written",
    leaf("trigger.to", "contains", "vt-01"),
    {},
    owed,
  ),
  refusedNorm("F2", "so `to` knows no `equal`", leaf("trigger.to", "equal", "vt-01"), "wrong-operator"),
  refusedNorm("F2", "nor does `from`", leaf("trigger.from", "equal", "police"), "wrong-operator"),
  refusedNorm("F2", "nor does `toKind`", leaf("trigger.toKind", "equal", "veilig-thuis"), "wrong-operator"),
  applies(
    "F2",
    "`from` with one value",
    leaf("trigger.from", "contains", "police"),
    { from: "police" },
    owed,
  ),
  applies(
    "F2",
    "`from` with two",
    leaf("trigger.from", "contains", "child"),
    { from: ["education", "child"] },
    owed,
  ),
  applies(
    "F2",
    "`toKind`: the kinds of all organisations that received the report",
    leaf("trigger.toKind", "contains", "education"),
    { to: ["vt-01", "school-01"] },
    owed,
  ),
  applies(
    "F2",
    "`toKind` does not hold a kind that received nothing",
    leaf("trigger.toKind", "contains", "education"),
    { to: "vt-01" },
    notOwed,
  ),
  {
    cites: ["F2"],
    why: "`toKind` of a disclosure is the kind of the professional's organisation",
    norms: [
      {
        ...achieve({ type: "disclosure" }, { type: "report" }, { bearer: "education" }),
        applies: leaf("trigger.toKind", "contains", "education"),
      },
    ],
    record: {
      events: [{ id: "u1", type: "disclosure", at: REPORTED, to: "t1", about: "family", children: ["c1"] }],
    },
    asOf: LATER,
    expect: [owed],
  },
  {
    cites: ["F2"],
    why: "`fromKind`: a transfer by Veilig Thuis triggers, one by the safety team does not",
    norms: [
      achieve({ type: "transfer", where: leaf("trigger.fromKind", "contains", "veilig-thuis") }, held(), {
        bearer: "local-team",
      }),
    ],
    record: withTeams([
      transfer("lt-01"),
      { ...transfer("lt-01"), id: "x2", at: "2026-01-09", from: "st-01", by: "st-01" },
    ]),
    asOf: "2026-01-12",
    expect: [{ duties: [{ trigger: ["x1"], bearer: "lt-01" }] }],
  },
  receivedBy(
    "a fact list as value of `in`: by one of the organisations that received the report",
    "gi-01",
    fulfilled,
  ),
  receivedBy("by an organisation that did not", "school-01", overdue),

  // ---------------------------------------------------------------- F2: derived facts, record
  {
    cites: ["F2", "C6"],
    why: "`continues`: supervision right after provisional supervision does not trigger again",
    norms: [
      achieve({ type: "measure-start", where: leaf("trigger.continues", "equal", false) }, held(), {
        bearer: "certified-institution",
      }),
    ],
    record: {
      events: [
        measureStart("s1", "2025-11-03", "m1", "provisional-supervision"),
        { id: "e1", type: "measure-end", at: "2026-01-05", measure: "m1", children: ["c1"] },
        measureStart("s2", "2026-01-05", "m2", "supervision"),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...overdue, trigger: ["s1"] }] }],
  },
  tookPart("the child took part", [CHILD, WORKER, MOTHER], fulfilled),
  tookPart("a contact of the case with the mother only", [WORKER, MOTHER], overdue),
  tookPart("participants unknown", null, doneOrNot),
  ofOrganisation("the professional's own organisation, not that of `by`", "vt1", fulfilled),
  ofOrganisation("a professional of another organisation", "p1", overdue),
  applies(
    "F2",
    "`record.holderKind` is the kind of the organisation that keeps the record",
    leaf("record.holderKind", "equal", "certified-institution"),
    {},
    owed,
  ),
  {
    cites: ["F2"],
    why: "the same record kept by Veilig Thuis",
    norms: [spokenTo(undefined, { applies: leaf("record.holderKind", "equal", "certified-institution") })],
    record: { holder: "vt-01", events: [report()] },
    asOf: LATER,
    expect: [notOwed],
  },

  // ---------------------------------------------------------------- F3
  applies(
    "F3",
    "a leaf over an unknown is unknown",
    leaf("trigger.severity", "equal", "substantial"),
    {},
    {
      duties: [{ ...owedOrNot, missing: [{ code: "not-recorded" }] }],
    },
  ),
  applies(
    "F3",
    "recorded as unknown is unknown too",
    leaf("trigger.severity", "equal", "substantial"),
    { severity: null },
    { duties: [{ ...owedOrNot, missing: [{ code: "recorded-as-unknown" }] }] },
  ),
  applies(
    "F3",
    "notEqual over an unknown is not true",
    leaf("trigger.severity", "notEqual", "limited"),
    {},
    unsure,
  ),
  applies(
    "F3",
    "notIn over an unknown is not true",
    leaf("trigger.severity", "notIn", ["limited"]),
    {},
    unsure,
  ),
  applies(
    "F3",
    "doesNotContain over an unknown is not true",
    leaf("trigger.concern", "doesNotContain", "neglect"),
    {},
    unsure,
  ),
  applies(
    "F3",
    "an empty list is known: it does not contain",
    leaf("trigger.concern", "doesNotContain", "neglect"),
    { concern: [] },
    owed,
  ),
  applies("F3", "lessThan over an unknown", leaf("child.age", "lessThan", 12), {}, unsure, [{ id: "c1" }]),
  applies("F3", "not unknown is unknown", { not: leaf("trigger.acute", "equal", true) }, {}, unsure),
  applies(
    "F3",
    "all: false decides beside an unknown",
    { all: [leaf("trigger.severity", "equal", "substantial"), leaf("trigger.acute", "equal", true)] },
    { acute: false },
    notOwed,
  ),
  applies(
    "F3",
    "all: true beside an unknown is unknown",
    { all: [leaf("trigger.severity", "equal", "substantial"), leaf("trigger.acute", "equal", true)] },
    { acute: true },
    unsure,
  ),
  applies(
    "F3",
    "any: true decides beside an unknown",
    { any: [leaf("trigger.severity", "equal", "substantial"), leaf("trigger.acute", "equal", true)] },
    { acute: true },
    owed,
  ),
  applies(
    "F3",
    "any: false beside an unknown is unknown",
    { any: [leaf("trigger.severity", "equal", "substantial"), leaf("trigger.acute", "equal", true)] },
    { acute: false },
    unsure,
  ),
  applies(
    "F3",
    "not over an `all` that is false despite an unknown is true",
    {
      not: { all: [leaf("trigger.severity", "equal", "substantial"), leaf("trigger.acute", "equal", true)] },
    },
    { acute: false },
    owed,
  ),
  applies(
    "F3",
    "not over an `any` that is true despite an unknown is false",
    {
      not: { any: [leaf("trigger.severity", "equal", "substantial"), leaf("trigger.acute", "equal", true)] },
    },
    { acute: true },
    notOwed,
  ),
  {
    cites: ["F3"],
    why: "unknown on the other side of a comparison: not recorded which contact was documented",
    norms: [
      achieve(held(), {
        type: "perspective-documented",
        where: leaf("act.of", "equal", { fact: "trigger.id" }),
      }),
    ],
    record: {
      events: [talk({ at: REPORTED }), { id: "d1", type: "perspective-documented", at: TALKED, by: "vt-01" }],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "not-recorded" }] }] }],
  },
  {
    cites: ["F3"],
    why: "unknown as the value of `in`: not recorded to whom the report was made",
    norms: [spokenTo(leaf("act.by", "in", { fact: "trigger.to" }))],
    record: { events: [report({ to: null }), talk()] },
    asOf: LATER,
    expect: [{ duties: [{ ...doneOrNot, missing: [{ code: "recorded-as-unknown" }] }] }],
  },
  {
    cites: ["F3", "C5"],
    why: "an unknown in the trigger's own pattern: a duty, undetermined although the child was spoken to",
    norms: [achieve({ type: "report", where: leaf("trigger.severity", "equal", "substantial") }, held())],
    record: { events: [report(), talk()] },
    asOf: LATER,
    expect: [
      {
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
];

type Fields = Readonly<Record<string, unknown>>;

/** A report to Veilig Thuis about c1 (nine years old), on Monday 5 January 2026. */
function report(more: Fields = {}): Fields {
  return { id: "r1", type: "report", at: REPORTED, to: "vt-01", children: ["c1"], ...more };
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

function substantial() {
  return { severity: "substantial" };
}

function concerns() {
  return { concern: ["neglect", "domestic-violence"] };
}

function leaf(fact: string, operator: string, value: unknown) {
  return { fact, operator, value };
}

/** A held contact that meets the condition. */
function held(where?: unknown) {
  const status = leaf("act.status", "equal", "held");
  return { type: "contact", where: { all: where === undefined ? [status] : [status, where] } };
}

/** After the trigger the act, within five working days unless said otherwise; still owed after that. */
function achieve(
  trigger: unknown,
  act: unknown,
  more: { bearer?: string; [field: string]: unknown } = {},
): NormSketch {
  const { bearer = "veilig-thuis", ...rest } = more;
  return {
    bearer,
    duty: {
      kind: "achieve",
      trigger,
      again: "each",
      act,
      within: { workingDays: 5 },
      afterDue: "still-owed",
      ...rest,
    },
  };
}

/** After a report Veilig Thuis speaks to the child within five working days. */
function spokenTo(where?: unknown, more: Partial<NormSketch> = {}): NormSketch {
  return { ...achieve({ type: "report" }, held(where)), ...more };
}

/** A report with these fields, nothing done: does the norm apply? */
function applies(
  rule: string,
  why: string,
  condition: unknown,
  fields: Fields,
  finding: Fields,
  children?: readonly unknown[],
): SemanticsCase {
  return {
    cites: [rule],
    why,
    norms: [spokenTo(undefined, { applies: condition })],
    record: { ...(children === undefined ? {} : { children }), events: [report(fields)] },
    asOf: LATER,
    expect: [finding],
  };
}

/** A norm with this condition cannot be loaded. */
function refusedNorm(rule: string, why: string, condition: unknown, code: string): SemanticsCase {
  return {
    cites: [rule],
    why,
    norms: [spokenTo(undefined, { applies: condition })],
    record: { events: [] },
    asOf: LATER,
    normsRefused: [code],
  };
}

/** A record in which a local team and a safety team take part. */
function withTeams(events: readonly unknown[]): RecordSketch {
  return {
    organisations: [
      { id: "vt-01", kind: "veilig-thuis" },
      { id: "gi-01", kind: "certified-institution" },
      { id: "school-01", kind: "education" },
      { id: "lt-01", kind: "local-team" },
      { id: "st-01", kind: "safety-team" },
    ],
    events,
  };
}

function transfer(to: string): Fields {
  return { id: "x1", type: "transfer", at: TALKED, by: "vt-01", from: "vt-01", to, children: ["c1"] };
}

function measureStart(id: string, at: string, measure: string, kind: string): Fields {
  return { id, type: "measure-start", at, measure, kind, organisation: "gi-01", children: ["c1"] };
}

function beforeTransferToLocalTeam(): NormSketch {
  return achieve({ type: "report" }, held(), {
    within: "none-stated",
    before: { type: "transfer", where: leaf("act.toKind", "contains", "local-team") },
  });
}

/** Ten working days from the last report before it was decided to investigate, by who had received that report. */
function startedFrom(why: string, by: string, duty: Fields): SemanticsCase {
  return {
    cites: ["F2", "C3"],
    why: `\`from\`: ${why}`,
    norms: [
      achieve(
        { type: "assessment", where: leaf("trigger.kind", "equal", "investigation-needed") },
        held(leaf("act.by", "in", { fact: "from.to" })),
        { from: { type: "report", pick: "before" }, within: { workingDays: 10 } },
      ),
    ],
    record: {
      events: [
        report(),
        { id: "n1", type: "assessment", at: "2026-01-07", by: "vt-01", kind: "investigation-needed" },
        talk({ at: "2026-01-14", by }),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [{ ...duty, window: { opens: "2026-01-07", due: "2026-01-19" } }] }],
  };
}

/** A report to Veilig Thuis and an institution; the contact must be by one of the two. */
function receivedBy(why: string, by: string, duty: Fields): SemanticsCase {
  return {
    cites: ["F2"],
    why,
    norms: [spokenTo(leaf("act.by", "in", { fact: "trigger.to" }))],
    record: { events: [report({ to: ["vt-01", "gi-01"] }), talk({ by })] },
    asOf: LATER,
    expect: [{ duties: [duty] }],
  };
}

/** A contact of the case counts, but the child must have taken part. */
function tookPart(why: string, participants: unknown, duty: Fields): SemanticsCase {
  return {
    cites: ["F2"],
    why: `\`childTookPart\`: ${why}`,
    norms: [
      achieve(
        { type: "report" },
        {
          type: "contact",
          whom: "case",
          where: { all: [leaf("act.status", "equal", "held"), leaf("act.childTookPart", "equal", true)] },
        },
      ),
    ],
    record: { events: [report(), talk({ participants })] },
    asOf: LATER,
    expect: [{ duties: [duty] }],
  };
}

/** The professional must be of an organisation that received the report; the institution acted. */
function ofOrganisation(why: string, professional: string, duty: Fields): SemanticsCase {
  return {
    cites: ["F2"],
    why: `\`professional.organisation\`: ${why}`,
    norms: [spokenTo(leaf("act.professional.organisation", "equal", "vt-01"))],
    record: {
      events: [
        report(),
        talk({ by: "gi-01", participants: [CHILD, { role: "professional", id: professional }] }),
      ],
    },
    asOf: LATER,
    expect: [{ duties: [duty] }],
  };
}
