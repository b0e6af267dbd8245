/** Duties to achieve: an act after each trigger. */

import { formatDay } from "../calendar/civilDay.js";
import type { AchievePlan, NormPlan } from "../norm/plan.js";
import { momentEnd, type TimelineEvent } from "../record/timeline.js";
import type { AchieveCase, Decision, Item } from "./achieveCase.js";
import { byDay, dueDay, factsOf, laterOf, performedBy } from "./achieveFacts.js";
import { bearerOf } from "./bearer.js";
import { findItems, gaps } from "./candidates.js";
import { restsOn } from "./context.js";
import { decide } from "./decide.js";
import { consider, traceOf } from "./detail.js";
import { dueOf, printDue } from "./due.js";
import { type DutyDraft, dutyId, openQuestions, withTrigger } from "./dutyDraft.js";
import type { Duty } from "./report.js";
import { type Opened, triggerIds } from "./triggers.js";

/** Judges one duty to achieve. */
export function judgeAchieve(opened: Opened, plan: AchievePlan): DutyDraft {
  const { scope, opening } = opened;
  const bearer = bearerOf(scope.context.timeline, scope.plan, opening.events);
  const due = dueOf(scope, plan, opening, bearer);
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
  const due = dueOf(scope, plan, opening, bearer);
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
  const decided = status === decision.status;
  const facts = decided ? factsOf(subject, decision) : { duty: {}, decidedOn: dueDay(due) };
  const awaits = due.awaits.length > 0 && (status === "pending" || status === "undetermined");
  const { timeline, detail } = scope.context;
  const openFor = status === "pending" && !due.stated && !awaits;
  const duty: Duty = {
    id: dutyId(scope.plan.norm.id, scope.child.id, opening.events),
    trigger: triggerIds(opened),
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

/** Whether a plan is one to achieve; narrows its duty. */
export function isAchieve(plan: NormPlan): plan is NormPlan & { duty: AchievePlan } {
  return plan.duty.kind === "achieve";
}
