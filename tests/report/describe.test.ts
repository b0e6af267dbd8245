/** How each status and each missing code is told, in both languages: golden texts that a person has read. */
import { expect, test } from "vitest";
import type { DerivationStep } from "../../src/calendar/derivation.js";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import { type Considered, DUTY_STATUSES, type Duty } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { LANGUAGES } from "../../src/norm/texts.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { MISSING_CODES } from "../../src/record/unknown.js";
import { derivationLines } from "../../src/report/derivationLines.js";
import { describe } from "../../src/report/describe.js";
import { renderText } from "../../src/report/renderText.js";
import { alone, buildNorm, buildRecord, coversAll } from "../support/build.js";
import { expectGolden } from "../support/golden.js";
import type { RecordSketch } from "../support/table.js";

const text = (en: string) => ({ nl: en, en });
const CONTACT = "jeugdwet/first-contact-child";
const MONTHLY = "proposal/contact-during-measure";
const HEARD = "proposal/heard-before-transfer";

/** Norms of kinds that the bundled ones do not have, on top of those. */
const ruleset = loadRuleset(
  {
    id: "explained",
    title: text("Explained"),
    extends: "proposal",
    amend: [
      add(
        "drafts/no-waiver",
        { nl: "Veilig Thuis ziet niet af van het gesprek", en: "No waiver of the talk" },
        [],
        {
          kind: "forbid",
          trigger: { type: "report" },
          act: { type: "contact-waived", where: leaf("act.ground", "equal", "other-professional-has-sight") },
          until: { type: "case-closed" },
        },
      ),
      add(
        "drafts/school-told",
        { nl: "De school hoort het binnen 48 uur", en: "School is told within 48 hours" },
        [],
        {
          kind: "achieve",
          trigger: { type: "incident" },
          act: [{ type: "school-told" }, { type: "school-support" }],
          within: { hours: 48 },
        },
      ),
      add(
        "drafts/investigation",
        { nl: "Het onderzoek begint op tijd", en: "The investigation begins in time" },
        [],
        {
          kind: "achieve",
          trigger: { type: "assessment", where: leaf("trigger.kind", "equal", "investigation-needed") },
          act: { allOf: [{ type: "help-start" }, { type: "plan" }] },
          within: { days: 5 },
          extension: "algemene-termijnenwet",
          extendable: { days: 5 },
        },
      ),
      add("drafts/yearly", { nl: "De instelling meldt elk jaar", en: "The institution reports yearly" }, [], {
        kind: "recur",
        during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
        act: { type: "frequency-report" },
        atLeast: 1,
        every: { years: 1 },
        anchor: "last-act",
      }),
      add(
        "drafts/siblings",
        { nl: "Elk kind in het gezin wordt gesproken", en: "Every child of the household is spoken to" },
        [],
        {
          kind: "achieve",
          trigger: { type: "report" },
          act: { type: "contact" },
          within: { workingDays: 5 },
        },
        "household",
      ),
    ],
  },
  { from: rulesets },
);
const evaluator = createEvaluator(ruleset);

interface Scenario {
  readonly why: string;
  readonly norm: string;
  readonly record: RecordSketch;
  readonly asOf: string;
  readonly status: string;
  readonly code?: string;
}

const BEGUN = [measure("e1", "2026-05-01"), notified("e2", "2026-05-11"), assigned("e3", "2026-05-12")];

