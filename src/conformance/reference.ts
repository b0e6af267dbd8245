/** The library's own engine as an implementation, which the suite was made with. */
import { createEvaluator, type Evaluator } from "../evaluate/createEvaluator.js";
import { ENGINE } from "../evaluate/version.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { EVENT_TYPES } from "../record/event.js";
import { parseRecord } from "../record/safeParseRecord.js";
import type { Implementation } from "./connection.js";
import { gradedDuties } from "./gradedDuties.js";
import { PROTOCOL } from "./protocol.js";
import { LEVELS } from "./suite.js";

/**
 * The library's own engine as an implementation at the full level.
 *
 * @param rulesets - those of the suite, loaded
 */
export function referenceImplementation(rulesets: readonly Ruleset[]): Implementation {
  const evaluators = new Map<string, Evaluator>();
  const evaluatorOf = (id: string): Evaluator => {
    const known = evaluators.get(id);
    if (known) return known;
    const ruleset = rulesets.find((one) => one.id === id);
    if (!ruleset) throw new Error(`there is no ruleset '${id}' in the suite`);
    const evaluator = createEvaluator(ruleset);
    evaluators.set(id, evaluator);
    return evaluator;
  };
  return {
    start: () => ({
      protocol: PROTOCOL,
      vendor: { name: "vertelrecht" },
      product: { ...ENGINE, language: "TypeScript" },
      supports: {
        levels: [...LEVELS],
        norms: [...new Set(rulesets.flatMap(({ norms }) => [...norms.keys()]))].sort(),
        reads: [...EVENT_TYPES],
      },
      rulesets: "interprets",
    }),
    run({ seq, record, ruleset, norm, schoolCalendars, moments }) {
      const evaluator = evaluatorOf(ruleset.id);
      const parsed = parseRecord(record);
      const results = moments.map(({ asOf, knownAt }) => {
        const report = evaluator.evaluate(parsed, {
          asOf,
          detail: true,
          ...(knownAt === null ? {} : { knownAt }),
          ...(schoolCalendars ? { schoolCalendars } : {}),
        });
        return { asOf, knownAt, duties: gradedDuties(report, norm) };
      });
      return { seq, results };
    },
  };
}
