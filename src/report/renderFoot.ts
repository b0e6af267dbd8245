import { refuse } from "../errors.js";
import type { Report } from "../evaluate/report.js";
import { listFaults, optionsFaults } from "../givenAs.js";
import { plansOf } from "../norm/plansOf.js";
import { whyWords } from "./amendedWords.js";
import { normWordsOf } from "./normWords.js";
import { Page, type TextOptions } from "./page.js";
import { parameterWords } from "./parameterWords.js";
import { wordsOf } from "./words.js";
import { wrongRuleset } from "./wrongRuleset.js";

/** What a foot reads of a report. */
export type Seen = Pick<Report, "findings" | "assumptions">;

/**
 * Sources and assumptions of the norms that were found to say something, once for all reports of a run.
 *
 * @throws {@link VertelrechtError} `bad-option` for a language that there is not, or a ruleset without a norm of the reports
 */
export function renderFoot(reports: readonly Seen[], options: TextOptions): string {
  refuse([...listFaults("reports", reports), ...optionsFaults(options)]);
  plansOf(options.ruleset);
  return footPage(reports, options).text();
}

/** The same as lines. */
export function footPage(reports: readonly Seen[], options: TextOptions): Page {
  const words = wordsOf(options.lang);
  const page = new Page(words, options);
  const shown = new Set(
    reports.flatMap(({ findings }) =>
      findings.filter(({ outcome }) => outcome !== "inapplicable").map(({ norm }) => norm),
    ),
  );
  const norms = [...shown].sort().map((id) => {
    const norm = options.ruleset.norms.get(id);
    if (!norm) throw wrongRuleset();
    return norm;
  });
  if (norms.length > 0) page.line("heading", 0, words.headings.sources);
  for (const norm of norms) {
    const cited = new Set(
      norm.sources.map(({ source, locator }) => {
        const title = options.ruleset.sources.get(source)?.[options.lang] ?? source;
        return `${title}, ${normWordsOf(options.lang).locator(locator)}`;
      }),
    );
    page.line("quiet", 1, `${norm.title[options.lang]} (${words.tier[norm.tier]}) [${norm.id}]`);
    for (const source of cited) page.line("quiet", 2, source);
  }
  const assumed = new Set(
    reports.flatMap(({ assumptions }) => assumptions.map(({ norm, parameter }) => `${norm} ${parameter}`)),
  );
  if (assumed.size > 0) page.line("heading", 0, words.headings.assumptions);
  const lines = new Set<string>();
  for (const key of [...assumed].sort()) {
    const [id = "", name = ""] = key.split(" ");
    // A norm with several entries has the value of each of them.
    for (const plan of plansOf(options.ruleset).get(id) ?? []) {
      const label = plan.norm.parameters[name]?.label[options.lang];
      const value = plan.parameters.get(name);
      if (label === undefined || value === undefined) continue;
      const why = whyWords(plan, name, options.lang);
      lines.add(`${label}: ${parameterWords(value, options.lang)} [${id}] ${why}`.trimEnd());
    }
  }
  for (const line of lines) page.line("quiet", 1, line);
  page.gap();
  page.line("quiet", 0, words.headings.disclaimer);
  return page;
}
