/** What a ruleset changed in a norm, so that a variant is never read as the norm itself. */

import type { Language } from "../norm/languages.js";
import type { NormPlan } from "../norm/plan.js";
import type { Force } from "../norm/tiers.js";
import { explainWordsOf } from "./explainWords.js";
import { normWordsOf } from "./normWords.js";
import { parameterWords } from "./parameterWords.js";
import { wordsOf } from "./words.js";

/** Whether a ruleset changed a parameter of the norm, or switched one of its exceptions on or off. */
export function isAmended(plan: NormPlan): boolean {
  return plan.amended.size > 0 || switched(plan).length > 0;
}

/** The family of norms that a ruleset adds, which are somebody's draft whatever tier they are meant for. */
const DRAFTS = "drafts/";

/**
 * What a force is called, with a mark where one of these norms is changed by the ruleset or a draft: such a wish is no law
 * in force. A proposal is none anyway.
 */
export function forceAsChanged(
  name: string,
  force: Force,
  plans: Iterable<NormPlan>,
  lang: Language,
): string {
  const isChanged = [...plans].some(
    (plan) => plan.force === force && (isAmended(plan) || plan.norm.id.startsWith(DRAFTS)),
  );
  return isChanged && force !== "proposal" ? explainWordsOf(lang).asChanged(name) : name;
}

/** What a norm's force is: what nobody must take it for, and the mark of {@link forceAsChanged}. */
export function forceLines(force: Force, plans: Iterable<NormPlan>, lang: Language): string[] {
  const notice = normWordsOf(lang).notice[force];
  const name = wordsOf(lang).force[force];
  const marked = forceAsChanged(name, force, plans, lang);
  if (notice === "") return [marked];
  return marked === name ? [notice] : [notice, `${marked}.`];
}

/** The title of a norm, with what the ruleset changed in it. */
export function titleWords(plan: NormPlan, lang: Language): string {
  const { norm, parameters, amended } = plan;
  const words = explainWordsOf(lang);
  const values = [...amended.keys()].flatMap((name) => {
    const [label, value] = [norm.parameters[name]?.label[lang], parameters.get(name)];
    return label === undefined || value === undefined ? [] : [`${label}: ${parameterWords(value, lang)}`];
  });
  const grounds = switched(plan).map(({ title, active }) => words.switched(title[lang], !active));
  const title = norm.title[lang];
  return isAmended(plan) ? `${title} (${words.changed([...values, ...grounds].join("; "))})` : title;
}

/** The exceptions that the ruleset switched, as the norm itself has them. */
function switched({ norm, exceptions }: NormPlan) {
  const active = new Set(exceptions.map(({ id }) => id));
  return norm.exceptions.filter((exception) => exception.active !== active.has(exception.id));
}

/** Why a parameter has the value that it has; empty where neither the norm nor the ruleset says. */
export function whyWords({ norm, amended }: NormPlan, name: string, lang: Language): string {
  const own = amended.get(name);
  if (own !== undefined) return explainWordsOf(lang).changedFrom(parameterWords(own, lang));
  return norm.parameters[name]?.why?.[lang] ?? "";
}
