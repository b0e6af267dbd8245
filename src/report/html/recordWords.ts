/** What only the page of a record says, one table for each language. */
import type { Language } from "../../norm/languages.js";

/** All words of one language. */
export interface RecordWords {
  readonly title: string;
  /** Under the picture of a child: how it is read. */
  picture(asOf: string): string;
  readonly events: string;
  readonly number: string;
  readonly when: string;
  readonly what: string;
  readonly by: string;
  readonly whom: string;
  readonly id: string;
  /** Whom an event concerns, where the record does not tell. */
  readonly unknown: string;
}

const WORDS: Readonly<Record<Language, RecordWords>> = {
  nl: {
    title: "Bevindingen",
    picture: (asOf) =>
      `Wat wanneer moest of zou moeten, en wat er gebeurde. Een balk loopt tot de dag waarop iets klaar moet zijn, een onderbroken streep toont hoe lang het te laat is of was, een ruit wanneer iets is gedaan. De stippellijn is ${asOf}. De nummers staan onder aan het dossier.`,
    events: "Wat het dossier zegt",
    number: "nr.",
    when: "wanneer",
    what: "wat",
    by: "door",
    whom: "over",
    id: "kenmerk",
    unknown: "niet bekend",
  },
  en: {
    title: "Findings",
    picture: (asOf) =>
      `What was or would be due when, and what happened. A bar runs to the day by which something is to be done, a broken line shows how long it is or was late, a diamond when something was done. The dotted line is ${asOf}. The numbers are explained at the end of the record.`,
    events: "What the record says",
    number: "no.",
    when: "when",
    what: "what",
    by: "by",
    whom: "about",
    id: "id",
    unknown: "not known",
  },
};

/** The words of a language. */
export function recordWordsOf(lang: Language): RecordWords {
  return WORDS[lang];
}
