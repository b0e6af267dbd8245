/** Looks for the smallest invented case on which two rulesets differ, or in which a ruleset leaves a norm without force. */

import { formatDay } from "../../calendar/civilDay.js";
import { deepFreeze } from "../../deepFreeze.js";
import { refuse, VertelrechtError } from "../../errors.js";
import { createEvaluator } from "../../evaluate/createEvaluator.js";
import type { Ruleset } from "../../norm/loadRuleset.js";
import { plansOf } from "../../norm/plansOf.js";
import { unknownNorm } from "../../norm/resolveLayers.js";
import { boundFaults, unknownOptions, withDefaults } from "../../optionFaults.js";
import { differingNorms } from "../changes.js";
import { standing } from "../standing.js";
import { BEFORE_HOLIDAYS, FIRST_DAY, MOST_EVENTS, MOST_HISTORIES } from "./history.js";
import { breachAlone, type Direction, protectedAlone, protectedForGood, type Question } from "./questions.js";
import { searchFurther } from "./searchFurther.js";
import { type Witness, World } from "./world.js";

/** What to look for, and how far. */
export interface WitnessOptions {
  /** Look for a case in which nothing is breached under the variant, and this norm of the base is. */
  readonly protects?: string;
  /** All histories of up to so many events are tried, 1 through 6; default 3. */
  readonly events?: number;
  /** No more histories than this are tried one by one; default 200,000. */
  readonly histories?: number;
  /** Where the search among larger histories begins, should it be needed, 0 through 2,147,483,647; default 1. */
  readonly seed?: number;
  /** How many larger histories are tried at random; default 2,000, 0 for none. */
  readonly random?: number;
  /** Told now and then how many histories have been tried one by one. */
  readonly onTried?: (histories: number) => void;
}

/** What came of one thing that was looked for. */
export interface WitnessResult {
  readonly direction: Direction;
  readonly witness: Witness | null;
  /** Whether the witness is the smallest there is, or was found at random among larger histories and made smaller. */
  readonly smallest: boolean;
  /** All histories of up to so many events were tried. */
  readonly complete: number;
  /** Histories that were tried one by one. */
  readonly tried: number;
  /** Larger histories that were tried at random. */
  readonly random: number;
}

/** What came of a search. */
export interface WitnessSearch {
  readonly format: "vertelrecht.witness/1";
  readonly base: string;
  readonly variant: string;
  /** Of each norm and first day that were looked at, what their histories were made of: kinds of event, days, ages of the child. */
  readonly vocabularies: readonly {
    readonly norm: string;
    readonly events: number;
    readonly days: readonly string[];
    readonly ages: readonly number[];
  }[];
  readonly seed: number;
  readonly results: readonly WitnessResult[];
}

type Limits = Required<Omit<WitnessOptions, "protects">>;

const LIMITS: Limits = { events: 3, histories: 200_000, seed: 1, random: 2000, onTried: () => {} };
/** Quiet days first, then those on which working days, and terms that end on a holiday, part from days of the calendar. */
const STARTS = [FIRST_DAY, BEFORE_HOLIDAYS];
/** After how many histories that is told. */
const TOLD_EVERY = 500;

/**
 * Looks for the smallest invented cases on which two rulesets differ: breached under the base alone, and under the
 * variant alone. With `protects` for the smallest case in which a norm of the base is breached, while under the variant
 * nothing is: a hole. Where the variant finds a breach in that case later, the smallest in which it never does is a result of its
 * own.
 *
 * First every history is tried, of one event, then of two and so on: events of the types that the norms read, as they
 * usually are and with one field otherwise, on the days around each window. What is found so is the smallest there is of
 * these. Then larger ones at random, made smaller where one shows it.
 *
 * Histories begin on a Monday in January 2026 with no holiday near, or on 30 April, before several: norms that come into
 * force at some other time are looked at as if they always were, each as the entry has it that holds last.
 *
 * @param baseAsWritten - a loaded ruleset
 * @param variantAsWritten - another
 * @param options - what to look for, and how far
 * @returns frozen; for each direction the case with what is found under both, or how far was looked without finding one
 * @throws `VertelrechtError` `unknown-norm` where the base has no norm of the name in `protects`, `bad-option` for bounds
 * out of range
 * @example
 * ```ts
 * import { loadRuleset } from "vertelrecht";
 * import { findWitness } from "vertelrecht/drafting";
 * import { rulesets } from "vertelrecht/rules";
 * const { results } = findWitness(loadRuleset(rulesets.proposal), loadRuleset(rulesets["with-waiver"]), {
 *   protects: "proposal/disclosure-heard",
 * });
 * results[0]?.witness?.record.events.map(({ type }) => type); // ["disclosure", "contact-waived"]
 * ```
 */
