/** What the TypeScript of a page prints when it runs, and what it says that it prints. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

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
  const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
  const source = SOURCES.reduce(
    (text, [name, href]) => text.replaceAll(`from "${name}"`, `from ${JSON.stringify(href)}`),
    snippet,
  );
  try {
    // Where the package is installed, its files stand there.
    const installed = source.replaceAll("node_modules/vertelrecht/", fileURLToPath(root));
    writeFileSync(join(folder, "snippet.mts"), installed);
    const args = ["--import", import.meta.resolve("tsx"), join(folder, "snippet.mts")];
    const { stdout } = await run(process.execPath, args, { cwd });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a snippet says that it prints: the comment lines with which it ends. */
export function promisedOutput(snippet: string): string {
  const [, comment = ""] = /\n((?:\/\/.*\n)+)$/.exec(snippet) ?? [];
  return comment.replaceAll(/^\/\/ ?/gm, "");
}
