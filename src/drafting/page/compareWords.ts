/** Every sentence about a comparison, one table for each language. */

import type { Language } from "../../norm/languages.js";
import { inLanguage } from "../../report/inLanguage.js";
import type { Movement } from "../movement.js";
import { en } from "./compareWords.en.js";
import { nl } from "./compareWords.nl.js";

/** All words about comparisons of one language. */
export interface CompareWords {
  title(base: string, variants: readonly string[]): string;
  readonly disclaimer: string;
  readonly invented: string;
  asOf(moment: string): string;
  readonly ownMoments: string;
  knownAt(moment: string): string;
  over(records: string, children: string, base: string): string;
  variant(title: string, id: string, version: string): string;
  readonly nothing: string;
  childrenMoved(moved: string, all: string): string;
  sameNorms(count: number): string;
  readonly changes: string;
  change(place: number, norm: string, what: string): string;
  readonly added: string;
  readonly removed: string;
  /** What a change does that sets what is there already. */
  readonly unchanged: string;
  readonly otherwise: string;
  parameter(label: string, from: string, to: string): string;
  readonly none: string;
  exception(title: string, on: boolean): string;
  readonly needsOthers: string;
  readonly figures: string;
  readonly gap: string;
  gapDates(ruleset: string, days: number, from: string, until: string): string;
  readonly gapFirst: string;
  readonly workload: string;
  readonly actsOwed: string;
  /** What stands before the decimals of a number. */
  readonly decimalPoint: string;
  childYears(count: string): string;
  /** Where a duty waits for the act before the next begins. */
  readonly fromLast: string;
  readonly perhaps: string;
  readonly sides: { readonly base: string; readonly variant: string; readonly difference: string };
  readonly outcome: string;
  readonly children: string;
  readonly duties: string;
  readonly moves: string;
  readonly movement: string;
  readonly from: string;
  readonly to: string;
  readonly count: string;
  readonly causedBy: string;
  readonly together: string;
  eachAlone(places: string): string;
  readonly movements: Readonly<Record<Movement, string>>;
  readonly notOwed: string;
  readonly firstBreach: string;
  /** Of a prohibition. */
  readonly firstForbidden: string;
  readonly firstBreachRows: Readonly<
    Record<"earlier" | "later" | "same" | "onlyBase" | "onlyVariant", string>
  >;
  readonly wait: string;
  readonly waitRows: Readonly<Record<"asked" | "done" | "never", string>>;
  readonly examples: string;
  example(movement: string, record: string, child: string, events: number, asOf: string): string;
  move(from: string, to: string): string;
  readonly household: string;
  readonly pictures: Readonly<Record<"flows" | "acts" | "wait", string>>;
  readonly actsAxis: string;
  readonly pairsAxis: string;
  readonly daysAxis: string;
  readonly shareAxis: string;
}

const WORDS: Readonly<Record<Language, CompareWords>> = { nl, en };

/** The words about comparisons of a language. */
export function compareWordsOf(language: Language): CompareWords {
  return inLanguage(WORDS, language);
}
