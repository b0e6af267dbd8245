/** Every sentence about a search for witnesses, one table for each language. */

import type { Language } from "../../norm/languages.js";
import { inLanguage } from "../../report/inLanguage.js";
import type { Direction } from "../witness/questions.js";
import { en } from "./witnessWords.en.js";
import { nl } from "./witnessWords.nl.js";

/** All words about witnesses of one language. */
export interface WitnessWords {
  title(base: string, variant: string): string;
  readonly invented: string;
  readonly noNorms: string;
  /** Of a norm with a term in school days. */
  schoolTerm(norm: string): string;
  direction(direction: Direction, base: string, variant: string, norm: string): string;
  readonly smallest: string;
  atRandom(tried: string, seed: number): string;
  none(events: number, tried: string): string;
  noneFurther(tried: string, seed: number): string;
  cutShort(events: number): string;
  made(norm: string, events: number, days: number, from: string, ages: number): string;
  child(age: number): string;
  present(people: readonly string[]): string;
  readonly people: Readonly<Record<"child" | "parent", string>>;
  worker(organisation: string): string;
  on(day: string): string;
  under(ruleset: string, outcome: string): string;
}

const WORDS: Readonly<Record<Language, WitnessWords>> = { nl, en };

/** The words about witnesses of a language. */
export function witnessWordsOf(language: Language): WitnessWords {
  return inLanguage(WORDS, language);
}
