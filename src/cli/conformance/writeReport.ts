/** Writes what came of a conformance run, in whatever form is asked. */

import type { ReadSuite } from "../../conformance/readSuite.js";
import { earlReport } from "../../conformance/reports/earl.js";
import { junitReport } from "../../conformance/reports/junit.js";
import {
  badgeReport,
  ndjsonReport,
  type Reported,
  summaryReport,
} from "../../conformance/reports/machineReports.js";
import { conformancePage } from "../../conformance/reports/page.js";
import type { Language } from "../../norm/languages.js";
import { blocksAsText } from "../../report/blocks/blocks.js";
import { blocksAsMarkdown } from "../../report/blocks/blocksAsMarkdown.js";
import { blocksAsHtml } from "../../report/html/blocksAsHtml.js";
import type { CONFORMANCE_FORMATS } from "../choices.js";

/** Cases that a text tells in full; the other forms tell all. */
const MOST_IN_TEXT = 10;

/** The report as text. */
export function writeReport(
  reported: Reported,
  { cases, rulesets }: Pick<ReadSuite, "cases" | "rulesets">,
  { format, lang }: { readonly format: (typeof CONFORMANCE_FORMATS)[number]; readonly lang: Language },
): string {
  const norms = rulesets.flatMap((ruleset) => [...ruleset.norms.values()]);
  const prohibitions = new Set(norms.filter(({ duty }) => duty.kind === "forbid").map(({ id }) => id));
  const page = (most: number) => conformancePage(reported, { lang, cases, prohibitions, most });
  switch (format) {
    case "json":
      return summaryReport(reported);
    case "ndjson":
      return ndjsonReport(reported);
    case "junit":
      return junitReport(reported);
    case "earl":
      return earlReport(reported);
    case "badge":
      return badgeReport(reported);
    case "markdown":
      return printable(blocksAsMarkdown(page(Number.POSITIVE_INFINITY)));
    case "html":
      return blocksAsHtml(page(Number.POSITIVE_INFINITY), lang);
    default:
      return printable(blocksAsText(page(MOST_IN_TEXT)));
  }
}

/** Without what a terminal would take for an order: ids and names are the words of a stranger. */
function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]|\p{Cf}/gu, "\u{fffd}");
}
