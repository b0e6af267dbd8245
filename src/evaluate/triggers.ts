/** What sets off duties: the triggers of one norm for one child (C1–C5). */
import { addMonths, ageOn, type Day } from "../calendar/civilDay.js";
import { compareTimes } from "../calendar/time.js";
import type { TriggerView } from "../condition/facts.js";
import type { NormPlan, TriggerPlan } from "../norm/plan.js";
import { householdChanges, inHousehold, type TimelineChild } from "../record/household.js";
import type { Timeline, TimelineEvent } from "../record/timeline.js";
import { both, either, not, type Truth, Unknown, unknown, unknownField } from "../record/unknown.js";
import { askNoting, type Scope } from "./context.js";
import type { DutyDraft } from "./dutyDraft.js";
import { latestOf } from "./latestOf.js";
import { type Among, fitting, subjectOf, whereSetOff } from "./match.js";
import { aboutSelf, type Opening, type Performed, single } from "./opening.js";
import type { WithoutDuties } from "./withoutDuties.js";

/** A trigger that opened a duty, with those that joined it (C4). */
export interface Opened {
  readonly scope: Scope;
  readonly opening: Opening;
  readonly truth: Truth;
  readonly joined: readonly Performed[];
}

/** What came of the norm on whose acts another waits (C1a). */
export interface Upstream {
  /** The acts that fulfilled its duties, or may have. */
  performed(): readonly Performed[];
  /** Whether it owed nothing, where that is known. */
  none(): boolean;
  /** Why it is not known whether it was set off, if so. */
  unknown(): WithoutDuties | null;
}

/** What came of the triggers of one norm for one child. */
export interface Triggered {
  readonly drafts: readonly DutyDraft[];
  /** Whether any trigger was recorded, and why those that opened no duty did not. */
  readonly triggered: boolean;
  readonly fellAway: FellAway | null;
  /** First day of the next unit, should nothing happen. */
  readonly nextUnit: Day | null;
}

/** All triggers of a plan for a child, whether or not a duty follows, in order of time. */
export function openingsOf(
  scope: Scope,
  trigger: TriggerPlan,
  upstream: Pick<Upstream, "performed"> | null,
): Opening[] {
  if (trigger.mode === "latestOf") return latestOf(scope, trigger);
  const found =
    trigger.mode === "actOf"
      ? (upstream?.performed() ?? [])
      : fitting(scope, trigger.patterns, aboutSelf, whereSetOff(scope));
  const openings: Opening[] = [];
  for (const { event, truth } of found) openings.push(single(event, truth, trigger.types));
  return openings;
}

/** Why a trigger opens no duty. */
export type FellAway = "not-applicable" | "not-in-force";

/** Why several triggers open no duty: that one does not apply weighs more. */
export function weightier(a: FellAway | null, b: FellAway | null): FellAway | null {
  return a === null || b === "not-applicable" ? b : a;
}

/** Why a trigger opens no duty, or how sure it is that it does. */
export type Standing =
  | { readonly opens: true; readonly truth: Truth }
  | { readonly opens: false; readonly why: FellAway };

/** Whether a plan holds on the trigger's day, and applies to the child (A11, A12, C1, C5). */
export function standingOf(
  scope: Scope,
  plans: readonly NormPlan[],
  day: number,
  view: TriggerView,
  truth: Truth,
): Standing {
  if (planOn(plans, day) !== scope.plan) return NOT_IN_FORCE;
  const { birth } = scope.child;
  if (!(birth instanceof Unknown) && birth > day) return NOT_APPLICABLE;
  const lives = scope.plan.household ? inHousehold(scope.child, day) : true;
  const { applies } = scope.plan;
  const applied = applies
    ? askNoting(scope, applies, subjectOf(scope, { day, trigger: view, from: null }, null))
    : true;
  const all = both(both(lives, applied), truth);
  return all === false ? NOT_APPLICABLE : { opens: true, truth: all };
}

const NOT_IN_FORCE: Standing = { opens: false, why: "not-in-force" };
const NOT_APPLICABLE: Standing = { opens: false, why: "not-applicable" };

