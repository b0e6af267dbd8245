/**
 * The report as a team manager reads it on Monday morning: first what is overdue and who is to do it, then what
 * went wrong, what cannot be told, what is coming, what is in order; proposals apart and in the conditional.
 *
 * Sentences stand in `words.*.ts`; which duty goes where is decided here.
 */

import type { Duty, Finding, Report } from "../evaluate/report.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { Force } from "../norm/norm.js";
import type { Language } from "../norm/texts.js";
import type { Missing } from "../record/unknown.js";
import { dutySentence } from "./dutySentence.js";
import { missingSentence } from "./missingSentence.js";
import { type Words, wordsOf } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";

/** How a piece of text is meant; the caller decides on colour. */
export type Tone = "heading" | "bad" | "unsure" | "good" | "quiet";

/** How to write. */
export interface TextOptions {
  readonly lang: Language;
  /** The ruleset of the report, for titles and sources. */
  readonly ruleset: Ruleset;
  /** Colours a piece of text; absent: none. */
  readonly paint?: (tone: Tone, text: string) => string;
}

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

/** Sources and assumptions of the norms that were found to say something, once for all reports of a run. */
export function renderFoot(
  reports: readonly Pick<Report, "findings" | "assumptions">[],
  options: TextOptions,
): string {
  const words = wordsOf(options.lang);
  const page = new Page(words, options);
  const shown = new Set(
    reports.flatMap(({ findings }) =>
      findings.filter(({ outcome }) => outcome !== "inapplicable").map(({ norm }) => norm),
    ),
  );
  const norms = [...shown].sort().flatMap((id) => options.ruleset.norms.get(id) ?? []);
  if (norms.length > 0) page.line("heading", 0, words.headings.sources);
  for (const norm of norms) {
    const cited = norm.sources.map(
      ({ source, locator }) => `${options.ruleset.sources.get(source)?.[options.lang] ?? source}, ${locator}`,
    );
    page.line("quiet", 1, `${norm.title[options.lang]} (${words.tier[norm.tier]}) [${norm.id}]`);
    for (const source of cited) page.line("quiet", 2, source);
  }
  const assumed = new Set(
    reports.flatMap(({ assumptions }) => assumptions.map(({ norm, parameter }) => `${norm} ${parameter}`)),
  );
  if (assumed.size > 0) page.line("heading", 0, words.headings.assumptions);
  for (const key of [...assumed].sort()) {
    const [id = "", name = ""] = key.split(" ");
    const plan = options.ruleset.plans.get(id)?.at(-1);
    const parameter = plan?.norm.parameters[name];
    if (!plan || !parameter) continue;
    const value = JSON.stringify(plan.parameters.get(name));
    page.line(
      "quiet",
      1,
      `${parameter.label[options.lang]}: ${value} [${id}] ${parameter.why?.[options.lang] ?? ""}`.trimEnd(),
    );
  }
  page.gap();
  page.line("quiet", 0, words.headings.disclaimer);
  return page.text();
}

/** Collects lines. */
class Page {
  readonly #lines: string[] = [];

  constructor(
    readonly words: Words,
    readonly options: TextOptions,
  ) {}

  line(tone: Tone | null, depth: number, text: string): void {
    const paint = this.options.paint;
    this.#lines.push(`${"  ".repeat(depth)}${tone && paint ? paint(tone, text) : text}`);
  }

