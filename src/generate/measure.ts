/** A measure as those who tell of it know it, and its key on a day. */
import type { Day } from "../calendar/civilDay.js";
import type { FamilyChild } from "./family.js";

/** A key under which a measure runs from a day on. */
interface MeasureKey {
  readonly key: string;
  readonly from: Day;
}

/** A measure while it is told. */
export interface Measure {
  /** Its keys, each from a day: a second one where it went over from provisional into ordinary supervision. */
  readonly keys: readonly [MeasureKey, ...MeasureKey[]];
  readonly start: Day;
  /** Its last day, which may lie after the period. */
  readonly end: Day;
  readonly children: readonly FamilyChild[];
}

/** The key of a measure on a day. */
export function keyOn({ keys }: Measure, day: Day): string {
  return (keys.filter(({ from }) => from <= day).at(-1) ?? keys[0]).key;
}
