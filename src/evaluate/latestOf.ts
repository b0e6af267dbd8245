/** Triggers that need one event of each of several patterns: the later of them starts the term (C2). */
import { lastTime } from "../calendar/time.js";
import type { TriggerView } from "../condition/facts.js";
import type { EventTrigger, PatternPlan } from "../norm/plan.js";
import type { EventType } from "../record/event.js";
import { byTime, keyOf, type TimelineEvent } from "../record/timeline.js";
import { and, both, not, type Truth } from "../record/unknown.js";
import { closesFor, concerns } from "../record/whom.js";
import type { Scope } from "./context.js";
import { fits, typesOf } from "./match.js";
import { aboutSelf, noOthers, type Opening, type Performed } from "./opening.js";

/** C2: the first event of each pattern, paired on the key they share. */
export function latestOf(scope: Scope, { patterns, types }: EventTrigger): Opening[] {
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
  if (halves.some(({ events, isAwaited }) => events.length === 0 && isAwaited === false)) return [];
  const truth = and(...halves.map(({ events, isAwaited }) => events[0]?.truth ?? isAwaited));
  const others = function* (): Iterable<Opening> {
    const all = halves.map(({ events, isAwaited }): readonly (Performed | null)[] =>
      isAwaited === false ? events : [...events, null],
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

/**
 * The events of one half that may be its first, up to one that surely is; and whether it may be that none is recorded. One that
 * surely is may fail its condition, and then nothing is awaited (C2); where it is not known whether it is, nor is that (C5).
 */
function candidatesOf(
  scope: Scope,
  pattern: PatternPlan,
  key: string,
): { events: readonly Performed[]; isAwaited: Truth } {
  const { timeline } = scope.context;
  const { household } = scope.plan;
  const events: Performed[] = [];
  let isAwaited: Truth = true;
  for (const event of timeline.ofTypes(pattern.types)) {
    if (keyOf(event) !== key || !(household || closesFor(timeline, event, scope.child.id))) continue;
    const truth = fits(scope, pattern, event, aboutSelf(event), household ? "case" : undefined);
    const there = isThere(scope, event);
    if (truth === false || there === true) isAwaited = both(isAwaited, not(there));
    if (truth !== false) events.push({ event, truth });
    if (truth === true) break;
  }
  return { events, isAwaited };
}

/** Whether an event was recorded, of this child or, of a household norm, of any. */
function isThere({ context: { timeline }, plan, child }: Scope, event: TimelineEvent): Truth {
  return both(event.exists, plan.household || concerns(timeline, event, child.id));
}
