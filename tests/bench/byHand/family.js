/**
 * A record made ready for questions: corrections applied, what lies after the moment left out, events by type in order.
 *
 * Also whom an event concerns (A4), what the record is complete about (A2), and what kind an organisation is.
 */
import {
  BEARER_UNKNOWN,
  BEFORE_RECORD,
  BEYOND_RECORD,
  is,
  lacking,
  NO,
  NOT_COVERED,
  NOT_RECORDED,
  YES,
} from "./truth.js";

const NONE = [];

/** Reads a record as it stands at the end of a day. */
export function readFamily(record, asOf, days) {
  const family = {
    record,
    asOf,
    days,
    kinds: new Map(),
    professionals: byId(record.professionals),
    adults: byId(record.adults),
    covers: [],
    veiligThuis: [],
    byType: new Map(),
    byId: null,
    fosterParents: null,
  };
  for (const { id, kind } of record.organisations ?? NONE) {
    family.kinds.set(id, kind);
    if (kind === "veilig-thuis") family.veiligThuis.push(id);
  }
  for (const { by, types, from, through } of record.covers) {
    const entry = { by, types, from: days.dayOf(from), through: days.dayOf(through) };
    if (entry.through >= entry.from) family.covers.push(entry);
  }
  readEvents(family);
  return family;
}

/** The events of a type, in order of time, then id. */
export function ofType(family, type) {
  return family.byType.get(type) ?? NONE;
}

/** The event that an id names, by its own or that of a correction. */
function find(family, id) {
  if (family.byId === null) {
    family.byId = new Map();
    for (const events of family.byType.values())
      for (const event of events) for (const one of event.ids) family.byId.set(one, event);
  }
  return family.byId.get(id);
}

/** B3: the order of two events; 0 where the record cannot tell. */
export function order(a, b) {
  return a.day - b.day || (a.exact && b.exact ? a.from - b.from : 0);
}

/** B3: whether an event counts as after the one that opened a duty. */
export function isAfter(family, event, start) {
  const { in: toldIn } = start.data;
  // What a child tells in a contact it tells before the contact ends.
  if (typeof toldIn === "string" && event.day <= start.day && find(family, toldIn) === event) return true;
  return order(event.end ?? event, start) >= 0;
}

/** A4: whether an event concerns a child. */
export function concerns(family, event, child) {
  const { data } = event;
  if (event.type === "contact") return tookPart(data, child);
  if (data.children) return is(data.children.includes(child));
  if (data.children === null) return lacking(null);
  if (typeof data.in === "string") {
    const told = find(family, data.in);
    if (told && told !== event) return concerns(family, told, child);
  }
  if (data.measure !== undefined && event.type !== "measure-start") {
    const starts = ofType(family, "measure-start").filter((one) => one.data.measure === data.measure);
    if (starts.length > 0) return starts.map((one) => concerns(family, one, child)).reduce(anyOf);
  }
  return family.record.children.length === 1 ? YES : NOT_RECORDED;
}

/** A2: why days are not vouched for, by any of these organisations; nothing (0) when they are. */
export function gapsOf(family, bearer, type, from, through) {
  if (through < from) return 0;
  const receivers = type === "report" ? family.veiligThuis : NONE;
  if (receivers.length === 0) return gapsOfEither(family, bearer, null, type, from, through);
  let gaps = 0;
  for (const one of receivers) gaps |= gapsOfEither(family, bearer, one, type, from, through);
  return gaps;
}

function gapsOfEither(family, bearer, other, type, from, through) {
  if (bearer === null && other === null) return BEARER_UNKNOWN;
  for (const span of family.covers)
    if (span.from <= from && through <= span.through && vouches(span, type, bearer, other)) return 0;
  const spans = family.covers.filter((span) => vouches(span, type, bearer, other));
  if (spans.length === 0) return NOT_COVERED;
  spans.sort((a, b) => a.from - b.from);
  let gaps = 0;
  if (from < spans[0].from) gaps |= BEFORE_RECORD;
  let last = -Infinity;
  for (const span of spans) {
    const isGap = last !== -Infinity && last + 1 < span.from && last + 1 <= through && span.from - 1 >= from;
    if (isGap) gaps |= NOT_COVERED;
    last = Math.max(last, span.through);
  }
  return through > last ? gaps | BEYOND_RECORD : gaps;
}

