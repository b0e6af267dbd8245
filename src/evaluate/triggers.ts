/** What sets off duties: the triggers of one norm for one child (C1–C5). */
import { addMonths } from "../calendar/civilDay.js";
import { compareTimes, lastTime, type Time } from "../calendar/time.js";
import type { TriggerView } from "../condition/facts.js";
import type { NormPlan, PatternPlan, TriggerPlan } from "../norm/plan.js";
import type { EventType } from "../record/event.js";
import { birthOf, inHousehold } from "../record/household.js";
import { byTime, keyOf, type Timeline, type TimelineEvent } from "../record/timeline.js";
import { and, type Truth, Unknown } from "../record/unknown.js";
import { closesFor } from "../record/whom.js";
import { askNoting, type Scope } from "./context.js";
import { fits, fitting, subjectOf, typesOf } from "./match.js";
import type { Finding } from "./report.js";

/** A trigger of one child: its events, how sure it is, and when the term starts. */
export interface Opening {
  /** The recorded events, in the norm's order. */
  readonly events: readonly TimelineEvent[];
  readonly view: TriggerView;
  /** The earliest recorded event: the window opens with it, facts about the child hold on its day. */
  readonly first: TimelineEvent;
  /** From when the term runs; null while a half is awaited. */
  readonly start: Time | null;
  readonly awaits: readonly EventType[];
  /** True, or unknown (C5). */
  readonly truth: Truth;
}

/** A trigger that opened a duty, with those that joined it (C4). */
export interface Opened {
  readonly scope: Scope;
  readonly opening: Opening;
  readonly truth: Truth;
  readonly joined: readonly Performed[];
}

/** An event that was a trigger, or may have been: one that joined (C4), an act of another norm (C1a). */
export interface Performed {
  readonly event: TimelineEvent;
  readonly truth: Truth;
}

/** What came of the norm on whose acts another waits (C1a). */
export interface Upstream {
  /** The acts that fulfilled its duties, or may have. */
  performed(): readonly Performed[];
  /** Why it is not known whether it was set off, if so. */
  unknown(): Pick<Finding, "outcome" | "reason" | "missing"> | null;
}

/** All triggers of a plan for a child, whether or not a duty follows, in order of time. */
export function openingsOf(
  scope: Scope,
  trigger: TriggerPlan,
  upstream: Pick<Upstream, "performed"> | null,
): Opening[] {
  if (trigger.mode === "latestOf") return latestOf(scope, trigger.patterns);
  if (trigger.mode === "actOf") {
    const types = [trigger.types];
    return (upstream?.performed() ?? []).map(({ event, truth }) => single(event, truth, types));
  }
  const types = [trigger.patterns.flatMap((pattern) => pattern.types)];
  const whom = scope.plan.household ? "case" : undefined;
  return fitting(scope, trigger.patterns, aboutSelf, { whom }).map(({ event, truth }) =>
    single(event, truth, types),
  );
}

/** Why a trigger opens no duty, or how sure it is that it does. */
export type Standing =
  | { readonly opens: true; readonly truth: Truth }
  | { readonly opens: false; readonly why: "not-applicable" | "not-in-force" };

/** Whether a plan holds on the trigger's day, and applies to the child (A11, A12, C1, C5). */
export function standingOf(
  scope: Scope,
  plans: readonly NormPlan[],
  day: number,
  view: TriggerView,
  truth: Truth,
): Standing {
  if (planOn(plans, day) !== scope.plan) return { opens: false, why: "not-in-force" };
  const birth = birthOf(scope.child);
  const born = birth instanceof Unknown || birth <= day;
  const lives = scope.plan.household ? inHousehold(scope.child, day) : true;
  const { applies } = scope.plan;
  const applied = applies
    ? askNoting(scope, applies, subjectOf(scope, { day, trigger: view, from: null }, null))
    : true;
  const all = and(born, lives, applied, truth);
  return all === false ? { opens: false, why: "not-applicable" } : { opens: true, truth: all };
}

