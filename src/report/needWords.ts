/** Every word about what a system must record, one table for each language. */

import type { RecordPart } from "../condition/factPlaces.js";
import type { CoverNeed, NeedLevel, NeedUse } from "../evaluate/needs.js";
import type { Language } from "../norm/texts.js";
import type { EventType } from "../record/event.js";
import { inLanguage } from "./inLanguage.js";
import { en } from "./needWords.en.js";
import { nl } from "./needWords.nl.js";

/** All words about needs of one language. */
export interface NeedWords {
  title(ruleset: string): string;
  /** What the levels mean, and that undetermined is what a hole leads to. */
  readonly intro: readonly string[];
  readonly headings: Readonly<Record<"events" | "lists" | "covers" | "norms" | "notUsed", string>>;
  readonly columns: Readonly<Record<"field" | "level" | "says" | "uses" | "norms", string>>;
  readonly levels: Readonly<Record<NeedLevel, string>>;
  readonly uses: Readonly<Record<NeedUse, string>>;
  readonly covers: Readonly<Record<CoverNeed["of"], string>>;
  readonly lists: Readonly<Record<Exclude<RecordPart, EventType>, string>>;
  /** Fields of events that are no facts. */
  readonly fields: Readonly<Record<string, string>>;
  /** Fields of what a record lists, as `list.field`. */
  readonly listed: Readonly<Record<string, string>>;
  norms(count: number, all: number): string;
  readonly unreadEvents: string;
  unreadFields(of: string): string;
  /** That a school calendar is handed in beside the records. */
  readonly schoolCalendar: string;
  /** The hour of contacts and the like, which decides what came first on a day. */
  hours(events: readonly string[]): string;
  /** What the record must be complete about, before the types. */
  readonly complete: string;
}

const WORDS: Readonly<Record<Language, NeedWords>> = { nl, en };

/** The words about needs of a language. */
export function needWordsOf(language: Language): NeedWords {
  return inLanguage(WORDS, language);
}
