/** The longest time that a recurring norm allows without an act: by a calendar, and held to what evaluation finds. */
import { describe, expect, test } from "vitest";
import { formatDay, parseDay } from "../../src/calendar/civilDay.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import { lawfulGaps } from "../../src/evaluate/lawfulGap.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildNorm, buildRecord } from "../support/build.js";

interface Row {
  readonly why: string;
  readonly every: Readonly<Record<string, number>>;
  readonly anchor: "calendar" | "start" | "last-act";
  readonly atLeast?: number;
  readonly partial?: "proportional" | "skip" | "count";
  readonly between: readonly [days: number, from: string, until: string];
  readonly first: readonly [days: number, from: string, until: string];
}

const table: readonly Row[] = [
  {
    why: "July and August have 31 days each: 1 July to 31 August; a July begun on the 2nd owes nothing yet",
    every: { months: 1 },
    anchor: "calendar",
    between: [61, "2026-07-01", "2026-08-31"],
    first: [60, "2026-07-02", "2026-08-31"],
  },
  {
    why: "where a month cut short counts in full, the first is due with the month of the start",
    every: { months: 1 },
    anchor: "calendar",
    partial: "count",
    between: [61, "2026-07-01", "2026-08-31"],
    first: [30, "2026-01-01", "2026-01-31"],
  },
  {
    why: "four a month may all be on its first day, and of the next on its last; of the last week of April nothing yet",
    every: { months: 1 },
    anchor: "calendar",
    atLeast: 4,
    between: [61, "2026-07-01", "2026-08-31"],
    // Of 30 days the last 7 make floor(4 × 7 ÷ 30) = 0: from 24 April, through the end of May.
    first: [37, "2026-04-24", "2026-05-31"],
  },
  {
    why: "from the last: no month is longer than 31 days",
    every: { months: 1 },
    anchor: "last-act",
    between: [31, "2026-01-01", "2026-02-01"],
    first: [31, "2026-01-01", "2026-02-01"],
  },
  {
    why: "six weeks on a grid: the first day of one and the last of the next, 2 × 42 − 1",
    every: { weeks: 6 },
    anchor: "start",
    between: [83, "2026-01-01", "2026-03-25"],
    first: [41, "2026-01-01", "2026-02-11"],
  },
  {
    why: "six weeks from the last: 42 days",
    every: { weeks: 6 },
    anchor: "last-act",
    between: [42, "2026-01-01", "2026-02-12"],
    first: [42, "2026-01-01", "2026-02-12"],
  },
  {
    why: "a week from Monday: 29 December 2025 lies before the first day that is shown, so from 5 January",
    every: { weeks: 1 },
    anchor: "calendar",
    between: [13, "2026-01-05", "2026-01-18"],
    first: [12, "2026-01-06", "2026-01-18"],
  },
  {
    why: "a year of the calendar: 2027 and the leap year 2028, 731 days from the first to the last",
    every: { years: 1 },
    anchor: "calendar",
    between: [730, "2027-01-01", "2028-12-31"],
    first: [729, "2027-01-02", "2028-12-31"],
  },
  {
    why: "a year from the last, over 29 February 2028",
    every: { years: 1 },
    anchor: "last-act",
    between: [366, "2027-03-01", "2028-03-01"],
    first: [366, "2027-03-01", "2028-03-01"],
  },
  {
    why: "every ten days from the start",
    every: { days: 10 },
    anchor: "start",
    partial: "skip",
    between: [19, "2026-01-01", "2026-01-20"],
    first: [9, "2026-01-01", "2026-01-10"],
  },
];

describe.each(table)("$why", (row) => {
  const ruleset = rulesetOf(row);
  const [gap] = lawfulGaps(ruleset);

  test("is found with its dates", () => {
    const told = (one: typeof row.between) => ({ days: one[0], from: one[1], until: one[2] });
    expect(gap).toMatchObject({ norm: "proposal/test", between: told(row.between), first: told(row.first) });
  });

  test("is kept by who acts on these days, and broken a day later", () => {
    const { atLeast = 1, between } = row;
    const acts = [between[1], between[2]].flatMap((day) => contacts(day, atLeast));
    expect(breaches(row, between[1], acts, between[2])).toEqual([]);
    const late = [...contacts(between[1], atLeast), ...contacts(nextDay(between[2]), atLeast)];
    expect(breaches(row, between[1], late, nextDay(between[2]))).not.toEqual([]);
  });

  test("from the start: nothing until then breaks it, nothing by then does", () => {
    const [, start, until] = row.first;
    expect(breaches(row, start, contacts(until, row.atLeast ?? 1), until)).toEqual([]);
    expect(breaches(row, start, [], nextDay(until))).not.toEqual([]);
  });
});

function rulesetOf({ every, anchor, atLeast = 1, partial = "proportional" }: Row) {
  const during = { from: { type: "measure-start" }, until: { type: "measure-end" } };
  const act = { type: "contact" };
  const norm = buildNorm({ duty: { kind: "recur", during, act, atLeast, every, anchor, partial } });
  const entries = [{ norm: "proposal/test" }];
  return loadRuleset({ id: "test", title: { nl: "Test", en: "Test" }, norms: [norm], entries });
}

/** The statuses of the duties that are broken in a measure from a day. */
function breaches(row: Row, start: string, acts: readonly unknown[], asOf: string): string[] {
  const first = {
    id: "s1",
    type: "measure-start",
    at: start,
    measure: "m1",
    kind: "supervision",
    organisation: "gi-01",
  };
  const record = parseRecord(buildRecord({ events: [first, ...acts] }));
  const report = createEvaluator(rulesetOf(row)).evaluate(record, { asOf });
  return [...duties(report)].map(({ status }) => status).filter((status) => BROKEN.has(status));
}

const BROKEN = new Set(["violated", "overdue", "fulfilled-late"]);

function contacts(day: string, count: number) {
  return Array.from({ length: count }, (_, index) => alone(`k-${day}-${index}`, `${day}T1${index}:00:00Z`));
}

function nextDay(day: string): string {
  return formatDay((parseDay(day) ?? 0) + 1);
}

test.each<
  [why: string, force: object, between: readonly [from: string | undefined, until: string | undefined]]
>([
  [
    "from a later day on: the first such months after it",
    { from: "2027-01-01" },
    ["2027-07-01", "2027-08-31"],
  ],
  [
    "one that is over: in the four years before its end",
    { through: "2025-06-30" },
    ["2021-07-01", "2021-08-31"],
  ],
  [
    "through 31 July: the month of August is asked by nobody; of those before, the first two months of 61 days",
    { from: "2026-01-01", through: "2026-07-31" },
    ["2026-03-01", "2026-04-30"],
  ],
  [
    "through a day before a second month begins: it bounds nothing",
    { from: "2026-01-07", through: "2026-01-20" },
    [undefined, undefined],
  ],
])("an entry that holds %s", (_why, force, between) => {
  const norm = buildNorm({
    duty: {
      ...{ kind: "recur", act: { type: "contact" }, atLeast: 1, every: { months: 1 }, anchor: "calendar" },
      during: { from: { type: "measure-start" }, until: { type: "measure-end" } },
    },
  });
  const title = { nl: "Gedateerd", en: "Dated" };
  const entries = [{ norm: "proposal/test", ...force }];
  const [gap] = lawfulGaps(loadRuleset({ id: "dated", title, norms: [norm], entries }));
  expect([gap?.between?.from, gap?.between?.until]).toEqual(between);
});
