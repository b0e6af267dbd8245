/** Duties to achieve: an act after each trigger (C1–C5, D1–D5, E1, E4). */
import { dayOfMoment, endOfMoment, type Moment } from "../calendar/addTerm.js";
import { dayOfInstant, formatInstant, type Instant, startOfDay } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import { compareTimes, earliestInstant, latestInstant } from "../calendar/time.js";
import type { AchievePlan, ExceptionPlan, NormPlan, PatternPlan } from "../norm/plan.js";
import { momentEnd, type TimelineEvent } from "../record/timeline.js";
import { and, or, type Truth, Unknown, unknown } from "../record/unknown.js";
import { bearerOf } from "./bearer.js";
import { askNoting, restsOn, type Scope } from "./context.js";
import { type AchieveCase, type Decision, decide, type ExceptionItem, type Item } from "./decide.js";
import { consider, traceOf } from "./detail.js";
import { type DueWindow, dueOf, endOfPeriod, printDue } from "./due.js";
import {
  type DutyDraft,
  dutyId,
  type LaterStatus,
  openQuestions,
  withTrigger,
  writtenMoment,
} from "./dutyDraft.js";
import { gapsOf, NEEDS_NO_COVER } from "./gaps.js";
import { type About, fitting, subjectOf } from "./match.js";
import type { Duty, Lapse } from "./report.js";
import { isAfter, type Opening, type Performed } from "./triggers.js";

/** A trigger that opened a duty, with those that joined it (C4). */
export interface Opened {
  readonly scope: Scope;
  readonly opening: Opening;
  readonly truth: Truth;
  readonly joined: readonly TimelineEvent[];
}

/** Judges one duty to achieve. */
export function judgeAchieve(opened: Opened, plan: AchievePlan): DutyDraft {
  const { scope, opening } = opened;
  const due = dueOf(scope, plan, opening);
  const bearer = bearerOf(scope.context.timeline, scope.plan, opening.events);
  const found = findItems(opened, plan, due, bearer);
  const asOf = momentEnd(scope.context.timeline.moments.asOf);
  const subject = { ...found, opens: opening.first.time.day, due, stillOwed: plan.stillOwed };
  const decision = decide({ ...subject, ...gaps(scope, plan, bearer), asOf });
  return draftAchieve(opened, plan, { ...subject, ...gaps(scope, plan, bearer), asOf }, decision, bearer);
}

/** C4: the event that certainly ends an open duty, if any: an act, an exception or a closing. */
export function endOf(opened: Opened, plan: AchievePlan): TimelineEvent | null {
  const { scope, opening } = opened;
  const bearer = bearerOf(scope.context.timeline, scope.plan, opening.events);
  const due = dueOf(scope, plan, opening);
  const { acts, exceptions, closings } = findItems(opened, plan, due, bearer);
  const sure = (items: readonly Item[]) =>
    items.filter(({ truth }) => truth === true).map(({ event }) => event);
  const firsts = acts.map((items) => sure(items)[0]);
  const done = firsts.every((first) => first !== undefined)
    ? firsts
        .flatMap((first) => (first ? [first] : []))
        .sort(byDay)
        .slice(-1)
    : [];
  const excused = exceptions.flatMap(({ event, truth }) => (truth === true && event ? [event] : []));
  const immediately = exceptions.some(({ event, truth }) => truth === true && event === null);
  if (immediately) return opening.first;
  return [...done, ...excused, ...sure(closings)].sort(byDay)[0] ?? null;
}

function byDay(a: TimelineEvent, b: TimelineEvent): number {
  return compareTimes(a.time, b.time);
}

// ——— acts, exceptions, closings ———

function findItems(
  opened: Opened,
  plan: AchievePlan,
  due: DueWindow,
  bearer: string | null,
): Pick<AchieveCase, "acts" | "exceptions" | "closings"> {
  const { scope, opening } = opened;
  const about: About = { day: opening.first.time.day, trigger: opening.view, from: due.from };
  const own = new Set([...opening.events, ...opened.joined].map(({ id }) => id));
  // B8: only where the act is due at once may the event that started the term be the act itself.
  const mayBeAct = (event: TimelineEvent) => plan.within === "at-once" || !own.has(event.id);
  const actItems = (patterns: readonly PatternPlan[]): Item[] =>
    inWindow(
      fitting(scope, patterns, () => about),
      opening.first,
    )
      .filter(({ event }) => mayBeAct(event))
      .map(({ event, truth }) => ({
        event,
        truth: and(truth, afterWaiting(scope, plan, opening, due, event)),
      }))
      .filter(({ truth }) => truth !== false);
  const closings = inWindow(
    fitting(scope, plan.before, () => about, scope.plan.household ? "case" : "closing"),
    opening.first,
  ).filter(({ event }) => plan.within === "at-once" || !own.has(event.id));
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
): ExceptionItem[] {
  const items: ExceptionItem[] = [];
  for (const { id, event: pattern, when } of exceptions) {
    if (when) {
      const truth = askNoting(scope, when, subjectOf(scope, about, null));
      if (truth !== false) items.push({ id, event: null, truth });
    }
    if (!pattern) continue;
    for (const { event, truth } of inWindow(
      fitting(scope, [pattern], () => about),
      first,
    )) {
      const counts = and(truth, byBearer(event, bearer));
      if (counts !== false) items.push({ id, event, truth: counts });
    }
  }
  for (const { event, truth } of fitting(scope, [DEATH], () => about)) {
    // A child that had died before the trigger was owed nothing.
    items.push({ id: "child-died", event: isAfter(event, first) ? event : null, truth });
  }
  return items.sort((a, b) =>
    a.event && b.event ? compareTimes(a.event.time, b.event.time) : a.event ? 1 : -1,
  );
}

