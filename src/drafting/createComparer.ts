/** Compares rulesets over records, one record after another. */

import type { Day } from "../calendar/civilDay.js";
import { deepFreeze } from "../deepFreeze.js";
import { type Fault, fault, refuse } from "../errors.js";
import { bundledCalendar } from "../evaluate/bundledCalendar.js";
import { createEvaluator, type Evaluator } from "../evaluate/createEvaluator.js";
import type { EvaluateOptions } from "../evaluate/readOptions.js";
import type { Finding } from "../evaluate/report.js";
import { ENGINE } from "../evaluate/version.js";
import { listFaults } from "../givenAs.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf } from "../norm/plansOf.js";
import type { CaseRecord } from "../record/record.js";
import { dayOfEvent } from "../record/timeline.js";
import { AskedOfAll } from "./askedOfAll.js";
import { differingNorms, type Variant } from "./changes.js";
import type { Comparison, RulesetName, Sides, VariantComparison } from "./comparison.js";
import { restricted, waiting, withUpstream } from "./judgedNorms.js";
import { NormTally } from "./normTally.js";

/** Compares rulesets over records. */
export interface Comparer {
  /** How many evaluations one record costs: of its base, of each variant, and of each change alone where there are several. */
  readonly evaluations: number;
  /**
   * Judges a record under all rulesets and counts what moves.
   *
   * @throws `VertelrechtError` as `evaluator.evaluate` does, and `bad-option` for `since`, as a comparison counts whole records, and for
   * `knownAt` or school calendars that differ from those of the records before
   */
  add(record: CaseRecord, options: EvaluateOptions): void;
  /** What has been counted so far. */
  finish(): Comparison;
}

/**
 * Prepares a comparison of a base with one or more variants.
 *
 * Only the norms that differ are judged, with those that wait for an act under one and those for whose acts they wait.
 *
 * @param base - the ruleset to compare with
 * @param variants - from `variantOf`
 * @returns a comparer that holds counts, and of each kind of movement one record
 * @throws `VertelrechtError` `bad-option` for a variant of another base
 * @example
 * ```ts
 * import { loadRuleset, parseRecord } from "vertelrecht";
 * import { createComparer, variantOf } from "vertelrecht/drafting";
 * import { rulesets } from "vertelrecht/rules";
 * const base = loadRuleset(rulesets.proposal);
 * const comparer = createComparer(base, [variantOf(base, rulesets["six-weekly"])]);
 * comparer.add(
 *   parseRecord({
 *     format: "vertelrecht.record/1", id: "case-1", holder: "gi-1", covers: [],
 *     children: [{ id: "c1" }], childrenComplete: true, events: [],
 *   }),
 *   { asOf: "2026-06-30" },
 * );
 * comparer.finish().variants[0]?.norms.map(({ norm }) => norm); // ["proposal/contact-during-measure"]
 * ```
 */
export function createComparer(base: Ruleset, variants: readonly Variant[]): Comparer {
  plansOf(base);
  refuse(listFaults("variants", variants));
  refuse(variants.flatMap((variant, place) => (variant?.base === base.digest ? [] : [otherBase(place)])));
  const pairs = variants.map((variant) => new Pair(base, variant));
  const judged = new Set(pairs.flatMap((pair) => [...pair.judged]));
  const evaluator = createEvaluator(restricted(base, judged));
  const askedOfAll = new AskedOfAll();
  let records = 0;
  let children = 0;
  return {
    evaluations: 1 + pairs.reduce((sum, { evaluations }) => sum + evaluations, 0),
    add(record, options) {
      refuse(options?.since === undefined ? [] : [NO_SINCE]);
      // What is refused here, under the base or a variant, is not counted.
      const found = findingsOf(evaluator, record, options);
      const counts = pairs.map((pair) => pair.judge(record, options, found));
      askedOfAll.note(askedOfAll.with(options));
      records++;
      children += record.children.length;
      for (const count of counts) count();
    },
    finish() {
      const counted: Comparison = {
        format: "vertelrecht.comparison/1",
        base: nameOf(base),
        receipt: receiptOf(),
        asked: askedOfAll.asked,
        records,
        children,
        variants: pairs.map((pair) => pair.finish()),
      };
      // A copy is what is frozen: counting may go on.
      const copy: Comparison = JSON.parse(JSON.stringify(counted));
      return deepFreeze(copy);
    },
  };
}

