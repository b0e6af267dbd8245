/** A line of days with what happened on it, and under it lanes of bars, as data: what is drawn, apart from how. */
import type { Day } from "../../calendar/civilDay.js";
import type { DutyStatus } from "../../evaluate/report.js";

/** A span of days: the window of a duty, or how long it had one status. */
export interface Bar {
  readonly from: Day;
  readonly through: Day;
  readonly status: DutyStatus;
  /** The status in words, of a prohibition in its own. */
  readonly words: string;
  /** Told where one points at it. */
  readonly title: string;
  /** The last day of its delay; null where there is none. */
  readonly lateThrough: Day | null;
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
}

/** Lanes that belong together. */
export interface LaneGroup {
  /** Empty where there is one group alone. */
  readonly heading: string;
  readonly lanes: readonly Lane[];
}

/** What is drawn. */
export interface Picture {
  readonly marks: readonly Mark[];
  readonly groups: readonly LaneGroup[];
  /** The moment of judgement. */
  readonly asOf: Day;
  /** The first day that is drawn; null for the first on which there is something. */
  readonly since: Day | null;
  /** Short names stand before their lane, long ones above it. */
  readonly names: "before" | "above";
}
