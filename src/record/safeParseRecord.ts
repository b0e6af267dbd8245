import type * as z from "zod";
import { acceptorOf } from "../acceptorOf.js";
import { deepFreeze } from "../deepFreeze.js";
import { type Fault, VertelrechtError } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { plainCopy } from "../plainCopy.js";
import { scanJson } from "../scanJson.js";
import { sortFaults } from "../sortFaults.js";
import { checkRecord, type Readable } from "./checkRecord.js";
import { RecordEvent } from "./event.js";
import { CaseRecord, Child, Coverage, MAX_EVENTS } from "./record.js";
import { type IdList, type Named, recordIds } from "./recordIds.js";
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
  const made: object[] = [];
  const read = readAtOnce(plainCopy(json, made));
  if (read === null) return readWithFaults(json);
  for (const part of made) Object.freeze(part);
  return read;
}

/**
 * Like {@link safeParseRecord}, for JSON that `readJson` gave and that nobody else holds: a good record is neither copied
 * nor frozen.
 */
export function takeRecord(json: unknown): ParsedRecord {
  return readAtOnce(json) ?? readWithFaults(json);
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

const isRecord = acceptorOf(CaseRecord);

/** Plain JSON read as the record that it is; null where it may have faults. */
function readAtOnce(json: unknown): ParsedRecord | null {
  if (!isRecord(json)) return null;
  const { covers, children, events } = json;
  const named = namedIn(json);
  const ids = recordIds(named);
  if (checkRecord({ covers, children, events, named }, ids).length > 0) return null;
  return { ok: true, record: json, warnings: sortFaults(warningsOf(json, ids), json) };
}

/** Reads by the schema, which says of everything what is wrong with it. */
function readWithFaults(json: unknown): ParsedRecord {
  const scanned = scanJson(json);
  const tooMany = tooManyEvents(json);
  if (isFilled(scanned)) return { ok: false, faults: scanned };
  if (isFilled(tooMany)) return { ok: false, faults: tooMany };
  const shape = CaseRecord.safeParse(json, { reportInput: true });
  const read = shape.success ? { ...shape.data, named: namedIn(shape.data) } : readable(json);
  const ids = recordIds(read.named);
  const issues = shape.success ? [] : faultsOfIssues(shape.error.issues);
  const faults = sortFaults([...issues, ...checkRecord(read, ids)], json);
  if (isFilled(faults)) return { ok: false, faults };
  if (!shape.success) throw new Error("a failed parse has issues");
  const record = deepFreeze(shape.data);
  return { ok: true, record, warnings: sortFaults(warningsOf(record, ids), json) };
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

function namedIn({ organisations, professionals, adults, children, events }: CaseRecord): Named {
  return {
    organisations: organisations ?? [],
    professionals: professionals ?? [],
    adults: adults ?? [],
    children,
    events,
  };
}

/** What can be read of a record with faults, each item at its own index, so that its other faults show too. */
function readable(json: unknown): Readable {
  const items = (key: string): unknown[] => {
    const list: unknown = typeof json === "object" && json !== null ? Reflect.get(json, key) : undefined;
    return Array.isArray(list) ? list : [];
  };
  const read = <T>(key: string, schema: z.ZodType<T>): (T | null)[] =>
    items(key).map((item) => schema.safeParse(item).data ?? null);
  const named = (key: IdList) => items(key).map((item) => (hasId(item) ? { id: item.id } : null));
  return {
    covers: read("covers", Coverage),
    children: read("children", Child),
    events: read("events", RecordEvent),
    named: {
      organisations: named("organisations"),
      professionals: named("professionals"),
      adults: named("adults"),
      children: named("children"),
      events: named("events"),
    },
  };
}

function hasId(item: unknown): item is { readonly id: string } {
  return typeof item === "object" && item !== null && typeof Reflect.get(item, "id") === "string";
}
