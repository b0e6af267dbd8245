import { acceptorOf } from "../acceptorOf.js";
import { deepFreeze } from "../deepFreeze.js";
import { type Fault, VertelrechtError } from "../errors.js";
import { PlainCopy } from "../plainCopy.js";
import { sortFaults } from "../sortFaults.js";
import { checkRecord } from "./checkRecord.js";
import { readWithFaults } from "./readWithFaults.js";
import { CaseRecord } from "./record.js";
import { namedIn, recordIds } from "./recordIds.js";
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
  const copy = new PlainCopy();
  const good = readAtOnce(copy.of(json));
  if (good === null) return noted(readWithFaults(json));
  for (const part of copy.made) Object.freeze(part);
  return noted(good);
}

/**
 * Like {@link safeParseRecord}, for JSON that `readJson` gave and that nobody else holds: a good record is neither copied
 * nor frozen.
 */
export function takeRecord(json: unknown): ParsedRecord {
  return noted(readAtOnce(json) ?? readWithFaults(json));
}

/** Records that were read here. */
const read = new WeakSet<CaseRecord>();

function noted(parsed: ParsedRecord): ParsedRecord {
  if (parsed.ok) read.add(parsed.record);
  deepFreeze(parsed.ok ? parsed.warnings : parsed.faults);
  return Object.freeze(parsed);
}

/** The same record where it was read here; any other is read first, so that none is judged that would be refused. */
export function asRead(record: CaseRecord): CaseRecord {
  return read.has(record) ? record : parseRecord(record);
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
