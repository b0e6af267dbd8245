import type * as z from "zod";
import { deepFreeze } from "../deepFreeze.js";
import type { Fault } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { withNearestKeys } from "../nearestKeys.js";
import { scanJson } from "../scanJson.js";
import { sortFaults } from "../sortFaults.js";
import { type Lenience, type SoundPart, soundPart } from "../soundPart.js";
import { NO_SUCH_EVENT } from "./checkCorrections.js";
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
  const read = shape.success ? { ...shape.data, named: namedIn(shape.data), told: same } : readable(json);
  const ids = recordIds(read.named);
  const issues = shape.success
    ? []
    : withNearestKeys(faultsOfIssues(shape.error.issues), CaseRecord, json).map(withMeta);
  const faults = sortFaults([...issues, ...read.told(checkRecord(read, ids))], json);
  if (isFilled(faults)) return { ok: false, faults };
  if (!shape.success) throw new Error("a failed parse has issues");
  const record = deepFreeze(shape.data);
  return { ok: true, record, warnings: sortFaults(warningsOf(record, ids), json) };
}

function withMeta(fault: Fault): Fault {
  if (fault.code !== "unknown-key") return fault;
  return { ...fault, mend: `${fault.mend}; a system's own data goes under 'meta'` };
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

/** Of so many items of a list that the schema refuses the rest is looked into: more of them are one mistake made often. */
const MOST_LOOKED_INTO = 1_000;

/** How to read on in an item. */
const LENIENCE: Lenience = {
  // The first day that there is: nothing lies before it.
  standIns: { id: ["illegible"], by: ["illegible"], types: [["report"]], at: ["1900-01-01"] },
  mayComeOf: {},
};

/** What of a record with faults is left to be checked, and how to tell what is found in it. */
type Rest = Readable & Pick<SoundPart<CaseRecord>, "told">;

/** What can be read of a record with faults, each item at its own index, so that its other faults show too. */
function readable(json: unknown): Rest {
  const listOf = (key: string): readonly unknown[] | null => {
    const list: unknown = typeof json === "object" && json !== null ? Reflect.get(json, key) : undefined;
    return Array.isArray(list) ? list : null;
  };
  const items = (key: string) => listOf(key) ?? [];
  const toldOf = new Map<string, SoundPart<unknown>["told"]>();
  const read = <T>(key: string, schema: z.ZodType<T>): (T | null)[] => {
    let looked = 0;
    return items(key).map((item, index) => {
      const parsed = schema.safeParse(item);
      if (parsed.success || ++looked > MOST_LOOKED_INTO) return parsed.data ?? null;
      const sound = soundPart(schema, item, LENIENCE);
      if (sound) toldOf.set(`${key}[${index}]`, sound.told);
      return sound?.part ?? null;
    });
  };
  const named = (key: IdList) => items(key).map((item) => (hasId(item) ? { id: item.id } : null));
  const [children, events] = [named("children"), named("events")];
  // Whom or what a reference means may have an id that cannot be read.
  const areAllNamed = (key: IdList, ids: readonly unknown[]) => listOf(key) !== null && !ids.includes(null);
  const isSure = ({ code, message }: Fault) =>
    !(code === "unknown-reference" && !areAllNamed("children", children)) &&
    !(code === "bad-correction" && message === NO_SUCH_EVENT && !areAllNamed("events", events));
  return {
    covers: read("covers", Coverage),
    children: read("children", Child),
    events: read("events", RecordEvent),
    named: {
      organisations: named("organisations"),
      professionals: named("professionals"),
      adults: named("adults"),
      children,
      events,
    },
    told: (faults) => faults.filter(isSure).flatMap((fault) => toldInItem(fault, toldOf)),
  };
}

/** A fault of an item, unless it may come of what could not be read of the item. */
function toldInItem(fault: Fault, toldOf: ReadonlyMap<string, SoundPart<unknown>["told"]>): Fault[] {
  const [, item = "", rest = ""] = /^(\w+\[\d+\])\.(.*)$/.exec(fault.path) ?? [];
  const told = toldOf.get(item);
  if (!told) return [fault];
  return told([{ ...fault, path: rest }]).map((one) => ({ ...one, path: `${item}.${one.path}` }));
}

function same(faults: readonly Fault[]): Fault[] {
  return [...faults];
}

function hasId(item: unknown): item is { readonly id: string } {
  return typeof item === "object" && item !== null && typeof Reflect.get(item, "id") === "string";
}
