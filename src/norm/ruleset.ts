/** Rulesets as files: which norms hold, with which parameters, from when; and amendments on one. */
import * as z from "zod";
import { DayText } from "../record/fields.js";
import { NormId, Version, Word } from "./ids.js";
import { Norm, ParameterValue } from "./norm.js";
import { Texts } from "./texts.js";

const settings = {
  parameters: z.record(z.string(), ParameterValue).optional(),
  exceptions: z.record(z.string(), z.boolean()).optional(),
};

/** A norm in force, from and through days that are both inclusive. */
export const RulesetEntry = z.strictObject({
  norm: NormId,
  from: DayText.optional(),
  through: DayText.optional(),
  ...settings,
});
/** A norm in force. */
export type RulesetEntry = z.output<typeof RulesetEntry>;

/** One change on a ruleset. */
export const Amendment = z.union([
  z.strictObject({ norm: NormId, remove: z.literal(true) }),
  // Any other value of `remove` is one fault of the change that removes, and no unknown key of this one.
  z.strictObject({ norm: NormId, remove: z.never().optional(), ...settings }),
  z.strictObject({ add: Norm, from: DayText.optional(), through: DayText.optional() }),
]);
/** One change on a ruleset. */
export type Amendment = z.output<typeof Amendment>;

/** A ruleset as a file; a resolved one extends nothing and holds its norms. */
export const RulesetFile = z.strictObject({
  $schema: z.string().optional(),
  id: Word,
  version: Version.optional(),
  title: Texts,
  why: Texts.optional(),
  extends: Word.optional(),
  entries: z.array(RulesetEntry).max(5000).optional(),
  amend: z.array(Amendment).max(5000).optional(),
  norms: z.array(Norm).max(2000).optional(),
  sources: z.record(Word, z.strictObject({ title: Texts })).optional(),
});
/** A ruleset as a file. */
export type RulesetFile = z.output<typeof RulesetFile>;

/** A ruleset that extends nothing: its norms and its entries, base first. */
export interface ResolvedRuleset {
  readonly id: string;
  readonly version: string;
  readonly title: Texts;
  readonly norms: readonly Norm[];
  readonly entries: readonly RulesetEntry[];
}