const DEATH: PatternPlan = { types: ["child-died"], clause: null, whom: "child" };

/** D5: a contact or a waiver lifts a duty only where the bearer made it. */
function byBearer(event: TimelineEvent, bearer: string | null): Truth {
  if (event.type !== "contact" && event.type !== "contact-waived") return true;
  const { by } = event.data;
  if (by === undefined) return unknown("not-recorded", { event: event.id, field: "by" });
  if (by === null) return unknown("recorded-as-unknown", { event: event.id, field: "by" });
  return bearer === null ? unknown("bearer-unknown") : by === bearer;
}

function inWindow(items: readonly Item[], first: TimelineEvent): Item[] {
  return items.filter(({ event }) => isAfter(event, first));
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
  const actTypes = plan.acts.flatMap(({ types }) => types);
  const exceptionTypes = scope.plan.exceptions
    .flatMap(({ event }) => event?.types ?? [])
    .filter((type) => !NEEDS_NO_COVER.has(type));
  return {
    actGaps: (from, through) => gapsOf(timeline, bearer, actTypes, { from, through }),
    exceptionGaps: (from, through) => gapsOf(timeline, bearer, exceptionTypes, { from, through }),
  };
}

// ——— into the report ———

function draftAchieve(
  opened: Opened,
  plan: AchievePlan,
  subject: AchieveCase,
  decision: Decision,
  bearer: string | null,
): DutyDraft {
  const { scope, opening, truth, joined } = opened;
  const { status, possible, missing } = withTrigger(truth, decision);
  const { due } = subject;
  const decided = status === decision.status;
  const facts = decided ? factsOf(subject, decision) : { duty: {}, decidedOn: dueDay(due) };
  const awaits = due.awaits.length > 0 && (status === "pending" || status === "undetermined");
  const { timeline, detail } = scope.context;
  const openFor = status === "pending" && !due.stated && !awaits;
  const duty: Duty = {
    id: dutyId(scope.plan.norm.id, scope.child.id, opening.events),
    trigger: [...opening.events, ...joined].map(({ id }) => id),
    bearer,
    status,
    window: {
      opens: formatDay(subject.opens),
      ...printDue(due),
      ...(detail && due.stated ? { derivation: due.derivation } : {}),
    },
    ...facts.duty,
    ...(openFor ? { openFor: { days: timeline.moments.asOf.day - subject.opens } } : {}),
    ...(awaits ? { awaits: due.awaits } : {}),
    ...openQuestions(missing, possible, status),
    restsOn: restsOn(scope),
    ...(detail
      ? { considered: consider(opened, plan, subject), trace: traceOf(scope, opening, plan.acts, due.from) }
      : {}),
  };
  return {
    duty,
    opens: subject.opens,
    decidedOn: facts.decidedOn,
    performed: performedBy(subject, decision, truth),
    span: null,
    unitClosed: false,
    later: laterOf(subject, truth),
  };
}

