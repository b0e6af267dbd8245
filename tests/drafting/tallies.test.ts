/** What a comparison counts of findings: acts owed, first breaches, how long a child waits, what moves by which change; by hand. */
import { expect, test } from "vitest";
import { type Day, parseDay } from "../../src/calendar/civilDay.js";
import type { Cause, FirstBreach, Sides, Wait, Workload } from "../../src/drafting/comparison.js";
import { quantile } from "../../src/drafting/histogram.js";
import type { Movement } from "../../src/drafting/movement.js";
import { MovementTally } from "../../src/drafting/movementTally.js";
import { perYear, totalsOf } from "../../src/drafting/page/compareNumbers.js";
import { FirstBreachTally, WaitTally } from "../../src/drafting/timeTallies.js";
import { WorkloadTally } from "../../src/drafting/workloadTally.js";
import type { Duty, Finding } from "../../src/evaluate/report.js";

function duty(more: Partial<Duty> = {}): Duty {
  return {
    ...{ id: "proposal/test#c1#e1", trigger: ["e1"], bearer: "gi-01", status: "pending", restsOn: [] },
    window: { opens: "2026-01-05", due: "2026-01-12" },
    ...more,
  };
}
function finding(duties: readonly Duty[]): Finding {
  return { norm: "proposal/test", force: "proposal", child: "c1", outcome: "open", duties };
}
const opened = (opens: string, more: Partial<Duty> = {}) => duty({ window: { opens }, ...more });

const ONE = { base: 1, variant: 1 };
test.each<
  [why: string, each: Sides<number>, base: Duty[] | null, variant: Duty[] | null, expected: Partial<Workload>]
>([
  [
    "a unit asks as many acts as it owes",
    ONE,
    [duty({ owed: 4 })],
    [duty({ owed: 2 }), duty({ owed: 3 })],
    { childYears: 1, acts: { base: 4, variant: 5 }, perChildYear: { base: [[4, 1]], variant: [[5, 1]] } },
  ],
  [
    "where all of several acts are asked, one duty asks each of them",
    { base: 2, variant: 1 },
    [duty()],
    [duty()],
    { childYears: 1, acts: { base: 2, variant: 1 } },
  ],
  [
    "a duty that an exception lifts asks none",
    ONE,
    [duty({ status: "excused" })],
    [duty()],
    { childYears: 1, acts: { base: 0, variant: 1 } },
  ],
  [
    "what may not be owed at all stands apart, with all its acts, and makes no year",
    ONE,
    [duty({ status: "undetermined", possible: ["overdue", "inapplicable"], owed: 3 })],
    null,
    { childYears: 0, acts: { base: 0, variant: 0 }, perhaps: { base: 3, variant: 0 } },
  ],
  [
    "what is owed for sure, though nobody can tell how it stands, is among the others",
    ONE,
    [duty({ status: "undetermined", possible: ["overdue", "fulfilled"] })],
    [],
    { childYears: 1, acts: { base: 1, variant: 0 }, perhaps: { base: 0, variant: 0 } },
  ],
  [
    "a duty counts in the calendar year in which it opens",
    ONE,
    [opened("2026-11-30"), opened("2026-12-31"), opened("2027-01-01")],
    [opened("2027-01-01")],
    {
      childYears: 2,
      perChildYear: {
        base: [
          [1, 1],
          [2, 1],
        ],
        variant: [
          [0, 1],
          [1, 1],
        ],
      },
    },
  ],
])("acts owed: %s", (_why, each, base, variant, expected) => {
  const tally = new WorkloadTally(each);
  tally.add({ base: base && finding(base), variant: variant && finding(variant) });
  expect(tally.finish()).toMatchObject(expected);
});

const NONE = { earlier: 0, later: 0, same: 0, onlyBase: 0, onlyVariant: 0, shifts: [] };
test.each<[why: string, base: string[], variant: string[], expected: Partial<FirstBreach>]>([
  ["a week later", ["2026-01-13"], ["2026-01-20"], { later: 1, shifts: [[7, 1]] }],
  ["a week earlier", ["2026-01-20"], ["2026-01-13"], { earlier: 1, shifts: [[-7, 1]] }],
  [
    "of several breaches the first, in whatever order they stand",
    ["2026-02-10", "2026-01-13", "2026-03-01"],
    ["2026-01-13", "2026-06-01"],
    { same: 1, shifts: [[0, 1]] },
  ],
  [
    "an instant is of its day in Amsterdam: half past eleven in UTC is tomorrow here",
    ["2026-01-12T23:30:00Z"],
    ["2026-01-13"],
    { same: 1, shifts: [[0, 1]] },
  ],
  ["under the base alone", ["2026-01-13"], [], { onlyBase: 1 }],
  ["under the variant alone", [], ["2026-01-13"], { onlyVariant: 1 }],
  ["under neither", [], [], {}],
])("first breach: %s", (_why, base, variant, expected) => {
  const tally = new FirstBreachTally();
  const of = (days: string[]) => finding(days.map((breachedAt) => duty({ status: "overdue", breachedAt })));
  tally.add({ base: of(base), variant: of(variant) });
  expect(tally.finish()).toEqual({ ...NONE, ...expected });
});

