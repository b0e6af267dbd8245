/**
 * For whoever drafts norms: what a variant of a ruleset does to cases, and how long a norm lets a child go without.
 *
 * @packageDocumentation
 */

export { type Change, type Variant, variantOf } from "../drafting/changes.js";
export type {
  Asked,
  Cause,
  Comparison,
  Example,
  ExampleRecord,
  FirstBreach,
  Histogram,
  Movements,
  NormComparison,
  RulesetName,
  Sides,
  VariantComparison,
  Wait,
  Workload,
} from "../drafting/comparison.js";
export { type Comparer, createComparer } from "../drafting/createComparer.js";
export type { Lint, LintExample, Searched } from "../drafting/lint/lint.js";
export { type LintOptions, lintRuleset } from "../drafting/lint/lintRuleset.js";
export { MOVEMENTS, type Movement } from "../drafting/movement.js";
export { compareCsv } from "../drafting/page/compareCsv.js";
export { type CompareOptions, compareText } from "../drafting/page/compareText.js";
export { type WitnessTextOptions, witnessText } from "../drafting/page/witnessText.js";
export {
  findWitness,
  type WitnessOptions,
  type WitnessResult,
  type WitnessSearch,
} from "../drafting/witness/findWitness.js";
export type { Direction } from "../drafting/witness/questions.js";
export type { Witness } from "../drafting/witness/world.js";
export { type Gap, type LawfulGap, lawfulGaps } from "../evaluate/lawfulGap.js";