function receiptOf(): Comparison["receipt"] {
  const { calendar, digest } = bundledCalendar();
  return { engine: ENGINE, calendar: { id: calendar.id, digest } };
}

function otherBase(place: number): Fault {
  const message = "this variant was compared with another base, by which its changes were found";
  return fault("bad-option", `variants[${place}]`, message, "make it with 'variantOf' of this base");
}

/** A variant beside the base. */
class Pair {
  readonly evaluations: number;
  /** The norms that must be judged: those told of, and those for whose acts they wait. */
  readonly judged: ReadonlySet<string>;
  readonly #evaluator: Evaluator;
  readonly #alone: readonly (Evaluator | null)[];
  readonly #norms: readonly NormTally[];
  #childrenMoved = 0;

  constructor(
    readonly base: Ruleset,
    readonly variant: Variant,
  ) {
    const { ruleset, changes, alone } = variant;
    const several = changes.length > 1 ? alone : [];
    const all = [base, ruleset, ...several.flatMap((one) => one ?? [])];
    const told = waiting(all, differingNorms(base, ruleset));
    this.judged = withUpstream(all, told);
    this.#evaluator = createEvaluator(restricted(ruleset, this.judged));
    this.#alone = several.map((one) => one && createEvaluator(restricted(one, this.judged)));
    this.#norms = [...told].sort().map((norm) => new NormTally(norm, base, ruleset, changes));
    this.evaluations = 1 + this.#alone.filter((one) => one !== null).length;
  }

  /** Judges a record under the variant; what it gives counts what moved. */
  judge(record: CaseRecord, options: EvaluateOptions, base: Found): () => void {
    const variant = findingsOf(this.#evaluator, record, options);
    const alone = this.#alone.map((one) => one && findingsOf(one, record, options));
    return () => this.#count(record, options, { base, variant }, alone);
  }

  #count(
    record: CaseRecord,
    options: EvaluateOptions,
    { base, variant }: Sides<Found>,
    alone: readonly (Found | null)[],
  ): void {
    const dayOf = lazily(() => dayOfEvent(record, options));
    const moved = new Set<string | null>();
    for (const tally of this.#norms) {
      const children = new Set([...childrenIn(base, tally.norm), ...childrenIn(variant, tally.norm)]);
      for (const child of children) {
        const of = (found: Found | null) => found?.get(tally.norm)?.get(child) ?? null;
        const sides: Sides<Finding | null> = { base: of(base), variant: of(variant) };
        const isMoved = tally.add(
          record,
          options.asOf,
          child,
          sides,
          alone.map((one) => one && { finding: of(one) }),
          dayOf,
        );
        if (isMoved) moved.add(child);
      }
    }
    moved.delete(null);
    this.#childrenMoved += moved.size;
  }

  finish(): VariantComparison {
    const { ruleset, changes } = this.variant;
    const all = new Set([...plansOf(this.base).keys(), ...plansOf(ruleset).keys()]);
    return {
      ruleset: nameOf(ruleset),
      changes,
      sameNorms: all.size - this.#norms.length,
      childrenMoved: this.#childrenMoved,
      norms: this.#norms.map((tally) => tally.finish()),
    };
  }
}

const NO_SINCE = fault(
  "bad-option",
  "since",
  "a comparison counts all duties of a record, whenever they were decided",
  "leave it out",
);

/** What was found, by norm and child. */
type Found = ReadonlyMap<string, ReadonlyMap<string | null, Finding>>;

function findingsOf(evaluator: Evaluator, record: CaseRecord, options: EvaluateOptions): Found {
  const found = new Map<string, Map<string | null, Finding>>();
  for (const finding of evaluator.evaluate(record, options).findings) {
    const ofNorm = found.get(finding.norm) ?? new Map<string | null, Finding>();
    found.set(finding.norm, ofNorm);
    ofNorm.set(finding.child, finding);
  }
  return found;
}

function childrenIn(found: Found, norm: string): Iterable<string | null> {
  return found.get(norm)?.keys() ?? [];
}

function nameOf({ id, version, title, digest }: Ruleset): RulesetName {
  return { id, version, title, digest };
}

function lazily(make: () => (event: string) => Day | null): (event: string) => Day | null {
  let made: ((event: string) => Day | null) | null = null;
  return (event) => {
    made ??= make();
    return made(event);
  };
}
