/** The case record: one family's case as one organisation holds it. `safeParseRecord.ts` next door reads it. */
import * as z from "zod";
import { EVENT_TYPES, RecordEvent } from "./event.js";
import { DayText, Id, known, Meta, many, Note, words } from "./fields.js";

/** Most events in one record. */
export const MAX_EVENTS = 20_000;

const OrganisationKind = words(
  "veilig-thuis",
  "certified-institution",
  "local-team",
  "safety-team",
  "foster-care",
  "residential-care",
  "child-protection-board",
  "police",
  "education",
  "childcare",
  "health",
  "youth-care",
);
/** The kinds of organisation (A14). */
export type OrganisationKind = z.output<typeof OrganisationKind>;
/** The kinds of organisation (A14). */
export const ORGANISATION_KINDS = OrganisationKind.options;

/** What a record is complete about: the ground of every "not done" (A2). */
export const Coverage = z.strictObject({
  by: Id.meta({ description: "the organisation whose events are complete" }),
  types: z
    .array(z.enum(EVENT_TYPES))
    .min(1)
    .max(100)
    .meta({ description: "the event types that are complete" }),
  from: DayText,
  through: DayText,
});
/** What a record is complete about (A2). */
export type Coverage = z.output<typeof Coverage>;

/** An organisation. */
export const Organisation = z.strictObject({
  id: Id,
  kind: OrganisationKind,
  name: known(Note, "never read"),
  municipality: known(Note, "CBS code of the municipality"),
  region: known(Note, "the region, also the key of a school calendar"),
  pilot: known(Note, 'the pilot\'s name, or "none" (A13)'),
  meta: Meta,
});
/** An organisation. */
export type Organisation = z.output<typeof Organisation>;
/** A professional. */
export const Professional = z.strictObject({
  id: Id,
  organisation: known(Id, "where this professional works"),
  specialisations: known(many(Id), "e.g. domestic-violence"),
  meta: Meta,
});
/** A professional. */
export type Professional = z.output<typeof Professional>;
/** An adult of the family. */
export const Adult = z.strictObject({
  id: Id,
  parentOf: known(many(Id), "children of whom this adult is a parent"),
  authorityOver: known(many(Id), "children over whom this adult has parental authority"),
  meta: Meta,
});
/** An adult of the family. */
export type Adult = z.output<typeof Adult>;
/** A child. */
export const Child = z.strictObject({
  id: Id,
  birthDate: known(DayText, "day of birth"),
  household: known(
    z
      .array(
        z.strictObject({
          from: known(DayText, "first day in the household"),
          through: known(DayText, "last day in the household; null when the child is still in it"),
        }),
      )
      .max(1000),
    "when this child was in the household; absent: throughout (A12)",
  ),
  meta: Meta,
});
/** A child. */
export type Child = z.output<typeof Child>;

/** One family's case as one organisation holds it. */
export const CaseRecord = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("vertelrecht.record/1"),
  id: Id,
  holder: Id.meta({ description: "the organisation that keeps this record" }),
  covers: z.array(Coverage).max(10_000).meta({ description: "what this record is complete about (A2)" }),
  organisations: known(z.array(Organisation).max(1000), "the organisations in this record"),
  professionals: known(z.array(Professional).max(10_000), "the professionals in this record"),
  adults: known(z.array(Adult).max(1000), "the adults of the family"),
  children: z.array(Child).max(100),
  childrenComplete: z.boolean().nullable().meta({ description: "are all children of the household listed?" }),
  events: z.array(RecordEvent).max(MAX_EVENTS),
  meta: Meta,
});
/** One family's case as one organisation holds it. */
export type CaseRecord = z.output<typeof CaseRecord>;
