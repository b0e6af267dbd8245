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
  forbidden: text("done-all-the-same", "Toch gedaan", "Done all the same"),
  closed: text("closed-without", "Afgesloten zonder dat het is gedaan", "Closed without it being done"),
  dayBeforeClosing: text(
    "the-day-before-closing",
    "Gedaan de dag voor de afsluiting",
    "Done the day before the closing",
  ),
  dayOfClosing: text(
    "on-the-day-of-closing",
    "Gedaan op de dag van de afsluiting",
    "Done on the day of the closing",
  ),
  dayAfterClosing: text(
    "the-day-after-closing",
    "Gedaan de dag na de afsluiting",
    "Done the day after the closing",
  ),
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
  forbiddenRecordedLate: text(
    "recorded-late",
    "Toch gedaan en later opgeschreven",
    "Done all the same and written down later",
  ),
} as const;

/** The case in which one of these exceptions may lift the duty. */
export function perhapsLifted(titles: readonly Texts[]): CaseText {
  const named = (lang: "nl" | "en") => titles.map((one) => one[lang]).join("; ");
  return text("perhaps-lifted", `Misschien vervallen: ${named("nl")}`, `Lifted, perhaps: ${named("en")}`);
}

/** The case in which a field of the act was not recorded. */
export function notRecorded(field: string): CaseText {
  return text(
    `without-${field.toLowerCase()}`,
    `Niet vastgelegd van wat er gedaan is: ${field}`,
    `Not recorded of what was done: ${field}`,
  );
}
