/** A duty on its way into the report: what was decided, and what the rest of the evaluation needs of it. */
import { formatInstant, type Instant } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import type { TimelineEvent } from "../record/timeline.js";
import { distinct, type Missing, type Truth, Unknown } from "../record/unknown.js";
import type { Duty, DutyStatus, PossibleStatus } from "./report.js";
import type { Performed } from "./triggers.js";

/** A duty with what folds, `since`, chains and `nextChangeAt` ask of it. */
export interface DutyDraft {
  readonly duty: Duty;
  readonly opens: Day;
  /** The day that decided it, for `since`; null while it is not decided. */
  readonly decidedOn: Day | null;
  /** Acts that fulfilled it, or may have (C1a). */
  readonly performed: readonly Performed[];
  /** For recurring duties: the span they belong to, and whether their unit has closed (E6). */
  readonly span: string | null;
  readonly unitClosed: boolean;
  /** The status at a later moment with no new events; null when nothing can change. */
  readonly later: LaterStatus | null;
}

/** How a duty changes with time alone. */
export interface LaterStatus {
  /** Moments after which the status may differ, each with how it is written. */
  readonly moments: readonly { readonly at: Instant; readonly written: string }[];
  statusAt(asOf: Instant): DutyStatus;
}

/** C5: an uncertain trigger leaves a duty undetermined, whatever was done. */
export function withTrigger(
  truth: Truth,
  decided: {
    status: PossibleStatus | "undetermined";
    possible: readonly PossibleStatus[];
    missing: readonly Missing[];
  },
): { status: DutyStatus; possible: readonly PossibleStatus[]; missing: readonly Missing[] } {
  if (
    truth instanceof Unknown ||
    decided.possible.includes("inapplicable") ||
    decided.status === "inapplicable"
  ) {
    const why = truth instanceof Unknown ? truth.missing : [];
    const possible = [...new Set<PossibleStatus>([...decided.possible, "inapplicable"])].sort();
    return { status: "undetermined", possible, missing: distinct([...why, ...decided.missing]) };
  }
  return { ...decided, status: decided.status };
}

/** A duty id: `norm#child#trigger[+trigger]…[#unit-first-day]` (E8). */
export function dutyId(norm: string, child: string, events: readonly TimelineEvent[], unit?: Day): string {
  const triggers = events.map(({ id }) => id).join("+");
  return `${norm}#${child}#${triggers}${unit === undefined ? "" : `#${formatDay(unit)}`}`;
}

/** The `missing` and `possible` of a duty, where they fit. */
export function openQuestions(
  missing: readonly Missing[],
  possible: readonly PossibleStatus[],
  status: DutyStatus,
) {
  const open = possible.length > 1 && (status === "undetermined" || status === "excused");
  return { ...(missing.length > 0 ? { missing } : {}), ...(open ? { possible } : {}) };
}

/** A moment as `nextChangeAt` writes it: the day that begins with it, or the instant. */
export function writtenMoment(at: Instant, day: Day | null): { at: Instant; written: string } {
  return { at, written: day === null ? formatInstant(at) : formatDay(day) };
}
