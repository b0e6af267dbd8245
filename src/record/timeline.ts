/**
 * What a record says, in order, at a moment: corrections applied, what was not yet known left out (A5, A6, B1).
 *
 * Whom an event concerns stands in `whom.ts`, what follows from contacts and measures in the files beside it.
 */
import { endOfDay, type Instant } from "../calendar/amsterdam.js";
import { earliestInstant, isTimeFault, parseTime, type Time } from "../calendar/time.js";
import { Coverage } from "./coverage.js";
import type { EventType, RecordEvent } from "./event.js";
import type { Adult, CaseRecord, Child, Organisation, OrganisationKind, Professional } from "./record.js";
import { type Truth, type Unknown, unknown, valueOr } from "./unknown.js";

/** An event as it stands at the moment of judgement. */
export interface TimelineEvent {
  /** Id of the original event, whatever corrected it (A5). */
  readonly id: string;
  readonly type: EventType;
  /** The version in force. */
  readonly data: RecordEvent;
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
  readonly children: readonly Child[];
  readonly coverage: Coverage;
  /** All events in order of time, then id; the order in the file never decides (B3). */
  readonly events: readonly TimelineEvent[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly professionals: ReadonlyMap<string, Professional>;
  readonly adults: ReadonlyMap<string, Adult>;
  readonly #byType = new Map<EventType, TimelineEvent[]>();
  readonly #byKey = new Map<EventType, Map<string, TimelineEvent[]>>();
  readonly #byId = new Map<string, TimelineEvent>();

  constructor(
    readonly record: CaseRecord,
    readonly moments: Moments,
  ) {
    this.children = record.children;
    this.organisations = new Map((record.organisations ?? []).map((item) => [item.id, item]));
    this.professionals = new Map((record.professionals ?? []).map((item) => [item.id, item]));
    this.adults = new Map((record.adults ?? []).map((item) => [item.id, item]));
    this.coverage = new Coverage(record.covers, moments.knownAt?.day ?? null);
    this.events = readEvents(record.events, moments, this.#byId);
    for (const event of this.events) {
      const list = this.#byType.get(event.type);
      if (list) list.push(event);
      else this.#byType.set(event.type, [event]);
    }
  }

  /** The events of a type, in order. */
  ofType(type: EventType): readonly TimelineEvent[] {
    return this.#byType.get(type) ?? [];
  }

  /** The events of several types, in order. */
  ofTypes(types: readonly EventType[]): readonly TimelineEvent[] {
    const [only] = types;
    if (types.length === 1 && only) return this.ofType(only);
    return types.flatMap((type) => this.ofType(type)).sort(byTime);
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
    return this.#byId.get(id);
  }

  /** The kind of an organisation, or why it is unknown. */
  kindOf(organisation: string): OrganisationKind | Unknown {
    const found = this.organisations.get(organisation);
    return found ? found.kind : unknown("not-recorded", { of: organisation, field: "kind" });
  }

  /** The organisation of a professional, or why it is unknown. */
  organisationOf(professional: string): string | Unknown {
    const where = { of: professional, field: "organisation" };
    return valueOr(this.professionals.get(professional)?.organisation, where);
  }
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

/** The last instant of a moment of judgement: a day means through its end (B1). */
export function momentEnd(moment: Time): Instant {
  return moment.instant ?? endOfDay(moment.day);
}

/** A time that the schema has already checked. */
export function readTime(text: string): Time {
  const time = parseTime(text);
  if (isTimeFault(time)) throw new RangeError("an unchecked time");
  return time;
}

function readEvents(
  events: readonly RecordEvent[],
  moments: Moments,
  byId: Map<string, TimelineEvent>,
): readonly TimelineEvent[] {
  const correctionOf = new Map<string, RecordEvent>();
  for (const event of events) if (event.corrects !== undefined) correctionOf.set(event.corrects, event);
  const limit = momentEnd(moments.asOf);
  const list: TimelineEvent[] = [];
  for (const original of events) {
    if (original.corrects !== undefined) continue;
    const { versions, ids } = versionsInForce(original, correctionOf, moments.knownAt);
    for (const { version, exists } of versions) {
      if (version.enteredInError === true) continue;
      const time = readTime(version.at);
      if (earliestInstant(time) > limit) continue;
      const endedAt = version.type === "contact" ? version.endedAt : null;
      const end = typeof endedAt === "string" ? readTime(endedAt) : null;
      const event = { id: original.id, type: version.type, data: version, time, end, exists };
      list.push(event);
      for (const id of ids) byId.set(id, event);
    }
  }
  return list.sort(byTime);
}

/** A5: the last correction that was recorded by then, else the original; where that is not known, each that may be. */
function versionsInForce(
  original: RecordEvent,
  correctionOf: ReadonlyMap<string, RecordEvent>,
  knownAt: Time | null,
): { versions: { version: RecordEvent; exists: Truth }[]; ids: string[] } {
  let versions: { version: RecordEvent; exists: Truth }[] = [];
  const ids: string[] = [];
  for (let at: RecordEvent | undefined = original; at !== undefined; at = correctionOf.get(at.id)) {
    ids.push(at.id);
    const known = recordedBy(at, knownAt);
    if (known === false) continue;
    if (known === true) versions = [{ version: at, exists: true }];
    else
      versions = [
        ...versions.map(({ version }) => ({ version, exists: known })),
        { version: at, exists: known },
      ];
  }
  return { versions, ids };
}

/** A6: whether an event had been recorded by `knownAt`. */
function recordedBy(event: RecordEvent, knownAt: Time | null): Truth {
  if (knownAt === null) return true;
  const where = { event: event.id, field: "recordedAt" };
  const text = valueOr(event.recordedAt, where);
  if (typeof text !== "string") return text;
  const recorded = readTime(text);
  if (recorded.day !== knownAt.day || knownAt.instant === null) return recorded.day <= knownAt.day;
  return recorded.instant === null ? unknown("time-imprecise", where) : recorded.instant <= knownAt.instant;
}
