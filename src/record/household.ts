/** The children of a record: who belongs to the household on a day (A12), and how old a child is (A11). */
import { ageOn, type Day, parseDay } from "../calendar/civilDay.js";
import type { Child } from "./record.js";
import { and, both, or, type Truth, Unknown, unknown, valueOr } from "./unknown.js";

/** A child as one evaluation sees it: what every condition asks is read once. */
export class TimelineChild {
  readonly id: string;
  /** The day of birth, or why it is unknown. */
  readonly birth: Day | Unknown;
  #day: Day | null = null;
  #age = 0;

  constructor(readonly data: Child) {
    this.id = data.id;
    this.birth = birthOf(data);
  }

  /** Age in whole years on a day, or why it is unknown. */
  ageOn(day: Day): number | Unknown {
    const { birth } = this;
    if (birth instanceof Unknown) return birth;
    // Conditions ask it again and again of the day of one trigger.
    if (this.#day !== day) {
      this.#day = day;
      this.#age = ageOn(birth, day);
    }
    return this.#age;
  }
}

function birthOf(child: Child): Day | Unknown {
  const text = valueOr(child.birthDate, { of: child.id, field: "birthDate" });
  return text instanceof Unknown ? text : (parseDay(text) ?? unknown("not-recorded", { of: child.id }));
}

/** Whether a child aged 0–17 was in the household on a day. */
export function inHousehold(child: TimelineChild, day: Day): Truth {
  const age = child.ageOn(day);
  const minor: Truth = age instanceof Unknown ? age : age >= 0 && age <= 17;
  return and(minor, livedThere(child.data, day));
}

/** The days on which a child came into the household, or had just left it. */
export function householdChanges({ data: { household } }: TimelineChild): Day[] {
  return (household ?? []).flatMap(({ from, through }) => {
    const [start, end] = [parseDay(from ?? ""), parseDay(through ?? "")];
    return [...(start === null ? [] : [start]), ...(end === null ? [] : [end + 1])];
  });
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
      const began = valueOr(from, where);
      const startKnown = day === end || !(began instanceof Unknown) || began;
      // A period that names no end has not ended: null says so; one that is absent was not recorded.
      const endKnown = through !== undefined || day === start || unknown("not-recorded", where);
      return both(startKnown, endKnown);
    }),
  );
}
