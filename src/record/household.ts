/** Who belongs to the household on a day (A12), and how old a child is (A11). */
import { ageOn, type Day, parseDay } from "../calendar/civilDay.js";
import type { Child } from "./record.js";
import { and, or, type Truth, Unknown, unknown, valueOr } from "./unknown.js";

/** The day of birth, or why it is unknown. */
export function birthOf(child: Child): Day | Unknown {
  const text = valueOr(child.birthDate, { of: child.id, field: "birthDate" });
  return text instanceof Unknown ? text : (parseDay(text) ?? unknown("not-recorded", { of: child.id }));
}

/** Age in whole years on a day, or why it is unknown. */
export function ageOf(child: Child, day: Day): number | Unknown {
  const birth = birthOf(child);
  return birth instanceof Unknown ? birth : ageOn(birth, day);
}

/** Whether a child aged 0–17 was in the household on a day. */
export function inHousehold(child: Child, day: Day): Truth {
  const age = ageOf(child, day);
  const minor: Truth = age instanceof Unknown ? age : age >= 0 && age <= 17;
  return and(minor, livedThere(child, day));
}

function livedThere(child: Child, day: Day): Truth {
  const where = { of: child.id, field: "household" };
  if (child.household === undefined) return true;
  if (child.household === null) return unknown("recorded-as-unknown", where);
  return or(
    ...child.household.map(({ from, through }): Truth => {
      const start = from === undefined || from === null ? null : parseDay(from);
      const end = through === undefined || through === null ? null : parseDay(through);
      if (start !== null && day < start) return false;
      if (end !== null && day > end) return false;
      // A period that names no end has not ended: null says so; one that is absent was not recorded.
      const startKnown = start !== null || day === end;
      const endKnown = through !== undefined || day === start;
      return (startKnown && endKnown) || unknown("not-recorded", where);
    }),
  );
}
