/** Lines of a page as headings and nested lists: what stands deeper belongs to the line above it. */
import { escapeXml } from "../exchange/escapeXml.js";
import type { PageLine } from "../page.js";

/** The lists; empty where there are no lines. */
export function linesAsHtml(lines: readonly PageLine[]): string {
  const parts: string[] = [];
  const open: number[] = [];
  for (const { tone, depth, text } of lines) {
    if (depth === 0 && tone === "heading") {
      parts.push(...open.splice(0).map(() => "</li></ul>"), `<h2>${escapeXml(text.trim())}</h2>\n`);
      continue;
    }
    while ((open.at(-1) ?? -1) > depth) {
      open.pop();
      parts.push("</li></ul>");
    }
    if (open.at(-1) === depth) parts.push("</li>\n");
    else {
      open.push(depth);
      parts.push("<ul>\n");
    }
    const written = escapeXml(text.trim());
    parts.push(`<li>${tone === null ? written : `<span class="${tone}">${written}</span>`}`);
  }
  for (const _ of open) parts.push("</li></ul>");
  return parts.join("");
}
