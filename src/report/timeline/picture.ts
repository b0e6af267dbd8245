/** A line of days with what happened on it, and under it lanes of bars, as data: what is drawn, apart from how. */
import type { Day } from "../../calendar/civilDay.js";
import type { DutyStatus } from "../../evaluate/report.js";

/** A span of days: the window of a duty, or how long it had one status. */
export interface Bar {
  readonly from: Day;
  /** The last day of the term; the earliest one where it may be later; the last day that is told where there is no term. */
  readonly through: Day;
  /** The day until which the term may run on, as far as is known; null where that is certain. */
  readonly perhapsThrough: Day | null;
  /** No term is known: the bar has no end. */
  readonly isOpen: boolean;
  /** The last day of its delay; null where there is none. */
  readonly lateThrough: Day | null;
  readonly status: DutyStatus;
  /** The status in words. */
  readonly words: string;
  /** Told where one points at it. */
  readonly title: string;
  /** The days on which something was done that decides it. */
  readonly acts: readonly Day[];
}

/** Bars under one name. */
export interface Lane {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** Something that happened, with what is written at it and what is told where one points at it. */
export interface Mark {
  readonly day: Day;
  readonly text: string;
  readonly title: string;
  /** Whether it is certain that it is part of the picture; what is not has an open circle. */
  readonly isSure: boolean;
}

/** Lanes that belong together. */
export interface LaneGroup {
  /** Empty where there is one group alone. */
  readonly heading: string;
  readonly lanes: readonly Lane[];
}

/** What is drawn. */
export interface Picture {
  /** Said to whoever cannot see it. */
  readonly label: string;
  readonly marks: readonly Mark[];
  readonly groups: readonly LaneGroup[];
  /** The moment of judgement. */
  readonly asOf: Day;
  /** The first day that is drawn; null for the first on which there is something. What began earlier is cut off, and marked. */
  readonly since: Day | null;
  /** Short names stand before their lane, long ones above it. */
  readonly names: "before" | "above";
  /** Whether nobody owes what is drawn: proposals and yardsticks. */
  readonly conditional: boolean;
}
