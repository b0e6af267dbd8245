/** Time per record in memory: by turns, a process each, so that a slow moment of the machine hits all alike. */
import type { Implementation } from "./implementations.js";
import { spread } from "./numbers.js";
import type { Population } from "./populations.js";
import { here, runNode } from "./processes.js";

/** Of one implementation: the median of each process in microseconds, all rounds, and what it says of itself. */
export interface Timed {
  readonly implementation: Implementation;
  readonly turns: number[];
  readonly rounds: number[];
  notes: string;
}

/** Times all implementations so many times by turns. */
export async function timeByTurns(
  implementations: readonly Implementation[],
  population: Population,
  turns: number,
): Promise<Timed[]> {
  const timed = implementations.map(
    (implementation): Timed => ({ implementation, turns: [], rounds: [], notes: "" }),
  );
  for (let turn = 0; turn < turns; turn++) {
    for (const one of timed) {
      const { perRecord, notes } = await timeOnce(one.implementation, population);
      one.turns.push(spread(perRecord).median);
      one.rounds.push(...perRecord);
      one.notes = notes;
    }
  }
  return timed;
}

/** Microseconds per record of each round, in a fresh process. */
export async function timeOnce(
  { file, rounds }: Pick<Implementation, "file" | "rounds">,
  population: Population,
  ...more: readonly string[]
): Promise<{ perRecord: number[]; notes: string }> {
  const args = [here(`implementations/${file}.js`), "time", population.file, String(rounds), ...more];
  const { out } = await runNode(args, { keep: true });
  const { perRecord, notes = "" }: { perRecord: number[]; notes?: string } = JSON.parse(out);
  return { perRecord, notes };
}
