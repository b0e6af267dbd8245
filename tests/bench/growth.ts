/** How the time of a judgment grows with the events of a record and with the number of norms. */
import { OURS } from "./implementations.js";
import { timeOnce } from "./inProcess.js";
import { spread } from "./numbers.js";
import type { Population, Populations } from "./populations.js";

/** One size, and the microseconds that a record of it takes. */
export interface Point {
  readonly size: number;
  readonly cost: number;
}

/** Contacts a year and children: from some ten events a record to some ten thousand. */
const LENGTHS = [
  [0, 60],
  [60, 60],
  [600, 30],
  [9000, 6],
] as const;
const NORMS = [1, 3, 6, 12, 22, 44];

/** By the average number of events in a record. */
export async function growthWithEvents(populations: Populations): Promise<Point[]> {
  const points: Point[] = [];
  for (const [perYear, children] of LENGTHS) {
    const population = await populations.makeLong(perYear, children);
    const { perRecord } = await timeOnce({ ...OURS, rounds: 3 }, population);
    points.push({ size: population.events / population.records, cost: spread(perRecord).median });
  }
  return points;
}

/** By the number of norms, each number at several places of the list. */
export async function growthWithNorms(population: Population): Promise<Point[]> {
  const points: Point[] = [];
  for (const count of NORMS) points.push({ size: count, cost: await costOfNorms(population, String(count)) });
  return points;
}

/** What the six norms cost and what all 44, by turns. */
export async function sixAndAll(population: Population, turns: number) {
  const times = { six: [] as number[], all: [] as number[] };
  for (let turn = 0; turn < turns; turn++) {
    times.six.push(await costOfNorms(population, "six"));
    times.all.push(await costOfNorms(population, "all"));
  }
  return times;
}

async function costOfNorms(population: Population, norms: string): Promise<number> {
  const { perRecord } = await timeOnce({ file: "ours-norms", rounds: 5 }, population, norms);
  return spread(perRecord).median;
}
