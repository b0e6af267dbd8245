/** What a ruleset changed in a norm, so that a variant is never read as the norm itself. */
import type { NormPlan } from "../norm/plan.js";
import type { Language } from "../norm/texts.js";
import { explainWordsOf } from "./explainWords.js";
import { parameterWords } from "./parameterWords.js";

/** The title of a norm, with the values that the ruleset changed in it. */
export function titleWords({ norm, parameters, amended }: NormPlan, lang: Language): string {
  const changes = [...amended.keys()].flatMap((name) => {
    const [label, value] = [norm.parameters[name]?.label[lang], parameters.get(name)];
    return label === undefined || value === undefined ? [] : [`${label}: ${parameterWords(value, lang)}`];
  });
  const title = norm.title[lang];
  return changes.length === 0 ? title : `${title} (${explainWordsOf(lang).changed(changes.join("; "))})`;
}

/** Why a parameter has the value that it has; empty where neither the norm nor the ruleset says. */
export function whyWords({ norm, amended }: NormPlan, name: string, lang: Language): string {
  const own = amended.get(name);
  if (own !== undefined) return explainWordsOf(lang).changedFrom(parameterWords(own, lang));
  return norm.parameters[name]?.why?.[lang] ?? "";
}
