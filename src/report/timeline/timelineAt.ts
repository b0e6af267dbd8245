import { isTimeFault, parseTime, type Time } from "../../calendar/time.js";
import type { CaseRecord } from "../../record/record.js";
import { Timeline } from "../../record/timeline.js";

/** A record as it was judged: what was not known yet is left out, what was corrected stands corrected. */
export function timelineAt(
  record: CaseRecord,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt: string | null },
): Timeline {
  return new Timeline(record, { asOf: momentOf(asOf), knownAt: knownAt === null ? null : momentOf(knownAt) });
}

function momentOf(text: string): Time {
  const time = parseTime(text);
  if (isTimeFault(time)) throw new Error(`no moment at which a record is judged: ${text}`);
  return time;
}
