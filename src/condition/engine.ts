/**
 * The second opinion: conditions judged by json-rules-engine itself, through its public API.
 *
 * The only file that imports that engine, so that the main entry point never pulls it in.
 */
import { Engine, type RuleProperties } from "json-rules-engine";
import type { Condition } from "./condition.js";
import { GUARDED_OPERATORS, guardedRules } from "./guardedRules.js";

/** Adds the operators that our rules use to an engine; they are true only of known values. */
function addGuardedOperators(engine: Engine): void {
  for (const { name, test } of GUARDED_OPERATORS) engine.addOperator(name, test);
}

/** Judges one condition on an engine of its own; runs follow one another, as one engine serves one run at a time. */
export class EngineClause {
  readonly #engine = new Engine([], { allowUndefinedFacts: true });
  #last: Promise<unknown> = Promise.resolve();

  constructor(clause: string, condition: Condition) {
    addGuardedOperators(this.#engine);
    for (const rule of guardedRules(clause, condition)) {
      // The engine takes rules that it may change, so it gets a copy.
      const copy: RuleProperties = JSON.parse(JSON.stringify(rule));
      this.#engine.addRule(copy);
    }
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
