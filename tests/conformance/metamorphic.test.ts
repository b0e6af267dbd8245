/** Checks without expected answers: each catches an implementation that is wrong in its way, and says nothing of the others. */
import { readFile } from "node:fs/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { callsTo, type Implementation } from "../../src/conformance/connection.js";
import { isSame, type Relation } from "../../src/conformance/metamorphic.js";
import type { AnsweredDuty, RunMessage } from "../../src/conformance/protocol.js";
import { type ReadSuite, readSuite } from "../../src/conformance/readSuite.js";
import { referenceImplementation } from "../../src/conformance/reference.js";
import { runSuite } from "../../src/conformance/runSuite.js";
import { laterByWeeks, weeksToShift } from "../../src/conformance/shiftByWeeks.js";
import { LEVELS, type Level } from "../../src/conformance/suite.js";
import { bundledCalendar } from "../../src/evaluate/bundledCalendar.js";

vi.setConfig({ testTimeout: 120_000 });

let suite: ReadSuite;
let only: ReadonlySet<string>;
beforeAll(async () => {
  suite = await readSuite((path) =>
    readFile(new URL(`../../rules/conformance/${path}`, import.meta.url), "utf8"),
  );
  const norms = new Set(["proposal/disclosure-heard", "jeugdwet/first-contact-child"]);
  only = new Set(suite.cases.filter(({ norm }) => norms.has(norm)).map(({ id }) => id));
});

type Event = Readonly<Record<string, unknown>>;

/** Our own engine, asked something else than was asked. */
function asking(
  change: (message: RunMessage, events: readonly Event[]) => Partial<RunMessage>,
): Implementation {
  const reference = referenceImplementation(suite.rulesets);
  return {
    start: () => reference.start(),
    run(message) {
      const events: readonly Event[] = Object(message.record).events;
      const asked = { ...message, ...change(message, events) };
      const answer: { results: readonly object[] } = Object(reference.run(asked));
      // The moments are told as they were asked.
      const results = answer.results.map((result, index) => ({ ...result, ...message.moments[index] }));
      return { seq: message.seq, results };
    },
  };
}

const withEvents = (message: RunMessage, events: readonly Event[]): Partial<RunMessage> => ({
  record: JSON.parse(JSON.stringify({ ...Object(message.record), events })),
});

async function caught(implementation: Implementation) {
  const { cases } = await runSuite(suite, [callsTo(implementation)], { only, sample: 1 });
  return {
    unstable: cases.some((one) => one.unstable),
    broken: [...new Set(cases.flatMap(({ broken }) => broken))],
  };
}

test("our own engine breaks none", async () => {
  expect(await caught(referenceImplementation(suite.rulesets))).toEqual({ unstable: false, broken: [] });
});

test.each<[why: string, relation: Relation, change: Parameters<typeof asking>[0]]>([
  [
    "reads only the first event that was entered",
    "events-in-another-order",
    (message, events) => withEvents(message, events.slice(0, 1)),
  ],
  [
    "gives up on an event that it does not know",
    "an-irrelevant-event",
    (message, events) =>
      withEvents(
        message,
        events.some(({ type }) => type === "incident" || type === "diagnostics") ? [] : events,
      ),
  ],
  [
    "goes by what events are called",
    "events-of-another-name",
    (message, events) =>
      withEvents(
        message,
        events.filter(({ id }) => !String(id).startsWith("zz-")),
      ),
  ],
  [
    "looks at what was recorded later",
    "recorded-later",
    (message, events) => withEvents(message, events.some(({ id }) => id === "zz-later") ? [] : events),
  ],
  [
    "forgets a breach at the end of the month",
    "as-of-later",
    (message, events) =>
      withEvents(
        message,
        message.moments.every(({ asOf }) => asOf.endsWith("-28"))
          ? events.slice(0, 1).map((one) => ({ ...one, about: "other" }))
          : events,
      ),
  ],
  [
    "keeps its days by hand, and has come to 13 March 2026",
    "weeks-later",
    (message, events) =>
      withEvents(
        message,
        events.filter(({ at }) => String(at) < "2026-03-14"),
      ),
  ],
])("one that %s breaks '%s'", async (_why, relation, change) => {
  const { broken } = await caught(asking(change));
  expect(broken).toContain(relation);
});

const ANSWER = {
  ...{ norm: "kpi/family-plan", child: "c1", trigger: ["e1", "e2"], status: "undetermined" },
  unit: { from: "2026-03-01", through: "2026-03-31" },
  window: { opens: "2026-03-01", due: "2026-03-31", dueEarliest: "2026-03-30", dueLatest: "2026-04-01" },
  ...{ possible: ["fulfilled", "overdue"], missing: ["not-covered"], exception: "child-declines" },
  ...{ fulfilledBy: ["e3"], closedBy: ["e4"], breachedAt: "2026-04-02" },
  derivation: [{ step: "count", from: "2026-03-01", to: "2026-03-31", skipped: ["2026-03-07"] }],
} as const satisfies Readonly<Record<keyof AnsweredDuty, unknown>>;
const answer = (change: object = {}): AnsweredDuty => JSON.parse(JSON.stringify({ ...ANSWER, ...change }));
const [COUNT] = ANSWER.derivation;

