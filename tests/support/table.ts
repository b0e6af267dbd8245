/**
 * The shape of a semantics test: rules cited, why, norms, record, moment, what must be found.
 *
 * Expected values come from `docs/semantics.md` and a calendar, never from our own output.
 */

/** Norm parts; what is left out gets a plain default (see `build.ts`). */
export interface NormSketch {
  readonly id?: string;
  readonly tier?: string;
  readonly bearer?: string | readonly string[];
  readonly children?: "concerned" | "household";
  /** name → value; written out as parameters with basis assumption. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly applies?: unknown;
  readonly duty: unknown;
  readonly exceptions?: readonly {
    id: string;
    active?: boolean;
    event?: unknown;
    when?: unknown;
    onlyWhileAwaited?: boolean;
  }[];
}

/** Record parts; what is left out gets a plain default (see `build.ts`). */
export interface RecordSketch {
  readonly holder?: string;
  readonly covers?: readonly unknown[];
  readonly organisations?: readonly unknown[] | null;
  readonly professionals?: readonly unknown[] | null;
  readonly adults?: readonly unknown[] | null;
  readonly children?: readonly unknown[];
  readonly childrenComplete?: boolean | null;
  readonly events: readonly unknown[];
}

/** A part of a finding: every key given must match; lists and objects are compared in part too. */
export interface FindingSketch {
  /** Defaults to the only norm. */
  readonly norm?: string;
  /** Defaults to the only child. */
  readonly child?: string | null;
  readonly outcome?: string;
  readonly standing?: string;
  readonly reason?: string;
  readonly missing?: readonly unknown[];
  /** In the report's order; the number of duties must match; each duty is compared in part. */
  readonly duties?: readonly Readonly<Record<string, unknown>>[];
}

/** One case. */
export interface SemanticsCase {
  /** Ids of the rules of `docs/semantics.md` that this case stands for. */
  readonly cites: readonly string[];
  /** The sentence or edge it stands for. */
  readonly why: string;
  readonly norms: readonly NormSketch[];
  /** Entries with dates; default: every norm, always in force. */
  readonly entries?: readonly { norm: string; from?: string; through?: string; parameters?: unknown }[];
  readonly record: RecordSketch;
  readonly asOf: string;
  readonly knownAt?: string;
  readonly since?: string;
  readonly schoolCalendars?: unknown;
  /** Findings that must be there. */
  readonly expect?: readonly FindingSketch[];
  /** What is expected as missing is all that is. */
  readonly onlyMissing?: true;
  /** Part of the summary that must be there, e.g. `{ law: { now: "met" } }`. */
  readonly summary?: unknown;
  /** Other parts of the report that must be there, e.g. `{ nextChangeAt: "2026-02-01" }`. */
  readonly report?: unknown;
  /** Instead of a report: the record is refused with exactly these codes, in order. */
  readonly refused?: readonly string[];
  /** Instead of a report: the norms are refused with exactly these codes. */
  readonly normsRefused?: readonly string[];
}
