import type { CaseResult } from "../caseResult.js";
import { dutyName } from "./dutyName.js";

/** What is wrong with a case, a line for each duty. */
export function wrongLines({ moments, unstable, broken }: CaseResult): string[] {
  return [
    ...moments.flatMap(({ asOf, knownAt, duties }) =>
      duties
        .filter(({ grade }) => grade !== "correct")
        .map((duty) => {
          const { grade, expected, actual, differs } = duty;
          const when = knownAt === null ? asOf : `${asOf}, as known at ${knownAt}`;
          return `${grade}: ${when}: ${dutyName(duty)}: expected ${expected?.status ?? "no duty"}, answered ${actual?.status ?? "none"} (${differs.join(", ")})`;
        }),
    ),
    ...(unstable ? ["unstable: another answer to the same question"] : []),
    ...broken.map((relation) => `broken: answered otherwise when told with ${relation}`),
  ];
}
