/** What only the page of a record says, one table for each language. */

import type { Language } from "../../norm/languages.js";
import { inLanguage } from "../inLanguage.js";

/** All words of one language. */
export interface RecordWords {
  readonly title: string;
  /** How the pictures are read. */
  guide(asOf: string): string;
  /** Said of a picture to whoever cannot see it. */
  label(heading: string, norms: number): string;
  readonly terms: string;
  readonly norm: string;
  readonly from: string;
  readonly due: string;
  /** A due moment that may be later; until when, where that is known. */
  dueBetween(earliest: string, latest: string | null): string;
  readonly noTerm: string;
  readonly stands: string;
  readonly doneBy: string;
  readonly events: string;
  readonly when: string;
  readonly what: string;
  readonly by: string;
  readonly whom: string;
  readonly id: string;
  /** Whom an event concerns, where the record does not tell. */
  readonly unknown: string;
  readonly perhapsAnother: string;
  readonly perhapsLater: string;
}

const WORDS: Readonly<Record<Language, RecordWords>> = {
  nl: {
    title: "Bevindingen",
    guide: (asOf) =>
      `Zo leest u de tekeningen: een balk loopt tot de dag waarop iets klaar moet zijn; zonder termijn eindigt hij in een pijlpunt, en waar de termijn langer kan zijn, loopt een gestippeld kader door. Een onderbroken streep toont hoe lang iets te laat is of was, een ruit het moment waarop het is gedaan. De stippellijn is ${asOf}. Een open rondje is een gebeurtenis waarvan niet zeker is of die meetelt. Wat vóór de tekening begon, heeft links een pijl.`,
    label: (heading, norms) =>
      `Tekening van de termijnen, ${heading}: ${norms} ${norms === 1 ? "norm" : "normen"}. De tabel met termijnen zegt hetzelfde in woorden.`,
    terms: "Termijnen",
    norm: "norm",
    from: "vanaf",
    due: "uiterlijk",
    dueBetween: (earliest, latest) =>
      latest === null ? `op zijn vroegst ${earliest}` : `tussen ${earliest} en ${latest}`,
    noTerm: "geen termijn",
    stands: "stand",
    doneBy: "gebeurtenis",
    events: "Wat het dossier zegt",
    when: "wanneer",
    what: "wat",
    by: "door",
    whom: "over",
    id: "kenmerk",
    unknown: "niet bekend",
    perhapsAnother: "niet zeker of het om dit kind gaat",
    perhapsLater: "niet zeker of dit toen al was vastgelegd",
  },
  en: {
    title: "Findings",
    guide: (asOf) =>
      `How to read the pictures: a bar runs to the day by which something is to be done; without a term it ends in an arrowhead, and where the term may be longer, a dotted frame goes on. A broken line shows how long something is or was late, a diamond when it was done. The dotted line is ${asOf}. An open circle is an event that may not count. What began before the picture has an arrow on its left.`,
    label: (heading, norms) =>
      `Picture of the terms, ${heading}: ${norms} ${norms === 1 ? "norm" : "norms"}. The table of terms says the same in words.`,
    terms: "Terms",
    norm: "norm",
    from: "from",
    due: "due",
    dueBetween: (earliest, latest) =>
      latest === null ? `${earliest} at the earliest` : `between ${earliest} and ${latest}`,
    noTerm: "no term",
    stands: "stands",
    doneBy: "event",
    events: "What the record says",
    when: "when",
    what: "what",
    by: "by",
    whom: "about",
    id: "id",
    unknown: "not known",
    perhapsAnother: "perhaps not about this child",
    perhapsLater: "perhaps not recorded by then",
  },
};

/** The words of a language. */
export function recordWordsOf(lang: Language): RecordWords {
  return inLanguage(WORDS, lang);
}