const SCENARIOS: readonly Scenario[] = [
  {
    why: "owed and still in time; 14 and 15 May are skipped",
    norm: CONTACT,
    record: { events: BEGUN },
    asOf: "2026-05-13",
    status: "pending",
  },
  {
    why: "the notice is awaited, so that no term runs yet",
    norm: CONTACT,
    record: { events: [measure("e1", "2026-05-01")] },
    asOf: "2026-05-08",
    status: "pending",
  },
  {
    why: "a proposal without a stated term",
    norm: HEARD,
    record: { events: [report("e1", "2026-05-04")] },
    asOf: "2026-05-08",
    status: "pending",
  },
  {
    why: "this month's conversation is still to be held",
    norm: MONTHLY,
    record: { events: [...BEGUN, talk("e5", "2026-05-12T10:00:00+02:00")] },
    asOf: "2026-06-10",
    status: "pending",
  },
  {
    why: "a prohibition that has not been broken so far",
    norm: "drafts/no-waiver",
    record: { events: [report("e1", "2026-05-04")] },
    asOf: "2026-05-08",
    status: "holding",
  },
  {
    why: "done on the last day of the term",
    norm: CONTACT,
    record: { events: [...BEGUN, talk("e5", "2026-05-20T15:30:00+02:00")] },
    asOf: "2026-06-30",
    status: "fulfilled",
  },
  {
    why: "done a day late, after a call by a colleague that does not count",
    norm: CONTACT,
    record: {
      events: [
        ...BEGUN,
        talk("e4", "2026-05-12T13:15:00+02:00", {
          mode: "telephone",
          participants: [
            { role: "child", id: "c1" },
            { role: "professional", id: "vt1" },
          ],
        }),
        talk("e5", "2026-05-21T15:30:00+02:00"),
      ],
    },
    asOf: "2026-06-30",
    status: "fulfilled-late",
  },
  {
    why: "past its term: a failed visit is no contact",
    norm: CONTACT,
    record: { events: [...BEGUN, talk("e4", "2026-05-12T13:15:00+02:00", { status: "failed" })] },
    asOf: "2026-05-26",
    status: "overdue",
  },
  {
    why: "a term in hours, two days and an hour ago",
    norm: "drafts/school-told",
    record: { events: [incident("e1", "2026-05-04T22:00:00+02:00")] },
    asOf: "2026-05-08T23:00:00+02:00",
    status: "overdue",
  },
  {
    why: "several acts are needed, the term was extended, and its end falls on a Saturday",
    norm: "drafts/investigation",
    record: {
      events: [
        needed("e1", "2026-04-29"),
        { id: "e2", type: "term-extended", at: "2026-05-01", by: "vt-01", of: "e1", reason: "other" },
        { id: "e3", type: "help-start", at: "2026-05-04", by: "vt-01", for: "family", children: ["c1"] },
      ],
    },
    asOf: "2026-05-20",
    status: "overdue",
  },
  {
    why: "transferred without a conversation: the mother was there",
    norm: HEARD,
    record: {
      events: [
        report("e1", "2026-05-04"),
        talk("e2", "2026-05-12T10:00:00+02:00", {
          by: "vt-01",
          participants: [
            { role: "child", id: "c1" },
            { role: "parent", id: "a1" },
            { role: "professional", id: "vt1" },
          ],
        }),
        { id: "e3", type: "transfer", at: "2026-05-20", by: "vt-01", from: "vt-01", to: "school-01" },
      ],
    },
    asOf: "2026-06-30",
    status: "violated",
  },
  {
    why: "a month without a conversation: the measure began in it",
    norm: MONTHLY,
    record: { events: [...BEGUN, talk("e5", "2026-05-12T10:00:00+02:00", { mode: "video" })] },
    asOf: "2026-06-30",
    status: "violated",
  },
  {
    why: "a prohibition that was broken",
    norm: "drafts/no-waiver",
    record: { events: [report("e1", "2026-05-04"), waiver("e2", "2026-05-06")] },
    asOf: "2026-05-08",
    status: "violated",
  },
  {
    why: "the child declined, and spoke with its worker later",
    norm: CONTACT,
    record: {
      events: [
        ...BEGUN,
        talk("e4", "2026-05-12T13:15:00+02:00", { status: "declined", declinedBy: "child" }),
        talk("e5", "2026-06-02T15:30:00+02:00"),
      ],
    },
    asOf: "2026-06-30",
    status: "excused",
  },
  {
    why: "whether the contact took place was not recorded",
    norm: CONTACT,
    record: { events: [...BEGUN, { ...talk("e4", "2026-05-12T13:15:00+02:00"), status: undefined }] },
    asOf: "2026-06-30",
    status: "undetermined",
    code: "not-recorded",
  },
  {
    why: "how the contact went was recorded as unknown",
    norm: MONTHLY,
    record: { events: [...BEGUN, talk("e4", "2026-05-12T13:15:00+02:00", { mode: null })] },
    asOf: "2026-06-30",
    status: "undetermined",
    code: "recorded-as-unknown",
  },
  {
    why: "the day of the conversation is that of the transfer, and neither has its hour",
    norm: HEARD,
    record: {
      events: [
        report("e1", "2026-05-04"),
        {
          ...talk("e2", "2026-05-20", { by: "vt-01" }),
          participants: [
            { role: "child", id: "c1" },
            { role: "professional", id: "vt1" },
          ],
        },
        { id: "e3", type: "transfer", at: "2026-05-20", by: "vt-01", from: "vt-01", to: "school-01" },
      ],
    },
    asOf: "2026-06-30",
    status: "undetermined",
    code: "time-imprecise",
  },
  {
    why: "the record is not complete about contacts at all",
    norm: CONTACT,
    record: { covers: [covers("gi-01", ["measure-start", "measure-notified", "assignment"])], events: BEGUN },
    asOf: "2026-06-30",
    status: "undetermined",
    code: "not-covered",
  },
  {
    why: "the record begins after the measure did",
    norm: CONTACT,
    record: { covers: [coversAll("gi-01", "2026-05-13")], events: BEGUN },
    asOf: "2026-06-30",
    status: "undetermined",
    code: "before-record",
  },
  {
    why: "the record ends before the term does",
    norm: CONTACT,
    record: { covers: [coversAll("gi-01", "2020-01-01", "2026-05-13")], events: BEGUN },
    asOf: "2026-06-30",
    status: "undetermined",
    code: "beyond-record",
  },
  {
    why: "the term ends in a year of which the calendar does not know the equated days",
    norm: CONTACT,
    record: {
      events: [measure("e1", "2029-05-01"), notified("e2", "2029-05-07"), assigned("e3", "2029-05-08")],
    },
    asOf: "2029-05-16",
    status: "undetermined",
    code: "beyond-calendar",
  },
  {
    why: "two institutions in the record, and the measure names neither",
    norm: CONTACT,
    record: {
      organisations: [
        { id: "gi-01", kind: "certified-institution" },
        { id: "gi-02", kind: "certified-institution" },
      ],
      events: [
        { ...measure("e1", "2026-05-01"), organisation: null, by: undefined },
        { ...notified("e2", "2026-05-06"), by: undefined },
      ],
    },
    asOf: "2026-06-30",
    status: "undetermined",
    code: "bearer-unknown",
  },
];

