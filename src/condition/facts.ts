/** Finds the value of a fact for one question: this child, this trigger, this act (F2). */

import { childTookPart, individual, withAuthority, withParent } from "../record/contacts.js";
import type { EventType, Participant } from "../record/event.js";
import type { TimelineChild } from "../record/household.js";
import { continues, isContinued, spanOf } from "../record/measures.js";
import type { Timeline, TimelineEvent } from "../record/timeline.js";
import { Unknown, unknown, unknownField, valueOr } from "../record/unknown.js";
import { byAssignedWorker, independent } from "../record/workers.js";
import type { Literal } from "./condition.js";
import { eventFacts } from "./factTypes.js";

/** A list of which some items are unknown. */
export class PartialList {
  constructor(
    readonly items: readonly string[],
    readonly rest: Unknown,
  ) {}
}

/** The key of a span of measures that may have begun with an earlier one (C6). */
export class UncertainKey {
  constructor(
    readonly key: string,
    /** The keys that it may have as well, each with why that is not known. */
    readonly perhaps: ReadonlyMap<string, Unknown>,
  ) {}
}

/** The value of a fact. */
export type FactValue = Literal | PartialList | UncertainKey | Unknown;

/** What set off a duty: one event, or one of each pattern of `latestOf` (null while it is awaited). */
export interface TriggerView {
  readonly events: readonly (TimelineEvent | null)[];
  /** The event types of each pattern. */
  readonly types: readonly (readonly EventType[])[];
}

/** The event that starts a term has not come yet: it is none of those that a record holds. */
export const AWAITED = "awaited";

/** What a condition is asked about. */
export interface Subject {
  readonly timeline: Timeline;
  /** The child whose duty it is. */
  readonly child: TimelineChild;
  /** The day on which facts about the child hold (A11). */
  readonly day: number;
  readonly trigger: TriggerView | null;
  /** The event that a pattern is testing. */
  readonly act: TimelineEvent | null;
  /** The event that started the term; null where there is none, or which it is is not known. */
  readonly from: TimelineEvent | typeof AWAITED | null;
  /** The participant that leaves over `act.professional.*` speak of (A10). */
  readonly professional: Participant | null;
}

/** The parameters that conditions compare with, by name; settled when a condition is compiled. */
export type Parameters = ReadonlyMap<string, unknown>;

/** Reads one fact from a subject. */
export type FactReader = (subject: Subject) => FactValue;

/** The reader of a fact whose name has been checked. */
export function factReader(name: string, parameters: Parameters): FactReader {
  const dot = name.indexOf(".");
  const [scope, rest] = [name.slice(0, dot), name.slice(dot + 1)];
  switch (scope) {
    case "child":
      return ({ child, day }) => child.ageOn(day);
    case "parameter": {
      const value = literalOf(parameters.get(rest));
      return () => value;
    }
    case "record":
      return rest === "pilot" ? pilotOf : ({ timeline }) => timeline.kindOf(timeline.record.holder);
    case "trigger":
      return triggerReader(eventReader(rest, parameters), rest);
    case "from": {
      const read = eventReader(rest, parameters);
      return (subject) => {
        const { from } = subject;
        if (from === AWAITED) return rest === "id" ? NOBODYS_ID : noEvent(rest);
        return from ? read(subject, from) : noEvent(rest);
      };
    }
    default: {
      const read = eventReader(rest, parameters);
      return (subject) => (subject.act ? read(subject, subject.act) : noEvent(rest));
    }
  }
}

/** A value of a record or a norm as a fact; what is none is unknown. */
export function literalOf(value: unknown): FactValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value : unknown("not-recorded");
}

function pilotOf({ timeline }: Subject): FactValue {
  const { holder } = timeline.record;
  return valueOr(timeline.organisations.get(holder)?.pilot, { of: holder, field: "pilot" });
}

/** `trigger.x` is the value in the first listed pattern whose type has the field (C2). */
function triggerReader(read: EventReader, field: string): FactReader {
  // The triggers of a norm share one list of types.
  let types: TriggerView["types"] | null = null;
  let place = -1;
  const isKey = field === "measure" || field === "placement";
  return (subject) => {
    const { trigger } = subject;
    if (trigger && trigger.types !== types) {
      types = trigger.types;
      place = placeOf(types, field);
    }
    // Of halves that pair on a key the one that is awaited has the key of the others (C2).
    const event = trigger?.events[place] ?? (isKey ? trigger?.events.find((one) => one !== null) : null);
    return event ? read(subject, event) : noEvent(field);
  };
}

/** No event has it: what names an event that is recorded does not name one that is yet to come. */
const NOBODYS_ID = "";

function noEvent(field: string): Unknown {
  return unknown("not-recorded", { field });
}