/** What belongs to each status: by what, how late, when broken (E4). */
function factsOf(
  subject: AchieveCase,
  { status, acts, exception, closing, closedBeforeDue }: Decision,
): { duty: Partial<Duty>; decidedOn: Day | null } {
  const { due } = subject;
  const latest = due.latest;
  const breachedAt = latest ? { breachedAt: breachMoment(latest) } : {};
  const done = acts.map(({ id }) => id);
  const lastAct = [...acts].sort(byDay).at(-1);
  switch (status) {
    case "fulfilled":
      return { duty: { fulfilledBy: done }, decidedOn: lastAct?.time.day ?? null };
    case "fulfilled-late": {
      const lateBy =
        latest && lastAct ? { lateBy: lapse(latest, earliestInstant(lastAct.time), lastAct.time.day) } : {};
      return { duty: { fulfilledBy: done, ...lateBy, ...breachedAt }, decidedOn: lastAct?.time.day ?? null };
    }
    case "overdue": {
      const overdueBy = latest ? { overdueBy: lapse(latest, subject.asOf, dayOfInstant(subject.asOf)) } : {};
      return { duty: { ...overdueBy, ...breachedAt }, decidedOn: null };
    }
    case "violated": {
      const closedBy = closing ? { closedBy: [closing.id] } : {};
      const at = closing && closedBeforeDue ? { breachedAt: closing.time.text } : breachedAt;
      return { duty: { ...at, ...closedBy }, decidedOn: closing?.time.day ?? dueDay(due) };
    }
    case "excused": {
      const day = exception?.event?.time.day ?? subject.opens;
      const afterwards = exception ? actsAfterwards(subject, exception) : [];
      return {
        duty: { exception: exception?.id ?? "", ...(afterwards.length > 0 ? { afterwards } : {}) },
        decidedOn: day,
      };
    }
    default:
      return { duty: {}, decidedOn: status === "undetermined" ? dueDay(due) : null };
  }
}

/** D5: acts after an exception that were no longer in time. */
function actsAfterwards(subject: AchieveCase, exception: ExceptionItem): string[] {
  const from = exception.event;
  const acts = subject.acts
    .flat()
    .filter(({ truth, event }) => truth === true && (!from || compareTimes(event.time, from.time) >= 0));
  return acts.map(({ event }) => event.id);
}

function breachMoment(due: Moment): string {
  return due.kind === "day" ? formatDay(due.day + 1) : formatInstant(due.instant);
}

/** E4: days after the due day; for hours whole minutes, rounded up. */
function lapse(due: Moment, at: Instant, day: Day): Lapse {
  if (due.kind === "day") return { days: day - due.day };
  return { minutes: Math.ceil((at - due.instant) / 60_000) };
}

function dueDay({ latest }: DueWindow): Day | null {
  return latest ? dayOfMoment(latest) : null;
}

/** C1a: the acts that fulfilled a duty, in time or late; uncertain ones where that is not decided. */
function performedBy(subject: AchieveCase, decision: Decision, trigger: Truth): Performed[] {
  const done = new Set(decision.acts);
  const surely = decision.possible.every((one) => one === "fulfilled" || one === "fulfilled-late");
  const doubt = new Unknown(decision.missing);
  return subject.acts.flatMap((items) => {
    const first = items.findIndex(({ event, truth }) =>
      done.size > 0 ? done.has(event) : surely && truth === true,
    );
    // Up to the act that certainly fulfilled it, an uncertain one may have done so before.
    const candidates = first < 0 ? items : items.slice(0, first + 1);
    const unsure = candidates.slice(0, first < 0 ? undefined : first).filter(({ truth }) => truth !== true);
    const before = unsure.flatMap(({ truth }) => (truth instanceof Unknown ? truth.missing : []));
    const last = first < 0 ? [] : candidates.slice(first);
    const others = first < 0 && decision.status === "undetermined" ? candidates : unsure;
    return [
      ...others.map(({ event, truth }) => ({ event, truth: and(truth, first < 0 ? doubt : true, trigger) })),
      ...last.map(({ event, truth }) => ({
        event,
        truth: and(truth, before.length > 0 ? new Unknown(before) : true, trigger),
      })),
    ];
  });
}

/** How the duty changes with time alone, taking it that the record goes on to be kept and nothing happens. */
function laterOf(subject: AchieveCase, trigger: Truth): LaterStatus | null {
  const { earliest, latest, stated } = subject.due;
  if (!stated) return null;
  const moments = [earliest, latest].flatMap((moment) => (moment ? [afterMoment(moment)] : []));
  const silent = {
    ...subject,
    actGaps: untilNow(subject.actGaps, subject.asOf),
    exceptionGaps: untilNow(subject.exceptionGaps, subject.asOf),
  };
  return {
    moments,
    statusAt: (asOf) => withTrigger(trigger, decide({ ...silent, asOf })).status,
  };
}

function afterMoment(due: Moment): { at: Instant; written: string } {
  return due.kind === "day"
    ? writtenMoment(startOfDay(due.day + 1), due.day + 1)
    : { at: due.instant + 1, written: formatInstant(due.instant) };
}

/** Cover that is lacking after the moment of judgement is no change of the case. */
function untilNow(gapsIn: AchieveCase["actGaps"], asOf: Instant): AchieveCase["actGaps"] {
  return (from, through) => gapsIn(from, Math.min(through, dayOfInstant(asOf)));
}

/** Whether a plan is one to achieve; narrows its duty. */
export function isAchieve(plan: NormPlan): plan is NormPlan & { duty: AchievePlan } {
  return plan.duty.kind === "achieve";
}
