/**
 * The report as a team manager reads it on Monday morning: first what is overdue and who is to do it, then what
 * went wrong, what cannot be told, what is coming, what is in order; proposals apart and in the conditional.
 *
 * Sentences stand in `words.*.ts`; which duty goes where is decided here.
 */

import type { Finding, Report } from "../evaluate/report.js";
import type { Force } from "../norm/norm.js";
import { Page, type TextOptions } from "./page.js";
import { section } from "./section.js";
import { type Words, wordsOf } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";

/**
 * Writes one report as text.
 *
 * @returns lines ending with a newline; without sources and assumptions, which {@link renderFoot} writes once for
 * all reports of a run
 */
export function renderText(report: Report, options: TextOptions): string {
  const words = wordsOf(options.lang);
  const page = new Page(words, options);
  const asOf = writtenMoment(report.asOf, words);
  page.line("heading", 0, words.headings.record(report.record, asOf, options.ruleset.title[options.lang]));
  if (report.knownAt) page.line("quiet", 0, words.headings.knownAt(writtenMoment(report.knownAt, words)));
  if (report.since) page.line("quiet", 0, words.headings.since(writtenMoment(report.since, words)));
  headline(page, report, words);
  for (const child of childrenOf(report)) {
    const own = report.findings.filter((finding) => finding.child === child);
    page.gap();
    page.line("heading", 0, child === null ? words.headings.household : words.headings.child(child));
    section(
      page,
      own.filter(({ force }) => force === "law" || force === "standard"),
      1,
      words.headings,
    );
    apart(page, own, "yardstick", words.headings.yardsticks);
    apart(page, own, "proposal", words.headings.proposals);
  }
  page.gap();
  foot(page, report, words);
  return page.text();
}

function headline(page: Page, report: Report, words: Words): void {
  for (const force of ["law", "standard"] as const satisfies readonly Force[]) {
    const { now, ever, findings } = report.summary[force];
    const judged = Object.values(findings).reduce((sum, count) => sum + count, 0) - findings.inapplicable;
    if (judged === 0) continue;
    const tone = now === "met" ? "good" : now === "not-met" ? "bad" : "unsure";
    page.line(tone, 0, `${words.force[force]}: ${words.nowWords[now]}; ${words.everWords[ever]}.`);
  }
}

function apart(page: Page, findings: readonly Finding[], force: Force, heading: string): void {
  const own = findings.filter((finding) => finding.force === force && finding.outcome !== "inapplicable");
  if (own.length === 0) return;
  page.line("heading", 1, heading);
  section(page, own, 2, page.words.conditional);
}

function foot(page: Page, report: Report, words: Words): void {
  const spoken = new Set(
    report.findings.filter(({ outcome }) => outcome !== "inapplicable").map(({ norm }) => norm),
  );
  const inapplicable = new Set(report.findings.map(({ norm }) => norm)).size - spoken.size;
  if (inapplicable > 0) page.line("quiet", 0, words.headings.inapplicable(inapplicable));
  const earlier = Object.values(report.earlier).flatMap((counts) => Object.values(counts ?? {}));
  const total = earlier.reduce((sum, count) => sum + count, 0);
  if (total > 0) page.line("quiet", 0, words.headings.earlier(total));
  if (report.nextChangeAt)
    page.line("quiet", 0, words.headings.nextChange(writtenMoment(report.nextChangeAt, words)));
}

/** The record's order of children, the household last. */
function childrenOf(report: Report): (string | null)[] {
  const children = new Set(report.findings.map(({ child }) => child));
  const household = children.delete(null);
  return household ? [...children, null] : [...children];
}
