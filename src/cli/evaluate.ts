/** `vertelrecht evaluate`: judges case records and writes reports. */
import { open, readFile, stat } from "node:fs/promises";
import * as z from "zod";
import { addMonths, FIRST_DAY, formatDay } from "../calendar/civilDay.js";
import { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { isTimeFault, parseTime } from "../calendar/time.js";
import { evaluateOnEngine } from "../entries/json-rules-engine.js";
import { type Fault, printFault, VertelrechtError } from "../errors.js";
import { createEvaluator, type EvaluateOptions, type Evaluator } from "../evaluate/createEvaluator.js";
import type { Report } from "../evaluate/report.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { FORCES } from "../norm/norm.js";
import { LANGUAGES } from "../norm/texts.js";
import type { CaseRecord } from "../record/record.js";
import { safeParseRecord } from "../record/safeParseRecord.js";
import { renderFoot, renderText, type TextOptions } from "../report/renderText.js";
import type { CommandData } from "./command.js";
import { painter, say, write } from "./output.js";
import { type RawRecord, readRecords } from "./readRecords.js";
import { readRuleset } from "./readRuleset.js";

const Options = z.object({
  ruleset: z.string(),
  asOf: z.string().optional(),
  knownAt: z.string().optional(),
  since: z.string().optional(),
  format: z.enum(["text", "json", "ndjson"]),
  detail: z.boolean().optional(),
  failOn: z.enum(["never", "breached", "undetermined"]),
  force: z.array(z.enum(FORCES)),
  rejects: z.string().optional(),
  engine: z.enum(["compiled", "json-rules-engine"]),
  verify: z.boolean().optional(),
  schoolCalendar: z.string().optional(),
  lang: z.enum(LANGUAGES),
});
type Options = z.output<typeof Options>;

/** The command. */
export const evaluateCommand: CommandData = {
  name: "evaluate",
  summary:
    "judge case records: what was owed to each child, what was done, what was late, what cannot be told",
  argument: {
    name: "<file...>",
    description: "case records: one JSON object, a JSON array, or one a line; - for standard input",
  },
  options: [
    { flags: "--ruleset <id|file>", description: "which norms hold", default: "proposal" },
    {
      flags: "--as-of <moment>",
      description: "the moment of judgement; default: where the holder's coverage first ends",
    },
    { flags: "--known-at <moment>", description: "count only what had been recorded by then" },
    { flags: "--since <day>", description: "count what was decided earlier; default for text: a year" },
    {
      flags: "--format <format>",
      description: "how to write",
      choices: ["text", "json", "ndjson"],
      default: "text",
    },
    { flags: "--detail", description: "add derivations, considered events and traces" },
    {
      flags: "--fail-on <level>",
      description: "exit with 1 at this level",
      choices: ["never", "breached", "undetermined"],
      default: "never",
    },
    {
      flags: "--force <forces>",
      description: "what --fail-on looks at",
      choices: FORCES,
      list: true,
      default: "law,standard",
    },
    { flags: "--rejects <file>", description: "keep the records that could not be read (mode 0600)" },
    {
      flags: "--school-calendar <file>",
      description: "school calendars by organisation or region id, as JSON",
    },
    {
      flags: "--engine <engine>",
      description: "diagnostic: who judges conditions",
      choices: ["compiled", "json-rules-engine"],
      default: "compiled",
    },
    { flags: "--verify", description: "diagnostic: judge with both engines and fail on any difference" },
    { flags: "--lang <language>", description: "language of texts", choices: LANGUAGES, default: "nl" },
  ],
  exitCodes: [
    [0, "done"],
    [1, "findings at the --fail-on level"],
    [2, "the command line or a ruleset cannot be used"],
    [3, "some records could not be read (wins over 1)"],
  ],
  example: "vertelrecht evaluate examples/cases.ndjson --as-of 2026-06-30 --lang en",
  run: (files, options) => run(files, Options.parse(options)),
};

async function run(files: readonly string[], options: Options): Promise<number> {
  let evaluator: Evaluator;
  let schoolCalendars: SchoolCalendars | undefined;
  try {
    checkMoments(options);
    if (options.rejects !== undefined) await prepareRejects(options.rejects, files);
    evaluator = createEvaluator(await readRuleset(options.ruleset));
    schoolCalendars =
      options.schoolCalendar === undefined ? undefined : await readSchoolCalendars(options.schoolCalendar);
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    for (const fault of error.faults) say(printFault(fault));
    return 2;
  }
  return new Run(evaluator, options, schoolCalendars).judgeAll(files);
}

/** One run over all files. */
class Run {
  readonly #text: TextOptions;
  readonly #seen: Pick<Report, "findings" | "assumptions">[] = [];
  #read = 0;
  #judged = 0;
  #refused = 0;
  #failed = false;
  #differs = false;
  readonly #rejected: string[] = [];

  constructor(
    readonly evaluator: Evaluator,
    readonly options: Options,
    readonly schoolCalendars: SchoolCalendars | undefined,
  ) {
    this.#text = { lang: options.lang, ruleset: evaluator.ruleset, ...painter() };
  }

  async judgeAll(files: readonly string[]): Promise<number> {
    const { format, rejects, lang } = this.options;
    if (format === "json") await write("[");
    for (const file of files) {
      for await (const raw of readRecords(file)) {
        this.#read++;
        await this.#judge(raw);
        if (this.#differs) return 2;
      }
    }
    if (format === "json") await write(this.#judged > 0 ? "\n]\n" : "]\n");
    if (format === "text" && this.#judged > 0) await write(renderFoot(this.#seen, this.#text));
    if (rejects !== undefined) await keep(rejects, this.#rejected);
    const counts = { read: this.#read, judged: this.#judged, rejected: this.#refused };
    say(
      lang === "nl"
        ? `gelezen: ${counts.read}, beoordeeld: ${counts.judged}, afgewezen: ${counts.rejected}`
        : `read: ${counts.read}, judged: ${counts.judged}, rejected: ${counts.rejected}`,
    );
    if (this.#refused > 0) return 3;
    return this.#failed ? 1 : 0;
  }

  async #judge(raw: RawRecord): Promise<void> {
    if (raw.fault) return this.#reject(raw, [raw.fault]);
    const parsed = safeParseRecord(raw.json);
    if (!parsed.ok) return this.#reject(raw, parsed.faults);
    for (const warning of parsed.warnings) say(`${raw.file}: ${raw.place}: warning: ${printFault(warning)}`);
    const asOf = this.options.asOf ?? earliestEnd(parsed.record);
    if (asOf === null) return this.#reject(raw, [AS_OF_NEEDED]);
    const request = this.#request(asOf);
    const report = await this.#report(parsed.record, request);
    if (this.options.verify) await this.#verify(raw, parsed.record, request, report);
    this.#judged++;
    this.#failed ||= this.#atLevel(this.#whole(parsed.record, request, report));
    await this.#write(report);
  }

  #request(asOf: string): EvaluateOptions {
    const { knownAt, detail, format } = this.options;
    const since = this.options.since ?? (format === "text" ? yearBefore(asOf) : undefined);
    return {
      asOf,
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(since === undefined ? {} : { since }),
      ...(detail ? { detail } : {}),
      ...(this.schoolCalendars === undefined ? {} : { schoolCalendars: this.schoolCalendars }),
    };
  }

  #report(record: CaseRecord, request: EvaluateOptions): Report | Promise<Report> {
    return this.options.engine === "compiled"
      ? this.evaluator.evaluate(record, request)
      : evaluateOnEngine(this.evaluator, record, request);
  }

  async #verify(raw: RawRecord, record: CaseRecord, request: EvaluateOptions, report: Report): Promise<void> {
    const other =
      this.options.engine === "compiled"
        ? await evaluateOnEngine(this.evaluator, record, request)
        : this.evaluator.evaluate(record, request);
    if (JSON.stringify(other) === JSON.stringify(report)) return;
    this.#differs = true;
    const mend = "report this: both must always agree";
    const fault: Fault = {
      code: "engines-differ",
      path: "",
      message: "the two engines differ on this record",
      mend,
    };
    say(`${raw.file}: ${raw.place}: ${printFault(fault)}`);
  }

  async #write(report: Report): Promise<void> {
    const { format } = this.options;
    if (format === "ndjson") return write(`${JSON.stringify(report)}\n`);
    if (format === "json")
      return write(`${this.#judged === 1 ? "\n" : ",\n"}${JSON.stringify(report, null, 2)}`);
    this.#seen.push({ findings: report.findings, assumptions: report.assumptions });
    return write(`${renderText(report, this.#text)}\n`);
  }

  #reject(raw: RawRecord, faults: readonly Fault[]): void {
    if (raw.text !== "") this.#rejected.push(raw.text);
    this.#refused++;
    for (const fault of faults) {
      const { line: _line, column: _column, ...placed } = fault;
      say(`${raw.file}: ${raw.place}: ${printFault(raw.json === undefined ? fault : placed)}`);
    }
  }

  /** Any breach counts, whatever its standing: the year that the text report looks back does not hide one. */
  #whole(record: CaseRecord, request: EvaluateOptions, report: Report): Report {
    const { since, ...rest } = request;
    if (this.options.failOn === "never" || since === undefined || this.options.since !== undefined)
      return report;
    return this.evaluator.evaluate(record, rest);
  }

  #atLevel({ findings }: Report): boolean {
    const { failOn, force } = this.options;
    if (failOn === "never") return false;
    return findings.some(
      ({ force: own, outcome }) =>
        force.includes(own) &&
        (outcome === "breached" || (failOn === "undetermined" && outcome === "undetermined")),
    );
  }
}

