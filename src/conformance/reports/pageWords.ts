/** Every sentence of the page of a conformance run, one table for each language. */

import type { Language } from "../../norm/languages.js";
import { inLanguage } from "../../report/inLanguage.js";
import type { NotDeclared } from "../declared.js";
import type { Grade } from "../gradeDuties.js";
import type { Verdict } from "../tally.js";

/** All words of one language. */
export interface ConformanceWords {
  readonly title: string;
  claim(product: string, version: string, vendor: string, level: string, suite: string): string;
  readonly holds: string;
  readonly holdsNot: string;
  /** Of a run in which only some cases were chosen. */
  readonly holdsSoFar: string;
  holdsBut(deviations: number): string;
  readonly harnessWorks: string;
  restricted(cases: number, all: number): string;
  knownDeviations(count: number): string;
  /** Behind an answer that is known to be wrong. */
  readonly known: string;
  asked(asked: number, all: number, seed: number): string;
  /** Of the norms that are declared: how many cases were asked, and why others were not. */
  notAsked(asked: number, all: number, reasons: string): string;
  readonly reasons: Readonly<Record<NotDeclared, string>>;
  readonly builtIn: string;
  readonly expires: string;
  elected(topics: string): string;
  unknown(claims: string): string;
  readonly norms: string;
  readonly norm: string;
  readonly verdict: string;
  /** Cases that were asked, of those of the norm. */
  readonly casesAsked: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Said of a norm that would be complete at a lower level. */
  completeAt(level: string): string;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly conventions: string;
  readonly convention: string;
  readonly otherwise: string;
  readonly of: string;
  readonly failures: string;
  readonly moment: string;
  readonly duty: string;
  readonly expected: string;
  readonly answered: string;
  readonly grade: string;
  /** Under a picture: how it is read. */
  readonly picture: string;
  /** Said of a picture to whoever cannot see it. */
  readonly pictureLabel: string;
  /** How the duties stand at a moment. */
  at(moment: string): string;
  /** How one duty stands from moment to moment. */
  film(duty: string): string;
  readonly none: string;
  readonly noAnswer: string;
  /** Where no case was told otherwise. */
  readonly oneWay: string;
  readonly unstable: string;
  broken(relation: string): string;
  readonly stale: string;
  more(count: number): string;
}

