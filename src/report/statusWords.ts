import type { DutyStatus, PossibleStatus } from "../evaluate/report.js";
import type { Language } from "../norm/languages.js";
import { normWordsOf } from "./normWords.js";
import { wordsOf } from "./words.js";

/** Statuses in words; of a prohibition doing and not doing are told the other way round. */
export function statusWords(
  lang: Language,
  forbids: boolean,
): (status: DutyStatus | PossibleStatus) => string {
  const { statuses, forbidStatuses } = wordsOf(lang);
  return (status) => {
    if (status === "undetermined") return normWordsOf(lang).outcomes.undetermined;
    return (forbids ? forbidStatuses[status] : undefined) ?? statuses[status];
  };
}
