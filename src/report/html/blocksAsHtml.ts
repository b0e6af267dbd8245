/** A page of blocks as one HTML file: nothing is fetched, nothing runs, and it prints. */

import type { Block, Row } from "../blocks/blocks.js";
import { escapeXml } from "../exchange/escapeXml.js";
import { HTML_FOOT, htmlHead } from "./htmlFrame.js";

/** The whole file; its title is that of its first heading. */
export function blocksAsHtml(blocks: readonly Block[], lang: string): string {
  const title = blocks.find((block) => block.kind === "heading")?.text ?? "";
  return `${htmlHead(title, lang)}${blocks.map(blockAsHtml).join("\n")}
${HTML_FOOT}`;
}

/** One block. */
export function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`;
    case "lines":
      return block.lines.map((line) => `<p>${escapeXml(line.trim())}</p>`).join("\n");
    case "table":
      return block.rows.length > 0 ? tableAsHtml(block) : "";
    case "picture":
      return `<figure><figcaption>${escapeXml(block.caption)}</figcaption>${block.svg}</figure>`;
  }
}

function tableAsHtml({ caption, head, rows }: Extract<Block, { kind: "table" }>): string {
  const numeric = head.map((_, column) => {
    const own = rows.map((row) => String(row[column]));
    return own.every(isFigure) && own.some((cell) => /\d/.test(cell));
  });
  const cells = (row: Row, scopeOf: (column: number) => "col" | "row" | null) =>
    row
      .map((cell, column) => {
        const text = escapeXml(String(cell));
        // A corner without words heads nothing.
        const scope = text === "" ? null : scopeOf(column);
        const day = /^\d{4}-\d\d-\d\d/.test(text) ? ' class="day"' : "";
        const kind = numeric[column] ? ' class="number"' : day;
        return scope === null ? `<td${kind}>${text}</td>` : `<th scope="${scope}"${kind}>${text}</th>`;
      })
      .join("");
  const inBody = (column: number) => (column === 0 ? "row" : null);
  const body = rows.map((row) => `<tr>${cells(row, inBody)}</tr>`).join("\n");
  return `<div class="table"><table>${caption === "" ? "" : `<caption>${escapeXml(caption)}</caption>`}
<thead><tr>${cells(head, () => "col")}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}

/** A number, or the sign that stands where there is none. */
function isFigure(cell: string): boolean {
  return /^[+\u2212\u2013]?[\d.,]*$/.test(cell);
}
