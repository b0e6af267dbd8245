/** The moments of a norm's worked cases; those with the same settings can be judged by one evaluator. */
import { type Fault, VertelrechtError } from "../../errors.js";
import { createEvaluator, type Evaluator } from "../../evaluate/createEvaluator.js";
import type { CaseLibrary } from "../../evaluate/judgeCases.js";
import type { EvaluateOptions } from "../../evaluate/readOptions.js";
import type { CaseFile } from "../../norm/caseFile.js";
import { withUpstream } from "../../norm/checkNormFile.js";
import { loadRuleset } from "../../norm/loadRuleset.js";
import type { Norm } from "../../norm/norm.js";
import type { CaseRecord } from "../../record/record.js";
import { parseRecord } from "../../record/safeParseRecord.js";

/** One moment of a case. */
export interface CaseMoment {
  readonly case: string;
  readonly record: CaseRecord;
  readonly options: EvaluateOptions;
  readonly child: string | null | undefined;
  readonly expect: unknown;
}

/** What cases set of their norm. */
interface Settings {
  readonly parameters: object;
  readonly exceptions: object;
}

/** Cases that set the same parameters and exceptions. */
export interface CaseGroup {
  readonly settings: Settings;
  readonly moments: readonly CaseMoment[];
}

/** The cases of a file, by what they set. */
export function caseGroups({ base, cases }: CaseFile): CaseGroup[] {
  const groups = new Map<string, { readonly settings: Settings; readonly moments: CaseMoment[] }>();
  for (const { id, record, parameters = {}, exceptions = {}, schoolCalendars = {}, moments } of cases) {
    const parsed = parseRecord({ ...base, id, ...record });
    const settings = { parameters, exceptions };
    const key = JSON.stringify(settings);
    const group = groups.get(key) ?? { settings, moments: [] };
    groups.set(key, group);
    for (const { asOf, knownAt, child, expect } of moments) {
      const options = { asOf, schoolCalendars, ...(knownAt === undefined ? {} : { knownAt }) };
      group.moments.push({ case: id, record: parsed, options, child, expect });
    }
  }
  return [...groups.values()];
}

/**
 * An evaluator of a norm with the settings of a group; null where it cannot be put in force so.
 *
 * @param written - the norm as JSON, which may be no norm any more; a parameter that it lost is not set
 */
export function evaluatorOf(
  norm: Norm,
  written: unknown,
  { parameters, exceptions }: Settings,
  { norms, sources }: CaseLibrary,
): Evaluator | null {
  const [, ...others] = withUpstream(norm, norms);
  const has = Object(Object(written).parameters);
  const isGone = (name: string) => Object.hasOwn(norm.parameters, name) && !Object.hasOwn(has, name);
  const set = Object.fromEntries(Object.entries(parameters).filter(([name]) => !isGone(name)));
  const entries = [{ norm: norm.id, parameters: set, exceptions }, ...others.map(({ id }) => ({ norm: id }))];
  try {
    return createEvaluator(
      loadRuleset({ id: "cases", title: norm.title, norms: [written, ...others], entries, sources }),
    );
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    const rest = withoutUnused(written, error.faults);
    return rest && evaluatorOf(norm, rest, { parameters, exceptions }, { norms, sources });
  }
}

/** The norm without parameters of which a change took the only use; null where it is refused for something else. */
function withoutUnused(written: unknown, faults: readonly Fault[]): object | null {
  if (faults.some(({ code }) => code !== "unused-parameter")) return null;
  const unused = new Set(faults.map(({ path }) => /parameters\.([^.]+)$/.exec(path)?.[1]));
  const parameters = Object.entries(Object(Object(written).parameters));
  const used = parameters.filter(([name]) => !unused.has(name));
  // Where none of them is of this norm, nothing is to be taken from it.
  return used.length < parameters.length
    ? { ...Object(written), parameters: Object.fromEntries(used) }
    : null;
}
