/** Grades the duties of an answer against those that are expected: as sets by what they are of, never by string. */

import { isTimeFault, parseTime } from "../calendar/time.js";
import { isBreach } from "../evaluate/isBreach.js";
import type { AnsweredDuty } from "./protocol.js";
import { type GradedDuty, LEVELS, type Level } from "./suite.js";

/** What an answer comes to; the first three are the ones that can cost a child its safety or a professional their name. */
export const GRADES = Object.freeze([
  "missed-breach",
  "false-alarm",
  "overclaim",
  "mislabelled",
  "cautious",
  "untested",
  "correct",
] as const);
/** What an answer comes to. */
export type Grade = (typeof GRADES)[number];

/** One duty, expected or answered or both, and what it comes to. */
export interface DutyGrade {
  readonly grade: Grade;
  readonly expected: GradedDuty | null;
  readonly actual: AnsweredDuty | null;
  /** Where the two differ though the status is the same, e.g. `window.due`. */
  readonly differs: readonly string[];
}

/** Grades the duties of one moment at the highest level that is declared. */
export function gradeDuties(
  expected: readonly GradedDuty[],
  answered: readonly AnsweredDuty[],
  level: Level,
): DutyGrade[] {
  const left = new Map<string, AnsweredDuty[]>();
  for (const duty of answered) left.set(keyOf(duty), [...(left.get(keyOf(duty)) ?? []), duty]);
  const graded = expected.map((duty): DutyGrade => {
    const [actual = null, ...others] = left.get(keyOf(duty)) ?? [];
    left.set(keyOf(duty), others);
    return gradeDuty(duty, actual, level);
  });
  const surplus = [...left.values()].flat().map(
    (actual): DutyGrade => ({
      grade: actual.status !== undefined && isBreach(actual.status) ? "false-alarm" : "mislabelled",
      expected: null,
      actual,
      differs: ["surplus"],
    }),
  );
  return [...graded, ...surplus];
}

/** What a duty is of: norm, child, the set of its triggers, and the unit. */
function keyOf({ norm, child, trigger, unit }: GradedDuty | AnsweredDuty): string {
  return JSON.stringify([norm, child, [...trigger].sort(), unit ? [unit.from, unit.through] : null]);
}

function gradeDuty(expected: GradedDuty, actual: AnsweredDuty | null, level: Level): DutyGrade {
  const told = (grade: Grade, differs: readonly string[] = []): DutyGrade => ({
    grade,
    expected,
    actual,
    differs,
  });
  if (level === "terms") {
    if (!actual) return told("mislabelled", ["absent"]);
    const differs = differing(expected, actual, level);
    return told(differs.length === 0 ? "correct" : "mislabelled", differs);
  }
  const status = actual?.status ?? null;
  if (status === expected.status && actual) {
    const differs = differing(expected, actual, level);
    return told(differs.length === 0 ? "correct" : "mislabelled", differs);
  }
  const differs = [actual ? "status" : "absent"];
  if (expected.status === "undetermined") return told("overclaim", differs);
  if (actual && status === "undetermined") {
    // Who cannot tell says when it was due all the same, and that what is true may be.
    const more = [...differingTimes(expected, actual), ...withoutTheTrue(expected, actual, level)];
    return told(more.length === 0 ? "cautious" : "mislabelled", [...differs, ...more]);
  }
  const breach = status !== null && isBreach(status);
  if (isBreach(expected.status)) return told(breach ? "mislabelled" : "missed-breach", differs);
  return told(breach ? "false-alarm" : "mislabelled", differs);
}

/** Where two duties differ in what is graded up to a level. */
function differing(expected: GradedDuty, actual: AnsweredDuty, level: Level): string[] {
  const rank = LEVELS.indexOf(level);
  const sets = (names: readonly ("possible" | "missing" | "fulfilledBy" | "closedBy")[]) =>
    names.filter((name) => !isSameSet(expected[name], actual[name]));
  const unknowns = expected.status === "undetermined" ? sets(["possible", "missing"]) : [];
  const explained = [
    ...sets(["fulfilledBy", "closedBy"]),
    ...(expected.exception === actual.exception ? [] : ["exception"]),
    ...(isSameTime(expected.breachedAt, actual.breachedAt) ? [] : ["breachedAt"]),
    ...(isSameCount(expected.derivation, actual.derivation) ? [] : ["derivation"]),
  ];
  return [
    ...differingTimes(expected, actual),
    ...(rank >= LEVELS.indexOf("unknowns") ? unknowns : []),
    ...(rank >= LEVELS.indexOf("explained") ? explained : []),
  ];
}

/** Where two windows differ. */
function differingTimes(expected: GradedDuty, { window = {} }: AnsweredDuty): string[] {
  return (["opens", "due", "dueEarliest", "dueLatest"] as const)
    .filter((name) => !isSameTime(expected.window[name], window[name]))
    .map((name) => `window.${name}`);
}

/** Of an answer that a status cannot be told: where the true one is not among those that may be (E9). */
function withoutTheTrue({ status }: GradedDuty, { possible = [] }: AnsweredDuty, level: Level): string[] {
  const isAsked = LEVELS.indexOf(level) >= LEVELS.indexOf("unknowns");
  return isAsked && !possible.includes(status) ? ["possible"] : [];
}

/** A day is the same as that day; an instant as that instant in any offset. */
function isSameTime(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b;
  const [one, other] = [parseTime(a), parseTime(b)];
  return !isTimeFault(one) && !isTimeFault(other) && one.day === other.day && one.instant === other.instant;
}

/** Whether a due moment was counted alike: the same steps in the same order, to the same moments, past the same days. */
export function isSameCount(
  one: AnsweredDuty["derivation"] = [],
  other: AnsweredDuty["derivation"] = [],
): boolean {
  return (
    one.length === other.length &&
    one.every(({ step, from, to, skipped }, place) => {
      const told = other[place];
      return (
        told?.step === step &&
        isSameTime(from, told.from) &&
        isSameTime(to, told.to) &&
        isSameSet(skipped, told.skipped)
      );
    })
  );
}

/** Whether two lists hold the same, in whatever order; one that is left out holds nothing. */
export function isSameSet(a: readonly string[] = [], b: readonly string[] = []): boolean {
  const [one, other] = [new Set(a), new Set(b)];
  return one.size === other.size && [...one].every((item) => other.has(item));
}