const OTHERS = ["children-incomplete"];

/** Every step that a derivation may have; the dates are those of `law.md` where it gives some. */
const STEPS: readonly DerivationStep[] = [
  { step: "start", to: "2026-04-01" },
  { step: "count", period: "at-once", to: "2026-04-01" },
  { step: "count", period: { days: 5 }, to: "2026-04-06" },
  { step: "count", period: { hours: 48 }, to: "2026-04-03T10:00:00+02:00" },
  { step: "count", period: { schoolDays: 1, until: "start" }, to: "2026-04-01" },
  {
    step: "count",
    period: { workingDays: 1 },
    to: "2026-04-07",
    skipped: [
      { day: "2026-04-03", reason: "good-friday", title: { nl: "Goede Vrijdag", en: "Good Friday" } },
      { day: "2026-04-04", reason: "saturday" },
    ],
  },
  { step: "granted", event: "e9", period: { weeks: 2 }, to: "2026-04-20" },
  {
    step: "article-1",
    to: "2026-04-07",
    skipped: [
      { day: "2026-04-06", reason: "easter-monday", title: { nl: "tweede Paasdag", en: "Easter Monday" } },
    ],
  },
  {
    step: "article-2",
    to: "2025-12-30",
    skipped: [{ day: "2025-12-27", reason: "saturday" }],
  },
  { step: "not-extended", locator: "art. 4" },
  { step: "later-of", to: "2026-04-07" },
  { step: "beyond-calendar", to: "2028-12-31" },
  { step: "beyond-calendar", from: "2023-01-01" },
  { step: "no-school-calendar", period: { schoolDays: 1 } },
  { step: "unit", period: { months: 1 }, from: "2026-04-01", to: "2026-04-30" },
  { step: "cut", from: "2026-04-13", to: "2026-04-30" },
];

