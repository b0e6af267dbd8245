/** What `vertelrecht evaluate` does. */
import { stat } from "node:fs/promises";
import { createEvaluator } from "../evaluate/createEvaluator.js";
import { digestOf } from "../norm/digestOf.js";
import { emptySummary } from "../summary/emptySummary.js";
import type { CommandData } from "./command.js";
import { checkOptions, EvaluateFlags, threadsOf } from "./evaluateOptions.js";
import { EvaluateRun, type Setup } from "./evaluateRun.js";
import { orRefused, painter, wantsColour } from "./output.js";
import { readRuleset } from "./readRuleset.js";
import { Rejects } from "./rejects.js";
import type { Bench } from "./stream/judgeBatch.js";
import { Progress } from "./stream/progress.js";

/** Judges case records and writes reports. */
export const runEvaluate: CommandData["run"] = (files, options) =>
  orRefused(async () => new EvaluateRun(await prepare(files, EvaluateFlags.parse(options))).judgeAll(files));

/** Everything that can be refused before a record is read. */
async function prepare(files: readonly string[], flags: EvaluateFlags): Promise<Setup> {
  checkOptions(flags);
  const bench = await benchOf(flags);
  const rejects = await Rejects.prepare(flags.rejects, files);
  return { bench, rejects, threads: threadsOf(flags), progress: await progressOf(files, flags) };
}

async function benchOf(flags: EvaluateFlags): Promise<Bench> {
  const ruleset = await readRuleset(flags.ruleset);
  const evaluator = createEvaluator(ruleset);
  const { asOf = null, knownAt = null, since = null } = flags;
  const calendars = await schoolCalendarsOf(flags);
  const asked = { asOf, knownAt, since, schoolCalendars: calendars ? digestOf(calendars) : null };
  return {
    evaluator,
    flags,
    schoolCalendars: calendars,
    text: { lang: flags.lang, ruleset, ...painter(wantsColour()) },
    none: flags.summary ? emptySummary(evaluator, asked) : null,
  };
}

async function schoolCalendarsOf({ schoolCalendar }: EvaluateFlags): Promise<Bench["schoolCalendars"]> {
  if (schoolCalendar === undefined) return undefined;
  const { readSchoolCalendars } = await import("./readSchoolCalendars.js");
  return readSchoolCalendars(schoolCalendar);
}

/** A line of progress for a person who sees nothing else move. */
async function progressOf(files: readonly string[], flags: EvaluateFlags): Promise<Progress | null> {
  const { stderr, stdout, env } = process;
  const seen = stderr.isTTY && (flags.summary || !stdout.isTTY);
  if (!seen || env.CI || env.TERM === "dumb") return null;
  const sizes = await Promise.all(files.map(sizeOf));
  const total = sizes.reduce<number | null>(
    (sum, size) => (sum === null || size === null ? null : sum + size),
    0,
  );
  return new Progress(stderr, total, flags.lang);
}

async function sizeOf(file: string): Promise<number | null> {
  const stats = await stat(file === "-" ? "/dev/stdin" : file).catch(() => null);
  return stats?.isFile() ? stats.size : null;
}
