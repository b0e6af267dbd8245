/** A page of blocks as Markdown. */
import { escapeMarkdown } from "../exchange/escapeMarkdown.js";
import type { Block, Row } from "./blocks.js";

/** The whole page; pictures are left out. */
export function blocksAsMarkdown(blocks: readonly Block[]): string {
  const parts = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "heading":
        return [`${"#".repeat(block.level)} ${escapeMarkdown(block.text)}`];
      case "lines":
        return block.lines.length > 0
          ? [block.lines.map((line) => `- ${escapeMarkdown(line.trim())}`).join("\n")]
          : [];
      case "table":
        return block.rows.length > 0 ? [`**${escapeMarkdown(block.caption)}**`, tableAsMarkdown(block)] : [];
      default:
        return [];
    }
  });
  return `${parts.join("\n\n")}\n`;
}

function tableAsMarkdown({ head, rows }: Extract<Block, { kind: "table" }>): string {
  const line = (row: Row) => `| ${row.map((cell) => escapeMarkdown(String(cell))).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}
