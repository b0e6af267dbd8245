/**
 * What a record does not tell, and truth with three values (A1, F3).
 *
 * A truth is `true`, `false`, or an {@link Unknown} that carries what is missing.
 */
import type { EventType } from "./event.js";

/** Why something is unknown. */
export const MISSING_CODES = [
  "not-recorded",
  "recorded-as-unknown",
  "time-imprecise",
  "not-covered",
  "before-record",
  "beyond-record",
  "beyond-calendar",
  "bearer-unknown",
  "children-incomplete",
] as const;
/** Why something is unknown. */
export type MissingCode = (typeof MISSING_CODES)[number];

/** One thing that a record does not tell: why, and where. */
export interface Missing {
  readonly code: MissingCode;
  /** The event whose field is missing or imprecise. */
  readonly event?: string;
  /** The field, of that event or of `of`. */
  readonly field?: string;
  /** The child, adult, professional or organisation whose field is missing. */
  readonly of?: string;
  /** The organisation whose coverage is lacking. */
  readonly organisation?: string;
  /** The event types whose coverage is lacking. */
  readonly types?: readonly EventType[];
  /** First uncovered day. */
  readonly from?: string;
  /** Last uncovered day. */
  readonly through?: string;
}

/** Not known, for these reasons. */
export class Unknown {
  constructor(readonly missing: readonly Missing[]) {}
}

/** True, false or unknown. */
export type Truth = boolean | Unknown;

/** An unknown for one reason. */
export function unknown(code: MissingCode, where: Omit<Missing, "code"> = {}): Unknown {
  return new Unknown([{ code, ...where }]);
}

/** The value of a field, or why it is unknown: absent is not recorded, null is recorded as unknown (A1). */
export function valueOr<T>(value: T | null | undefined, where: Omit<Missing, "code">): T | Unknown {
  if (value === undefined) return unknownField(undefined, where);
  return value === null ? unknownField(null, where) : value;
}

/** Why a field without a value is unknown (A1). */
export function unknownField(value: null | undefined, where: Omit<Missing, "code">): Unknown {
  return unknown(value === null ? "recorded-as-unknown" : "not-recorded", where);
}

/** Kleene's conjunction. */
export function and(...truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return mergeUnknown(truths) ?? true;
}

/** Kleene's conjunction of two. */
export function both(a: Truth, b: Truth): Truth {
  if (a === true) return b;
  if (b === true || a === false) return a;
  return b === false ? false : and(a, b);
}

/** Kleene's disjunction of two. */
export function either(a: Truth, b: Truth): Truth {
  if (a === false) return b;
  if (b === false || a === true) return a;
  return b === true ? true : or(a, b);
}

/** Kleene's disjunction. */
export function or(...truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return mergeUnknown(truths) ?? false;
}

/** True, false, or null for what is unknown, for whatever reasons. */
export function kindOf(truth: Truth): boolean | null {
  return typeof truth === "boolean" ? truth : null;
}

/** Kleene's negation. */
export function not(truth: Truth): Truth {
  return truth instanceof Unknown ? truth : !truth;
}

/** The same list without repetitions, in a fixed order. */
export function distinct(missing: readonly Missing[]): Missing[] {
  if (missing.length < 2) return [...missing];
  const kept: Missing[] = [];
  const byPlace = new Map<string, Missing[]>();
  for (const one of missing) {
    const place = one.event ?? one.from ?? one.of ?? one.code;
    const there = byPlace.get(place);
    if (there?.some((known) => isSame(known, one))) continue;
    if (there) there.push(one);
    else byPlace.set(place, [one]);
    kept.push(one);
  }
  return kept;
}

function isSame(a: Missing, b: Missing): boolean {
  if (a === b) return true;
  const same =
    a.code === b.code &&
    a.event === b.event &&
    a.field === b.field &&
    a.of === b.of &&
    a.organisation === b.organisation &&
    a.from === b.from &&
    a.through === b.through;
  return same && a.types?.join() === b.types?.join();
}

function mergeUnknown(truths: readonly Truth[]): Unknown | null {
  const unknowns = truths.filter((truth) => truth instanceof Unknown);
  const [first, second] = unknowns;
  if (!first) return null;
  return second ? new Unknown(unknowns.flatMap(({ missing }) => missing)) : first;
}
