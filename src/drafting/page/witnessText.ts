/** Witnesses as short stories: what happened, and what each ruleset makes of it. */

import { refuse } from "../../errors.js";
import type { Finding } from "../../evaluate/report.js";
import { formatFaults, optionsFaults } from "../../givenAs.js";
import type { Language } from "../../norm/languages.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import { forceOf } from "../../norm/tiers.js";
import type { RecordEvent } from "../../record/event.js";
import { TimelineChild } from "../../record/household.js";
import type { CaseRecord } from "../../record/record.js";
import { type Block, blocksAsText } from "../../report/blocks/blocks.js";
import { testWords, valueWords } from "../../report/conditionWords.js";
import { describe } from "../../report/describe.js";
import { isConditional } from "../../report/isConditional.js";
import { wordsOf } from "../../report/words.js";
import { writtenMoment } from "../../report/writtenMoment.js";
import { NOT_OWED, outcomeOf } from "../movement.js";
import { hasSchoolTerm } from "../schoolTerms.js";
import type { WitnessResult, WitnessSearch } from "../witness/findWitness.js";
import { FIRST_DAY } from "../witness/history.js";
import type { Witness } from "../witness/world.js";
import { otherRuleset } from "./otherRuleset.js";
import { outcomeNames } from "./statusNames.js";
import { type WitnessWords, witnessWordsOf } from "./witnessWords.js";

/** How to tell a search. */
export interface WitnessTextOptions {
  readonly lang: Language;
  readonly base: Ruleset;
  readonly variant: Ruleset;
}

/**
 * Tells a search: each case as a short story with dates and what is found under both rulesets, or how far was looked.
 *
 * @param search - from `findWitness`
 * @param options - the language, and the two rulesets
 * @returns lines, ending with a newline
 * @throws `VertelrechtError` `bad-option` for a language that there is not, or other rulesets than were looked at
 * @example
 * ```ts
 * import { loadRuleset } from "vertelrecht";
 * import { findWitness, witnessText } from "vertelrecht/drafting";
 * import { rulesets } from "vertelrecht/rules";
 * const [base, variant] = [loadRuleset(rulesets.proposal), loadRuleset(rulesets["six-weekly"])];
 * const text = witnessText(findWitness(base, variant), { lang: "en", base, variant });
 * text.split("\n")[0]; // "The smallest case between proposal and six-weekly"
 * ```
 */
export function witnessText(search: WitnessSearch, options: WitnessTextOptions): string {
  refuse([...formatFaults("search", search, "vertelrecht.witness/1"), ...optionsFaults(options)]);
  const words = witnessWordsOf(options.lang);
  const { base, variant, vocabularies, results } = search;
  refuse([
    ...(options.base?.id === base ? [] : [otherRuleset("base")]),
    ...(options.variant?.id === variant ? [] : [otherRuleset("variant")]),
  ]);
  const number = (value: number) => new Intl.NumberFormat(options.lang).format(value);
  const made = vocabularies.map(({ norm, events, days, ages }) =>
    words.made(norm, events, days.length, writtenMoment(days[0] ?? "", wordsOf(options.lang)), ages.length),
  );
  const schoolTerms = [...new Set(vocabularies.map(({ norm }) => norm))].filter(
    (norm) => hasSchoolTerm(options.base, norm) || hasSchoolTerm(options.variant, norm),
  );
  return blocksAsText([
    { kind: "heading", level: 1, text: words.title(base, variant) },
    {
      kind: "lines",
      lines: [
        words.invented,
        ...(made.length > 0 ? made : [words.noNorms]),
        ...schoolTerms.map(words.schoolTerm),
      ],
    },
    ...(made.length > 0
      ? results.flatMap((result): Block[] => [
          {
            kind: "heading",
            level: 2,
            text: words.direction(result.direction, base, variant, vocabularies[0]?.norm ?? ""),
          },
          { kind: "lines", lines: boundLines(result, search.seed, words, number) },
          ...(result.witness ? [{ kind: "lines", lines: storyLines(result.witness, options) } as const] : []),
        ])
      : []),
  ]);
}

