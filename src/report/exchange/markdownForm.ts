/** Findings as Markdown: a heading for each record, a line for each norm and child, its duties explained below it. */

import { describe } from "../describe.js";
import { normWordsOf } from "../normWords.js";
import { wordsOf } from "../words.js";
import { writtenMoment } from "../writtenMoment.js";
import { escapeMarkdown } from "./escapeMarkdown.js";
import type { ExchangeForm } from "./exchangeForm.js";

/** What does not apply is left out, as in a text. */
export const markdownForm: ExchangeForm = {
  head: ({ ruleset, lang }) => `# ${escapeMarkdown(ruleset.title[lang])}\n\n`,
  part({ report: { record, asOf, findings } }, options) {
    const { lang, ruleset } = options;
    const { outcomes } = normWordsOf(lang);
    const parts = findings.flatMap(({ norm, force, child, outcome, duties }) => {
      if (outcome === "inapplicable") return [];
      const title = ruleset.norms.get(norm)?.title[lang] ?? norm;
      const told = duties.flatMap((duty) => {
        const [, ...lines] = describe(duty, options).split("\n");
        return [lines.map((line) => `  - ${escapeMarkdown(line.replace(/^- /, ""))}`).join("\n")];
      });
      return [
        `- **${escapeMarkdown(title)}** (\`${norm}\`, ${escapeMarkdown(child ?? "–")}; ${wordsOf(lang).force[force]}): ${outcomes[outcome]}`,
        ...told,
      ];
    });
    const when = writtenMoment(asOf, wordsOf(lang));
    return `## ${escapeMarkdown(record)} · ${when}\n\n${parts.filter((part) => part !== "").join("\n")}\n`;
  },
  between: "\n",
  foot: () => "",
};
