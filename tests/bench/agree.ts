/** Whether all implementations find the same, before any time is taken: on well-kept records all of them. */
import type { Implementation } from "./implementations.js";
import type { Population } from "./populations.js";
import { here, runNode } from "./processes.js";

interface Disagreement {
  readonly name: string;
  /** What the first implementation says, and what this one says. */
  readonly wanted: string;
  readonly found: string;
}

export interface Agreement {
  readonly profile: string;
  readonly outcomes: number;
  readonly compared: number;
  readonly disagreements: readonly Disagreement[];
}

/** Compares the outcomes of each record, norm and child with those of the first implementation. */
export async function agree(
  profile: string,
  population: Population,
  implementations: readonly Implementation[],
): Promise<Agreement> {
  const [first, ...others] = implementations;
  if (!first) throw new Error("nothing to compare");
  const wanted = await outcomesOf(first, population);
  const disagreements: Disagreement[] = [];
  for (const one of others) {
    const found = await outcomesOf(one, population);
    const longest = Math.max(wanted.length, found.length);
    for (let place = 0; place < longest; place++) {
      const [a = "nothing", b = "nothing"] = [wanted[place], found[place]];
      if (a !== b) disagreements.push({ name: one.name, wanted: a, found: b });
    }
  }
  return { profile, outcomes: wanted.length, compared: implementations.length, disagreements };
}

async function outcomesOf({ file }: Implementation, population: Population): Promise<string[]> {
  const args = [here(`implementations/${file}.js`), "outcomes", population.file];
  const { out } = await runNode(args, { keep: true });
  return out.trim().split("\n");
}