const DAYS: Readonly<Record<string, Day | null>> = {
  "5th": parseDay("2026-01-10"),
  "9th": parseDay("2026-01-14"),
};
test.each<[why: string, duties: Duty[] | null, expected: Wait]>([
  [
    "until the first due moment, and until the first act that counted",
    [
      duty({ status: "fulfilled", fulfilledBy: ["9th"] }),
      duty({ status: "fulfilled", window: { opens: "2026-01-06", due: "2026-01-09" }, fulfilledBy: ["5th"] }),
    ],
    { asked: [[4, 1]], done: [[5, 1]], never: 0 },
  ],
  [
    "where the due moment may be later, until the latest",
    [duty({ window: { opens: "2026-01-05", dueEarliest: "2026-01-12", dueLatest: "2026-01-14" } })],
    { asked: [[9, 1]], done: [], never: 1 },
  ],
  ["without a term nobody knows until when", [opened("2026-01-05")], { asked: [], done: [], never: 1 }],
  [
    "of a unit in which some was done, and not all, it is not said that nothing was done",
    [duty({ status: "violated", owed: 8, done: 5 })],
    { asked: [[7, 1]], done: [], never: 0 },
  ],
  [
    "of one in which nothing was done it is",
    [duty({ status: "violated", owed: 8, done: 0 })],
    { asked: [[7, 1]], done: [], never: 1 },
  ],
  ["of whom nothing is owed nobody waits", [], { asked: [], done: [], never: 0 }],
  ["nor under a norm that is not there", null, { asked: [], done: [], never: 0 }],
])("wait: %s", (_why, duties, expected) => {
  const tally = new WaitTally();
  tally.add(duties && finding(duties), (event) => DAYS[event] ?? null);
  expect(tally.finish()).toEqual(expected);
});

test("what moves stands in order: the weightiest movement, then the most frequent, then the first change", () => {
  const tally = new MovementTally();
  const add = (movement: Movement, from: string, to: string, changes: number[], times: number) => {
    for (let time = 0; time < times; time++) tally.add(movement, from, to, () => changes);
  };
  add("due-moved", "pending", "pending", [0], 5);
  add("newly-breached", "fulfilled", "overdue", [1], 1);
  add("newly-breached", "fulfilled", "overdue", [], 1);
  add("newly-breached", "excused", "overdue", [0, 1], 3);
  add("newly-breached", "fulfilled", "overdue", [0], 1);
  add("same", "pending", "pending", [0], 2);
  const { kinds, matrix, causes } = tally.finish();
  expect(kinds).toEqual({ "newly-breached": 6, "due-moved": 5, same: 2 });
  expect(matrix).toEqual([
    { from: "excused", to: "overdue", count: 3 },
    { from: "fulfilled", to: "overdue", count: 3 },
    { from: "pending", to: "pending", count: 7 },
  ]);
  const cause = (movement: Movement, changes: number[], count: number): Cause => ({
    movement,
    changes,
    count,
  });
  expect(causes).toEqual([
    cause("newly-breached", [0, 1], 3),
    cause("newly-breached", [], 1),
    cause("newly-breached", [0], 1),
    cause("newly-breached", [1], 1),
    cause("due-moved", [0], 5),
  ]);
});

test("what is not owed stands last, however it is spelt", () => {
  const matrix = [
    { from: "overdue", to: "not-owed", count: 1 },
    { from: "not-owed", to: "excused", count: 2 },
  ];
  expect(totalsOf(matrix)).toEqual([
    { code: "excused", base: 0, variant: 2 },
    { code: "overdue", base: 1, variant: 0 },
    { code: "not-owed", base: 2, variant: 1 },
  ]);
});

test("where nothing is asked there is no figure for a year", () => {
  expect([perYear(0, 0), perYear(3, 2)]).toEqual([null, 1.5]);
});

test.each<[why: string, histogram: [number, number][], median: number | null]>([
  [
    "of two numbers the lower",
    [
      [3, 1],
      [9, 1],
    ],
    3,
  ],
  [
    "of three the middle",
    [
      [3, 1],
      [5, 1],
      [9, 1],
    ],
    5,
  ],
  [
    "of many alike that",
    [
      [3, 1],
      [5, 8],
      [9, 1],
    ],
    5,
  ],
  ["of none nothing", [], null],
])("median: %s", (_why, histogram, median) => {
  expect(quantile(histogram, 0.5)).toBe(median);
});
