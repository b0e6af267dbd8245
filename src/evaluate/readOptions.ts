/** The options of one evaluation, as they are given and as they are read. */
import * as z from "zod";
import { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { isTimeFault, parseTime, readTime, type Time } from "../calendar/time.js";
import { type Fault, fault, refuse, refuseWith } from "../errors.js";
import { faultsOfIssues } from "../faultsOfIssues.js";
import type { Request } from "./evaluate.js";
import { momentFaults } from "./momentFaults.js";

/** The moments and extras of one evaluation. */
export interface EvaluateOptions {
  /** The moment of judgement: a day (through its end, Amsterdam) or an instant with offset. */
  readonly asOf: string;
  /** Counts only what had been recorded by then. */
  readonly knownAt?: string;
  /** A day (`2026-01-05`): duties decided before it become a count. */
  readonly since?: string;
  /** School calendars by the id of an organisation or a region. */
  readonly schoolCalendars?: SchoolCalendars;
  /** Adds derivations, considered events and traces. Statuses are the same with and without. */
  readonly detail?: boolean;
}

const Options = z.strictObject({
  asOf: z.string().max(40),
  knownAt: z.string().max(40).optional(),
  since: z.string().max(40).optional(),
  schoolCalendars: SchoolCalendars.optional(),
  detail: z.boolean().optional(),
});

/** Reads the options of one evaluation. */
export function readOptions(options: EvaluateOptions): Request {
  return quickly(options) ?? checked(options);
}

/** The request of options that hold moments alone; null for all others, good or bad. */
function quickly(options: EvaluateOptions): Request | null {
  if (typeof options !== "object" || options === null) return null;
  const { asOf, knownAt, since, detail = false } = options;
  for (const key in options) if (!MOMENTS.has(key)) return null;
  if (typeof asOf !== "string" || typeof detail !== "boolean") return null;
  const [at, known, from] = [momentOf(asOf), momentOf(knownAt), momentOf(since)];
  if (!at || known === undefined || from === undefined) return null;
  // What is wrong with an instant there is told below.
  if (from !== null && (from.instant !== null || from.day > at.day)) return null;
  return { asOf: at, knownAt: known, since: from, schoolCalendars: NO_SCHOOLS, detail };
}

const MOMENTS: ReadonlySet<string> = new Set(["asOf", "knownAt", "since", "detail"]);
const NO_SCHOOLS: SchoolCalendars = {};

/** A moment; null where none was given, undefined where it is none. */
function momentOf(text: unknown): Time | null | undefined {
  if (text === undefined) return null;
  if (typeof text !== "string" || text.length > 40) return undefined;
  const time = parseTime(text);
  return isTimeFault(time) ? undefined : time;
}

function checked(options: unknown): Request {
  const parsed = Options.safeParse(options, { reportInput: true });
  if (!parsed.success) refuseWith(faultsOfIssues(parsed.error.issues).map(asOption));
  const { asOf, knownAt, since, schoolCalendars = {}, detail = false } = parsed.data;
  refuse([
    ...momentFaults("asOf", asOf),
    ...momentFaults("knownAt", knownAt),
    ...momentFaults("since", since, "day"),
  ]);
  refuse(since !== undefined && readTime(since).day > readTime(asOf).day ? [NOT_YET] : []);
  const read = (text: string | undefined) => (text === undefined ? null : readTime(text));
  return { asOf: readTime(asOf), knownAt: read(knownAt), since: read(since), schoolCalendars, detail };
}

const NOT_YET = fault(
  "bad-option",
  "since",
  "this lies after the moment of judgement: every duty that was decided would be left out",
  "give a day at or before 'asOf'",
);

/** A fault of shape as that of an option. */
export function asOption(fault: Fault): Fault {
  return fault.code === "missing-key" || fault.code === "unknown-key" || fault.code === "wrong-type"
    ? { ...fault, code: "bad-option" }
    : fault;
}
