/**
 * One duty explained to a person: what is owed, what was found, what would do, how the term was counted.
 *
 * The sentence of each status stands in `dutySentence.ts`; the parts in the files beside this one.
 */

import { parseDay } from "../calendar/civilDay.js";
import { type Fault, fault, refuse } from "../errors.js";
import type { Duty, PossibleStatus } from "../evaluate/report.js";
import { planOn } from "../evaluate/triggers.js";
import { optionsFaults } from "../givenAs.js";
import { isObject } from "../isObject.js";
import { latestPlan } from "../norm/latestPlan.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { NormPlan } from "../norm/plan.js";
import { plansOf } from "../norm/plansOf.js";
import type { Language } from "../norm/texts.js";
import { aboutOf } from "./aboutOf.js";
import { absenceLines } from "./absenceLines.js";
import { actLines } from "./actLines.js";
import { titleWords, whyWords } from "./amendedWords.js";
import { derivationLines } from "./derivationLines.js";
import { dutySentence } from "./dutySentence.js";
import { explainWordsOf } from "./explainWords.js";
import { isConditional } from "./isConditional.js";
import { missingParts } from "./missingSentence.js";
import { parameterWords } from "./parameterWords.js";
import { wordsOf } from "./words.js";
import { wrongRuleset } from "./wrongRuleset.js";

/** In which language, and under which norms. */
export interface DescribeOptions {
  readonly lang: Language;
  /** The ruleset under which the report was made. */
  readonly ruleset: Ruleset;
}

/**
 * Explains one duty in plain words, as facts: what was owed by whom and until when, what the record shows, what would
 * fulfil it, what to record where it cannot be told, and on which assumptions that rests.
 *
 * A duty from a report with `detail` also tells each event that was looked at with the first test that it failed, and
 * how its due moment was counted. Proposals are told in the conditional.
 *
 * @param duty - a duty of a report
 * @param options - `lang`: `nl` or `en`; `ruleset`: the ruleset of that report
 * @returns lines separated by `\n`, the title of the norm first; without names or free text of the record
 * @throws {@link VertelrechtError} `bad-option` for a language that there is not, or a ruleset without the norm of the
 * duty: that is not the ruleset of its report
 * @example
 * ```ts
 * import { createEvaluator, describe, duties, loadRuleset, parseRecord } from "vertelrecht";
 * import { rulesets } from "vertelrecht/rules";
 * const ruleset = loadRuleset(rulesets["current-practice"]);
 * const record = parseRecord({
 *   format: "vertelrecht.record/1", id: "case-1", holder: "school-1", childrenComplete: true,
 *   covers: [{ by: "school-1", types: ["disclosure", "report"], from: "2026-01-01", through: "2026-06-30" }],
 *   organisations: [{ id: "school-1", kind: "education" }, { id: "vt-1", kind: "veilig-thuis" }],
 *   professionals: [{ id: "p1", organisation: "school-1" }],
 *   children: [{ id: "c1", birthDate: "2016-04-02" }],
 *   events: [{ id: "e1", type: "disclosure", at: "2026-06-01", by: "school-1", to: "p1", about: "family" }],
 * });
 * const report = createEvaluator(ruleset).evaluate(record, { asOf: "2026-06-30" });
 * const [duty] = duties(report);
 * describe(duty!, { lang: "en", ruleset }).split("\n")[1]; // "No term stated: to be done by school-1; open for 29 days."
 * ```
 */
export function describe(duty: Duty, options: DescribeOptions): string {
  refuse([...dutyFaults(duty), ...optionsFaults(options)]);
  const { lang, ruleset } = options;
  plansOf(ruleset);
  const [id = ""] = duty.id.split("#");
  const norm = ruleset.norms.get(id);
  const plan = planOf(duty, ruleset) ?? latestPlan(plansOf(ruleset).get(id));
  if (!norm || !plan) throw wrongRuleset();
  const title = `${titleWords(plan, lang)} (${wordsOf(lang).tier[norm.tier]})`;
  const sentence = dutySentence(duty, plan.force, norm, lang);
  const below = [...explain(duty, { lang, ruleset }), ...assumptionLines(duty, { lang, ruleset })];
  return [title, sentence, ...below].join("\n");
}

function dutyFaults(given: unknown): Fault[] {
  if (isObject(given) && typeof given.id === "string" && isObject(given.window)) return [];
  return [fault("bad-option", "duty", "this is no duty", "give one of the duties of a report")];
}

/** The lines below the sentence that says how the duty stands, without the assumptions on which it rests. */
export function explain(duty: Duty, { lang, ruleset }: DescribeOptions): string[] {
  const plan = planOf(duty, ruleset);
  if (!plan) return [];
  const acts = [...new Set(plan.duty.acts.flatMap(({ types }) => types))];
  const about = { ...aboutOf(plan), act: acts };
  const conditional = isConditional(plan.force);
  const forbids = plan.duty.kind === "forbid";
  const all = plan.duty.kind === "achieve" && plan.duty.allOf;
  const open = [duty.status, ...(duty.possible ?? [])].some((one) => OPEN.some((known) => known === one));
  const kinds = acts.map((type) => wordsOf(lang).eventTypes[type]);
  const looked = duty.status !== "fulfilled" && duty.status !== "excused";
  const seen = { lang, about, kinds: kinds.join(lang === "nl" ? " of " : " or "), conditional, forbids, all };
  return [
    ...(open ? actLines(plan, { lang, about, conditional }) : []),
    ...(looked ? absenceLines(duty, seen) : []),
    ...recordLines(duty, lang),
    ...countLines(duty, lang),
  ];
}

/** Statuses of a duty that can still be met. */
const OPEN: readonly PossibleStatus[] = ["pending", "overdue", "holding"];

/** The plan of the entry in force on the day on which the duty opened. */
export function planOf(duty: Pick<Duty, "id" | "window">, ruleset: Ruleset): NormPlan | null {
  const [id = ""] = duty.id.split("#");
  const day = parseDay(duty.window.opens);
  return day === null ? null : planOn(plansOf(ruleset).get(id) ?? [], day);
}

/** What is missing: where it decides, what to record; else what remains unknown all the same. */
function recordLines({ status, missing = [], possible }: Duty, lang: Language): string[] {
  if (missing.length === 0) return [];
  const { record } = explainWordsOf(lang);
  const decides = status === "undetermined" || possible !== undefined;
  const parts = missingParts(missing, lang).map((part) => `- ${part}`);
  return [decides ? record.heading : record.alsoOpen, ...parts];
}

/** How the due moment was counted; a whole unit is told by its days already. */
function countLines({ window: { derivation = [] } }: Duty, lang: Language): string[] {
  if (derivation.every(({ step }) => step === "unit")) return [];
  const lines = derivationLines(derivation, lang).map((line) => `- ${line}`);
  return [explainWordsOf(lang).derivation.heading, ...lines];
}

/** A line for each assumption that decides the duty. */
export function assumptionLines({ restsOn, ...duty }: Duty, { lang, ruleset }: DescribeOptions): string[] {
  const plan = planOf(duty, ruleset);
  return restsOn.flatMap((name) => {
    const parameter = plan?.norm.parameters[name];
    const value = plan?.parameters.get(name);
    if (!plan || !parameter || value === undefined) return [];
    const why = whyWords(plan, name, lang);
    return [explainWordsOf(lang).assumption(parameter.label[lang], parameterWords(value, lang), why)];
  });
}
