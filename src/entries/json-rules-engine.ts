/**
 * Our norms on json-rules-engine: as rules for an engine of your own, and as a second opinion on every condition.
 *
 * @packageDocumentation
 */
import { EngineClause } from "../condition/engine.js";
import { type Answer, type Evaluator, keyOfQuestion, type Question } from "../evaluate/createEvaluator.js";
import type { EvaluateOptions } from "../evaluate/readOptions.js";
import type { Report } from "../evaluate/report.js";
import type { CaseRecord } from "../record/record.js";

export { addGuardedOperators } from "../condition/engine.js";
export type { PlainCondition, PlainRule } from "../condition/guardedRules.js";
export { keyOfQuestion } from "../evaluate/createEvaluator.js";
export { toRules } from "../norm/toRules.js";

/**
 * Judges one record with json-rules-engine: asks it every question, then decides as always.
 *
 * For diagnosis: it is slower by orders of magnitude, and must give the same report.
 *
 * @param evaluator - from `createEvaluator`
 * @param record - a parsed record
 * @param options - as of `evaluator.evaluate`
 * @returns the report, which equals that of `evaluator.evaluate`
 * @throws `VertelrechtError` as `evaluator.evaluate` does
 * @example
 * ```ts
 * import { createEvaluator, loadRuleset, parseRecord } from "vertelrecht";
 * import { evaluateOnEngine } from "vertelrecht/json-rules-engine";
 * import { rulesets } from "vertelrecht/rules";
 * const evaluator = createEvaluator(loadRuleset(rulesets["current-law"]));
 * const record = parseRecord({
 *   format: "vertelrecht.record/1", id: "case-1", holder: "gi-1", covers: [],
 *   children: [{ id: "c1" }], childrenComplete: true, events: [],
 * });
 * const report = await evaluateOnEngine(evaluator, record, { asOf: "2026-06-30" });
 * report.findings.length; // 1
 * ```
 */
export async function evaluateOnEngine(
  evaluator: Evaluator,
  record: CaseRecord,
  options: EvaluateOptions,
): Promise<Report> {
  const engines = new Map<string, EngineClause>();
  const answers = new Map<string, Exclude<Answer, undefined>>();
  let open = evaluator.questions(record, options);
  // Other answers than expected may raise further questions; each round answers those that are left.
  while (open.length > 0) {
    for (const question of open) {
      const engine = engines.get(question.clause) ?? engineFor(evaluator, question.clause);
      engines.set(question.clause, engine);
      answers.set(keyOfQuestion(question), await engine.judge(question.facts));
    }
    const unanswered = new Map<string, Question>();
    const report = evaluator.evaluateAnswered(record, options, (question) => {
      const key = keyOfQuestion(question);
      const answer = answers.get(key);
      if (answer === undefined) unanswered.set(key, question);
      return answer;
    });
    if (unanswered.size === 0) return report;
    open = [...unanswered.values()];
  }
  return evaluator.evaluate(record, options);
}

function engineFor(evaluator: Evaluator, id: string): EngineClause {
  const clause = evaluator.clause(id);
  if (!clause) throw new TypeError("an evaluator knows the clauses of its questions");
  return new EngineClause(clause.id, clause.condition);
}
