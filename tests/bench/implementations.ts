/** Everything that is compared: a file of `implementations/` each, with what it gives. */

export interface Implementation {
  readonly file: string;
  readonly name: string;
  readonly evidence: "yes" | "no" | "with detail" | "none";
  /** Whether it knows unknowns, so that it can be compared on records that were kept badly. */
  readonly unknowns: boolean;
  /** How often all records are judged while the clock runs: the slow ones less often. */
  readonly rounds: number;
}

const of = (
  file: string,
  name: string,
  evidence: Implementation["evidence"],
  unknowns: boolean,
  rounds: number,
): Implementation => ({ file, name, evidence, unknowns, rounds });

/** The yardstick: no judgment at all. */
export const PARSE = of("json-parse", "`JSON.parse` of the record alone", "none", false, 9);
export const OURS = of("ours", "vertelrecht, with evidence", "yes", true, 9);
export const RULES = of("json-rules-engine", "json-rules-engine on facts made beforehand", "no", false, 3);
export const ZEN = of("zen-engine", "zen-engine on facts made beforehand", "no", false, 5);
export const LUXON = of("luxon", "by hand with luxon, with evidence", "yes", true, 3);

const DUCKS = [
  of("duckdb-1", "DuckDB, one thread", "no", false, 3),
  of("duckdb-2", "DuckDB, two threads", "no", false, 3),
];

export const JUDGES: readonly Implementation[] = [
  of("by-hand", "by hand, outcomes alone", "no", true, 9),
  of("by-hand-evidence", "by hand, with evidence", "yes", true, 9),
  OURS,
  of("ours-detail", "vertelrecht, with detail", "with detail", true, 5),
  of("ours-on-json-rules-engine", "vertelrecht on json-rules-engine", "yes", true, 3),
  RULES,
  of("json-logic-engine", "json-logic-engine, built, on facts made beforehand", "no", false, 9),
  ZEN,
  ...DUCKS,
  LUXON,
];

/** What is timed over many records too: a query costs much once, and little for each record more. */
export const AT_ONCE: readonly Implementation[] = [{ ...OURS, rounds: 3 }, ...DUCKS];