test.each<[what: string, from: Level, change: object]>([
  ["another child", "terms", { child: "c2" }],
  ["another trigger", "terms", { trigger: ["e1", "e5"] }],
  ["a unit that begins on another day", "terms", { unit: { ...ANSWER.unit, from: "2026-03-02" } }],
  ["a unit that ends on another day", "terms", { unit: { ...ANSWER.unit, through: "2026-03-30" } }],
  ["another opening", "terms", { window: { ...ANSWER.window, opens: "2026-03-02" } }],
  ["another due day", "terms", { window: { ...ANSWER.window, due: "2026-04-01" } }],
  ["another earliest due day", "terms", { window: { ...ANSWER.window, dueEarliest: "2026-03-31" } }],
  ["another latest due day", "terms", { window: { ...ANSWER.window, dueLatest: "2026-04-02" } }],
  ["another status", "duties", { status: "pending" }],
  ["something else that is possible", "unknowns", { possible: ["overdue"] }],
  ["something else that is missing", "unknowns", { missing: ["bearer-unknown"] }],
  ["another act", "explained", { fulfilledBy: ["e5"] }],
  ["another closing", "explained", { closedBy: ["e5"] }],
  ["another exception", "explained", { exception: "measure-ended" }],
  ["another day of the breach", "explained", { breachedAt: "2026-04-03" }],
  ["another step", "explained", { derivation: [{ ...COUNT, step: "article-1" }] }],
  ["a step from another day", "explained", { derivation: [{ ...COUNT, from: "2026-03-02" }] }],
  ["other days passed over", "explained", { derivation: [{ ...COUNT, skipped: [] }] }],
])("%s is another answer from the level at which it is graded: %s", (_what, from, change) => {
  for (const level of LEVELS) {
    const isGraded = LEVELS.indexOf(level) >= LEVELS.indexOf(from);
    expect(isSame([answer()], [answer(change)], level), level).toBe(!isGraded);
  }
});

test.each<[what: string, own: AnsweredDuty[], other: AnsweredDuty[]]>([
  ["triggers in another order", [answer()], [answer({ trigger: ["e2", "e1"] })]],
  ["what is possible in another order", [answer()], [answer({ possible: ["overdue", "fulfilled"] })]],
  ["duties in another order", [answer(), answer({ child: "c2" })], [answer({ child: "c2" }), answer()]],
  [
    "an instant in another offset",
    [answer({ breachedAt: "2026-04-02T10:00:00+02:00" })],
    [answer({ breachedAt: "2026-04-02T08:00:00Z" })],
  ],
])("the same answer: %s", (_what, own, other) => {
  for (const level of LEVELS) expect(isSame(own, other, level), level).toBe(true);
});

test("one that answers otherwise when it is asked again is not stable", async () => {
  let asked = 0;
  const fickle = asking((message, events) => withEvents(message, ++asked % 2 === 0 ? [] : events));
  expect((await caught(fickle)).unstable).toBe(true);
});

test.each<[why: string, weeks: number, birthDate: string, shift: number | null]>([
  ["2 to 12 March, and a week later as well", 0, "2016-06-12", 1],
  ["16 to 26 March: the clock changes on the 29th", 2, "2016-06-12", null],
  ["6 to 16 April: the 6th is Easter Monday", 5, "2016-06-12", null],
  [
    "13 to 23 April: until 1 June each fortnight has a holiday, King's Day to Whit Monday",
    6,
    "2016-06-12",
    7,
  ],
  [
    "30 November to 10 December: neither Christmas nor New Year may come between for long",
    39,
    "2016-06-12",
    1,
  ],
  ["a birthday on 15 March lies between", 0, "2016-03-15", null],
  ["a birthday on 20 March, the day after", 0, "2016-03-20", 1],
  ["a birthday on 2 March, the first day", 0, "2016-03-02", null],
  ["2031: nobody knows yet which days are equated", 261, "2020-06-12", null],
])("a case can be told some weeks later, %s", (_why, weeks, birthDate, shift) => {
  const id = "jeugdwet/first-contact-child/day-before-on-and-after";
  const found = suite.cases.find((one) => one.id === id);
  const ruleset = suite.rulesets.find((one) => one.id === found?.ruleset.id);
  if (!found || !ruleset) throw new Error(`no case ${id}`);
  const moved = laterByWeeks(found, weeks);
  const children = moved.record.children.map((child) => ({ ...child, birthDate }));
  const one = { ...moved, record: { ...moved.record, children } };
  expect(weeksToShift(one, undefined, ruleset, bundledCalendar().calendar)).toBe(shift);
});

test("no case of a norm in months or hours, or with school holidays, is told some weeks later", () => {
  const norms = new Set([...suite.weeks.keys()].map((id) => id.split("/").slice(0, 2).join("/")));
  expect(norms).toContain("veilig-thuis/safety-assessed");
  for (const norm of ["proposal/contact-during-measure", "proposal/school-told", "jeugdwet/plan-reviewed"])
    expect(norms).not.toContain(norm);
});

test("later by weeks are days and instants, not dates of birth or other texts", () => {
  const told = {
    at: "2026-03-02",
    to: "2026-03-02T10:00:00+01:00",
    id: "2026-03-02-x",
    birthDate: "2016-03-02",
  };
  expect(laterByWeeks(told, 1)).toEqual({
    ...told,
    at: "2026-03-09",
    to: "2026-03-09T10:00:00+01:00",
  });
});
