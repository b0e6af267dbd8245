/**
 * One norm as a jurist reads it, as data: who owes what to whom, on what ground, within which term, with what left open.
 *
 * All texts are in one language. `renderNorm.ts` next door writes a page as text or Markdown; as JSON it stands by
 * itself. What the duty asks is told in `dutyPage.ts`.
 */
import { formatDay } from "../calendar/civilDay.js";
import type { Condition } from "../condition/condition.js";
import { needsOf } from "../evaluate/needs.js";
import { OUTCOMES } from "../evaluate/report.js";
import type { CaseFile } from "../norm/caseFile.js";
import type { Language } from "../norm/languages.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { Citation, Norm, ParameterValue } from "../norm/norm.js";
import type { NormPlan } from "../norm/plan.js";
import { plansOf } from "../norm/plansOf.js";
import { type Force, forceOf, type Tier } from "../norm/tiers.js";
import type { TreatyRow } from "../norm/treaties.js";
import { aboutOf } from "./aboutOf.js";
import { forceAsChanged, isAmended } from "./amendedWords.js";
import { bearerWords } from "./bearerWords.js";
import { type About, conditionSentence, requirementsOf } from "./conditionWords.js";
import { type DutySection, dutySections, type Line, patternLine } from "./dutyPage.js";
import { normWordsOf } from "./normWords.js";
import { parameterWords } from "./parameterWords.js";
import { needLines } from "./renderNeeds.js";
import { wordsOf } from "./words.js";
import { type WorkedTerm, workedTerm } from "./workedTerm.js";
import { writtenMoment } from "./writtenMoment.js";

/** A code with its words. */
interface Coded<T extends string> {
  readonly code: T;
  readonly words: string;
}

/** A place in a source, in our own words. */
export interface SourceLine {
  readonly source: string;
  readonly title: string;
  readonly locator: string;
  readonly says?: string;
}

/** A value that drafters may change. */
export interface ParameterLine {
  readonly name: string;
  readonly label: string;
  readonly value: ParameterValue;
  readonly words: string;
  /** What the value rests on; a value that the ruleset changed rests on that alone. */
  readonly basis: "source" | "assumption" | "ruleset";
  /** The same in words, with the reason of an assumption and the norm's own value of a change. */
  readonly ground: string;
  readonly bounds?: string;
}

/** A ground that lifts the duty. */
export interface ExceptionLine {
  readonly id: string;
  readonly title: string;
  readonly active: boolean;
  readonly when: Line;
  /** Until when it counts, where that is not the due moment. */
  readonly until?: string;
  readonly ground?: string;
  readonly sources: readonly SourceLine[];
}

/** The norm as one entry of the ruleset puts it in force. */
export interface EntryPage {
  readonly from: string | null;
  readonly through: string | null;
  readonly applies: readonly string[];
  readonly duty: readonly DutySection[];
  readonly parameters: readonly ParameterLine[];
  readonly exceptions: readonly ExceptionLine[];
}

/** One norm, told in one language. */
export interface NormPage {
  readonly lang: Language;
  readonly id: string;
  readonly version: string;
  readonly ruleset: string;
  readonly title: string;
  readonly tier: Coded<Tier>;
  readonly force: Coded<Force>;
  /** What must be said first: that a proposal is no law. Empty for law. */
  readonly notice: string;
  /** Whether the ruleset gives the norm other values or exceptions than it has itself. */
  readonly changed: boolean;
  readonly summary: string;
  readonly bearer: string;
  readonly children: string;
  readonly sources: readonly SourceLine[];
  readonly entries: readonly EntryPage[];
  /** What the bundled rules say of treaties: rights that the norm serves. */
  readonly rights: readonly RightLine[];
  readonly notEncoded: readonly { readonly text: string; readonly why: string }[];
  /** A worked case whose due moment shows how the term is counted. */
  readonly worked: WorkedTerm | null;
  /** What a record must hold for the norm to be decidable, as lines. */
  readonly needs: readonly string[];
  readonly cases: readonly CaseStory[];
  /** The norm as it is written, without the change of a ruleset. */
  readonly norm: Norm;
}

/** A right that the norm serves. */
export interface RightLine {
  readonly source: string;
  readonly title: string;
  readonly locator: string;
  readonly right: string;
  readonly caveat?: string;
}

/** A worked case as a short story, with what is found at each moment. */
interface CaseStory {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly moments: readonly string[];
}

/** What stands beside a norm: its worked cases, null where there are none, and the table of treaties. */
export interface Beside {
  readonly cases: CaseFile | null;
  readonly treaties: readonly TreatyRow[];
}

/**
 * The page of a norm of a ruleset.
 *
 * @param norm - a norm of the ruleset
 */
