/** Recurring duties: acts while a span lasts, unit by unit (C8, D6), or counted from the last act (C9). */
import { dayOfInstant, endOfDay, type Instant, startOfDay } from "../calendar/amsterdam.js";
import { addMonths, type Day, formatDay, fromParts, partsOf, weekdayOf } from "../calendar/civilDay.js";
import type { TriggerView } from "../condition/facts.js";
import type { NormPlan, RecurPlan } from "../norm/plan.js";
import { ageOf } from "../record/household.js";
import { momentEnd, type TimelineEvent } from "../record/timeline.js";
import { and, type Missing, type Truth, Unknown } from "../record/unknown.js";
import { exceptionsOf, gaps } from "./achieve.js";
import { bearerOf } from "./bearer.js";
import { restsOn, type Scope } from "./context.js";
import {
  type AchieveCase,
  type Decision,
  decide,
  distinct,
  type ExceptionItem,
  type Item,
} from "./decide.js";
import { considerDays } from "./detail.js";
import { type DutyDraft, dutyId, openQuestions, withTrigger, writtenMoment } from "./dutyDraft.js";
import { type About, fitting } from "./match.js";
import type { Duty, PossibleStatus } from "./report.js";
import { noteAge, type Span, spansOf } from "./spans.js";
import { isAfter, standingOf } from "./triggers.js";

/** What came of a recurring norm for one child. */
export interface Recurred {
  readonly drafts: readonly DutyDraft[];
  /** Whether any span was recorded, and why units fell away. */
  readonly triggered: boolean;
  readonly fellAway: ReadonlySet<"not-applicable" | "not-in-force">;
  /** First days of units that begin later with no new events. */
  readonly nextUnit: Day | null;
}

/** Judges a recurring norm for one child: every plan judges the units that begin while its entry holds. */
export function judgeRecur(scopes: readonly Scope[], plans: readonly NormPlan[]): Recurred {
  const drafts: DutyDraft[] = [];
  const fellAway = new Set<"not-applicable" | "not-in-force">();
  let triggered = false;
  let nextUnit: Day | null = null;
  for (const scope of scopes) {
    const { duty } = scope.plan;
    if (duty.kind !== "recur") continue;
    for (const span of spansOf(scope, duty)) {
      triggered = true;
      const judged =
        duty.anchor === "last-act"
          ? judgeChain(scope, plans, duty, span)
          : judgeUnits(scope, plans, duty, span);
      const taken = new Set(drafts.map(({ duty: { id } }) => id));
      drafts.push(
        ...judged.drafts.map((draft) => (taken.has(draft.duty.id) ? withSpanInId(draft, span) : draft)),
      );
      for (const why of judged.fellAway) fellAway.add(why);
      if (judged.nextUnit !== null && (nextUnit === null || judged.nextUnit < nextUnit))
        nextUnit = judged.nextUnit;
    }
  }
  return { drafts, triggered, fellAway, nextUnit };
}

/** One act may open a duty in each of two spans that run side by side; the later span stands in its id. */
function withSpanInId(draft: DutyDraft, span: Span): DutyDraft {
  const [norm = "", child = "", ...rest] = draft.duty.id.split("#");
  return { ...draft, duty: { ...draft.duty, id: `${norm}#${child}#${span.start.id}+${rest.join("#")}` } };
}

type Judged = Omit<Recurred, "triggered">;

// ——— units ———

interface Unit {
  /** First and last day of the whole unit. */
  readonly from: Day;
  readonly through: Day;
}

