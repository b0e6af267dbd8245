/** Which versions of an event are in force: corrections by the time at which they were recorded (A5, A6). */
import { readTime, type Time } from "../calendar/time.js";
import type { RecordEvent } from "./event.js";
import { type Truth, unknown, valueOr } from "./unknown.js";

/** A5: the last correction that was recorded by then, else the original; where that is not known, each that may be. */
export function versionsInForce(
  original: RecordEvent,
  correctionOf: ReadonlyMap<string, RecordEvent>,
  knownAt: Time | null,
): { versions: { version: RecordEvent; exists: Truth }[]; ids: string[]; surely: boolean } {
  let versions: { version: RecordEvent; exists: Truth }[] = [];
  const ids: string[] = [];
  let surely = false;
  for (let at: RecordEvent | undefined = original; at !== undefined; at = correctionOf.get(at.id)) {
    ids.push(at.id);
    const known = recordedBy(at, knownAt);
    if (known === false) continue;
    surely ||= known === true;
    if (known === true) versions = [{ version: at, exists: true }];
    else
      versions = [
        ...versions.map(({ version }) => ({ version, exists: known })),
        { version: at, exists: known },
      ];
  }
  return { versions, ids, surely };
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
