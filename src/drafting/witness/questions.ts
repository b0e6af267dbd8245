/** What is looked for in a history: a norm that is breached under one ruleset and not under the other. */
import type { Evaluator } from "../../evaluate/createEvaluator.js";
import type { Finding } from "../../evaluate/report.js";
import type { CaseRecord } from "../../record/record.js";

/** What is looked for. */
export type Direction =
  | "breached-in-base-alone"
  | "breached-in-variant-alone"
  | "protected-norm-breached-alone"
  | "protected-norm-breached-for-good";

/** When a history is looked at: at a moment, of all through a last day. */
interface Look {
  readonly asOf: string;
  readonly last: string;
}

/** A moment at which a history shows what is looked for, with what was found under both. */
export interface Sight {
  readonly asOf: string;
  readonly base: readonly Finding[];
  readonly variant: readonly Finding[];
}

/** One thing that is looked for. */
export interface Question {
  readonly direction: Direction;
  /** Whether a moment shows it of a norm. */
  shows(norm: string, record: CaseRecord, look: Look, found: Pick<Sight, "base" | "variant">): boolean;
}

/** A norm that is breached under the one, and neither breached nor open to doubt under the other. */
export function breachAlone(direction: "breached-in-base-alone" | "breached-in-variant-alone"): Question {
  const inBase = direction === "breached-in-base-alone";
  return {
    direction,
    shows(norm, _record, _look, { base, variant }) {
      const [here, there] = inBase ? [base, variant] : [variant, base];
      const inDoubt = ({ outcome }: Finding) => outcome === "breached" || outcome === "undetermined";
      return (
        here.some((one) => one.norm === norm && isBreached(one)) &&
        !there.some((one) => one.norm === norm && inDoubt(one))
      );
    },
  };
}

/** A norm of the base that is breached, while under the whole variant nothing is, or not yet. */
export function protectedAlone(wholeVariant: Evaluator): Question {
  return {
    direction: "protected-norm-breached-alone",
    shows: (norm, record, { asOf }, { base }) =>
      base.some((one) => one.norm === norm && isBreached(one)) && !breaches(wholeVariant, record, asOf),
  };
}

/** The same where under the variant nothing ever is: once broken, a duty stays so, so that the last day tells. */
export function protectedForGood(wholeVariant: Evaluator): Question {
  const alone = protectedAlone(wholeVariant);
  return {
    direction: "protected-norm-breached-for-good",
    shows: (norm, record, look, found) =>
      alone.shows(norm, record, look, found) && !breaches(wholeVariant, record, look.last),
  };
}

function breaches(evaluator: Evaluator, record: CaseRecord, asOf: string): boolean {
  return evaluator.evaluate(record, { asOf }).findings.some(isBreached);
}

/** Whether a finding is breached. */
export function isBreached({ outcome }: Finding): boolean {
  return outcome === "breached";
}
