/** Outcomes and statuses in words, as comparisons name them. */
import { OUTCOMES } from "../../evaluate/report.js";
import type { Language } from "../../norm/languages.js";
import { normWordsOf } from "../../report/normWords.js";
import { wordsOf } from "../../report/words.js";
import { NOT_OWED } from "../movement.js";
import { compareWordsOf } from "./compareWords.js";

/** An outcome in words; where nothing is owed, that. */
export function outcomeNames(lang: Language): (code: string) => string {
  const { outcomes } = normWordsOf(lang);
  return (code) => {
    const outcome = OUTCOMES.find((one) => one === code);
    return outcome && outcome !== "inapplicable" ? outcomes[outcome] : compareWordsOf(lang).notOwed;
  };
}

/** A duty's status in words; where it is not owed, that. */
export function statusNames(lang: Language): (code: string) => string {
  const { statuses } = wordsOf(lang);
  const { undetermined } = normWordsOf(lang).outcomes;
  const named = new Map<string, string>([...Object.entries(statuses), ["undetermined", undetermined]]);
  return (code) => (code === NOT_OWED ? compareWordsOf(lang).notOwed : (named.get(code) ?? code));
}
