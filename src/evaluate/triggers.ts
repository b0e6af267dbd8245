/** What sets off duties: the triggers of one norm for one child (C1–C5). */
import { addMonths, type Day } from "../calendar/civilDay.js";
import { compareTimes, lastTime, type Time } from "../calendar/time.js";
import type { TriggerView } from "../condition/facts.js";
import type { EventTrigger, NormPlan, PatternPlan, TriggerPlan } from "../norm/plan.js";
import { EVENT_TYPES, type EventType } from "../record/event.js";
import { inHousehold } from "../record/household.js";
import { byTime, keyOf, type Timeline, type TimelineEvent } from "../record/timeline.js";
import { and, both, not, type Truth, Unknown } from "../record/unknown.js";
import { closesFor } from "../record/whom.js";
import { askNoting, type Scope } from "./context.js";
import type { DutyDraft } from "./dutyDraft.js";
import { type About, type Among, fits, fitting, subjectOf, typesOf, whereSetOff } from "./match.js";
import type { WithoutDuties } from "./withoutDuties.js";

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
  /** What else may set it off, where that is not certain: other events of its halves, or none yet (C2). */
  readonly others: () => Iterable<Opening>;
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

/** B3: whether an event counts as after another: not when it ended on an earlier day, or both are instants and it ended first. */
export function isAfter(timeline: Timeline, event: TimelineEvent, start: TimelineEvent): boolean {
  if (compareTimes(event.end ?? event.time, start.time) >= 0) return true;
  // A disclosure in a contact lies before that contact's end.
  const toldIn = start.data.type === "disclosure" ? start.data.in : undefined;
  return typeof toldIn === "string" && event.time.day <= start.time.day && timeline.find(toldIn) === event;
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
    if (!isAfter(scope.context.timeline, event, opening.first)) return false;
    return this.itself || not(setOff(this.opened, event));
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

function single(event: TimelineEvent, truth: Truth, types: TriggerView["types"]): Opening {
  return {
    events: [event],
    view: { events: [event], types },
    first: event,
    start: event.time,
    awaits: [],
    truth,
    others: noOthers,
  };
}

const noOthers = (): readonly Opening[] => [];

/** What a condition is about that asks of an event whether it is a trigger. */
export function aboutSelf(event: TimelineEvent): About {
  return { day: event.time.day, trigger: viewOf(event), from: null };
}

/** An event alone as what set off a duty. */
export function viewOf(event: TimelineEvent): TriggerView {
  return { events: [event], types: ALONE.get(event.type) ?? [[event.type]] };
}

/** Of each type the list of it alone: made once, as every event asks. */
const ALONE: ReadonlyMap<EventType, TriggerView["types"]> = new Map(
  EVENT_TYPES.map((type) => [type, [[type]]]),
);

/** C2: the first event of each pattern, paired on the key they share. */
function latestOf(scope: Scope, { patterns, types }: EventTrigger): Opening[] {
  const keys = new Set<string>();
  for (const event of scope.context.timeline.ofTypes(typesOf(patterns))) {
    const key = keyOf(event);
    if (key !== null) keys.add(key);
  }
  if (keys.size === 0) return [];
  const openings: Opening[] = [];
  for (const key of keys) {
    openings.push(...latestOfKey(scope, patterns, types, key));
  }
  return openings.sort((a, b) => byTime(a.first, b.first));
}

/** The first event of each pattern that has this key, in each version that may be in force; none where one fails. */
function latestOfKey(
  scope: Scope,
  patterns: readonly PatternPlan[],
  types: TriggerView["types"],
  key: string,
): Opening[] {
  const halves = patterns.map((pattern) => candidatesOf(scope, pattern, key));
  if (halves.some(({ events, fails }) => events.length === 0 && fails)) return [];
  const truth = and(...halves.map(({ events }) => events[0]?.truth ?? true));
  const others = function* (): Iterable<Opening> {
    const all = halves.map(({ events, fails }): readonly (Performed | null)[] =>
      events.at(-1)?.truth === true || fails ? events : [...events, null],
    );
    for (const combination of combinations(all)) {
      const other = openingOf(combination, patterns, types, truth);
      if (other) yield other;
    }
  };
  if (truth === true) {
    const opening = openingOf(
      halves.map(({ events }) => events[0] ?? null),
      patterns,
      types,
      truth,
    );
    return opening ? [opening] : [];
  }
  const versions = halves.map(({ events }) => {
    const [first] = events;
    return first ? events.filter(({ event }) => event.id === first.event.id) : [null];
  });
  return [...combinations(versions)].flatMap((combination) => {
    const opening = openingOf(combination, patterns, types, truth);
    return opening ? [{ ...opening, others }] : [];
  });
}

/** Every way to take one of each list, those of the first list first; not more than a record that is meant well can hold. */
function* combinations<T>(lists: readonly (readonly T[])[]): Iterable<readonly T[]> {
  let left = MOST_COMBINATIONS;
  const from = function* (place: number, taken: readonly T[]): Iterable<readonly T[]> {
    const list = lists[place];
    if (list === undefined) yield taken;
    else for (const one of list) if (left-- > 0) yield* from(place + 1, [...taken, one]);
  };
  yield* from(0, []);
}

const MOST_COMBINATIONS = 1000;

/** The opening of these halves, of which some may be awaited; null where all are. */
function openingOf(
  halves: readonly (Performed | null)[],
  patterns: readonly PatternPlan[],
  types: TriggerView["types"],
  truth: Truth,
): Opening | null {
  const found: (TimelineEvent | null)[] = [];
  const events: TimelineEvent[] = [];
  const awaits: EventType[] = [];
  for (const [place, pattern] of patterns.entries()) {
    const event = halves[place]?.event ?? null;
    found.push(event);
    if (event === null) awaits.push(...pattern.types);
    else events.push(event);
  }
  const [first] = events.length > 1 ? [...events].sort(byTime) : events;
  if (!first) return null;
  const start = awaits.length > 0 ? null : lastTime(events.map(({ time }) => time));
  return { events, view: { events: found, types }, first, start, awaits, truth, others: noOthers };
}

/** The events of one half that may be its first, up to one that surely is; and whether one that surely is not was recorded. */
function candidatesOf(
  scope: Scope,
  pattern: PatternPlan,
  key: string,
): { events: readonly Performed[]; fails: boolean } {
  const { timeline } = scope.context;
  const { household } = scope.plan;
  const events: Performed[] = [];
  let fails = false;
  for (const event of timeline.ofTypes(pattern.types)) {
    if (keyOf(event) !== key || !(household || closesFor(timeline, event, scope.child.id))) continue;
    const truth = fits(scope, pattern, event, aboutSelf(event), household ? "case" : undefined);
    if (truth === false) fails = true;
    else events.push({ event, truth });
    if (truth === true) break;
  }
  return { events, fails };
}
