/** The options of `vertelrecht evaluate` as commander hands them over, and what is asked of each evaluation. */
import { availableParallelism } from "node:os";
import * as z from "zod";
import { addMonths, FIRST_DAY, formatDay } from "../calendar/civilDay.js";
import type { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { isTimeFault, parseTime } from "../calendar/time.js";
import { type Fault, refuse } from "../errors.js";
import { momentFaults } from "../evaluate/momentFaults.js";
import type { EvaluateOptions } from "../evaluate/readOptions.js";
import { LANGUAGES } from "../norm/languages.js";
import { FORCES } from "../norm/tiers.js";
import { EVALUATE_FORMATS } from "./choices.js";

/** The options by name. */
export const EvaluateFlags = z.object({
  ruleset: z.string(),
  asOf: z.string().optional(),
  knownAt: z.string().optional(),
  since: z.string().optional(),
  format: z.enum(EVALUATE_FORMATS),
  detail: z.boolean().optional(),
  failOn: z.enum(["never", "breached", "undetermined"]),
  force: z.array(z.enum(FORCES)),
  summary: z.boolean().optional(),
  lines: z.boolean().optional(),
  threads: z.string().optional(),
  rejects: z.string().optional(),
  engine: z.enum(["compiled", "json-rules-engine"]),
  verify: z.boolean().optional(),
  schoolCalendar: z.string().optional(),
  lang: z.enum(LANGUAGES),
});
/** The options by name. */
export type EvaluateFlags = z.output<typeof EvaluateFlags>;

/** Forms that people read from beginning to end. */
const FOR_PEOPLE: ReadonlySet<EvaluateFlags["format"]> = new Set(["text", "html", "markdown"]);

/** Most threads. */
const MOST_THREADS = 512;

/**
 * Refuses moments that cannot be read, a number of threads that is none and what a summary does not have, all at once.
 *
 * @throws {@link VertelrechtError} `bad-time`, `no-offset`, `time-out-of-range`, and `bad-option` for an instant where a
 * day is asked and for threads
 */
export function checkOptions(flags: EvaluateFlags): void {
  const { asOf, knownAt, since, threads } = flags;
  refuse([
    ...summaryFaults(flags),
    ...momentFaults("--as-of", asOf),
    ...momentFaults("--known-at", knownAt),
    ...momentFaults("--since", since, "day"),
    ...threadFaults(threads),
  ]);
}

/** How many threads judge: as many as there are cores, unless told otherwise. */
export function threadsOf({ threads }: EvaluateFlags): number {
  return threads === undefined ? availableParallelism() : Number(threads);
}

/** What is asked of the evaluation of one record; a text or page looks back a year unless told otherwise. */
export function requestOf(
  flags: EvaluateFlags,
  asOf: string,
  schoolCalendars: SchoolCalendars | undefined,
): EvaluateOptions {
  const { knownAt, detail, format, summary } = flags;
  const since = flags.since ?? (FOR_PEOPLE.has(format) && !summary ? yearBefore(asOf) : undefined);
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(since === undefined ? {} : { since }),
    ...(detail ? { detail } : {}),
    ...(schoolCalendars === undefined ? {} : { schoolCalendars }),
  };
}

/** A summary is counts, as JSON: what else is asked of it would be passed over without a word. */
function summaryFaults({ summary, format, detail }: EvaluateFlags): Fault[] {
  if (!summary) return [];
  const none = (option: string): Fault => {
    const message = `--summary writes counts alone, and has no ${option}`;
    return { code: "bad-option", path: "--summary", message, mend: `leave out --summary or ${option}` };
  };
  return [...(SUMMED.has(format) ? [] : [none(`--format ${format}`)]), ...(detail ? [none("--detail")] : [])];
}

/** What a summary is, and what is meant where nothing is named. */
const SUMMED: ReadonlySet<EvaluateFlags["format"]> = new Set(["text", "json", "ndjson"]);

function threadFaults(threads: string | undefined): Fault[] {
  if (threads === undefined || (/^[1-9]\d{0,2}$/.test(threads) && Number(threads) <= MOST_THREADS)) return [];
  const mend = `write a whole number from 1 to ${MOST_THREADS}; 1 judges without threads`;
  return [{ code: "bad-option", path: "--threads", message: "this is no number of threads", mend }];
}

function yearBefore(asOf: string): string | undefined {
  const time = parseTime(asOf);
  const day = isTimeFault(time) ? null : addMonths(time.day, -12);
  return day === null || day < FIRST_DAY ? undefined : formatDay(day);
}
