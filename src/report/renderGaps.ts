import type { LawfulGap } from "../evaluate/lawfulGap.js";
import type { Language } from "../norm/languages.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf } from "../norm/plansOf.js";
import { forceLines, titleWords } from "./amendedWords.js";
import { escapeMarkdown } from "./exchange/escapeMarkdown.js";
import { gapSentences } from "./gapWords.js";
import { normWordsOf } from "./normWords.js";

/** Writes how long the recurring norms of a ruleset let a child go without, as text or Markdown; ends with a newline. */
export function renderGaps(
  gaps: readonly LawfulGap[],
  ruleset: Ruleset,
  { format, lang }: { readonly format: "text" | "markdown"; readonly lang: Language },
): string {
  const words = normWordsOf(lang);
  const title = `${ruleset.title[lang]} (${ruleset.id}, ${words.version(ruleset.version)})`;
  const blocks = gaps.map((gap, place) => {
    // One for each entry, in the order of the ruleset: two may begin on one day.
    const earlier = gaps.slice(0, place).filter(({ norm }) => norm === gap.norm);
    const plan = plansOf(ruleset).get(gap.norm)?.[earlier.length];
    const force = plan?.force ?? "proposal";
    const { from, through } = gap.inForce;
    const lines = [
      ...(plan ? [titleWords(plan, lang)] : []),
      ...forceLines(force, plan ? [plan] : [], lang),
      ...(from || through ? [words.inForce(from, through)] : []),
      ...gapSentences(gap, lang),
    ];
    return format === "text"
      ? [gap.norm, ...lines.map((line) => `  ${line}`)]
      : [`## \`${gap.norm}\``, "", ...lines.map((line) => `- ${escapeMarkdown(line)}`)];
  });
  const told = blocks.length > 0 ? blocks : [[words.gap.none]];
  const head = format === "text" ? title : `# ${escapeMarkdown(title)}`;
  return `${[[head], ...told].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