test("every status and every missing code has a scenario", () => {
  expect(new Set(SCENARIOS.map(({ status }) => status))).toEqual(new Set(DUTY_STATUSES));
  expect(new Set([...SCENARIOS.flatMap(({ code }) => code ?? []), ...OTHERS])).toEqual(
    new Set(MISSING_CODES),
  );
});

/** Every test that an event may fail; a code without words would not compile here. */
const FAILURES: Readonly<Record<Considered["failed"], Omit<Considered, "failed" | "event" | "at">>> = {
  "before-window": {},
  "opens-the-duty": {},
  "not-before": {},
  "another-child": {},
  condition: { fact: "act.mode", operator: "equal", found: "telephone", wanted: "face-to-face" },
  unknown: { fact: "act.individual", operator: "equal", found: null, wanted: true },
  "after-due": {},
  "after-closing": {},
  nothing: {},
};

for (const lang of LANGUAGES) {
  test(`each test that an event may fail is told in its own words in ${lang}`, () => {
    const [duty] = judge({ ...scenarioOf("overdue"), detail: true });
    if (!duty) throw new Error("no duty");
    const considered = Object.entries(FAILURES).map(([failed, found], index): Considered => {
      const code = Object.keys(FAILURES).find((one): one is Considered["failed"] => one === failed);
      return { event: `k${index}`, at: `2026-05-${12 + index}`, failed: code ?? "nothing", ...found };
    });
    const told = describe({ ...duty, considered }, { lang, ruleset });
    const lines = told.split("\n").filter((line) => /\(k\d\)|earlier|eerdere/.test(line));
    expect(new Set(lines.map((line) => line.replace(/^.*\(k\d\): /, ""))).size).toBe(considered.length);
    expectGolden(`${lines.join("\n")}\n`, new URL(`./golden/failures.${lang}.md`, import.meta.url));
  });

  test(`each is told as it was read in ${lang}`, () => {
    const told = SCENARIOS.map((scenario) => `## ${headingOf(scenario)}\n\n${tell(scenario, lang)}`);
    const steps = `## each step of a derivation\n\n${derivationLines(STEPS, lang).join("\n")}`;
    expectGolden(
      `${[...told, incomplete(lang), steps].join("\n\n")}\n`,
      new URL(`./golden/describe.${lang}.md`, import.meta.url),
    );
  });
}

test("what came after the days that the heading names is left out, but for what would have counted", () => {
  const { told } = retold("fulfilled-late", {
    window: { opens: "2026-05-04", due: "2026-05-11" },
    fulfilledBy: ["k4"],
    considered: [
      { event: "k1", at: "2026-05-11", failed: "another-child" },
      { event: "k2", at: "2026-05-11T23:30:00Z", failed: "another-child" },
      { event: "k3", at: "2026-05-12", failed: "condition", ...FAILURES.condition },
      { event: "k4", at: "2026-05-12", failed: "after-due" },
    ],
  });
  expect(told).toContain("from Monday 4 May 2026 through Monday 11 May 2026:");
  expect(told.match(/^- .*\((k\d)\)/gm)?.map((line) => line.slice(-4))).toEqual(["(k1)", "(k4)"]);
});

