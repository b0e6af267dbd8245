import { type Fault, fault, refuse, refuseWith } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import { printPath } from "../path.js";
import { scanJson } from "../scanJson.js";
import { sortFaults } from "../sortFaults.js";
import { type Summary, SummarySchema } from "./summary.js";
import { Tally } from "./tally.js";

/**
 * Reads a summary that was written as JSON, and checks it whole: also that what belongs together adds up.
 *
 * @param json - the parsed JSON of one summary
 * @returns the summary, a frozen copy with its keys in the order of the alphabet
 * @throws {@link VertelrechtError} with all faults: `missing-key`, `unknown-key`, `wrong-type` and the other codes of
 * shapes, `bad-value` where counts do not add up
 * @example
 * ```ts
 * import { createEvaluator, emptySummary, loadRuleset, parseSummary } from "vertelrecht";
 * import { rulesets } from "vertelrecht/rules";
 * const written = JSON.stringify(emptySummary(createEvaluator(loadRuleset(rulesets["current-law"]))));
 * parseSummary(JSON.parse(written)).records.read; // 0
 * ```
 */
export function parseSummary(json: unknown): Summary {
  refuse(scanJson(json));
  const parsed = SummarySchema.safeParse(json, { reportInput: true });
  if (!parsed.success) refuseWith(sortFaults(faultsOfIssues(parsed.error.issues), json));
  const summary = parsed.data;
  refuse(wrongSums(summary));
  const tally = new Tally(summary);
  tally.merge(summary);
  return tally.finish();
}

/** Counts that belong together and do not add up: then one of them was changed or lost. */
function wrongSums({ records, forces, norms }: Summary): Fault[] {
  const rows: [path: string, whole: number, parts: readonly number[]][] = [
    ["records.read", records.read, [records.judged, records.rejected]],
    ...Object.entries(forces).flatMap(([force, { now, ever }]): typeof rows => [
      [`forces.${force}.now`, records.judged, Object.values(now)],
      [`forces.${force}.ever`, records.judged, Object.values(ever)],
    ]),
    ...Object.entries(norms).flatMap(([norm, { findings, reasons, standings }]): typeof rows => [
      [printPath(["norms", norm, "reasons"]), findings.inapplicable, Object.values(reasons)],
      [printPath(["norms", norm, "standings"]), findings.breached, Object.values(standings)],
    ]),
  ];
  return rows.flatMap(([path, whole, parts]) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    if (sum === whole) return [];
    const message = `these counts do not add up: ${sum}, where there must be ${whole}`;
    return fault("bad-value", path, message, "write the summary as it was made");
  });
}
