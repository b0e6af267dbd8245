/** The words of the generated pages about the whole catalogue. */
import type { Language } from "../src/norm/texts.js";

interface PageWords {
  readonly catalogue: string;
  readonly intro: string;
  readonly byFamily: string;
  readonly byForce: string;
  readonly byRuleset: string;
  readonly norm: string;
  readonly norms: string;
  readonly title: string;
  readonly force: string;
  readonly tier: string;
  readonly ruleset: string;
  readonly assumptions: string;
  readonly assumptionsIntro: string;
  readonly chosen: string;
  readonly left: string;
  readonly what: string;
  readonly choice: string;
  readonly why: string;
  readonly words: string;
  readonly exceptionOn: string;
  readonly exceptionOff: string;
}

const WORDS: Readonly<Record<Language, PageWords>> = {
  nl: {
    catalogue: "De normen",
    intro:
      "Elke norm op een eigen bladzijde, gemaakt uit de norm, haar gevallen en de tabel van verdragen door `npm run generate`. In het\nEngels: [catalogue](../en/README.md). Wat geen bron geeft: [aannames](../../assumptions.nl.md). Een voorstel is geen\ngeldend recht en staat in de voorwaardelijke wijs.",
    byFamily: "Naar familie",
    byForce: "Naar kracht",
    byRuleset: "Naar normenset",
    norm: "norm",
    norms: "normen",
    title: "titel",
    force: "kracht",
    tier: "soort bron",
    ruleset: "normenset",
    assumptions: "Aannames",
    assumptionsIntro:
      "Elke keuze die geen bron geeft, en elk woord van een bron dat aan een mens is overgelaten. Gemaakt uit de normen door\n`npm run generate`. In het Engels: [assumptions.md](assumptions.md). Overal geldt ook: _werkdag_ is nergens omschreven; hier is het\ngeen zaterdag, zondag, algemeen erkende of gelijkgestelde feestdag.",
    chosen: "Gekozen zonder bron",
    left: "Aan een mens overgelaten",
    what: "wat",
    choice: "gekozen",
    why: "waarom",
    words: "woorden",
    exceptionOn: "uitzondering die geldt",
    exceptionOff: "uitzondering die uit staat",
  },
  en: {
    catalogue: "The norms",
    intro:
      "Every norm on a page of its own, made from the norm, its cases and the table of treaties by `npm run generate`. In Dutch:\n[catalogus](../nl/README.md). What no source gives: [assumptions](../../assumptions.md). A proposal is no law in force and is\ntold in the conditional.",
    byFamily: "By family",
    byForce: "By force",
    byRuleset: "By ruleset",
    norm: "norm",
    norms: "norms",
    title: "title",
    force: "force",
    tier: "kind of source",
    ruleset: "ruleset",
    assumptions: "Assumptions",
    assumptionsIntro:
      "Every choice that no source gives, and every word of a source that is left to a person. Made from the norms by\n`npm run generate`. In Dutch: [assumptions.nl.md](assumptions.nl.md). It holds everywhere that no text defines a _working day_; here\nit is not a Saturday, Sunday, recognised or equated holiday.",
    chosen: "Chosen without a source",
    left: "Left to a person",
    what: "what",
    choice: "chosen",
    why: "why",
    words: "words",
    exceptionOn: "an exception that holds",
    exceptionOff: "an exception that is switched off",
  },
};

/** The words of a language. */
export function pageWordsOf(language: Language): PageWords {
  return WORDS[language];
}
