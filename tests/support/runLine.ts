/** Runs a line of a shell in which `vertelrecht` is a command, as it is where the package is installed. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { CliRun } from "./runCli.js";

/**
 * Runs the line in bash; a command that fails inside a pipe fails the line.
 *
 * @param program - the arguments with which Node runs the command
 * @param cwd - the folder from which the line runs
 */
export async function runLine(line: string, program: readonly string[], cwd: string): Promise<CliRun> {
  const bin = mkdtempSync(join(tmpdir(), "vertelrecht-bin-"));
  const quoted = [process.execPath, ...program].map((word) => `'${word}'`).join(" ");
  writeFileSync(join(bin, "vertelrecht"), `#!/bin/sh\nexec ${quoted} "$@"\n`, { mode: 0o700 });
  const { NO_COLOR: _none, FORCE_COLOR: _force, ...own } = process.env;
  const env = { ...own, PATH: `${bin}${delimiter}${own.PATH ?? ""}` };
  const child = spawn("bash", ["-o", "pipefail", "-c", line], { cwd, env });
  const ended = new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? -1)));
  const [stdout, stderr, code] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  rmSync(bin, { recursive: true });
  return { code, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") };
}