function boundLines(
  { witness, smallest, complete, tried, random }: WitnessResult,
  seed: number,
  words: WitnessWords,
  number: (value: number) => string,
): string[] {
  if (witness && smallest) return [words.smallest];
  return [
    ...(complete > 0 ? [words.none(complete, number(tried))] : [words.cutShort(1)]),
    ...(witness
      ? [words.atRandom(number(random), seed)]
      : random > 0
        ? [words.noneFurther(number(random), seed)]
        : []),
  ];
}

function storyLines({ norm, record, asOf, base, variant }: Witness, options: WitnessTextOptions): string[] {
  return [
    ...tale(record, asOf, options.lang),
    ...findingLines(options.base, norm, base, options.lang),
    ...findingLines(options.variant, norm, variant, options.lang),
  ];
}

/** What happened in an invented case, with dates, up to a moment. */
export function tale(record: CaseRecord, asOf: string, lang: Language): string[] {
  const words = witnessWordsOf(lang);
  const [child] = record.children;
  const age = child ? new TimelineChild(child).ageOn(FIRST_DAY) : null;
  const told = (text: string) => writtenMoment(text, wordsOf(lang));
  return [
    ...(typeof age === "number" ? [words.child(age)] : []),
    ...record.events.map((event) => `${told(event.at)}: ${eventWords(event, record, lang)}.`),
    words.on(told(asOf)),
  ];
}

/** What a ruleset finds under the norm: in a word, then each duty explained. */
function findingLines(
  ruleset: Ruleset,
  norm: string,
  findings: readonly Finding[],
  lang: Language,
): string[] {
  const own = findings.filter((finding) => finding.norm === norm);
  const outcome = own[0] ? outcomeOf(own[0]) : NOT_OWED;
  const told = ruleset.norms.get(norm);
  const kind = {
    forbids: told?.duty.kind === "forbid",
    conditional: told !== undefined && isConditional(forceOf(told.tier)),
  };
  const explained = own.flatMap(({ duties }) =>
    duties.flatMap((duty) => describe(duty, { lang, ruleset }).split("\n")),
  );
  return [
    `  ${witnessWordsOf(lang).under(ruleset.id, outcomeNames(lang, kind)(outcome))}`,
    ...explained.map((line) => `    ${line}`),
  ];
}

/** Fields that are no part of a story. */
const UNTOLD: ReadonlySet<string> = new Set([
  "id",
  "type",
  "at",
  "children",
  "measure",
  "placement",
  "participants",
  "by",
  "professional",
  "organisation",
  "of",
]);

function eventWords(event: RecordEvent, record: CaseRecord, lang: Language): string {
  const { type } = event;
  const about = { act: [type] };
  const named = (value: unknown): unknown => kindOf(value, record);
  const details = Object.entries(event).flatMap(([field, value]): string[] => {
    if (UNTOLD.has(field) || typeof value === "number") return [];
    const kinds = [value].flat().map(named);
    const isNamed = kinds.some((kind) => kind !== null);
    const fact = isNamed && (field === "to" || field === "from") ? `act.${field}Kind` : `act.${field}`;
    if (fact.endsWith("Kind"))
      return [testWords({ fact, operator: "contains", value: kinds[0] }, lang, about)];
    const operator = Array.isArray(value) ? "contains" : "equal";
    return [testWords({ fact, operator, value }, lang, about)];
  });
  const by = kindOf(event.by, record);
  const who =
    by === null ? [] : [testWords({ fact: "act.byKind", operator: "equal", value: by }, lang, about)];
  const present = type === "contact" ? [presentWords(event, record, lang)] : [];
  return [wordsOf(lang).eventTypes[type], [...details, ...who, ...present].join("; ")]
    .filter((part) => part !== "")
    .join(": ");
}

function presentWords(
  event: Extract<RecordEvent, { type: "contact" }>,
  record: CaseRecord,
  lang: Language,
): string {
  const words = witnessWordsOf(lang);
  const people = (event.participants ?? []).map(({ role, id }) => {
    if (role === "professional") return words.worker(valueWords("act.byKind", kindOf(id, record), lang));
    return role === "child" ? words.people.child : words.people.parent;
  });
  return words.present(people);
}

/** The kind of an organisation, or of a professional's. */
function kindOf(id: unknown, { organisations, professionals }: CaseRecord): string | null {
  const employer = professionals?.find((one) => one.id === id)?.organisation;
  return organisations?.find((one) => one.id === (employer ?? id))?.kind ?? null;
}
