/** How long a norm lets a child go without an act, in words. */
import type { Gap, LawfulGap } from "../evaluate/lawfulGap.js";
import type { Language } from "../norm/languages.js";
import { normWordsOf } from "./normWords.js";
import { wordsOf } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";

/** From one act to the next, and from the start to the first where that differs; then what can make it longer. */
export function gapSentences({ between, first, exceptions }: LawfulGap, lang: Language): string[] {
  const { gap } = normWordsOf(lang);
  const written = (day: string) => writtenMoment(day, wordsOf(lang));
  const told = ({ days, from, until }: Gap) => [days, written(from), written(until)] as const;
  return [
    between ? gap.between(...told(between)) : gap.unbounded,
    ...(first && first.days !== between?.days ? [gap.first(...told(first))] : []),
    ...(exceptions.length > 0 ? [gap.exceptions] : []),
  ];
}
