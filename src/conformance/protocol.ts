/**
 * What a runner and an implementation say to one another: the same messages as lines over standard input and output, as bodies
 * over HTTP, and as calls in one process. `docs/conformance.md` tells it in words.
 */
import * as z from "zod";
import { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { DUTY_STATUSES } from "../evaluate/report.js";
import { EVENT_TYPES } from "../record/event.js";
import { CaseRuleset, LEVELS, Moment } from "./suite.js";

/** The version of the protocol. */
export const PROTOCOL = "1";

/** A name, without what a terminal would take for an order. */
const Name = z
  .string()
  .min(1)
  .max(200)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: written out, since not every language knows \P{Cc}
  .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/);

/** What an implementation claims: it is graded on this, and labelled so. */
export const Declaration = z.strictObject({
  protocol: z.literal(PROTOCOL),
  vendor: z.strictObject({ name: Name, url: Name.optional() }),
  product: z.strictObject({ name: Name, version: Name, language: Name.optional() }),
  supports: z.strictObject({
    /** Levels, each with all before it. */
    levels: z.array(z.enum(LEVELS)).min(1),
    /** Norms by id. */
    norms: z.array(z.string()).min(1),
    /** Event types that it reads: cases that hold others are not asked. */
    reads: z.array(z.enum(EVENT_TYPES)).min(1),
    /** By topic of the manifest, which reading it follows; `a` where nothing is said. */
    readings: z.record(z.string(), z.enum(["a", "b"])).optional(),
  }),
  /** Whether it reads rulesets as data, or has the norms of `proposal` built in. */
  rulesets: z.enum(["interprets", "built-in"]),
});
/** What an implementation claims. */
export type Declaration = z.output<typeof Declaration>;

/** Asks for the declaration. */
export const StartMessage = z.strictObject({ cmd: z.literal("start"), protocol: z.literal(PROTOCOL) });
/** Asks for the declaration. */
export type StartMessage = z.output<typeof StartMessage>;

/** Asks for the duties of one norm in one record at some moments. */
export const RunMessage = z.strictObject({
  cmd: z.literal("run"),
  seq: z.int(),
  record: z.json(),
  ruleset: CaseRuleset,
  norm: z.string(),
  schoolCalendars: SchoolCalendars.optional(),
  moments: z.array(Moment).min(1),
});
/** Asks for the duties of one norm in one record at some moments. */
export type RunMessage = z.output<typeof RunMessage>;

/** What a runner says; the last that nothing more is asked. */
export const Message = z.union([StartMessage, RunMessage, z.strictObject({ cmd: z.literal("stop") })]);
/** What a runner says. */
export type Message = z.output<typeof Message>;

/** The answer to `start`. */
export const StartAnswer = z.object({ protocol: z.literal(PROTOCOL), declaration: Declaration });

const Day = z.string().max(40);
/** A duty in an answer; what is not graded at the declared level can be left out, and more may stand there, which nobody reads. */
export const AnsweredDuty = z.object({
  norm: z.string().max(130),
  child: z.string().max(64).nullable(),
  trigger: z.array(z.string().max(64)).max(100),
  unit: z.object({ from: Day, through: Day }).nullable().optional(),
  status: z.enum(DUTY_STATUSES).optional(),
  window: z
    .looseObject({
      opens: Day.optional(),
      due: Day.optional(),
      dueEarliest: Day.optional(),
      dueLatest: Day.optional(),
    })
    .optional(),
  possible: z.array(z.string().max(40)).max(20).optional(),
  missing: z.array(z.string().max(40)).max(50).optional(),
  fulfilledBy: z.array(z.string().max(64)).max(100).optional(),
  closedBy: z.array(z.string().max(64)).max(100).optional(),
  exception: z.string().max(64).optional(),
  breachedAt: Day.optional(),
  derivation: z
    .array(
      z.object({
        step: z.string().max(40),
        from: Day.optional(),
        to: Day.optional(),
        skipped: z.array(Day).max(500).optional(),
      }),
    )
    .max(100)
    .optional(),
});
/** A duty in an answer. */
export type AnsweredDuty = z.output<typeof AnsweredDuty>;

const Results = z.array(z.object({ ...Moment.shape, duties: z.array(AnsweredDuty).max(5000) }));

const isFalse = z.literal(false).nullish();
const none = z.never().optional();

/** The answer to `run` with what was found. */
export const ResultsAnswer = z.object({ seq: z.int(), results: Results, skipped: isFalse, errored: isFalse });
/** The answer to `run` where the system cannot do it. */
export const SkippedAnswer = z.object({
  seq: z.int(),
  skipped: z.literal(true),
  message: z.string().max(2000),
  issueUrl: z.string().max(500).nullish(),
  errored: isFalse,
  results: none,
});
/** The answer to `run` where it went wrong. */
export const ErroredAnswer = z.object({
  seq: z.int(),
  errored: z.literal(true),
  message: z.string().max(2000),
  skipped: isFalse,
  results: none,
});

/** The answer to `run`: one of the three. */
export const RunAnswer = z.union([ResultsAnswer, SkippedAnswer, ErroredAnswer]);
/** The answer to `run`. */
export type RunAnswer = z.output<typeof RunAnswer>;

/** What an implementation says. */
export const Answer = z.union([StartAnswer, RunAnswer]);
