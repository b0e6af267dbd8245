/**
 * By how many weeks a case can be told later with nothing coming out otherwise but its days: under a norm whose terms are in days,
 * working days or weeks, and only where no holiday, birthday, change of the clock or edge of the calendar comes between.
 */
import { endOfDay, offsetAt, startOfDay } from "../calendar/amsterdam.js";
import type { Calendar } from "../calendar/calendar.js";
import { type Day, formatDay, leadingDay } from "../calendar/civilDay.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { RulesetEntry } from "../norm/ruleset.js";
import type { Expected, SuiteCase } from "./suite.js";

const MOST_WEEKS = 26;
/** In half a year the clock changes at most once, so that equal offsets at both ends say that it did not. */
const MOST_DAYS = 150;
/** Units that are not the same length everywhere, and school days, which follow a calendar of their own. */
const UNSTEADY: ReadonlySet<string> = new Set(["hours", "minutes", "months", "years", "schoolDays", "every"]);

/** The least number of weeks; null where there is none. */
export function weeksToShift(
  one: SuiteCase,
  expected: Expected | undefined,
  ruleset: Ruleset,
  calendar: Calendar,
): number | null {
  const days = daysIn([one.record.events, one.moments, expected?.moments ?? []]);
  const first = Math.min(...days);
  if (one.schoolCalendars || !isSteady(one.norm, ruleset, first)) return null;
  const last = Math.max(...days);
  const birthdays = new Set(one.record.children.map(({ birthDate }) => birthDate?.slice(5, 10) ?? ""));
  const isPlain = (from: Day, through: Day) => range(from, through).every((day) => !isSpecial(calendar, day));
  for (let weeks = 1; weeks <= MOST_WEEKS; weeks++) {
    const end = last + 7 * weeks;
    const isWithin =
      end - first <= MOST_DAYS && calendar.known.from <= first && end <= calendar.known.through;
    if (!isWithin || offsetAt(startOfDay(first)) !== offsetAt(endOfDay(end))) return null;
    if (range(first, end).some((day) => birthdays.has(formatDay(day).slice(5)))) return null;
    if (isPlain(first, last) && isPlain(first + 7 * weeks, end)) return weeks;
  }
  return null;
}

/** The same so many weeks later: every day and instant in it, but for dates of birth. */
export function laterByWeeks<T>(told: T, weeks: number): T {
  const text = JSON.stringify(told, (key, value: unknown) =>
    typeof value === "string" && key !== "birthDate" ? laterText(value, weeks) : value,
  );
  return JSON.parse(text);
}

function laterText(text: string, weeks: number): string {
  const day = dayIn(text);
  return day === null ? text : `${formatDay(day + 7 * weeks)}${text.slice(10)}`;
}

/** Whether neither a term nor a condition of the norm looks at months, hours or dates, and it holds from a day on. */
function isSteady(id: string, { norms, resolved }: Ruleset, first: Day): boolean {
  const norm = norms.get(id);
  const entries = resolved.entries.filter((entry) => entry.norm === id);
  const holds = ({ from, through }: RulesetEntry) =>
    through === undefined && (from === undefined || from <= formatDay(first));
  if (!norm || !entries.every(holds)) return false;
  const { applies, duty, exceptions, parameters } = norm;
  const told: unknown[] = [
    { applies, duty, exceptions, parameters },
    entries.map((entry) => entry.parameters),
  ];
  return keysIn(told).every((key) => !UNSTEADY.has(key)) && daysIn(told).length === 0;
}

function isSpecial(calendar: Calendar, day: Day): boolean {
  const off = calendar.dayOff(day);
  return off !== null && off.reason !== "saturday" && off.reason !== "sunday";
}

function range(from: Day, through: Day): Day[] {
  return Array.from({ length: through - from + 1 }, (_, place) => from + place);
}

/** The day with which a text begins that is a day or an instant. */
function dayIn(text: string): Day | null {
  return text.length === 10 || text[10] === "T" ? leadingDay(text) : null;
}

function daysIn(json: unknown): Day[] {
  if (typeof json === "string") return [dayIn(json) ?? []].flat();
  return typeof json === "object" && json !== null ? Object.values(json).flatMap(daysIn) : [];
}

function keysIn(json: unknown): string[] {
  if (typeof json !== "object" || json === null) return [];
  const own = Array.isArray(json) ? [] : Object.keys(json);
  return [...own, ...Object.values(json).flatMap(keysIn)];
}
