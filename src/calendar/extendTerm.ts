/** What the Algemene termijnenwet does with a term: which it covers (art. 4), how it moves the end (arts 1 and 2). */

import type { Calendar, DayOff, WorkingDays } from "./calendar.js";
import { type Day, formatDay } from "./civilDay.js";
import type { DerivationStep } from "./derivation.js";
import { type Period, periodsOf, type Term } from "./term.js";

/** Atw art. 4: not for terms in hours, over 90 days, 12 weeks or 3 months, or in years; in the unit as written. */
export function isCovered(period: Period): boolean {
  if ("days" in period) return period.days <= 90;
  if ("weeks" in period) return period.weeks <= 12;
  if ("months" in period) return period.months <= 3;
  return "workingDays" in period;
}

/**
 * Whether the Atw can move the end of a term: not of one in working days, which ends on one, unless other units are granted on
 * top of it.
 */
export function canMove(term: Term, granted: Period | null = null): boolean {
  const grantsOthers = granted !== null && !("workingDays" in granted);
  return periodsOf(term).some((one) => isCovered(one) && (grantsOthers || !("workingDays" in one)));
}

/** Atw art. 1 (the first working day from the end) and art. 2 (at least two working days in the term). */
export function extend(
  start: Day,
  end: Day,
  period: Period,
  calendar: Calendar,
  working: WorkingDays,
  trace?: DerivationStep[],
): Day | null {
  const byArticle1 = working.after(end - 1, 1);
  const atLeastThreeDays = "days" in period ? period.days >= 3 : !("workingDays" in period);
  const byArticle2 = atLeastThreeDays ? working.after(start, 2) : byArticle1;
  if (byArticle1 === null || byArticle2 === null) return null;
  if (byArticle1 > end) {
    trace?.push({
      step: "article-1",
      to: formatDay(byArticle1),
      ...daysOff(calendar, end, byArticle1 - 1),
      ...atw("art. 1"),
    });
  }
  if (byArticle2 > end) {
    trace?.push({
      step: "article-2",
      to: formatDay(byArticle2),
      ...daysOff(calendar, start + 1, byArticle2),
      ...atw("art. 2"),
    });
  }
  return Math.max(byArticle1, byArticle2);
}

export function atw(locator: string) {
  return { source: "algemene-termijnenwet", locator };
}

export function daysOff(calendar: Calendar, from: Day, through: Day): { skipped?: readonly DayOff[] } {
  const skipped: DayOff[] = [];
  for (let day = from; day <= through; day++) {
    const off = calendar.dayOff(day);
    if (off) skipped.push(off);
  }
  return skipped.length === 0 ? {} : { skipped };
}
