/** A duty on its way into the report: what was decided, and what the rest of the evaluation needs of it. */
import type { Instant } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import { latestInstant, readTime } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import { distinct, type Missing, type Truth, Unknown } from "../record/unknown.js";
import type { Context } from "./context.js";
import type { Performed } from "./opening.js";
import type { Duty, DutyStatus, PossibleStatus, Writable } from "./report.js";

/** A duty with what folds, `since`, chains and `nextChangeAt` ask of it. */
export interface DutyDraft {
  readonly duty: Duty;
  readonly opens: Day;
  /** The day that decided it, for `since`; null while it is not decided. */
  readonly decidedOn: Day | null;
  /** Acts that fulfilled it, or may have (C1a). */
  performed(): Iterable<Performed>;
  /** For recurring duties: the span they belong to, and whether their unit has closed (E6). */
  readonly span: string | null;
  readonly unitClosed: boolean;
  /** The status at a later moment with no new events; null when nothing can change. */
  later(): LaterStatus | null;
}

/** A moment to come: the day that begins with it, or an instant. */
export interface LaterMoment {
  readonly at: Instant;
  readonly day: Day | null;
}

/** How a duty changes with time alone. */
export interface LaterStatus {
  /** Moments from which on the status may differ. */
  readonly moments: readonly LaterMoment[];
  /** Null where there will be no duty any more. */
  statusAt(asOf: Instant): DutyStatus | null;
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
  const { status, possible, missing } = decided;
  if (!isDoubted(truth, possible) && status !== "inapplicable") return { status, possible, missing };
  const why = truth instanceof Unknown ? truth.missing : [];
  return {
    status: "undetermined",
    possible: [...new Set<PossibleStatus>([...possible, "inapplicable"])].sort(),
    missing: distinct([...why, ...missing]),
  };
}

/** The status that {@link withTrigger} gives. */
export function statusUnder(
  truth: Truth,
  { status, possible }: { status: PossibleStatus | "undetermined"; possible: readonly PossibleStatus[] },
): DutyStatus {
  return isDoubted(truth, possible) || status === "inapplicable" ? "undetermined" : status;
}

/** Whether there may be no duty at all. */
function isDoubted(truth: Truth, possible: readonly PossibleStatus[]): boolean {
  return truth instanceof Unknown || possible.includes("inapplicable");
}

/** A duty id: `norm#child#trigger[+trigger]…[#unit-first-day]` (E8). */
export function dutyId(norm: string, child: string, events: readonly TimelineEvent[], unit?: Day): string {
  let id = `${norm}#${child}#`;
  for (let index = 0; index < events.length; index++) id += `${index === 0 ? "" : "+"}${events[index]?.id}`;
  return unit === undefined ? id : `${id}#${formatDay(unit)}`;
}

/** A6: where either of two versions of an event may be in force, both set off the same duty; which one is not known. */
export function mergeVersions(drafts: readonly DutyDraft[]): readonly DutyDraft[] {
  const byId = new Map<string, DutyDraft>();
  for (const draft of drafts) {
    const known = byId.get(draft.duty.id);
    byId.set(draft.duty.id, known ? eitherOf(known, draft) : draft);
  }
  return byId.size === drafts.length ? drafts : [...byId.values()];
}

function eitherOf(a: DutyDraft, b: DutyDraft): DutyDraft {
  const possible = [...(a.duty.possible ?? []), ...(b.duty.possible ?? [])];
  const duty: Duty = {
    ...a.duty,
    bearer: a.duty.bearer === b.duty.bearer ? a.duty.bearer : null,
    window: eitherWindow(a.duty.window, b.duty.window),
    missing: distinct([...(a.duty.missing ?? []), ...(b.duty.missing ?? [])]),
    possible: [...new Set(possible)].sort(),
  };
  return {
    ...a,
    duty,
    opens: Math.min(a.opens, b.opens),
    decidedOn: a.decidedOn === null || b.decidedOn === null ? null : Math.max(a.decidedOn, b.decidedOn),
    unitClosed: a.unitClosed && b.unitClosed,
    *performed() {
      yield* a.performed();
      yield* b.performed();
    },
    // Which version is in force no time tells.
    later: () => null,
  };
}

/** From the earlier opening on; due between the earlier and the later moment, as far as both have one. */
function eitherWindow(a: Duty["window"], b: Duty["window"]): Duty["window"] {
  const [opens = a.opens] = [a.opens, b.opens].sort();
  const window: Writable<Duty["window"]> = { opens };
  const firsts = [a.due ?? a.dueEarliest, b.due ?? b.dueEarliest].sort(byMoment);
  const lasts = [a.due ?? a.dueLatest, b.due ?? b.dueLatest].sort(byMoment);
  const [first, last] = [firsts[0], lasts[1]];
  if (a.due !== undefined && a.due === b.due) return { ...window, due: a.due };
  if (first !== undefined && !firsts.includes(undefined)) window.dueEarliest = first;
  if (last !== undefined && !lasts.includes(undefined)) window.dueLatest = last;
  return window;
}

/** Order of written moments: two clocks may say the same hour of different instants. */
function byMoment(a = "", b = ""): number {
  return latestInstant(readTime(a)) - latestInstant(readTime(b));
}

/** A duty while it is being written: its fields come in the order of the report. */
export type UnfinishedDuty = Writable<Omit<Duty, "restsOn">>;

/**
 * Writes the `missing` and `possible` of a duty, where they fit.
 *
 * @throws VertelrechtError `too-many-questions`
 */
export function writeQuestions(
  { questions }: Context,
  duty: UnfinishedDuty,
  missing: readonly Missing[],
  possible: readonly PossibleStatus[],
): void {
  questions.add(missing.length);
  if (missing.length > 0) duty.missing = missing;
  const open = duty.status === "undetermined" || duty.status === "excused";
  if (open && possible.length > 1) duty.possible = possible;
}

/** Ends the writing of a duty with what it rests on, and with its detail where that was asked for. */
export function finished(
  duty: UnfinishedDuty,
  restsOn: readonly string[],
  detail: Pick<Duty, "considered" | "trace"> | null,
): Duty {
  return Object.assign(duty, { restsOn }, detail);
}