test.each([
  ["unknown", {}, "whether this counts cannot be told"],
  [
    "condition",
    {
      fact: "act.professional.specialisations",
      operator: "contains",
      found: [],
      wanted: "domestic-violence",
    },
    "in what the professional is specialised: none. The norm asks: the professional is specialised in domestic violence",
  ],
] as const)("no sentence has a hole: %s %o", (failed, what, expected) => {
  const { told } = retold("overdue", { considered: [{ event: "k1", at: "2026-05-11", failed, ...what }] });
  expect(told).toContain(`(k1): ${expected}.`);
});

test("a due moment that is not known is told with both its ends, and a lapse as the least it can be", () => {
  const window = { opens: "2022-06-16", dueEarliest: "2022-06-23", dueLatest: "2023-01-06" };
  expect(retold("overdue", { window, overdueBy: { days: 12 } }).told).toContain(
    "The term ran through Thursday 23 June 2022 at the earliest and Friday 6 January 2023 at the latest: at least 12 days ago.",
  );
  expect(retold("fulfilled-late", { window, lateBy: { days: 12 } }).told).toContain(
    "at least 12 days after the term of Thursday 23 June 2022 at the earliest and Friday 6 January 2023 at the latest.",
  );
});

test("of a duty that is owed still nothing is left out: a later event might have done it", () => {
  const { told } = retold("overdue", {
    window: { opens: "2026-05-04", due: "2026-05-11" },
    considered: [{ event: "k3", at: "2026-05-12", failed: "condition", ...FAILURES.condition }],
  });
  expect(told).toContain("This is in the record from Monday 4 May 2026 on:");
  expect(told).toContain("(k3)");
});

test("a closing after a due moment that is not known is told with both its ends", () => {
  const window = { opens: "2022-06-16", dueEarliest: "2022-06-23", dueLatest: "2023-01-06" };
  const { told } = retold("violated", { window, breachedAt: "2023-01-07", closedBy: ["z1"] });
  expect(told).toContain(
    "the term would have run through Thursday 23 June 2022 at the earliest and Friday 6 January 2023 at the latest (z1).",
  );
  expect(told).toContain("through Friday 6 January 2023:");
});

test.each([
  ["2026-01-10", "2026-01-10T10:00:00+01:00", true, "an hour of the day on which it was due"],
  ["2026-01-10", "2026-01-10", true, "the day on which it was due"],
  ["2026-01-10", "2026-01-11", false, "the day after"],
  [
    "2026-10-25T02:30:00+02:00",
    "2026-10-25T02:15:00+01:00",
    false,
    "an hour later by a clock that was set back",
  ],
  ["2026-10-25T02:30:00+01:00", "2026-10-25T02:45:00+02:00", true, "an hour sooner by such a clock"],
  ["2026-01-10T12:00:00+01:00", "2026-01-10T12:00:00+01:00", false, "the hour itself"],
  ["2026-01-10T12:00:00+01:00", "2026-01-10", true, "its day, of which the hour is not known"],
])("of a term until %s, broken at %s: whether an end came first is %s (%s)", (due, breachedAt, early) => {
  const { told } = retold("violated", { window: { opens: "2026-01-05", due }, breachedAt, closedBy: ["z1"] });
  expect(told.includes("the term ran through") || told.includes("the term would have run through")).toBe(
    !early,
  );
});

test("what a proposal would not allow is told so, also of the event that was looked at", () => {
  const record = {
    events: [
      report("e1", "2026-05-04"),
      {
        id: "e2",
        type: "contact-waived",
        at: "2026-05-06",
        by: "vt-01",
        ground: "other-professional-has-sight",
      },
    ],
  };
  const norm = "proposal/no-waiver-other-professional";
  const [duty] = judge({ ...scenarioOf("overdue"), norm, record, asOf: "2026-05-20", detail: true });
  const told = duty ? describe(duty, { lang: "en", ruleset }) : "";
  expect(told).toContain("(e2): this would not be allowed.");
  expect(told).not.toContain("was not allowed");
});

