/** Reports in a form for people or other tools, record by record: what stands before, of each record, between, and after. */
import type { Report } from "../../evaluate/report.js";
import type { Language } from "../../norm/languages.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import type { CaseRecord } from "../../record/record.js";
import type { Seen } from "../renderFoot.js";

/** Under what a report was made, and in which language it is told. */
export interface ExchangeOptions {
  readonly ruleset: Ruleset;
  readonly lang: Language;
}

/** A record, and what was found. */
interface JudgedRecord {
  readonly record: CaseRecord;
  readonly report: Report;
}

/** One form. A document is its head, the parts of all records with `between` between them, and its foot. */
export interface ExchangeForm {
  head(options: ExchangeOptions): string;
  /** What is written of one record; empty where nothing is. */
  part(judged: JudgedRecord, options: ExchangeOptions): string;
  readonly between: string;
  /** What stands after all records, of which a foot needs no more than what they have in common. */
  foot(seen: Seen, options: ExchangeOptions): string;
}
