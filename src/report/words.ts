/** Every sentence of the text report, per language; the findings themselves are codes and data. */

import type { Headline, Lapse, PossibleStatus } from "../evaluate/report.js";
import type { Force, Tier } from "../norm/norm.js";
import type { Language } from "../norm/texts.js";
import type { EventType } from "../record/event.js";
import type { Missing } from "../record/unknown.js";
import { inLanguage } from "./inLanguage.js";
import { en } from "./words.en.js";
import { nl } from "./words.nl.js";

/** What a duty sentence is about. */
export interface DutyFacts {
  readonly bearer: string;
  /** Written-out due moment; empty when none is stated. */
  readonly due: string;
  /** Whether it is a span in which the due moment lies. */
  readonly between: boolean;
  /** Whether the due moment may be later than that, nobody knows by how much. */
  readonly isEarliest: boolean;
  readonly on: string;
  readonly lapse: string;
  readonly events: string;
  readonly unit: { readonly from: string; readonly through: string } | null;
  readonly owed: number;
  readonly done: number;
  /** Whether the norm is a proposal, told in the conditional. */
  readonly conditional: boolean;
}

/** All words of one language. */
export interface Words {
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  date(weekday: string, date: number, month: string, year: number): string;
  time(day: string, clock: string): string;
  readonly force: Readonly<Record<Force, string>>;
  readonly tier: Readonly<Record<Tier, string>>;
  readonly eventTypes: Readonly<Record<EventType, string>>;
  readonly statuses: Readonly<Record<PossibleStatus, string>>;
  /** Where a prohibition asks for other words. */
  readonly forbidStatuses: Readonly<Partial<Record<PossibleStatus, string>>>;
  /** Statuses under what nobody owes: what would be, were it owed. */
  readonly conditionalStatuses: Readonly<Record<PossibleStatus | "undetermined", string>>;
  readonly conditionalForbidStatuses: Readonly<Partial<Record<PossibleStatus, string>>>;
  readonly nowWords: Readonly<Record<Headline["now"], string>>;
  readonly everWords: Readonly<Record<Headline["ever"], string>>;
  /** Fields that norms do not speak of, or in other words than one who fills them in; the rest stands in `conditionPhrases.ts`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly headings: {
    record(id: string, asOf: string, ruleset: string): string;
    knownAt(moment: string): string;
    since(day: string): string;
    child(id: string): string;
    readonly household: string;
    /** The record lists nobody to whom anything could be owed. */
    readonly nobody: string;
    readonly overdue: string;
    readonly broken: string;
    readonly undetermined: string;
    readonly coming: string;
    readonly satisfied: string;
    readonly excused: string;
    readonly nothing: string;
    untold: string;
    readonly proposals: string;
    readonly yardsticks: string;
    inapplicable(count: number): string;
    outside(count: number): string;
    /** How many duties were decided earlier; of what is owed, how they came out too. */
    earlier(force: string, counts: { all: number; breached: number; undetermined: number }): string;
    nextChange(moment: string): string;
    readonly sources: string;
    readonly assumptions: string;
    readonly disclaimer: string;
    readonly considered: string;
    readonly derivation: string;
  };
  /** The headings of the blocks of duties under proposals and yardsticks, in the conditional. */
  readonly conditional: Pick<
    Words["headings"],
    "overdue" | "broken" | "undetermined" | "coming" | "satisfied" | "excused"
  >;
  lapse(lapse: Lapse): string;
  list(items: readonly string[]): string;
  either(items: readonly string[]): string;
  /** A due moment of which only this is known. */
  between(earliest: string, latest: string): string;
  atLeast(lapse: string): string;
  overdue(facts: DutyFacts): string;
  violated(facts: DutyFacts): string;
  late(facts: DutyFacts): string;
  pending(facts: DutyFacts): string;
  holding(facts: DutyFacts): string;
  awaits(facts: DutyFacts, awaited: string): string;
  satisfied(times: number): string;
  /** A prohibition that was broken. */
  forbidden(facts: DutyFacts): string;
  /** A prohibition that was kept. */
  kept(conditional: boolean): string;
  excused(facts: DutyFacts, exception: string, afterwards: string): string;
  undetermined(facts: DutyFacts, possible: string): string;
  units(count: number, from: string, through: string): string;
  /** Whose events, after their kind. */
  organisation(id: string): string;
  record(what: string): string;
  missing(missing: Missing, where: { event: string; field: string; types: string; days: string }): string;
  readonly unknownBearer: string;
  readonly childDied: string;
}

const WORDS: Readonly<Record<Language, Words>> = { nl, en };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return inLanguage(WORDS, language);
}
