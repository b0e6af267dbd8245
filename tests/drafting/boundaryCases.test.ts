/** Cases derived from norms: their days by a calendar, files that hold, and what `check` says once they are filled in. */
import { describe, expect, test } from "vitest";
import { checkFiles } from "../../src/cli/checkFiles.js";
import { boundaryCases } from "../../src/drafting/cases/boundaryCases.js";
import { VertelrechtError } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import type { CaseFile } from "../../src/norm/caseFile.js";
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

test("a norm that is not there is refused", () => {
  expect(() => boundaryCases(EVERY_NORM, "kpi/family-plans")).toThrow(VertelrechtError);
});
