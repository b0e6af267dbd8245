/**
 * What a record says, in order, at a moment: corrections applied, what was not yet known left out (A5, A6, B1).
 *
 * Whom an event concerns stands in `whom.ts`, what follows from contacts and measures in the files beside it.
 */
import { endOfDay, type Instant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import { earliestInstant, readTime, type Time } from "../calendar/time.js";
import { sorted } from "../sorted.js";
import { Coverage } from "./coverage.js";
import type { EventType, RecordEvent } from "./event.js";
import { TimelineChild } from "./household.js";
import type { Adult, CaseRecord, Organisation, OrganisationKind, Professional } from "./record.js";
import { type Truth, Unknown, unknown, unknownField } from "./unknown.js";
import { versionsInForce } from "./versions.js";

/** An event as it stands at the moment of judgement. */
export interface TimelineEvent {
  /** Id of the original event, whatever corrected it (A5). */
  readonly id: string;
  readonly type: EventType;
  /** The version in force. */
  readonly data: RecordEvent;
  /** The same, for whoever knows its fields by name only. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly time: Time;
  /** When a contact ended, where that was recorded. */
  readonly end: Time | null;
  /** True, or unknown when `knownAt` asks and the time of recording is lacking (A6). */
  readonly exists: Truth;
}

/** The moments of judgement. */
export interface Moments {
  readonly asOf: Time;
  readonly knownAt: Time | null;
}

/** A record in order, at a moment. */
export class Timeline {
  readonly children: readonly TimelineChild[];
  readonly coverage: Coverage;
  /** The last instant of the moment of judgement: a day means through its end (B1). */
  readonly end: Instant;
  /** All events in order of time, then id; the order in the file never decides (B3). */
  readonly events: readonly TimelineEvent[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly #byType = new Map<EventType, TimelineEvent[]>();
  readonly #byTypes = new Map<readonly EventType[], readonly TimelineEvent[]>();
  readonly #byKey = new Map<EventType, Map<string, TimelineEvent[]>>();
  #byId: ReadonlyMap<string, TimelineEvent> | null;
  readonly #inAnyVersion: ReadonlySet<string>;
  #professionals: ReadonlyMap<string, Professional> | null = null;
  #adults: ReadonlyMap<string, Adult> | null = null;

  constructor(
    readonly record: CaseRecord,
    readonly moments: Moments,
  ) {
    this.end = moments.asOf.instant ?? endOfDay(moments.asOf.day);
    const children: TimelineChild[] = [];
    for (const child of record.children) children.push(new TimelineChild(child));
    this.children = children;
    this.organisations = byId(record.organisations);
    this.coverage = new Coverage(record.covers, moments.knownAt?.day ?? null);
    const { events, corrected, inAnyVersion } = readEvents(record.events, moments, this.end);
    this.events = events;
    this.#byId = corrected;
    this.#inAnyVersion = inAnyVersion;
    for (const event of this.events) {
      const list = this.#byType.get(event.type);
      if (list) list.push(event);
      else this.#byType.set(event.type, [event]);
    }
  }

  get professionals(): ReadonlyMap<string, Professional> {
    this.#professionals ??= byId(this.record.professionals);
    return this.#professionals;
  }

  get adults(): ReadonlyMap<string, Adult> {
    this.#adults ??= byId(this.record.adults);
    return this.#adults;
  }

  /** The events of a type, in order. */
  ofType(type: EventType): readonly TimelineEvent[] {
    return this.#byType.get(type) ?? NO_EVENTS;
  }

  /** The events of several types, in order. */
  ofTypes(types: readonly EventType[]): readonly TimelineEvent[] {
    const [only] = types;
    if (types.length === 1 && only) return this.ofType(only);
    const known = this.#byTypes.get(types);
    if (known) return known;
    const found: TimelineEvent[] = [];
    for (const type of types) for (const event of this.ofType(type)) found.push(event);
    const events = sorted(found, byTime);
    this.#byTypes.set(types, events);
    return events;
  }

  /** The events of a type that belong to one measure or placement, in order. */
  ofKey(type: EventType, key: string): readonly TimelineEvent[] {
    let byKey = this.#byKey.get(type);
    if (!byKey) {
      byKey = new Map();
      for (const event of this.ofType(type)) {
        const own = keyOf(event);
        const list = own === null ? undefined : byKey.get(own);
        if (list) list.push(event);
        else if (own !== null) byKey.set(own, [event]);
      }
      this.#byKey.set(type, byKey);
    }
    return byKey.get(key) ?? [];
  }

  /** The event with this id or the id of one of its corrections; `undefined` when the record holds none. */
  find(id: string): TimelineEvent | undefined {
    this.#byId ??= byId(this.events);
    return this.#byId.get(id);
  }

  /** Whether an event had been recorded, in whatever version (A6). */
  isThere({ id, exists }: TimelineEvent): Truth {
    return this.#inAnyVersion.has(id) || exists;
  }

  /** The id of the original of an event that another names; unknown where there is none, or perhaps none (A1, A5, A6). */
  originalOf(named: string, event: TimelineEvent, field: string): string | Unknown {
    const found = this.find(named);
    const there = found && this.isThere(found);
    if (found) return there instanceof Unknown ? there : found.id;
    // One that was entered in error is known to be none of the others.
    const isRemoved = this.record.events.some(
      ({ id, corrects, enteredInError }) => enteredInError === true && (id === named || corrects === named),
    );
    return isRemoved ? named : unknown("not-recorded", { event: event.id, field });
  }

  /** The kind of an organisation, or why it is unknown. */
  kindOf(organisation: string): OrganisationKind | Unknown {
    const found = this.organisations.get(organisation);
    return found ? found.kind : unknown("not-recorded", { of: organisation, field: "kind" });
  }

  /** The organisation of a professional, or why it is unknown. */
  organisationOf(professional: string): string | Unknown {
    const organisation = this.professionals.get(professional)?.organisation;
    return organisation ?? unknownField(organisation, { of: professional, field: "organisation" });
  }
}

const NO_EVENTS: readonly TimelineEvent[] = [];
const NO_IDS: ReadonlySet<string> = new Set();

/** The days of the events of a record as it stands at a moment, by any of their ids; null for one that is not there. */
export function dayOfEvent(
  record: CaseRecord,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt?: string },
): (event: string) => Day | null {
  const moments = { asOf: readTime(asOf), knownAt: knownAt === undefined ? null : readTime(knownAt) };
  const timeline = new Timeline(record, moments);
  return (event) => timeline.find(event)?.time.day ?? null;
}

/** The key of the measure or placement that an event belongs to. */
export function keyOf({ data }: TimelineEvent): string | null {
  if ("measure" in data) return data.measure;
  return "placement" in data ? data.placement : null;
}

/** Order of events: by time, then id. */
export function byTime(a: TimelineEvent, b: TimelineEvent): number {
  return (
    a.time.day - b.time.day ||
    earliestInstant(a.time) - earliestInstant(b.time) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function byId<T extends { readonly id: string }>(list: readonly T[] | null | undefined): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of list ?? []) map.set(item.id, item);
  return map;
}

/** The events in order; where any was corrected, also by the ids of all that stand for one. */
function readEvents(
  events: readonly RecordEvent[],
  moments: Moments,
  limit: Instant,
): {
  events: readonly TimelineEvent[];
  corrected: ReadonlyMap<string, TimelineEvent> | null;
  inAnyVersion: ReadonlySet<string>;
} {
  const list: TimelineEvent[] = [];
  const correctionOf = new Map<string, RecordEvent>();
  for (const event of events) if (event.corrects !== undefined) correctionOf.set(event.corrects, event);
  if (correctionOf.size === 0 && moments.knownAt === null) {
    for (const version of events) {
      const event = eventOf(version.id, version, true, limit);
      if (event) list.push(event);
    }
    return { events: sorted(list, byTime), corrected: null, inAnyVersion: NO_IDS };
  }
  const corrected = new Map<string, TimelineEvent>();
  const inAnyVersion = new Set<string>();
  for (const original of events) {
    if (original.corrects !== undefined) continue;
    const { versions, ids, surely } = versionsInForce(original, correctionOf, moments.knownAt);
    let shown = 0;
    for (const { version, exists } of versions) {
      const event = eventOf(original.id, version, exists, limit);
      if (!event) continue;
      list.push(event);
      if (++shown === versions.length && surely) inAnyVersion.add(original.id);
      for (const id of ids) corrected.set(id, event);
    }
  }
  return { events: sorted(list, byTime), corrected, inAnyVersion };
}

/** An event as one of its versions tells it; null for one that was entered in error or lies after the moment. */
function eventOf(id: string, data: RecordEvent, exists: Truth, limit: Instant): TimelineEvent | null {
  if (data.enteredInError === true) return null;
  const time = readTime(data.at);
  if (earliestInstant(time) > limit) return null;
  const endedAt = data.type === "contact" ? data.endedAt : null;
  const end = typeof endedAt === "string" ? readTime(endedAt) : null;
  return { id, type: data.type, data, fields: data, time, end, exists };
}
