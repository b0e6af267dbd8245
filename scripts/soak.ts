/**
 * Judges a million records and holds the command to what it promises: memory stays flat, and every count is right.
 *
 * `npm run soak` (`npm run soak -- 100000 --threads 1` for fewer, or other options of `evaluate`). Linux only: the peak of
 * memory is read from `/proc`. Takes an hour or so, so it is no part of `npm run check`.
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const CLI = join(import.meta.dirname, "../dist/cli.js");
const EXAMPLES = readFileSync(join(import.meta.dirname, "../examples/cases.ndjson"), "utf8");
const EARLY = 10_000;
const MOST_GROWTH = 1.3;

const [wanted = "1000000", ...options] = process.argv.slice(2);
const lines = EXAMPLES.trim().split("\n");
const rounds = Math.ceil(Number(wanted) / lines.length);
const records = rounds * lines.length;
const args = [CLI, "evaluate", "-", "--summary", "--as-of", "2026-06-30", "--lang", "en", ...options];

const begun = performance.now();
const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
const output = text(child.stdout);
const ended = once(child, "exit");
let early = 0;
for (let round = 0; round < rounds; round++) {
  const own = lines.map((line, index) =>
    line.replace(/"id":"[^"]*"/, `"id":"r${round * lines.length + index}"`),
  );
  if (!child.stdin.write(`${own.join("\n")}\n`)) await once(child.stdin, "drain");
  if (early === 0 && (round + 1) * lines.length >= EARLY) early = peak();
}
const late = peak();
child.stdin.end();
const [code] = await ended;
const seconds = (performance.now() - begun) / 1000;

const growth = late / early;
const rate = Math.round(records / seconds);
console.log(`${records} records in ${seconds.toFixed(0)} s, ${rate} a second`);
console.log(
  `peak of memory: ${early} MB at ${EARLY}, ${late} MB at the end, ${growth.toFixed(2)} times as much`,
);
if (code !== 0) fail(`the command ended with ${code}`);
if (!(growth <= MOST_GROWTH)) fail(`memory grew more than ${MOST_GROWTH} times`);
const oneRound = spawnSync(process.execPath, args, { input: EXAMPLES, encoding: "utf8" }).stdout;
if (JSON.stringify(times(JSON.parse(oneRound), rounds)) !== JSON.stringify(JSON.parse(await output))) {
  fail("the counts are not those of one round, so many times");
}

/** Most megabytes of memory that the command has had so far. */
function peak(): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1000);
}

/** Every number in a summary, so many times. */
function times(part: unknown, factor: number): unknown {
  if (typeof part === "number") return part * factor;
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, times(inner, factor)]));
}

function fail(message: string): void {
  console.error(`not as promised: ${message}`);
  process.exitCode = 1;
}