const AS_OF_NEEDED: Fault = {
  code: "as-of-needed",
  path: "covers",
  message: "the record's holder covers nothing, so it names no moment of judgement",
  mend: "give --as-of, or say in 'covers' what the record is complete about",
};

/** The earliest `through` of the holder's coverage. */
function earliestEnd({ holder, covers }: CaseRecord): string | null {
  const ends = covers.filter(({ by }) => by === holder).map(({ through }) => through);
  return ends.sort()[0] ?? null;
}

function yearBefore(asOf: string): string | undefined {
  const time = parseTime(asOf);
  const day = isTimeFault(time) ? null : addMonths(time.day, -12);
  return day === null || day < FIRST_DAY ? undefined : formatDay(day);
}

function checkMoments(options: Options): void {
  const faults = (["asOf", "knownAt", "since"] as const).flatMap((name): Fault[] => {
    const text = options[name];
    const time = text === undefined ? null : parseTime(text);
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return time && isTimeFault(time) ? [{ ...time, path: flag }] : [];
  });
  const [first, ...rest] = faults;
  if (first) throw new VertelrechtError([first, ...rest]);
}

async function readSchoolCalendars(file: string): Promise<SchoolCalendars> {
  const refuse = (fault: Fault) =>
    new VertelrechtError([{ ...fault, path: `--school-calendar ${fault.path}`.trim() }]);
  const unreadable: Fault = {
    code: "unreadable-file",
    path: "",
    message: "this file cannot be read",
    mend: "check the path, and that it is JSON",
  };
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, "utf8"));
  } catch {
    throw refuse(unreadable);
  }
  const parsed = SchoolCalendars.safeParse(json, { reportInput: true });
  if (parsed.success) return parsed.data;
  const [first] = faultsOfIssues(parsed.error.issues);
  throw refuse(first ?? unreadable);
}

/** Makes the file of rejects before anything is read, so that nothing is judged in vain. */
async function prepareRejects(path: string, inputs: readonly string[]): Promise<void> {
  const refuse = (message: string, mend: string) =>
    new VertelrechtError([{ code: "bad-option", path: "--rejects", message, mend }]);
  const target = await stat(path).catch(() => null);
  const sources = await Promise.all(
    inputs.map((input) => (input === "-" ? null : stat(input).catch(() => null))),
  );
  if (target && sources.some((source) => source?.ino === target.ino && source.dev === target.dev)) {
    throw refuse("this file is also read", "name another file, or the input would be lost");
  }
  await keep(path, []).catch(() => {
    throw refuse("this file cannot be written", "check the path and its permissions");
  });
}

/** Keeps rejected records, readable by their owner only: they are children's files. */
async function keep(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, "w", 0o600);
  await file.chmod(0o600);
  await file.writeFile(lines.map((line) => `${line.replaceAll("\n", " ")}\n`).join(""));
  await file.close();
}
