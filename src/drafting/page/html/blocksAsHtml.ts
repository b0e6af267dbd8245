/** A page of blocks as one HTML file: nothing is fetched, nothing runs, and it prints. */

import { escapeXml } from "../../../report/exchange/escapeXml.js";
import type { Block, Row } from "../blocks.js";

/** The whole file. */
export function blocksAsHtml(blocks: readonly Block[], lang: string): string {
  const title = blocks.find((block) => block.kind === "heading")?.text ?? "";
  return `<!doctype html>
<html lang="${escapeXml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map(blockAsHtml).join("\n")}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light; --ink: #1d2430; --quiet: #5b6472; --line: #d5dae1; --paper: #fff; --soft: #f4f6f8; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 58rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p { margin: .25rem 0; max-width: 46rem; }
table { border-collapse: collapse; margin: 1rem 0 1.5rem; width: 100%; font-size: .94rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 500; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0 1.5rem; padding: .75rem; background: var(--soft); border-radius: .4rem; }
figcaption { font-size: .9rem; color: var(--quiet); margin-bottom: .5rem; }
figure svg { display: block; width: 100%; height: auto; }
@media print {
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  figure { background: none; border: 1px solid var(--line); }
  h2, h3, caption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
}
`;

function blockAsHtml(block: Block): string {
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
  const numeric = head.map((_, column) =>
    rows.every((row) => typeof row[column] !== "string" || isFigure(row[column])),
  );
  const cells = (row: Row | readonly string[], tag: "td" | "th") =>
    row
      .map((cell, column) => {
        const kind = numeric[column] ? ' class="number"' : "";
        return `<${tag}${kind}>${escapeXml(String(cell))}</${tag}>`;
      })
      .join("");
  const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
  return `<table><caption>${escapeXml(caption)}</caption>
<thead><tr>${cells(head, "th")}</tr></thead>
<tbody>
${body}
</tbody></table>`;
}

function isFigure(cell: string | number | undefined): boolean {
  return typeof cell === "string" && /^[+−–]?[\d.,]*$/.test(cell);
}
