/** Every sentence about how well worked cases test a norm, one table for each language. */

import type { Language } from "../../norm/languages.js";
import { inLanguage } from "../../report/inLanguage.js";

/** All words about it of one language. */
export interface AdequacyWords {
  score(cases: number, decided: number, leaves: number, noticed: number, mutants: number): string;
  readonly noCases: string;
  readonly clauses: string;
  decided(holds: number, fails: number): string;
  readonly open: Readonly<Record<"never" | "always-holds" | "always-fails", string>>;
  readonly survivors: string;
  readonly equivalents: string;
  change(was: string, becomes: string): string;
  without(gone: string): string;
  /** `all` told as any one, and the other way round. */
  readonly groups: Readonly<Record<"all" | "any", string>>;
  readonly leftOut: string;
  /** That what a ruleset sets is not what the cases test. */
  asTheyStand(ruleset: string): string;
  total(norms: number, decided: number, leaves: number, noticed: number, mutants: number): string;
}

/** Never rounded up: 100 % means all. */
function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.floor((100 * part) / whole)} %`;
}

const WORDS: Readonly<Record<Language, AdequacyWords>> = {
  nl: {
    score: (cases, decided, leaves, noticed, mutants) =>
      `${cases} ${cases === 1 ? "geval" : "gevallen"}; vergelijkingen die beide kanten op zijn beslist: ${decided} van ${leaves} (${percent(decided, leaves)}); veranderingen die worden opgemerkt: ${noticed} van ${mutants} (${percent(noticed, mutants)})`,
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
    change: (was, becomes) => `${was} → ${becomes}`,
    without: (gone) => `zonder ${gone}`,
    groups: { all: "één ervan in plaats van alle", any: "alle in plaats van één ervan" },
    leftOut: "(weggelaten)",
    asTheyStand: (ruleset) =>
      `De gevallen beproeven de normen zoals zij zelf zijn; wat ${ruleset} anders instelt, blijft buiten beschouwing.`,
    total: (norms, decided, leaves, noticed, mutants) =>
      `${norms} ${norms === 1 ? "norm" : "normen"}; vergelijkingen die beide kanten op zijn beslist: ${decided} van ${leaves} (${percent(decided, leaves)}); veranderingen die worden opgemerkt: ${noticed} van ${mutants} (${percent(noticed, mutants)})`,
  },
  en: {
    score: (cases, decided, leaves, noticed, mutants) =>
      `${cases} ${cases === 1 ? "case" : "cases"}; comparisons decided both ways: ${decided} of ${leaves} (${percent(decided, leaves)}); changes that are noticed: ${noticed} of ${mutants} (${percent(noticed, mutants)})`,
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
    change: (was, becomes) => `${was} → ${becomes}`,
    without: (gone) => `without ${gone}`,
    groups: { all: "any one of them in place of all", any: "all in place of any one of them" },
    leftOut: "(left out)",
    asTheyStand: (ruleset) =>
      `The cases test the norms as they stand themselves; what ${ruleset} sets otherwise is left out.`,
    total: (norms, decided, leaves, noticed, mutants) =>
      `${norms} ${norms === 1 ? "norm" : "norms"}; comparisons decided both ways: ${decided} of ${leaves} (${percent(decided, leaves)}); changes that are noticed: ${noticed} of ${mutants} (${percent(noticed, mutants)})`,
  },
};

/** The words about it of a language. */
export function adequacyWordsOf(language: Language): AdequacyWords {
  return inLanguage(WORDS, language);
}
