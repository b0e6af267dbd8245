/**
 * The second opinion: conditions judged by json-rules-engine itself, through its public API.
 *
 * The only file that imports that engine, so that the main entry point never pulls it in.
 */
import { Engine } from "json-rules-engine";
import type { Condition } from "./condition.js";
import { GUARDED_OPERATORS, guardedRules } from "./guardedRules.js";

/**
 * Adds the operators that the rules of `toRules` use to an engine.
 *
 * They are those of json-rules-engine with `known:` before their name (`known:equal`, `known:notIn`), and true only
 * where both sides are known: an undefined fact makes every one of them false, its negation too. An engine's own
 * operators stay as they are.
 *
 * @param engine - an engine of json-rules-engine 7, made with `allowUndefinedFacts: true`; it is changed
 * @example
 * ```ts
 * import { Engine } from "json-rules-engine";
 * import { loadRuleset } from "vertelrecht";
 * import { addGuardedOperators, toRules } from "vertelrecht/json-rules-engine";
 * import { rulesets } from "vertelrecht/rules";
 *
 * const engine = new Engine([], { allowUndefinedFacts: true });
 * addGuardedOperators(engine);
 * for (const norm of loadRuleset(rulesets["current-law"]).norms.values()) {
 *   for (const rule of toRules(norm)) engine.addRule(rule);
 * }
 * const { events } = await engine.run({ "child.age": 9, "parameter.untilAge": 18 });
 * events.map(({ params }) => [params?.clause, params?.truth]);
 * // [["jeugdwet/first-contact-child#applies", true]]
 * ```
 */
export function addGuardedOperators(engine: Engine): void {
  for (const { name, test } of GUARDED_OPERATORS) engine.addOperator(name, test);
}

/** Judges one condition on an engine of its own; runs follow one another, as one engine serves one run at a time. */
export class EngineClause {
  readonly #engine = new Engine([], { allowUndefinedFacts: true });
  #last: Promise<unknown> = Promise.resolve();

  constructor(clause: string, condition: Condition) {
    addGuardedOperators(this.#engine);
    for (const rule of guardedRules(clause, condition)) this.#engine.addRule(rule);
  }

  /** The truth of the condition over these facts; facts that are left out are unknown. */
  async judge(facts: Readonly<Record<string, unknown>>): Promise<boolean | "unknown"> {
    const run = this.#last.then(() => this.#engine.run({ ...facts }));
    this.#last = run;
    const { events } = await run;
    const truths = new Set(events.map(({ params }) => params?.truth));
    if (truths.size > 1) throw new Error("a condition and its negation both held");
    return truths.has(true) || (truths.has(false) ? false : "unknown");
  }
}
