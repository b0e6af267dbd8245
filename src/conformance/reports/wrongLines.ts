import type { CaseResult } from "../caseResult.js";
import { dutyName } from "../dutyName.js";
import { toldDuty } from "./toldDuty.js";

/** What is wrong with a case, a line for each duty. */
export function wrongLines({ moments, unstable, broken, detail }: CaseResult): string[] {
  return [
    ...moments.flatMap(({ asOf, knownAt, duties }) =>
      duties
        .filter(({ grade }) => grade !== "correct")
        .map((duty) => {
          const { grade, expected, actual, differs } = duty;
          const when = knownAt === null ? asOf : `${asOf}, as known at ${knownAt}`;
          const wanted = toldDuty(expected, expected?.status ?? "no duty", duty, "none");
          const given = toldDuty(actual, actual?.status ?? "none", duty, "none");
          return `${grade}: ${when}: ${dutyName(expected ?? actual)}: expected ${wanted}, answered ${given}; differs in ${differs.join(", ")}`;
        }),
    ),
    ...(unstable ? ["unstable: another answer to the same question"] : []),
    ...broken.map((relation) => `broken: answered otherwise when told with ${relation}`),
    ...(detail === null || detail === "" ? [] : [detail]),
  ];
}
