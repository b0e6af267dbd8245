import { addMonths, type Day, fromParts, partsOf, weekdayOf } from "../calendar/civilDay.js";
import type { RecurPlan } from "../norm/plan.js";
import type { Span } from "./spans.js";

/** The days of one unit. */
export interface Unit {
  /** First and last day of the whole unit. */
  readonly from: Day;
  readonly through: Day;
}

/** Unit k of a span: of the calendar (C8), or counted from the start and never from a clamped end (B5). */
export function unitAt({ every, anchor }: RecurPlan, start: Day, k: number): Unit {
  const first = anchor === "calendar" ? calendarStart(every, start) : start;
  const begin = (index: number): Day => {
    if ("days" in every) return first + every.days * index;
    if ("weeks" in every) return first + every.weeks * 7 * index;
    return addMonths(first, ("months" in every ? every.months : every.years * 12) * index);
  };
  return { from: begin(k), through: begin(k + 1) - 1 };
}

function calendarStart(every: RecurPlan["every"], day: Day): Day {
  if ("weeks" in every) return day - (weekdayOf(day) - 1);
  const { year, month } = partsOf(day);
  const length = "months" in every ? every.months : 12;
  return fromParts(year, Math.floor((month - 1) / length) * length + 1, 1);
}

/** The part of a unit that lies inside a span that lasts through `last`. */
export function cut(unit: Unit, span: Span, last: Day | null): Unit {
  return {
    from: Math.max(unit.from, span.start.time.day),
    through: last === null ? unit.through : Math.min(unit.through, last),
  };
}

/** C8: what is owed in a unit of which only part lies inside the span. */
export function owedIn({ atLeast, partial }: RecurPlan, unit: Unit, inside: Unit): number {
  // A span that ends before it begins: a measure from after the birthday that ends it (C7).
  if (inside.through < inside.from) return 0;
  const days = inside.through - inside.from + 1;
  const whole = unit.through - unit.from + 1;
  if (days === whole || partial === "count") return atLeast;
  return partial === "skip" ? 0 : Math.floor((atLeast * days) / whole);
}
