/** Tables of an HTML page, as they are read aloud: what a cell belongs to is said by its headings. */
import { expect, test } from "vitest";
import { blockAsHtml } from "../../src/report/html/blocksAsHtml.js";

const html = blockAsHtml({
  kind: "table",
  caption: "Duties <by norm>",
  head: ["", "today", "under the variant", "act"],
  rows: [
    ["in time", 12, 1_014, "–"],
    ["2026-03-02", 3, "–", "–"],
  ],
});

test.each<[why: string, part: string]>([
  ["the first cell of a row names it", '<th scope="row">in time</th><td class="number">12</td>'],
  ["a day that names a row is kept whole", '<th scope="row" class="day">2026-03-02</th>'],
  [
    "a column with a number and a sign for none is one of numbers",
    '<td class="number">–</td><td>–</td></tr>',
  ],
  ["a column of such signs alone is none", '<th scope="col">act</th>'],
  ["columns have headings", '<th scope="col" class="number">today</th>'],
  ["a corner without words is no heading", "<thead><tr><td></td><th"],
  ["a caption is text", "<caption>Duties &lt;by norm&gt;</caption>"],
])("%s", (_why, part) => {
  expect(html).toContain(part);
});

test("a table without rows is left out", () => {
  expect(blockAsHtml({ kind: "table", caption: "Duties", head: ["", "today"], rows: [] })).toBe("");
});
