/** Outcomes and statuses in words, as comparisons name them. */
import { DUTY_STATUSES, OUTCOMES } from "../../evaluate/report.js";
import type { Language } from "../../norm/languages.js";
import { normWordsOf } from "../../report/normWords.js";
import { statusWords } from "../../report/statusWords.js";
import { wordsOf } from "../../report/words.js";
import { compareWordsOf } from "./compareWords.js";

/** An outcome in words; where nothing is owed, that. Of a prohibition doing and not doing are told the other way round. */
export function outcomeNames(lang: Language, forbids: boolean): (code: string) => string {
  const { outcomes } = normWordsOf(lang);
  const { forbidStatuses } = wordsOf(lang);
  const forbidden: Readonly<Record<string, string | undefined>> = {
    breached: forbidStatuses.violated,
    open: forbidStatuses.holding,
    satisfied: forbidStatuses.fulfilled,
  };
  return (code) => {
    const outcome = OUTCOMES.find((one) => one === code);
    if (!outcome || outcome === "inapplicable") return compareWordsOf(lang).notOwed;
    return (forbids ? forbidden[outcome] : undefined) ?? outcomes[outcome];
  };
}

/** A duty's status in words; where it is not owed, that. */
export function statusNames(lang: Language, forbids: boolean): (code: string) => string {
  const inWords = statusWords(lang, { forbids });
  return (code) => {
    const status = DUTY_STATUSES.find((one) => one === code);
    return status ? inWords(status) : compareWordsOf(lang).notOwed;
  };
}
