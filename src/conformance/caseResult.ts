/** What came of one case, and of the conventions that cases pin. */
import type { Failure } from "./connection.js";
import type { NotDeclared } from "./declared.js";
import type { DutyGrade } from "./gradeDuties.js";
import type { Relation } from "./metamorphic.js";
import type { Level, SuiteCase } from "./suite.js";

/** What came of one case. */
export interface CaseResult {
  readonly id: string;
  readonly norm: string;
  /** The lowest level at which it can be graded. */
  readonly level: Level;
  readonly outcome: "graded" | "skipped" | "failed" | "not-declared";
  /** Why it was not asked, not answered, or skipped; null where it was graded. */
  readonly reason: NotDeclared | Failure | "errored" | "skipped" | null;
  /** What the implementation or the connection says of it. */
  readonly detail: string | null;
  readonly moments: readonly {
    readonly asOf: string;
    readonly knownAt: string | null;
    readonly duties: readonly DutyGrade[];
  }[];
  /** Another answer to the same question, asked twice. */
  readonly unstable: boolean;
  /** Tellings that change nothing and were answered otherwise. */
  readonly broken: readonly Relation[];
  readonly milliseconds: number | null;
}

/** Whether it was asked. */
export function isAsked({ outcome }: Pick<CaseResult, "outcome">): boolean {
  return outcome !== "not-declared";
}

/** How often a convention was kept. */
export interface ConventionResult {
  readonly label: string;
  readonly asked: number;
  readonly otherwise: number;
}

/** Whether a case came out otherwise than expected, or not at all. */
export function isOtherwise({ outcome, moments, unstable, broken }: CaseResult): boolean {
  if (outcome === "not-declared") return false;
  const right = moments.every(({ duties }) => duties.every(({ grade }) => grade === "correct"));
  return outcome !== "graded" || !right || unstable || broken.length > 0;
}

/** Of each convention how many of its cases came out otherwise; what is kept least comes first. */
export function conventionsOf(
  cases: readonly SuiteCase[],
  results: ReadonlyMap<string, CaseResult>,
): ConventionResult[] {
  const counts = new Map<string, { asked: number; otherwise: number }>();
  for (const { id, labels } of cases) {
    const result = results.get(id);
    if (!result || result.outcome === "not-declared") continue;
    for (const label of labels) {
      const count = counts.get(label) ?? { asked: 0, otherwise: 0 };
      counts.set(label, count);
      count.asked++;
      if (isOtherwise(result)) count.otherwise++;
    }
  }
  return [...counts]
    .map(([label, count]) => ({ label, ...count }))
    .sort((a, b) => b.otherwise / b.asked - a.otherwise / a.asked || (a.label < b.label ? -1 : 1));
}
