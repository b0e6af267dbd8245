/**
 * The report as a team manager reads it on Monday morning: first what is overdue and who is to do it, then what
 * went wrong, what cannot be told, what is coming, what is in order; proposals apart and in the conditional.
 *
 * Sentences stand in `words.*.ts`; which duty goes where is decided here.
 */

import { refuse } from "../errors.js";
import type { Finding, Report } from "../evaluate/report.js";
import { formatFaults, optionsFaults } from "../givenAs.js";
import type { Force } from "../norm/norm.js";
import { plansOf } from "../norm/plansOf.js";
import { forceAsChanged } from "./amendedWords.js";
import { Page, type TextOptions } from "./page.js";
import { section } from "./section.js";
import { type Words, wordsOf } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";
import { wrongRuleset } from "./wrongRuleset.js";

/**
 * Writes one report as text.
 *
 * @returns lines ending with a newline; without sources and assumptions, which {@link renderFoot} writes once for
 * all reports of a run
 * @throws `VertelrechtError` `bad-option` for a language that there is not, what is no report, or another ruleset than that of the report
 */
export function renderText(report: Report, options: TextOptions): string {
  refuse([...formatFaults("report", report, "vertelrecht.report/1"), ...optionsFaults(options)]);
  plansOf(options.ruleset);
  if (report.receipt.ruleset.digest !== options.ruleset.digest) throw wrongRuleset();
  const page = new Page(wordsOf(options.lang), options);
  page.line("heading", 0, recordHeading(report, options));
  head(page, report);
  for (const child of childrenOf(report)) {
    page.gap();
    page.line("heading", 0, childHeading(child, page.words));
    childSection(page, report, child);
  }
  page.gap();
  foot(page, report);
  return page.text();
}

/** Which record, judged at which moment, under which norms. */
export function recordHeading({ record, asOf }: Report, { lang, ruleset }: TextOptions): string {
  const words = wordsOf(lang);
  return words.headings.record(record, writtenMoment(asOf, words), ruleset.title[lang]);
}

/** What is counted, and how the record stands as a whole. */
export function head(page: Page, report: Report): void {
  const { words } = page;
  if (report.knownAt) page.line("quiet", 0, words.headings.knownAt(writtenMoment(report.knownAt, words)));
  if (report.since) page.line("quiet", 0, words.headings.since(writtenMoment(report.since, words)));
  headline(page, report, words);
  const isEmpty = report.findings.length + Object.keys(report.earlier).length === 0;
  if (isEmpty && page.options.ruleset.norms.size > 0) page.line("unsure", 0, words.headings.nobody);
}

/** The name of a child's section; null for the household as a whole. */
export function childHeading(child: string | null, { headings }: Words): string {
  return child === null ? headings.household : headings.child(child);
}

/** What was found for one child: what holds first, what nobody owes apart. */
export function childSection(page: Page, { findings }: Report, child: string | null): void {
  const { headings } = page.words;
  const own = findings.filter((finding) => finding.child === child);
  section(
    page,
    own.filter(({ force }) => force === "law" || force === "standard"),
    1,
    headings,
  );
  apart(page, own, "yardstick", headings.yardsticks);
  apart(page, own, "proposal", headings.proposals);
}

function headline(page: Page, report: Report, words: Words): void {
  const plans = [...plansOf(page.options.ruleset).values()].flat();
  for (const force of ["law", "standard"] as const satisfies readonly Force[]) {
    const { now, ever, findings } = report.summary[force];
    // What was decided earlier is left out below, and still stands in the headline (E6, E7).
    const judged = total(findings) - findings.inapplicable + total(report.earlier[force] ?? {});
    if (judged === 0) continue;
    // In order now, and late once: neither all good nor bad.
    const tone = now === "not-met" ? "bad" : now === "met" && ever === "not-breached" ? "good" : "unsure";
    const name = forceAsChanged(words.force[force], force, plans, page.options.lang);
    page.line(tone, 0, `${name}: ${words.nowWords[now]}; ${words.everWords[ever]}.`);
  }
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function apart(page: Page, findings: readonly Finding[], force: Force, heading: string): void {
  const own = findings.filter((finding) => finding.force === force && finding.outcome !== "inapplicable");
  if (own.length === 0) return;
  page.line("heading", 1, heading);
  section(page, own, 2, page.words.conditional);
}

/** What was left out, and when it may change. */
export function foot(page: Page, report: Report): void {
  const { words } = page;
  const silent = (reasons: (reason: Finding["reason"]) => boolean) => {
    const others = report.findings.filter(({ reason }) => !reasons(reason)).map(({ norm }) => norm);
    return new Set(report.findings.map(({ norm }) => norm)).size - new Set(others).size;
  };
  const outside = silent((reason) => reason === "outside-record");
  const inapplicable = silent((reason) => reason !== undefined) - outside;
  if (inapplicable > 0) page.line("quiet", 0, words.headings.inapplicable(inapplicable));
  if (outside > 0) page.line("quiet", 0, words.headings.outside(outside));
  for (const force of ["law", "standard", "yardstick", "proposal"] as const) {
    const counts = report.earlier[force];
    if (counts) page.line("quiet", 0, words.headings.earlier(words.force[force], earlierOf(force, counts)));
  }
  if (report.nextChangeAt)
    page.line("quiet", 0, words.headings.nextChange(writtenMoment(report.nextChangeAt, words)));
}

/** What is told of duties that were decided earlier: how those came out that are owed is what a headline rests on. */
function earlierOf(force: Force, counts: NonNullable<Report["earlier"][Force]>) {
  const { overdue = 0, violated = 0, "fulfilled-late": late = 0, undetermined = 0 } = counts;
  const owed = force === "law" || force === "standard";
  return {
    all: total(counts),
    breached: owed ? overdue + violated + late : 0,
    undetermined: owed ? undetermined : 0,
  };
}

/** The record's order of children, the household last. */
export function childrenOf(report: Report): (string | null)[] {
  const children = new Set(report.findings.map(({ child }) => child));
  const household = children.delete(null);
  return household ? [...children, null] : [...children];
}
