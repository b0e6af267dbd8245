/** What a variant changes on a base: the amendments that it was written with, or else norm by norm. */
import { deepFreeze } from "../deepFreeze.js";
import { VertelrechtError } from "../errors.js";
import { latestPlan } from "../norm/latestPlan.js";
import { type LoadOptions, loadRuleset, type Ruleset } from "../norm/loadRuleset.js";
import type { ParameterValue } from "../norm/norm.js";
import { parseRuleset } from "../norm/parseRuleset.js";
import type { NormPlan } from "../norm/plan.js";
import { plansOf } from "../norm/plansOf.js";
import type { Amendment, RulesetEntry, RulesetFile } from "../norm/ruleset.js";

/** One change on a base. */
export interface Change {
  /** The norm that it is about. */
  readonly norm: string;
  readonly kind: "added" | "removed" | "changed";
  /** Parameters with another value: that of the base, that of the variant; null where there is none. */
  readonly parameters: Readonly<Record<string, readonly [ParameterValue | null, ParameterValue | null]>>;
  /** Exceptions that the variant switches on or off. */
  readonly exceptions: Readonly<Record<string, boolean>>;
  /** More than that differs: the text of the norm, or from when it holds. */
  readonly otherwise: boolean;
  /** Whether the change can be made without the others. */
  readonly standsAlone: boolean;
}

/** A variant beside its base, with each of its changes made alone. */
export interface Variant {
  /** Digest of the base that it was compared with. */
  readonly base: string;
  readonly ruleset: Ruleset;
  readonly changes: readonly Change[];
  /** The base with one change alone, in the order of the changes; null where the change needs others. */
  readonly alone: readonly (Ruleset | null)[];
}

/**
 * Loads a variant and finds what it changes on a base.
 *
 * Where its file extends the base, each of its amendments and entries is one change. Otherwise each norm that differs is.
 *
 * @param base - the ruleset to compare with
 * @param json - the variant, as for `loadRuleset`
 * @param options - `from`: rulesets to build on, by id, the base among them where the variant extends it
 * @returns the variant, frozen
 * @throws `VertelrechtError` as `loadRuleset` does; an amendment that does not apply is named by its place
 * @example
 * ```ts
 * import { loadRuleset } from "vertelrecht";
 * import { variantOf } from "vertelrecht/drafting";
 * import { rulesets } from "vertelrecht/rules";
 * const { changes } = variantOf(loadRuleset(rulesets.proposal), rulesets["with-waiver"]);
 * changes.map(({ norm, kind }) => [norm, kind]);
 * // [["proposal/disclosure-heard", "changed"], ["proposal/no-waiver-other-professional", "removed"]]
 * ```
 */
export function variantOf(base: Ruleset, json: unknown, options: LoadOptions = {}): Variant {
  plansOf(base);
  const ruleset = loadRuleset(json, options);
  const steps = amendedSteps(base, json) ?? normSteps(base, ruleset);
  const alone = steps.map(({ file }) => (steps.length === 1 ? ruleset : attempt(file, options)));
  return deepFreeze({
    base: base.digest,
    ruleset,
    changes: steps.map(({ norm }, index) => changeOf(norm, base, alone[index] ?? null, ruleset)),
    alone,
  });
}

/** A change as a ruleset of its own: the base with that alone. */
interface Step {
  readonly norm: string;
  readonly file: unknown;
}

/** The amendments and entries of a file that extends the base; null where it does not. */
function amendedSteps(base: Ruleset, json: unknown): Step[] | null {
  const parsed = parseRuleset(json);
  if (!parsed.success || parsed.data.extends !== base.id) return null;
  const { id, title, extends: own, norms, sources, entries = [], amend = [] } = parsed.data;
  // A norm that the file writes anew is no amendment, and would be in all of them.
  if (norms?.some((norm) => base.norms.has(norm.id))) return null;
  const shared = {
    ...{ id, title, extends: own },
    ...(norms ? { norms } : {}),
    ...(sources ? { sources } : {}),
  };
  return [
    ...entries.map((entry): Step => ({ norm: entry.norm, file: { ...shared, entries: [entry] } })),
    ...amend.map((one): Step => ({ norm: normOf(one), file: { ...shared, amend: [one] } })),
  ];
}