/** The first day of a window that is not vouched for; only asked where there is one. */
export function firstGap(family, bearer, type, from, through) {
  for (let day = from; day <= through; day++) if (gapsOf(family, bearer, type, day, day) !== 0) return day;
  return from;
}

/** Whether an organisation is complete about a type on a day. */
export function covers(family, organisation, type, day) {
  return family.covers.some(
    (span) =>
      span.by === organisation && span.from <= day && day <= span.through && span.types.includes(type),
  );
}

/** Whether anyone is complete about a type on any day (C10). */
export function coversEver(family, type) {
  return family.covers.some(({ types }) => types.includes(type));
}

/** The only organisation of a kind; null where there are none or several. */
export function onlyOfKind({ kinds }, wanted) {
  let only = null;
  for (const [id, kind] of kinds) {
    if (wanted !== null && kind !== wanted) continue;
    if (only !== null) return null;
    only = id;
  }
  return only;
}

/** Whether the organisation that acted is of a kind. */
export function byKind(family, { by }, wanted) {
  return by === undefined || by === null ? lacking(by) : ofKind(family, by, wanted);
}

/** Whether any of those that a field names, or the organisation of such a professional, is of a kind. */
export function namesKind(family, names, wanted) {
  if (names === undefined || names === null) return lacking(names);
  if (!Array.isArray(names)) return kindOfAnyone(family, names, wanted);
  let truth = NO;
  for (const name of names) truth = anyOf(truth, kindOfAnyone(family, name, wanted));
  return truth;
}

/** The organisation that a field names: itself, or that of a professional; null where that is not known. */
export function organisationNamed(family, id) {
  if (family.kinds.has(id) || !family.professionals.has(id)) return id;
  return family.professionals.get(id).organisation ?? null;
}

/** Whether an event closes for a child: one of unknown whom is of every child (A4). */
export function closesFor(family, event, child) {
  return concerns(family, event, child) !== NO;
}

function kindOfAnyone(family, id, wanted) {
  if (family.kinds.has(id) || !family.professionals.has(id)) return ofKind(family, id, wanted);
  const { organisation } = family.professionals.get(id);
  return organisation ? ofKind(family, organisation, wanted) : lacking(organisation);
}

function ofKind({ kinds }, id, wanted) {
  const kind = kinds.get(id);
  return kind === undefined ? NOT_RECORDED : is(kind === wanted);
}

function anyOf(a, b) {
  if (a === YES || b === YES) return YES;
  if (a === NO) return b;
  return b === NO ? a : a | b;
}

function vouches(span, type, bearer, other) {
  return (span.by === bearer || span.by === other) && span.types.includes(type);
}

function tookPart({ participants }, child) {
  if (!participants) return lacking(participants);
  let nameless = false;
  for (const { role, id } of participants) {
    if (id === child) return YES;
    nameless ||= !id && (!role || role === "child");
  }
  return nameless ? NOT_RECORDED : NO;
}

function byId(list) {
  const map = new Map();
  for (const one of list ?? NONE) map.set(one.id, one);
  return map;
}

/** A5: each event as its last correction tells it, under the id of the original. */
function readEvents(family) {
  const { events } = family.record;
  let corrections = null;
  for (const event of events) {
    if (event.corrects === undefined) continue;
    corrections ??= new Map();
    corrections.set(event.corrects, event);
  }
  const unordered = new Set();
  for (const original of events) {
    if (original.corrects !== undefined) continue;
    const ids = [original.id];
    let data = original;
    for (let next = corrections?.get(data.id); next; next = corrections.get(next.id)) {
      data = next;
      ids.push(next.id);
    }
    if (data.enteredInError !== true) addEvent(family, ids, data, unordered);
  }
  for (const list of unordered) list.sort(byTime);
}

function addEvent(family, ids, data, unordered) {
  const { days, asOf, byType } = family;
  const event = { id: ids[0], ids, type: data.type, data, day: 0, from: 0, to: 0, exact: false, end: null };
  days.readTime(data.at, event);
  if (event.day > asOf) return;
  if (typeof data.endedAt === "string") {
    event.end = { day: 0, from: 0, to: 0, exact: false };
    days.readTime(data.endedAt, event.end);
  }
  const list = byType.get(event.type);
  if (!list) {
    byType.set(event.type, [event]);
    return;
  }
  if (byTime(list[list.length - 1], event) > 0) unordered.add(list);
  list.push(event);
}

function byTime(a, b) {
  return a.day - b.day || a.from - b.from || (a.id < b.id ? -1 : 1);
}
