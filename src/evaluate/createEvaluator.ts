import * as z from "zod";
import { CalendarFile } from "../calendar/calendar.js";
import type { Clause } from "../condition/compile.js";
import type { Subject } from "../condition/facts.js";
import { plainFact } from "../condition/guardedRules.js";
import { deepFreeze } from "../deepFreeze.js";
import { type Fault, fault, refuse, refuseWith } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { clausesOf } from "../norm/clausesOf.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf } from "../norm/plansOf.js";
import type { CaseRecord } from "../record/record.js";
import { asRead } from "../record/safeParseRecord.js";
import { type Truth, Unknown } from "../record/unknown.js";
import { bundledCalendar } from "./bundledCalendar.js";
import type { Ask } from "./context.js";
import { evaluate } from "./evaluate.js";
import { freezeReport } from "./freezeReport.js";
import { programOf } from "./program.js";
import { asOption, type EvaluateOptions, readOptions } from "./readOptions.js";
import type { Report } from "./report.js";
import { type UsedCalendar, useCalendar } from "./usedCalendar.js";

/** One question that an evaluation asks: a condition, and the facts it reads. Unknown facts are left out. */
export interface Question {
  /** `norm#child` of the duty that asks. */
  readonly duty: string;
  /** Where the condition stands: `norm#place`. */
  readonly clause: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** An answer to a question; undefined when there is none yet. */
export type Answer = boolean | "unknown" | undefined;

/** A ruleset ready to judge records: synchronous, pure, without state. */
export interface Evaluator {
  readonly ruleset: Ruleset;
  /**
   * Judges one record.
   *
   * @param record - a record that `parseRecord` or `safeParseRecord` gave; any other is read first, as `parseRecord` does
   * @throws {@link VertelrechtError} all faults of a record that was not read before; `bad-option`, `bad-time`, `no-offset`,
   * `time-out-of-range` of the options; `too-many-duties`, `too-many-questions`
   */
  evaluate(record: CaseRecord, options: EvaluateOptions): Report;
  /** Every question that the evaluation of this record asks, each once. */
  questions(record: CaseRecord, options: EvaluateOptions): readonly Question[];
  /**
   * Judges one record with someone else's answers to its questions; one without an answer counts as unknown.
   *
   * @throws {@link VertelrechtError} as `evaluate` does; `bad-option` for what is no {@link Answer}, such as a promise of one
   */
  evaluateAnswered(
    record: CaseRecord,
    options: EvaluateOptions,
    answer: (question: Question) => Answer,
  ): Report;
  /**
   * Judges one record while someone watches every condition that is asked.
   *
   * @internal
   */
  evaluateWatched(
    record: CaseRecord,
    options: EvaluateOptions,
    watch: (clause: Clause, subject: Subject) => void,
  ): Report;
  /**
   * The condition that a clause names.
   *
   * @internal
   */
  clause(id: string): Clause | undefined;
}

/**
 * Prepares a ruleset for judging records. The ruleset was compiled when it was loaded; this takes the calendar in.
 *
 * @param ruleset - a loaded ruleset
 * @param options - `calendar`: another calendar file than the bundled one of the Netherlands
 * @returns an evaluator without state, to be used for any number of records
 * @throws {@link VertelrechtError} `wrong-type` and the other codes of shapes when the calendar does not fit; `bad-option`
 * for a ruleset that `loadRuleset` of this copy of the library did not give, such as a copy of one
 * @example
 * ```ts
 * import { createEvaluator, loadRuleset } from "vertelrecht";
 * import { rulesets } from "vertelrecht/rules";
 * const evaluator = createEvaluator(loadRuleset(rulesets["current-law"]));
 * evaluator.ruleset.id; // "current-law"
 * ```
 */
export function createEvaluator(ruleset: Ruleset, options: { readonly calendar?: unknown } = {}): Evaluator {
  const parsed = EvaluatorOptions.safeParse(options);
  if (!parsed.success) refuse(faultsOfIssues(parsed.error.issues).map(asOption));
  const used = options.calendar === undefined ? bundledCalendar() : calendarOf(options.calendar);
  const program = programOf(ruleset, { id: used.calendar.id, digest: used.digest });
  const clauses = new Map(
    [...plansOf(ruleset).values()]
      .flat()
      .flatMap(clausesOf)
      .map((clause) => [clause.id, clause] as const),
  );
  const take = (record: CaseRecord, request: EvaluateOptions, ask: Ask) =>
    evaluate(program, used.calendar, asRead(record), readOptions(request), ask);
  const run = (record: CaseRecord, request: EvaluateOptions, ask: Ask) =>
    freezeReport(take(record, request, ask));
  const evaluator: Evaluator = {
    ruleset,
    evaluate: (record, request) => run(record, request, judge),
    questions(record, request) {
      const questions = new Map<string, Question>();
      run(record, request, (clause, subject) => {
        const question = questionOf(clause, subject);
        questions.set(keyOfQuestion(question), question);
        return clause.judge(subject);
      });
      return deepFreeze([...questions.values()]);
    },
    evaluateAnswered(record, request, answer) {
      if (typeof answer !== "function") refuse([NOBODY_ANSWERS]);
      return run(record, request, (clause, subject) => {
        const truth = answer(questionOf(clause, subject));
        if (typeof truth === "boolean") return truth;
        if (truth !== undefined && truth !== "unknown") refuse([noAnswer(clause.id)]);
        // The answer says that it is unknown; what is missing is read from the facts themselves.
        const own = clause.judge(subject);
        return own instanceof Unknown ? own : new Unknown([]);
      });
    },
    evaluateWatched: (record, request, watch) =>
      run(record, request, (clause, subject) => {
        watch(clause, subject);
        return clause.judge(subject);
      }),
    clause: (id) => clauses.get(id),
  };
  takers.set(evaluator, (record, request) => take(record, request, judge));
  return Object.freeze(evaluator);
}

/** Ways to take reports, out of the reach of other programs. */
const takers = new WeakMap<Evaluator, Evaluator["evaluate"]>();

/**
 * Like `evaluator.evaluate`, for our own command, which writes the report at once: it is not frozen, and nothing of it may be
 * changed, as reports share parts.
 */
export function takeReport(evaluator: Evaluator, record: CaseRecord, options: EvaluateOptions): Report {
  const take = takers.get(evaluator) ?? evaluator.evaluate;
  return take(record, options);
}

/**
 * A key under which equal questions meet: the same clause over the same facts has one answer, whichever duty asks.
 *
 * Keep answers under it between `evaluator.questions` and `evaluator.evaluateAnswered`.
 *
 * @param question - a question of this evaluator; what matters is its clause and facts
 * @returns a text, the same for the same question within one release; it holds facts of the record
 * @example
 * ```ts
 * import { keyOfQuestion } from "vertelrecht/json-rules-engine";
 * keyOfQuestion({ clause: "jeugdwet/first-contact-child#applies", facts: { "child.age": 9 } });
 * // 'jeugdwet/first-contact-child#applies {"child.age":9}'
 * ```
 */
export function keyOfQuestion({ clause, facts }: Pick<Question, "clause" | "facts">): string {
  const sorted = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${clause} ${JSON.stringify(Object.fromEntries(sorted))}`;
}

/** What is no answer must not be taken for one that is lacking: a promise of `true` would hide a breach. */
function noAnswer(clause: string): Fault {
  const message = `what is given to '${clause}' is no answer`;
  return fault("bad-option", "answer", message, 'answer at once: true, false, "unknown", or undefined');
}

const NOBODY_ANSWERS = fault(
  "bad-option",
  "answer",
  "this is no function",
  "give one that answers a question",
);

function judge(clause: Clause, subject: Subject): Truth {
  return clause.judge(subject);
}

function questionOf(clause: Clause, subject: Subject): Question {
  const facts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(clause.read(subject))) {
    const plain = plainFact(value);
    if (plain !== undefined) facts[name] = plain;
  }
  return { duty: `${clause.id.split("#")[0] ?? ""}#${subject.child.id}`, clause: clause.id, facts };
}

function calendarOf(json: unknown): UsedCalendar {
  const parsed = CalendarFile.safeParse(json, { reportInput: true });
  if (!parsed.success) refuseWith(faultsOfIssues(parsed.error.issues, ["calendar"]));
  return useCalendar(parsed.data);
}

/** A misspelt option must not leave the bundled calendar in force. */
const EvaluatorOptions = z.strictObject({ calendar: z.unknown().optional() });
