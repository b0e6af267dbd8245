/** The sentences that explain a duty: how its term was counted, what was looked at, what would do. */

import type { Language } from "../norm/texts.js";
import { en } from "./explainWords.en.js";
import { nl } from "./explainWords.nl.js";
import { inLanguage } from "./inLanguage.js";

/** All sentences of one language. Days and moments come written out. */
export interface ExplainWords {
  /** The duty was fulfilled in time. */
  fulfilled(events: string, due: string): string;
  readonly derivation: {
    readonly heading: string;
    start(moment: string): string;
    /** A term in days or longer that runs through a day. */
    count(period: string, through: string): string;
    /** A term in hours, that ends at an instant. */
    hours(period: string, at: string): string;
    atOnce(day: string): string;
    /** Days that do not count, each with why. */
    skipped(days: string): string;
    granted(event: string, period: string, through: string): string;
    article1(days: string, through: string): string;
    article2(days: string, through: string): string;
    readonly notExtended: string;
    laterOf(moment: string): string;
    beyondCalendar(day: string): string;
    beforeCalendar(day: string): string;
    readonly noSchoolCalendar: string;
    unit(period: string, from: string, through: string): string;
    cut(from: string, through: string): string;
    readonly saturday: string;
    readonly sunday: string;
  };
  readonly absence: {
    /** Over which days acts were looked for. */
    heading(from: string, through: string): string;
    /** The same where the window has not ended, or ends with an event. */
    headingFrom(from: string): string;
    /** Nothing of these kinds stands in the record on those days. */
    nothing(kinds: string): string;
    /** Events before the window, told by their number alone. */
    earlier(count: number): string;
    event(event: string, at: string, what: string): string;
    /** What was found, and what the norm asks. */
    test(found: string, wanted: string, conditional: boolean): string;
    /** What was found, and what a prohibition forbids. */
    notForbidden(found: string, forbidden: string, conditional: boolean): string;
    /** A list that was found empty. */
    none(what: string): string;
    unknown(what: string): string;
    /** Where it is not known what. */
    readonly untold: string;
    readonly counts: string;
    /** Of a duty that needs several acts, and does not have all. */
    readonly countsInPart: string;
    /** Of a duty that cannot be told. */
    readonly mayCount: string;
    forbidden(conditional: boolean): string;
    readonly opensTheDuty: string;
    readonly tooEarly: string;
    afterDue(due: string): string;
    tooLate(due: string): string;
    readonly afterClosing: string;
    readonly anotherChild: string;
    /** Of a contact in which this child had no part. */
    readonly tookNoPart: string;
    /** Before what came when it no longer counted. */
    readonly afterwards: string;
  };
  readonly act: {
    /** What fulfils the duty: a kind of event; `more` when a list of what must hold of it follows. */
    what(kinds: string, more: boolean, conditional: boolean): string;
    /** Before further kinds: any of them fulfils the duty, or all are needed. */
    or(kinds: string, more: boolean): string;
    and(kinds: string, more: boolean): string;
    /** What a prohibition forbids. */
    forbidden(kinds: string, more: boolean, conditional: boolean): string;
  };
  readonly record: {
    readonly heading: string;
    readonly alsoOpen: string;
  };
  assumption(label: string, value: string, why: string): string;
  /** The name of a force of which this ruleset changes a norm, or adds one. */
  asChanged(force: string): string;
  /** After a title: what the ruleset changed in the norm. */
  changed(what: string): string;
  /** An exception that the ruleset switched on or off. */
  switched(exception: string, on: boolean): string;
  /** Why a changed value has no source. */
  changedFrom(own: string): string;
}

const WORDS: Readonly<Record<Language, ExplainWords>> = { nl, en };

/** The sentences of a language. */
export function explainWordsOf(language: Language): ExplainWords {
  return inLanguage(WORDS, language);
}
