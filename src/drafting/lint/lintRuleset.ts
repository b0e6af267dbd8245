import { deepFreeze } from "../../deepFreeze.js";
import { refuse } from "../../errors.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import { plansOf } from "../../norm/plansOf.js";
import { unknownNorm } from "../../norm/resolveLayers.js";
import { boundFaults, unknownOptions, withDefaults } from "../../optionFaults.js";
import { standing } from "../standing.js";
import { MOST_EVENTS, MOST_HISTORIES } from "../witness/history.js";
import { ageGaps } from "./ageGaps.js";
import { conflicts } from "./conflicts.js";
import { finerThanTrigger } from "./finerThanTrigger.js";
import { type Bounds, type Lint, Looked } from "./lint.js";
import { plainLints } from "./plainLints.js";
import { searchedLints } from "./searchedLints.js";

/** What to look at, and how far. */
export interface LintOptions {
  /** Only these norms, and what others have to do with them; all where left out. */
  readonly norms?: readonly string[];
  /** Histories of up to so many events are tried, 1 through 6; default 3. */
  readonly events?: number;
  /** No more histories than this are tried for one question; default 20,000. */
  readonly histories?: number;
}

const BOUNDS: Bounds = { events: 3, histories: 20_000 };

/**
 * What norms of a ruleset say and likely do not mean: a recurrence that never ends, a term finer than what sets it off,
 * a norm that nothing sets off, an exception that swallows its rule, ages that fall between norms, and norms that cannot
 * both be kept. What a search stands behind says how far was looked: a case beyond that bound may yet be there.
 *
 * @param ruleset - a loaded ruleset; each norm is looked at as its last entry has it, as if in force on every day
 * @param options - which norms, and how far
 * @throws `VertelrechtError` `bad-option` for bounds that are none, `unknown-norm` for a norm that the ruleset has not
 * @returns frozen, by norm and place; with an invented case that shows it where one can
 * @example
 * ```ts
 * import { loadRuleset } from "vertelrecht";
 * import { lintRuleset } from "vertelrecht/drafting";
 * import { rulesets } from "vertelrecht/rules";
 * const ruleset = loadRuleset(rulesets["disclosure-within-24-hours"]);
 * const lints = lintRuleset(ruleset, { norms: ["proposal/disclosure-heard"] });
 * lints.map(({ code, path }) => `${code} at ${path}`); // ["term-finer-than-trigger at parameters.term.value"]
 * ```
 */
export function lintRuleset(ruleset: Ruleset, options: LintOptions = {}): readonly Lint[] {
  checkOptions(ruleset, options);
  const norms = new Set(options.norms ?? plansOf(ruleset).keys());
  return deepFreeze(
    inOrder([...lintEach(ruleset, norms, options), ...lintTogether(ruleset, norms, options)]),
  );
}

function checkOptions(ruleset: Ruleset, options: LintOptions): void {
  const known = plansOf(ruleset);
  const { events, histories } = withDefaults(BOUNDS, options);
  refuse([
    ...unknownOptions(options, ["norms", ...Object.keys(BOUNDS)]),
    ...boundFaults("events", events, 1, MOST_EVENTS),
    ...boundFaults("histories", histories, 1, MOST_HISTORIES),
    ...(options.norms ?? []).flatMap((norm, place) =>
      known.has(norm)
        ? []
        : unknownNorm(norm, `norms[${place}]`, [...known.keys()], "name one of the ruleset"),
    ),
  ]);
}

/** What each of these norms is by itself. */
export function lintEach(ruleset: Ruleset, norms: ReadonlySet<string>, options: LintOptions = {}): Lint[] {
  const lints = lookAt(standing(ruleset), options)
    .filter(({ norm }) => norms.has(norm))
    .flatMap((one) => [...plainLints(one.plan), ...finerThanTrigger(one), ...searchedLints(one)]);
  return inOrder(lints);
}

/** What norms are together, of which one is among these. */
export function lintTogether(
  ruleset: Ruleset,
  norms: ReadonlySet<string>,
  options: LintOptions = {},
): Lint[] {
  const looked = lookAt(standing(ruleset), options);
  return inOrder([...ageGaps(looked, norms), ...conflicts(looked, norms, plansOf(ruleset))]);
}

function lookAt(ruleset: Ruleset, options: LintOptions): Looked[] {
  const bounds = withDefaults(BOUNDS, options);
  return [...plansOf(ruleset).values()].flat().map((plan) => new Looked(ruleset, plan, bounds));
}

function inOrder(lints: readonly Lint[]): Lint[] {
  const place = ({ norm, path }: Lint) => `${norm} ${path}`;
  return [...lints].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}