export function normPage(
  norm: Norm,
  ruleset: Ruleset,
  lang: Language,
  { cases, treaties }: Beside = { cases: null, treaties: [] },
): NormPage {
  const words = normWordsOf(lang);
  const needs = needsOf(ruleset).find((one) => one.norm === norm.id);
  const force = forceOf(norm.tier);
  const plans = plansOf(ruleset).get(norm.id) ?? [];
  const { force: forceWords, tier } = wordsOf(lang);
  return {
    lang,
    id: norm.id,
    version: norm.version,
    ruleset: ruleset.id,
    title: norm.title[lang],
    tier: { code: norm.tier, words: tier[norm.tier] },
    force: { code: force, words: forceAsChanged(forceWords[force], force, plans, lang) },
    notice: words.notice[force],
    changed: plans.some(isAmended),
    summary: norm.summary[lang],
    bearer: bearerWords(norm, lang),
    children: words.children[norm.children],
    sources: sourceLines(norm.sources, ruleset, lang),
    entries: plans.map((plan) => entryPage(plan, ruleset, lang)),
    notEncoded: norm.notEncoded.map(({ text, why }) => ({ text: text[lang], why: why[lang] })),
    rights: rightLines(norm.id, ruleset, treaties, lang),
    worked: cases ? workedTerm(norm.id, ruleset, cases, lang) : null,
    needs: needs ? needLines(needs, lang) : [],
    cases: (cases?.cases ?? []).map((one) => storyOf(one, lang)),
    norm,
  };
}

function rightLines(
  norm: string,
  { sources }: Ruleset,
  treaties: readonly TreatyRow[],
  lang: Language,
): RightLine[] {
  return treaties
    .filter(({ norms }) => norms.includes(norm))
    .map(({ source, locator, right, caveat }) => ({
      source,
      title: sources.get(source)?.[lang] ?? source,
      locator: normWordsOf(lang).locator(locator),
      right: right[lang],
      ...(caveat ? { caveat: caveat[lang] } : {}),
    }));
}

/** What is expected of a case at each of its moments; the tests hold evaluation to it. */
function storyOf({ id, title, why, moments }: CaseFile["cases"][number], lang: Language): CaseStory {
  const { outcomes, at } = normWordsOf(lang);
  const several = new Set(moments.map(({ child }) => child)).size > 1;
  const told = moments.map(({ asOf, knownAt, child, expect }) => {
    const outcome = OUTCOMES.find((one) => one === expect.outcome);
    return at({
      asOf: writtenMoment(asOf, wordsOf(lang)),
      ...(knownAt === undefined ? {} : { knownAt: writtenMoment(knownAt, wordsOf(lang)) }),
      ...(several && child !== undefined ? { child } : {}),
      outcome: outcome ? outcomes[outcome] : "",
    });
  });
  return { id, title: title[lang], why: why[lang], moments: told };
}

function entryPage(plan: NormPlan, ruleset: Ruleset, lang: Language): EntryPage {
  const about = aboutOf(plan);
  return {
    from: plan.from === null ? null : formatDay(plan.from),
    through: plan.through === null ? null : formatDay(plan.through),
    applies: plan.applies ? sentences(plan.applies.condition, lang, about) : [],
    duty: dutySections(plan, ruleset, lang),
    parameters: parameterLines(plan, lang),
    exceptions: exceptionLines(plan, ruleset, lang),
  };
}

function sentences(condition: Condition, lang: Language, about: About): string[] {
  return requirementsOf(condition).map((part) => conditionSentence(part, lang, about));
}

function sourceLines(cited: readonly Citation[], ruleset: Ruleset, lang: Language): SourceLine[] {
  return cited.map(({ source, locator, says }) => ({
    source,
    title: ruleset.sources.get(source)?.[lang] ?? source,
    locator: normWordsOf(lang).locator(locator),
    ...(says ? { says: says[lang] } : {}),
  }));
}

function parameterLines({ norm, parameters, amended }: NormPlan, lang: Language): ParameterLine[] {
  const words = normWordsOf(lang);
  return [...parameters].flatMap(([name, value]) => {
    const parameter = norm.parameters[name];
    if (!parameter) return [];
    const { label, basis, why, range, oneOf, value: own } = parameter;
    const choices = oneOf?.map((choice) => parameterWords(choice, lang)).join("; ");
    const bounds = range ? words.range(...range) : choices && words.oneOf(choices);
    const ground =
      basis === "source" ? (why?.[lang] ?? words.fromSource) : words.assumption(why?.[lang] ?? "");
    const changed = amended.has(name);
    return [
      {
        name,
        label: label[lang],
        value,
        words: parameterWords(value, lang),
        basis: changed ? "ruleset" : basis,
        ground: changed ? words.changed(parameterWords(own, lang), ground) : ground,
        ...(bounds ? { bounds } : {}),
      },
    ];
  });
}

function exceptionLines(plan: NormPlan, ruleset: Ruleset, lang: Language): ExceptionLine[] {
  const words = normWordsOf(lang);
  const about = aboutOf(plan);
  const active = new Set(plan.exceptions.map(({ id }) => id));
  return plan.norm.exceptions.map(({ id, title, event, when, onlyWhileAwaited, basis, why, sources }) => ({
    id,
    title: title[lang],
    active: active.has(id),
    when: event
      ? patternLine(event, lang, about)
      : { text: "", parts: when ? sentences(when, lang, about) : [] },
    ...(onlyWhileAwaited ? { until: words.onlyWhileAwaited } : {}),
    ...(basis === "assumption" ? { ground: words.assumption(why?.[lang] ?? "") } : {}),
    sources: sourceLines(sources ?? [], ruleset, lang),
  }));
}
