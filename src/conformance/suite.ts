/**
 * The conformance suite as data: cases, what is expected of them, and the manifest that tells what there is.
 *
 * Cases and expectations stand in files of their own, one a line, so that who runs the suite can withhold what is expected.
 */
import * as z from "zod";
import { DERIVATION_STEPS } from "../calendar/derivation.js";
import { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { DUTY_STATUSES } from "../evaluate/report.js";
import { Texts } from "../norm/texts.js";
import type { EventType } from "../record/event.js";
import { CaseRecord } from "../record/record.js";

/** What a system can be held to, each with all before it. */
export const LEVELS = Object.freeze(["terms", "duties", "unknowns", "explained"] as const);
/** What a system can be held to. */
export type Level = (typeof LEVELS)[number];

const Version = z.string().regex(/^\d+\.\d+\.\d+$/);
const CaseId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/);

/** A moment of judgement: as of when, and what had been recorded by when. */
export const Moment = z.strictObject({
  asOf: z.string(),
  knownAt: z.string().nullable(),
});
/** A moment of judgement. */
export type Moment = z.output<typeof Moment>;

/** Which ruleset a case is judged under. */
export const CaseRuleset = z.strictObject({
  id: z.string(),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
/** Which ruleset a case is judged under. */
export type CaseRuleset = z.output<typeof CaseRuleset>;

/** Named, so that the published types name it too. */
const WholeRecord: z.ZodType<CaseRecord> = CaseRecord;

/** One case, without what is expected. */
export const SuiteCase = z.strictObject({
  /** Never changes: where something else comes to be expected, the case is withdrawn and gets a successor. */
  id: CaseId,
  /** The norm whose duties are graded. */
  norm: z.string(),
  title: Texts,
  why: Texts,
  /** The rules of `docs/semantics.md` on which it rests. */
  cites: z.array(z.string()),
  /** Conventions that it pins, `film`, `reading:<topic>`. */
  labels: z.array(z.string()),
  /** The lowest level at which it can be graded. */
  level: z.enum(LEVELS),
  since: Version,
  status: z.enum(["approved", "proposed", "withdrawn"]),
  ruleset: CaseRuleset,
  record: WholeRecord,
  schoolCalendars: SchoolCalendars.optional(),
  moments: z.array(Moment).min(1),
});
/** One case, without what is expected. */
export type SuiteCase = z.output<typeof SuiteCase>;

const Times = z.strictObject({
  opens: z.string(),
  due: z.string().optional(),
  dueEarliest: z.string().optional(),
  dueLatest: z.string().optional(),
});

/** One step of how a due moment was counted: of B14, without its grounds. */
export const GradedStep = z.strictObject({
  step: z.enum(DERIVATION_STEPS),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Days that did not count. */
  skipped: z.array(z.string()).optional(),
});
/** One step of how a due moment was counted. */
export type GradedStep = z.output<typeof GradedStep>;

/** A duty as it is graded: of which norm, child, trigger and unit, how it stands, and when it falls due. */
export const GradedDuty = z.strictObject({
  norm: z.string(),
  child: z.string().nullable(),
  trigger: z.array(z.string()),
  /** First and last day of a unit of a recurring duty; null elsewhere. */
  unit: z.strictObject({ from: z.string(), through: z.string() }).nullable(),
  status: z.enum(DUTY_STATUSES),
  window: Times,
  /** Statuses that remain while it is undetermined. */
  possible: z.array(z.string()).optional(),
  /** Codes of what is missing while it is undetermined. */
  missing: z.array(z.string()).optional(),
  fulfilledBy: z.array(z.string()).optional(),
  closedBy: z.array(z.string()).optional(),
  exception: z.string().optional(),
  breachedAt: z.string().optional(),
  /** How the due moment was counted, step by step. */
  derivation: z.array(GradedStep).optional(),
});
/** A duty as it is graded. */
export type GradedDuty = z.output<typeof GradedDuty>;

/** What is expected of a case, moment by moment. */
export const Expected = z.strictObject({
  id: CaseId,
  moments: z.array(z.strictObject({ ...Moment.shape, duties: z.array(GradedDuty) })).min(1),
});
/** What is expected of a case. */
export type Expected = z.output<typeof Expected>;

/** A question on which the law is silent, and the two readings of it. */
export const Reading = z.strictObject({
  topic: z.string(),
  question: Texts,
  /** How the cases of the suite read it. */
  a: Texts,
  /** How it can be read as well; who elects it is not graded on the cases of this topic. */
  b: Texts,
});
/** A question on which the law is silent. */
export type Reading = z.output<typeof Reading>;

/** What there is. */
export const Manifest = z.strictObject({
  format: z.literal("vertelrecht.conformance/1"),
  version: Version,
  licence: z.literal("CC0-1.0"),
  calendar: z.strictObject({ id: z.string(), digest: z.string() }),
  levels: z.record(z.enum(LEVELS), z.int()),
  counts: z.strictObject({ cases: z.int(), moments: z.int(), duties: z.int() }),
  labels: z.array(
    z.strictObject({ label: z.string(), title: Texts, rules: z.array(z.string()), cases: z.int() }),
  ),
  readings: z.array(Reading),
  rulesets: z.array(z.strictObject({ ...CaseRuleset.shape, file: z.string() })),
  /** Files of cases, with that of what is expected; each holds one a line. */
  files: z.array(z.strictObject({ norm: z.string(), cases: z.string(), expected: z.string() })),
});
/** What there is. */
export type Manifest = z.output<typeof Manifest>;

/** What became of a case: a line of `CHANGELOG.json`. */
export const Change = z.union([
  z.strictObject({
    case: CaseId,
    version: Version,
    change: z.literal("added"),
    /** SHA-256 of what it asks and expects, which never changes. */
    digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    why: Texts,
  }),
  z.strictObject({
    case: CaseId,
    version: Version,
    change: z.literal("withdrawn"),
    why: Texts,
    successor: CaseId.optional(),
  }),
]);
/** What became of a case. */
export type Change = z.output<typeof Change>;

/** All changes, in order of versions. */
export const Changelog = z.array(Change);

/** A suite that has been read. */
export interface Suite {
  readonly manifest: Manifest;
  readonly cases: readonly SuiteCase[];
  readonly expected: ReadonlyMap<string, Expected>;
  /** By norm, event types that it does not read. */
  readonly irrelevant: ReadonlyMap<string, ReadonlySet<EventType>>;
  /** By case, how many weeks later it can be told with nothing coming out otherwise but its days; left out where it cannot. */
  readonly weeks: ReadonlyMap<string, number>;
}
