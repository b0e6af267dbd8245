/** Every sentence about how well worked cases test a norm, one table for each language. */
import type { Language } from "../../norm/languages.js";

/** All words about it of one language. */
export interface AdequacyWords {
  score(cases: number, decided: number, leaves: number, noticed: number, mutants: number): string;
  readonly noCases: string;
  readonly clauses: string;
  decided(holds: number, fails: number): string;
  readonly open: Readonly<Record<"never" | "always-holds" | "always-fails", string>>;
  readonly survivors: string;
  readonly equivalents: string;
  survivor(path: string, was: string, becomes: string): string;
  readonly leftOut: string;
  total(norms: number, decided: number, leaves: number, noticed: number, mutants: number): string;
}

/** Never rounded up: 100 % means all. */
function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.floor((100 * part) / whole)} %`;
}

const WORDS: Readonly<Record<Language, AdequacyWords>> = {
  nl: {
    score: (cases, decided, leaves, noticed, mutants) =>
      `${cases} gevallen; vergelijkingen die beide kanten op zijn beslist: ${decided} van ${leaves} (${percent(decided, leaves)}); veranderingen die worden opgemerkt: ${noticed} van ${mutants} (${percent(noticed, mutants)})`,
    noCases: "Bij deze norm staan geen uitgewerkte gevallen.",
    clauses: "Voorwaarden",
    decided: (holds, fails) => `waar in ${holds}, onwaar in ${fails}`,
    open: {
      never: "in geen geval beslist",
      "always-holds": "in geen geval onwaar",
      "always-fails": "in geen geval waar",
    },
    survivors: "Veranderingen die geen geval opmerkt",
    equivalents: "Veranderingen die niets uitmaken",
    survivor: (path, was, becomes) => `${path}: ${was} → ${becomes}`,
    leftOut: "(weggelaten)",
    total: (norms, decided, leaves, noticed, mutants) =>
      `${norms} normen; vergelijkingen die beide kanten op zijn beslist: ${decided} van ${leaves} (${percent(decided, leaves)}); veranderingen die worden opgemerkt: ${noticed} van ${mutants} (${percent(noticed, mutants)})`,
  },
  en: {
    score: (cases, decided, leaves, noticed, mutants) =>
      `${cases} cases; comparisons decided both ways: ${decided} of ${leaves} (${percent(decided, leaves)}); changes that are noticed: ${noticed} of ${mutants} (${percent(noticed, mutants)})`,
    noCases: "No worked cases stand beside this norm.",
    clauses: "Conditions",
    decided: (holds, fails) => `true in ${holds}, false in ${fails}`,
    open: {
      never: "decided in no case",
      "always-holds": "false in no case",
      "always-fails": "true in no case",
    },
    survivors: "Changes that no case notices",
    equivalents: "Changes that make no difference",
    survivor: (path, was, becomes) => `${path}: ${was} → ${becomes}`,
    leftOut: "(left out)",
    total: (norms, decided, leaves, noticed, mutants) =>
      `${norms} norms; comparisons decided both ways: ${decided} of ${leaves} (${percent(decided, leaves)}); changes that are noticed: ${noticed} of ${mutants} (${percent(noticed, mutants)})`,
  },
};

/** The words about it of a language. */
export function adequacyWordsOf(language: Language): AdequacyWords {
  return WORDS[language];
}