function judgeUnits(scope: Scope, plans: readonly NormPlan[], plan: RecurPlan, span: Span): Judged {
  const asOf = dayOfInstant(momentEnd(scope.context.timeline.moments.asOf));
  const drafts: DutyDraft[] = [];
  const fellAway = new Set<"not-applicable" | "not-in-force">();
  let nextUnit: Day | null = null;
  for (let k = 0; ; k++) {
    const unit = unitAt(plan, span.start.time.day, k);
    if (unit.from > Math.min(span.last ?? Infinity, span.diedOn ?? Infinity)) break;
    const inside = cut(unit, span, span.last);
    const fresh: Scope = { ...scope, rests: new Set() };
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

/** Unit k of a span: of the calendar (C8), or counted from the start and never from a clamped end (B5). */
function unitAt({ every, anchor }: RecurPlan, start: Day, k: number): Unit {
  const first = anchor === "calendar" ? calendarStart(every, start) : start;
  const begin = (index: number): Day => {
    if ("days" in every) return first + every.days * index;
    if ("weeks" in every) return first + every.weeks * 7 * index;
    return addMonths(first, ("months" in every ? every.months : every.years * 12) * index);
  };
  return { from: begin(k), through: begin(k + 1) - 1 };
}

function calendarStart(every: RecurPlan["every"], day: Day): Day {
  if ("weeks" in every) return day - (weekdayOf(day) - 1);
  const { year, month } = partsOf(day);
  const length = "months" in every ? every.months : 12;
  return fromParts(year, Math.floor((month - 1) / length) * length + 1, 1);
}

function cut(unit: Unit, span: Span, last: Day | null): Unit {
  return {
    from: Math.max(unit.from, span.start.time.day),
    through: last === null ? unit.through : Math.min(unit.through, last),
  };
}

/** C8: what is owed in a unit of which only part lies inside the span. */
function owedIn({ atLeast, partial }: RecurPlan, unit: Unit, inside: Unit): number {
  const days = inside.through - inside.from + 1;
  const whole = unit.through - unit.from + 1;
  if (days === whole || partial === "count") return atLeast;
  return partial === "skip" ? 0 : Math.floor((atLeast * days) / whole);
}

interface UnitCase {
  readonly owed: number;
  readonly acts: readonly Item[];
  readonly exceptions: readonly ExceptionItem[];
  readonly hiddenActs: readonly Missing[];
  readonly hiddenExceptions: readonly Missing[];
  readonly closed: boolean;
}

interface UnitDecision {
  readonly status: PossibleStatus | "undetermined";
  readonly possible: readonly PossibleStatus[];
  readonly missing: readonly Missing[];
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
  const acts = fitting(scope, plan.acts, () => about).filter(({ event }) => within(event, inside));
  const exceptions = exceptionsOf(scope, scope.plan.exceptions, about, span.start, bearer).filter(
    ({ event }) => event === null || within(event, inside),
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
  const duty: Duty = {
    id: dutyId(scope.plan.norm.id, scope.child.id, [span.start], inside.from),
    trigger: [span.start.id],
    bearer,
    status,
    window: { opens: formatDay(inside.from), due: formatDay(inside.through) },
    unit: { from: formatDay(inside.from), through: formatDay(inside.through) },
    owed,
    done: counted.length,
    ...(status === "fulfilled" ? { fulfilledBy: counted } : {}),
    ...(status === "violated" ? { breachedAt: formatDay(inside.through + 1) } : {}),
    ...(status === "excused" && excuse ? { exception: excuse.id } : {}),
    ...openQuestions(missing, possible, status),
    restsOn: restsOn(scope),
    ...(detail ? { considered: considerDays(scope, plan.acts, about, inside) } : {}),
  };
  const open = status === "pending";
  return {
    duty,
    opens: inside.from,
    decidedOn: open ? null : inside.through,
    performed: acts.map(({ event, truth: sure }) => ({ event, truth: and(sure, truth) })),
    span: span.start.id,
    unitClosed: asOf > inside.through,
    later: {
      moments: [writtenMoment(startOfDay(inside.through + 1), inside.through + 1)],
      statusAt: (at: Instant) => decideAt(dayOfInstant(at)).status,
    },
  };
}

/** E1 for a unit: enough acts, enough with exceptions (D6), what is unknown, still running, over. */
function decideUnit(unit: UnitCase): UnitDecision {
  const count = (items: readonly { truth: Truth }[], sure: boolean) =>
    items.filter(({ truth }) => (sure ? truth === true : truth !== false)).length;
  // A condition that holds, and the death of the child, lift the whole unit; every other exception one act.
  const whole = ({ id, event }: ExceptionItem) => event === null || id === "child-died";
  const always = unit.exceptions.some((item) => whole(item) && item.truth === true);
  const maybeAlways = unit.exceptions.some(whole);
  const each = unit.exceptions.filter((item) => !whole(item));
  const [sure, most] = [count(unit.acts, true), count(unit.acts, false)];
  if (sure >= unit.owed) return { status: "fulfilled", possible: ["fulfilled"], missing: [] };
  const mayFulfil = most >= unit.owed || unit.hiddenActs.length > 0;
  const excused = always || sure + count(each, true) >= unit.owed;
  const mayExcuse =
    maybeAlways ||
    unit.hiddenExceptions.length > 0 ||
    (each.length > 0 && (unit.hiddenActs.length > 0 || most + count(each, false) >= unit.owed));
  const possible = new Set<PossibleStatus>();
  if (mayFulfil) possible.add("fulfilled");
  if (excused || mayExcuse) possible.add("excused");
  if (!excused) possible.add(unit.closed ? "violated" : "pending");
  const list = [...possible].sort();
  const [only] = list;
  const missing = distinct([
    ...[...unit.acts, ...unit.exceptions].flatMap(({ truth }) =>
      truth instanceof Unknown ? truth.missing : [],
    ),
    ...unit.hiddenActs,
    ...unit.hiddenExceptions,
  ]);
  if (list.length === 1 && only) return { status: only, possible: list, missing: [] };
  return { status: excused ? "excused" : "undetermined", possible: list, missing };
}

/** Two ways in which a span may have ended, together. */
function eitherWay(a: UnitDecision, b: UnitDecision): UnitDecision {
  const possible = [...new Set([...a.possible, ...b.possible])].sort();
  const [only] = possible;
  if (possible.length === 1 && only) return { status: only, possible, missing: [] };
  return { status: "undetermined", possible, missing: distinct([...a.missing, ...b.missing]) };
}

// ——— counted from the last act ———

/** C9: each act, or exception in its place (D6), opens the next duty. */
function judgeChain(scope: Scope, plans: readonly NormPlan[], plan: RecurPlan, span: Span): Judged {
  const { timeline } = scope.context;
  const bearer = bearerOf(timeline, scope.plan, [span.start]);
  const drafts: DutyDraft[] = [];
  const fellAway = new Set<"not-applicable" | "not-in-force">();
  const stepsOn = stepsByAge(scope, plan, span, bearer);
  // A child that had died before the span began was owed nothing.
  const over = span.diedOn !== null && span.diedOn < span.start.time.day;
  const openers: Item[] = over ? [] : [{ event: span.start, truth: span.truth }];
  for (const opener of openers) {
    const day = opener.event.time.day;
    const atStart = opener.event === span.start;
    const later = ({ event }: { event: TimelineEvent }) => atStart || event.time.day > day;
    const { acts, exceptions } = stepsOn(day);
    const found = {
      acts: [acts.filter(later)],
      exceptions: exceptions.filter(({ event }) => event === null || later({ event })),
    };
    for (const next of openersAfter(found)) {
      if (!openers.some(({ event }) => event === next.event)) openers.push(next);
    }
    const truth = and(span.truth, opener.truth, ...endedBy(span, day));
    const standing = standingOf(scope, plans, day, viewOf(span), truth);
    const draft = standing.opens
      ? judgeLink(scope, plan, span, opener.event, standing.truth, bearer, found)
      : null;
    if (draft) drafts.push(draft);
    else fellAway.add(standing.opens ? "not-applicable" : standing.why);
  }
  return { drafts, fellAway, nextUnit: null };
}

type Steps = Pick<AchieveCase, "exceptions"> & { readonly acts: readonly Item[] };

/** What may be done in a span, seen from a day: conditions know of it the child's age alone (A11). */
function stepsByAge(scope: Scope, plan: RecurPlan, span: Span, bearer: string | null): (day: Day) => Steps {
  const known = new Map<string, Steps>();
  const inSpan = ({ event }: { event: TimelineEvent }) =>
    event !== span.start && isAfter(event, span.start) && (span.last === null || event.time.day <= span.last);
  return (day) => {
    const age = ageOf(scope.child, day);
    const key = age instanceof Unknown ? "unknown" : String(age);
    const about: About = { day, trigger: viewOf(span), from: null };
    const steps = known.get(key) ?? {
      acts: onePerDay(fitting(scope, plan.acts, () => about).filter(inSpan)),
      exceptions: exceptionsOf(scope, scope.plan.exceptions, about, span.start, bearer).filter(
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
  const now = momentEnd(timeline.moments.asOf);
  const ended = span.last !== null && span.last <= due;
  const linkAbout: About = { day: opener.time.day, trigger: viewOf(span), from: null };
  const decideAt = (asOf: Instant) => {
    // The span's last day bounds what may still be done in it.
    const until = span.last === null ? asOf : Math.min(asOf, endOfDay(span.last));
    const decision = decide({
      ...found,
      opens,
      asOf: until,
      due: { ...DUE_DAY, earliest: { kind: "day", day: due }, latest: { kind: "day", day: due } },
      closings: [],
      stillOwed: true,
      ...gaps(scope, plan, bearer),
    });
    return afterSpan(decision, span, asOf);
  };
  const { decision, gone } = decideAt(now);
  if (gone && decision.status === "pending") return null;
  const swapped = gone
    ? decision.possible.map((one) => (one === "pending" ? "inapplicable" : one))
    : decision.possible;
  const [act] = decision.acts;
  // Had the span ended before the due moment and before any act, there would be no duty.
  const doubt = endedBy(
    span,
    Math.min(due + 1, decision.status === "fulfilled" && act ? act.time.day : due + 1),
  );
  const { status, possible, missing } = withTrigger(and(truth, ...doubt), { ...decision, possible: swapped });
  const counts = status === decision.status;
  const breachedAt = { breachedAt: formatDay(due + 1) };
  const duty: Duty = {
    id: dutyId(scope.plan.norm.id, scope.child.id, [opener]),
    trigger: [opener.id],
    bearer,
    status,
    window: { opens: formatDay(opens), due: formatDay(due) },
    ...(counts && act ? { fulfilledBy: [act.id] } : {}),
    ...(status === "fulfilled-late" && act ? { lateBy: { days: act.time.day - due }, ...breachedAt } : {}),
    ...(status === "overdue" ? { overdueBy: { days: dayOfInstant(now) - due }, ...breachedAt } : {}),
    ...(status === "violated" ? breachedAt : {}),
    ...(status === "violated" && span.endedBy ? { closedBy: [span.endedBy.id] } : {}),
    ...(status === "excused" && decision.exception ? { exception: decision.exception.id } : {}),
    ...openQuestions(missing, possible, status),
    restsOn: restsOn(scope),
    ...(scope.context.detail
      ? { considered: considerDays(scope, plan.acts, linkAbout, { from: opens, through: dayOfInstant(now) }) }
      : {}),
  };
  return {
    duty,
    opens,
    decidedOn:
      status === "pending" || status === "overdue"
        ? null
        : (act?.time.day ?? decision.exception?.event?.time.day ?? due),
    performed: act ? [{ event: act, truth }] : [],
    span: span.start.id,
    unitClosed: status !== "pending",
    later: ended
      ? null
      : {
          moments: [writtenMoment(startOfDay(due + 1), due + 1)],
          statusAt: (at) => withTrigger(truth, decideAt(at).decision).status,
        },
  };
}

/** Why it is not known whether a span had ended before a day; empty when it surely had not. */
function endedBy(span: Span, day: Day): Unknown[] {
  return span.mayEnd.filter(({ last }) => last < day).map(({ why }) => why);
}

const DUE_DAY = { stated: true, missing: [], awaits: [], derivation: [], from: null } as const;

/** C9: when the span ends first, a duty not yet due is no duty; an overdue one becomes violated. */
function afterSpan(decision: Decision, span: Span, asOf: Instant): { decision: Decision; gone: boolean } {
  const over = span.last !== null && asOf > endOfDay(span.last);
  if (!over) return { decision, gone: false };
  const possible = decision.possible.map((one) => (one === "overdue" ? "violated" : one));
  const status = decision.status === "overdue" ? "violated" : decision.status;
  return { decision: { ...decision, status, possible: [...new Set(possible)].sort() }, gone: true };
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

function viewOf(span: Span): TriggerView {
  return { events: [span.start], types: [[span.start.type]] };
}
