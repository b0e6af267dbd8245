/** The findings of one child as lines, in the order in which they ask for attention. */

import type { Duty, Finding } from "../evaluate/report.js";
import { latestPlan } from "../norm/latestPlan.js";
import { plansOf } from "../norm/plansOf.js";
import type { Missing } from "../record/unknown.js";
import { titleWords } from "./amendedWords.js";
import { assumptionLines, explain, planOf } from "./describe.js";
import { dutySentence } from "./dutySentence.js";
import { isConditional } from "./isConditional.js";
import { missingSentence } from "./missingSentence.js";
import type { Page, Tone } from "./page.js";
import type { Words } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";

interface Entry {
  readonly finding: Finding;
  readonly duty: Duty;
}

/** The findings of one child, in the order in which they ask for attention. */
export function section(
  page: Page,
  findings: readonly Finding[],
  depth: number,
  headings: Words["conditional"],
): void {
  const { words } = page;
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
    if (first && group.length > 2 && first.duty.unit && !first.duty.considered) units(page, depth + 1, group);
    else items(page, depth + 1, group);
  }
  for (const finding of without) {
    page.line(null, depth + 1, `${titleOf(page, finding.norm, null)} [${finding.norm}]`);
    page.line(null, depth + 2, words.record(missingSentence(finding.missing ?? [], page.options.lang)));
  }
  block(page, depth, headings.coming, "quiet", [...by("pending", "holding")].sort(byDue));
  const done = by("fulfilled");
  if (done.length > 0) page.line("good", depth, headings.satisfied);
  for (const group of byNorm(done)) satisfied(page, depth + 1, group);
  block(page, depth, headings.excused, "quiet", by("excused"));
  if (findings.every(({ duties, outcome }) => duties.length === 0 && outcome !== "undetermined")) {
    const tells = findings.some(({ reason }) => reason !== "outside-record");
    page.line(tells ? "quiet" : "unsure", depth, tells ? words.headings.nothing : words.headings.untold);
  }
}

function block(page: Page, depth: number, heading: string, tone: Tone, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  page.line(tone, depth, heading);
  for (const group of inRuns(entries)) items(page, depth + 1, group);
}

/** The duties of one norm that stand together; with detail, under them the assumptions on which they rest. */
function items(page: Page, depth: number, entries: readonly Entry[]): void {
  for (const entry of entries) item(page, depth, entry);
  const rests = entries.flatMap(({ duty }) => (duty.considered ? assumptionLines(duty, page.options) : []));
  for (const line of new Set(rests)) page.line("quiet", depth + 1, line);
}

function item(page: Page, depth: number, { finding, duty }: Entry): void {
  const { words, options } = page;
  page.line(null, depth, `${titleOf(page, finding.norm, duty)} [${duty.id}]`);
  const norm = options.ruleset.norms.get(finding.norm);
  page.line(null, depth + 1, dutySentence(duty, finding.force, norm, options.lang));
  if (duty.considered !== undefined) {
    for (const line of explain(duty, options)) page.line("quiet", depth + 1, line);
  } else if (duty.status === "undetermined") {
    page.line(null, depth + 1, words.record(missingSentence(duty.missing ?? [], options.lang)));
  }
}

/** One line per norm that was met; with detail each of its duties. */
function satisfied(page: Page, depth: number, group: readonly Entry[]): void {
  const { words, options } = page;
  const [first] = group;
  if (!first) return;
  if (first.duty.considered) {
    items(page, depth, group);
    return;
  }
  const { norm } = first.finding;
  const forbids = options.ruleset.norms.get(norm)?.duty.kind === "forbid";
  const conditional = isConditional(first.finding.force);
  const times = forbids ? words.kept(conditional) : words.satisfied(group.length);
  page.line(null, depth, `${titleOf(page, norm, first.duty)}: ${times} [${norm}]`);
}

/** Many undetermined units of one norm, told once: how many, from when through when, what to record. */
function units(page: Page, depth: number, group: readonly Entry[]): void {
  const { words } = page;
  const [first] = group;
  const last = group.at(-1);
  if (!first?.duty.unit || !last?.duty.unit) return;
  const from = writtenMoment(first.duty.unit.from, words);
  const through = writtenMoment(last.duty.unit.through, words);
  page.line(null, depth, `${titleOf(page, first.finding.norm, first.duty)} [${first.finding.norm}]`);
  page.line(null, depth + 1, words.units(group.length, from, through));
  const missing = joinDays(group.flatMap(({ duty }) => duty.missing ?? []));
  page.line(null, depth + 1, words.record(missingSentence(missing, page.options.lang)));
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

/** Entries of one norm that follow one another. */
function inRuns(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last?.[0]?.finding.norm === entry.finding.norm) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function byNorm(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries)
    groups.set(entry.finding.norm, [...(groups.get(entry.finding.norm) ?? []), entry]);
  return [...groups.values()];
}

/** The title of a norm as the entry has it under which a duty fell; without one as the last entry has it. */
function titleOf(page: Page, norm: string, duty: Duty | null): string {
  const { ruleset, lang } = page.options;
  const plan = (duty && planOf(duty, ruleset)) ?? latestPlan(plansOf(ruleset).get(norm) ?? []);
  return plan ? titleWords(plan, lang) : norm;
}

function byDue(a: Entry, b: Entry): number {
  const due = ({ duty }: Entry) => duty.window.due ?? duty.window.dueEarliest ?? "9999";
  return due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0;
}
