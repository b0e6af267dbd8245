/** One duty of those counted from the last act: due so long after the day from which it counts, while the span lasts (C9). */

import { dayOfInstant, endOfDay, type Instant, startOfDay } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import type { RecurPlan } from "../norm/plan.js";
import type { TimelineEvent } from "../record/timeline.js";
import { and, distinct, type Truth, type Unknown } from "../record/unknown.js";
import type { AchieveCase, Decision } from "./achieveCase.js";
import { Cover } from "./candidates.js";
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
import type { About } from "./match.js";
import { viewOf } from "./opening.js";
import type { Span } from "./spans.js";
import { unitAt } from "./unit.js";

/** One duty of a chain. */
export interface Link {
  readonly scope: Scope;
  readonly plan: RecurPlan;
  readonly span: Span;
  /** The event that opened it. */
  readonly opener: TimelineEvent;
  readonly bearer: string | null;
  readonly opens: Day;
  /** From which day its term counts. */
  readonly counted: Day;
  readonly found: Pick<AchieveCase, "acts" | "exceptions">;
}

/** Judges a link; null where the span ended before it was due. */
export function judgeLink(
  { scope, plan, span, opener, bearer, opens, counted, found }: Link,
  truth: Truth,
): DutyDraft | null {
  const { timeline } = scope.context;
  const due = unitAt({ ...plan, anchor: "start" }, counted, 1).from;
  const now = timeline.end;
  const cover = new Cover(scope, bearer);
  const linkAbout: About = { day: counted, trigger: viewOf(span.start), from: null };
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
              { step: "start", to: counted === opener.time.day ? opener.time.text : formatDay(counted) },
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
    ? {
        considered: considerDays(scope, plan.acts, linkAbout, {
          days: { from: opens, through: dayOfInstant(now) },
          first: span.start,
          opensIt: (event) => event === opener,
          closings: [],
        }),
      }
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
export function endedBy(span: Span, day: Day): Unknown[] {
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
