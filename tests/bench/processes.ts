/** Runs a program in a process of its own, and says how long it took and how much memory it held. */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

/** A file of the benchmark, or of the built library. */
export const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The built command. */
export const CLI = here("../../dist/cli.js");

export interface Ran {
  readonly out: string;
  readonly ms: number;
  /** The most memory that it held, in megabytes; null where it was not asked. */
  readonly peak: number | null;
}

export interface RunOptions {
  /** What it is fed, piece by piece. */
  readonly input?: Iterable<string>;
  /** Whether its output is kept; else it goes nowhere. */
  readonly keep?: boolean;
  readonly peak?: boolean;
}

/**
 * Runs node with these arguments.
 *
 * @throws Error with the end of what it said, when it fails; `vertelrecht` may say 1 or 3, which are answers
 */
export async function runNode(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const peakFile = join(tmpdir(), `vertelrecht-peak-${process.pid}`);
  const preload = options.peak ? ["--import", here("whole/reportPeak.js")] : [];
  const start = performance.now();
  const child = spawn(process.execPath, [...preload, ...args], {
    stdio: [options.input ? "pipe" : "ignore", options.keep ? "pipe" : "ignore", "pipe"],
    env: options.peak ? { ...process.env, PEAK_FILE: peakFile } : process.env,
  });
  let out = "";
  let said = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-2000);
  });
  // A program that ends before it has read all says so with its code.
  const fed =
    options.input && child.stdin
      ? pipeline(Readable.from(options.input), child.stdin).catch(() => undefined)
      : undefined;
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  await fed;
  const ms = performance.now() - start;
  if (code !== 0 && code !== 1 && code !== 3) throw new Error(`code ${code}: ${said.trim().slice(-300)}`);
  const peak = options.peak ? Number(readFileSync(peakFile, "utf8")) / 1024 : null;
  rmSync(peakFile, { force: true });
  return { out, ms, peak };
}
