/** The acts, exceptions and closings that may bear on a duty, and the days on which one may be left out (D1–D7, E2). */

import { endOfMoment, type Moment } from "../calendar/addTerm.js";
import { compareTimes, earliestInstant, latestInstant } from "../calendar/time.js";
import type { AchievePlan, ExceptionPlan, PatternPlan } from "../norm/plan.js";
import type { Days } from "../record/coverage.js";
import type { TimelineEvent } from "../record/timeline.js";
import { and, not, or, type Truth, Unknown, unknown } from "../record/unknown.js";
import type { AchieveCase, ExceptionItem, Item } from "./achieveCase.js";
import { askNoting, type Scope } from "./context.js";
import { type DueWindow, endOfPeriod } from "./due.js";
import { gapsOf } from "./gaps.js";
import { type About, fitting, subjectOf, typesOf } from "./match.js";
import type { Opened } from "./triggers.js";
import { isAfter, type Opening, setOff } from "./triggers.js";

/** The acts, exceptions and closings that may bear on a duty to achieve, in order of time. */
export function findItems(
  opened: Opened,
  plan: AchievePlan,
  due: DueWindow,
  bearer: string | null,
): Pick<AchieveCase, "acts" | "exceptions" | "closings"> {
  const { scope, opening } = opened;
  const about: About = { day: opening.first.time.day, trigger: opening.view, from: due.from };
  // B8: only where the act is due at once may the event that started the term be the act itself.
  const mayBeAct = (event: TimelineEvent): Truth =>
    isAfter(event, opening.first) && (plan.within === "at-once" || not(setOff(opened, event)));
  const actItems = (patterns: readonly PatternPlan[]): Item[] => {
    const items = fitting(scope, patterns, () => about, undefined, mayBeAct);
    if (!plan.notBefore) return items;
    return items
      .map(({ event, truth }) => ({
        event,
        truth: and(truth, afterWaiting(scope, plan, opening, due, event)),
      }))
      .filter(({ truth }) => truth !== false);
  };
  const whose = scope.plan.household ? "case" : "closing";
  const closings = fitting(scope, plan.before, () => about, whose, mayBeAct);
  return {
    acts: plan.allOf ? plan.acts.map((pattern) => actItems([pattern])) : [actItems(plan.acts)],
    exceptions: exceptionsOf(scope, scope.plan.exceptions, about, opening.first, bearer),
    closings,
  };
}

/** Exceptions that may hold, with the death of the child, which is one of every norm (D4, D5, D7). */
export function exceptionsOf(
  scope: Scope,
  exceptions: readonly ExceptionPlan[],
  about: About,
  first: TimelineEvent,
  bearer: string | null,
  among: (event: TimelineEvent) => boolean = () => true,
  days: Days | null = null,
): ExceptionItem[] {
  const items: ExceptionItem[] = [];
  for (const { id, event: pattern, when } of exceptions) {
    if (when) {
      const truth = askNoting(scope, when, subjectOf(scope, about, null));
      if (truth !== false) items.push({ id, event: null, truth });
    }
    if (!pattern) continue;
    const inWindow = (event: TimelineEvent) => isAfter(event, first) && among(event);
    for (const { event, truth } of fitting(scope, [pattern], () => about, undefined, inWindow, days)) {
      const counts = and(truth, byBearer(event, bearer));
      if (counts !== false) items.push({ id, event, truth: counts });
    }
  }
  for (const { event, truth } of fitting(scope, DEATH, () => about)) {
    // A child that had died before the trigger was owed nothing.
    items.push({ id: "child-died", event: isAfter(event, first) ? event : null, truth });
  }
  if (items.length < 2) return items;
  return items.sort((a, b) =>
    a.event && b.event ? compareTimes(a.event.time, b.event.time) : a.event ? 1 : -1,
  );
}

const DEATH: readonly PatternPlan[] = [{ types: ["child-died"], clause: null, whom: "child" }];

/** D5: a contact or a waiver lifts a duty only where the bearer made it. */
function byBearer(event: TimelineEvent, bearer: string | null): Truth {
  if (event.type !== "contact" && event.type !== "contact-waived") return true;
  const { by } = event.data;
  if (by === undefined) return unknown("not-recorded", { event: event.id, field: "by" });
  if (by === null) return unknown("recorded-as-unknown", { event: event.id, field: "by" });
  return bearer === null ? unknown("bearer-unknown") : by === bearer;
}

/** D1: acts before the end of `notBefore` do not count. */
function afterWaiting(
  scope: Scope,
  plan: AchievePlan,
  opening: Opening,
  due: DueWindow,
  event: TimelineEvent,
): Truth {
  if (!plan.notBefore) return true;
  const start = plan.from ? due.from?.time : opening.start;
  // While the start is awaited no waiting has ended.
  if (!start)
    return due.awaits.length > 0
      ? false
      : unknown("not-recorded", { event: opening.first.id, field: "from" });
  const end = endOfPeriod(scope, plan, plan.notBefore, start);
  if (!end) return true;
  const isLate = (moment: Moment): Truth => {
    if (earliestInstant(event.time) > endOfMoment(moment)) return true;
    return (
      latestInstant(event.time) > endOfMoment(moment) &&
      unknown("time-imprecise", { event: event.id, field: "at" })
    );
  };
  const [code] = end.doubts;
  const latest = end.latest ? isLate(end.latest) : unknown(code ?? "beyond-calendar");
  const earliest = isLate(end.earliest);
  if (latest === true || earliest === false) return latest === true;
  return or(earliest instanceof Unknown ? earliest : false, unknown(code ?? "time-imprecise"));
}

/** E2: cover is needed of the types of acts and of active exceptions, for the bearer. */
export function gaps(
  scope: Scope,
  plan: { readonly acts: readonly PatternPlan[] },
  bearer: string | null,
): Pick<AchieveCase, "actGaps" | "exceptionGaps"> {
  const { timeline } = scope.context;
  const { exceptionTypes } = scope.plan;
  const actTypes = typesOf(plan.acts);
  return {
    actGaps: (from, through) => gapsOf(timeline, bearer, actTypes, { from, through }),
    exceptionGaps: (from, through) => gapsOf(timeline, bearer, exceptionTypes, { from, through }),
  };
}
