/** How long a child can go without an act while a recurring norm is kept: what a frequency comes to at its loosest. */

import { addMonths, type Day, formatDay, fromParts } from "../calendar/civilDay.js";
import { deepFreeze } from "../deepFreeze.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { NormPlan, RecurPlan } from "../norm/plan.js";
import { plansOf } from "../norm/plansOf.js";
import { owedIn, unitAt } from "./unit.js";

/** Two days between which nothing need be done. */
export interface Gap {
  /** Days from the one to the other. */
  readonly days: number;
  /** First day, `YYYY-MM-DD`: an act, or the start of the span. */
  readonly from: string;
  /** The last day on which the next act is in time. */
  readonly until: string;
}

/** What a recurring norm allows at its loosest, in one span, when no exception lifts anything. */
export interface LawfulGap {
  readonly norm: string;
  /** From which day the entry holds, and through which; null where it says neither. */
  readonly inForce: { readonly from: string | null; readonly through: string | null };
  /** The longest time from one act to the next; null where the entry ends before a second is asked, and so bounds nothing. */
  readonly between: Gap | null;
  /** The longest time from the start of a span to its first act; null where the entry ends before one is asked. */
  readonly first: Gap | null;
  /** Ids of the exceptions that can make it longer. */
  readonly exceptions: readonly string[];
}

/**
 * The longest time that each recurring norm of a ruleset lets a child go without an act, worked out over the calendar.
 *
 * Every day of four years is tried, with every leap day in its place; the calendar then repeats itself. Of several
 * equally long times the first from 1 January 2026 on is given, or in the days in which an entry holds.
 *
 * @param ruleset - from `loadRuleset`
 * @returns frozen: one for each entry of each recurring norm, in the order of the ruleset
 * @example
 * ```ts
 * import { loadRuleset } from "vertelrecht";
 * import { lawfulGaps } from "vertelrecht/drafting";
 * import { rulesets } from "vertelrecht/rules";
 * const gaps = lawfulGaps(loadRuleset(rulesets.proposal));
 * gaps.find(({ norm }) => norm === "proposal/contact-during-measure")?.between;
 * // { days: 61, from: "2026-07-01", until: "2026-08-31" }
 * ```
 */
export function lawfulGaps(ruleset: Ruleset): readonly LawfulGap[] {
  const plans = [...plansOf(ruleset).values()].flat();
  return deepFreeze(
    plans.flatMap((plan) => (plan.duty.kind === "recur" ? [lawfulGapOf(plan, plan.duty)] : [])),
  );
}

/** The longest time that one entry of a recurring norm allows. */
export function lawfulGapOf({ norm, from, through, exceptions }: NormPlan, duty: RecurPlan): LawfulGap {
  const last = duty.anchor === "last-act";
  const days = daysTried(from, through);
  // A unit is judged by the entry that holds on its first day: one that begins later is asked by nobody (C1).
  const holds = (day: Day) => through === null || day <= through;
  return {
    norm: norm.id,
    inForce: {
      from: from === null ? null : formatDay(from),
      through: through === null ? null : formatDay(through),
    },
    between: longest(last ? fromTheLastAct(duty, days) : acrossUnits(duty, days, holds), days),
    first: longest(last ? fromTheLastAct(duty, days) : untilTheFirst(duty, days, holds), days),
    exceptions: exceptions.map(({ id }) => id),
  };
}

/** Days on which a gap may begin. */
interface Days {
  readonly since: Day;
  readonly through: Day;
}

const SINCE: Day = fromParts(2026, 1, 1);

/** Four years, with one leap day as in every four years through 2199 but two, from 2026 on; of an entry in its own days. */
function daysTried(from: Day | null, through: Day | null): Days {
  const ended = through !== null && through < SINCE;
  const since = ended
    ? Math.max(from ?? -Infinity, addMonths(through, -48) + 1)
    : Math.max(from ?? SINCE, SINCE);
  return { since, through: Math.min(addMonths(since, 48) - 1, through ?? Infinity) };
}

/** C9: from an act, or the start, to the day on which the next is due. */
function* fromTheLastAct(duty: RecurPlan, { since, through }: Days): Iterable<[from: Day, until: Day]> {
  for (let day = since; day <= through; day++) yield [day, unitAt({ ...duty, anchor: "start" }, day, 1).from];
}

/** C8: from the first day of a unit, on which all may be done, to the last day of the next. */
function* acrossUnits(
  duty: RecurPlan,
  days: Days,
  holds: (day: Day) => boolean,
): Iterable<[from: Day, until: Day]> {
  for (const start of startsOf(duty, days))
    for (let k = 0; ; k++) {
      const { from } = unitAt(duty, start, k);
      if (k > 0 && from > start + (days.through - days.since)) break;
      const next = unitAt(duty, start, k + 1);
      if (!holds(next.from)) break;
      yield [from, next.through];
    }
}

/** C8: from the start of a span to the last day of the first unit in which anything is owed. */
function* untilTheFirst(
  duty: RecurPlan,
  { since, through }: Days,
  holds: (day: Day) => boolean,
): Iterable<[from: Day, until: Day]> {
  for (let start = since; start <= through; start++)
    for (let k = 0; ; k++) {
      const unit = unitAt(duty, start, k);
      const inside = { from: Math.max(unit.from, start), through: unit.through };
      if (!holds(inside.from)) break;
      if (owedIn(duty, unit, inside) === 0) continue;
      yield [start, unit.through];
      break;
    }
}

/** Starts of spans whose units differ: those of the calendar are the same for all, days and weeks as long for each. */
function startsOf({ anchor, every }: RecurPlan, { since, through }: Days): readonly Day[] {
  if (anchor === "calendar" || "days" in every || "weeks" in every) return [since];
  return Array.from({ length: through - since + 1 }, (_, index) => since + index);
}

function longest(gaps: Iterable<[from: Day, until: Day]>, { since }: Days): Gap | null {
  let best: readonly [from: Day, until: Day] | null = null;
  for (const [from, until] of gaps) {
    const more = best === null ? 1 : until - from - (best[1] - best[0]);
    if (from >= since && (more > 0 || (more === 0 && best !== null && from < best[0]))) best = [from, until];
  }
  if (best === null) return null;
  const [from, until] = best;
  return { days: until - from, from: formatDay(from), until: formatDay(until) };
}
