/** Every sentence about a norm itself, one table for each language; sentences about findings stand in `words.ts`. */

import type { OUTCOMES } from "../evaluate/report.js";
import type { Force } from "../norm/norm.js";
import type { RecurPlan } from "../norm/plan.js";
import type { Language } from "../norm/texts.js";
import { inLanguage } from "./inLanguage.js";
import { en } from "./normWords.en.js";
import { nl } from "./normWords.nl.js";

/** How the Algemene termijnenwet bears on a term. */
export type Extension = "not-applicable" | "changes-nothing" | "too-long" | "article-1" | "articles-1-and-2";

/** All words about norms of one language. */
export interface NormWords {
  readonly headings: {
    readonly bearer: Readonly<Record<Force, string>>;
    readonly children: string;
    readonly sources: string;
    readonly inForce: string;
    readonly applies: string;
    readonly trigger: string;
    readonly start: string;
    readonly span: string;
    readonly act: string;
    readonly forbidden: string;
    /** For proposals and yardsticks, which nobody owes. */
    readonly conditional: Readonly<Record<"act" | "forbidden", string>>;
    readonly frequency: string;
    readonly term: string;
    readonly closing: string;
    readonly until: string;
    readonly parameters: string;
    readonly exceptions: string;
    readonly dormant: string;
    readonly rights: string;
    readonly notEncoded: string;
    readonly worked: string;
    readonly needs: string;
    readonly cases: string;
    /** For proposals and yardsticks, which nobody owes. */
    readonly casesConditional: string;
    readonly norm: string;
  };
  /** What must be said of a force before anything else; empty where nothing must. */
  readonly notice: Readonly<Record<Force, string>>;
  /** The heading of a force in the catalogue. */
  readonly catalogue: Readonly<Record<Force, string>>;
  /** Instead of the norms of a catalogue, where a filter leaves none. */
  readonly noNorms: string;
  version(version: string): string;
  inForce(from: string | null, through: string | null): string;
  readonly anyBearer: string;
  owedBy(bearer: string, force: Force): string;
  or(items: readonly string[]): string;
  readonly children: Readonly<Record<"concerned" | "household", string>>;
  /** An event with what is asked of it below. */
  where(event: string): string;
  /** That an event counts for whichever child of the case it is. */
  readonly anyChild: string;
  readonly latestOf: string;
  readonly allOf: string;
  readonly anyOf: string;
  actOf(title: string): string;
  readonly again: Readonly<Record<"joins" | "each", string>>;
  readonly pick: Readonly<Record<"after" | "before", string>>;
  spanFrom(event: string): string;
  spanUntil(event: string): string;
  untilAge(age: number): string;
  frequency(times: number, every: string, anchor: RecurPlan["anchor"]): string;
  readonly partial: Readonly<Record<RecurPlan["partial"], string>>;
  /** How long one can go without an act and keep the norm. */
  readonly gap: {
    /** Instead of gaps, where no norm recurs. */
    readonly none: string;
    between(days: number, from: string, until: string): string;
    /** Where it ends before a second act is asked. */
    readonly unbounded: string;
    first(days: number, from: string, until: string): string;
    readonly exceptions: string;
  };
  readonly atOnce: string;
  readonly noneStated: string;
  within(term: string): string;
  /** From when a term counts: in days and longer, and in hours. */
  readonly counting: Readonly<Record<"days" | "hours", string>>;
  notBefore(period: string): string;
  readonly extension: Readonly<Record<Extension, string>>;
  extendable(period: string): string;
  readonly afterDue: Readonly<Record<"still-owed" | "would-be-owed" | "extinguished", string>>;
  readonly fromSource: string;
  assumption(why: string): string;
  range(from: number, through: number): string;
  oneOf(choices: string): string;
  /** The ground of a value that the ruleset changed: the norm's own value with its ground. */
  changed(own: string, ground: string): string;
  /** Where the ruleset changed the norm, what still tells of the norm as written. */
  readonly asWritten: string;
  readonly onlyWhileAwaited: string;
  readonly childDied: string;
  /** What is found in a worked case, whatever the force. */
  readonly outcomes: Readonly<Record<(typeof OUTCOMES)[number], string>>;
  /** The same under what nobody owes. */
  readonly conditionalOutcomes: Readonly<Record<(typeof OUTCOMES)[number], string>>;
  /** What is found of a case at a moment; `child` where it has several, null for those that may not be listed. */
  at(found: {
    readonly asOf: string;
    readonly knownAt?: string;
    readonly child?: string | null;
    readonly outcome: string;
  }): string;
  /** A place in a source, which norms write in the language of the source. */
  locator(text: string): string;
  readonly none: string;
}

const WORDS: Readonly<Record<Language, NormWords>> = { nl, en };

/** The words about norms of a language. */
export function normWordsOf(language: Language): NormWords {
  return inLanguage(WORDS, language);
}
