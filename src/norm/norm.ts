/**
 * A norm as a jurist writes it: who owes what to which child, when, from which source.
 *
 * What its parts mean stands in `docs/semantics.md`; `checkNorm.ts` next door holds one against the facts
 * and sources that exist; `ruleset.ts` puts norms in force.
 *
 * A part that other parts hold is annotated with its named type: the published declarations then name it
 * where they would spell it out whole in every place, six times their size.
 */
import * as z from "zod";
import { Period, Term } from "../calendar/term.js";
import { Condition } from "../condition/condition.js";
import { EVENT_TYPES } from "../record/event.js";
import { ORGANISATION_KINDS } from "../record/record.js";
import { NormId, Version, Word } from "./ids.js";
import { line, Texts } from "./texts.js";
import { TIERS } from "./tiers.js";

export { FORCES, type Force, forceOf, TIERS, type Tier } from "./tiers.js";

const ParameterRef = z.strictObject({ parameter: z.string().min(1).max(64) });
/** The mend where a duty says nothing of its term: that a source states none is said too. */
const NO_TERM = "add the term, 'at-once', or 'none-stated' where the source states none";
/** A duty field: its value, or the parameter that holds it. */
const field = <S extends z.ZodType>(schema: S) => z.union([ParameterRef, schema]);

/** A value that drafters may change. */
export const ParameterValue = z.union([
  z.number(),
  z.boolean(),
  z.string().max(200),
  z.array(z.union([z.string().max(200), z.number(), z.boolean()])).max(100),
  Period,
  z.strictObject({ laterOf: z.array(Period).min(2).max(8) }),
]);
/** A value that drafters may change. */
export type ParameterValue = z.output<typeof ParameterValue>;

/** A parameter: its value, whether a source gives it, and between which bounds it may be set. */
export const Parameter = z.strictObject({
  value: ParameterValue,
  range: z.tuple([z.number(), z.number()]).optional(),
  oneOf: z.array(z.string().max(200)).min(1).max(50).optional(),
  basis: z.enum(["source", "assumption"]),
  why: Texts.optional(),
  label: Texts,
});
/** A parameter of a norm. */
export type Parameter = z.output<typeof Parameter>;

/** A place in a registered source, in the project's own words. */
export const Citation = z.strictObject({
  source: Word,
  locator: line(200),
  says: Texts.optional(),
});

/** A place in a registered source. */
export type Citation = z.output<typeof Citation>;

const EventTypeName = z.enum(EVENT_TYPES);

const pattern = z.strictObject({
  type: z.union([EventTypeName, z.array(EventTypeName).min(1).max(20)]),
  where: Condition.optional(),
  whom: z.enum(["child", "case"]).optional(),
});
/** Which events: of a type, where a condition holds, concerning the child (default) or the case. */
export interface Pattern extends z.output<typeof pattern> {}
/** Which events. */
export const Pattern: z.ZodType<Pattern> = pattern;

const Patterns = z.union([Pattern, z.array(Pattern).min(1).max(20)]);
const Act = z.union([Patterns, z.strictObject({ allOf: z.array(Pattern).min(2).max(20) })]);
/** What must, or must not, be done. */
export type Act = z.output<typeof Act>;
const Trigger = z.union([
  Patterns,
  z.strictObject({ latestOf: z.array(Pattern).min(2).max(5) }),
  z.strictObject({ actOf: NormId }),
]);
/** What sets off a duty. */
export type Trigger = z.output<typeof Trigger>;

const achieveDuty = z.strictObject({
  kind: z.literal("achieve"),
  trigger: Trigger,
  again: field(z.enum(["each", "while-closed"])).optional(),
  from: z.strictObject({ ...pattern.shape, pick: z.enum(["after", "before"]).optional() }).optional(),
  act: Act,
  notBefore: field(Period).optional(),
  within: z.union([ParameterRef, Term], {
    error: ({ input }) => (input === undefined ? NO_TERM : undefined),
  }),
  extension: field(z.enum(["algemene-termijnenwet", "none"])).optional(),
  extendable: field(Period).optional(),
  before: Patterns.optional(),
  afterDue: field(z.enum(["still-owed", "extinguished"])).optional(),
});
/** An act after each trigger. */
interface AchieveDuty extends z.output<typeof achieveDuty> {}
const recurDuty = z.strictObject({
  kind: z.literal("recur"),
  during: z.strictObject({
    from: Pattern,
    until: Pattern,
    untilAge: field(z.number().int().min(0).max(30)).optional(),
  }),
  act: Patterns,
  atLeast: field(z.int().min(1).max(1000)),
  every: field(Period),
  anchor: field(z.enum(["calendar", "start", "last-act"])),
  partial: field(z.enum(["proportional", "skip", "count"])).optional(),
});
/** Acts while a span lasts. */
interface RecurDuty extends z.output<typeof recurDuty> {}
const forbidDuty = z.strictObject({
  kind: z.literal("forbid"),
  trigger: Trigger,
  again: field(z.enum(["each", "while-closed"])).optional(),
  act: Patterns,
  until: Patterns.optional(),
});
/** That an act does not happen. */
interface ForbidDuty extends z.output<typeof forbidDuty> {}
/** What is owed. */
export type DutyRule = AchieveDuty | RecurDuty | ForbidDuty;
/** What is owed. */
export const DutyRule: z.ZodType<DutyRule> = z.discriminatedUnion("kind", [
  achieveDuty,
  recurDuty,
  forbidDuty,
]);

/** A ground that lifts the duty; dormant ones can be switched on by name. */
export const Exception = z.strictObject({
  id: Word,
  active: z.boolean(),
  event: Pattern.optional(),
  when: Condition.optional(),
  onlyWhileAwaited: z.boolean().optional().meta({
    description: "with event: it counts only until the event that starts the term (`from`) comes",
  }),
  title: Texts,
  sources: z.array(Citation).max(20).optional(),
  basis: z.enum(["source", "assumption"]).optional(),
  why: Texts.optional(),
});
/** A ground that lifts the duty. */
export type Exception = z.output<typeof Exception>;

const BearerKind = z.enum(ORGANISATION_KINDS);

const norm = z.strictObject({
  $schema: z.string().optional(),
  id: NormId,
  version: Version,
  tier: z.enum(TIERS),
  title: Texts,
  summary: Texts,
  bearer: z.union([BearerKind, z.array(BearerKind).min(1).max(20), z.literal("any")]),
  children: z.enum(["concerned", "household"]),
  sources: z.array(Citation).min(1).max(50),
  parameters: z.record(
    z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/, {
      error: "bad-id: start with a lower-case letter, then letters and digits, 64 at most",
    }),
    Parameter,
  ),
  applies: Condition.optional(),
  duty: DutyRule,
  exceptions: z.array(Exception).max(50),
  notEncoded: z
    .array(z.strictObject({ text: Texts, why: Texts }))
    .max(50)
    .meta({ description: "words of the source that are left to a person; an empty list is a claim" }),
});
/** One rule of law, standard, yardstick or proposal. */
export interface Norm extends z.output<typeof norm> {}
/** One rule of law, standard, yardstick or proposal. */
export const Norm: z.ZodType<Norm> = norm;
