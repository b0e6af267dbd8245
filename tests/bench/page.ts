/** The tables of `docs/performance.md`, from one run; the rest of the page is written by people. */
import { table } from "../../scripts/table.js";
import { type Bar, barsOf, verdictOf } from "./bars.js";
import type { Point } from "./growth.js";
import { OURS, PARSE } from "./implementations.js";
import { exponent, ratios, type Spread, spread } from "./numbers.js";
import { growthWithRecords, type Results, turnsOf } from "./results.js";
import type { Whole } from "./wholeProcess.js";

const BEGIN = "<!-- made by npm run bench -- --write -->";
const END = "<!-- until here -->";

/**
 * The page with the tables of a run.
 *
 * @param page - the page as it is, with the two marks between which the tables stand
 */
export function performancePage(page: string, results: Results): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/performance.md lacks '${BEGIN}' … '${END}'`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${tablesOf(results)}\n\n${page.slice(end)}`;
}

/** All tables, as Markdown. */
export function tablesOf(results: Results): string {
  const { machine, command, inMemory, region, country } = results;
  return [
    `Measured by \`${command}\` on: ${machine}.`,
    "### What is asked",
    table(["what", "floor", "aim", "measured", "verdict"], barsOf(results).map(barRow)),
    "### Agreement",
    ...agreements(results),
    "### In memory",
    `${inMemory.records} well-kept records of ${(inMemory.events / inMemory.records).toFixed(1)} events on average, ${inMemory.turns} turns. Microseconds per record: the median of the turns' medians, and the range of all rounds.`,
    table(["", "evidence", "median", "range", "× JSON.parse", "× vertelrecht"], memoryRows(results)),
    ...notes(results),
    `Over ${results.manyRecords} records of \`nl-2025\` at once, microseconds per record: ${manyLine(results)}.`,
    "### Whole processes",
    `From a file of ${region.records} records to findings, as a region has, from one of ${country.records}, nearly as many as a country reports in a year, and one record from a cold start under 44 norms. Milliseconds.`,
    table(["", "median", "range", "against the first"], wholeRows(results)),
    "### Growth",
    table(["what grows", "size: microseconds a record", "exponent"], growthRows(results)),
    "### How many, how long",
    "`vertelrecht evaluate` on one thread, by the times above.",
    table(["who", "records", "time"], whoRows(results)),
    "### Many records",
    table(["records", "seconds", "most memory"], costRows(results)),
  ].join("\n\n");
}

function barRow(bar: Bar): string[] {
  const { what, sense, floor, aim, measured } = bar;
  const ask = (value: number) => `${sense} ${value} ×`.replace(" ×", what.startsWith("exponent") ? "" : " ×");
  return [what, ask(floor), ask(aim), measured ? ranged(measured, 2) : "", verdictOf(bar)];
}

function agreements({ agreements: all }: Results): string[] {
  const rows = all.map(({ profile, compared, outcomes, disagreements }) => [
    `\`${profile}\``,
    String(compared),
    String(outcomes),
    String(disagreements.length),
  ]);
  const each = all.flatMap(({ disagreements }) =>
    disagreements.map(({ name, wanted, found }) => `- ${name}: \`${found}\`, by hand \`${wanted}\``),
  );
  const head = ["profile", "implementations", "outcomes of each", "that differ"];
  return [table(head, rows), ...(each.length > 0 ? [each.join("\n")] : [])];
}

function memoryRows(results: Results): string[][] {
  const [parse, ours] = [turnsOf(results, PARSE), turnsOf(results, OURS)];
  return results.timed.map(({ implementation: { name, evidence }, turns, rounds }) => {
    const { min, max } = spread(rounds);
    return [
      name,
      evidence,
      short(spread(turns).median),
      `${short(min)}–${short(max)}`,
      short(ratios(turns, parse).median),
      short(ratios(turns, ours).median),
    ];
  });
}

