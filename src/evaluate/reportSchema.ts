/**
 * The report as a schema, for those who read reports in other languages than TypeScript.
 *
 * `report.ts` next door says what each part means; a test holds both to the same shape. The schema is strict:
 * a report with a key that does not stand here is not one of ours.
 */
import * as z from "zod";
import { DERIVATION_STEPS } from "../calendar/derivation.js";
import { Period } from "../calendar/term.js";
import { OPERATORS } from "../condition/condition.js";
import { Texts } from "../norm/texts.js";
import { FORCES } from "../norm/tiers.js";
import { EVENT_TYPES } from "../record/event.js";
import { MISSING_CODES } from "../record/unknown.js";
import { DUTY_STATUSES, OUTCOMES } from "./report.js";

const Moment = z.string().meta({ description: "a day, or an instant with Amsterdam's offset" });
const Day = z.string().meta({ description: "a civil day in Amsterdam, e.g. 2026-01-05" });
const EventId = z.string().meta({ description: "the id of an event of the record" });
const Type = z.enum(EVENT_TYPES);
const text = z.string().exactOptional();
const events = z.array(EventId).exactOptional();

const Lapse = z.union([
  z.strictObject({ days: z.int().min(0) }),
  z.strictObject({ minutes: z.int().min(0) }),
]);
const lapse = Lapse.exactOptional();

/** What is missing. */
export const MissingSchema = z.strictObject({
  code: z.enum(MISSING_CODES),
  event: text,
  field: text,
  of: text,
  organisation: text,
  types: z.array(Type).exactOptional(),
  from: text,
  through: text,
});
const missing = z.array(MissingSchema).exactOptional();

const DayOff = z.strictObject({
  day: Day,
  reason: z.string(),
  title: Texts.exactOptional(),
  source: text,
  locator: text,
});

const DerivationStep = z.strictObject({
  step: z.enum(DERIVATION_STEPS),
  from: text,
  to: text,
  period: z.union([Period, z.literal("at-once")]).exactOptional(),
  skipped: z.array(DayOff).exactOptional(),
  source: text,
  locator: text,
  event: text,
});

const Considered = z.strictObject({
  event: EventId,
  at: Moment,
  failed: z.enum([
    "nothing",
    "before-window",
    "not-before",
    "after-due",
    "after-closing",
    "another-child",
    "opens-the-duty",
    "condition",
    "unknown",
  ]),
  fact: text,
  operator: z.enum(OPERATORS).exactOptional(),
  found: z.unknown().exactOptional(),
  wanted: z.unknown().exactOptional(),
});

const TraceNode = z.strictObject({
  truth: z.union([z.boolean(), z.literal("unknown")]),
  fact: text,
  operator: z.enum(OPERATORS).exactOptional(),
  found: z.unknown().exactOptional(),
  wanted: z.unknown().exactOptional(),
  get all() {
    return z.array(TraceNode).exactOptional();
  },
  get any() {
    return z.array(TraceNode).exactOptional();
  },
  get not() {
    return TraceNode.exactOptional();
  },
});

const ParticularStatus = z.enum(DUTY_STATUSES).exclude(["undetermined"]);

/** One duty of a finding. */
export const DutySchema = z.strictObject({
  id: z.string().meta({ description: "norm#child#trigger[+trigger]…[#unit-first-day]" }),
  trigger: z.array(EventId),
  bearer: z.string().nullable().meta({ description: "the organisation that owes it; null when not known" }),
  status: z.enum(DUTY_STATUSES),
  window: z.strictObject({
    opens: Moment,
    due: Moment.exactOptional(),
    dueEarliest: Moment.exactOptional(),
    dueLatest: Moment.exactOptional(),
    derivation: z.array(DerivationStep).exactOptional(),
  }),
  unit: z.strictObject({ from: Day, through: Day }).exactOptional(),
  owed: z.int().min(0).exactOptional(),
  done: z.int().min(0).exactOptional(),
  fulfilledBy: events,
  lateBy: lapse,
  overdueBy: lapse,
  openFor: lapse,
  breachedAt: Moment.exactOptional(),
  exception: text,
  afterwards: events,
  closedBy: events,
  awaits: z.array(Type).exactOptional(),
  missing,
  possible: z.array(z.enum([...ParticularStatus.options, "inapplicable"])).exactOptional(),
  restsOn: z.array(z.string()),
  considered: z.array(Considered).exactOptional(),
  trace: z
    .array(z.strictObject({ clause: z.string(), event: EventId.exactOptional(), result: TraceNode }))
    .exactOptional(),
});

/** What came of a norm for a child. */
export const FindingSchema = z.strictObject({
  norm: z.string(),
  force: z.enum(FORCES),
  child: z.string().nullable().meta({ description: "null: the household is not complete" }),
  outcome: z.enum(OUTCOMES),
  standing: z.enum(["outstanding", "final", "cured"]).exactOptional(),
  reason: z.enum(["not-triggered", "not-applicable", "not-in-force", "outside-record"]).exactOptional(),
  missing,
  duties: z.array(DutySchema),
});

const Headline = z.strictObject({
  now: z.enum(["met", "not-met", "unknown"]),
  ever: z.enum(["breached", "not-breached", "unknown"]),
  findings: z.record(z.enum(OUTCOMES), z.int().min(0)),
});

/** All findings on one record at one moment. */
export const ReportSchema = z.strictObject({
  format: z.literal("vertelrecht.report/1"),
  record: z.string(),
  asOf: Moment,
  knownAt: Moment.nullable(),
  since: Day.nullable(),
  receipt: z.strictObject({
    engine: z.strictObject({ name: z.literal("vertelrecht"), version: z.string() }),
    ruleset: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
    calendar: z.strictObject({ id: z.string(), digest: z.string() }),
  }),
  summary: z.record(z.enum(FORCES), Headline),
  findings: z.array(FindingSchema),
  assumptions: z.array(z.strictObject({ norm: z.string(), parameter: z.string() })),
  earlier: z.partialRecord(z.enum(FORCES), z.partialRecord(z.enum(DUTY_STATUSES), z.int().min(0))),
  nextChangeAt: Moment.nullable(),
});
