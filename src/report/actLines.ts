/** What would fulfil a duty, or what a prohibition forbids, from the norm's own patterns. */

import type { Language } from "../norm/languages.js";
import type { NormPlan } from "../norm/plan.js";
import { type About, conditionSentence, requirementsOf } from "./conditionWords.js";
import { explainWordsOf } from "./explainWords.js";
import { wordsOf } from "./words.js";

/** How acts are told. */
export interface ActOptions {
  readonly lang: Language;
  readonly about: About;
  readonly conditional: boolean;
}

/** For each pattern of acts its kinds, and a line for each thing that must hold of it. */
export function actLines({ duty }: NormPlan, { lang, about, conditional }: ActOptions): string[] {
  const { act } = explainWordsOf(lang);
  const all = duty.kind === "achieve" && duty.allOf;
  return duty.acts.flatMap(({ types, clause }, index) => {
    const kinds = types.map((type) => wordsOf(lang).eventTypes[type]).join(lang === "nl" ? " of " : " or ");
    const needed = (clause ? requirementsOf(clause.condition) : []).map(
      (one) => `- ${conditionSentence(one, lang, { ...about, act: types })}`,
    );
    const more = needed.length > 0;
    const lead =
      duty.kind === "forbid" ? act.forbidden(kinds, more, conditional) : act.what(kinds, more, conditional);
    return [index === 0 ? lead : all ? act.and(kinds, more) : act.or(kinds, more), ...needed];
  });
}
