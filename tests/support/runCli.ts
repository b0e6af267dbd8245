/** Runs the command line as a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { inject } from "vitest";
import { ROOT } from "./pages.js";
import { runLine } from "./runLine.js";

/** What a run left behind. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given besides its arguments. */
export interface CliInput {
  /** Standard input; empty when left out. */
  readonly stdin?: string | Uint8Array;
  /** Variables on top of our own, from which all wishes about colour are taken out. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder from which it runs; the root of the repository when left out. */
  readonly cwd?: string;
}

/** A command that runs, and what came of it. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<CliRun & { readonly signal: string | null }>;
}

const PIPE = "";

/** Runs `vertelrecht` with these arguments; fails only when the process was killed. */
export async function runCli(
  args: readonly string[],
  { stdin = "", ...where }: CliInput = {},
): Promise<CliRun> {
  const { child, ended } = beginCli(args, PIPE, where);
  child.stdin.end(stdin);
  const { signal, ...run } = await ended;
  if (signal !== null) throw new Error(`killed by ${signal}`);
  return run;
}

/** Begins a command; what it writes goes to a pipe, or to a file. */
export function beginCli(
  args: readonly string[],
  file = PIPE,
  { env = {}, cwd = ROOT }: Omit<CliInput, "stdin"> = {},
): Running {
  const { NO_COLOR: _none, FORCE_COLOR: _force, ...own } = process.env;
  const command = [process.execPath, inject("cli"), ...args];
  const where = { cwd, env: { ...own, ...env } };
  const child =
    file === PIPE
      ? spawn(process.execPath, command.slice(1), where)
      : // The shell gives way to the command, so that a signal reaches it.
        spawn("bash", ["-c", `exec "$@" > "$0"`, file, ...command], where);
  // A process that refuses its command line ends before it has read its input.
  child.stdin.on("error", () => {});
  const closed = new Promise<{ code: number; signal: string | null }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? -1, signal }));
  });
  const ended = Promise.all([buffer(child.stdout), buffer(child.stderr), closed]).then(
    ([stdout, stderr, how]) => ({ ...how, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") }),
  );
  return { child, ended };
}

/** Runs a line of a shell in which `vertelrecht` is the command. */
export function runShell(line: string, cwd = ROOT): Promise<CliRun> {
  return runLine(line, [inject("cli")], cwd);
}
