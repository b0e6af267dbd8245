import type { DutyStatus, PossibleStatus } from "../evaluate/report.js";
import type { Language } from "../norm/languages.js";
import { normWordsOf } from "./normWords.js";
import { wordsOf } from "./words.js";

/** Of which kind of norm statuses are told. */
export interface StatusKind {
  /** Of a prohibition doing and not doing are told the other way round. */
  readonly forbids: boolean;
  /** Under what nobody owes it is told what would be. */
  readonly conditional?: boolean;
}

/** Statuses in words. */
export function statusWords(
  lang: Language,
  { forbids, conditional = false }: StatusKind,
): (status: DutyStatus | PossibleStatus) => string {
  const words = wordsOf(lang);
  const forbidden = conditional ? words.conditionalForbidStatuses : words.forbidStatuses;
  return (status) => {
    const own = status === "undetermined" || !forbids ? undefined : forbidden[status];
    if (own !== undefined) return own;
    if (conditional) return words.conditionalStatuses[status];
    return status === "undetermined" ? normWordsOf(lang).outcomes.undetermined : words.statuses[status];
  };
}