  gap(): void {
    if (this.#lines.at(-1) !== "") this.#lines.push("");
  }

  text(): string {
    return `${this.#lines.join("\n")}\n`;
  }
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

interface Entry {
  readonly finding: Finding;
  readonly duty: Duty;
}

/** The findings of one child, in the order in which they ask for attention. */
function section(
  page: Page,
  findings: readonly Finding[],
  depth: number,
  headings: Words["conditional"],
): void {
  const { words, options } = page;
  const entries = findings.flatMap((finding) => finding.duties.map((duty): Entry => ({ finding, duty })));
  const by = (...statuses: Duty["status"][]) => entries.filter(({ duty }) => statuses.includes(duty.status));
  const without = findings.filter(({ outcome, duties }) => outcome === "undetermined" && duties.length === 0);
  const overdue = [...by("overdue")].sort(byDue);
  const unsure = by("undetermined");
  block(page, depth, headings.overdue, "bad", overdue);
  block(page, depth, headings.broken, "bad", by("violated", "fulfilled-late"));
  if (unsure.length + without.length > 0) page.line("unsure", depth, headings.undetermined);
  for (const group of byNorm(unsure)) {
    const [first] = group;
    if (first && group.length > 2 && first.duty.unit) units(page, depth + 1, group);
    else for (const entry of group) item(page, depth + 1, entry);
  }
  for (const finding of without) {
    page.line(null, depth + 1, `${titleOf(page, finding.norm)} [${finding.norm}]`);
    page.line(null, depth + 2, words.record(missingSentence(finding.missing ?? [], words)));
  }
  block(page, depth, headings.coming, "quiet", [...by("pending", "holding")].sort(byDue));
  const done = findings.flatMap((finding) => {
    const times = finding.duties.filter(({ status }) => status === "fulfilled").length;
    return times > 0
      ? [
          `${titleOf(page, finding.norm)}: ${options.ruleset.norms.get(finding.norm)?.duty.kind === "forbid" ? words.kept : words.satisfied(times)} [${finding.norm}]`,
        ]
      : [];
  });
  if (done.length > 0) page.line("good", depth, headings.satisfied);
  for (const line of done) page.line(null, depth + 1, line);
  block(page, depth, headings.excused, "quiet", by("excused"));
  if (findings.every(({ duties, outcome }) => duties.length === 0 && outcome !== "undetermined")) {
    page.line("quiet", depth, words.headings.nothing);
  }
}

function block(page: Page, depth: number, heading: string, tone: Tone, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  page.line(tone, depth, heading);
  for (const entry of entries) item(page, depth + 1, entry);
}

function item(page: Page, depth: number, { finding, duty }: Entry): void {
  const { words, options } = page;
  page.line(null, depth, `${titleOf(page, finding.norm)} [${duty.id}]`);
  const norm = options.ruleset.norms.get(finding.norm);
  page.line(null, depth + 1, dutySentence(duty, finding.force, norm, options.lang));
  if (duty.status === "undetermined") {
    page.line(null, depth + 1, words.record(missingSentence(duty.missing ?? [], words)));
  }
  for (const { to, step, skipped = [] } of duty.window.derivation ?? []) {
    const days = skipped.map(({ day, reason }) => `${day} ${reason}`).join(", ");
    page.line(
      "quiet",
      depth + 1,
      `${words.headings.derivation}: ${step} ${to ?? ""}${days ? ` (${days})` : ""}`,
    );
  }
  for (const { event, at, failed, fact, found, wanted } of duty.considered ?? []) {
    const test = fact === undefined ? "" : ` ${fact} ${JSON.stringify(found)} ≠ ${JSON.stringify(wanted)}`;
    page.line("quiet", depth + 1, `${words.headings.considered}: ${event} ${at} ${failed}${test}`);
  }
}

/** Many undetermined units of one norm, told once: how many, from when through when, what to record. */
function units(page: Page, depth: number, group: readonly Entry[]): void {
  const { words } = page;
  const [first] = group;
  const last = group.at(-1);
  if (!first?.duty.unit || !last?.duty.unit) return;
  const from = writtenMoment(first.duty.unit.from, words);
  const through = writtenMoment(last.duty.unit.through, words);
  page.line(null, depth, `${titleOf(page, first.finding.norm)} [${first.finding.norm}]`);
  page.line(null, depth + 1, words.units(group.length, from, through));
  const missing = joinDays(group.flatMap(({ duty }) => duty.missing ?? []));
  page.line(null, depth + 1, words.record(missingSentence(missing, words)));
}

/** Days that are not covered, joined into one run for each organisation and type. */
function joinDays(missing: readonly Missing[]): Missing[] {
  const joined = new Map<string, Missing>();
  for (const one of missing) {
    const { from, through, ...rest } = one;
    const key = JSON.stringify(rest);
    const known = joined.get(key);
    const first = known?.from !== undefined && from !== undefined && known.from < from ? known.from : from;
    const last =
      known?.through !== undefined && through !== undefined && known.through > through
        ? known.through
        : through;
    joined.set(key, { ...rest, ...(first ? { from: first } : {}), ...(last ? { through: last } : {}) });
  }
  return [...joined.values()];
}

function byNorm(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    groups.set(entry.finding.norm, [...(groups.get(entry.finding.norm) ?? []), entry]);
  return [...groups.values()];
}

function titleOf(page: Page, norm: string): string {
  return page.options.ruleset.norms.get(norm)?.title[page.options.lang] ?? norm;
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

function byDue(a: Entry, b: Entry): number {
  const due = ({ duty }: Entry) => duty.window.due ?? duty.window.dueEarliest ?? "9999";
  return due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0;
}
