/** The reports of a run as schemas, for those who read them in other languages; a test holds each to what is written. */
import * as z from "zod";
import { Deviation } from "../deviations.js";
import { GRADES } from "../gradeDuties.js";
import { RELATIONS } from "../metamorphic.js";
import { AnsweredDuty, Declaration } from "../protocol.js";
import { GradedDuty, LEVELS, Moment } from "../suite.js";

const count = z.int().min(0);
const Counts = z.record(z.enum(GRADES), count);

const Verdict = z.enum(["complete", "partial", "inconsistent", "untested"]);

/** What a header and a summary say of a run. */
const told = {
  format: z.literal("vertelrecht.conformance-report/1"),
  suite: z.strictObject({ version: z.string(), calendar: z.string() }),
  seed: z.int(),
  chosen: z.strictObject({ cases: count, of: count, sample: count }),
  declaration: Declaration,
  level: z.enum(LEVELS),
  unknownClaims: z.array(z.string()),
  verdicts: z.array(
    z.strictObject({
      norm: z.string(),
      verdict: Verdict,
      counts: Counts,
      cases: z.strictObject({ chosen: count, asked: count, graded: count, unsteady: count }),
      levels: z.partialRecord(z.enum(LEVELS), Verdict),
    }),
  ),
  conventions: z.array(z.strictObject({ label: z.string(), asked: count, otherwise: count })),
};

const DutyGrade = z.strictObject({
  grade: z.enum(GRADES),
  expected: GradedDuty.nullable(),
  actual: AnsweredDuty.nullable(),
  differs: z.array(z.string()),
});

const deviations = z.strictObject({
  known: count,
  stale: z.array(
    z.strictObject({
      deviation: Deviation,
      why: z.enum(["matches-nothing", "has-become-right", "differently-wrong"]),
    }),
  ),
});

/** A line of the report as NDJSON; without its footer a report is not whole. */
export const ReportLine = z.union([
  z.strictObject({ kind: z.literal("header"), ...told }),
  z.strictObject({
    kind: z.literal("case"),
    id: z.string(),
    norm: z.string(),
    level: z.enum(LEVELS),
    outcome: z.enum(["graded", "skipped", "failed", "not-declared"]),
    reason: z.string().nullable(),
    detail: z.string().nullable(),
    moments: z.array(z.strictObject({ ...Moment.shape, duties: z.array(DutyGrade) })),
    unstable: z.boolean(),
    broken: z.array(z.enum(RELATIONS)),
    milliseconds: z.number().nullable(),
  }),
  z.strictObject({ kind: z.literal("footer"), cases: count, failures: count, deviations }),
]);

/** The report as one JSON object, without the cases. */
export const ReportSummary = z.strictObject({
  ...told,
  total: Counts,
  cases: z.strictObject({ all: count, asked: count, skipped: count, failed: count }),
  medianMilliseconds: z.number().nullable(),
  deviations,
  holds: z.boolean(),
});