/** The plan whose entry holds on a day (C1): the latest `from`, ties to the extending ruleset; expired is expired. */
export function planOn(plans: readonly NormPlan[], day: number): NormPlan | null {
  let holds: NormPlan | null = null;
  for (const plan of plans) {
    if (plan.from !== null && plan.from > day) continue;
    if (holds === null || (plan.from ?? -Infinity) >= (holds.from ?? -Infinity)) holds = plan;
  }
  return holds?.through != null && holds.through < day ? null : holds;
}

/** Norms are about children: no condition tells ages from here on apart. */
const OLDEST = 30;

/** The first day after another on which a plan may begin or cease to hold for a child: with time alone its age, home and force change. */
export function standingChangesOn(plans: readonly NormPlan[], child: TimelineChild, day: Day): Day | null {
  const { birth } = child;
  const age = birth instanceof Unknown ? OLDEST : Math.max(0, ageOn(birth, day));
  const days = [
    ...(birth instanceof Unknown || age >= OLDEST ? [] : [birth, birthday(birth, age + 1)]),
    ...householdChanges(child),
    ...plans.flatMap(({ from, through }) => [
      ...(from === null ? [] : [from]),
      ...(through === null ? [] : [through + 1]),
    ]),
  ].filter((one) => one > day);
  return days.length > 0 ? Math.min(...days) : null;
}

/**
 * B3: whether an event counts as after another: not when it ended on an earlier day, or both are instants and it ended first. A
 * contact of which no end is recorded ended when it began.
 */
export function isAfter(timeline: Timeline, event: TimelineEvent, start: TimelineEvent): Truth {
  if (compareTimes(event.time, start.time) >= 0) return true;
  const ended = event.data.type === "contact" && lasts(event, start);
  if (ended === true || start.data.type !== "disclosure") return ended;
  // A disclosure in a contact lies before that contact's end.
  const { in: toldIn } = start.data;
  if (typeof toldIn === "string")
    return (event.time.day <= start.time.day && timeline.find(toldIn) === event) || ended;
  const mayBe = toldIn === null && event.type === "contact" && event.time.day === start.time.day;
  return either(ended, mayBe && unknownField(null, { event: start.id, field: "in" }));
}

/** Whether a contact that began before an event ended at it or after it. */
function lasts({ id, data, time, end }: TimelineEvent, { time: start }: TimelineEvent): Truth {
  const where = { event: id, field: "endedAt" };
  if (end === null) {
    const isOpen = data.type === "contact" && data.endedAt === null && time.day === start.day;
    return isOpen && unknownField(null, where);
  }
  const order = compareTimes(end, start);
  return order === 0 && end.instant === null ? unknown("time-imprecise", where) : order >= 0;
}

/** The events after the first trigger of a duty, without those that set it off (C1a). */
export class AfterTrigger implements Among {
  constructor(
    readonly opened: Pick<Opened, "scope" | "opening" | "joined">,
    /** Whether the event that set it off is asked too (B8). */
    readonly itself = false,
  ) {}

  admits(event: TimelineEvent): Truth {
    const { scope, opening } = this.opened;
    const comes = isAfter(scope.context.timeline, event, opening.first);
    if (comes === false || this.itself) return comes;
    return both(comes, not(setOff(this.opened, event)));
  }
}

/** C1a: whether an event set off a duty itself, so that it is neither its act nor its closing event. */
export function setOff({ opening, joined }: Pick<Opened, "opening" | "joined">, event: TimelineEvent): Truth {
  if (opening.events.includes(event)) return true;
  for (const one of joined) if (one.event === event) return one.truth;
  return false;
}

/** The events that set off a duty, as its finding names them. */
export function triggerIds({ opening, joined }: Opened): string[] {
  const ids: string[] = [];
  for (const { id } of opening.events) ids.push(id);
  for (const { event } of joined) ids.push(event.id);
  return ids;
}

/** The birthday on which a child reaches an age. */
export function birthday(birth: number, age: number): number {
  return addMonths(birth, age * 12);
}
