/**
 * Counts a term from its start to its due moment, and says how (B4–B14).
 *
 * What a term is stands in `term.ts`; which days are working days in `calendar.ts`.
 */
import { dayOfInstant, endOfDay, formatInstant, type Instant } from "./amsterdam.js";
import type { Calendar, WorkingDays } from "./calendar.js";
import { addMonths, type Day, formatDay } from "./civilDay.js";
import type { DerivationStep } from "./derivation.js";
import { atw, daysOff, extend, isCovered } from "./extendTerm.js";
import type { SchoolDays } from "./schoolCalendar.js";
import type { Period, Term } from "./term.js";
import { earliestInstant, latestInstant, type Time } from "./time.js";

/** A moment at which a term ends: through the end of a day, or at an instant. */
export type Moment =
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "instant"; readonly instant: Instant };

/** Why a due moment is not certain. */
type DueDoubt = "time-imprecise" | "beyond-calendar";

/** When a term ends. `latest` is null where nothing bounds it. Both are equal when the moment is certain. */
export interface Due {
  readonly earliest: Moment;
  readonly latest: Moment | null;
  readonly doubts: readonly DueDoubt[];
}

/** What counting needs beside the term. */
export interface TermContext {
  readonly calendar: Calendar;
  /** Whether the Algemene termijnenwet extends the term. */
  readonly extended: boolean;
  /** School days of this child's school; `null` when no school calendar was given. */
  readonly schoolDays: SchoolDays | null;
  /** Periods granted on top of the nominal end, with the event that granted each (B13). */
  readonly granted?: readonly { readonly period: Period; readonly event: string }[];
}

/**
 * The due moment of a term that starts at a time; `null` for a term that is not stated (B9).
 *
 * The day of the start does not count; the term runs through the end of its last day (B4).
 *
 * @param trace - when given, receives each step of the derivation
 */
export function addTerm(start: Time, term: Term, context: TermContext, trace?: DerivationStep[]): Due | null {
  if (term === "none-stated") return null;
  trace?.push({ step: "start", to: start.text });
  if (term === "at-once") {
    trace?.push({ step: "count", period: "at-once", to: formatDay(start.day) });
    return certain({ kind: "day", day: start.day });
  }
  if (!("laterOf" in term)) return addPeriod(start, term, context, trace);
  const dues = term.laterOf.map((period) => addPeriod(start, period, context, trace));
  const due = dues.reduce(laterDue);
  // As of hours: the last moment at which it may be due.
  trace?.push({ step: "later-of", to: formatMoment(due.latest ?? due.earliest) });
  return due;
}

/** `YYYY-MM-DD`, or an instant with Amsterdam's offset. */
export function formatMoment(moment: Moment): string {
  return moment.kind === "day" ? formatDay(moment.day) : formatInstant(moment.instant);
}

/** Last instant that is still in time. */
export function endOfMoment(moment: Moment): Instant {
  return moment.kind === "day" ? endOfDay(moment.day) : moment.instant;
}

/** The civil day of a moment. */
export function dayOfMoment(moment: Moment): Day {
  return moment.kind === "day" ? moment.day : dayOfInstant(moment.instant);
}

/** Whether a due moment is known exactly. */
export function isCertain(due: Due): boolean {
  return due.latest !== null && endOfMoment(due.earliest) === endOfMoment(due.latest);
}

function certain(moment: Moment): Due {
  return { earliest: moment, latest: moment, doubts: [] };
}

function laterDue(a: Due, b: Due): Due {
  const later = (x: Moment, y: Moment) => (endOfMoment(x) >= endOfMoment(y) ? x : y);
  const due = {
    earliest: later(a.earliest, b.earliest),
    latest: a.latest && b.latest && later(a.latest, b.latest),
    doubts: [...new Set([...a.doubts, ...b.doubts])],
  };
  return isCertain(due) ? { ...due, doubts: [] } : due;
}