export function findWitness(
  baseAsWritten: Ruleset,
  variantAsWritten: Ruleset,
  options: WitnessOptions = {},
): WitnessSearch {
  for (const ruleset of [baseAsWritten, variantAsWritten]) plansOf(ruleset);
  const [base, variant] = [standing(baseAsWritten), standing(variantAsWritten)];
  const limits = withDefaults(LIMITS, options);
  checkLimits(limits, options);
  const { protects } = options;
  if (protects === undefined) {
    const norms = differingNorms(base, variant);
    const worlds = STARTS.flatMap((first) => norms.map((norm) => new World(base, variant, norm, [], first)));
    const questions = [breachAlone("breached-in-base-alone"), breachAlone("breached-in-variant-alone")];
    return deepFreeze(searchReport(base, variant, worlds, limits, search(worlds, questions, limits)));
  }
  if (!base.norms.has(protects))
    throw new VertelrechtError([
      unknownNorm(protects, "protects", [...base.norms.keys()], "name one of the base"),
    ]);
  const whole = createEvaluator(variant);
  for (let beside: readonly string[] = []; ; ) {
    const worlds = STARTS.map((first) => new World(base, variant, protects, beside, first));
    const results = search(worlds, [protectedAlone(whole), protectedForGood(whole)], limits);
    // What is breached whenever the protected norm is: what would keep that comes into the histories too.
    const isFound = results.every(({ witness }) => witness);
    const more = isFound ? [] : [...new Set(worlds.flatMap((world) => world.inTheWay(whole)))];
    if (more.every((norm) => norm === protects || beside.includes(norm)))
      return deepFreeze(searchReport(base, variant, worlds, limits, withoutSame(results)));
    beside = [...new Set([...beside, ...more])];
  }
}

/** Whether the variant finds nothing later either is a result of its own only where the first case does not settle it. */
function withoutSame(results: readonly WitnessResult[]): readonly WitnessResult[] {
  const [first] = results;
  const same = JSON.stringify(first?.witness?.record ?? null);
  return results.filter((one) => one === first || JSON.stringify(one.witness?.record ?? null) !== same);
}

/** Stage one: every history, the smaller first; then, for what was not found, larger ones at random. */
function search(worlds: readonly World[], questions: readonly Question[], limits: Limits): WitnessResult[] {
  const found = new Map<Question, Witness>();
  const open = () => questions.filter((question) => !found.has(question));
  let tried = 0;
  let complete = 0;
  const tryAll = (size: number): boolean => {
    for (const world of worlds)
      for (const { history, age } of world.stories(size)) {
        if (tried >= limits.histories || open().length === 0) return false;
        if (++tried % TOLD_EVERY === 0) limits.onTried(tried);
        for (const question of open()) {
          const witness = world.witness(history, age, question);
          if (witness) found.set(question, witness);
        }
      }
    return true;
  };
  while (complete < limits.events && open().length > 0 && tryAll(complete + 1)) complete++;
  return questions.map((question): WitnessResult => {
    const witness = found.get(question) ?? null;
    const shared = { direction: question.direction, complete, tried };
    if (witness) return { ...shared, witness, smallest: true, random: 0 };
    return { ...shared, ...further(worlds, question, limits, complete + 1), smallest: false };
  });
}

function further(
  worlds: readonly World[],
  question: Question,
  { seed, random }: Limits,
  least: number,
): { witness: Witness | null; random: number } {
  let tried = 0;
  for (const world of worlds) {
    const bounds = { seed, random: Math.ceil(random / worlds.length), least };
    const result = searchFurther(
      world,
      bounds,
      (history, age) => world.witness(history, age, question) !== null,
    );
    tried += result.tried;
    const witness = result.found && world.witness(result.found.history, result.found.age, question);
    if (witness) return { witness, random: tried };
  }
  return { witness: null, random: tried };
}

function searchReport(
  base: Ruleset,
  variant: Ruleset,
  worlds: readonly World[],
  { seed }: Limits,
  results: readonly WitnessResult[],
): WitnessSearch {
  const vocabularies = worlds.map(({ norm, vocabulary, days }) => ({
    norm,
    events: vocabulary.templates.length,
    days: days.map(formatDay),
    ages: vocabulary.ages,
  }));
  return { format: "vertelrecht.witness/1", base: base.id, variant: variant.id, vocabularies, seed, results };
}

function checkLimits({ events, histories, random, seed }: Limits, options: WitnessOptions): void {
  refuse([
    ...unknownOptions(options, ["protects", ...Object.keys(LIMITS)]),
    ...boundFaults("events", events, 1, MOST_EVENTS),
    ...boundFaults("histories", histories, 1, MOST_HISTORIES),
    ...boundFaults("random", random, 0, 10_000_000),
    ...boundFaults("seed", seed, 0, 2_147_483_647),
  ]);
}
