/** Recurring duties counted from the last act: each act, or exception in its place, opens the next (C9, D6). */

import { dayOfInstant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import type { NormPlan, RecurPlan } from "../norm/plan.js";
import type { TimelineEvent } from "../record/timeline.js";
import { and, both, not, type Truth, Unknown } from "../record/unknown.js";
import type { AchieveCase, ExceptionItem, Item } from "./achieveCase.js";
import { bearerOf } from "./bearer.js";
import { exceptionsOf } from "./candidates.js";
import { endedBy, judgeLink } from "./chainLink.js";
import type { Scope } from "./context.js";
import type { DutyDraft } from "./dutyDraft.js";
import { type About, fitting } from "./match.js";
import { viewOf } from "./opening.js";
import type { Span, SpanJudged } from "./spans.js";
import { type FellAway, isAfter, planOn, standingChangesOn, standingOf, weightier } from "./triggers.js";

/** C9: each act, or exception in its place (D6), opens the next duty. */
export function judgeChain(
  scope: Scope,
  plans: readonly NormPlan[],
  plan: RecurPlan,
  span: Span,
): SpanJudged {
  const { timeline } = scope.context;
  const bearer = bearerOf(timeline, scope.plan, [span.start]);
  const drafts: DutyDraft[] = [];
  let fellAway: FellAway | null = null;
  let nextUnit: Day | null = null;
  const stepsOn = stepsByAge(scope, plan, span, bearer);
  // A child that had died before the span began was owed nothing.
  const over = span.diedOn !== null && span.diedOn < span.start.time.day;
  const openers: Item[] = over ? [] : [{ event: span.start, truth: span.truth }];
  for (const opener of openers) {
    scope.context.duties.add();
    const day = opener.event.time.day;
    const atStart = opener.event === span.start;
    const found = foundFrom(stepsOn(day), atStart ? -Infinity : day + 1);
    for (const next of openersAfter(found)) {
      // D7: what an act on the day of the child's death or later would open begins after it.
      if (span.diedOn !== null && next.event.time.day >= span.diedOn) continue;
      if (!openers.some(({ event }) => event === next.event)) openers.push(next);
    }
    const truth = and(span.truth, opener.truth, ...endedBy(span, day));
    const standing = standingOf(scope, plans, day, viewOf(span.start), truth);
    const link = { scope, plan, span, opener: opener.event, bearer };
    let draft: DutyDraft | null = null;
    if (standing.opens)
      draft = judgeLink({ ...link, opens: atStart ? day : day + 1, counted: day, found }, standing.truth);
    else {
      const later = laterStanding(scope, plans, span, day, truth);
      if (later && later.day > dayOfInstant(timeline.end))
        nextUnit = Math.min(nextUnit ?? Infinity, later.day);
      else if (later) {
        const own = foundFrom(stepsOn(later.day), later.day);
        const undone = and(later.truth, ...notDoneBefore(found, later.day));
        if (undone !== false)
          draft = judgeLink({ ...link, opens: later.day, counted: later.day, found: own }, undone);
      }
    }
    if (draft) drafts.push(draft);
    else fellAway = weightier(fellAway, standing.opens ? "not-applicable" : standing.why);
  }
  return { drafts, fellAway, nextUnit };
}

/** What is done from a day on. */
function foundFrom({ acts, exceptions }: Steps, from: Day): Pick<AchieveCase, "acts" | "exceptions"> {
  return {
    acts: [acts.filter(({ event }) => event.time.day >= from)],
    exceptions: exceptions.filter(({ event }) => event === null || event.time.day >= from),
  };
}

/**
 * The first day on which the norm holds for the child, where it does not on the day on which a link would open: it comes into
 * force, or the child is born or old enough. Another entry that held on that day has opened the link itself.
 */
function laterStanding(
  scope: Scope,
  plans: readonly NormPlan[],
  { start, last, diedOn }: Span,
  day: Day,
  truth: Truth,
): { readonly day: Day; readonly truth: Truth } | null {
  const held = planOn(plans, day);
  if (held !== null && held !== scope.plan) return null;
  const through = Math.min(last ?? Infinity, diedOn ?? Infinity);
  let at = standingChangesOn(plans, scope.child, day);
  while (at !== null && at <= through) {
    const standing = standingOf(scope, plans, at, viewOf(start), truth);
    if (standing.opens) return { day: at, truth: standing.truth };
    at = standingChangesOn(plans, scope.child, at);
  }
  return null;
}

/** That nothing was done before a day that would open a link of its own. */
function notDoneBefore({ acts, exceptions }: Pick<AchieveCase, "acts" | "exceptions">, day: Day): Truth[] {
  const steps = [...acts.flat(), ...exceptions];
  return steps.flatMap(({ event, truth }) => (event && event.time.day < day ? [not(truth)] : []));
}

type Steps = Pick<AchieveCase, "exceptions"> & { readonly acts: readonly Item[] };

/** What may be done in a span, seen from a day: conditions know of it the child's age alone (A11). */
function stepsByAge(scope: Scope, plan: RecurPlan, span: Span, bearer: string | null): (day: Day) => Steps {
  const known = new Map<string, Steps>();
  const inSpan = (event: TimelineEvent): Truth =>
    event !== span.start &&
    (span.last === null || event.time.day <= span.last) &&
    isAfter(scope.context.timeline, event, span.start);
  const within = <T extends Item | ExceptionItem>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const truth = both(item.truth, item.event === null || inSpan(item.event));
      if (truth === false) return [];
      return truth === item.truth ? [item] : [{ ...item, truth }];
    });
  return (day) => {
    const age = scope.child.ageOn(day);
    const key = age instanceof Unknown ? "unknown" : String(age);
    const about: About = { day, trigger: viewOf(span.start), from: null };
    const steps = known.get(key) ?? {
      acts: onePerDay(within(fitting(scope, plan.acts, about))),
      exceptions: within(exceptionsOf(scope, about, span.start, bearer)),
    };
    known.set(key, steps);
    return steps;
  };
}

/** The acts and exceptions that may open the next duty: the first certain one, and the uncertain before it. */
function openersAfter({ acts, exceptions }: Pick<AchieveCase, "acts" | "exceptions">): Item[] {
  const lifted = exceptions.flatMap(({ event, truth }) =>
    event && event.type !== "child-died" ? [{ event, truth }] : [],
  );
  const steps = onePerDay([...acts.flat(), ...lifted].sort((a, b) => a.event.time.day - b.event.time.day));
  const sure = steps.findIndex(({ truth }) => truth === true);
  return sure < 0 ? steps : steps.slice(0, sure + 1);
}

/** One act a day counts; of several the surest. */
function onePerDay(items: readonly Item[]): Item[] {
  const days = new Map<Day, Item>();
  for (const item of items) {
    const known = days.get(item.event.time.day);
    if (!known || (known.truth !== true && item.truth === true)) days.set(item.event.time.day, item);
  }
  return [...days.values()];
}
