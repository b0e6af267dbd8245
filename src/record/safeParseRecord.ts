import type * as z from "zod";
import { deepFreeze } from "../deepFreeze.js";
import { type Fault, VertelrechtError } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { scanJson } from "../scanJson.js";
import { sortFaults } from "../sortFaults.js";
import { checkRecord, ID_LISTS, type Indexed, type Readable } from "./checkRecord.js";
import { RecordEvent } from "./event.js";
import { CaseRecord, Child, Coverage, MAX_EVENTS } from "./record.js";
import { warningsOf } from "./warningsOf.js";

/** A record that was read, or all its faults. */
export type ParsedRecord =
  | { readonly ok: true; readonly record: CaseRecord; readonly warnings: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Reads one case record from parsed JSON and checks it whole: shape, ids, corrections, intervals.
 *
 * Strict: an unknown key is a fault, since a typo must not silently become missing data. A reference to what
 * the record does not hold (an organisation, a professional, an adult, an event, the start of a measure) is no
 * fault but a warning: what it refers to counts as unknown.
 *
 * @param json - the parsed JSON of one record, at most 20,000 events and 64 levels deep
 * @returns the record, a frozen copy, with its warnings, or all its faults, each with code, path and mend
 * @example
 * ```ts
 * import { safeParseRecord } from "vertelrecht";
 * const parsed = safeParseRecord({ format: "vertelrecht.record/1" });
 * if (!parsed.ok) console.log(parsed.faults[0].code, parsed.faults[0].path); // "missing-key" "id"
 * ```
 */
export function safeParseRecord(json: unknown): ParsedRecord {
  const scanned = scanJson(json);
  const tooMany = tooManyEvents(json);
  if (isFilled(scanned)) return { ok: false, faults: scanned };
  if (isFilled(tooMany)) return { ok: false, faults: tooMany };
  const shape = CaseRecord.safeParse(json, { reportInput: true });
  const content = checkRecord(shape.success ? wholeOf(shape.data) : readable(json));
  const faults = sortFaults([...(shape.success ? [] : faultsOfIssues(shape.error.issues)), ...content], json);
  if (isFilled(faults)) return { ok: false, faults };
  if (!shape.success) throw new Error("a failed parse has issues");
  const record = deepFreeze(shape.data);
  return { ok: true, record, warnings: sortFaults(warningsOf(record), json) };
}

/**
 * Like {@link safeParseRecord}, but throws.
 *
 * @throws {@link VertelrechtError} with all faults of the record
 */
export function parseRecord(json: unknown): CaseRecord {
  const parsed = safeParseRecord(json);
  if (!parsed.ok) throw new VertelrechtError(parsed.faults);
  return parsed.record;
}

function isFilled(faults: readonly Fault[]): faults is readonly [Fault, ...Fault[]] {
  return faults.length > 0;
}

function tooManyEvents(json: unknown): Fault[] {
  const events = typeof json === "object" && json !== null ? Reflect.get(json, "events") : undefined;
  if (!Array.isArray(events) || events.length <= MAX_EVENTS) return [];
  return [
    {
      code: "too-many-events",
      path: "events",
      message: `a record holds at most ${MAX_EVENTS} events, this one has ${events.length}`,
      mend: "leave out what lies before the period that is judged, and say so in 'covers'",
    },
  ];
}

/** All of a record whose shape is right. */
function wholeOf(record: CaseRecord): Readable {
  const all = <T>(list: readonly T[]): Indexed<T>[] => list.map((item, index) => ({ index, item }));
  const idsOf = (list: readonly { readonly id: string }[] | null | undefined) =>
    (list ?? []).map(({ id }) => id);
  return {
    covers: all(record.covers),
    children: all(record.children),
    events: all(record.events),
    childIds: new Set(idsOf(record.children)),
    eventIds: new Set(idsOf(record.events)),
    ids: ID_LISTS.map((list) => ({ list, ids: idsOf(record[list]) })),
  };
}

/** What can be read of a record with faults, each item at its own index, so that its other faults show too. */
function readable(json: unknown): Readable {
  const items = (key: string): unknown[] => {
    const list: unknown = typeof json === "object" && json !== null ? Reflect.get(json, key) : undefined;
    return Array.isArray(list) ? list : [];
  };
  const read = <T>(key: string, schema: z.ZodType<T>): Indexed<T>[] =>
    items(key).flatMap((item, index) => {
      const parsed = schema.safeParse(item);
      return parsed.success ? [{ index, item: parsed.data }] : [];
    });
  const ids = (key: string) => new Set(items(key).flatMap((item) => (hasId(item) ? [item.id] : [])));
  return {
    covers: read("covers", Coverage),
    children: read("children", Child),
    events: read("events", RecordEvent),
    childIds: ids("children"),
    eventIds: ids("events"),
    ids: ID_LISTS.map((key) => ({
      list: key,
      ids: items(key).map((item) => (hasId(item) ? item.id : null)),
    })),
  };
}

function hasId(item: unknown): item is { id: string } {
  return typeof item === "object" && item !== null && typeof Reflect.get(item, "id") === "string";
}
