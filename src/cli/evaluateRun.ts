/** One run of `vertelrecht evaluate`: reads records, judges them one by one, writes reports, says what went wrong. */
import type { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { type Fault, printFault } from "../errors.js";
import type { Evaluator } from "../evaluate/createEvaluator.js";
import type { Report } from "../evaluate/report.js";
import type { CaseRecord } from "../record/record.js";
import { safeParseRecord } from "../record/safeParseRecord.js";
import type { TextOptions } from "../report/page.js";
import { renderFoot } from "../report/renderFoot.js";
import { renderText } from "../report/renderText.js";
import { type EvaluateFlags, requestOf } from "./evaluateOptions.js";
import { judgeRecord } from "./judgeRecord.js";
import { painter, say, write } from "./output.js";
import { type RawRecord, readRecords } from "./readRecords.js";
import type { Rejects } from "./rejects.js";

/** What a run works with, checked before anything is read. */
export interface Setup {
  readonly evaluator: Evaluator;
  readonly flags: EvaluateFlags;
  readonly rejects: Rejects;
  readonly schoolCalendars: SchoolCalendars | undefined;
}

/** One run over all files. */
export class EvaluateRun {
  readonly #text: TextOptions;
  readonly #seen: Pick<Report, "findings" | "assumptions">[] = [];
  /** Places of the records on which the engines differ. */
  readonly #differing: string[] = [];
  #read = 0;
  #judged = 0;
  #refused = 0;
  #failed = false;

  constructor(readonly setup: Setup) {
    const { evaluator, flags } = setup;
    this.#text = { lang: flags.lang, ruleset: evaluator.ruleset, ...painter() };
  }

  /** Judges every record of every file; the exit code. */
  async judgeAll(files: readonly string[]): Promise<number> {
    const { format } = this.setup.flags;
    if (format === "json") await write("[");
    for (const file of files) {
      for await (const raw of readRecords(file)) {
        this.#read++;
        await this.#judge(raw);
      }
    }
    if (format === "json") await write(this.#judged > 0 ? "\n]\n" : "]\n");
    if (format === "text" && this.#judged > 0) await write(renderFoot(this.#seen, this.#text));
    await this.setup.rejects.keep();
    this.#close();
    if (this.#differing.length > 0) return 2;
    if (this.#refused > 0) return 3;
    return this.#failed ? 1 : 0;
  }

  async #judge(raw: RawRecord): Promise<void> {
    if (raw.faults) return this.#reject(raw, raw.faults);
    const parsed = safeParseRecord(raw.json);
    if (!parsed.ok) return this.#reject(raw, parsed.faults);
    for (const warning of parsed.warnings) say(`${placeOf(raw)}: warning: ${printFault(warning)}`);
    const { evaluator, flags, schoolCalendars } = this.setup;
    const asOf = flags.asOf ?? earliestEnd(parsed.record);
    if (asOf === null) return this.#reject(raw, [AS_OF_NEEDED]);
    const request = requestOf(flags, asOf, schoolCalendars);
    const { report, differs, failed } = await judgeRecord(evaluator, flags, parsed.record, request);
    this.#judged++;
    this.#failed ||= failed;
    if (differs) {
      this.#differing.push(placeOf(raw));
      say(`${placeOf(raw)}: ${printFault(ENGINES_DIFFER)}`);
    }
    await this.#write(report);
  }

  async #write(report: Report): Promise<void> {
    const { format } = this.setup.flags;
    if (format === "ndjson") return write(`${JSON.stringify(report)}\n`);
    if (format === "json") {
      return write(`${this.#judged === 1 ? "\n" : ",\n"}${JSON.stringify(report, null, 2)}`);
    }
    this.#seen.push({ findings: report.findings, assumptions: report.assumptions });
    return write(`${renderText(report, this.#text)}\n`);
  }

  #reject(raw: RawRecord, faults: readonly Fault[]): void {
    this.setup.rejects.add(raw.text);
    this.#refused++;
    for (const fault of faults) {
      const { line: _line, column: _column, ...placed } = fault;
      say(`${placeOf(raw)}: ${printFault(raw.json === undefined ? fault : placed)}`);
    }
  }

  /** The closing line: what became of every record that was read. */
  #close(): void {
    const [read, judged, rejected] = [this.#read, this.#judged, this.#refused];
    const differing =
      this.#differing.length > 0 ? `${this.#differing.length} (${this.#differing.join("; ")})` : "";
    say(
      this.setup.flags.lang === "nl"
        ? `gelezen: ${read}, beoordeeld: ${judged}, afgewezen: ${rejected}${differing && `, verschillend: ${differing}`}`
        : `read: ${read}, judged: ${judged}, rejected: ${rejected}${differing && `, differing: ${differing}`}`,
    );
  }
}

const AS_OF_NEEDED: Fault = {
  code: "as-of-needed",
  path: "covers",
  message: "the record's holder covers nothing, so it names no moment of judgement",
  mend: "give --as-of, or say in 'covers' what the record is complete about",
};

const ENGINES_DIFFER: Fault = {
  code: "engines-differ",
  path: "",
  message: "the two engines differ on this record",
  mend: "report this: both must always agree",
};

function placeOf({ file, place }: RawRecord): string {
  return `${file}: ${place}`;
}

/** The earliest `through` of the holder's coverage. */
function earliestEnd({ holder, covers }: CaseRecord): string | null {
  const ends = covers.filter(({ by }) => by === holder).map(({ through }) => through);
  return ends.sort()[0] ?? null;
}
