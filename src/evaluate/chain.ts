/** Recurring duties counted from the last act: each act, or exception in its place, opens the next (C9, D6). */

import { dayOfInstant, endOfDay, type Instant, startOfDay } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import type { NormPlan, RecurPlan } from "../norm/plan.js";
import type { TimelineEvent } from "../record/timeline.js";
import { and, distinct, type Truth, Unknown } from "../record/unknown.js";
import type { AchieveCase, Decision, Item } from "./achieveCase.js";
import { bearerOf } from "./bearer.js";
import { Cover, exceptionsOf } from "./candidates.js";
import { restsOn, type Scope } from "./context.js";
import { decide } from "./decide.js";
import { considerDays } from "./detail.js";
import {
  type DutyDraft,
  dutyId,
  finished,
  statusUnder,
  type UnfinishedDuty,
  withTrigger,
  writeQuestions,
} from "./dutyDraft.js";
import { isBreach } from "./isBreach.js";
import { type About, fitting } from "./match.js";
import { viewOf } from "./opening.js";
import type { Span, SpanJudged } from "./spans.js";
import { type FellAway, isAfter, standingOf, weightier } from "./triggers.js";
import { unitAt } from "./unit.js";

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
  const stepsOn = stepsByAge(scope, plan, span, bearer);
  // A child that had died before the span began was owed nothing.
  const over = span.diedOn !== null && span.diedOn < span.start.time.day;
  const openers: Item[] = over ? [] : [{ event: span.start, truth: span.truth }];
  for (const opener of openers) {
    scope.context.duties.add();
    const day = opener.event.time.day;
    const atStart = opener.event === span.start;
    const later = ({ event }: { event: TimelineEvent }) => atStart || event.time.day > day;
    const { acts, exceptions } = stepsOn(day);
    const found = {
      acts: [acts.filter(later)],
      exceptions: exceptions.filter(({ event }) => event === null || later({ event })),
    };
    for (const next of openersAfter(found)) {
      // D7: what an act on the day of the child's death or later would open begins after it.
      if (span.diedOn !== null && next.event.time.day >= span.diedOn) continue;
      if (!openers.some(({ event }) => event === next.event)) openers.push(next);
    }
    const truth = and(span.truth, opener.truth, ...endedBy(span, day));
    const standing = standingOf(scope, plans, day, viewOf(span.start), truth);
    const draft = standing.opens
      ? judgeLink(scope, plan, span, opener.event, standing.truth, bearer, found)
      : null;
    if (draft) drafts.push(draft);
    else fellAway = weightier(fellAway, standing.opens ? "not-applicable" : standing.why);
  }
  return { drafts, fellAway, nextUnit: null };
}

type Steps = Pick<AchieveCase, "exceptions"> & { readonly acts: readonly Item[] };

