import type { CaseResult } from "../caseResult.js";

/** What is wrong with a case, a line for each duty. */
export function wrongLines({ moments, unstable, broken }: CaseResult): string[] {
  return [
    ...moments.flatMap(({ asOf, knownAt, duties }) =>
      duties
        .filter(({ grade }) => grade !== "correct")
        .map(({ grade, expected, actual, differs }) => {
          const when = knownAt === null ? asOf : `${asOf}, as known at ${knownAt}`;
          const of = [...((expected ?? actual)?.trigger ?? [])].join("+");
          return `${grade}: ${when}: ${of}: expected ${expected?.status ?? "no duty"}, answered ${actual?.status ?? "none"} (${differs.join(", ")})`;
        }),
    ),
    ...(unstable ? ["unstable: another answer to the same question"] : []),
    ...broken.map((relation) => `broken: answered otherwise when told with ${relation}`),
  ];
}