test.each([
  [
    "what was told before the report that day breaks nothing",
    [incoming("2026-03-02T10:00:00+01:00"), signal("s1", "2026-03-02T09:00:00+01:00")],
    "before-window",
    "There is 1 earlier event",
  ],
  [
    "nor what was told once the case was closed",
    [
      incoming("2026-03-02T10:00:00+01:00"),
      { id: "x1", type: "case-closed", at: "2026-04-20", by: "vt-01" },
      signal("s1", "2026-06-01"),
    ],
    "after-closing",
    "kept",
  ],
  [
    "on the day of the closing, hours unknown, it may have",
    [
      incoming("2026-03-02T10:00:00+01:00"),
      { id: "x1", type: "case-closed", at: "2026-04-20", by: "vt-01" },
      signal("s1", "2026-04-20T10:00:00+02:00"),
    ],
    "unknown",
    "(s1): whether this counts cannot be told.",
  ],
  [
    "in between it was not allowed",
    [incoming("2026-03-02T10:00:00+01:00"), signal("s1", "2026-03-02T11:00:00+01:00")],
    "nothing",
    "(s1): this was not allowed.",
  ],
])("a prohibition: %s", (_why, events, failed, expected) => {
  const norm = "handle-with-care/minimal-signal";
  const [duty] = judge({
    ...scenarioOf("overdue"),
    norm,
    record: { events },
    asOf: "2026-12-31",
    detail: true,
  });
  const told = duty ? describe(duty, { lang: "en", ruleset }) : "";
  expect(duty?.considered?.find(({ event }) => event === "s1")?.failed).toBe(failed);
  expect(told).toContain(expected);
  expect(told.includes("this was not allowed")).toBe(duty?.status === "violated");
});

test("a visit on the day of a closing of which the hour is not known: neither after it nor asked for its own hour", () => {
  const record = {
    events: [
      incoming("2026-03-02T10:00:00+01:00"),
      { ...alone("k1", "2026-04-20T10:00:00+02:00"), by: "vt-01" },
      { id: "x1", type: "case-closed", at: "2026-04-20", by: "vt-01" },
    ],
  };
  const norm = "proposal/heard-before-transfer";
  const [duty] = judge({ ...scenarioOf("overdue"), norm, record, asOf: "2026-12-31", detail: true });
  const told = duty ? describe(duty, { lang: "en", ruleset }) : "";
  expect(duty).toMatchObject({ possible: ["fulfilled", "violated"] });
  expect(told).toContain("(k1): whether this counts cannot be told.");
  expect(told).toContain("- the time of x1, not the day alone");
  expect(told).not.toContain("the time of k1");
});

test.each([
  ["counted by months", "proposal/contact-during-measure"],
  ["counted from the last act", "jeugdwet/plan-reviewed"],
])("what came before the start of a measure that day is earlier: %s", (_why, norm) => {
  const record = {
    events: [
      {
        ...{ id: "m1", type: "measure-start", at: "2026-03-01T12:00:00+01:00", measure: "m1" },
        ...{ kind: "supervision", organisation: "gi-01", children: ["c1"] },
      },
      { ...alone("k1", "2026-03-01T09:00:00+01:00"), by: "gi-01" },
      { id: "p1", type: "plan", at: "2026-03-01T09:00:00+01:00", by: "gi-01", measure: "m1" },
    ],
  };
  const [duty] = judge({ ...scenarioOf("overdue"), norm, record, asOf: "2026-03-20", detail: true });
  const told = duty ? describe(duty, { lang: "en", ruleset }) : "";
  expect(told).toContain("There is 1 earlier event");
  expect(told).not.toContain("this counts");
});

function incoming(at: string) {
  return { id: "r1", type: "report", at, by: "police-01", to: "vt-01", from: "police" };
}

