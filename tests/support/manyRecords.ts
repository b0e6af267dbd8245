/** As many records as one asks for: the example cases over and over, each with an id of its own. */
import { readFileSync } from "node:fs";

const lines = readFileSync(new URL("../../examples/cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n");

/** Records `n1`, `n2` and so on, one a line, without line ends. */
export function manyRecords(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    (lines[index % lines.length] ?? "").replace(/"id":"[^"]*"/, `"id":"n${index + 1}"`),
  );
}
