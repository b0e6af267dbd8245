/**
 * Every code block of every page does what it says: TypeScript runs and prints the comment with which it ends, commands
 * run and exit as stated, text and JSON are what the last command above them prints, and documents load without a fault.
 *
 * A block that cannot be held to this carries the comment `<!-- not run: reason -->` above it, and is counted below.
 */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { scripts } from "../../package.json" with { type: "json" };
import { checkFiles } from "../../src/cli/checkFiles.js";
import { commands } from "../../src/cli/commands.js";
import type { Fault } from "../../src/errors.js";
import { readDocument } from "../../src/norm/readDocument.js";
import {
  argumentsOf,
  type CommandLine,
  commandAbove,
  commandLinesOf,
  isUsage,
  isWholeCommand,
} from "../support/commandLines.js";
import { type Block, filesBelow, type Page, ROOT, readPages } from "../support/pages.js";
import { type CliRun, runCli, runShell } from "../support/runCli.js";
import { promisedOutput, runSnippet, runTests } from "../support/snippets.js";

const pages = readPages().filter(({ blocks, codes }) => blocks.length > 0 || codes.length > 0);
const files = filesBelow();

/** The folder from which the commands of a page run, with the files that it tells to save. */
const folders = new Map<Page, string>();
const runs = new Map<string, Promise<CliRun>>();

afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true });
});

const JUDGES: Readonly<Record<string, (block: Block, page: Page) => Promise<void> | void>> = {
  async ts({ body }, page) {
    if (body.includes('from "vitest"')) return judgeTests(body);
    const promised = promisedOutput(body);
    expect(promised, "ends with a comment that says what it prints").not.toBe("");
    expect(await runSnippet(body, folderOf(page))).toBe(promised);
  },
  async sh(block, page) {
    if (block.body.includes(" | ")) return judgeRecipe(block, page);
    for (const line of commandLinesOf(block)) await judgeCommand(line, page);
  },
  async text(block, page) {
    const { stdout, stderr } = await outputAbove(page, block);
    expect(missingFrom(`\n${stdout}${stderr}`, block.body), "lines that are not printed").toBeUndefined();
  },
  async json(block, page) {
    if (!commandAbove(page, block)?.words.includes("json")) return judgeDocument(block, page);
    const { data } = readDocument(block.body, "json");
    const { stdout } = await outputAbove(page, block);
    const parts = partsOf(JSON.parse(stdout));
    expect(
      parts.some((part) => isDeepStrictEqual(part, data)),
      "a part of what is printed",
    ).toBe(true);
  },
  yaml: judgeDocument,
};

const blocks = pages.flatMap((page) => page.blocks.map((block) => ({ at: block.at, block, page })));

describe.concurrent("blocks", () => {
  test.each(blocks.filter(({ block }) => block.notRun === ""))("$at", async ({ block, page }) => {
    const judge = JUDGES[block.language];
    expect(judge, `there is a way to judge a block of '${block.language}'`).toBeDefined();
    await judge?.(block, page);
  });
});

const sentences = pages.flatMap((page) =>
  page.codes.filter(({ text }) => isWholeCommand(text)).map(({ at, text }) => ({ at, text, page })),
);

describe.concurrent("commands in sentences", () => {
  test.each(sentences)("$at: $text", async ({ text, page }) => {
    for (const line of commandLinesOf({ body: text, at: "", language: "sh", file: "", notRun: "" }))
      await judgeCommand(line, page);
  });
});

test("no block is left out", () => {
  expect(blocks.filter(({ block }) => block.notRun !== "").map(({ at }) => at)).toEqual([]);
});

test("every kind of block is there to be judged, and every way to embed has its snippet", () => {
  expect(new Set(blocks.map(({ block }) => block.language))).toEqual(new Set(Object.keys(JUDGES)));
  const embedding = blocks.filter(
    ({ at, block }) => at.startsWith("docs/embedding.md") && block.language === "ts",
  );
  expect(embedding.length).toBeGreaterThanOrEqual(5);
});

/** A file of tests: all of them pass, and there are some. */
async function judgeTests(body: string): Promise<void> {
  const { passed, all } = await runTests(body);
  expect(passed).toBe(all);
  expect(passed).toBeGreaterThan(0);
}

