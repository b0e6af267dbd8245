/** The bundled calendar goes unchecked when an evaluator is made; here it is checked, and is what its digest says. */
import { expect, test } from "vitest";
import nl from "../../rules/calendars/nl.json" with { type: "json" };
import { CalendarFile } from "../../src/calendar/calendar.js";
import { rulesets } from "../../src/entries/rules.js";
import { faultsOf, VertelrechtError } from "../../src/errors.js";
import { bundledCalendar } from "../../src/evaluate/bundledCalendar.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { digestOf } from "../../src/norm/digestOf.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { buildRecord } from "../support/build.js";

const ruleset = loadRuleset(rulesets["current-law"]);

test("the bundled calendar fits its schema, which changes nothing in it", () => {
  expect(CalendarFile.parse(nl)).toEqual(nl);
});

test("its digest is that of its file", () => {
  expect(bundledCalendar().digest).toBe(digestOf(CalendarFile.parse(nl)));
});

test("a report on it is the same to the byte as one on a copy that was checked", () => {
  const record = parseRecord(buildRecord({ events: [] }));
  const own = createEvaluator(ruleset).evaluate(record, { asOf: "2026-06-30" });
  const copy = createEvaluator(ruleset, { calendar: structuredClone(nl) });
  expect(JSON.stringify(copy.evaluate(record, { asOf: "2026-06-30" }))).toBe(JSON.stringify(own));
});

const special = (rule: object) => ({ recognised: [{ ...nl.recognised[0], rule }] });
test.each<[why: string, change: object, code: string]>([
  [
    "a span that ends before it begins",
    { equatedKnown: { from: "2027-01-01", through: "2026-01-01" } },
    "bad-interval",
  ],
  [
    "a span from before all terms",
    { equatedKnown: { from: "0001-01-01", through: "2026-01-01" } },
    "bad-time",
  ],
  ["31 February", special({ month: 2, date: 31 }), "bad-time"],
  ["a day that there is not", special({ day: "2026-02-30" }), "bad-time"],
  ["so long after Easter that it lies in another year", special({ afterEaster: 99_999_999 }), "too-large"],
])("a calendar with %s is refused", (_why, change, code) => {
  expect(
    faultsOf(() => createEvaluator(ruleset, { calendar: { ...nl, ...change } })).map((one) => one.code),
  ).toEqual([code]);
});

test("29 February is a day that there is", () => {
  const calendar = { ...nl, ...special({ month: 2, date: 29 }) };
  expect(faultsOf(() => createEvaluator(ruleset, { calendar }))).toEqual([]);
});

test("`since` is a day: an hour is refused as the command refuses it", () => {
  const record = parseRecord(buildRecord({ events: [] }));
  const options = { asOf: "2026-06-30", since: "2026-01-05T10:00:00+01:00" };
  expect(faultsOf(() => createEvaluator(ruleset).evaluate(record, options))).toMatchObject([
    { code: "bad-option", path: "since", mend: "write the day alone: 2026-01-05" },
  ]);
});

test("a calendar that looks like it is checked", () => {
  const broken = { ...nl, recognised: [{ ...nl.recognised[0], rule: { month: 13, date: 1 } }] };
  expect(() => createEvaluator(ruleset, { calendar: broken })).toThrow(VertelrechtError);
});

test("a misspelt option does not leave the bundled calendar in force", () => {
  const misspelt: object = { calender: structuredClone(nl) };
  expect(faultsOf(() => createEvaluator(ruleset, misspelt)).map(({ code }) => code)).toEqual(["bad-option"]);
});