function addPeriod(start: Time, period: Period, context: TermContext, trace?: DerivationStep[]): Due {
  if ("hours" in period) return addHours(start, period, context, trace);
  if ("schoolDays" in period) return addSchoolDays(start, period, context, trace);
  const { calendar } = context;
  const hopeful = countDays(start.day, period, context, calendar.hopeful, trace);
  const wary = countDays(start.day, period, context, calendar.wary);
  if (hopeful === null)
    return { earliest: { kind: "day", day: start.day }, latest: null, doubts: ["beyond-calendar"] };
  if (hopeful === wary) return certain({ kind: "day", day: hopeful });
  trace?.push({ step: "beyond-calendar", ...unknownDays(start.day, calendar) });
  return {
    earliest: { kind: "day", day: hopeful },
    latest: wary === null ? null : { kind: "day", day: wary },
    doubts: ["beyond-calendar"],
  };
}

/** Before or after which day the equated days are not known (B12). */
function unknownDays(start: Day, { known }: Calendar): Pick<DerivationStep, "from" | "to"> {
  return start < known.from ? { from: formatDay(known.from) } : { to: formatDay(known.through) };
}

/** Hours are elapsed time across clock changes; a start known to the day gives two due moments (B7). */
function addHours(
  start: Time,
  period: { hours: number },
  context: TermContext,
  trace?: DerivationStep[],
): Due {
  const granted = (context.granted ?? []).reduce(
    (sum, { period: more }) => sum + ("hours" in more ? more.hours : 0),
    period.hours,
  );
  const end = (from: Instant): Moment => ({ kind: "instant", instant: from + granted * 3_600_000 });
  const [earliest, latest] = [end(earliestInstant(start)), end(latestInstant(start))];
  trace?.push({ step: "count", period, to: formatMoment(latest) });
  const exact = start.instant !== null;
  return { earliest, latest, doubts: exact ? [] : ["time-imprecise"] };
}

function addSchoolDays(
  start: Time,
  period: { schoolDays: number; until?: "start" | "end" | undefined },
  context: TermContext,
  trace?: DerivationStep[],
): Due {
  const day = context.schoolDays?.after(start.day, period.schoolDays) ?? null;
  if (day === null) {
    trace?.push({ step: "no-school-calendar", period });
    return { earliest: { kind: "day", day: start.day }, latest: null, doubts: ["beyond-calendar"] };
  }
  // Due before that school day begins, so through the end of the day before it (B10).
  const due = period.until === "start" ? day - 1 : day;
  trace?.push({ step: "count", period, to: formatDay(due) });
  return certain({ kind: "day", day: due });
}

/** The last day of the term with these working days, extensions included; `null` beyond the table. */
function countDays(
  start: Day,
  period: Exclude<Period, { hours: number } | { schoolDays: number }>,
  context: TermContext,
  working: WorkingDays,
  trace?: DerivationStep[],
): Day | null {
  const { calendar } = context;
  let end = step(start, period, working);
  if (end === null) return null;
  trace?.push({ step: "count", period, to: formatDay(end), ...skippedIn(calendar, period, start, end) });
  for (const { period: more, event } of context.granted ?? []) {
    if ("hours" in more || "schoolDays" in more) continue;
    const from: Day = end;
    end = step(from, more, working);
    if (end === null) return null;
    trace?.push({
      step: "granted",
      period: more,
      event,
      to: formatDay(end),
      ...skippedIn(calendar, more, from, end),
    });
  }
  if (!context.extended) return end;
  if (!isCovered(period)) {
    trace?.push({ step: "not-extended", ...atw("art. 4") });
    return end;
  }
  return extend(start, end, period, calendar, working, trace);
}

function step(
  from: Day,
  period: Exclude<Period, { hours: number } | { schoolDays: number }>,
  working: WorkingDays,
): Day | null {
  if ("workingDays" in period) return working.after(from, period.workingDays);
  if ("days" in period) return from + period.days;
  if ("weeks" in period) return from + period.weeks * 7;
  return addMonths(from, "months" in period ? period.months : period.years * 12);
}

function skippedIn(calendar: Calendar, period: Period, from: Day, to: Day) {
  return "workingDays" in period ? daysOff(calendar, from + 1, to) : {};
}