function normOf(amendment: Amendment): string {
  return "add" in amendment ? amendment.add.id : amendment.norm;
}

/** Every norm that differs, put into the base as the variant has it. */
function normSteps(base: Ruleset, variant: Ruleset): Step[] {
  return differingNorms(base, variant).map((norm): Step => {
    const others = base.resolved.norms.filter(({ id }) => id !== norm);
    const own = variant.resolved.norms.filter(({ id }) => id === norm);
    const isOf = (entry: RulesetEntry) => entry.norm === norm;
    const file: RulesetFile = {
      id: variant.id,
      title: variant.title,
      norms: [...others, ...own],
      entries: [
        ...base.resolved.entries.filter((entry) => !isOf(entry)),
        ...variant.resolved.entries.filter(isOf),
      ],
      sources: Object.fromEntries(
        [...base.sources, ...variant.sources].map(([id, title]) => [id, { title }]),
      ),
    };
    return { norm, file };
  });
}

/** The norms that two rulesets do not put in force alike, by id. */
export function differingNorms(a: Ruleset, b: Ruleset): string[] {
  const ids = [...new Set([...plansOf(a).keys(), ...plansOf(b).keys()])].sort();
  return ids.filter((id) => fingerprint(a, id) !== fingerprint(b, id));
}

/** All that bears on what is found under a norm of a ruleset, but for norms on whose acts it waits. */
function fingerprint(ruleset: Ruleset, id: string): string {
  const inForce = (plansOf(ruleset).get(id) ?? []).map(({ from, through, parameters, exceptions }) => [
    from,
    through,
    [...parameters].sort(([x], [y]) => (x < y ? -1 : 1)),
    exceptions.map((exception) => exception.id),
  ]);
  return JSON.stringify([ruleset.norms.get(id), inForce]);
}

function attempt(file: unknown, options: LoadOptions): Ruleset | null {
  try {
    return loadRuleset(file, options);
  } catch (error) {
    if (error instanceof VertelrechtError) return null;
    throw error;
  }
}

/** What one change does: as it stands alone, or else as the whole variant has the norm. */
function changeOf(norm: string, base: Ruleset, alone: Ruleset | null, variant: Ruleset): Change {
  const [before, after] = [plansOf(base).get(norm) ?? [], plansOf(alone ?? variant).get(norm) ?? []];
  const [old, now] = [latestPlan(before), latestPlan(after)];
  const shared = { norm, standsAlone: alone !== null };
  if (!old || !now)
    return { ...shared, kind: old ? "removed" : "added", parameters: {}, exceptions: {}, otherwise: false };
  const parameters = changedParameters(old, now);
  const exceptions = switchedExceptions(old, now);
  const otherwise =
    JSON.stringify(before.map(periodOf)) !== JSON.stringify(after.map(periodOf)) ||
    JSON.stringify(old.norm) !== JSON.stringify(now.norm);
  return { ...shared, kind: "changed", parameters, exceptions, otherwise };
}

/** From when and until when an entry holds. */
function periodOf({ from, through }: NormPlan): readonly unknown[] {
  return [from, through];
}

function changedParameters(old: NormPlan, now: NormPlan): Change["parameters"] {
  const names = [...new Set([...old.parameters.keys(), ...now.parameters.keys()])];
  const pairs = names.map((name) => {
    const pair = [old.parameters.get(name) ?? null, now.parameters.get(name) ?? null] as const;
    return [name, pair] as const;
  });
  return Object.fromEntries(pairs.filter(([, [a, b]]) => JSON.stringify(a) !== JSON.stringify(b)));
}

function switchedExceptions(old: NormPlan, now: NormPlan): Change["exceptions"] {
  const active = ({ exceptions }: NormPlan) => new Set(exceptions.map(({ id }) => id));
  const [before, after] = [active(old), active(now)];
  const ids = [...new Set([...before, ...after])].filter((id) => before.has(id) !== after.has(id));
  return Object.fromEntries(ids.map((id) => [id, after.has(id)]));
}
