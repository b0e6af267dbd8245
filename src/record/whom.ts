/** Whom an event concerns (A4). */
import type { RecordEvent } from "./event.js";
import type { Timeline, TimelineEvent } from "./timeline.js";
import { and, either, or, type Truth, type Unknown, unknown, unknownField } from "./unknown.js";

/** Whether an event concerns a child. */
export function concerns(timeline: Timeline, event: TimelineEvent, child: string): Truth {
  if (event.data.type === "contact") return tookPart(event.data, event.id, child);
  const { children } = event.data;
  return children ? has(children, child) : concernsVia(timeline, event, child);
}

/** Whether a closing event closes for a child: one of unknown whom is of every child (A4). */
export function closesFor(timeline: Timeline, event: TimelineEvent, child: string): boolean {
  return concerns(timeline, event, child) !== false;
}

/** By itself, or by the events that it names: mostly those tell it themselves, and nothing has to be kept. */
function concernsVia(timeline: Timeline, event: TimelineEvent, child: string): Truth {
  const own = ofItself(event, child);
  if (own !== null) return own;
  const named = eventsNamedBy(timeline, event);
  const truths: Truth[] = [];
  for (const other of named) {
    const truth = ofItself(other, child);
    if (truth === null) return followed(timeline, event, child);
    truths.push(truth);
  }
  return byNamed(timeline, event, named, truths);
}

/**
 * The same where what is named leaves it to what that names. A record can hold a chain of thousands of events, so this does not
 * call itself: what an event names is told before the event is.
 */
function followed(timeline: Timeline, event: TimelineEvent, child: string): Truth {
  const told = new Map<TimelineEvent, Truth>();
  /** Events of which it is being asked; what names one of them goes round. */
  const asked = new Set<TimelineEvent>();
  const open = [event];
  for (let one = open.at(-1); one; one = open.at(-1)) {
    const own = told.get(one) ?? ofItself(one, child);
    if (own !== null) {
      told.set(one, own);
      open.pop();
      continue;
    }
    const named = eventsNamedBy(timeline, one);
    const ahead = asked.has(one) ? [] : named.filter((other) => !told.has(other) && !asked.has(other));
    asked.add(one);
    if (ahead.length > 0) open.push(...ahead.reverse());
    else {
      const truths = named.map((other) => told.get(other) ?? notTold(other));
      told.set(one, byNamed(timeline, one, named, truths));
    }
  }
  return told.get(event) ?? notTold(event);
}

/** Whether an event concerns a child by what it says itself; null where that is left to what it names. */
function ofItself(event: TimelineEvent, child: string): Truth | null {
  if (event.data.type === "contact") return tookPart(event.data, event.id, child);
  const { children } = event.data;
  if (children === undefined) return null;
  return children === null
    ? unknown("recorded-as-unknown", { event: event.id, field: "children" })
    : has(children, child);
}

/** Whether an event that says nothing itself concerns a child, by what is true of the events that it names. */
function byNamed(
  timeline: Timeline,
  event: TimelineEvent,
  named: readonly TimelineEvent[],
  told: readonly Truth[],
): Truth {
  const truths = named.map((other, place) => and(timeline.isThere(other), told[place] ?? notTold(other)));
  const [first] = named;
  // Where the versions of one event differ, which of them tells is not known.
  if (first && named.every(({ id }) => id === first.id) && truths.includes(true) && truths.includes(false))
    return first.exists;
  if (named.some((other) => timeline.isThere(other) === true)) return or(...truths);
  return or(...truths, timeline.children.length === 1 || notTold(event));
}

function notTold({ id }: TimelineEvent): Unknown {
  return unknown("not-recorded", { event: id, field: "children" });
}

/** Lists of records are frozen; by place they are read several times as fast as by `includes` or `for…of`. */
function has(ids: readonly string[], id: string): boolean {
  for (let place = 0; place < ids.length; place++) if (ids[place] === id) return true;
  return false;
}

function tookPart(data: Extract<RecordEvent, { type: "contact" }>, event: string, child: string): Truth {
  const { participants } = data;
  if (!participants) return unknownField(participants, { event, field: "participants" });
  let nameless: Truth = false;
  for (let place = 0; place < participants.length; place++) {
    const { role, id } = participants[place] ?? {};
    if (id === child) return true;
    const mayBeIt = role === "child" || role === undefined || role === null;
    if (mayBeIt && (id === undefined || id === null))
      nameless = either(nameless, unknownField(id, { event, field: "participants.id" }));
  }
  return nameless;
}

/** The event that an event names; of a measure or placement its start. */
function eventsNamedBy(timeline: Timeline, event: TimelineEvent): TimelineEvent[] {
  const data = event.data;
  for (const key of ["of", "in", "complaint", "objection"] as const) {
    const id: unknown = Reflect.get(data, key);
    const named = typeof id === "string" ? timeline.find(id) : undefined;
    if (!named || named === event) continue;
    return named.exists === true ? [named] : timeline.events.filter((one) => one.id === named.id);
  }
  if ("measure" in data && data.type !== "measure-start") {
    return [...timeline.ofKey("measure-start", data.measure)];
  }
  if ("placement" in data && data.type !== "placement-start") {
    return [...timeline.ofKey("placement-start", data.placement)];
  }
  return [];
}
