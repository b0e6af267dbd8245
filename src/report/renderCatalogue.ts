/** The norms of a ruleset, force by force: what is law, what a standard, what a proposal that is no law in force. */

import type { Language } from "../norm/languages.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { Norm } from "../norm/norm.js";
import { plansOf } from "../norm/plansOf.js";
import { FORCES, type Force, forceOf, type Tier } from "../norm/tiers.js";
import { forceAsChanged, isAmended, titleWords } from "./amendedWords.js";
import { bearerWords } from "./bearerWords.js";
import { escapeMarkdown } from "./exchange/escapeMarkdown.js";
import { normWordsOf } from "./normWords.js";
import { wordsOf } from "./words.js";

/** One norm of the catalogue. */
interface CatalogueLine {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly tier: { readonly code: Tier; readonly words: string };
  readonly bearer: string;
}

/** The norms of a ruleset, told in one language; a force without norms is left out. */
export interface Catalogue {
  readonly lang: Language;
  readonly ruleset: { readonly id: string; readonly version: string; readonly title: string };
  readonly forces: readonly {
    readonly force: { readonly code: Force; readonly words: string };
    readonly norms: readonly CatalogueLine[];
  }[];
}

/** Which norms of a ruleset to tell of; what is absent asks nothing. */
export interface CatalogueFilter {
  /** The part of an id before the slash. */
  readonly family?: string | undefined;
  readonly force?: Force | undefined;
  readonly tier?: Tier | undefined;
}

/** The catalogue of a ruleset, norms by id. */
export function catalogueOf(
  ruleset: Ruleset,
  lang: Language,
  { family, force, tier }: CatalogueFilter = {},
): Catalogue {
  const { id, version, title, norms } = ruleset;
  const plans = (norm: Norm) => plansOf(ruleset).get(norm.id) ?? [];
  const asked = (norm: Norm) =>
    (family === undefined || norm.id.startsWith(`${family}/`)) &&
    (force === undefined || forceOf(norm.tier) === force) &&
    (tier === undefined || norm.tier === tier);
  /** With what the ruleset changed, where it did. */
  const titleOf = (norm: Norm) => {
    const changed = plans(norm).find(isAmended);
    return changed ? titleWords(changed, lang) : norm.title[lang];
  };
  const words = normWordsOf(lang);
  const forces = FORCES.map((code) => {
    const own = [...norms.values()].filter((norm) => forceOf(norm.tier) === code && asked(norm));
    const name = forceAsChanged(words.catalogue[code], code, own.flatMap(plans), lang);
    return {
      force: { code, words: name },
      norms: own.map((norm) => ({
        id: norm.id,
        version: norm.version,
        title: titleOf(norm),
        tier: { code: norm.tier, words: wordsOf(lang).tier[norm.tier] },
        bearer: words.owedBy(bearerWords(norm, lang), code),
      })),
    };
  });
  return {
    lang,
    ruleset: { id, version, title: title[lang] },
    forces: forces.filter(({ norms: own }) => own.length > 0),
  };
}

/** Writes a catalogue as text for a terminal, or as Markdown; lines ending with a newline. */
export function renderCatalogue({ lang, ruleset, forces }: Catalogue, format: "text" | "markdown"): string {
  const words = normWordsOf(lang);
  const title = `${ruleset.title} (${ruleset.id}, ${words.version(ruleset.version)})`;
  const blocks = forces.flatMap(({ force, norms }) =>
    format === "text"
      ? [
          [
            force.words,
            ...norms.flatMap((norm) => [
              `  ${norm.id}`,
              `    ${norm.title}`,
              `    ${norm.tier.words} · ${norm.bearer} · ${words.version(norm.version)}`,
            ]),
          ],
        ]
      : [
          [`## ${force.words}`],
          norms.flatMap((norm) => [
            `- \`${norm.id}\`: ${escapeMarkdown(norm.title)}`,
            `  (${norm.tier.words}; ${norm.bearer}; ${words.version(norm.version)})`,
          ]),
        ],
  );
  const head = format === "text" ? title : `# ${escapeMarkdown(title)}`;
  const told = blocks.length > 0 ? blocks : [[words.noNorms]];
  return `${[[head], ...told].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
