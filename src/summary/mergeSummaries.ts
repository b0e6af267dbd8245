import { type Fault, fault, faultsOf, refuse, VertelrechtError } from "../errors.js";
import { listFaults } from "../givenAs.js";
import { joinPaths } from "../path.js";
import { parseSummary } from "./parseSummary.js";
import type { Summary } from "./summary.js";
import { Tally } from "./tally.js";

/**
 * Adds summaries up. Order and grouping change nothing: the summaries of any split of an input give the summary of
 * the whole.
 *
 * @param summaries - at least one; all by the same version, ruleset and calendar, and with the same options
 * @returns the counts of all together
 * @throws {@link VertelrechtError} `summaries-differ`, with a fault for each difference: such counts do not add up;
 * `empty-input` when there is none: begin with {@link emptySummary}
 * @example
 * ```ts
 * import { createEvaluator, emptySummary, loadRuleset, mergeSummaries } from "vertelrecht";
 * import { rulesets } from "vertelrecht/rules";
 * const evaluator = createEvaluator(loadRuleset(rulesets["current-law"]));
 * const [none, asked] = [emptySummary(evaluator), emptySummary(evaluator, { asOf: "2026-06-30" })];
 * mergeSummaries([asked, asked]).records.read; // 0
 * mergeSummaries([none, asked]); // throws summaries-differ
 * ```
 */
export function mergeSummaries(summaries: Iterable<Summary>): Summary {
  refuse(Symbol.iterator in Object(summaries) ? [] : listFaults("summaries", summaries));
  const [first, ...others] = [...summaries].map(checked);
  if (first === undefined) throw new VertelrechtError([NONE]);
  const tally = new Tally(first);
  tally.merge(first);
  for (const other of others) {
    refuse(differences(first, other));
    tally.merge(other);
  }
  return tally.finish();
}

const NONE = fault("empty-input", "", "there is no summary here", "give at least one summary");

/** A summary that may come from anywhere: what is no count would be added up all the same. */
function checked(summary: Summary, place: number): Summary {
  const faults = faultsOf(() => parseSummary(summary));
  refuse(faults.map((one) => ({ ...one, path: joinPaths(`summaries[${place}]`, one.path) })));
  return summary;
}

/** Why two summaries cannot be added: the places at which their receipts or options differ. */
export function differences(one: Summary, other: Summary): Fault[] {
  const found = placesOf(other);
  return [...placesOf(one)].flatMap(([path, value]) =>
    found.get(path) === value ? [] : differ(path, value, found.get(path)),
  );
}

function placesOf({ receipt, options }: Summary): Map<string, string | null> {
  return new Map([
    ["receipt.engine.version", receipt.engine.version],
    ["receipt.ruleset.id", receipt.ruleset.id],
    ["receipt.ruleset.version", receipt.ruleset.version],
    ["receipt.ruleset.digest", receipt.ruleset.digest],
    ["receipt.calendar.id", receipt.calendar.id],
    ["receipt.calendar.digest", receipt.calendar.digest],
    ["options.asOf", options.asOf],
    ["options.knownAt", options.knownAt],
    ["options.since", options.since],
    ["options.schoolCalendars", options.schoolCalendars],
  ]);
}

function differ(path: string, one: string | null, other: string | null | undefined): Fault {
  const shown = [one, other].map((value) => `'${(value ?? "none").slice(0, 40)}'`);
  const message = `these summaries do not add up: one was made with ${shown.join(", another with ")}`;
  return fault(
    "summaries-differ",
    path,
    message,
    "judge all parts with one version, ruleset, calendar and the same options",
  );
}
