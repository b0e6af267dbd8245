/**
 * The one error class of the library and its closed list of codes.
 *
 * Everything that refuses input collects all its faults first and says of each what is wrong, where, and
 * how to mend it. Codes are public API; texts may change in any release.
 */
import { oneLine } from "./oneLine.js";

/** The closed list of fault codes. */
export const FAULT_CODES = Object.freeze([
  // reading text
  "json-syntax",
  "yaml-syntax",
  "yaml-not-allowed",
  "duplicate-key",
  "not-utf8",
  "empty-input",
  "too-large",
  "too-deep",
  "too-many-events",
  "too-many-duties",
  "too-many-questions",
  // shapes
  "unknown-key",
  "dangerous-key",
  "missing-key",
  "wrong-type",
  "bad-value",
  "bad-id",
  // times
  "bad-time",
  "no-offset",
  "time-out-of-range",
  "bad-interval",
  "doubled-hour",
  "skipped-hour",
  // records
  "duplicate-id",
  "unknown-reference",
  "bad-correction",
  "looks-like-bsn",
  // norms and rulesets
  "overlapping-entries",
  "bad-condition",
  "too-many-conditions",
  "unknown-fact",
  "wrong-operator",
  "unknown-parameter",
  "unused-parameter",
  "parameter-out-of-range",
  "unknown-source",
  "path-not-id",
  "unknown-norm",
  "unknown-exception",
  "unknown-ruleset",
  "duplicate-norm",
  "bad-term",
  "bad-anchor",
  "bad-duty",
  "tier-not-allowed",
  "cycle",
  "case-differs",
  "exception-always-holds",
  // rulesets that say something else than was likely meant
  "endless-recurrence",
  "term-finer-than-trigger",
  "whom-without-effect",
  "age-gap",
  "never-triggered",
  "exception-swallows-rule",
  "norms-conflict",
  // populations, options and commands
  "unknown-profile",
  "bad-option",
  "as-of-needed",
  "unreadable-file",
  "broken-gzip",
  "write-failed",
  "summaries-differ",
  "engines-differ",
  "internal-error",
  "no-declaration",
] as const);

/** A code from {@link FAULT_CODES}. */
export type FaultCode = (typeof FAULT_CODES)[number];

/** One fault: what is wrong, where, and the mend. */
export interface Fault {
  readonly code: FaultCode;
  /** Place inside the document, e.g. `events[3].at`; empty for the document itself. */
  readonly path: string;
  /** What is wrong. Never holds names, birth dates or `meta` of a record. */
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
  /** Line in the text, from 1, where the text was given. */
  readonly line?: number;
  /** Column in the text, from 1, where the text was given. */
  readonly column?: number;
}

/** A fault without a place in a text. */
export function fault(code: FaultCode, path: string, message: string, mend: string): Fault {
  return { code, path, message, mend };
}

/**
 * Thrown by everything that refuses its input; `faults` holds all that was found, at least one.
 *
 * @example
 * ```ts
 * import { VertelrechtError, fromAmsterdamLocal } from "vertelrecht";
 * try {
 *   fromAmsterdamLocal("2026-10-25T02:30");
 * } catch (error) {
 *   if (error instanceof VertelrechtError) console.log(error.code); // "doubled-hour"
 * }
 * ```
 */
export class VertelrechtError extends Error {
  override readonly name = "VertelrechtError";
  /** Code of the first fault. */
  readonly code: FaultCode;
  /** All faults, in the order of the document. */
  readonly faults: readonly Fault[];

  constructor(faults: readonly [Fault, ...Fault[]]) {
    super(faults.map(printFault).join("\n"));
    this.code = faults[0].code;
    // Copies: a fault that stands for many errors must not be changed through one of them.
    this.faults = Object.freeze(faults.map((one) => Object.freeze({ ...one })));
  }
}

/** Throws when there is any fault. */
export function refuse(faults: readonly Fault[]): void {
  const [first, ...rest] = faults;
  if (first) throw new VertelrechtError([first, ...rest]);
}

/** Refuses what is known to have faults. */
export function refuseWith(faults: readonly Fault[]): never {
  refuse(faults);
  throw new RangeError("what is refused has faults");
}

/** All faults for which something refuses; none where it does not. */
export function faultsOf(attempt: () => unknown): readonly Fault[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    return error.faults;
  }
}

/** Most characters of what a line says of a fault; it may name what stands in the document. */
const MOST_SAID = 1_000;

/** One line for a person: what · where · mend. */
export function printFault(fault: Fault): string {
  const line = fault.line === undefined ? "" : ` (line ${fault.line}, column ${fault.column ?? 1})`;
  const at = fault.path === "" && line === "" ? "" : ` · at: ${oneLine(fault.path) || "the document"}${line}`;
  return `${messageOf(fault)} [${fault.code}]${at} · mend: ${oneLine(fault.mend)}`;
}

/** What is wrong, on one line. */
export function messageOf({ message }: Fault): string {
  return oneLine(message, MOST_SAID);
}
