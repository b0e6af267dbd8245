/** A comparison as one HTML file, with pictures. */

import type { Block } from "../../../report/blocks/blocks.js";
import { blocksAsHtml } from "../../../report/html/blocksAsHtml.js";
import type { Comparison, NormComparison, VariantComparison } from "../../comparison.js";
import { totalOf } from "../../histogram.js";
import { NOT_OWED } from "../../movement.js";
import { type CompareOptions, comparePage, kindOf } from "../comparePage.js";
import { compareWordsOf } from "../compareWords.js";
import { outcomeNames } from "../statusNames.js";
import { caseTimeline } from "./caseTimeline.js";
import { barsAsSvg, flowsAsSvg, sharesAsSvg } from "./charts.js";

/** The page of a comparison: it can be read without a network and without scripts, and prints. */
export function compareHtml(comparison: Comparison, options: CompareOptions): string {
  const names = (variant: VariantComparison) => [comparison.base.id, variant.ruleset.id] as const;
  const blocks = comparePage(comparison, options, {
    norm: (norm, variant) => pictures(norm, names(variant), options),
    example(example, variant, norm) {
      const [base, other] = names(variant);
      return [
        {
          kind: "picture",
          caption: `${example.record.id}`,
          svg: caseTimeline(example, { base, variant: other }, { lang: options.lang, ...kindOf(norm) }),
        },
      ];
    },
  });
  return blocksAsHtml(blocks, options.lang);
}

function pictures(norm: NormComparison, names: readonly [string, string], { lang }: CompareOptions): Block[] {
  const words = compareWordsOf(lang);
  const { children, workload, wait } = norm;
  const blocks: Block[] = [];
  const add = (caption: string, draw: (label: string) => string) =>
    blocks.push({ kind: "picture", caption, svg: draw(caption) });
  const flows = children.matrix.filter(({ from, to }) => from !== NOT_OWED || to !== NOT_OWED);
  const named = outcomeNames(lang, kindOf(norm));
  if (flows.length > 0) {
    const told = flows.map(({ from, to, count }) => ({ from: named(from), to: named(to), count }));
    add(words.pictures.flows, (label) => flowsAsSvg(label, told, names));
  }
  if (workload && workload.childYears > 0) {
    const { base, variant } = workload.perChildYear;
    const axes = { x: words.actsAxis, y: words.pairsAxis };
    add(words.pictures.acts, (label) => barsAsSvg({ label, names, histograms: [base, variant], ...axes }));
  }
  const { base, variant } = wait;
  if (base.done.length + variant.done.length > 0) {
    const axes = { x: words.daysAxis, y: words.shareAxis };
    const all = [totalOf(base.done) + base.never, totalOf(variant.done) + variant.never] as const;
    add(words.pictures.wait, (label) =>
      sharesAsSvg({ label, names, histograms: [base.done, variant.done], ...axes }, all),
    );
  }
  return blocks;
}
