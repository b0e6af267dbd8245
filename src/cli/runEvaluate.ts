/** What `vertelrecht evaluate` does. */
import { createEvaluator } from "../evaluate/createEvaluator.js";
import { digestOf } from "../norm/digestOf.js";
import { emptySummary } from "../summary/emptySummary.js";
import type { CommandData } from "./command.js";
import { checkOptions, EvaluateFlags, threadsOf } from "./evaluateOptions.js";
import { EvaluateRun, type Setup } from "./evaluateRun.js";
import { orRefused, wantsColour } from "./output.js";
import { progressOver } from "./progressOver.js";
import { readRuleset } from "./readRuleset.js";
import { Rejects } from "./rejects.js";
import { formOf } from "./stream/formOf.js";
import type { Bench } from "./stream/judgeBatch.js";
import { namesFile } from "./unknownName.js";

/** Judges case records and writes reports. */
export const runEvaluate: CommandData["run"] = (files, options) =>
  orRefused(async () => new EvaluateRun(await prepare(files, EvaluateFlags.parse(options))).judgeAll(files));

/** Everything that can be refused before a record is read. */
async function prepare(files: readonly string[], flags: EvaluateFlags): Promise<Setup> {
  checkOptions(flags);
  const bench = await benchOf(flags);
  const rejects = await Rejects.prepare(flags.rejects, [...files, ...filesOf(flags)]);
  const progress = await progressOver(files, flags.lang, { silentOut: flags.summary === true });
  return { bench, rejects, threads: threadsOf(flags), progress };
}

/** The files that are read beside the records. */
function filesOf({ ruleset, schoolCalendar }: EvaluateFlags): string[] {
  return [
    ...(namesFile(ruleset) ? [ruleset] : []),
    ...(schoolCalendar === undefined ? [] : [schoolCalendar]),
  ];
}

async function benchOf(flags: EvaluateFlags): Promise<Bench> {
  const ruleset = await readRuleset(flags.ruleset);
  const evaluator = createEvaluator(ruleset);
  const { asOf = null, knownAt = null, since = null } = flags;
  const colour = wantsColour();
  const calendars = await schoolCalendarsOf(flags);
  const asked = { asOf, knownAt, since, schoolCalendars: calendars ? digestOf(calendars) : null };
  return {
    evaluator,
    flags,
    schoolCalendars: calendars,
    form: await formOf(flags, colour),
    colour,
    none: flags.summary ? emptySummary(evaluator, asked) : null,
  };
}

async function schoolCalendarsOf({ schoolCalendar }: EvaluateFlags): Promise<Bench["schoolCalendars"]> {
  if (schoolCalendar === undefined) return undefined;
  const { readSchoolCalendars } = await import("./readSchoolCalendars.js");
  return readSchoolCalendars(schoolCalendar);
}
