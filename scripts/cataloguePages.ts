/** The pages of `docs/catalogue/` and of assumptions, made from norms, cases, treaties and rulesets, in both languages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CaseFile } from "../src/norm/caseFile.js";
import type { Ruleset } from "../src/norm/loadRuleset.js";
import { FORCES, forceOf, type Norm } from "../src/norm/norm.js";
import { LANGUAGES, type Language } from "../src/norm/texts.js";
import { TreatyTable } from "../src/norm/treaties.js";
import { normPage } from "../src/report/normPage.js";
import { normWordsOf } from "../src/report/normWords.js";
import { parameterWords } from "../src/report/parameterWords.js";
import { renderNorm } from "../src/report/renderNorm.js";
import { wordsOf } from "../src/report/words.js";
import { pageWordsOf } from "./pageWords.js";
import { table } from "./table.js";

const root = join(import.meta.dirname, "..");

/** Every page of these rulesets by its path below the root of the repository. */
export function cataloguePages(loaded: readonly Ruleset[]): Map<string, string> {
  const widest = loaded.find(({ id }) => id === "proposal");
  if (!widest) throw new Error("the ruleset 'proposal', which holds every norm, is missing");
  const norms = [...widest.norms.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const treaties = TreatyTable.parse(readJson("rules/treaties.json")).rows;
  const pages = new Map<string, string>();
  for (const lang of LANGUAGES) {
    const folder = `docs/catalogue/${lang}`;
    for (const norm of norms) {
      const cases = CaseFile.parse(readJson(`rules/norms/${norm.id}.cases.json`));
      pages.set(
        `${folder}/${norm.id}.md`,
        renderNorm(normPage(norm, widest, lang, { cases, treaties }), "markdown"),
      );
    }
    pages.set(`${folder}/README.md`, indexPage(norms, loaded, lang));
  }
  pages.set("docs/assumptions.md", assumptionsPage(norms, "en"));
  pages.set("docs/assumptions.nl.md", assumptionsPage(norms, "nl"));
  return pages;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

/** The norms by family, by force and by ruleset. */
function indexPage(norms: readonly Norm[], loaded: readonly Ruleset[], lang: Language): string {
  const words = pageWordsOf(lang);
  const link = ({ id }: Norm) => `[${id}](${id}.md)`;
  const holding = ({ id }: Norm) => loaded.filter((ruleset) => ruleset.norms.has(id));
  const familyOf = ({ id }: Norm) => id.slice(0, id.indexOf("/"));
  const families = [...new Set(norms.map(familyOf))];
  const byFamily = families.flatMap((family) => [
    `### ${family}`,
    table(
      [words.norm, words.title, words.force, words.tier],
      norms
        .filter((norm) => familyOf(norm) === family)
        .map((norm) => [
          link(norm),
          norm.title[lang],
          wordsOf(lang).force[forceOf(norm.tier)],
          wordsOf(lang).tier[norm.tier],
        ]),
    ),
  ]);
  const byForce = FORCES.flatMap((force) => {
    const own = norms.filter(({ tier }) => forceOf(tier) === force);
    return own.length > 0
      ? [`### ${normWordsOf(lang).catalogue[force]}`, own.map((norm) => `- ${link(norm)}`).join("\n")]
      : [];
  });
  const byRuleset = table(
    [words.ruleset, words.title, words.norms],
    loaded.map(({ id, title, norms: own }) => [`\`${id}\``, title[lang], String(own.size)]),
  );
  const inRulesets = table(
    [words.norm, ...loaded.map(({ id }) => `\`${id}\``)],
    norms.map((norm) => [
      link(norm),
      ...loaded.map((ruleset) => (holding(norm).includes(ruleset) ? "×" : "")),
    ]),
  );
  const blocks = [
    `# ${words.catalogue}`,
    words.intro,
    `## ${words.byFamily}`,
    ...byFamily,
    `## ${words.byForce}`,
    ...byForce,
    `## ${words.byRuleset}`,
    byRuleset,
    inRulesets,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Every choice that no source gives, and every word that is left to a person, with why. */
function assumptionsPage(norms: readonly Norm[], lang: Language): string {
  const words = pageWordsOf(lang);
  const link = ({ id }: Norm) => `[${id}](catalogue/${lang}/${id}.md)`;
  const assumed = norms.flatMap((norm) => [
    ...Object.entries(norm.parameters)
      .filter(([, { basis }]) => basis === "assumption")
      .map(([name, { label, value, why }]) => [
        link(norm),
        `${label[lang]} (\`${name}\`)`,
        parameterWords(value, lang),
        why?.[lang] ?? "",
      ]),
    ...norm.exceptions
      .filter(({ basis }) => basis === "assumption")
      .map(({ id, title, active, why }) => [
        link(norm),
        `${title[lang]} (\`${id}\`)`,
        active ? words.exceptionOn : words.exceptionOff,
        why?.[lang] ?? "",
      ]),
  ]);
  const left = norms.flatMap((norm) =>
    norm.notEncoded.map(({ text, why }) => [link(norm), text[lang], why[lang]]),
  );
  const blocks = [
    `# ${words.assumptions}`,
    words.assumptionsIntro,
    `## ${words.chosen}`,
    table([words.norm, words.what, words.choice, words.why], assumed),
    `## ${words.left}`,
    table([words.norm, words.words, words.why], left),
  ];
  return `${blocks.join("\n\n")}\n`;
}
