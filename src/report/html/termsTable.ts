/** The terms of one child as a table: what the pictures show, in words and days. */
import type { Duty, Report } from "../../evaluate/report.js";
import type { Block, Row } from "../blocks/blocks.js";
import type { TextOptions } from "../page.js";
import { statusWords } from "../statusWords.js";
import { type RecordWords, recordWordsOf } from "./recordWords.js";

/** The table; without rows where nothing is owed to the child. */
export function termsTable(report: Report, child: string | null, { lang, ruleset }: TextOptions): Block {
  const words = recordWordsOf(lang);
  const rows = report.findings
    .filter((finding) => finding.child === child)
    .flatMap(({ norm, force, duties }) => {
      const told = ruleset.norms.get(norm);
      const forbids = told?.duty.kind === "forbid";
      const inWords = statusWords(lang, {
        forbids,
        conditional: force === "yardstick" || force === "proposal",
      });
      return duties.map(
        (duty): Row => [
          told?.title[lang] ?? norm,
          duty.window.opens,
          dueWords(duty, words),
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

function dueWords({ window: { due, dueEarliest, dueLatest } }: Duty, words: RecordWords): string {
  if (due !== undefined) return due;
  if (dueEarliest !== undefined) return words.dueBetween(dueEarliest, dueLatest ?? null);
  return dueLatest ?? words.noTerm;
}