function manyLine({ manyTimed }: Results): string {
  return manyTimed
    .map(({ implementation: { name }, turns }) => `${name} ${short(spread(turns).median)}`)
    .join("; ");
}

function notes({ timed }: Results): string[] {
  const lines = timed.filter(({ notes: said }) => said !== "");
  return lines.length === 0
    ? []
    : [lines.map(({ implementation, notes: said }) => `- ${implementation.name}: ${said}.`).join("\n")];
}

function wholeRows({ region, country, cold }: Results): string[][] {
  const row = (name: string, times: readonly number[], first: readonly number[]) => [
    name,
    short(spread(times).median),
    `${short(spread(times).min)}–${short(spread(times).max)}`,
    `${ranged(ratios(times, first), 2)} ×`,
  ];
  const rowsOf = ({ records, readAndParse, byHand, ours }: Whole) => [
    row(`${short(records)} records: reading and \`JSON.parse\` alone`, readAndParse, readAndParse),
    row("by hand, unchecked, findings written", byHand, readAndParse),
    row("`vertelrecht evaluate`, checked, reports written", ours, readAndParse),
  ];
  return [
    ...rowsOf(region),
    ...rowsOf(country),
    row("bare node", cold.bare, cold.bare),
    row("`vertelrecht evaluate`, one record", cold.ours, cold.bare),
  ];
}

function growthRows(results: Results): string[][] {
  const row = (what: string, points: readonly Point[]) => [
    what,
    points.map(({ size, cost }) => `${short(size)}: ${short(cost)}`).join(", "),
    exponent(points).toFixed(2),
  ];
  const records = growthWithRecords(results);
  const each = records.map(({ size, cost }) => ({ size, cost: (cost * 1000) / size }));
  const shown = each.map(({ size, cost }) => `${short(size)}: ${short(cost)}`).join(", ");
  return [
    row("events of a record", results.events),
    row("norms", results.norms),
    ["records of a run", shown, records.length < 2 ? "" : exponent(records).toFixed(2)],
  ];
}

function costRows({ costs }: Results): string[][] {
  return costs.map((cost) =>
    "ms" in cost
      ? [short(cost.records), (cost.ms / 1000).toFixed(1), `${Math.round(cost.peak)} MB`]
      : [short(cost.records), "not judged", cost.failed],
  );
}

/** From some hundreds of records to a million, at the times that were measured from file to findings. */
function whoRows({ region, country, cold }: Results): string[][] {
  const known = [
    { records: 1, ms: spread(cold.ours).median },
    { records: region.records, ms: spread(region.ours).median },
    { records: country.records, ms: spread(country.ours).median },
  ];
  const rows = [
    ["the reports of an average municipality in a year", 370],
    ["an institution or a region", 10_000],
    ["the reports of the country in 2023", 127_340],
    ["a million records", 1_000_000],
  ] as const;
  return rows.map(([who, records]) => [who, records.toLocaleString("en"), duration(timeOf(records, known))]);
}

/** Between two sizes that were measured, and beyond the largest, time grows as a line does. */
function timeOf(size: number, known: readonly { readonly records: number; readonly ms: number }[]): number {
  const place = known.findIndex(({ records }) => records >= size);
  const to = Math.max(place < 0 ? known.length - 1 : place, 1);
  const [low, high] = [known[to - 1], known[to]];
  if (!low || !high) throw new Error("two sizes are measured at least");
  return low.ms + ((size - low.records) * (high.ms - low.ms)) / (high.records - low.records);
}

function duration(ms: number): string {
  return ms < 120_000 ? `${short(ms / 1000)} s` : `${short(ms / 60_000)} min`;
}

function ranged({ median, min, max }: Spread, digits: number): string {
  const [a, b] = [min.toFixed(digits), max.toFixed(digits)];
  return a === b ? median.toFixed(digits) : `${median.toFixed(digits)} (${a}–${b})`;
}

/** Three figures, or two of what is small, with a comma between thousands. */
function short(value: number): string {
  if (value < 0.1) return value.toPrecision(2);
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString("en");
}