const WORDS: Readonly<Record<Language, ConformanceWords>> = {
  nl: {
    title: "Conformiteit",
    claim: (product, version, vendor, level, suite) =>
      `${product} ${version} van ${vendor}, op niveau ${level}, tegen suite ${suite}.`,
    holds: "Wat wordt geclaimd, klopt.",
    holdsNot: "Wat wordt geclaimd, klopt niet.",
    holdsSoFar: "In de gekozen gevallen klopt wat wordt geclaimd; over de andere is niets gezegd.",
    holdsBut: (count) => `Wat wordt geclaimd, klopt, op ${count} bekende afwijkingen na.`,
    harnessWorks: "De aansluiting werkt.",
    restricted: (cases, all) => `Gekozen zijn ${cases} van de ${all} gevallen van de suite.`,
    knownDeviations: (count) => `Bekende afwijkingen: ${count} antwoorden.`,
    known: "bekend",
    asked: (asked, all, seed) =>
      `Gevraagd: ${asked} van ${all} gevallen, in de volgorde van startgetal ${seed}.`,
    notAsked: (asked, all, reasons) =>
      `Van de geclaimde normen zijn ${asked} van de ${all} gevallen gevraagd. Niet gevraagd: ${reasons}.`,
    reasons: {
      norm: "van een andere norm",
      level: "van een hoger niveau",
      reads: "met gebeurtenissen die niet worden gelezen",
      ruleset: "met een andere normenset",
      reading: "die anders worden gelezen",
    },
    builtIn: "De normen zijn ingebouwd: gevallen met een andere normenset zijn niet gevraagd.",
    expires: "De claim vervalt met de volgende hoofdversie van de suite.",
    elected: (topics) => `Anders gelezen, en daarom niet gevraagd: ${topics}.`,
    unknown: (claims) => `Geclaimd, en in de suite onbekend: ${claims}.`,
    norms: "Per norm",
    norm: "norm",
    verdict: "oordeel",
    casesAsked: "gevraagd",
    verdicts: {
      complete: "volledig",
      partial: "ten dele",
      inconsistent: "inconsistent",
      untested: "niet getoetst",
    },
    completeAt: (level) => `volledig op ${level}`,
    grades: {
      "missed-breach": "schending gemist",
      "false-alarm": "vals alarm",
      overclaim: "te stellig",
      mislabelled: "verkeerd benoemd",
      cautious: "voorzichtig",
      untested: "niet beantwoord",
      correct: "goed",
    },
    conventions: "Afspraken die niet zijn gehouden",
    convention: "afspraak",
    otherwise: "anders",
    of: "van",
    failures: "Wat anders uitkomt",
    moment: "moment",
    duty: "plicht",
    expected: "verwacht",
    answered: "geantwoord",
    grade: "waardering",
    picture:
      "Wat verwacht werd en wat is geantwoord. Een balk loopt tot de dag waarop iets klaar moet zijn; de stippellijn is het moment van beoordelen.",
    pictureLabel:
      "Tekening van wat verwacht werd en wat is geantwoord; de tabel eronder zegt hetzelfde in woorden.",
    at: (moment) => `Op ${moment}`,
    film: (duty) => `${duty}, van moment tot moment`,
    none: "geen",
    noAnswer: "geen antwoord",
    oneWay: "Geen geval is ook anders verteld: of de antwoorden daar tegen kunnen, is niet nagegaan.",
    unstable: "Op dezelfde vraag kwam een ander antwoord.",
    broken: (relation) => `Anders beantwoord zodra het anders werd verteld: ${relation}.`,
    stale: "Bekende afwijkingen die niet meer kloppen",
    more: (count) => `en nog ${count} gevallen; --format ndjson noemt ze alle`,
  },
  en: {
    title: "Conformance",
    claim: (product, version, vendor, level, suite) =>
      `${product} ${version} by ${vendor}, at level ${level}, against suite ${suite}.`,
    holds: "What is claimed holds.",
    holdsNot: "What is claimed does not hold.",
    holdsSoFar: "In the cases that were chosen what is claimed holds; of the others nothing is said.",
    holdsBut: (count) => `What is claimed holds, but for ${count} known deviations.`,
    harnessWorks: "The harness works.",
    restricted: (cases, all) => `Chosen are ${cases} of the ${all} cases of the suite.`,
    knownDeviations: (count) => `Known deviations: ${count} answers.`,
    known: "known",
    asked: (asked, all, seed) => `Asked: ${asked} of ${all} cases, in the order of seed ${seed}.`,
    notAsked: (asked, all, reasons) =>
      `Of the norms that are claimed ${asked} of ${all} cases were asked. Not asked: ${reasons}.`,
    reasons: {
      norm: "of another norm",
      level: "of a higher level",
      reads: "with events that are not read",
      ruleset: "with another ruleset",
      reading: "that are read otherwise",
    },
    builtIn: "The norms are built in: cases with another ruleset were not asked.",
    expires: "The claim expires with the next major version of the suite.",
    elected: (topics) => `Read otherwise, and so not asked: ${topics}.`,
    unknown: (claims) => `Claimed, and unknown to the suite: ${claims}.`,
    norms: "By norm",
    norm: "norm",
    verdict: "verdict",
    casesAsked: "asked",
    verdicts: {
      complete: "complete",
      partial: "partial",
      inconsistent: "inconsistent",
      untested: "untested",
    },
    completeAt: (level) => `complete at ${level}`,
    grades: {
      "missed-breach": "missed breach",
      "false-alarm": "false alarm",
      overclaim: "overclaim",
      mislabelled: "mislabelled",
      cautious: "cautious",
      untested: "untested",
      correct: "correct",
    },
    conventions: "Conventions that are not kept",
    convention: "convention",
    otherwise: "otherwise",
    of: "of",
    failures: "What comes out otherwise",
    moment: "moment",
    duty: "duty",
    expected: "expected",
    answered: "answered",
    grade: "grade",
    picture:
      "What was expected and what was answered. A bar runs to the day by which something is to be done; the dotted line is the moment of judgement.",
    pictureLabel:
      "Picture of what was expected and what was answered; the table below says the same in words.",
    at: (moment) => `On ${moment}`,
    film: (duty) => `${duty}, from moment to moment`,
    none: "none",
    noAnswer: "no answer",
    oneWay: "No case was told otherwise too: whether the answers bear that was not looked into.",
    unstable: "The same question brought another answer.",
    broken: (relation) => `Answered otherwise once it was told otherwise: ${relation}.`,
    stale: "Known deviations that no longer hold",
    more: (count) => `and ${count} more cases; --format ndjson names them all`,
  },
};

/** The words of a language. */
export function conformanceWordsOf(lang: Language): ConformanceWords {
  return inLanguage(WORDS, lang);
}