async function judgeCommand(line: CommandLine, page: Page): Promise<void> {
  const { words, exits } = line;
  const args = argumentsOf(line);
  if (args && isUsage(line)) {
    expect(commands.map(({ name }) => name)).toContain(args[0]);
  } else if (args) {
    const { code, stderr } = await runOn(page, line);
    expect(code, stderr).toBe(exits);
  } else if (words[0] === "npm" && words[1] === "run") {
    expect(Object.keys(scripts)).toContain(words[2]);
  } else if (words[0] === "npx" && words[1] === "tsx") {
    expect(files).toContain(words[2]);
  } else {
    expect(["npm ci"], "a command that these tests know").toContain(words.join(" "));
  }
}

/** A recipe pipes commands together: it runs as a whole, where the page has its files. */
async function judgeRecipe({ body }: Block, page: Page): Promise<void> {
  const { code, stderr } = await runShell(`set -e\n${body}`, folderOf(page));
  expect(code, stderr).toBe(0);
}

/** What the command above a block prints. */
async function outputAbove(page: Page, block: Block): Promise<CliRun> {
  const line = commandAbove(page, block);
  if (!line) throw new Error("no command above prints this");
  return runOn(page, line);
}

/** Runs a command in the folder of its page, once, after those that write the files it names; `> file` keeps what it prints. */
function runOn(page: Page, line: CommandLine): Promise<CliRun> {
  const words = argumentsOf(line) ?? [];
  const [args, target] = [words.slice(0, redirect(words)), words[redirect(words) + 1]];
  const key = JSON.stringify([page.path, args]);
  const run = runs.get(key) ?? runAfterWriters(page, args, target);
  runs.set(key, run);
  return run;
}

async function runAfterWriters(page: Page, args: readonly string[], target?: string): Promise<CliRun> {
  for (const line of page.blocks.filter(({ language }) => language === "sh").flatMap(commandLinesOf)) {
    const words = argumentsOf(line) ?? [];
    const written = words[redirect(words) + 1];
    if (written !== undefined && args.includes(written)) await runOn(page, line);
  }
  const run = await runCli(args, { cwd: folderOf(page) });
  if (target !== undefined) writeFileSync(join(folderOf(page), target), run.stdout);
  return run;
}

/** The place of `>` in a command; past its end where there is none. */
function redirect(words: readonly string[]): number {
  const place = words.indexOf(">");
  return place < 0 ? words.length : place;
}

function folderOf(page: Page): string {
  const known = folders.get(page);
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
  for (const name of ["examples", "rules", "node_modules"]) symlinkSync(join(ROOT, name), join(folder, name));
  for (const { file, body } of page.blocks) if (file !== "") writeFileSync(join(folder, file), body);
  folders.set(page, folder);
  return folder;
}

/** A document without a fault; one that the page saves is judged by the commands that name it. */
function judgeDocument({ body, file, language }: Block, page: Page): void {
  if (file !== "") {
    const lines = page.blocks.filter((block) => block.language === "sh").flatMap(commandLinesOf);
    expect(
      lines.filter(({ words }) => words.includes(file)).length,
      `a command names ${file}`,
    ).toBeGreaterThan(0);
    return;
  }
  const { data } = readDocument(body, language === "yaml" ? "yaml" : "json");
  const document = { data, at: "", locate: (faults: readonly Fault[]) => [...faults] };
  const [checked] = checkFiles([{ file: "block", readable: true, documents: [document], faults: [] }]);
  expect(checked?.faults).toEqual([]);
}

/** The first lines that do not stand in an output, in this order; `…` on a line of its own stands for lines left out. */
function missingFrom(output: string, body: string): string | undefined {
  let at = 0;
  const parts = body.split(/^ *…\n/m).filter((part) => part !== "");
  return parts.find((part) => {
    const found = output.indexOf(`\n${part}`, at);
    at = found + part.length;
    return found < 0;
  });
}

function partsOf(json: unknown): unknown[] {
  return typeof json === "object" && json !== null ? [json, ...Object.values(json).flatMap(partsOf)] : [json];
}
