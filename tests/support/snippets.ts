/** The code blocks of a page, and what they print when they run. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../../", import.meta.url);

/** What a snippet imports, and where the sources have it. */
const SOURCES: readonly (readonly [string, string])[] = [
  ["vertelrecht", new URL("src/index.ts", root).href],
  ["vertelrecht/rules", new URL("src/entries/rules.ts", root).href],
  ["vertelrecht/json-rules-engine", new URL("src/entries/json-rules-engine.ts", root).href],
  ["json-rules-engine", import.meta.resolve("json-rules-engine")],
];

/** The blocks of a language on a page, e.g. `snippetsOf("docs/tutorial.md", "ts")`. */
export function snippetsOf(file: string, language: string): string[] {
  const text = readFileSync(new URL(file, root), "utf8");
  const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)];
  return blocks.flatMap(([, own, body]) => (own === language && body ? [body] : []));
}

/** Runs a snippet against the sources and gives what it printed. */
export function runSnippet(snippet: string): string {
  const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
  const source = SOURCES.reduce(
    (text, [name, href]) => text.replaceAll(`from "${name}"`, `from ${JSON.stringify(href)}`),
    snippet,
  );
  try {
    writeFileSync(join(folder, "snippet.mts"), source);
    return execFileSync(process.execPath, ["--import", "tsx", join(folder, "snippet.mts")], {
      cwd: root,
      encoding: "utf8",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a snippet says that it prints: the comment lines with which it ends. */
export function promisedOutput(snippet: string): string {
  const [, comment = ""] = /\n((?:\/\/.*\n)+)$/.exec(snippet) ?? [];
  return comment.replaceAll(/^\/\/ ?/gm, "");
}
