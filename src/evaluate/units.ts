/** Recurring duties unit by unit: the units of a span, what each owes, and what was done (C8). */

import { dayOfInstant, type Instant, startOfDay } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import type { DerivationStep } from "../calendar/derivation.js";
import type { TriggerView } from "../condition/facts.js";
import type { NormPlan, RecurPlan } from "../norm/plan.js";
import type { Timeline, TimelineEvent } from "../record/timeline.js";
import { and, type Truth } from "../record/unknown.js";
import type { ExceptionItem, Item } from "./achieveCase.js";
import { bearerOf } from "./bearer.js";
import { Cover, exceptionsOf } from "./candidates.js";
import { note, restsOn, type Scope } from "./context.js";
import { decideUnit, eitherWay, INAPPLICABLE, type UnitDecision } from "./decideUnit.js";
import { considerDays } from "./detail.js";
import {
  type DutyDraft,
  dutyId,
  finished,
  type UnfinishedDuty,
  withTrigger,
  writeQuestions,
} from "./dutyDraft.js";
import { type About, type Among, fitting } from "./match.js";
import { viewOf } from "./opening.js";
import { noteAge, type Span, type SpanJudged } from "./spans.js";
import { type FellAway, isAfter, standingChangesOn, standingOf, weightier } from "./triggers.js";
import { cut, owedIn, type Unit, unitAt } from "./unit.js";

/** Judges every unit of a span that has begun. */
export function judgeUnits(
  scope: Scope,
  plans: readonly NormPlan[],
  plan: RecurPlan,
  span: Span,
): SpanJudged {
  const { context, child } = scope;
  const asOf = dayOfInstant(context.timeline.end);
  const units = new UnitsOfSpan(scope, plan, span, asOf);
  const drafts: DutyDraft[] = [];
  let fellAway: FellAway | null = null;
  let nextUnit: Day | null = null;
  for (let k = 0; ; k++) {
    const unit = unitAt(plan, span.start.time.day, k);
    if (unit.from > Math.min(span.last ?? Infinity, span.diedOn ?? Infinity)) break;
    context.duties.add();
    const inside = cut(unit, span, span.last);
    const fresh: Scope = { context, plan: scope.plan, child, rests: [] };
    const standing = standingOf(fresh, plans, inside.from, units.view, span.truth);
    if (!standing.opens) fellAway = weightier(fellAway, standing.why);
    const owed = owedIn(plan, unit, inside);
    if (span.diedOn !== null && span.diedOn < inside.from) break;
    if (unit.from > asOf) {
      if (!standing.opens) nextUnit = firstToCome(scope, plans, units, k);
      else if (owed > 0) nextUnit = unit.from;
      break;
    }
    if (!standing.opens) continue;
    if (owed === 0) fellAway = "not-applicable";
    else drafts.push(units.judge(fresh, unit, inside, owed, standing.truth));
  }
  return { drafts, fellAway, nextUnit };
}

/** The first day of the first unit, from the k-th on, in which something will be owed should nothing happen. */
function firstToCome(
  { context, plan: own, child }: Scope,
  plans: readonly NormPlan[],
  { plan, span, view }: UnitsOfSpan,
  k: number,
): Day | null {
  const start = span.start.time.day;
  for (let at = k; ; ) {
    const unit = unitAt(plan, start, at);
    if (unit.from > Math.min(span.last ?? Infinity, span.diedOn ?? Infinity)) return null;
    const fresh: Scope = { context, plan: own, child, rests: [] };
    const standing = standingOf(fresh, plans, unit.from, view, span.truth);
    if (standing.opens) return owedIn(plan, unit, cut(unit, span, span.last)) > 0 ? unit.from : null;
    // Until then whether anything is owed stays as it is.
    const next = standingChangesOn(plans, child, unit.from);
    if (next === null) return null;
    while (unitAt(plan, start, at).from < next) at++;
  }
}

/** What the units of one span share. */
class UnitsOfSpan implements Among {
  readonly view: TriggerView;
  readonly #timeline: Timeline;
  readonly #bearer: string | null;
  readonly #cover: Cover;

  constructor(
    scope: Scope,
    readonly plan: RecurPlan,
    readonly span: Span,
    readonly asOf: Day,
  ) {
    this.#timeline = scope.context.timeline;
    this.view = viewOf(span.start);
    this.#bearer = bearerOf(scope.context.timeline, scope.plan, [span.start]);
    this.#cover = new Cover(scope, this.#bearer);
  }

