/** Judges one record as the command line asks: by which engine, by both, and whether that fails the run. */
import { type Evaluator, takeReport } from "../evaluate/createEvaluator.js";
import type { EvaluateOptions } from "../evaluate/readOptions.js";
import type { Report } from "../evaluate/report.js";
import type { CaseRecord } from "../record/record.js";
import type { EvaluateFlags } from "./evaluateOptions.js";

/** What came of one record. */
export interface Judged {
  readonly report: Report;
  /** With `--verify`: the two engines do not agree. */
  readonly differs: boolean;
  /** There are findings at the `--fail-on` level. */
  readonly failed: boolean;
}

/** Judges one record. */
export async function judgeRecord(
  evaluator: Evaluator,
  flags: EvaluateFlags,
  record: CaseRecord,
  request: EvaluateOptions,
): Promise<Judged> {
  const compiled = () => takeReport(evaluator, record, request);
  const onEngine = async () => {
    const { evaluateOnEngine } = await import("../entries/json-rules-engine.js");
    return evaluateOnEngine(evaluator, record, request);
  };
  const [own, other] = flags.engine === "compiled" ? [compiled, onEngine] : [onEngine, compiled];
  const report = await own();
  const differs = flags.verify === true && JSON.stringify(await other()) !== JSON.stringify(report);
  // Any breach counts, whatever its standing: the year that a text looks back unasked does not hide one.
  const { since, ...ever } = request;
  const hides = flags.failOn !== "never" && since !== undefined && flags.since === undefined;
  return { report, differs, failed: isAtLevel(hides ? takeReport(evaluator, record, ever) : report, flags) };
}

function isAtLevel({ findings }: Report, { failOn, force }: EvaluateFlags): boolean {
  if (failOn === "never") return false;
  return findings.some(
    (finding) =>
      force.includes(finding.force) &&
      (finding.outcome === "breached" || (failOn === "undetermined" && finding.outcome === "undetermined")),
  );
}
