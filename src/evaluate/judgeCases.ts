/** Judges the worked cases of a norm: what they expect must be found, and no exception may hold in all of them. */
import type { Fault } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import type { CaseFile } from "../norm/caseFile.js";
import { withUpstream } from "../norm/checkNormFile.js";
import { loadRuleset } from "../norm/loadRuleset.js";
import type { Norm } from "../norm/norm.js";
import type { RulesetFile } from "../norm/ruleset.js";
import { parseRecord } from "../record/safeParseRecord.js";
import { createEvaluator } from "./createEvaluator.js";
import { differences } from "./differences.js";
import { ExpectSchema } from "./expectSchema.js";
import type { Finding } from "./report.js";

type WorkedCase = CaseFile["cases"][number];

/** What norms and sources the cases may need beside their own norm. */
export interface CaseLibrary {
  readonly norms: ReadonlyMap<string, Norm>;
  readonly sources: NonNullable<RulesetFile["sources"]>;
}

/**
 * Judges a file of worked cases that has no other faults.
 *
 * @param norm - the norm of these cases
 * @returns `case-differs` for each place where something else is found, `exception-always-holds` for an exception that
 * lifts a duty in every case that it bears on; of what is expected and cannot be found in any report the codes of shapes alone
 */
export function judgeCases(file: CaseFile, norm: Norm, library: CaseLibrary): Fault[] {
  const misread = file.cases.flatMap(({ moments }, at) =>
    moments.flatMap(({ expect }, index) => expectFaults(expect, ["cases", at, "moments", index, "expect"])),
  );
  // Whoever misspelt what is expected must not be told that nothing of it is found.
  if (misread.length > 0) return misread;
  const judged = file.cases.map((one) => findingsOf(file, one, norm, library));
  const faults = file.cases.flatMap(({ moments }, at) =>
    moments.flatMap(({ child, expect }, index) => {
      const own = (judged[at]?.[index] ?? []).filter((one) => child === undefined || one.child === child);
      return differences(own.length === 1 ? own[0] : own, expect).map(({ path, wanted, found }): Fault => {
        const place = path === "" ? "" : `.${path}`;
        return {
          code: "case-differs",
          path: `cases[${at}].moments[${index}].expect${place}`,
          message: `the case expects ${show(wanted)}, and ${show(found)} is found`,
          mend: "work it out once more from the source and the calendar; then mend the norm or the case",
        };
      });
    }),
  );
  return [...faults, ...alwaysHolding(file, norm, judged)];
}

function expectFaults(expect: unknown, path: readonly PropertyKey[]): Fault[] {
  const parsed = ExpectSchema.safeParse(expect, { reportInput: true });
  return parsed.success ? [] : faultsOfIssues(parsed.error.issues, path);
}

/** The findings of the norm at each moment of a case. */
function findingsOf({ base }: CaseFile, one: WorkedCase, norm: Norm, library: CaseLibrary): Finding[][] {
  const { id, record, parameters = {}, exceptions = {}, schoolCalendars = {}, moments } = one;
  const [own, ...others] = withUpstream(norm, library.norms);
  const entries = [{ norm: own.id, parameters, exceptions }, ...others.map((other) => ({ norm: other.id }))];
  const title = norm.title;
  const norms = [own, ...others];
  const evaluator = createEvaluator(
    loadRuleset({ id: "cases", title, norms, entries, sources: library.sources }),
  );
  const parsed = parseRecord({ ...base, id, ...record });
  return moments.map(({ asOf, knownAt }) => {
    const options = { asOf, schoolCalendars, ...(knownAt === undefined ? {} : { knownAt }) };
    return evaluator.evaluate(parsed, options).findings.filter((finding) => finding.norm === norm.id);
  });
}

/** An exception that lifts a duty whenever there is one swallows the rule, or lacks a case in which it nearly holds. */
function alwaysHolding(
  { cases }: CaseFile,
  norm: Norm,
  judged: readonly (readonly (readonly Finding[])[])[],
): Fault[] {
  return norm.exceptions.flatMap(({ id, active }): Fault[] => {
    const owed = cases.flatMap(({ exceptions }, at) => {
      const duties = (judged[at]?.at(-1) ?? []).flatMap((finding) => finding.duties);
      return (exceptions?.[id] ?? active) && duties.length > 0 ? [duties] : [];
    });
    if (owed.length === 0 || owed.some((duties) => duties.every(({ exception }) => exception !== id)))
      return [];
    return [
      {
        code: "exception-always-holds",
        path: "cases",
        message: `the exception '${id}' lifts a duty in every case in which it is switched on`,
        mend: "add a case in which it nearly holds, or ask whether it leaves anything of the norm",
      },
    ];
  });
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
