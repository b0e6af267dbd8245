import type * as z from "zod";
import { deepFreeze } from "../deepFreeze.js";
import type { Fault } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { scanJson } from "../scanJson.js";
import { sortFaults } from "../sortFaults.js";
import { checkRecord, type Readable } from "./checkRecord.js";
import { RecordEvent } from "./event.js";
import { CaseRecord, Child, Coverage, MAX_EVENTS } from "./record.js";
import { type IdList, namedIn, recordIds } from "./recordIds.js";
import type { ParsedRecord } from "./safeParseRecord.js";
import { warningsOf } from "./warningsOf.js";

/**
 * Reads a record by the schema itself, which says of everything what is wrong with it. `safeParseRecord.ts` next door
 * comes here only with what it did not read at once, which is as a rule a record with faults.
 */
export function readWithFaults(json: unknown): ParsedRecord {
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
