/** Duties to achieve: an act after each trigger. */

import { latestInstant } from "../calendar/time.js";
import type { AchievePlan, NormPlan } from "../norm/plan.js";
import type { TimelineEvent } from "../record/timeline.js";
import type { AchieveCase, Decision } from "./achieveCase.js";
import { laterOf, performedBy, settledDay, writeFacts } from "./achieveFacts.js";
import { bearerOf } from "./bearer.js";
import { DutyCase, startOf } from "./candidates.js";
import { restsOn } from "./context.js";
import { decide } from "./decide.js";
import { consider, traceOf } from "./detail.js";
import { dueOf } from "./due.js";
import { printWindow } from "./dueWindow.js";
import {
  type DutyDraft,
  dutyId,
  finished,
  type UnfinishedDuty,
  withTrigger,
  writeQuestions,
} from "./dutyDraft.js";
import { type Opened, triggerIds } from "./triggers.js";

/** What bears on a duty to achieve. */
export function caseOf(opened: Opened, plan: AchievePlan): DutyCase {
  const { scope, opening } = opened;
  const bearer = bearerOf(scope.context.timeline, scope.plan, opening.events);
  return new DutyCase(opened, plan, dueOf(opened, plan, bearer), bearer);
}

/** Judges one duty to achieve. */
export function judgeAchieve(subject: DutyCase): DutyDraft {
  const { opened, plan, bearer } = subject;
  return draftAchieve(opened, plan, subject, decide(subject), bearer);
}

/** C4: the event that certainly ends an open duty, if any: an act, an exception or a closing. */
export function endOf({ opened, acts, exceptions, closings }: DutyCase): TimelineEvent | null {
  let end = lastOfFirsts(acts);
  for (const { event, truth } of exceptions) {
    if (truth !== true) continue;
    if (event === null) return opened.opening.first;
    end = earlier(end, event);
  }
  for (const { event, truth } of closings) if (truth === true) end = earlier(end, event);
  return end;
}

/** The event with which the first certain act of each pattern is done; null when one lacks. */
function lastOfFirsts(acts: AchieveCase["acts"]): TimelineEvent | null {
  let last: TimelineEvent | null = null;
  for (const items of acts) {
    let first: TimelineEvent | null = null;
    for (const { event, truth } of items) if (truth === true) first = earlier(first, event);
    if (first === null) return null;
    if (last === null || latestInstant(first.time) >= latestInstant(last.time)) last = first;
  }
  return last;
}

/** Of two ends that which had surely come first: on one day the one of which the hour is known. */
function earlier(a: TimelineEvent | null, b: TimelineEvent): TimelineEvent {
  return a !== null && latestInstant(a.time) <= latestInstant(b.time) ? a : b;
}

function draftAchieve(
  opened: Opened,
  plan: AchievePlan,
  subject: AchieveCase,
  decision: Decision,
  bearer: string | null,
): DutyDraft {
  const { scope, opening, truth } = opened;
  const { status, possible, missing } = withTrigger(truth, decision);
  const { due } = subject;
  const { timeline, detail } = scope.context;
  const awaits = due.awaits.length > 0 && (status === "pending" || status === "undetermined");
  const duty: UnfinishedDuty = {
    id: dutyId(scope.plan.norm.id, scope.child.id, opening.events),
    trigger: triggerIds(opened),
    bearer,
    status,
    window: printWindow(subject.opens, due, detail),
  };
  const decidedOn = status === decision.status ? writeFacts(duty, subject, decision) : settledDay(subject);
  if (status === "pending" && !due.stated && !awaits)
    duty.openFor = { days: timeline.moments.asOf.day - subject.opens };
  if (awaits) duty.awaits = due.awaits;
  writeQuestions(scope.context, duty, missing, possible);
  const rests = restsOn(scope);
  const details = detail
    ? {
        considered: consider(opened, plan, subject),
        trace: traceOf(scope, opening, plan.acts, startOf(plan, due)),
      }
    : null;
  return {
    duty: finished(duty, rests, details),
    opens: subject.opens,
    decidedOn,
    performed: () => performedBy(subject, decision, truth),
    span: null,
    unitClosed: false,
    later: () => laterOf(subject, truth, decision),
  };
}

/** Whether a plan is one to achieve; narrows its duty. */
export function isAchieve(plan: NormPlan): plan is NormPlan & { duty: AchievePlan } {
  return plan.duty.kind === "achieve";
}
