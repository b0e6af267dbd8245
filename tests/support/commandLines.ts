/** The commands of a page: what a shell block holds, and what a sentence gives as a whole command. */
import { commands } from "../../src/cli/commands.js";
import type { Block, Page } from "./pages.js";

const NAMES = new Set(
  commands.flatMap(({ name, commands: inner = [] }) => [name, ...inner.map((one) => one.name)]),
);

/** One command. */
export interface CommandLine {
  readonly words: readonly string[];
  /** The code with which it must exit, where the comment `# exits with 3` behind it says so. */
  readonly exits: number;
}

/** The commands of a shell block, one or several a line. */
export function commandLinesOf({ body }: Block): CommandLine[] {
  return body
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const [, commands = line, exits = "0"] = /^(.*?)\s*# exits with (\d)$/.exec(line) ?? [];
      return commands.split("&&").map((command) => ({ words: wordsOf(command), exits: Number(exits) }));
    });
}

/** The arguments of `vertelrecht`, as installed or as built here; null for another command. */
export function argumentsOf({ words: [first, ...rest] }: CommandLine): string[] | null {
  if (first === "vertelrecht") return rest;
  return first === "node" && rest[0] === "dist/cli.js" ? rest.slice(1) : null;
}

/** Whether a command shows what may stand where: `vertelrecht check [options] <file...>`. */
export function isUsage({ words }: CommandLine): boolean {
  return words.some((word) => /^[<[]/.test(word));
}

/** Whether a sentence gives a command of ours with something behind its name, so that it can run. */
export function isWholeCommand(text: string): boolean {
  const line = { words: wordsOf(text), exits: 0 };
  return (argumentsOf(line) ?? []).some((word) => !NAMES.has(word)) && !isUsage(line) && !text.includes("…");
}

/** The last command of ours above a block, in a shell block or in a sentence. */
export function commandAbove(page: Page, block: Block): CommandLine | undefined {
  const index = page.blocks.indexOf(block);
  const inBlocks = page.blocks.slice(0, index).flatMap((above, place) => {
    const own = above.language === "sh" ? commandLinesOf(above) : [];
    return own.filter((line) => argumentsOf(line) && !isUsage(line)).map((line) => ({ place, line }));
  });
  const inSentences = page.codes
    .filter(({ before, text }) => before <= index && isWholeCommand(text))
    .map(({ before, text }) => ({ place: before - 0.5, line: { words: wordsOf(text), exits: 0 } }));
  return [...inBlocks, ...inSentences].sort((a, b) => a.place - b.place).at(-1)?.line;
}

/** Words as a shell splits them, without its other habits. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}
