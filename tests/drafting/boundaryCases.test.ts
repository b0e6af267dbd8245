/** Cases derived from norms: their days by a calendar, files that hold, and what `check` says once they are filled in. */
import { describe, expect, test } from "vitest";
import { checkFiles } from "../../src/cli/checkFiles.js";
import { boundaryCases } from "../../src/drafting/cases/boundaryCases.js";
import { rulesets } from "../../src/entries/rules.js";
import { VertelrechtError } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import type { CaseFile } from "../../src/norm/caseFile.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { EVERY_NORM } from "../support/caseFiles.js";

const PLAN = "kpi/family-plan";

function faultsOf(file: CaseFile) {
  const document = { data: file, at: "", locate: (faults: readonly never[]) => [...faults] };
  const [checked] = checkFiles([
    { file: `norms/${file.norm}.cases.json`, readable: true, documents: [document], faults: [] },
  ]);
  return checked?.faults ?? [];
}

function outcomesOf(file: CaseFile, id: string) {
  const one = file.cases.find((each) => each.id === id);
  if (!one) throw new Error(`no case ${id}`);
  const record = parseRecord({ ...file.base, id, ...one.record });
  return one.moments.map(({ asOf, knownAt }) => {
    const options = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    const { findings } = createEvaluator(EVERY_NORM).evaluate(record, options);
    return [asOf, findings.find(({ norm }) => norm === file.norm)?.outcome];
  });
}

describe("a plan within six weeks", () => {
  const file = boundaryCases(EVERY_NORM, PLAN);

  test.each<[id: string, why: string, expected: readonly (readonly [string, string])[]]>([
    [
      "the-day-before",
      "six weeks from Monday 12 January end on Monday 23 February",
      [["2026-02-22", "satisfied"]],
    ],
    ["on-the-last-day", "through the end of that day", [["2026-02-23", "satisfied"]]],
    ["a-day-late", "the day after", [["2026-02-24", "breached"]]],
    [
      "nothing-done",
      "open on the last day, broken the day after",
      [
        ["2026-02-23", "open"],
        ["2026-02-24", "breached"],
      ],
    ],
    [
      "over-christmas",
      "from 21 December six weeks end on 1 February",
      [
        ["2027-02-01", "open"],
        ["2027-02-02", "breached"],
      ],
    ],
    [
      "from-a-leap-day",
      "from Tuesday 29 February 2028 six weeks end on 11 April",
      [
        ["2028-04-11", "open"],
        ["2028-04-12", "breached"],
      ],
    ],
    [
      "recorded-late",
      "done on the last day and written down on 2 March: unknown by then, known since",
      [
        ["2026-03-02", "breached"],
        ["2026-03-02", "satisfied"],
      ],
    ],
  ])("%s: %s", (id, _why, expected) => {
    expect(outcomesOf(file, id)).toEqual(expected);
  });

  test("what comes of them is left open", () => {
    for (const { moments } of file.cases) for (const { expect: open } of moments) expect(open).toEqual({});
  });

  test("filled in, `check` tells where evaluation disagrees", () => {
    const filled = (outcome: string): CaseFile => ({
      ...file,
      cases: file.cases.map((one) =>
        one.id === "a-day-late"
          ? { ...one, moments: one.moments.map((moment) => ({ ...moment, expect: { outcome } })) }
          : one,
      ),
    });
    expect(faultsOf(filled("breached"))).toEqual([]);
    expect(faultsOf(filled("satisfied")).map(({ code, path }) => [code, path])).toEqual([
      ["case-differs", "cases[2].moments[0].expect.outcome"],
    ]);
  });
});

describe("five working days, from each of the days on which terms end otherwise", () => {
  const file = boundaryCases(EVERY_NORM, "kpi/first-contact-face-to-face");
  test.each<[id: string, why: string, due: string, after: string]>([
    ["over-a-weekend", "from Friday 16 January through the next", "2026-01-23", "2026-01-24"],
    ["from-a-saturday", "from Saturday 17 January that is as long", "2026-01-23", "2026-01-24"],
    [
      "over-easter",
      "from Tuesday 31 March, without Good Friday and Easter Monday",
      "2026-04-09",
      "2026-04-10",
    ],
    ["over-kings-day", "from Wednesday 22 April, without Monday the 27th", "2026-04-30", "2026-05-01"],
    ["over-christmas", "from Monday 21 December, without Friday the 25th", "2026-12-29", "2026-12-30"],
    [
      "summer-time-begins",
      "from Friday 27 March over Sunday the 29th, and then over Good Friday and Easter",
      "2026-04-07",
      "2026-04-08",
    ],
    ["winter-time-begins", "from Friday 23 October over Sunday the 25th", "2026-10-30", "2026-10-31"],
    ["from-a-leap-day", "from Tuesday 29 February 2028", "2028-03-07", "2028-03-08"],
    ["from-the-end-of-january", "from Saturday 31 January", "2026-02-06", "2026-02-07"],
  ])("%s: %s", (id, _why, due, after) => {
    expect(file.cases.find((one) => one.id === id)?.moments.map(({ asOf }) => asOf)).toEqual([due, after]);
  });
});

