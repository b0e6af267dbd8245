/** What is looked for in a history: a norm that is breached under one ruleset and not under the other. */
import type { Evaluator } from "../../evaluate/createEvaluator.js";
import type { EvaluateOptions } from "../../evaluate/readOptions.js";
import type { Finding } from "../../evaluate/report.js";
import type { CaseRecord } from "../../record/record.js";

/** What is looked for. */
export type Direction =
  | "breached-in-base-alone"
  | "breached-in-variant-alone"
  | "protected-norm-breached-alone";

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
  shows(
    norm: string,
    record: CaseRecord,
    options: EvaluateOptions,
    found: Pick<Sight, "base" | "variant">,
  ): boolean;
}

/** A norm that is breached under the one, and neither breached nor open to doubt under the other. */
export function breachAlone(direction: "breached-in-base-alone" | "breached-in-variant-alone"): Question {
  const inBase = direction === "breached-in-base-alone";
  return {
    direction,
    shows(norm, _record, _options, { base, variant }) {
      const [here, there] = inBase ? [base, variant] : [variant, base];
      const inDoubt = ({ outcome }: Finding) => outcome === "breached" || outcome === "undetermined";
      return (
        here.some((one) => one.norm === norm && isBreached(one)) &&
        !there.some((one) => one.norm === norm && inDoubt(one))
      );
    },
  };
}

/** A norm of the base that is breached, while under the whole variant nothing is. */
export function protectedAlone(wholeVariant: Evaluator): Question {
  return {
    direction: "protected-norm-breached-alone",
    shows: (norm, record, options, { base }) =>
      base.some((one) => one.norm === norm && isBreached(one)) &&
      !wholeVariant.evaluate(record, options).findings.some(isBreached),
  };
}

/** Whether a finding is breached. */
export function isBreached({ outcome }: Finding): boolean {
  return outcome === "breached";
}
