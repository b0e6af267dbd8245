/** A page as data: what it tells, apart from whether it is written as text or HTML. */

/** A row of a table; the first cell names it. */
export type Row = readonly (string | number)[];

/** A part of a page. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "lines"; readonly lines: readonly string[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly Row[];
    }
  /** A picture of what the tables tell; left out of a text. */
  | { readonly kind: "picture"; readonly caption: string; readonly svg: string };

/** A page as plain text. */
export function blocksAsText(blocks: readonly Block[]): string {
  const parts = blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return [headingText(block.text, block.level)];
      case "lines":
        return block.lines.length > 0 ? [block.lines.map((line) => `  ${line}`).join("\n")] : [];
      case "table":
        return block.rows.length > 0 ? [tableText(block)] : [];
      default:
        return [];
    }
  });
  return `${parts.join("\n\n")}\n`;
}

function headingText(text: string, level: 1 | 2 | 3): string {
  return level === 3 ? `${text}:` : `${text}\n${(level === 1 ? "=" : "-").repeat(text.length)}`;
}

/** Numbers stand to the right, words to the left. */
function tableText({ caption, head, rows }: Extract<Block, { kind: "table" }>): string {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const isNumber = head.map((_, column) => rows.every((row) => typeof row[column] !== "string"));
  const lines = all.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        return isNumber[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
  return [`  ${caption}`, ...lines.map((line) => `    ${line}`)].join("\n");
}
