/** Outcomes and statuses in words, as comparisons name them. */
import { DUTY_STATUSES, OUTCOMES } from "../../evaluate/report.js";
import type { Language } from "../../norm/languages.js";
import { normWordsOf } from "../../report/normWords.js";
import { type StatusKind, statusWords } from "../../report/statusWords.js";
import { wordsOf } from "../../report/words.js";
import { compareWordsOf } from "./compareWords.js";

/** An outcome in words; where nothing is owed, that. Of a prohibition doing and not doing are told the other way round. */
export function outcomeNames(
  lang: Language,
  { forbids, conditional = false }: StatusKind,
): (code: string) => string {
  const { outcomes, conditionalOutcomes } = normWordsOf(lang);
  const { forbidStatuses, conditionalForbidStatuses } = wordsOf(lang);
  const own = conditional ? conditionalOutcomes : outcomes;
  const { violated, holding, fulfilled } = conditional ? conditionalForbidStatuses : forbidStatuses;
  const forbidden: Readonly<Record<string, string | undefined>> = {
    breached: violated,
    open: holding,
    satisfied: fulfilled,
  };
  return (code) => {
    const outcome = OUTCOMES.find((one) => one === code);
    if (!outcome || outcome === "inapplicable") return compareWordsOf(lang).notOwed;
    return (forbids ? forbidden[outcome] : undefined) ?? own[outcome];
  };
}

/** A duty's status in words; where it is not owed, that. */
export function statusNames(lang: Language, kind: StatusKind): (code: string) => string {
  const inWords = statusWords(lang, kind);
  return (code) => {
    const status = DUTY_STATUSES.find((one) => one === code);
    return status ? inWords(status) : compareWordsOf(lang).notOwed;
  };
}
