/** The same case told otherwise: with a sister, written down at once, by the hour, with two organisations of each kind. */
import type { Situation } from "./situations.js";

type Json = Record<string, unknown>;

/** Of each norm one case, at its last moment, for each set of event types and outcome, told otherwise. */
export function variationsOf(situations: readonly Situation[]): Situation[] {
  const last = new Map(situations.map((one) => [one.name, one]));
  const distinct = new Map<string, Situation>();
  for (const one of last.values()) {
    const types = [...new Set(eventsOf(one.record).map(({ type }) => String(type)))].sort();
    const key = `${one.norm} ${types.join(" ")} ${String(one.outcome)}`;
    if (!distinct.has(key)) distinct.set(key, one);
  }
  return [...distinct.values()].flatMap((one) => [
    ...withSister(one),
    writtenDown(one),
    ...byTheHour(one),
    ...twoOfEach(one),
  ]);
}

/** A sister of the same age, whom no event concerns, or the first alone: it must be said whom each does. */
function withSister(one: Situation): Situation[] {
  const [child = {}, ...others] = objects(one.record.children);
  const children = [child, { ...child, id: "other-sister" }, ...others];
  const mine = (event: Json) =>
    event.type === "contact" || event.children !== undefined ? event : { ...event, children: [child.id] };
  const [first, ...rest] = eventsOf(one.record).map(mine);
  if (!first) return [];
  const both = first.type === "contact" ? first : { ...first, children: [child.id, "other-sister"] };
  return [
    told(one, "with a sister", { children, events: [first, ...rest] }),
    told(one, "with a sister whom it began for too", { children, events: [both, ...rest] }),
  ];
}

/** Every event was written down on its day, and it is judged by what was known by the end. */
function writtenDown(one: Situation): Situation {
  const events = eventsOf(one.record).map((event) => ({
    ...event,
    recordedAt: event.recordedAt ?? String(event.at).slice(0, 10),
  }));
  const options = { ...one.options, knownAt: one.options.asOf };
  return { ...told(one, "written down at once", { events }), options };
}

/** An event of each type lies an hour before the first event of the case, which by the day alone could not be seen. */
function byTheHour(one: Situation): Situation[] {
  const [first, ...others] = eventsOf(one.record);
  if (!first) return [];
  const day = String(first.at).slice(0, 10);
  const types = [...new Set(others.map(({ type }) => String(type)))];
  return types.map((type) => {
    const moved = others.find((event) => event.type === type);
    const events = [
      { ...first, at: `${day}T12:00:00+02:00` },
      ...others.map((event) => (event === moved ? { ...event, at: `${day}T11:00:00+02:00` } : event)),
    ];
    return told(one, `${type} an hour earlier`, { events });
  });
}

/** Two organisations of each kind: who owes it must be said, by whom it was sent to, or by who acted. */
function twoOfEach(one: Situation): Situation[] {
  const known = objects(one.record.organisations);
  const organisations = [...known, ...known.map((each) => ({ ...each, id: `${String(each.id)}-2` }))];
  const events = eventsOf(one.record);
  const names = new Set(known.map(({ id }) => id));
  const bearer = one.record.holder;
  const both = events.map((event) => ({
    ...event,
    ...(names.has(event.to) ? { to: [event.to, `${String(event.to)}-2`] } : {}),
    ...(names.has(event.organisation) ? { organisation: "nobody" } : {}),
    by: event.type === "contact" ? event.by : bearer,
  }));
  const anonymous = events.map(({ by, ...event }) => (event.type === "contact" ? { ...event, by } : event));
  const unstarted = events.filter(({ type }) => type !== "measure-start" && type !== "placement-start");
  return [
    told(one, "two of each kind", { organisations }),
    told(one, "sent to both", {
      organisations: [...organisations, { id: "nobody", kind: "other" }],
      events: both,
    }),
    told(one, "two of each kind, by whom unsaid", { organisations, events: anonymous }),
    told(one, "two of each kind, no start", { organisations, events: unstarted }),
  ];
}

function told(one: Situation, how: string, parts: Json): Situation {
  return { ...one, name: `${one.name}, ${how}`, record: { ...one.record, ...parts } };
}

function eventsOf(record: Json): Json[] {
  return objects(record.events);
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map((item): Json => ({ ...item })) : [];
}
