/**
 * Whether the worked cases of each norm stand on the edges of the calendar that its term can meet: due on a Saturday,
 * on a recognised holiday, on an equated day, in a leap February, across a clock change, beyond the calendar.
 */
import { describe, expect, test } from "vitest";
import nl from "../../rules/calendars/nl.json" with { type: "json" };
import { startOfDay } from "../../src/calendar/amsterdam.js";
import { type Calendar, CalendarFile, compileCalendar } from "../../src/calendar/calendar.js";
import { type Day, formatDay, parseDay, weekdayOf } from "../../src/calendar/civilDay.js";
import { isTimeFault, parseTime } from "../../src/calendar/time.js";
import { rulesets } from "../../src/entries/rules.js";
import type { Duty } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import type { NormPlan } from "../../src/norm/plan.js";
import { plansOf } from "../../src/norm/plansOf.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { caseSituations, evaluatorOf } from "../support/situations.js";

const calendar: Calendar = compileCalendar(CalendarFile.parse(nl));
const EQUATED = new Set(nl.equated.map(({ id }) => id));
const SATURDAY = 6;
const all = caseSituations();
const plans = [...plansOf(loadRuleset(rulesets.proposal)).values()].flatMap(([plan]) => plan ?? []);
const stated = plans.flatMap((plan) => (edgesOf(plan).length > 0 ? [[plan.norm.id, plan] as const] : []));

test("terms of every unit are asked", () => expect(stated.length).toBeGreaterThan(20));

describe.each(stated)("%s", (norm, plan) => {
  const seen = new Set<string>();
  for (const { ruleset, record, options } of all.filter((one) => one.norm === norm)) {
    const report = evaluatorOf(ruleset).evaluate(parseRecord(record), { ...options, detail: true });
    for (const finding of report.findings.filter((one) => one.norm === norm)) {
      for (const duty of finding.duties) for (const edge of edgesMet(duty)) seen.add(edge);
    }
  }
  test.each(edgesOf(plan))("a case %s", (edge) => expect([...seen]).toContain(edge));
});

/** The edges that the term of a norm can meet. */
function edgesOf({ duty }: NormPlan): string[] {
  if (duty.kind !== "achieve" || typeof duty.within === "string") return [];
  const periods = "laterOf" in duty.within ? duty.within.laterOf : [duty.within];
  const has = (unit: string) => periods.some((period) => unit in period);
  const days = has("workingDays") || has("days") || has("weeks") || has("months");
  const consults = has("workingDays") || (duty.extended && days);
  return [
    ...(days ? ["over a Saturday", "over a recognised holiday"] : []),
    ...(consults ? ["over an equated day", "beyond the calendar"] : []),
    ...(has("hours") ? ["across a clock change"] : []),
    "in a leap February",
  ];
}

/** The edges that one duty meets: days off that its term skips or nominally ends on, and what its window spans. */
function edgesMet({ window, missing = [] }: Duty): string[] {
  const steps = window.derivation ?? [];
  const off = steps.flatMap(({ skipped = [] }) => skipped.map(({ day }) => parseDay(day)));
  const ends = steps.flatMap(({ step, to }) => (step === "count" && to ? [parseDay(to)] : []));
  const edges = [...off, ...ends].flatMap((day) => (day === null ? [] : kindOf(day)));
  const [first, last] = [dayOf(window.opens), dayOf(window.due ?? window.dueLatest ?? window.dueEarliest)];
  const beyond = [...steps.map(({ step }) => step), ...missing.map(({ code }) => code)];
  if (beyond.includes("beyond-calendar")) edges.push("beyond the calendar");
  for (let day = first ?? 0; last !== null && day <= last; day++) {
    if (formatDay(day).endsWith("-02-29")) edges.push("in a leap February");
    if (startOfDay(day + 1) - startOfDay(day) !== 86_400_000) edges.push("across a clock change");
  }
  return edges;
}

function kindOf(day: Day): string[] {
  const reason = calendar.dayOff(day)?.reason;
  const edges = weekdayOf(day) === SATURDAY ? ["over a Saturday"] : [];
  if (reason === undefined || reason === "saturday" || reason === "sunday") return edges;
  return [...edges, EQUATED.has(reason) ? "over an equated day" : "over a recognised holiday"];
}

function dayOf(text: string | undefined): Day | null {
  const time = text === undefined ? null : parseTime(text);
  return time === null || isTimeFault(time) ? null : time.day;
}
