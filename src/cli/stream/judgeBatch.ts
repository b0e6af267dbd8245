/** Judges one batch: what is to be written, said and counted of it. Runs in the process itself or in a thread. */
import type { SchoolCalendars } from "../../calendar/schoolCalendar.js";
import { type Fault, printFault, VertelrechtError } from "../../errors.js";
import type { Evaluator } from "../../evaluate/createEvaluator.js";
import type { CaseRecord } from "../../record/record.js";
import { takeRecord } from "../../record/safeParseRecord.js";
import type { ExchangeForm } from "../../report/exchange/exchangeForm.js";
import type { Summary } from "../../summary/summary.js";
import { Tally } from "../../summary/tally.js";
import { type EvaluateFlags, requestOf } from "../evaluateOptions.js";
import { type Judged, judgeRecord } from "../judgeRecord.js";
import { momentFor } from "../moments.js";
import { internalError } from "../output.js";
import { type LineBatch, placeOf, type RawRecord, type RecordBatch } from "./batch.js";
import { ByteText } from "./byteText.js";
import { Foot } from "./foot.js";
import { rawLines } from "./rawLines.js";

/** What judging works with. */
export interface Bench {
  readonly evaluator: Evaluator;
  readonly flags: EvaluateFlags;
  readonly schoolCalendars: SchoolCalendars | undefined;
  /** How reports are written other than as `json` or `ndjson`; null where they are not. */
  readonly form: ExchangeForm | null;
  readonly colour: boolean;
  /** With `--summary`: the summary of nothing. */
  readonly none: Summary | null;
}

/** What came of a batch, as plain data. */
export interface JudgedBatch {
  readonly read: number;
  readonly judged: number;
  readonly refused: number;
  /** Files that were not read, or not to their end. */
  readonly unread: number;
  /** There are findings at the `--fail-on` level. */
  readonly failed: boolean;
  /** Places of the records on which the engines differ. */
  readonly differing: readonly string[];
  /** The reports as they are written, in UTF-8, without what stands around and between batches. */
  readonly out: Uint8Array<ArrayBuffer>;
  /** What is said of the records, a line each. */
  readonly said: readonly string[];
  readonly rejected: readonly (string | Uint8Array)[];
  readonly foot: Foot["seen"];
  readonly summary: Summary | null;
}

/** Judges every record of a batch, in its order. */
export async function judgeBatch(bench: Bench, batch: LineBatch | RecordBatch): Promise<JudgedBatch> {
  const judging = new Judging(bench);
  for (const raw of batch.kind === "lines" ? rawLines(batch) : batch.records) await judging.judge(raw);
  return judging.finish();
}

class Judging {
  readonly #out = new ByteText();
  readonly #between: string;
  readonly #said: string[] = [];
  readonly #rejected: (string | Uint8Array)[] = [];
  readonly #differing: string[] = [];
  readonly #foot = new Foot();
  readonly #tally: Tally | null;
  #judged = 0;
  #isFirst = true;
  #refused = 0;
  #unread = 0;
  #failed = false;

  constructor(readonly bench: Bench) {
    this.#between = bench.form?.between ?? (bench.flags.format === "json" ? ",\n" : "");
    this.#tally = bench.none && new Tally(bench.none);
  }

  async judge(raw: RawRecord): Promise<void> {
    if (raw.faults) return this.#reject(raw, raw.faults);
    const parsed = takeRecord(raw.json);
    if (!parsed.ok) return this.#reject(raw, parsed.faults);
    for (const warning of parsed.warnings) {
      this.#said.push(`${placeOf(raw)}: warning: ${printFault(warning)}`);
    }
    const asOf = momentFor(parsed.record, this.bench.flags.asOf);
    if (typeof asOf !== "string") return this.#reject(raw, [asOf]);
    const judged = await this.#judgedAndWritten(parsed.record, asOf).catch(faultsOfError);
    if ("faults" in judged) return this.#reject(raw, judged.faults);
    const { report, differs, failed, part } = judged;
    this.#judged++;
    this.#failed ||= failed;
    if (differs) {
      this.#differing.push(placeOf(raw));
      this.#said.push(`${placeOf(raw)}: ${printFault(ENGINES_DIFFER)}`);
    }
    if (this.#tally) return this.#tally.add(report);
    if (this.bench.form) this.#foot.add(report);
    if (part !== "") this.#write(part);
  }

  /** One record judged, and how that is written; nothing of it counts before both were done. */
  async #judgedAndWritten(record: CaseRecord, asOf: string): Promise<Judged & { readonly part: string }> {
    const { evaluator, flags, schoolCalendars, form, none } = this.bench;
    const request = requestOf(flags, asOf, schoolCalendars);
    const judged = await judgeRecord(evaluator, flags, record, request);
    const { report } = judged;
    if (none) return { ...judged, part: "" };
    if (form) {
      const options = { ruleset: evaluator.ruleset, lang: flags.lang };
      return { ...judged, part: form.part({ record, report }, options) };
    }
    const isWide = flags.format === "json";
    return { ...judged, part: isWide ? JSON.stringify(report, null, 2) : `${JSON.stringify(report)}\n` };
  }

  /** Writes what came of one record. */
  #write(part: string): void {
    if (!this.#isFirst && this.#between !== "") this.#out.add(this.#between);
    this.#isFirst = false;
    this.#out.add(part);
  }

  finish(): JudgedBatch {
    return {
      read: this.#judged + this.#refused,
      judged: this.#judged,
      refused: this.#refused,
      unread: this.#unread,
      failed: this.#failed,
      differing: this.#differing,
      out: this.#out.bytes(),
      said: this.#said,
      rejected: this.#rejected,
      foot: this.#foot.seen,
      summary: this.#tally?.finish() ?? null,
    };
  }

  #reject(raw: RawRecord, faults: readonly Fault[]): void {
    if (raw.text.length > 0) this.#rejected.push(raw.text);
    if (raw.ofFile) this.#unread++;
    else {
      this.#refused++;
      this.#tally?.reject();
    }
    for (const fault of faults) {
      const { line: _line, column: _column, ...placed } = fault;
      this.#said.push(`${placeOf(raw)}: ${printFault(raw.json === undefined ? fault : placed)}`);
    }
  }
}

/** Why a record that was read cannot be judged; where the program itself failed, that. */
function faultsOfError(error: unknown): Pick<VertelrechtError, "faults"> {
  return error instanceof VertelrechtError ? error : { faults: [internalError(error)] };
}

const ENGINES_DIFFER: Fault = {
  code: "engines-differ",
  path: "",
  message: "the two engines differ on this record",
  mend: "report this: both must always agree",
};
