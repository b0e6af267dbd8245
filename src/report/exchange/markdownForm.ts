/** Findings as Markdown: what a text says, with headings and nested lists. */
import { Page, type PageLine, type TextOptions } from "../page.js";
import { footPage } from "../renderFoot.js";
import { childHeading, childrenOf, childSection, foot, head, recordHeading } from "../renderText.js";
import { wordsOf } from "../words.js";
import { escapeMarkdown } from "./escapeMarkdown.js";
import type { ExchangeForm } from "./exchangeForm.js";

/** What does not apply is left out, and counted; what nobody owes stands apart, in the conditional. */
export const markdownForm: ExchangeForm = {
  head: ({ ruleset, lang }) => `# ${escapeMarkdown(ruleset.title[lang])}\n\n`,
  part({ report }, options) {
    const words = wordsOf(options.lang);
    return [
      `## ${escapeMarkdown(recordHeading(report, options))}`,
      listed(options, (page) => head(page, report)),
      ...childrenOf(report).flatMap((child) => [
        `### ${escapeMarkdown(childHeading(child, words))}`,
        listed(options, (page) => childSection(page, report, child)),
      ]),
      listed(options, (page) => foot(page, report)),
      "",
    ]
      .filter((part, place, all) => part !== "" || place === all.length - 1)
      .join("\n\n");
  },
  between: "",
  foot: (seen, options) => `${asMarkdown(footPage([seen], options).lines)}\n`,
};

function listed(options: TextOptions, write: (page: Page) => void): string {
  const page = new Page(wordsOf(options.lang), options);
  write(page);
  return asMarkdown(page.lines);
}

/** Lines as nested lists; those that head a part of the whole as headings. */
function asMarkdown(lines: readonly PageLine[]): string {
  const least = Math.min(...lines.filter((line) => !isHeading(line)).map(({ depth }) => depth));
  return lines
    .map((line, place) => {
      const text = escapeMarkdown(line.text.trim().replace(/^- /, ""));
      if (isHeading(line)) return `${place === 0 ? "" : "\n"}## ${text}\n`;
      const deeper = /^\s*- /.test(line.text) ? 1 : 0;
      const told = line.tone === null || line.tone === "quiet" ? text : `**${text}**`;
      return `${"  ".repeat(line.depth - least + deeper)}- ${told}`;
    })
    .join("\n");
}

function isHeading({ tone, depth }: PageLine): boolean {
  return tone === "heading" && depth === 0;
}
