/** Whether an event fits a pattern, for a child and a trigger (D2, A4, A10). */
import type { Day } from "../calendar/civilDay.js";
import type { Subject, TriggerView } from "../condition/facts.js";
import type { PatternPlan } from "../norm/plan.js";
import { participantsOf, perhapsProfessionalsAt, professionalsAt, unknownRole } from "../record/contacts.js";
import type { Days } from "../record/coverage.js";
import type { EventType, Participant } from "../record/event.js";
import type { TimelineEvent } from "../record/timeline.js";
import { both, either, type Truth, Unknown } from "../record/unknown.js";
import { concerns } from "../record/whom.js";
import type { Item } from "./achieveCase.js";
import { askNoting, type Scope } from "./context.js";

/** What the conditions of a duty are about, beside the event that a pattern tests. */
export interface About {
  readonly day: number;
  readonly trigger: TriggerView | null;
  readonly from: Subject["from"];
}

/** Whose event a pattern asks for: this child's, anyone's, or (as a closing) this child's or unknown. */
export type Whom = "child" | "case" | "closing";

/** Whether an event fits a pattern. */
export function fits(
  scope: Scope,
  pattern: PatternPlan,
  event: TimelineEvent,
  about: About,
  whom: Whom = pattern.whom,
): Truth {
  if (!pattern.types.includes(event.type)) return false;
  const mine = isConcerned(scope, event, whom);
  if (mine === false) return false;
  return both(event.exists, both(mine, holds(scope, pattern, event, about)));
}

/** Which events are asked at all. */
export interface Among {
  admits(event: TimelineEvent): Truth;
}

/** Whether an event that was found leaves nothing for later ones to decide. */
export interface Enough {
  isEnough(item: Item): boolean;
}

/**
 * Where to look for the events that fit a pattern: one outside its window costs nothing, and decides nothing.
 *
 * Every search has all fields, so that one piece of compiled code serves them all.
 */
export interface Search {
  /** Null: as the pattern says. */
  readonly whom: Whom | null;
  readonly among: Among | null;
  /** The days on which they happened. */
  readonly days: Days | null;
  readonly enough: Enough | null;
}

const EVERYWHERE: Search = { whom: null, among: null, days: null, enough: null };
const OF_CASE: Search = { whom: "case", among: null, days: null, enough: null };

/** Where to look for what sets off a norm, or starts its term: of a household norm whichever child it concerns (A12). */
export function whereSetOff({ plan: { household } }: Scope): Search {
  return household ? OF_CASE : EVERYWHERE;
}

const NO_ITEMS: readonly Item[] = [];

/** The events that may fit any of several patterns, in order of time, each with how sure that is. */
export function fitting(
  scope: Scope,
  patterns: readonly PatternPlan[],
  aboutOf: About | ((event: TimelineEvent) => About),
  { whom, among, days, enough }: Search = EVERYWHERE,
): readonly Item[] {
  const events = scope.context.timeline.ofTypes(typesOf(patterns));
  let items: Item[] | null = null;
  for (let place = days ? firstOn(events, days.from) : 0; place < events.length; place++) {
    const event = events[place];
    if (!event || (days && event.time.day > days.through)) break;
    const asked = among ? among.admits(event) : true;
    if (asked === false) continue;
    const about = typeof aboutOf === "function" ? aboutOf(event) : aboutOf;
    let fit: Truth = false;
    for (const pattern of patterns)
      fit = either(fit, fits(scope, pattern, event, about, whom ?? pattern.whom));
    const truth = both(asked, fit);
    if (truth === false) continue;
    const item = { event, truth };
    items ??= [];
    items.push(item);
    if (enough?.isEnough(item)) break;
  }
  return items ?? NO_ITEMS;
}

/** The types of several patterns, each once. */
export function typesOf(patterns: readonly PatternPlan[]): readonly EventType[] {
  const [only, second] = patterns;
  if (only && !second) return only.types;
  const known = memo.get(patterns);
  if (known) return known;
  const types = [...new Set(patterns.flatMap((pattern) => pattern.types))];
  memo.set(patterns, types);
  return types;
}

/** Plans never change, and every duty asks. */
const memo = new WeakMap<readonly PatternPlan[], readonly EventType[]>();

/** The place of the first event on or after a day. */
function firstOn(events: readonly TimelineEvent[], day: Day): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.time.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isConcerned(scope: Scope, event: TimelineEvent, whom: Whom): Truth {
  if (whom === "case") return true;
  const mine = concerns(scope.context.timeline, event, scope.child.id);
  return whom === "closing" ? mine !== false : mine;
}

/** A10: leaves over one professional hold of one and the same participant. */
function holds(scope: Scope, pattern: PatternPlan, event: TimelineEvent, about: About): Truth {
  const { clause } = pattern;
  if (!clause) return true;
  const { timeline } = scope.context;
  if (!clause.readsProfessional || event.type !== "contact" || participantsOf(event) instanceof Unknown) {
    return askNoting(scope, clause, subjectOf(scope, about, event));
  }
  let truth: Truth = false;
  for (const one of professionalsAt(timeline, event))
    truth = either(truth, askNoting(scope, clause, subjectOf(scope, about, event, one)));
  for (const one of perhapsProfessionalsAt(timeline, event)) {
    const held = askNoting(scope, clause, subjectOf(scope, about, event, one));
    truth = either(truth, both(unknownRole(event, one), held));
  }
  return truth;
}

/** The subject of a question. */
export function subjectOf(
  { context: { timeline }, child }: Scope,
  { day, trigger, from }: About,
  act: TimelineEvent | null,
  professional: Participant | null = null,
): Subject {
  return { timeline, child, day, trigger, act, from, professional };
}
