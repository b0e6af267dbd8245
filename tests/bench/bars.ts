/** What is asked of the library, as ratios within one run, and whether it was met. */
import { LUXON, OURS, PARSE, RULES, ZEN } from "./implementations.js";
import { exponent, ratios, type Spread } from "./numbers.js";
import { growthWithRecords, type Results, turnsOf } from "./results.js";

/** One thing asked. */
export interface Bar {
  readonly what: string;
  readonly sense: "at most" | "at least";
  readonly floor: number;
  readonly aim: number;
  /** What was measured; null where it could not be. */
  readonly measured: Spread | null;
}

/** All that is asked. */
export function barsOf(results: Results): Bar[] {
  const { country, region, cold, norms, events, sixAndAll } = results;
  const turns = (implementation: typeof OURS) => turnsOf(results, implementation);
  const ours = turns(OURS);
  return [
    atMost(
      "time per record in memory, with evidence, against `JSON.parse` of it",
      0.4,
      0.2,
      ratios(ours, turns(PARSE)),
    ),
    atLeast("faster than json-rules-engine on facts made beforehand", 10, 20, ratios(turns(RULES), ours)),
    atLeast("ahead of zen-engine", 1, 1, ratios(turns(ZEN), ours)),
    atLeast("ahead of luxon by hand", 1, 1, ratios(turns(LUXON), ours)),
    ...[country, region].map(({ records, ours: checked, readAndParse }) =>
      atMost(
        `file of ${records.toLocaleString("en")} records to findings against reading and \`JSON.parse\` alone`,
        2.5,
        1.8,
        ratios(checked, readAndParse),
      ),
    ),
    atMost("one record from a cold start against bare node", 3, 2.5, ratios(cold.ours, cold.bare)),
    atMost("peak memory of the most records against 10,000", 1.3, 1.3, peaks(results)),
    atMost("exponent of time over events of a record", 1.1, 1.1, single(exponent(events))),
    atMost("exponent of time over norms", 1.1, 1.1, single(exponent(norms))),
    atMost("exponent of time over records", 1.1, 1.1, overRecords(results)),
    atMost("all 44 norms against the six", 5, 5, ratios(sixAndAll.all, sixAndAll.six)),
  ];
}

/** Whether a bar was met, and if not by how much it was missed. */
export function verdictOf({ sense, floor, aim, measured }: Bar): string {
  if (measured === null) return "not measured";
  const missed = (bar: number) => (sense === "at most" ? measured.median / bar : bar / measured.median);
  if (missed(aim) <= 1) return aim === floor ? "met" : "aim met";
  if (missed(floor) <= 1) return `floor met; ${missed(aim).toFixed(2)} × from the aim`;
  return `**not met**: ${missed(floor).toFixed(2)} × from the floor`;
}

function peaks({ costs }: Results): Spread | null {
  const base = costs.find(({ records }) => records >= 10_000);
  const most = costs.at(-1);
  if (!base || !most || !("peak" in base) || !("peak" in most) || base === most) return null;
  return single(most.peak / base.peak);
}

function overRecords(results: Results): Spread | null {
  const points = growthWithRecords(results);
  return points.length < 2 ? null : single(exponent(points));
}

function single(value: number): Spread {
  return { median: value, min: value, max: value };
}

function atMost(what: string, floor: number, aim: number, measured: Spread | null): Bar {
  return { what, sense: "at most", floor, aim, measured };
}

function atLeast(what: string, floor: number, aim: number, measured: Spread | null): Bar {
  return { what, sense: "at least", floor, aim, measured };
}
