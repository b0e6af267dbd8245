/** Outcomes and statuses in words, as comparisons name them. */
import { OUTCOMES } from "../../evaluate/report.js";
import type { Language } from "../../norm/languages.js";
import { normWordsOf } from "../../report/normWords.js";
import { wordsOf } from "../../report/words.js";
import { NOT_OWED } from "../movement.js";
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
  const { statuses, forbidStatuses } = wordsOf(lang);
  const { undetermined } = normWordsOf(lang).outcomes;
  const named = new Map<string, string>([
    ...Object.entries(statuses),
    ...(forbids ? Object.entries(forbidStatuses) : []),
    ["undetermined", undetermined],
  ]);
  return (code) => (code === NOT_OWED ? compareWordsOf(lang).notOwed : (named.get(code) ?? code));
}
