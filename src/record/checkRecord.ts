/**
 * What the schema cannot say of a record: ids that are unique, corrections that fit, intervals that run
 * forward, children that exist (A1–A5). What it only warns of stands in `warningsOf.ts` next door.
 */
import { compareTimes, isTimeFault, parseTime, type Time } from "../calendar/time.js";
import { type Fault, fault } from "../errors.js";
import type { RecordEvent } from "./event.js";
import type { Child, Coverage } from "./record.js";

/** An item with its index in the record's list. */
export interface Indexed<T> {
  readonly index: number;
  readonly item: T;
}

/** The lists whose items have an id. */
export const ID_LISTS = ["organisations", "professionals", "adults", "children", "events"] as const;

/** A record as far as it could be read. */
export interface Readable {
  readonly covers: readonly Indexed<Coverage>[];
  readonly children: readonly Indexed<Child>[];
  readonly events: readonly Indexed<RecordEvent>[];
  readonly childIds: ReadonlySet<string>;
  readonly eventIds: ReadonlySet<string>;
  readonly ids: readonly { readonly list: string; readonly ids: readonly (string | null)[] }[];
}

/** All faults of a record's content. */
export function checkRecord(record: Readable): Fault[] {
  return [
    ...duplicateIds(record),
    ...record.covers.flatMap(({ index, item }) =>
      backward(item.from, item.through, `covers[${index}].through`),
    ),
    ...record.children.flatMap(({ index, item }) =>
      (item.household ?? []).flatMap(({ from, through }, at) =>
        backward(from, through, `children[${index}].household[${at}].through`),
      ),
    ),
    ...record.events.flatMap(({ index, item }) => eventFaults(record, item, `events[${index}]`)),
    ...corrections(record),
  ];
}

function duplicateIds(record: Readable): Fault[] {
  return record.ids.flatMap(({ list, ids }) => {
    const seen = new Set<string>();
    return ids.flatMap((id, index) => {
      if (id === null || !seen.has(id)) {
        if (id !== null) seen.add(id);
        return [];
      }
      return [
        fault(
          "duplicate-id",
          `${list}[${index}].id`,
          "this id stands twice in its list",
          "give each its own id",
        ),
      ];
    });
  });
}

function eventFaults(record: Readable, event: RecordEvent, at: string): Fault[] {
  const faults: Fault[] = [];
  const child = (id: string | null | undefined, path: string) => {
    if (typeof id === "string" && !record.childIds.has(id)) {
      faults.push(
        fault(
          "unknown-reference",
          path,
          "the record holds no such child",
          "add the child, or correct the id",
        ),
      );
    }
  };
  if (event.type === "contact") {
    event.participants?.forEach(({ role, id }, index) => {
      if (role === "child") child(id, `${at}.participants[${index}].id`);
    });
    faults.push(...backward(event.at, event.endedAt, `${at}.endedAt`));
  } else {
    event.children?.forEach((id, index) => {
      child(id, `${at}.children[${index}]`);
    });
  }
  if (event.type === "frequency-report") {
    faults.push(...backward(event.periodFrom, event.periodThrough, `${at}.periodThrough`));
  }
  return faults;
}

/** A5: an event is corrected at most once, by one of its own type, with a time of recording, without cycles. */
function corrections(record: Readable): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map(record.events.map(({ item }) => [item.id, item]));
  const correctedBy = new Map<string, string>();
  const say = (index: number, key: string, message: string, mend: string) =>
    faults.push(fault("bad-correction", `events[${index}].${key}`, message, mend));
  for (const { index, item } of record.events) {
    if (item.corrects === undefined) {
      if (item.enteredInError !== undefined) {
        say(
          index,
          "enteredInError",
          "an entry in error must say what it corrects",
          "add 'corrects' with the id",
        );
      }
      continue;
    }
    if (typeof item.recordedAt !== "string") {
      const message = "a correction must say when it was recorded";
      faults.push(fault("missing-key", `events[${index}].recordedAt`, message, "add 'recordedAt'"));
    }
    const target = byId.get(item.corrects);
    if (!record.eventIds.has(item.corrects)) {
      say(index, "corrects", "the record holds no such event", "add the corrected event, or correct the id");
    } else if (target && target.type !== item.type) {
      say(
        index,
        "type",
        `a correction has the type of what it corrects, '${target.type}'`,
        "write that type",
      );
    }
    if (correctedBy.has(item.corrects)) {
      say(
        index,
        "corrects",
        "this event is corrected twice",
        "let the later correction correct the earlier one",
      );
    }
    correctedBy.set(item.corrects, item.id);
  }
  // Each event corrects at most one other, so every chain is walked once.
  const settled = new Set<string>();
  for (const { index, item } of record.events) {
    const walked = new Set<string>();
    let at: RecordEvent | undefined = item;
    while (at && !settled.has(at.id) && !walked.has(at.id)) {
      walked.add(at.id);
      at = at.corrects === undefined ? undefined : byId.get(at.corrects);
    }
    if (at && walked.has(at.id)) {
      say(
        index,
        "corrects",
        "these corrections go round in a circle",
        "let the first of them correct nothing",
      );
    }
    for (const id of walked) settled.add(id);
  }
  return faults;
}

function backward(from: string | null | undefined, to: string | null | undefined, path: string): Fault[] {
  const [start, end] = [read(from), read(to)];
  if (!start || !end || compareTimes(start, end) <= 0) return [];
  return [
    fault("bad-interval", path, "this lies before its start", "exchange the two, or correct one of them"),
  ];
}

function read(text: string | null | undefined): Time | null {
  if (typeof text !== "string") return null;
  const time = parseTime(text);
  return isTimeFault(time) ? null : time;
}
