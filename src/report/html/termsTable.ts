/** The terms of one child as a table: what the pictures show, in words and days. */
import type { Duty, Report } from "../../evaluate/report.js";
import { FORCES } from "../../norm/tiers.js";
import type { Block, Row } from "../blocks/blocks.js";
import { isConditional } from "../isConditional.js";
import type { TextOptions } from "../page.js";
import { statusWords } from "../statusWords.js";
import { wordsOf } from "../words.js";
import { writtenMoment } from "../writtenMoment.js";
import { type RecordWords, recordWordsOf } from "./recordWords.js";

/** The table; without rows where nothing is owed to the child. */
export function termsTable(report: Report, child: string | null, { lang, ruleset }: TextOptions): Block {
  const words = recordWordsOf(lang);
  /** A day sorts and aligns as it is; an hour is told as elsewhere. */
  const written = (moment: string) =>
    moment.length > "2026-01-05".length ? writtenMoment(moment, wordsOf(lang)) : moment;
  const rows = report.findings
    .filter((finding) => finding.child === child)
    .sort((a, b) => FORCES.indexOf(a.force) - FORCES.indexOf(b.force))
    .flatMap(({ norm, force, duties }) => {
      const told = ruleset.norms.get(norm);
      const forbids = told?.duty.kind === "forbid";
      const inWords = statusWords(lang, {
        forbids,
        conditional: isConditional(force),
      });
      return duties.map(
        (duty): Row => [
          // What is proposed stands beside what is law, and must not be taken for it.
          told ? `${told.title[lang]} (${wordsOf(lang).tier[told.tier]})` : norm,
          written(duty.window.opens),
          dueWords(duty, words, written),
          inWords(duty.status),
          (duty.fulfilledBy ?? duty.closedBy ?? []).join(", ") || "–",
        ],
      );
    });
  return {
    kind: "table",
    caption: words.terms,
    head: [words.norm, words.from, words.due, words.stands, words.doneBy],
    rows,
  };
}

function dueWords(
  { window: { due, dueEarliest, dueLatest } }: Duty,
  words: RecordWords,
  written: (moment: string) => string,
): string {
  const [first, last] = [dueEarliest, dueLatest].map((one) => (one === undefined ? null : written(one)));
  if (due !== undefined) return written(due);
  if (first) return words.dueBetween(first, last ?? null);
  return last ?? words.noTerm;
}