/** What may be done in a span, seen from a day: conditions know of it the child's age alone (A11). */
function stepsByAge(scope: Scope, plan: RecurPlan, span: Span, bearer: string | null): (day: Day) => Steps {
  const known = new Map<string, Steps>();
  const inSpan = ({ event }: { event: TimelineEvent }) =>
    event !== span.start &&
    isAfter(scope.context.timeline, event, span.start) &&
    (span.last === null || event.time.day <= span.last);
  return (day) => {
    const age = scope.child.ageOn(day);
    const key = age instanceof Unknown ? "unknown" : String(age);
    const about: About = { day, trigger: viewOf(span.start), from: null };
    const steps = known.get(key) ?? {
      acts: onePerDay(fitting(scope, plan.acts, about).filter(inSpan)),
      exceptions: exceptionsOf(scope, about, span.start, bearer).filter(
        ({ event }) => event === null || inSpan({ event }),
      ),
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

function judgeLink(
  scope: Scope,
  plan: RecurPlan,
  span: Span,
  opener: TimelineEvent,
  truth: Truth,
  bearer: string | null,
  found: Pick<AchieveCase, "acts" | "exceptions">,
): DutyDraft | null {
  const { timeline } = scope.context;
  const opens = opener === span.start ? opener.time.day : opener.time.day + 1;
  const due = unitAt({ ...plan, anchor: "start" }, opener.time.day, 1).from;
  const now = timeline.end;
  const cover = new Cover(scope, bearer);
  const linkAbout: About = { day: opener.time.day, trigger: viewOf(span.start), from: null };
  /** What is decided at a moment, were this day the span's last; null: it goes on. */
  const decideUpTo = (last: Day | null, at: Instant): Decision => {
    const inSpan = ({ event }: { event: TimelineEvent | null }) =>
      event === null || last === null || event.time.day <= last;
    const decision = decide({
      acts: found.acts.map((items) => items.filter(inSpan)),
      exceptions: found.exceptions.filter(inSpan),
      opens,
      // The span's last day bounds what may still be done in it.
      asOf: last === null ? at : Math.min(at, endOfDay(last)),
      due: { ...DUE_DAY, earliest: { kind: "day", day: due }, latest: { kind: "day", day: due } },
      closings: [],
      stillOwed: true,
      actGaps: (from, through) => cover.actGaps(from, through),
      exceptionGaps: (from, through) => cover.exceptionGaps(from, through),
    });
    return last !== null && at > endOfDay(last) ? afterSpan(decision) : decision;
  };
  const sooner = span.mayEnd.filter(({ last, died }) => !died && last < (span.last ?? Infinity));
  const byDue = sooner.filter(({ last }) => last <= due);
  const afterDue = sooner.filter(({ last }) => last > due);
  const decideAt = (at: Instant): Decision => {
    const orEnded = (known: Decision, ends: Span["mayEnd"]) =>
      ends.reduce((sofar, { last, why }) => orSooner(sofar, decideUpTo(last, at), why), known);
    const decision = orEnded(decideUpTo(span.last, at), byDue);
    // A breach that is certain stays what it is, whenever the span ended after it (E1).
    return truth === true && decision.possible.every(isBreach) ? decision : orEnded(decision, afterDue);
  };
  const decision = decideAt(now);
  if (decision.status === "inapplicable") return null;
  const [act] = decision.acts;
  const { status, possible, missing } = withTrigger(truth, decision);
  const closing = decision.closing ?? span.endedBy;
  const isDone = status === "fulfilled" || status === "fulfilled-late";
  const duty: UnfinishedDuty = {
    id: dutyId(scope.plan.norm.id, scope.child.id, [opener]),
    trigger: [opener.id],
    bearer,
    status,
    window: {
      opens: formatDay(opens),
      due: formatDay(due),
      ...(scope.context.detail
        ? {
            derivation: [
              { step: "start", to: opener.time.text },
              { step: "count", period: plan.every, to: formatDay(due) },
            ],
          }
        : {}),
    },
  };
  if (isDone && act) duty.fulfilledBy = [act.id];
  if (status === "fulfilled-late" && act) duty.lateBy = { days: act.time.day - due };
  if (status === "overdue") duty.overdueBy = { days: dayOfInstant(now) - due };
  if (isBreach(status)) duty.breachedAt = formatDay(due + 1);
  if (status === "violated" && closing) duty.closedBy = [closing.id];
  if (status === "excused" && decision.exception) duty.exception = decision.exception.id;
  writeQuestions(scope.context, duty, missing, possible);
  const rests = restsOn(scope);
  const details = scope.context.detail
    ? { considered: considerDays(scope, plan.acts, linkAbout, { from: opens, through: dayOfInstant(now) }) }
    : null;
  return {
    duty: finished(duty, rests, details),
    opens,
    decidedOn:
      status === "pending" || status === "overdue"
        ? null
        : ((act ?? decision.exception?.event ?? (status === "violated" ? closing : null))?.time.day ?? due),
    performed: () => (act ? [{ event: act, truth: and(truth, ...endedBy(span, act.time.day)) }] : []),
    span: span.start.id,
    unitClosed: status !== "pending",
    later: () => ({
      moments: lastDays(due, span).map((last) => ({ at: startOfDay(last + 1), day: last + 1 })),
      statusAt(at) {
        const then = decideAt(at);
        return then.status === "inapplicable" ? null : statusUnder(truth, then);
      },
    }),
  };
}

/** The days after which a duty may change with time alone: it was due, or the span ended or may have. */
function lastDays(due: Day, { last, mayEnd }: Span): Day[] {
  return [due, ...(last === null ? [] : [last]), ...mayEnd.map((end) => end.last)];
}

/** Why it is not known whether a span had ended before a day; empty when it surely had not. */
function endedBy(span: Span, day: Day): Unknown[] {
  return span.mayEnd.filter(({ last, died }) => last < (died ? day + 1 : day)).map(({ why }) => why);
}

const DUE_DAY = { stated: true, missing: [], awaits: [], derivation: [], from: null } as const;

/** C9: when the span ends first, a duty not yet due is no duty; an overdue one becomes violated. */
function afterSpan(decision: Decision): Decision {
  const ended = <S extends Decision["status"]>(one: S) =>
    one === "pending" ? "inapplicable" : one === "overdue" ? "violated" : one;
  const possible = [...new Set(decision.possible.map(ended))].sort();
  return { ...decision, status: ended(decision.status), possible };
}

/** Joins what would be decided had the span ended sooner, where that adds a status (E9). */
function orSooner(known: Decision, sooner: Decision, why: Unknown): Decision {
  const possible = [...new Set([...known.possible, ...sooner.possible])].sort();
  if (possible.length === known.possible.length) return known;
  const missing = distinct([...known.missing, ...why.missing, ...sooner.missing]);
  return { ...known, status: "undetermined", possible, missing };
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
