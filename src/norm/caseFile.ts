/** The worked cases of a norm, beside it in `rules/norms/`: what a jurist reads to see what the norm does. */
import * as z from "zod";
import { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { Id } from "../record/fields.js";
import { Texts } from "./texts.js";

const Part = z.record(z.string(), z.json());

/** One moment of a case and what must be found then; every key given must match. */
const CaseMoment = z.strictObject({
  asOf: z.string().max(40),
  knownAt: z.string().max(40).optional(),
  child: Id.nullable().optional().meta({ description: "the only child when absent" }),
  expect: Part,
});

/** One worked case. */
const WorkedCase = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, {
    error: "bad-id: write lower-case letters, digits and '-', 64 at most",
  }),
  title: Texts,
  why: Texts,
  cites: z.array(z.string().max(10)).max(20),
  parameters: Part.optional(),
  exceptions: z.record(z.string(), z.boolean()).optional(),
  schoolCalendars: SchoolCalendars.optional().meta({
    description: "school calendars by the id of an organisation or a region (B10)",
  }),
  record: Part.meta({ description: "laid over the file's base record" }),
  moments: z.array(CaseMoment).min(1).max(50),
});

/** A file of worked cases. */
export const CaseFile = z.strictObject({
  $schema: z.string().optional(),
  norm: z.string().max(130),
  base: Part.meta({ description: "what the records of all cases share" }),
  cases: z.array(WorkedCase).min(1).max(500),
});
/** A file of worked cases. */
export type CaseFile = z.output<typeof CaseFile>;
