/** Ids and titles of derived cases. */
import type { Texts } from "../../norm/texts.js";

/** What a derived case is called. */
export interface CaseText {
  readonly id: string;
  readonly title: Texts;
}

const text = (id: string, nl: string, en: string): CaseText => ({ id, title: { nl, en } });

/** Of each kind of case. */
export const CASE_TEXTS = {
  nothing: text("nothing-done", "Er gebeurt niets", "Nothing is done"),
  done: text("done-later", "Later gedaan", "Done later"),
  dayBefore: text("the-day-before", "De dag voor de laatste", "The day before the last"),
  lastDay: text("on-the-last-day", "Op de laatste dag", "On the last day"),
  dayAfter: text("a-day-late", "Een dag te laat", "A day late"),
  overAWeekend: text("over-a-weekend", "Begonnen op een vrijdag", "Begun on a Friday"),
  onASaturday: text("from-a-saturday", "Begonnen op een zaterdag", "Begun on a Saturday"),
  overEaster: text("over-easter", "Over Goede Vrijdag en Pasen", "Over Good Friday and Easter"),
  overKingsDay: text(
    "over-kings-day",
    "Over Koningsdag en Bevrijdingsdag",
    "Over King's Day and Liberation Day",
  ),
  overChristmas: text("over-christmas", "Over Kerst en Nieuwjaar", "Over Christmas and New Year"),
  summerTimeBegins: text("summer-time-begins", "De zomertijd begint", "Summer time begins"),
  winterTimeBegins: text("winter-time-begins", "De wintertijd begint", "Winter time begins"),
  fromALeapDay: text("from-a-leap-day", "Vanaf 29 februari", "From 29 February"),
  fromTheEndOfJanuary: text("from-the-end-of-january", "Vanaf 31 januari", "From 31 January"),
  recordedLate: text(
    "recorded-late",
    "Op tijd gedaan en later opgeschreven",
    "Done in time and written down later",
  ),
  perhapsLifted: text(
    "perhaps-lifted",
    "Misschien vervallen door een uitzondering",
    "Lifted by an exception, perhaps",
  ),
} as const;

/** The case in which a field of the act was not recorded. */
export function notRecorded(field: string): CaseText {
  return text(
    `without-${field.toLowerCase()}`,
    `Niet vastgelegd van wat er gedaan is: ${field}`,
    `Not recorded of what was done: ${field}`,
  );
}
