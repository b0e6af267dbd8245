/**
 * Holds the recognised days of `rules/calendars/nl.json` against a second source: the package `date-holidays`.
 *
 * Ours is a reviewed table after the Algemene termijnenwet; theirs lists public holidays. Each difference is
 * listed with its reason; any other fails the test, and so does a listed one that no longer occurs.
 */
import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import nl from "../../rules/calendars/nl.json";
import { CalendarFile, compileCalendar } from "../../src/calendar/calendar.js";
import { type Day, formatDay, fromParts, weekdayOf } from "../../src/calendar/civilDay.js";

const FROM_YEAR = 2014;
const THROUGH_YEAR = 2040;

/** `theirs`: a public holiday there and no recognised day here; `ours`: the other way round. */
const EXPLAINED: readonly (readonly [side: "ours" | "theirs", day: string, why: string])[] = [
  ["theirs", "easter-sunday", "Atw art. 3 lid 1 names Easter Monday only: Easter Sunday is a Sunday already"],
  ["theirs", "whit-sunday", "Atw art. 3 lid 1 names Whit Monday only: Whit Sunday is a Sunday already"],
  ["ours", "liberation-day", "Atw art. 3 lid 1 recognises 5 May every year; there it is of type `school`"],
];

const file = CalendarFile.parse(nl);
const calendar = compileCalendar(file);
const package_ = new Holidays("NL");
const years = Array.from({ length: THROUGH_YEAR - FROM_YEAR + 1 }, (_, index) => FROM_YEAR + index);

describe("the recognised days of nl.json and date-holidays", () => {
  test.each(years)("differ in %i only where it is explained", (year) => {
    expect(differences(year).filter(({ why }) => why === null)).toEqual([]);
  });

  test.each(EXPLAINED)("the listed difference occurs: %s, %s", (side, day) => {
    const found = years.flatMap(differences);
    expect(found.some((difference) => difference.side === side && difference.name === day)).toBe(true);
  });

  test.each(years)("agree in %i on Good Friday, which art. 3 lid 2 equates", (year) => {
    const theirs = listed(year).filter(({ rule }) => rule === "easter -2");
    expect(theirs.map(({ day }) => [day, calendar.dayOff(dayOf(day))?.reason])).toEqual([
      [formatDay(easterSunday(year) - 2), "good-friday"],
    ]);
  });

  test("the eight days of art. 3 lid 1 fall in every year, on as many days unless two coincide", () => {
    const coincide = years.filter((year) => recognised(year).size !== 8);
    // Ascension Day on 5 May: 2016; no other pair within the span.
    expect(coincide).toEqual([2016]);
  });

  test("no recognised day falls on a Sunday but those with a fixed date", () => {
    const fixed = ["new-years-day", "liberation-day", "christmas-day", "boxing-day"];
    const onSunday = years
      .flatMap((year) => [...recognised(year)])
      .filter(([day]) => weekdayOf(dayOf(day)) === 7);
    expect(onSunday.filter(([, id]) => !fixed.includes(id))).toEqual([]);
  });

  test("the days of royal decrees lie inside the span for which they are known, each on a weekday", () => {
    const decreed = file.equated.flatMap(({ rule }) => ("day" in rule ? [rule.day] : []));
    const { from, through } = file.equatedKnown;
    expect(decreed.filter((day) => day < from || day > through || weekdayOf(dayOf(day)) > 5)).toEqual([]);
    expect(decreed).toHaveLength(10);
  });
});

/** Days on which one side has a holiday and the other none, with the listed reason or `null`. */
function differences(year: number) {
  const ours = recognised(year);
  const theirs = new Map(
    listed(year).flatMap(({ day, type, name }) => (type === "public" ? [[day, name]] : [])),
  );
  const found = [
    ...[...ours].filter(([day]) => !theirs.has(day)).map(([day, name]) => ({ side: "ours", day, name })),
    ...[...theirs]
      .filter(([day]) => !ours.has(day))
      .map(([day, name]) => ({ side: "theirs", day, name: sundayName(day) ?? name })),
  ];
  return found.map((difference) => {
    const reason = EXPLAINED.find(([side, name]) => side === difference.side && name === difference.name);
    return { ...difference, why: reason?.[2] ?? null };
  });
}

/** The recognised days of a year, as compiled: day → id. */
function recognised(year: number): Map<string, string> {
  const ids = new Set(file.recognised.map(({ id }) => id));
  const days = new Map<string, string>();
  for (let day = fromParts(year, 1, 1); day <= fromParts(year, 12, 31); day++) {
    const reason = calendar.dayOff(day)?.reason;
    if (reason !== undefined && ids.has(reason)) days.set(formatDay(day), reason);
  }
  return days;
}

function listed(year: number) {
  return package_
    .getHolidays(year)
    .map(({ date, type, name, rule }) => ({ day: date.slice(0, 10), type, name, rule }));
}

/** Which of the two Sundays of the church year a day is, by the package's own Easter. */
function sundayName(day: string): "easter-sunday" | "whit-sunday" | null {
  const easter = easterSunday(Number(day.slice(0, 4)));
  if (dayOf(day) === easter) return "easter-sunday";
  return dayOf(day) === easter + 49 ? "whit-sunday" : null;
}

function easterSunday(year: number): Day {
  const easter = listed(year).find(({ rule }) => rule === "easter");
  if (easter === undefined) throw new Error(`date-holidays knows no Easter in ${year}`);
  return dayOf(easter.day);
}

function dayOf(text: string): Day {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return fromParts(year, month, date);
}
