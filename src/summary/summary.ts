/**
 * The summary of any number of reports: counts only, in a form that adds up. The schema is the shape; the type follows.
 *
 * Every number is a count over records, so that the summaries of any split of an input merge into the summary of the
 * whole. `tally.ts` next door counts, `mergeSummaries.ts` adds. Keys stand in the order of the alphabet.
 */
import * as z from "zod";
import { DUTY_STATUSES, OUTCOMES } from "../evaluate/report.js";
import { ReportSchema } from "../evaluate/reportSchema.js";
import { FORCES } from "../norm/tiers.js";

const Count = z.int().min(0);
const { asOf, knownAt, since, receipt } = ReportSchema.shape;
const { now, ever } = ReportSchema.shape.summary.valueType.shape;
const { standing, reason } = ReportSchema.shape.findings.element.shape;

/** What was asked of every record that is counted. */
export const SummaryOptions = z.strictObject({
  asOf: asOf.nullable().meta({ description: "null: each record at a moment of its own" }),
  knownAt,
  schoolCalendars: z
    .string()
    .nullable()
    .meta({ description: "digest of the school calendars; null where none were given" }),
  since,
});
/** What was asked of every record that is counted. */
export type SummaryOptions = z.output<typeof SummaryOptions>;

const DutyCounts = z
  .record(z.enum(DUTY_STATUSES), Count)
  .meta({ description: "duties by how they stand, one by one" });

/** What came of one norm. */
export const NormCounts = z.strictObject({
  duties: DutyCounts,
  findings: z
    .record(z.enum(OUTCOMES), Count)
    .meta({ description: "findings by outcome: one for each child" }),
  force: z.enum(FORCES),
  reasons: z.record(reason.unwrap(), Count).meta({ description: "inapplicable findings, by why" }),
  standings: z.record(standing.unwrap(), Count).meta({ description: "breached findings, by how they stand" }),
});
/** What came of one norm. */
export type NormCounts = z.output<typeof NormCounts>;

/** What the headlines of one force say. */
export const ForceCounts = z.strictObject({
  earlier: DutyCounts.meta({ description: "duties that `since` left out, by how they stood" }),
  ever: z.record(ever, Count).meta({ description: "records by whether this force was ever breached" }),
  now: z.record(now, Count).meta({ description: "records by whether this force is met now" }),
});
/** What the headlines of one force say. */
export type ForceCounts = z.output<typeof ForceCounts>;

/** Counts over records. */
export const SummarySchema = z.strictObject({
  children: Count.meta({ description: "children that were judged, each once for each record it stands in" }),
  forces: z.record(z.enum(FORCES), ForceCounts),
  format: z.literal("vertelrecht.summary/1"),
  norms: z.record(z.string(), NormCounts).meta({ description: "by the id of the norm" }),
  options: SummaryOptions,
  receipt,
  records: z.strictObject({
    judged: Count,
    read: Count.meta({ description: "judged and rejected together" }),
    rejected: Count.meta({ description: "records that could not be read" }),
  }),
});

/** Counts over records. Same reports, same bytes, in whatever order and parts they were counted. */
export type Summary = z.output<typeof SummarySchema>;
