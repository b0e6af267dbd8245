/**
 * The command line as it is built: threads cannot be begun from TypeScript. Built once for each file of tests, in a folder
 * from which the dependencies are found.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { ROOT } from "./pages.js";
import type { CliRun } from "./runCli.js";
import { runLine } from "./runLine.js";

const CACHE = join(ROOT, "node_modules", ".cache");
const PIPE = "";
let folder = "";

/** Builds the command before the tests of a file, and removes it after them. */
export function useBuiltCli(): void {
  beforeAll(async () => {
    mkdirSync(CACHE, { recursive: true });
    folder = mkdtempSync(join(CACHE, "vertelrecht-cli-"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    await build({
      absWorkingDir: ROOT,
      entryPoints: { cli: "src/cli/main.ts", "cli/worker": "src/cli/stream/worker.ts" },
      outdir: folder,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "es2022",
      splitting: true,
      chunkNames: "cli/[name]-[hash]",
      packages: "external",
      logLevel: "error",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** A command that runs, and what came of it. */
export interface Running {
  readonly child: ReturnType<typeof spawnCli>;
  readonly ended: Promise<CliRun & { readonly signal: string | null }>;
}

/** Begins a command; what it writes goes to a pipe, or to a file. */
export function beginCli(args: readonly string[], file = PIPE): Running {
  const child = spawnCli(args, file);
  child.stdin.on("error", () => {});
  const closed = new Promise<{ code: number; signal: string | null }>((resolve) => {
    child.on("close", (code, signal) => resolve({ code: code ?? -1, signal }));
  });
  const ended = Promise.all([buffer(child.stdout), buffer(child.stderr), closed]).then(
    ([stdout, stderr, how]) => ({ ...how, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") }),
  );
  return { child, ended };
}

/** Runs a line of a shell in which `vertelrecht` is the command. */
export function runShell(line: string, cwd = ROOT): Promise<CliRun> {
  return runLine(line, [join(folder, "cli.js")], cwd);
}

function spawnCli(args: readonly string[], file: string) {
  const { NO_COLOR: _none, FORCE_COLOR: _force, ...env } = process.env;
  const command = [process.execPath, join(folder, "cli.js"), ...args];
  if (file === PIPE) return spawn(process.execPath, command.slice(1), { cwd: ROOT, env });
  // The shell gives way to the command, so that a signal reaches it.
  return spawn("bash", ["-c", `exec "$@" > "$0"`, file, ...command], { cwd: ROOT, env });
}
