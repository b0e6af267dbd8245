/** What came of comparing rulesets over records, as data. */

import type { LawfulGap } from "../evaluate/lawfulGap.js";
import type { Finding, Report } from "../evaluate/report.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { Force } from "../norm/tiers.js";
import type { EventType } from "../record/event.js";
import type { Change } from "./changes.js";
import type { Movement } from "./movement.js";

/** Rulesets compared over records. */
export interface Comparison {
  readonly format: "vertelrecht.comparison/1";
  readonly base: RulesetName;
  /** By which version of the library and which calendar it was judged. */
  readonly receipt: Pick<Report["receipt"], "engine" | "calendar">;
  readonly asked: Asked;
  readonly records: number;
  readonly children: number;
  readonly variants: readonly VariantComparison[];
}

/** What was asked of every record. */
export interface Asked {
  /** The moment of judgement; null where each record had its own, and where there was none. */
  readonly asOf: string | null;
  /** What had been recorded by then; null where that was not asked. */
  readonly knownAt: string | null;
  /** Digest of the school calendars; null where none were given. */
  readonly schoolCalendars: string | null;
}

/** Which ruleset. */
export type RulesetName = Pick<Ruleset, "id" | "version" | "title" | "digest">;

/** One variant beside the base. */
export interface VariantComparison {
  readonly ruleset: RulesetName;
  readonly changes: readonly Change[];
  /** How many norms are the same in both, and so were not judged. */
  readonly sameNorms: number;
  /** Children for whom something moves, under any norm. */
  readonly childrenMoved: number;
  /** The norms that differ, and those that wait for an act under one, by id. */
  readonly norms: readonly NormComparison[];
}

/** One norm under base and variant. */
export interface NormComparison {
  readonly norm: string;
  readonly force: Force;
  /** What is found for each child: one finding each, and one for a household that may not be complete. */
  readonly children: Movements;
  readonly duties: Movements;
  /** Acts owed for a child in a calendar year; null for a norm that forbids. */
  readonly workload: Workload | null;
  readonly firstBreach: FirstBreach;
  readonly wait: Sides<Wait>;
  /** How long a child can go without an act; null where the norm does not recur. */
  readonly gap: Sides<LawfulGap | null>;
  /** For each kind of movement of a child the case with fewest events that shows it. */
  readonly examples: readonly Example[];
}

/** The same of base and variant. */
export interface Sides<T> {
  readonly base: T;
  readonly variant: T;
}

/** How many moved, from what to what, and by which change. */
export interface Movements {
  readonly kinds: Readonly<Partial<Record<Movement, number>>>;
  /** From and to: a status or outcome, or `not-owed`. */
  readonly matrix: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  readonly causes: readonly Cause[];
}

/** By which changes a movement comes about. */
export interface Cause {
  readonly movement: Movement;
  /** Places of the changes of which each alone does the same; empty where only several together do. */
  readonly changes: readonly number[];
  readonly count: number;
}

/** How often each whole number was found, in order. */
export type Histogram = readonly (readonly [value: number, count: number])[];

/** Acts owed: one for a duty, as many as are owed for a unit; none for a duty that an exception lifts. */
export interface Workload {
  /** Pairs of a child and a calendar year in which base or variant owes anything. */
  readonly childYears: number;
  readonly acts: Sides<number>;
  /** Of duties that may not be owed at all; they are not among the others. */
  readonly perhaps: Sides<number>;
  /** How many of these pairs have so many acts. */
  readonly perChildYear: Sides<Histogram>;
}

/** The first breach of a child under the norm. */
export interface FirstBreach {
  readonly earlier: number;
  readonly later: number;
  readonly same: number;
  readonly onlyBase: number;
  readonly onlyVariant: number;
  /** By how many days it comes later (negative: earlier) where both have one. */
  readonly shifts: Histogram;
}

/** How long a child waits, in days from the opening of its first duty. */
export interface Wait {
  /** Until the first due moment. */
  readonly asked: Histogram;
  /** Until the first act that counted, where a duty was fulfilled: of a unit in which not all was done no day is told. */
  readonly done: Histogram;
  /** Children whose duty has begun and for whom no act counted, not even one of several that a unit asks. */
  readonly never: number;
}

/** A case that shows a movement. */
export interface Example {
  readonly movement: Movement;
  readonly child: string | null;
  readonly asOf: string;
  readonly base: Finding | null;
  readonly variant: Finding | null;
  readonly record: ExampleRecord;
}

/** What a comparison keeps of a record: as little as can be told, and no names, birth dates or free text. */
export interface ExampleRecord {
  readonly id: string;
  readonly children: number;
  readonly events: readonly { readonly id: string; readonly type: EventType; readonly at: string }[];
}
