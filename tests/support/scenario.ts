/** A run of the command line as a row of a table: arguments, and what must come of them. */
import { expect } from "vitest";
import { type CliInput, type CliRun, runCli } from "./runCli.js";

/** One run. */
export interface Scenario extends CliInput {
  readonly why: string;
  readonly args: readonly string[];
  readonly code: number;
  /** Patterns that standard output holds; an empty list: nothing is written. */
  readonly stdout?: readonly (RegExp | string)[];
  readonly stderr?: readonly (RegExp | string)[];
}

/** Runs a scenario and holds it to what it expects. */
export async function play({ args, code, stdout, stderr = [], ...input }: Scenario): Promise<CliRun> {
  const run = await runCli(args, input);
  expect(run.code, run.stderr).toBe(code);
  if (stdout?.length === 0) expect(run.stdout).toBe("");
  for (const one of stdout ?? []) expect(run.stdout).toMatch(one);
  for (const one of stderr) expect(run.stderr).toMatch(one);
  return run;
}
