/** Everything that decides an achieve duty, and what is decided of it. */
import type { Instant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import type { TimelineEvent } from "../record/timeline.js";
import type { Missing, Truth } from "../record/unknown.js";
import type { DueWindow } from "./dueWindow.js";
import type { PossibleStatus } from "./report.js";

/** An event that may count, and how sure it is that it does. */
export interface Item {
  readonly event: TimelineEvent;
  readonly truth: Truth;
}

/** An exception that may apply; without an event it holds from the trigger on. */
export interface ExceptionItem {
  readonly id: string;
  readonly event: TimelineEvent | null;
  readonly truth: Truth;
  /** Of one that counts only while the start of the term is awaited: where that had come, or may have (D4). */
  readonly started?: Started;
}

/** An exception that lifts nothing where the term had started, but ends what is still owed. */
export interface Started {
  /** Due before these instants, the term had started by the exception's day; due after them, it had not. Surely: Infinity. */
  readonly dueFrom: Instant;
  readonly dueBy: Instant;
  /** Why that is not known; empty where it surely had. */
  readonly missing: readonly Missing[];
}

/** Everything that decides an achieve duty. */
export interface AchieveCase {
  readonly opens: Day;
  readonly asOf: Instant;
  readonly due: DueWindow;
  /** The acts of each pattern that must be met: one list, or one of each with `allOf`. */
  readonly acts: readonly (readonly Item[])[];
  readonly exceptions: readonly ExceptionItem[];
  readonly closings: readonly Item[];
  readonly stillOwed: boolean;
  /** Days on which an act may have been left out. */
  actGaps(from: Day, through: Day): readonly Missing[];
  /** Days on which an exception may have been left out. */
  exceptionGaps(from: Day, through: Day): readonly Missing[];
}

/** What was decided. */
export interface Decision {
  /** All statuses that may be, sorted; one when it is certain. */
  readonly possible: readonly PossibleStatus[];
  /** The status by the order of E1. */
  readonly status: PossibleStatus | "undetermined";
  readonly missing: readonly Missing[];
  readonly acts: readonly TimelineEvent[];
  readonly exception: ExceptionItem | null;
  /** Events that closed the window, for a violated duty. */
  readonly closing: TimelineEvent | null;
  /** Whether the window closed before the due moment. */
  readonly closedBeforeDue: boolean;
}
