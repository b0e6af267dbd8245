/** Whether what is claimed holds. */

import { isOtherwise } from "./caseResult.js";
import type { Deviated } from "./deviations.js";
import type { RunReport } from "./runSuite.js";

/** Why a claim does not hold; empty where it does. */
export function failuresOf(report: RunReport, { known, stale }: Deviated): string[] {
  const norms = report.verdicts.filter(({ verdict }) => verdict === "inconsistent" || verdict === "untested");
  const wrong = report.cases.filter(
    (one) =>
      isOtherwise(one) &&
      !one.moments.every(({ duties }) =>
        duties.every((duty) => duty.grade === "correct" || duty.grade === "cautious" || known.has(duty)),
      ),
  );
  const unsteady = report.cases.filter(({ unstable, broken }) => unstable || broken.length > 0);
  return [
    ...norms.map(({ norm, verdict }) => `${norm}: ${verdict}`),
    ...wrong.map(({ id }) => id),
    ...unsteady.map(({ id }) => id),
    ...stale.map(({ deviation, why }) => `${deviation.case}: ${why}`),
    ...report.unknownClaims,
  ];
}
