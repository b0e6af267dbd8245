/** A page of blocks as Markdown. */
import type { Block, Row } from "./blocks.js";

/** The whole page; pictures are left out. */
export function blocksAsMarkdown(blocks: readonly Block[]): string {
  const parts = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "heading":
        return [`${"#".repeat(block.level)} ${escaped(block.text)}`];
      case "lines":
        return block.lines.length > 0
          ? [block.lines.map((line) => `- ${escaped(line.trim())}`).join("\n")]
          : [];
      case "table":
        return block.rows.length > 0 ? [`**${escaped(block.caption)}**`, tableAsMarkdown(block)] : [];
      default:
        return [];
    }
  });
  return `${parts.join("\n\n")}\n`;
}

function tableAsMarkdown({ head, rows }: Extract<Block, { kind: "table" }>): string {
  const line = (row: Row) => `| ${row.map((cell) => escaped(String(cell))).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}

/** Text that would be read as Markdown or HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, "\\$&");
}
