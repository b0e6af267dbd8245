/** Whether what is claimed holds. */
import { type CaseResult, isAsked, isOtherwise } from "./caseResult.js";
import { NOT_DECLARED, type NotDeclared } from "./declared.js";
import type { Deviated } from "./deviations.js";
import type { DutyGrade } from "./gradeDuties.js";
import type { RunReport } from "./runSuite.js";
import { verdictWithout } from "./verdictsOf.js";

/** Whether only some of the cases were chosen: then nothing is said of the others. */
export function isRestricted({ chosen }: RunReport): boolean {
  return chosen.cases < chosen.of;
}

/** Of the cases of the norms that are declared, how many were asked, of how many, and how many were not for which reason. */
export function askedShare({ cases, verdicts }: RunReport): {
  readonly asked: number;
  readonly of: number;
  readonly notAsked: ReadonlyMap<NotDeclared, number>;
} {
  const norms = new Set(verdicts.map(({ norm }) => norm));
  const own = cases.filter(({ norm }) => norms.has(norm));
  const count = (reason: NotDeclared) =>
    own.filter((one) => one.outcome === "not-declared" && one.reason === reason).length;
  const reasons = NOT_DECLARED.map((reason) => [reason, count(reason)] as const);
  return {
    asked: own.filter(isAsked).length,
    of: own.length,
    notAsked: new Map(reasons.filter(([, cases]) => cases > 0)),
  };
}

/** Why a claim does not hold; empty where it does. */
export function failuresOf(report: RunReport, { known, stale }: Deviated): string[] {
  const isExcused = (duty: DutyGrade) =>
    duty.grade === "correct" || duty.grade === "cautious" || known.has(duty);
  const isWrong = (one: CaseResult) =>
    isOtherwise(one) &&
    (one.outcome !== "graded" || !one.moments.every(({ duties }) => duties.every(isExcused)));
  const isUnsteady = ({ unstable, broken }: CaseResult) => unstable || broken.length > 0;
  const wrong = report.cases.filter((one) => isWrong(one) || isUnsteady(one));
  const withKnown = new Set(
    report.cases.flatMap(({ norm, moments }) =>
      moments.some(({ duties }) => duties.some((duty) => known.has(duty))) ? [norm] : [],
    ),
  );
  // A norm that would hold but for what is known is told by its verdict, and fails nothing; who then still never says
  // anything but that it cannot be told does not hold.
  const isKnown = (norm: string) =>
    withKnown.has(norm) &&
    !wrong.some((one) => one.norm === norm) &&
    verdictWithout(known, report.cases, norm) !== "inconsistent";
  const norms = report.verdicts.filter(
    ({ norm, verdict }) => verdict === "untested" || (verdict === "inconsistent" && !isKnown(norm)),
  );
  return [
    ...report.unknownClaims.map((claim) => `${claim}: unknown to the suite`),
    ...(report.verdicts.length === 0 ? ["nothing was asked of what is declared"] : []),
    ...norms.map(({ norm, verdict }) => `${norm}: ${verdict}`),
    ...wrong.map(({ id }) => id),
    ...stale.map(({ deviation, why }) => `${deviation.case}: ${why}`),
  ];
}
