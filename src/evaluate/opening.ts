/** A trigger of one child as it stands in the record: an event, or one of each half. */
import type { Time } from "../calendar/time.js";
import type { TriggerView } from "../condition/facts.js";
import { EVENT_TYPES, type EventType } from "../record/event.js";
import type { TimelineEvent } from "../record/timeline.js";
import type { Truth } from "../record/unknown.js";
import type { About } from "./match.js";

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

/** An event that was a trigger, or may have been: one that joined (C4), an act of another norm (C1a). */
export interface Performed {
  readonly event: TimelineEvent;
  readonly truth: Truth;
}

/** The opening by one event alone. */
export function single(event: TimelineEvent, truth: Truth, types: TriggerView["types"]): Opening {
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

/** Of a trigger that is certain there are no others. */
export const noOthers = (): readonly Opening[] => [];

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
