/** What `vertelrecht evaluate` does. */
import { createEvaluator } from "../evaluate/createEvaluator.js";
import type { CommandData } from "./command.js";
import { checkMoments, EvaluateFlags } from "./evaluateOptions.js";
import { EvaluateRun, type Setup } from "./evaluateRun.js";
import { orRefused } from "./output.js";
import { readRuleset } from "./readRuleset.js";
import { Rejects } from "./rejects.js";

/** Judges case records and writes reports. */
export const runEvaluate: CommandData["run"] = (files, options) =>
  orRefused(async () => new EvaluateRun(await prepare(files, EvaluateFlags.parse(options))).judgeAll(files));

/** Everything that can be refused before a record is read. */
async function prepare(files: readonly string[], flags: EvaluateFlags): Promise<Setup> {
  checkMoments(flags);
  const rejects = await Rejects.prepare(flags.rejects, files);
  const evaluator = createEvaluator(await readRuleset(flags.ruleset));
  const schoolCalendars = await schoolCalendarsOf(flags);
  return { evaluator, flags, rejects, schoolCalendars };
}

async function schoolCalendarsOf({ schoolCalendar }: EvaluateFlags): Promise<Setup["schoolCalendars"]> {
  if (schoolCalendar === undefined) return undefined;
  const { readSchoolCalendars } = await import("./readSchoolCalendars.js");
  return readSchoolCalendars(schoolCalendar);
}