test("what may have lifted it, and what was not recorded, is looked at the day after the last", () => {
  const { cases } = boundaryCases(EVERY_NORM, PLAN);
  const looked = cases.filter(({ id }) => /^(perhaps-lifted|without-)/.test(id));
  expect(looked.length).toBeGreaterThan(2);
  for (const { id, moments } of looked)
    expect(
      moments.map(({ asOf }) => asOf),
      id,
    ).toEqual(["2026-02-24"]);
});

describe.each([...EVERY_NORM.norms.keys()])("%s", (norm) => {
  const file = boundaryCases(EVERY_NORM, norm);

  test("has cases that hold, each under a name of its own, in which its duty is there", () => {
    expect(faultsOf(file)).toEqual([]);
    expect(new Set(file.cases.map(({ id }) => id)).size).toBe(file.cases.length);
    const found = outcomesOf(file, "nothing-done").map(([, outcome]) => outcome);
    expect(found.some((outcome) => outcome !== "inapplicable")).toBe(true);
  });
});

test("a contact that only the assigned worker can make: the assignment comes first", () => {
  const file = boundaryCases(EVERY_NORM, "jeugdwet/first-contact-child");
  expect(outcomesOf(file, "on-the-last-day").map(([, outcome]) => outcome)).toEqual(["satisfied"]);
  expect(outcomesOf(file, "a-day-late").map(([, outcome]) => outcome)).toEqual(["breached"]);
});

test.each(["jeugdwet/plan-with-child", "wmo/complaint-answered"])(
  "%s: what sets it off is not what is asked, so that there is something to be late with",
  (norm) => {
    const file = boundaryCases(EVERY_NORM, norm);
    const outcomes = new Set(
      file.cases.flatMap(({ id }) => outcomesOf(file, id).map(([, outcome]) => outcome)),
    );
    expect([...outcomes]).toEqual(expect.arrayContaining(["open", "breached", "satisfied"]));
  },
);

test("a norm that is not there is refused", () => {
  expect(() => boundaryCases(EVERY_NORM, "kpi/family-plans")).toThrow(VertelrechtError);
});

/** What happens in a case, by type and day. */
function eventsOf(file: CaseFile, id: string) {
  const one = file.cases.find((each) => each.id === id);
  const { events } = parseRecord({ ...file.base, id, ...one?.record });
  return events.map(({ type, at }) => `${type} ${at.slice(0, 10)}`);
}

describe("a prohibition: no more in the signal to school than three things, until the case is closed", () => {
  const file = boundaryCases(EVERY_NORM, "handle-with-care/minimal-signal");

  test.each<[id: string, why: string, outcome: string]>([
    ["done-all-the-same", "the signal holds more", "breached"],
    ["closed-without", "the case is closed and no such signal was given", "satisfied"],
    ["the-day-before-closing", "told before the case was closed", "breached"],
    ["on-the-day-of-closing", "told first, and the case closed later that day", "breached"],
    ["the-day-after-closing", "nothing is forbidden any more", "satisfied"],
  ])("%s: %s", (id, _why, outcome) => {
    expect(outcomesOf(file, id).map(([, found]) => found)).toEqual([outcome]);
  });

  test("what is forbidden is what happens", () => {
    expect(eventsOf(file, "done-all-the-same")).toEqual(["report 2026-01-12", "school-told 2026-02-09"]);
    expect(file.cases.map(({ title }) => title.en)).not.toContain("Done later");
    const late = file.cases.find(({ id }) => id === "recorded-late");
    expect(late?.title.en).toBe("Done all the same and written down later");
  });
});

test("where four contacts are asked, four are made, the last on the day of the case", () => {
  const file = boundaryCases(EVERY_NORM, "funding/contacts-in-a-year");
  expect(eventsOf(file, "on-the-last-day").slice(1)).toEqual([
    "contact 2027-01-08",
    "contact 2027-01-09",
    "contact 2027-01-10",
    "contact 2027-01-11",
  ]);
  expect(outcomesOf(file, "on-the-last-day").map(([, outcome]) => outcome)).toEqual(["satisfied"]);
});

test.each([
  ["two months", { months: 2 }],
  ["a year", { years: 1 }],
])("a unit of %s of the calendar that begins later is waited for", (_why, every) => {
  const amend = [{ norm: "proposal/contact-during-measure", parameters: { every } }];
  const ruleset = loadRuleset(
    { id: "seldom", title: { nl: "Zelden", en: "Seldom" }, extends: "proposal", amend },
    { from: rulesets },
  );
  expect(boundaryCases(ruleset, "proposal/contact-during-measure").cases.map(({ id }) => id)).toContain(
    "on-the-last-day",
  );
});

test("which exception may lift a duty stands in the title", () => {
  const { cases } = boundaryCases(EVERY_NORM, "proposal/heard-before-transfer");
  const titles = new Set(
    cases.filter(({ id }) => id.startsWith("perhaps-lifted")).map(({ title }) => title.en),
  );
  expect([...titles]).toEqual(["Lifted, perhaps: The child declines to talk"]);
});
