import type { Missing } from "../record/unknown.js";
import type { Words } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";

/** What to record so that a question can be decided, as one sentence part. */
export function missingSentence(missing: readonly Missing[], words: Words): string {
  return missingParts(missing, words).join("; ");
}

/** The same, one part for each thing that is missing. */
export function missingParts(missing: readonly Missing[], words: Words): string[] {
  const parts = missing.map((one) => {
    const { event = one.of ?? "", field = "", types = [], from, through, organisation } = one;
    const kinds = words.list(types.map((type) => words.eventTypes[type]));
    const span = from && through ? ` (${writtenMoment(from, words)} – ${writtenMoment(through, words)})` : "";
    const days = `${organisation ? words.organisation(organisation) : ""}${span}`;
    return words.missing(one, { event, field: words.fields[field] ?? field, types: kinds, days });
  });
  return [...new Set(parts)];
}
