/** A comparison as CSV: one figure a line, with base, variant and difference where it has them. */
import { refuse } from "../../errors.js";
import { formatFaults } from "../../givenAs.js";
import type { Comparison, Movements, NormComparison } from "../comparison.js";
import { quantile } from "../histogram.js";
import { MOVEMENTS } from "../movement.js";
import { perYear, totalsOf } from "./compareNumbers.js";

type Cell = string | number | null;

const HEAD = ["ruleset", "norm", "table", "key", "from", "to", "count", "base", "variant", "difference"];

/**
 * Writes a comparison as CSV, with a line of names first; codes and numbers alone, so nothing needs quotes.
 *
 * @param comparison - from `comparer.finish`
 * @returns lines with a comma between the columns, ending with a newline
 * @example
 * ```ts
 * import { loadRuleset } from "vertelrecht";
 * import { compareCsv, createComparer, variantOf } from "vertelrecht/drafting";
 * import { rulesets } from "vertelrecht/rules";
 * const base = loadRuleset(rulesets.proposal);
 * const comparer = createComparer(base, [variantOf(base, rulesets["six-weekly"])]);
 * compareCsv(comparer.finish()).split("\n").find((line) => line.includes(",gap,between-days,"));
 * // "six-weekly,proposal/contact-during-measure,gap,between-days,,,,61,83,22"
 * ```
 */
export function compareCsv(comparison: Comparison): string {
  refuse(formatFaults("comparison", comparison, "vertelrecht.comparison/1"));
  const rows = comparison.variants.flatMap(({ ruleset, norms, childrenMoved }) => [
    counted([ruleset.id, "", "children-moved", ""], childrenMoved),
    ...norms.flatMap((norm) => normRows(norm).map((row) => [ruleset.id, norm.norm, ...row])),
  ]);
  return `${[HEAD, ...rows].map((row) => row.map((cell) => cell ?? "").join(",")).join("\n")}\n`;
}

function normRows({ children, duties, workload, firstBreach, wait, gap }: NormComparison): Cell[][] {
  return [
    ...movementRows("children", children),
    ...movementRows("duties", duties),
    ...(workload
      ? [
          counted(["workload", "child-years"], workload.childYears),
          sides("workload", "acts", workload.acts.base, workload.acts.variant),
          sides(
            "workload",
            "acts-per-child-year",
            perYear(workload.acts.base, workload.childYears),
            perYear(workload.acts.variant, workload.childYears),
          ),
          sides("workload", "perhaps", workload.perhaps.base, workload.perhaps.variant),
        ]
      : []),
    ...(["earlier", "later", "same", "onlyBase", "onlyVariant"] as const).map((key) =>
      counted(["first-breach", key], firstBreach[key]),
    ),
    ...firstBreach.shifts.map(([days, count]) => counted(["first-breach-shift-days", String(days)], count)),
    sides("wait", "asked-median-days", quantile(wait.base.asked, 0.5), quantile(wait.variant.asked, 0.5)),
    sides("wait", "done-median-days", quantile(wait.base.done, 0.5), quantile(wait.variant.done, 0.5)),
    sides("wait", "never", wait.base.never, wait.variant.never),
    ...(gap.base || gap.variant
      ? [
          sides("gap", "between-days", gap.base?.between?.days ?? null, gap.variant?.between?.days ?? null),
          sides("gap", "first-days", gap.base?.first?.days ?? null, gap.variant?.first?.days ?? null),
        ]
      : []),
  ];
}

function movementRows(table: "children" | "duties", { kinds, matrix, causes }: Movements): Cell[][] {
  return [
    ...totalsOf(matrix).map(({ code, base, variant }) => sides(table, code, base, variant)),
    ...MOVEMENTS.flatMap((kind) => {
      const count = kinds[kind];
      return count === undefined ? [] : [counted([`${table}-moved`, kind], count)];
    }),
    ...matrix.map(({ from, to, count }): Cell[] => [
      `${table}-matrix`,
      "",
      from,
      to,
      count,
      null,
      null,
      null,
    ]),
    ...causes.map(({ movement, changes, count }) => {
      const which = changes.length === 0 ? "together" : changes.map((place) => place + 1).join("/");
      return counted([`${table}-caused`, `${movement} ${which}`], count);
    }),
  ];
}

function counted(names: readonly Cell[], count: number): Cell[] {
  return [...names, null, null, count, null, null, null];
}

function sides(table: string, key: string, base: number | null, variant: number | null): Cell[] {
  const difference = base === null || variant === null ? null : round(variant - base);
  return [
    table,
    key,
    null,
    null,
    null,
    base === null ? null : round(base),
    variant === null ? null : round(variant),
    difference,
  ];
}

/** Six decimals, so that the same counts are the same bytes everywhere. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
