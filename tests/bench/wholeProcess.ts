/** Whole processes: from a file to findings, one record from a cold start, and the memory that many records take. */
import type { Population } from "./populations.js";
import { CLI, here, type Ran, runNode } from "./processes.js";

const SIX = ["--ruleset", here("six-norms.json")];
const EVALUATE = [CLI, "evaluate", "--as-of", "2026-06-30", "--format", "ndjson", "--threads", "1"];

/** What is timed from start to end, of so many records; each in milliseconds by turns. */
export interface Whole {
  readonly records: number;
  readonly readAndParse: readonly number[];
  readonly byHand: readonly number[];
  readonly ours: readonly number[];
}

/** From a file to findings: validated, with evidence, on one thread. */
export async function fileToFindings({ file, records }: Population, turns: number): Promise<Whole> {
  const times = { records, readAndParse: [] as number[], byHand: [] as number[], ours: [] as number[] };
  for (let turn = 0; turn < turns; turn++) {
    times.readAndParse.push((await runNode([here("whole/readAndParse.js"), file])).ms);
    times.byHand.push((await runNode([here("whole/byHand.js"), file])).ms);
    times.ours.push((await runNode([...EVALUATE, ...SIX, file])).ms);
  }
  return times;
}

/** One record from a cold start, under all 44 norms, beside a node that does nothing. */
export async function coldStart({ file }: Population, turns: number) {
  const times = { bare: [] as number[], ours: [] as number[] };
  for (let turn = 0; turn < turns; turn++) {
    times.bare.push((await runNode(["-e", "0"])).ms);
    times.ours.push((await runNode([...EVALUATE, file])).ms);
  }
  return times;
}

/** What so many records cost, or why they could not be judged. */
export type Cost =
  | { readonly records: number; readonly ms: number; readonly peak: number }
  | { readonly records: number; readonly failed: string };

/** Feeds the records of a population, over and over, and measures time and memory. */
export async function costOf({ text, records }: Population, times: number): Promise<Cost> {
  const fed = { records: records * times };
  try {
    const { ms, peak }: Ran = await runNode([...EVALUATE, ...SIX, "-"], {
      input: again(text, times),
      peak: true,
    });
    return { ...fed, ms, peak: peak ?? Number.NaN };
  } catch (error) {
    return { ...fed, failed: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
  }
}

function* again(text: string, times: number): Generator<string> {
  for (let done = 0; done < times; done++) yield text;
}
