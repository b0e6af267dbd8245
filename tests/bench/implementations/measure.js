/**
 * Runs one implementation in its own process: prints its outcomes, or how long it takes per record.
 *
 * `node <implementation>.js outcomes FILE` prints a line per record, norm and child; `node <implementation>.js time FILE
 * ROUNDS` prints one line of JSON. An implementation prepares itself and gives `judge` (of one record, by its place) or
 * `judgeAll`, and `outcomes` (of one record, or of all).
 */
import { readFileSync } from "node:fs";

export const asOf = "2026-06-30";
/** Norms in the order of the outcomes. */
export const NORMS = [
  "jeugdwet/first-contact-child",
  "kpi/family-plan",
  "meldcode/disclosure-reported",
  "proposal/contact-during-measure",
  "proposal/disclosure-heard",
  "proposal/heard-before-transfer",
];
/** Judging goes on for so long before the clock runs, and for so many rounds, so that the compiler has seen all of it. */
const WARM_MS = 1500;
const WARM_ROUNDS = 10;

/** Prepares an implementation with the texts of all records, and does what the command line asks. */
export async function measure(prepare) {
  const [mode, file, rounds] = process.argv.slice(2);
  const texts = readFileSync(file, "utf8").trim().split("\n");
  const ready = await prepare(texts, file);
  if (mode === "outcomes") return print(await ready.outcomes());
  const each = await timed(ready, texts.length, Number(rounds));
  const { notes } = ready;
  print([JSON.stringify({ perRecord: each.map((ms) => (ms * 1000) / texts.length), notes })]);
}

/** The line of one outcome, the same for all implementations. */
export function line(record, norm, child, outcome) {
  return `${record} ${norm} ${child} ${outcome}`;
}

/** Time of whole rounds in milliseconds. */
async function timed(ready, count, rounds) {
  const round =
    ready.judgeAll ?? (ready.isAsync ? () => oneByOne(ready.judge, count) : () => inTurn(ready.judge, count));
  const begun = performance.now();
  for (let done = 0; done < WARM_ROUNDS || performance.now() - begun < WARM_MS; done++) await round();
  const times = [];
  for (let done = 0; done < rounds; done++) {
    const start = performance.now();
    await round();
    times.push(performance.now() - start);
  }
  return times;
}

/** What was judged last stays reachable, so that no judgment can be left out as useless. */
let last;

function inTurn(judge, count) {
  for (let place = 0; place < count; place++) last = judge(place);
  return last;
}

async function oneByOne(judge, count) {
  for (let place = 0; place < count; place++) last = await judge(place);
  return last;
}

function print(lines) {
  process.stdout.write(`${lines.join("\n")}\n`);
}
