/** Which assumptions a duty rests on: those that decide it, and no other (design of norms: `restsOn`). */
import { expect, test } from "vitest";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { duties } from "../../src/evaluate/duties.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildNorm, buildRecord } from "../support/build.js";
import type { NormSketch, RecordSketch } from "../support/table.js";

const text = (en: string) => ({ nl: en, en });
const parameter = (name: string) => ({ parameter: name });
const start = (at: string) => ({
  ...{ id: "m1", type: "measure-start", at, measure: "m1", kind: "supervision", organisation: "gi-01" },
  children: ["c1"],
});
const end = (at: string, more: object = {}) => ({
  ...{ id: "m2", type: "measure-end", at, measure: "m1", by: "gi-01", children: ["c1"] },
  ...more,
});

/** What the duties of a norm rest on, in their order. */
function rests(norm: NormSketch, record: RecordSketch, asOf = "2026-04-30"): (readonly string[])[] {
  const ruleset = loadRuleset({
    ...{ id: "rests", title: text("Rests"), norms: [buildNorm(norm)], entries: [{ norm: "proposal/test" }] },
  });
  const report = createEvaluator(ruleset).evaluate(parseRecord(buildRecord(record)), { asOf });
  return duties(report).map(({ restsOn }) => [...restsOn]);
}

test.each<[why: string, within: unknown, more: object, named: readonly string[]]>([
  ["days may end on a Sunday", { days: 5 }, {}, ["extension"]],
  ["weeks may", { weeks: 6 }, {}, ["extension"]],
  ["working days end on a working day", { workingDays: 5 }, {}, []],
  ["more working days do too", { workingDays: 5 }, { extendable: { workingDays: 5 } }, []],
  ["but not what may be granted in weeks", { workingDays: 5 }, { extendable: { weeks: 2 } }, ["extension"]],
  ["hours are left as they are (Atw art. 4)", { hours: 48 }, {}, []],
  ["so is a year (art. 4)", { years: 1 }, {}, []],
  ["and 91 days (art. 4)", { days: 91 }, {}, []],
  ["of two terms one may move", { laterOf: [{ hours: 48 }, { days: 3 }] }, {}, ["extension"]],
  ["of two neither may", { laterOf: [{ hours: 48 }, { workingDays: 1 }] }, {}, []],
  ["what is due at once does not move", "at-once", {}, []],
  ["nor what has no term", "none-stated", {}, []],
])("whether the Atw extends is named where it may: %s", (_why, within, more, named) => {
  const duty = {
    ...{ kind: "achieve", trigger: { type: "measure-start" }, act: { type: "contact" }, within },
    ...{ extension: parameter("extension"), ...more },
  };
  const norm = { duty, parameters: { extension: "algemene-termijnenwet" } };
  expect(rests(norm, { events: [start("2026-03-02")] })).toEqual([named]);
});

/** A contact in each calendar month of a measure. */
const monthly = (partial: string): NormSketch => ({
  duty: {
    kind: "recur",
    during: { from: { type: "measure-start" }, until: { type: "measure-end" }, untilAge: 18 },
    act: { type: "contact" },
    ...{ atLeast: 1, every: { months: 1 }, anchor: "calendar", partial: parameter("partial") },
  },
  parameters: { partial },
});

test.each<[why: string, record: RecordSketch, named: readonly (readonly string[])[]]>([
  ["whole months", { events: [start("2026-02-01"), alone("k1", "2026-02-10")] }, [[], [], []]],
  ["the month in which it began", { events: [start("2026-02-10")] }, [["partial"], [], []]],
  ["the month in which it ended", { events: [start("2026-02-01"), end("2026-03-20")] }, [[], ["partial"]]],
  ["it ended with the month", { events: [start("2026-02-01"), end("2026-03-31")] }, [[], []]],
  [
    "the month in which it may have ended",
    {
      children: [
        { id: "c1", birthDate: "2016-04-02" },
        { id: "c2", birthDate: "2018-04-02" },
      ],
      events: [
        { ...start("2026-02-01"), children: ["c1"] },
        { id: "d1", type: "child-died", at: "2026-03-20", children: null },
      ],
    },
    [[], ["partial"], ["partial"]],
  ],
])("what is owed in a part of a month is named where there is one: %s", (_why, record, named) => {
  expect(rests(monthly("count"), record)).toEqual(named);
});
