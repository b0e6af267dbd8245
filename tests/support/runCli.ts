/** Runs the command line from source, as a process of its own. */
import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
/** The arguments with which Node runs the command from source. */
export const FROM_SOURCE = ["--import", import.meta.resolve("tsx"), MAIN] as const;

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

/** Runs `vertelrecht` with these arguments; fails only when the process was killed. */
export async function runCli(
  args: readonly string[],
  { stdin = "", env = {}, cwd = ROOT }: CliInput = {},
): Promise<CliRun> {
  const { NO_COLOR: _none, FORCE_COLOR: _force, ...own } = process.env;
  const child = spawn(process.execPath, [...FROM_SOURCE, ...args], {
    cwd,
    env: { ...own, ...env },
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) =>
      code === null ? reject(new Error(`killed by ${signal}`)) : resolve(code),
    );
  });
  // A process that refuses its command line ends before it has read its input.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const [stdout, stderr, code] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  return { code, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") };
}
