/**
 * Truth with three values in one integer: yes is 0, no is -1, and a positive number is a set of reasons why it is not known.
 *
 * Kept as integers so that nothing is allocated where everything is known.
 */

export const YES = 0;
export const NO = -1;

/** The reasons, one bit each, and the code under which a finding names them. */
export const NOT_RECORDED = 1;
const RECORDED_AS_UNKNOWN = 2;
export const IMPRECISE = 4;
export const NOT_COVERED = 8;
export const BEFORE_RECORD = 16;
export const BEYOND_RECORD = 32;
export const BEARER_UNKNOWN = 64;

const CODES = [
  "not-recorded",
  "recorded-as-unknown",
  "time-imprecise",
  "not-covered",
  "before-record",
  "beyond-record",
  "bearer-unknown",
];

/** The codes of a set of reasons. */
export function codesOf(bits) {
  return CODES.filter((_, place) => bits & (1 << place));
}

/** Yes or no of a condition. */
export function is(condition) {
  return condition ? YES : NO;
}

/** Why a field without a value is not known (A1). */
export function lacking(value) {
  return value === null ? RECORDED_AS_UNKNOWN : NOT_RECORDED;
}

/** Whether a field holds this value. */
export function equals(value, wanted) {
  return value === undefined || value === null ? lacking(value) : is(value === wanted);
}

/** Whether a field holds one of these values. */
export function isOneOf(value, wanted) {
  return value === undefined || value === null ? lacking(value) : is(wanted.includes(value));
}

export function both(a, b) {
  return a < 0 || b < 0 ? NO : a | b;
}

export function either(a, b) {
  if (a === YES || b === YES) return YES;
  if (a < 0) return b;
  return b < 0 ? a : a | b;
}

export function not(a) {
  return a > 0 ? a : -1 - a;
}
