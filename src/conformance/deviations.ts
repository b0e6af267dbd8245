/** Known deviations: answers that are known to be wrong, each with the wrong answer and where it is dealt with. */
import * as z from "zod";
import { DUTY_STATUSES } from "../evaluate/report.js";
import type { DutyGrade } from "./gradeDuties.js";
import type { RunReport } from "./runSuite.js";
import { Moment } from "./suite.js";

/** One answer that is known to be wrong. */
export const Deviation = z.strictObject({
  case: z.string(),
  ...Moment.shape,
  child: z.string().nullable(),
  trigger: z.array(z.string()),
  /** First day of the unit of a recurring duty. */
  unit: z.string().nullable(),
  /** What is answered in place of what is expected; null where the duty is not answered at all. */
  status: z.enum(DUTY_STATUSES).nullable(),
  url: z.string().min(1).max(500),
});
/** One answer that is known to be wrong. */
export type Deviation = z.output<typeof Deviation>;

/** Why a deviation no longer holds. */
export type Stale = "matches-nothing" | "has-become-right" | "differently-wrong";

/** What came of the deviations. */
export interface Deviated {
  /** Grades that are known to be wrong, as they were given. */
  readonly known: ReadonlySet<DutyGrade>;
  readonly stale: readonly { readonly deviation: Deviation; readonly why: Stale }[];
}

/** Holds known deviations against a report: each must be there still, and be wrong in the way that is known. */
export function holdDeviations(
  { cases }: Pick<RunReport, "cases">,
  deviations: readonly Deviation[],
): Deviated {
  const known = new Set<DutyGrade>();
  const stale: { deviation: Deviation; why: Stale }[] = [];
  for (const deviation of deviations) {
    const { asOf, knownAt } = deviation;
    const moment = cases
      .find(({ id }) => id === deviation.case)
      ?.moments.find((one) => one.asOf === asOf && one.knownAt === knownAt);
    const grade = moment?.duties.find((duty) => isOf(duty, deviation));
    if (!grade) stale.push({ deviation, why: "matches-nothing" });
    else if (grade.grade === "correct") stale.push({ deviation, why: "has-become-right" });
    else if ((grade.actual?.status ?? null) !== deviation.status)
      stale.push({ deviation, why: "differently-wrong" });
    else known.add(grade);
  }
  return { known, stale };
}

function isOf({ expected, actual }: DutyGrade, { child, trigger, unit }: Deviation): boolean {
  const duty = expected ?? actual;
  return (
    duty !== null &&
    duty.child === child &&
    (duty.unit?.from ?? null) === unit &&
    [...duty.trigger].sort().join("+") === [...trigger].sort().join("+")
  );
}
