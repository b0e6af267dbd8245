/** Whether an event fits a pattern, for a child and a trigger (D2, A4, A10). */
import type { Day } from "../calendar/civilDay.js";
import type { Subject, TriggerView } from "../condition/facts.js";
import type { PatternPlan } from "../norm/plan.js";
import { participantsOf, perhapsProfessionalsAt, professionalsAt, unknownRole } from "../record/contacts.js";
import type { Days } from "../record/coverage.js";
import type { EventType, Participant } from "../record/event.js";
import type { TimelineEvent } from "../record/timeline.js";
import { and, both, either, or, type Truth, Unknown } from "../record/unknown.js";
import { concerns } from "../record/whom.js";
import type { Item } from "./achieveCase.js";
import { askNoting, type Scope } from "./context.js";

/** What the conditions of a duty are about, beside the event that a pattern tests. */
export interface About {
  readonly day: number;
  readonly trigger: TriggerView | null;
  readonly from: TimelineEvent | null;
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
  const held = holds(scope, pattern, event, about);
  return mine === true && event.exists === true ? held : and(event.exists, mine, held);
}

/** Where to look for the events that fit a pattern: one outside its window costs nothing, and decides nothing. */
export interface Search {
  readonly whom?: Whom | undefined;
  /** Which events are asked at all. */
  readonly among?: (event: TimelineEvent) => Truth;
  /** The days on which they happened. */
  readonly days?: Days;
  /** Whether one found leaves nothing for later ones to decide. */
  readonly enough?: (item: Item) => boolean;
}

const EVERYWHERE: Search = {};

/** The events that may fit any of several patterns, in order of time, each with how sure that is. */
export function fitting(
  scope: Scope,
  patterns: readonly PatternPlan[],
  aboutOf: (event: TimelineEvent) => About,
  { whom, among, days, enough }: Search = EVERYWHERE,
): Item[] {
  const items: Item[] = [];
  const events = scope.context.timeline.ofTypes(typesOf(patterns));
  for (let place = days ? firstOn(events, days.from) : 0; place < events.length; place++) {
    const event = events[place];
    if (!event || (days && event.time.day > days.through)) break;
    const asked = among ? among(event) : true;
    if (asked === false) continue;
    const about = aboutOf(event);
    let fit: Truth = false;
    for (const pattern of patterns)
      fit = either(fit, fits(scope, pattern, event, about, whom ?? pattern.whom));
    const truth = both(asked, fit);
    if (truth === false) continue;
    const item = { event, truth };
    items.push(item);
    if (enough?.(item)) break;
  }
  return items;
}

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
  const subject = subjectOf(scope, about, event);
  if (!clause.readsProfessional || event.type !== "contact" || participantsOf(event) instanceof Unknown) {
    return askNoting(scope, clause, subject);
  }
  const of = (professional: Participant) => askNoting(scope, clause, { ...subject, professional });
  return or(
    ...professionalsAt(timeline, event).map(of),
    ...perhapsProfessionalsAt(timeline, event).map((one) => and(unknownRole(event, one), of(one))),
  );
}

/** The subject of a question. */
export function subjectOf(scope: Scope, about: About, act: TimelineEvent | null): Subject {
  const { context, child } = scope;
  return {
    timeline: context.timeline,
    child,
    day: about.day,
    trigger: about.trigger,
    act,
    from: about.from,
    professional: null,
  };
}
