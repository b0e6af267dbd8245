/** Whom an event concerns (A4). */
import type { RecordEvent } from "./event.js";
import type { Timeline, TimelineEvent } from "./timeline.js";
import { and, or, type Truth, unknown, unknownField } from "./unknown.js";

/** Whether an event concerns a child. */
export function concerns(timeline: Timeline, event: TimelineEvent, child: string): Truth {
  if (event.data.type === "contact") return tookPart(event.data, event.id, child);
  const { children } = event.data;
  return children ? has(children, child) : concernsVia(timeline, event, child, new Set());
}

/** Whether a closing event closes for a child: one of unknown whom is of every child (A4). */
export function closesFor(timeline: Timeline, event: TimelineEvent, child: string): boolean {
  return concerns(timeline, event, child) !== false;
}

function concernsVia(
  timeline: Timeline,
  event: TimelineEvent,
  child: string,
  seen: Set<TimelineEvent>,
): Truth {
  if (event.data.type === "contact") return tookPart(event.data, event.id, child);
  const where = { event: event.id, field: "children" };
  const { children } = event.data;
  if (children) return has(children, child);
  if (children === null) return unknown("recorded-as-unknown", where);
  if (seen.has(event)) return unknown("not-recorded", where);
  seen.add(event);
  const named = eventsNamedBy(timeline, event);
  const told = named.map((other) => and(timeline.isThere(other), concernsVia(timeline, other, child, seen)));
  const [first] = named;
  // Where the versions of one event differ, which of them tells is not known.
  if (first && named.every(({ id }) => id === first.id) && told.includes(true) && told.includes(false))
    return first.exists;
  if (named.some((other) => timeline.isThere(other) === true)) return or(...told);
  return or(...told, timeline.children.length === 1 || unknown("not-recorded", where));
}

/** Lists of records are frozen; by place they are read several times as fast as by `includes` or `for…of`. */
function has(ids: readonly string[], id: string): boolean {
  for (let place = 0; place < ids.length; place++) if (ids[place] === id) return true;
  return false;
}

function tookPart(data: Extract<RecordEvent, { type: "contact" }>, event: string, child: string): Truth {
  const { participants } = data;
  if (!participants) return unknownField(participants, { event, field: "participants" });
  let nameless = false;
  for (let place = 0; place < participants.length; place++) {
    const { role, id } = participants[place] ?? {};
    if (id === child) return true;
    nameless ||=
      (id === undefined || id === null) && (role === "child" || role === undefined || role === null);
  }
  return nameless ? unknown("not-recorded", { event, field: "participants.id" }) : false;
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
