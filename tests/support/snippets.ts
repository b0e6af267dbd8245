/** What the TypeScript of a page prints when it runs, and what it says that it prints. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as z from "zod";

const root = new URL("../../", import.meta.url);
const run = promisify(execFile);

/** What a snippet imports, and where the sources have it. */
const SOURCES: readonly (readonly [string, string])[] = [
  ["vertelrecht", new URL("src/index.ts", root).href],
  ["vertelrecht/rules", new URL("src/entries/rules.ts", root).href],
  ["vertelrecht/conformance", new URL("src/entries/conformance.ts", root).href],
  ["vertelrecht/json-rules-engine", new URL("src/entries/json-rules-engine.ts", root).href],
  ["json-rules-engine", import.meta.resolve("json-rules-engine")],
];

/** Runs a snippet against the sources, from a folder, and gives what it printed. */
export async function runSnippet(snippet: string, cwd: string): Promise<string> {
  return inFolder(tmpdir(), "snippet.mts", snippet, async (file) => {
    const { stdout } = await run(process.execPath, ["--import", import.meta.resolve("tsx"), file], { cwd });
    return stdout;
  });
}

const Counts = z.object({ numPassedTests: z.number(), numTotalTests: z.number() });

/** Runs a snippet that is a file of tests for vitest: how many there are, and how many passed. */
export async function runTests(snippet: string): Promise<{ readonly passed: number; readonly all: number }> {
  // From there vitest is found.
  const built = join(fileURLToPath(root), "tests", "built");
  mkdirSync(built, { recursive: true });
  return inFolder(built, "snippet.test.mts", snippet, async (file) => {
    // Its own, or that of the repository would hold.
    writeFileSync(join(dirname(file), "vitest.config.mjs"), "export default {};");
    const vitest = join(fileURLToPath(root), "node_modules", "vitest", "vitest.mjs");
    const args = [vitest, "run", "--root", dirname(file), "--reporter", "json"];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 64_000_000 });
    const { numPassedTests: passed, numTotalTests: all } = Counts.parse(JSON.parse(stdout));
    return { passed, all };
  });
}

/** Writes a snippet, with its imports led to the sources, into a folder of its own for as long as it is used. */
async function inFolder<T>(
  parent: string,
  name: string,
  snippet: string,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(parent, "vertelrecht-"));
  const source = SOURCES.reduce(
    (text, [from, href]) => text.replaceAll(`from "${from}"`, `from ${JSON.stringify(href)}`),
    snippet,
  );
  try {
    const file = join(folder, name);
    // Where the package is installed, its files stand there.
    writeFileSync(file, source.replaceAll("node_modules/vertelrecht/", fileURLToPath(root)));
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a snippet says that it prints: the comment lines with which it ends. */
export function promisedOutput(snippet: string): string {
  const [, comment = ""] = /\n((?:\/\/.*\n)+)$/.exec(snippet) ?? [];
  return comment.replaceAll(/^\/\/ ?/gm, "");
}
