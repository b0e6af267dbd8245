/** How a due moment was counted, in words: each day that was skipped and why, each article that moved it (B14). */

import type { DayOff } from "../calendar/calendar.js";
import type { DerivationStep } from "../calendar/derivation.js";
import type { Language } from "../norm/texts.js";
import { explainWordsOf } from "./explainWords.js";
import { periodWords } from "./termWords.js";
import { wordsOf } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";

/** One line for each step of a derivation, and one for the days that each step skipped. */
export function derivationLines(steps: readonly DerivationStep[], lang: Language): string[] {
  return steps.flatMap((step) => linesOf(step, lang));
}

function linesOf(
  { step, from = "", to = "", period, skipped = [], event = "" }: DerivationStep,
  lang: Language,
) {
  const words = explainWordsOf(lang).derivation;
  const moment = (text: string) => writtenMoment(text, wordsOf(lang));
  const days = daysOff(skipped, lang);
  const length = period === undefined || period === "at-once" ? "" : periodWords(period, lang);
  const also = skipped.length > 0 ? [words.skipped(days)] : [];
  switch (step) {
    case "start":
      return [words.start(moment(to))];
    case "count":
      if (period === "at-once") return [words.atOnce(moment(to))];
      return to.includes("T")
        ? [words.hours(length, moment(to))]
        : [words.count(length, moment(to)), ...also];
    case "granted":
      return [words.granted(event, length, moment(to)), ...also];
    case "article-1":
      return [words.article1(days, moment(to))];
    case "article-2":
      return [words.article2(days, moment(to))];
    case "not-extended":
      return [words.notExtended];
    case "later-of":
      return [words.laterOf(moment(to))];
    case "beyond-calendar":
      return [from ? words.beforeCalendar(moment(from)) : words.beyondCalendar(moment(to))];
    case "no-school-calendar":
      return [words.noSchoolCalendar];
    case "unit":
      return [words.unit(length, moment(from), moment(to))];
    case "cut":
      return [words.cut(moment(from), moment(to))];
  }
}

/** "zaterdag 4 april 2026, maandag 6 april 2026 (tweede Paasdag)": a weekend day says why by itself. */
function daysOff(skipped: readonly DayOff[], lang: Language): string {
  return skipped
    .map(({ day, title }) => `${writtenMoment(day, wordsOf(lang))}${title ? ` (${title[lang]})` : ""}`)
    .join(", ");
}