function signal(id: string, at: string) {
  return { id, type: "school-told", at, by: "vt-01", contents: ["name", "other"] };
}

/** A duty of a status, told with other facts. */
function retold(status: string, other: Partial<Duty>) {
  const [found] = judge({ ...scenarioOf(status), detail: true }).filter((one) => one.status === status);
  if (!found) throw new Error(status);
  const { due: _due, ...window } = found.window;
  const duty: Duty = { ...found, window, considered: [], ...other };
  return { duty, told: describe(duty, { lang: "en", ruleset }) };
}

test("without detail it tells what would do, and no list of events", () => {
  const [duty] = judge({ ...scenarioOf("overdue"), detail: false });
  const told = duty ? describe(duty, { lang: "en", ruleset }) : "";
  expect(told).toContain("This counts: contact");
  expect(told).not.toContain("This is in the record");
});

function tell(scenario: Scenario, lang: "nl" | "en"): string {
  const all = judge({ ...scenario, detail: true });
  const duty = all.find(({ status }) => status === scenario.status);
  if (!duty) throw new Error(`${scenario.why}: found ${all.map(({ status }) => status).join(", ")}`);
  if (scenario.code) expect((duty.missing ?? []).map(({ code }) => code)).toContain(scenario.code);
  return describe(duty, { lang, ruleset });
}

function judge({ norm, record, asOf, detail }: Scenario & { readonly detail: boolean }) {
  const report = evaluator.evaluate(parse(record), { asOf, detail });
  return duties(report).filter(({ id }) => id.startsWith(`${norm}#`));
}

function scenarioOf(status: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.status === status);
  if (!found) throw new Error(status);
  return found;
}

/** A finding without duties: not all children of the household are listed. */
function incomplete(lang: "nl" | "en"): string {
  const record = parse({
    childrenComplete: null,
    events: [report("e1", "2026-05-04"), talk("e2", "2026-05-05")],
  });
  const judged = evaluator.evaluate(record, { asOf: "2026-05-20" });
  const findings = judged.findings.filter(({ norm }) => norm === "drafts/siblings");
  return `## undetermined: children-incomplete\n\n${renderText({ ...judged, findings }, { lang, ruleset }).trim()}`;
}

function headingOf({ status, code, why }: Scenario): string {
  return `${status}${code ? ` (${code})` : ""}: ${why}`;
}

function parse(record: RecordSketch) {
  return parseRecord(JSON.parse(JSON.stringify(buildRecord(record))));
}

function add(
  id: string,
  title: { nl: string; en: string },
  exceptions: [],
  duty: unknown,
  children = "concerned",
) {
  const norm = buildNorm({ id, tier: "field-standard", bearer: "any", duty, exceptions });
  return { add: { ...Object(norm), title, children } };
}

function leaf(fact: string, operator: string, value: unknown) {
  return { fact, operator, value };
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

function notified(id: string, at: string) {
  return { id, type: "measure-notified", at, by: "gi-01", measure: "m1" };
}

function assigned(id: string, at: string) {
  return { id, type: "assignment", at, by: "gi-01", measure: "m1", professional: "p1", fixed: true };
}

function talk(id: string, at: string, more: Readonly<Record<string, unknown>> = {}) {
  return alone(id, at, more);
}

function report(id: string, at: string) {
  return { id, type: "report", at, to: "vt-01", from: "police" };
}

function incident(id: string, at: string) {
  return { id, type: "incident", at, by: "vt-01", police: true };
}

function needed(id: string, at: string) {
  return { id, type: "assessment", at, by: "vt-01", kind: "investigation-needed" };
}

function waiver(id: string, at: string) {
  return { id, type: "contact-waived", at, by: "vt-01", ground: "other-professional-has-sight" };
}

function covers(by: string, types: readonly string[]) {
  return { by, types, from: "2020-01-01", through: "2030-12-31" };
}
