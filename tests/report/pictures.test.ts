/** What is drawn of duties: spans of days by the calendar, and what would overlap apart. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, formatDay, parseDay } from "../../src/calendar/civilDay.js";
import { statusWords } from "../../src/report/statusWords.js";
import { type BarOptions, type DrawnDuty, dutyBars } from "../../src/report/timeline/dutyBars.js";
import { inRows, ticks } from "../../src/report/timeline/layout.js";
import { pictureAsSvg } from "../../src/report/timeline/pictureAsSvg.js";

const day = (text: string): Day => parseDay(text) ?? Number.NaN;
const DAYS: Readonly<Record<string, string>> = { visit: "2026-02-04", "late-visit": "2026-02-20" };
const OPTIONS: BarOptions = {
  asOf: day("2026-06-30"),
  forbids: false,
  statusWords: statusWords("en", { forbids: false }),
  dayOfEvent: (id) => parseDay(DAYS[id] ?? ""),
};
const opens = "2026-02-02";
const due = "2026-02-09";

interface Drawn {
  readonly words: string;
  readonly through: string;
  readonly late?: string;
  readonly perhaps?: string;
  readonly isOpen?: true;
  readonly acts?: readonly string[];
}

describe("the bar of a duty", () => {
  test.each<[why: string, duty: DrawnDuty, drawn: Drawn, forbids?: boolean]>([
    [
      "a visit within five working days: the bar is the term, the visit lies in it",
      { status: "fulfilled", window: { opens, due }, fulfilledBy: ["visit"] },
      { words: "done in time", through: due, acts: ["2026-02-04"] },
    ],
    [
      "a visit after the term: late until it took place",
      { status: "fulfilled-late", window: { opens, due }, fulfilledBy: ["late-visit"] },
      { words: "done late", through: due, late: "2026-02-20", acts: ["2026-02-20"] },
    ],
    [
      "two visits, both of them asked: late until the last",
      { status: "fulfilled-late", window: { opens, due }, fulfilledBy: ["late-visit", "visit"] },
      { words: "done late", through: due, late: "2026-02-20", acts: ["2026-02-20", "2026-02-04"] },
    ],
    [
      "a term that ended somewhere between two days: late since the latest for sure",
      { status: "overdue", window: { opens, dueEarliest: due, dueLatest: "2026-02-11" } },
      {
        words: "past its term and still to be done",
        through: "2026-02-11",
        late: "2026-06-30",
      },
    ],
    [
      "no visit: late until the moment of judgement",
      { status: "overdue", window: { opens, due }, breachedAt: "2026-02-10" },
      { words: "past its term and still to be done", through: due, late: "2026-06-30" },
    ],
    [
      "the case was closed within the term: nothing could be done after that day",
      { status: "violated", window: { opens, due }, breachedAt: "2026-02-05T12:00:00+01:00" },
      {
        words: "not done, and can no longer be remedied",
        through: "2026-02-05",
      },
    ],
    [
      "no term is stated: open until the moment of judgement",
      { status: "pending", window: { opens } },
      { words: "still to be done", through: "2026-06-30", isOpen: true },
    ],
    [
      "no term is stated, and it was done: until then",
      { status: "fulfilled", window: { opens }, fulfilledBy: ["late-visit"] },
      { words: "done in time", through: "2026-02-20", acts: ["2026-02-20"] },
    ],
    [
      "the term may be longer: it ends at the earliest here, and may run on until the moment of judgement",
      { status: "undetermined", window: { opens, dueEarliest: due } },
      { words: "cannot be told", through: due, perhaps: "2026-06-30" },
    ],
    [
      "the term ends somewhere between two days",
      { status: "undetermined", window: { opens, dueEarliest: due, dueLatest: "2026-02-11" } },
      { words: "cannot be told", through: due, perhaps: "2026-02-11" },
    ],
    [
      "what a prohibition forbids is what was done",
      { status: "violated", window: { opens }, breachedAt: "2026-02-05" },
      {
        words: "happened, where it was not allowed",
        through: "2026-02-05",
        acts: ["2026-02-05"],
      },
      true,
    ],
    [
      "a term that ended at an instant, told in UTC after midnight here",
      { status: "overdue", window: { opens, due: "2026-02-09T23:30:00Z" } },
      { words: "past its term and still to be done", through: "2026-02-10", late: "2026-06-30" },
    ],
  ])("%s", (_why, duty, drawn, forbids = false) => {
    const own = { ...OPTIONS, forbids, statusWords: statusWords("en", { forbids }) };
    const [bar] = dutyBars([duty], own);
    if (!bar) throw new Error("there is no bar");
    const { from, through, perhapsThrough, lateThrough, isOpen, words, acts } = bar;
    expect(formatDay(from)).toBe(opens);
    expect({
      words,
      through: formatDay(through),
      ...(perhapsThrough === null ? {} : { perhaps: formatDay(perhapsThrough) }),
      ...(lateThrough === null ? {} : { late: formatDay(lateThrough) }),
      ...(isOpen ? { isOpen } : {}),
      ...(acts.length > 0 ? { acts: acts.map(formatDay) } : {}),
    }).toEqual(drawn);
  });
});

test.each<[why: string, first: string, last: string, most: number, at: string[]]>([
  ["half a year: every month", "2026-01-15", "2026-06-30", 9, ["02", "03", "04", "05", "06"].map(of2026)],
  [
    "a year and a half: quarters",
    "2025-02-01",
    "2026-07-31",
    9,
    ["04", "07", "10"].map((m) => `2025-${m}-01`).concat(["01", "04", "07"].map(of2026)),
  ],
  [
    "ten years: every second year",
    "2016-06-01",
    "2026-06-30",
    6,
    ["2018", "2020", "2022", "2024", "2026"].map((year) => `${year}-01-01`),
  ],
  ["within a month: none", "2026-03-02", "2026-03-20", 9, []],
])("months on the line of days, %s", (_why, first, last, most, at) => {
  expect(ticks(day(first), day(last), most).map(formatDay)).toEqual(at);
});

test("in a row nothing overlaps, and no row is empty", () => {
  const extent = fc.tuple(fc.nat(300), fc.nat(60)).map(([from, long]) => ({ from, through: from + long }));
  fc.assert(
    fc.property(fc.array(extent, { maxLength: 40 }), (extents) => {
      const sorted = [...extents].sort((a, b) => a.from - b.from);
      const { placed, rows } = inRows(sorted, (one) => one);
      for (let row = 0; row < rows; row++) {
        const own = placed.filter((one) => one.row === row).map(({ item }) => item);
        expect(own.length).toBeGreaterThan(0);
        own.forEach((one, place) => {
          const next = own[place + 1];
          if (next) expect(next.from).toBeGreaterThan(one.through);
        });
      }
      expect(placed).toHaveLength(extents.length);
    }),
  );
});

test("a picture holds every bar, whenever it began, every mark from its first day on, and no number that is none", () => {
  const anyDay = fc.integer({ min: day("2024-01-01"), max: day("2027-12-31") });
  const anyDuty = fc.record({
    status: fc.constantFrom("fulfilled", "overdue", "fulfilled-late", "pending", "undetermined", "violated"),
    window: fc.record(
      { opens: anyDay.map(formatDay), due: anyDay.map(formatDay), dueEarliest: anyDay.map(formatDay) },
      { requiredKeys: ["opens"] },
    ),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anyDay), fc.array(anyDuty), fc.option(anyDay), (days, duties, since) => {
      const bars = dutyBars(duties, OPTIONS);
      const marks = days.map((one) => ({ day: one, text: "m", title: "<mark>", isSure: true }));
      const groups = [{ heading: "", lanes: [{ name: "<lane>", bars }] }];
      const svg = pictureAsSvg(
        {
          label: "a <picture>",
          marks,
          groups,
          asOf: OPTIONS.asOf,
          since,
          names: "above",
          conditional: false,
        },
        "nl",
      );
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null|<mark>|<lane>|<picture>/);
      for (const [, x] of svg.matchAll(/\b(?:x|x1|x2|cx)="([^"]*)"/g))
        expect(Number(x)).toBeGreaterThanOrEqual(0);
      const earliest = Math.min(...days, ...bars.map(({ from }) => from), OPTIONS.asOf);
      const first = since === null ? earliest : Math.min(Math.max(earliest, since), OPTIONS.asOf);
      expect(svg.split("<circle").length - 1).toBe(days.filter((one) => one >= first).length);
      expect(svg.split('class="bar"').length - 1).toBe(bars.filter(({ through }) => through >= first).length);
      // What began before has its arrow; what ended before as well has nothing else.
      expect(svg.match(/l8 -6v12z/g)?.length ?? 0).toBe(bars.filter(({ from }) => from < first).length);
    }),
  );
});

test("many marks of one day are told as one, with how many more there are", () => {
  const mark = (id: string) => ({ day: day("2026-02-02"), text: id, title: `${id}: contact`, isSure: true });
  const svg = (count: number) =>
    pictureAsSvg(
      {
        ...{ label: "", marks: Array.from({ length: count }, (_, place) => mark(`e${place + 1}`)) },
        ...{ groups: [], asOf: OPTIONS.asOf, since: null, names: "above", conditional: false },
      },
      "en",
    );
  expect(svg(3).match(/>(e\d)</g)).toEqual([">e1<", ">e2<", ">e3<"]);
  expect(svg(60)).toContain(">e1, e2 +58<");
  expect(svg(60)).toContain("e60: contact");
});

test("many marks of one day of which none is sure have an open circle, and a sure one among them fills it", () => {
  const circle = (sure: number) => {
    const marks = [1, 2, 3, 4].map((place) => ({
      ...{ day: day("2026-02-02"), text: `e${place}`, title: `e${place}`, isSure: place <= sure },
    }));
    const picture = {
      label: "",
      marks,
      groups: [],
      asOf: OPTIONS.asOf,
      since: null,
      names: "above",
      conditional: false,
    } as const;
    return /<circle [^>]*fill="([^"]*)"/.exec(pictureAsSvg(picture, "en"))?.[1];
  };
  expect([circle(0), circle(1)]).toEqual(["#fff", "#1d2430"]);
});

test("what nobody owes is paler, bar and legend alike", () => {
  const bars = dutyBars([{ status: "overdue", window: { opens, due } }], OPTIONS);
  const fills = (conditional: boolean) => {
    const groups = [{ heading: "", lanes: [{ name: "a", bars }] }];
    const picture = { label: "", marks: [], groups, asOf: OPTIONS.asOf, since: null, conditional } as const;
    const svg = pictureAsSvg({ ...picture, names: "before" }, "en");
    return [...svg.matchAll(/<(?:path class="bar"|rect) [^>]*fill="([^"]*)"/g)].map(([, fill]) => fill);
  };
  expect(fills(false)).toEqual(["#b3261e", "#b3261e"]);
  expect(fills(true)).toEqual(["#d9958f", "#d9958f"]);
});

test("headings of groups and words of bars are no marks", () => {
  const [bar] = dutyBars([{ status: "pending", window: { opens, due } }], {
    ...OPTIONS,
    statusWords: () => "<words>",
  });
  const groups = ["<heading>", "<other>"].map((heading) => ({
    heading,
    lanes: [{ name: "a", bars: bar ? [bar] : [] }],
  }));
  const svg = pictureAsSvg(
    { label: "", marks: [], groups, asOf: OPTIONS.asOf, since: null, names: "before", conditional: false },
    "nl",
  );
  expect(svg).toContain("&lt;heading&gt;");
  expect(svg).not.toMatch(/<heading>|<other>|<words>/);
});

function of2026(month: string): string {
  return `2026-${month}-01`;
}