/** The first of these patterns all of whose types have the field; -1 when none has. */
function placeOf(patterns: TriggerView["types"], field: string): number {
  for (let place = 0; place < patterns.length; place++) {
    let all = true;
    for (const type of patterns[place] ?? []) all &&= eventFacts(type).has(field);
    if (all) return place;
  }
  return -1;
}

/** Reads one fact of an event. */
type EventReader = (subject: Subject, event: TimelineEvent) => FactValue;

function eventReader(field: string, parameters: Parameters): EventReader {
  switch (field) {
    case "id":
      return (_, event) => event.id;
    case "type":
      return (_, event) => event.type;
    case "byKind":
      return ({ timeline }, event) => {
        const by = fieldValue(event, "by");
        return typeof by === "string" ? timeline.kindOf(by) : unknownOf(by, event, "by");
      };
    case "toKind":
    case "fromKind": {
      const named = field === "toKind" ? "to" : "from";
      return ({ timeline }, event) => kindsOf(timeline, listValue(event, named));
    }
    case "continues":
      return ({ timeline, child }, event) =>
        (event.type === "measure-end" ? isContinued : continues)(timeline, event, child.id);
    case "measure":
      return ({ timeline, child }, event) => {
        const key = fieldValue(event, field);
        if (typeof key !== "string") return key;
        const span = spanOf(timeline, key, child.id);
        return span.perhaps.size === 0 ? span.key : new UncertainKey(span.key, span.perhaps);
      };
    case "individual": {
      const most = mostProfessionals(parameters);
      return ({ timeline, child }, event) => individual(timeline, event, child.id, most);
    }
    case "byAssignedWorker":
      return ({ timeline, child }, event) => byAssignedWorker(timeline, event, child.id);
    case "withParent":
      return ({ timeline, child }, event) => withParent(timeline, event, child.id);
    case "withAuthority":
      return ({ timeline, child }, event) => withAuthority(timeline, event, child.id);
    case "childTookPart":
      return ({ timeline, child }, event) => childTookPart(timeline, event, child.id);
    case "professional.independent":
    case "professional.specialisations":
    case "professional.organisation":
      return (subject, event) => professionalFact(subject, event, field);
    case "of":
    case "in":
    case "complaint":
    case "objection":
    case "followUpOf":
      return ({ timeline }, event) => {
        // A5: an event is known by the id of its original, whatever corrected it.
        const named = fieldValue(event, field);
        return typeof named === "string" ? timeline.originalOf(named, event, field) : named;
      };
    case "to":
    case "from":
      return (_, event) => listValue(event, field);
    default:
      return (_, event) => fieldValue(event, field);
  }
}

/** A7: more than one professional only where the norm's parameter `professionals` allows it. */
function mostProfessionals(parameters: Parameters): number {
  const most = parameters.get("professionals");
  return typeof most === "number" ? most : 1;
}

function professionalFact(
  { timeline, professional }: Subject,
  event: TimelineEvent,
  field: string,
): FactValue {
  const nobody = unknown("not-recorded", { event: event.id, field: "participants" });
  if (!professional) return nobody;
  if (field === "professional.independent") return independent(timeline, event, professional);
  const { id } = professional;
  if (id === undefined || id === null) return unknownField(id, { event: event.id, field: "participants.id" });
  if (field === "professional.organisation") return timeline.organisationOf(id);
  const where = { of: id, field: "specialisations" };
  return valueOr(timeline.professionals.get(id)?.specialisations, where);
}

/** Kinds of organisations, or of the organisations of professionals, that a field names. */
function kindsOf(timeline: Timeline, names: FactValue): FactValue {
  if (names instanceof Unknown || !Array.isArray(names)) return names;
  const known: string[] = [];
  let rest: Unknown | null = null;
  for (const name of names) {
    const kind = kindOfAnyone(timeline, String(name));
    if (typeof kind === "string") known.push(kind);
    else rest ??= kind;
  }
  return rest ? new PartialList(known, rest) : known;
}

function kindOfAnyone(timeline: Timeline, id: string): string | Unknown {
  if (timeline.organisations.has(id)) return timeline.kindOf(id);
  if (!timeline.professionals.has(id)) return timeline.kindOf(id);
  const organisation = timeline.organisationOf(id);
  return organisation instanceof Unknown ? organisation : timeline.kindOf(organisation);
}

/** A field as a fact: absent and null are unknown. */
function fieldValue(event: TimelineEvent, field: string): FactValue {
  const value = event.fields[field];
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value === undefined || value === null) return unknownField(value, { event: event.id, field });
  return literalOf(value);
}

/** A field that holds one value or several, as a list. */
function listValue(event: TimelineEvent, field: "to" | "from"): FactValue {
  const value = fieldValue(event, field);
  return typeof value === "object" ? value : [String(value)];
}

function unknownOf(value: FactValue, event: TimelineEvent, field: string): Unknown {
  return value instanceof Unknown ? value : unknown("not-recorded", { event: event.id, field });
}
