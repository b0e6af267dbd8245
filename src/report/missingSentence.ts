import type { Language } from "../norm/texts.js";
import type { Missing } from "../record/unknown.js";
import { factWords } from "./conditionWords.js";
import { wordsOf } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";

/** What to record so that a question can be decided, as one sentence part. */
export function missingSentence(missing: readonly Missing[], lang: Language): string {
  return missingParts(missing, lang).join("; ");
}

/** The same, one part for each thing that is missing. */
export function missingParts(missing: readonly Missing[], lang: Language): string[] {
  const words = wordsOf(lang);
  const parts = missing.map((one) => {
    const { event = one.of ?? "", field = "", types = [], from, through, organisation } = one;
    const kinds = words.list(types.map((type) => words.eventTypes[type]));
    const span = from && through ? ` (${writtenMoment(from, words)} – ${writtenMoment(through, words)})` : "";
    const days = `${organisation ? words.organisation(organisation) : ""}${span}`;
    return words.missing(one, { event, field: fieldInWords(field, lang), types: kinds, days });
  });
  return [...new Set(parts)];
}

/** A field in words of its own where it needs them, else in those in which norms speak of it. */
function fieldInWords(field: string, lang: Language): string {
  return field === "" ? "" : (wordsOf(lang).fields[field] ?? factWords(`act.${field}`, lang));
}
