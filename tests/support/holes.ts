/** What a record says, place by place, and the same record with one place left open. */
import { formatDay } from "../../src/calendar/civilDay.js";
import { isTimeFault, parseTime } from "../../src/calendar/time.js";

type Json = Record<string, unknown>;

/** A field of events of a type, or of what a record lists; `participants.x` is one of a contact. */
export interface Hole {
  readonly of: string;
  readonly field: string;
}

const LISTS = ["organisations", "professionals", "adults", "children"];
/** What the schema asks for, and what no norm may read. */
const FIXED = new Set(["id", "type", "measure", "placement", "corrects", "enteredInError", "meta", "name"]);

/** Every place of a record that can be left open, each once. */
export function holesOf(record: Json): Hole[] {
  const holes = new Map<string, Hole>();
  const add = (of: string, item: Json) => {
    for (const [field, value] of Object.entries(item)) {
      if (FIXED.has(field) || (field === "at" && !String(value).includes("T"))) continue;
      holes.set(`${of} ${field}`, { of, field });
      if (field !== "participants") continue;
      for (const participant of objects(value)) {
        for (const key of Object.keys(participant)) {
          if (key !== "meta") holes.set(`${of} participants.${key}`, { of, field: `participants.${key}` });
        }
      }
    }
  };
  for (const event of objects(record.events)) add(String(event.type), event);
  for (const list of LISTS) for (const item of objects(record[list])) add(list, item);
  return [...holes.values()];
}

/** The record without a place: a field gone, of `at` the hour, of organisations with their kinds the whole list. */
export function without(record: Json, { of, field }: Hole): Json {
  if (of === "organisations" && field === "kind") {
    const { organisations: _gone, ...rest } = record;
    return rest;
  }
  const cut = (item: Json): Json => {
    if (field === "at") return { ...item, at: dayText(String(item.at)) };
    // With `corrects` the schema asks for it.
    if (field === "recordedAt" && item.corrects !== undefined) return item;
    const [first = "", inner] = field.split(".");
    if (inner === undefined) return omit(item, first);
    return Array.isArray(item[first])
      ? { ...item, [first]: objects(item[first]).map((one) => omit(one, inner)) }
      : item;
  };
  if (LISTS.includes(of)) return { ...record, [of]: objects(record[of]).map(cut) };
  return {
    ...record,
    events: objects(record.events).map((event) => (event.type === of ? cut(event) : event)),
  };
}

/** The record in which nobody vouches for events of these types. */
export function uncovered(record: Json, types: readonly string[]): Json {
  const covers = objects(record.covers).flatMap((entry) => {
    const kept = Array.isArray(entry.types) ? entry.types.filter((one) => !types.includes(one)) : [];
    return kept.length > 0 ? [{ ...entry, types: kept }] : [];
  });
  return { ...record, covers };
}

function omit(item: Json, key: string): Json {
  const { [key]: _gone, ...rest } = item;
  return rest;
}

function dayText(at: string): string {
  const time = parseTime(at);
  return isTimeFault(time) ? at : formatDay(time.day);
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map((item): Json => ({ ...item })) : [];
}
