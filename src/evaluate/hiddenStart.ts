/** Where the start of a term may have been left out: days that nobody vouches for (C3, E9). */
import { type Day, formatDay, parseDay } from "../calendar/civilDay.js";
import type { Time } from "../calendar/time.js";
import type { Days } from "../record/coverage.js";
import type { EventType } from "../record/event.js";
import type { Timeline } from "../record/timeline.js";
import type { Missing } from "../record/unknown.js";
import { gapsOf } from "./gaps.js";

/** The outermost day on which a start may have been left out, and what the record lacks. */
export interface HiddenStart {
  readonly time: Time;
  readonly missing: readonly Missing[];
}

/**
 * The start that may have been left out and moves the term most: with `after` the first such day, with `before` the last.
 *
 * @param days - on which a start would come before the recorded one (`after`), or after it (`before`)
 */
export function hiddenStart(
  timeline: Timeline,
  bearer: string | null,
  { types, pick, days }: { types: readonly EventType[]; pick: "after" | "before"; days: Days },
): HiddenStart | null {
  const missing = gapsOf(timeline, bearer, types, days);
  if (missing.length === 0) return null;
  // A gap without days is all of them: whose it would be is not known.
  const ends = missing.map((gap) => dayIn((pick === "after" ? gap.from : gap.through) ?? null, pick, days));
  const day = pick === "after" ? Math.min(...ends) : Math.max(...ends);
  return { time: { text: formatDay(day), day, instant: null }, missing };
}

function dayIn(text: string | null, pick: "after" | "before", days: Days): Day {
  const known = text === null ? null : parseDay(text);
  return known ?? (pick === "after" ? days.from : days.through);
}