/** The plan whose entry holds on a day (C1): the latest `from`, ties to the extending ruleset; expired is expired. */
export function planOn(plans: readonly NormPlan[], day: number): NormPlan | null {
  let holds: NormPlan | null = null;
  for (const plan of plans) {
    if (plan.from !== null && plan.from > day) continue;
    if (holds === null || (plan.from ?? -Infinity) >= (holds.from ?? -Infinity)) holds = plan;
  }
  return holds?.through != null && holds.through < day ? null : holds;
}

/** B3: whether an event counts as after another: not when it ended on an earlier day, or both are instants and it ended first. */
export function isAfter(timeline: Timeline, event: TimelineEvent, start: TimelineEvent): boolean {
  const toldIn = start.data.type === "disclosure" ? start.data.in : undefined;
  // A disclosure in a contact lies before that contact's end.
  if (typeof toldIn === "string" && event.time.day <= start.time.day && timeline.find(toldIn) === event)
    return true;
  return compareTimes(event.end ?? event.time, start.time) >= 0;
}

/** C1a: whether an event set off a duty itself, so that it is neither its act nor its closing event. */
export function setOff({ opening, joined }: Pick<Opened, "opening" | "joined">, event: TimelineEvent): Truth {
  if (opening.events.includes(event)) return true;
  return joined.find((one) => one.event === event)?.truth ?? false;
}

/** The events that set off a duty, as its finding names them. */
export function triggerIds({ opening, joined }: Opened): string[] {
  return [...opening.events, ...joined.map(({ event }) => event)].map(({ id }) => id);
}

/** The birthday on which a child reaches an age. */
export function birthday(birth: number, age: number): number {
  return addMonths(birth, age * 12);
}

function single(event: TimelineEvent, truth: Truth, types: TriggerView["types"]): Opening {
  return {
    events: [event],
    view: { events: [event], types },
    first: event,
    start: event.time,
    awaits: [],
    truth,
  };
}

function aboutSelf(event: TimelineEvent) {
  const trigger = { events: [event], types: [[event.type]] };
  return { day: event.time.day, trigger, from: null };
}

/** C2: the first event of each pattern, paired on the key they share. */
function latestOf(scope: Scope, patterns: readonly PatternPlan[]): Opening[] {
  const { timeline } = scope.context;
  const types = patterns.map((pattern) => pattern.types);
  const keys = new Set(
    timeline.ofTypes(typesOf(patterns)).flatMap((event) => {
      const key = keyOf(event);
      return key === null ? [] : [key];
    }),
  );
  const openings = [...keys].flatMap((key) => {
    const halves = patterns.map((pattern) => firstOf(scope, pattern, key));
    if (halves.includes("fails")) return [];
    const found = halves.map((half) => (half === "fails" ? null : half));
    const events = found.flatMap((half) => (half ? [half.event] : []));
    const [first] = [...events].sort(byTime);
    if (!first) return [];
    const awaits = patterns.flatMap((pattern, index) => (found[index] ? [] : pattern.types));
    const opening: Opening = {
      events,
      view: { events: found.map((half) => half?.event ?? null), types },
      first,
      start: awaits.length > 0 ? null : lastTime(events.map(({ time }) => time)),
      awaits,
      truth: and(...found.map((half) => half?.truth ?? true)),
    };
    return [opening];
  });
  return openings.sort((a, b) => byTime(a.first, b.first));
}

/** The first event of one half; `fails` when one is recorded for this key and child that certainly does not fit. */
function firstOf(scope: Scope, pattern: PatternPlan, key: string): Performed | "fails" | null {
  const { timeline } = scope.context;
  const events = timeline
    .ofTypes(pattern.types)
    .filter((event) => keyOf(event) === key)
    .filter((event) => scope.plan.household || closesFor(timeline, event, scope.child.id));
  for (const event of events) {
    const truth = fits(scope, pattern, event, aboutSelf(event), scope.plan.household ? "case" : undefined);
    if (truth !== false) return { event, truth };
  }
  return events.length > 0 ? "fails" : null;
}
