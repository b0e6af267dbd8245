/** When a duty is due, as far as that is known. */
import { endOfMoment, formatMoment, type Moment } from "../calendar/addTerm.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import type { DerivationStep } from "../calendar/derivation.js";
import type { EventType } from "../record/event.js";
import type { TimelineEvent } from "../record/timeline.js";
import type { Missing } from "../record/unknown.js";
import type { Duty, Writable } from "./report.js";

/** When a duty is due. `earliest` null: nothing bounds it below; `latest` null: nothing bounds it above. */
export interface DueWindow {
  readonly stated: boolean;
  readonly earliest: Moment | null;
  readonly latest: Moment | null;
  readonly missing: readonly Missing[];
  /** Events for which the term waits; it has no due moment yet. */
  readonly awaits: readonly EventType[];
  readonly derivation: readonly DerivationStep[];
  /** The event that started the term, for conditions that read `from.*`. */
  readonly from: TimelineEvent | null;
}

/** Of a duty without a stated term, or whose term has not begun. */
export const NO_TERM: DueWindow = {
  stated: false,
  earliest: null,
  latest: null,
  missing: [],
  awaits: [],
  derivation: [],
  from: null,
};

/** The window of a duty as the report writes it. */
export function printWindow(opens: Day, due: DueWindow, detail: boolean): Duty["window"] {
  const window: Writable<Duty["window"]> = { opens: formatDay(opens) };
  if (!due.stated) return window;
  const { earliest, latest } = due;
  if (earliest && latest && endOfMoment(earliest) === endOfMoment(latest)) window.due = formatMoment(latest);
  else {
    if (earliest) window.dueEarliest = formatMoment(earliest);
    if (latest) window.dueLatest = formatMoment(latest);
  }
  if (detail) window.derivation = due.derivation;
  return window;
}
