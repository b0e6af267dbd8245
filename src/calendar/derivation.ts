/** How a due moment was counted, as data (B14). */
import type { DayOff } from "./calendar.js";
import type { Period } from "./term.js";

/** The steps of a derivation. */
export const DERIVATION_STEPS = [
  "start",
  "count",
  "granted",
  "article-1",
  "article-2",
  "not-extended",
  "later-of",
  "beyond-calendar",
  "no-school-calendar",
  "unit",
  "cut",
] as const;

/** One step of a derivation: what was counted, to which moment, which days were skipped, on which ground. */
export interface DerivationStep {
  readonly step: (typeof DERIVATION_STEPS)[number];
  /** First day of a unit, or of the part of it that lies inside the span; the first day whose equated days are known. */
  readonly from?: string;
  readonly to?: string;
  readonly period?: Period | "at-once";
  readonly skipped?: readonly DayOff[];
  readonly source?: string;
  readonly locator?: string;
  readonly event?: string;
}
