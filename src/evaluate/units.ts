/** Recurring duties unit by unit: the units of a span, what each owes, and what was done (C8). */

import { dayOfInstant, type Instant, startOfDay } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import type { DerivationStep } from "../calendar/derivation.js";
import type { NormPlan, RecurPlan } from "../norm/plan.js";
import { momentEnd, type TimelineEvent } from "../record/timeline.js";
import { and, type Truth } from "../record/unknown.js";
import { bearerOf } from "./bearer.js";
import { exceptionsOf, gaps } from "./candidates.js";
import { restsOn, type Scope } from "./context.js";
import { decideUnit, eitherWay, type UnitCase, type UnitDecision } from "./decideUnit.js";
import { considerDays } from "./detail.js";
import {
  type DutyDraft,
  dutyId,
  finished,
  type UnfinishedDuty,
  withTrigger,
  writeQuestions,
  writtenMoment,
} from "./dutyDraft.js";
import { type About, fitting } from "./match.js";
import { noteAge, type Span, type SpanJudged, viewOf } from "./spans.js";
import { isAfter, standingOf } from "./triggers.js";
import { cut, owedIn, type Unit, unitAt } from "./unit.js";

/** Judges every unit of a span that has begun. */
export function judgeUnits(
  scope: Scope,
  plans: readonly NormPlan[],
  plan: RecurPlan,
  span: Span,
): SpanJudged {
  const asOf = dayOfInstant(momentEnd(scope.context.timeline.moments.asOf));
  const drafts: DutyDraft[] = [];
  const fellAway = new Set<"not-applicable" | "not-in-force">();
  let nextUnit: Day | null = null;
  for (let k = 0; ; k++) {
    const unit = unitAt(plan, span.start.time.day, k);
    if (unit.from > Math.min(span.last ?? Infinity, span.diedOn ?? Infinity)) break;
    const inside = cut(unit, span, span.last);
    const fresh: Scope = { ...scope, rests: [] };
    const standing = standingOf(fresh, plans, inside.from, viewOf(span), span.truth);
    if (!standing.opens) fellAway.add(standing.why);
    const owed = owedIn(plan, unit, inside);
    if (span.diedOn !== null && span.diedOn < inside.from) break;
    if (unit.from > asOf) {
      // The first unit to come, should nothing happen.
      if (standing.opens && owed > 0) nextUnit = unit.from;
      break;
    }
    if (!standing.opens) continue;
    if (owed === 0) fellAway.add("not-applicable");
    else drafts.push(judgeUnit(fresh, plan, span, unit, inside, owed, standing.truth, asOf));
  }
  return { drafts, fellAway, nextUnit };
}

function judgeUnit(
  scope: Scope,
  plan: RecurPlan,
  span: Span,
  unit: Unit,
  inside: Unit,
  owed: number,
  truth: Truth,
  asOf: Day,
): DutyDraft {
  const { timeline, detail } = scope.context;
  noteAge(scope, plan, unit.through);
  const bearer = bearerOf(timeline, scope.plan, [span.start]);
  const about: About = { day: inside.from, trigger: viewOf(span), from: null };
  const within = (event: TimelineEvent, part: Unit) =>
    event.time.day >= part.from &&
    event.time.day <= part.through &&
    event !== span.start &&
    isAfter(event, span.start);
  const inUnit = (event: TimelineEvent) => within(event, inside);
  const acts = fitting(scope, plan.acts, () => about, undefined, inUnit);
  const exceptions = exceptionsOf(scope, scope.plan.exceptions, about, span.start, bearer, inUnit).filter(
    ({ event }) => event === null || inUnit(event),
  );
  const cover = gaps(scope, plan, bearer);
  const caseOf = (part: Unit, wanted: number, now: Day): UnitCase => ({
    owed: wanted,
    acts: acts.filter(({ event }) => within(event, part)),
    exceptions: exceptions.filter(({ event }) => event === null || within(event, part)),
    hiddenActs: cover.actGaps(part.from, Math.min(part.through, asOf)),
    hiddenExceptions: cover.exceptionGaps(part.from, Math.min(part.through, asOf)),
    closed: now > part.through,
  });
  const decideAt = (now: Day) => {
    const main = decideUnit(caseOf(inside, owed, now));
    const others = span.mayEnd
      .filter(({ last }) => last < inside.through)
      .map(({ last, why }) => {
        const part = cut(unit, span, last);
        const wanted = part.through < part.from ? 0 : owedIn(plan, unit, part);
        const decided: UnitDecision =
          wanted === 0
            ? { status: "inapplicable", possible: ["inapplicable"], missing: [] }
            : decideUnit(caseOf(part, wanted, now));
        return { ...decided, missing: [...why.missing, ...decided.missing] };
      });
    return withTrigger(truth, others.reduce(eitherWay, main));
  };
  const { status, possible, missing } = decideAt(asOf);
  const counted = acts.filter((item) => item.truth === true).map(({ event }) => event.id);
  const excuse = exceptions.find((item) => item.truth === true);
  const duty: UnfinishedDuty = {
    id: dutyId(scope.plan.norm.id, scope.child.id, [span.start], inside.from),
    trigger: [span.start.id],
    bearer,
    status,
    window: {
      opens: formatDay(inside.from),
      due: formatDay(inside.through),
      ...(detail ? { derivation: derivationOf(plan, unit, inside) } : {}),
    },
    unit: { from: formatDay(inside.from), through: formatDay(inside.through) },
    owed,
    done: counted.length,
  };
  if (status === "fulfilled") duty.fulfilledBy = counted;
  if (status === "violated") duty.breachedAt = formatDay(inside.through + 1);
  if (status === "excused" && excuse) duty.exception = excuse.id;
  writeQuestions(duty, missing, possible);
  const details = detail ? { considered: considerDays(scope, plan.acts, about, inside) } : null;
  return {
    duty: finished(duty, restsOn(scope), details),
    opens: inside.from,
    decidedOn: status === "pending" ? null : inside.through,
    performed: () => acts.map(({ event, truth: sure }) => ({ event, truth: and(sure, truth) })),
    span: span.start.id,
    unitClosed: asOf > inside.through,
    later: () => ({
      moments: [writtenMoment(startOfDay(inside.through + 1), inside.through + 1)],
      statusAt: (at: Instant) => decideAt(dayOfInstant(at)).status,
    }),
  };
}

/** B14: the unit, and the part of it that lies inside the span. */
function derivationOf({ every }: RecurPlan, unit: Unit, inside: Unit): DerivationStep[] {
  const days = ({ from, through }: Unit) => ({ from: formatDay(from), to: formatDay(through) });
  const whole: DerivationStep = { step: "unit", period: every, ...days(unit) };
  const same = unit.from === inside.from && unit.through === inside.through;
  return same ? [whole] : [whole, { step: "cut", ...days(inside) }];
}
