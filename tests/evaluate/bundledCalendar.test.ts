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

test("a calendar that looks like it is checked", () => {
  const broken = { ...nl, recognised: [{ ...nl.recognised[0], rule: { month: 13, date: 1 } }] };
  expect(() => createEvaluator(ruleset, { calendar: broken })).toThrow(VertelrechtError);
});

test("a misspelt option does not leave the bundled calendar in force", () => {
  const misspelt: object = { calender: structuredClone(nl) };
  expect(faultsOf(() => createEvaluator(ruleset, misspelt)).map(({ code }) => code)).toEqual(["unknown-key"]);
});
