/**
 * The summary of any number of reports: counts only, in a form that adds up. The schema is the shape; the type follows.
 *
 * Every number is a count over records, so that the summaries of any split of an input merge into the summary of the
 * whole. `tally.ts` next door counts, `mergeSummaries.ts` adds. Keys stand in the order of the alphabet.
 */
import * as z from "zod";
import { DUTY_STATUSES, OUTCOMES } from "../evaluate/report.js";
import { FORCES } from "../norm/tiers.js";

/** Counts over records. Made in a function, so that a bundle without summaries leaves it out. */
export const SummarySchema = /* @__PURE__ */ summarySchema();

/** Counts over records. Same reports, same bytes, in whatever order and parts they were counted. */
export type Summary = z.output<typeof SummarySchema>;
/** What was asked of every record that is counted. */
export type SummaryOptions = Summary["options"];
/** What came of one norm. */
export type NormCounts = Summary["norms"][string];
/** What the headlines of one force say. */
export type ForceCounts = Summary["forces"][keyof Summary["forces"]];

function summarySchema() {
  const count = z.int().min(0);
  const duties = z.record(z.enum(DUTY_STATUSES), count);
  const moment = z.string().nullable();
  const digest = z.string();
  const norm = z.strictObject({
    duties: duties.meta({ description: "duties by how they stand, one by one" }),
    findings: z
      .record(z.enum(OUTCOMES), count)
      .meta({ description: "findings by outcome: one for each child" }),
    force: z.enum(FORCES),
    reasons: z
      .record(z.enum(["not-applicable", "not-in-force", "not-triggered", "outside-record"]), count)
      .meta({ description: "inapplicable findings, by why" }),
    standings: z
      .record(z.enum(["cured", "final", "outstanding"]), count)
      .meta({ description: "breached findings, by how they stand" }),
  });
  const force = z.strictObject({
    earlier: duties.meta({ description: "duties that `since` left out, by how they stood" }),
    ever: z
      .record(z.enum(["breached", "not-breached", "unknown"]), count)
      .meta({ description: "records by whether this force was ever breached" }),
    now: z
      .record(z.enum(["met", "not-met", "unknown"]), count)
      .meta({ description: "records by whether this force is met now" }),
  });
  return z.strictObject({
    children: count.meta({
      description: "children that were judged, each once for each record it stands in",
    }),
    forces: z.record(z.enum(FORCES), force),
    format: z.literal("vertelrecht.summary/1"),
    norms: z.record(z.string(), norm).meta({ description: "by the id of the norm" }),
    options: z
      .strictObject({
        asOf: moment.meta({ description: "null: each record at a moment of its own" }),
        knownAt: moment,
        schoolCalendars: digest
          .nullable()
          .meta({ description: "digest of the school calendars; null where none were given" }),
        since: moment.meta({ description: "a civil day" }),
      })
      .meta({ description: "what was asked of every record that is counted" }),
    receipt: z.strictObject({
      calendar: z.strictObject({ digest, id: z.string() }),
      engine: z.strictObject({ name: z.literal("vertelrecht"), version: z.string() }),
      ruleset: z.strictObject({ digest, id: z.string(), version: z.string() }),
    }),
    records: z.strictObject({
      judged: count,
      read: count.meta({ description: "judged and rejected together" }),
      rejected: count.meta({ description: "records that could not be read" }),
    }),
  });
}
