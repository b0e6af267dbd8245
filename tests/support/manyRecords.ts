/**
 * As many records as one asks for: the example cases over and over, each with an id of its own, and with so much that nobody
 * reads that two hundred of them are enough for threads to be begun.
 */
import { readFileSync } from "node:fs";

const lines = readFileSync(new URL("../../examples/cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n");

const FILLER = "x".repeat(20_000);

/** Records `n1`, `n2` and so on, one a line, without line ends. */
export function manyRecords(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    (lines[index % lines.length] ?? "").replace(
      /"id":"[^"]*"/,
      `"id":"n${index + 1}","meta":{"filler":"${FILLER}"}`,
    ),
  );
}
