/** How well worked cases test their norms, as text: each comparison on a line, then what no case notices. */

import { Condition } from "../../condition/condition.js";
import { patternPlansOf } from "../../norm/clausesOf.js";
import type { Language } from "../../norm/languages.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import { type Norm, Pattern } from "../../norm/norm.js";
import { typesOf } from "../../norm/patternsOf.js";
import { plansOf } from "../../norm/plansOf.js";
import { parsePath } from "../../path.js";
import type { EventType } from "../../record/event.js";
import { aboutOf } from "../../report/aboutOf.js";
import { type Block, blocksAsText } from "../../report/blocks/blocks.js";
import { type About, conditionSentence, testWords } from "../../report/conditionWords.js";
import type { NormAdequacy } from "../adequacy/adequacyOf.js";
import type { LeafCoverage } from "../adequacy/clauseCoverage.js";
import { adequacyWordsOf } from "./adequacyWords.js";

/** One norm. */
export function adequacyText(adequacy: NormAdequacy, ruleset: Ruleset, lang: Language): string {
  const words = adequacyWordsOf(lang);
  const { norm, cases, leaves, mutants, survivors, equivalents } = adequacy;
  const title = ruleset.norms.get(norm)?.title[lang];
  const noticed = mutants - survivors.length - equivalents.length;
  const blocks: Block[] = [
    { kind: "heading", level: 2, text: title ? `${norm} · ${title}` : norm },
    {
      kind: "lines",
      lines: [
        cases === 0
          ? words.noCases
          : words.score(
              cases,
              leaves.filter(isDecided).length,
              leaves.length,
              noticed,
              mutants - equivalents.length,
            ),
      ],
    },
  ];
  if (cases === 0) return blocksAsText(blocks);
  const of = (clause: string) => leaves.filter((one) => one.clause === clause);
  const clauses = [...new Set(leaves.map(({ clause }) => clause))];
  const lines = clauses.flatMap((clause) => [
    clause.slice(clause.indexOf("#") + 1),
    ...of(clause).map((one) => `  ${leafLine(one, ruleset, lang)}`),
  ]);
  const plan = plansOf(ruleset).get(norm)?.[0];
  const aboutAt = (path: string): About => {
    const act = plan ? typesAt(plan.norm, path) : null;
    return { ...(plan ? aboutOf(plan) : {}), ...(act ? { act } : {}) };
  };
  const changes = (list: readonly { path: string; was?: unknown; becomes: unknown }[]) =>
    list.map(({ path, was, becomes }) => `${path}: ${changeWords(was, becomes, lang, aboutAt(path))}`);
  return blocksAsText([
    ...blocks,
    { kind: "heading", level: 3, text: words.clauses },
    { kind: "lines", lines },
    ...(survivors.length > 0
      ? [
          { kind: "heading", level: 3, text: words.survivors } as const,
          { kind: "lines", lines: changes(survivors) } as const,
        ]
      : []),
    ...(equivalents.length > 0
      ? [
          { kind: "heading", level: 3, text: words.equivalents } as const,
          {
            kind: "lines",
            lines: equivalents.flatMap((one) => [...changes([one]), `  ${one.why[lang]}`]),
          } as const,
        ]
      : []),
  ]);
}

/** All norms together, on one line. */
export function adequacyTotal(all: readonly NormAdequacy[], lang: Language): string {
  const sum = (count: (one: NormAdequacy) => number) => all.reduce((total, one) => total + count(one), 0);
  const mutants = sum((one) => one.mutants - one.equivalents.length);
  return adequacyWordsOf(lang).total(
    all.length,
    sum(({ leaves }) => leaves.filter(isDecided).length),
    sum(({ leaves }) => leaves.length),
    mutants - sum(({ survivors }) => survivors.length),
    mutants,
  );
}

function isDecided({ holds, fails }: LeafCoverage): boolean {
  return holds > 0 && fails > 0;
}

function leafLine({ clause, leaf, holds, fails }: LeafCoverage, ruleset: Ruleset, lang: Language): string {
  const words = adequacyWordsOf(lang);
  const plan = plansOf(ruleset).get(clause.slice(0, clause.indexOf("#")))?.[0];
  const pattern = plan && patternPlansOf(plan).find((one) => one.clause?.id === clause);
  const about = plan ? { ...aboutOf(plan), ...(pattern ? { act: pattern.types } : {}) } : {};
  const text = testWords(leaf, lang, about);
  if (holds > 0 && fails > 0) return `[+] ${text} (${words.decided(holds, fails)})`;
  const open = holds + fails === 0 ? "never" : holds > 0 ? "always-holds" : "always-fails";
  return `[ ] ${text} (${words.open[open]})`;
}

/** The types of the pattern in which a place of a norm lies; null where it lies in none. */
function typesAt(norm: Norm, path: string): readonly EventType[] | null {
  let at: unknown = norm;
  let types: readonly EventType[] | null = null;
  for (const step of parsePath(path) ?? []) {
    at = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
    const pattern = Pattern.safeParse(at);
    if (pattern.success) types = typesOf(pattern.data);
  }
  return types;
}

/** What a change does, as short as it can be told. */
function changeWords(was: unknown, becomes: unknown, lang: Language, about: About): string {
  const words = adequacyWordsOf(lang);
  if (Array.isArray(was) && Array.isArray(becomes)) {
    const gone = was.filter((one) => !becomes.includes(one));
    return words.without(gone.map((one) => written(one, lang, about)).join("; "));
  }
  for (const [own, other] of [
    ["all", "any"],
    ["any", "all"],
  ] as const)
    if (isGroup(was, own) && isGroup(becomes, other)) return words.groups[own];
  return words.change(written(was, lang, about), written(becomes, lang, about));
}

function isGroup(value: unknown, key: "all" | "any"): boolean {
  return typeof value === "object" && value !== null && key in value;
}

function written(value: unknown, lang: Language, about: About): string {
  if (value === null || value === undefined) return adequacyWordsOf(lang).leftOut;
  const condition = Condition.safeParse(value);
  return condition.success ? conditionSentence(condition.data, lang, about) : JSON.stringify(value);
}