  /** Whether an event comes after the start of the span. */
  admits(event: TimelineEvent): Truth {
    const { start } = this.span;
    return event !== start && isAfter(this.#timeline, event, start);
  }

  judge(scope: Scope, unit: Unit, inside: Unit, owed: number, truth: Truth): DutyDraft {
    const { plan, span, asOf } = this;
    const { detail } = scope.context;
    noteAge(scope, plan, unit.through);
    this.#notePart(scope, unit);
    const about: About = { day: inside.from, trigger: this.view, from: null };
    const acts = fitting(scope, plan.acts, about, { whom: null, among: this, days: inside, enough: null });
    let found: readonly ExceptionItem[] | null = null;
    const exceptions = () => {
      found ??= this.#exceptions(scope, about, inside);
      return found;
    };
    const decideAt = (now: Day) => {
      const main = this.#decide(inside, owed, now, acts, exceptions);
      if (span.mayEnd.length === 0) return withTrigger(truth, main);
      const others = span.mayEnd
        .filter(({ last, died }) => last < (died ? inside.from : inside.through))
        .map(({ last, why }) => {
          const part = cut(unit, span, last);
          const wanted = owedIn(plan, unit, part);
          const decided = wanted === 0 ? INAPPLICABLE : this.#decide(part, wanted, now, acts, exceptions);
          return { ...decided, missing: [...why.missing, ...decided.missing] };
        });
      return withTrigger(truth, others.reduce(eitherWay, main));
    };
    const { status, possible, missing } = decideAt(asOf);
    const counted: string[] = [];
    for (const item of acts) if (item.truth === true) counted.push(item.event.id);
    const duty: UnfinishedDuty = {
      id: dutyId(scope.plan.norm.id, scope.child.id, [span.start], inside.from),
      trigger: [span.start.id],
      bearer: this.#bearer,
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
    const excuse = status === "excused" ? exceptions().find((item) => item.truth === true) : undefined;
    if (excuse) duty.exception = excuse.id;
    writeQuestions(scope.context, duty, missing, possible);
    const rests = restsOn(scope);
    const details = detail
      ? { considered: considerDays(scope, plan.acts, about, this.#around(inside)) }
      : null;
    return {
      duty: finished(duty, rests, details),
      opens: inside.from,
      decidedOn: status === "pending" ? null : inside.through,
      performed: () => acts.map(({ event, truth: sure }) => ({ event, truth: and(sure, truth) })),
      span: span.start.id,
      unitClosed: asOf > inside.through,
      later: () =>
        asOf > inside.through
          ? null
          : {
              moments: [{ at: startOfDay(inside.through + 1), day: inside.through + 1 }],
              statusAt: (at: Instant) => decideAt(dayOfInstant(at)).status,
            },
    };
  }

  #around(days: Unit) {
    const { start } = this.span;
    return { days, first: start, opensIt: (event: TimelineEvent) => event === start, closings: [] };
  }

  /** C8: notes the parameter that says what is owed in a part of a unit, where the span is one, or may be. */
  #notePart(scope: Scope, unit: Unit): void {
    const { span, plan } = this;
    const name = plan.partialParameter;
    if (name === null || !scope.plan.assumed.has(name)) return;
    const isPart = (last: Day | null) => cut(unit, span, last).through < unit.through;
    const begins = cut(unit, span, null).from > unit.from;
    if (begins || isPart(span.last) || span.mayEnd.some(({ last }) => isPart(last))) note(scope.rests, name);
  }

  /** What is decided of a part of a unit, at a day. */
  #decide(
    part: Unit,
    owed: number,
    now: Day,
    acts: readonly Item[],
    exceptions: () => readonly ExceptionItem[],
  ): UnitDecision {
    const isIn = ({ time: { day } }: TimelineEvent) => day >= part.from && day <= part.through;
    const through = Math.min(part.through, this.asOf);
    return decideUnit({
      owed,
      acts: acts.filter(({ event }) => isIn(event)),
      exceptions: () => exceptions().filter(({ event }) => event === null || isIn(event)),
      hiddenActs: () => this.#cover.actGaps(part.from, through),
      hiddenExceptions: () => this.#cover.exceptionGaps(part.from, through),
      closed: now > part.through,
    });
  }

  #exceptions(scope: Scope, about: About, inside: Unit): readonly ExceptionItem[] {
    const found = exceptionsOf(scope, about, this.span.start, this.#bearer, this, inside);
    if (this.#timeline.ofType("child-died").length === 0) return found;
    return found.filter(
      ({ event }) =>
        event === null ||
        (event.time.day >= inside.from && event.time.day <= inside.through && this.admits(event) !== false),
    );
  }
}

/** B14: the unit, and the part of it that lies inside the span. */
function derivationOf({ every }: RecurPlan, unit: Unit, inside: Unit): DerivationStep[] {
  const days = ({ from, through }: Unit) => ({ from: formatDay(from), to: formatDay(through) });
  const whole: DerivationStep = { step: "unit", period: every, ...days(unit) };
  const same = unit.from === inside.from && unit.through === inside.through;
  return same ? [whole] : [whole, { step: "cut", ...days(inside) }];
}
