/** Reports in forms that other tools read, record by record: what stands before, of each record, between, and after. */
import type { Report } from "../../evaluate/report.js";
import type { Language } from "../../norm/languages.js";
import type { Ruleset } from "../../norm/loadRuleset.js";

/** Under what a report was made, and in which language it is told. */
export interface ExchangeOptions {
  readonly ruleset: Ruleset;
  readonly lang: Language;
}

/** One form. A document is its head, the parts of all reports with `between` between them, and its foot. */
export interface ExchangeForm {
  head(options: ExchangeOptions): string;
  /** What is written of one report; empty where nothing is. */
  part(report: Report, options: ExchangeOptions): string;
  readonly between: string;
  readonly foot: string;
}
