/** Everything that one run measured. */
import type { Agreement } from "./agree.js";
import type { Point } from "./growth.js";
import type { Implementation } from "./implementations.js";
import type { Timed } from "./inProcess.js";
import type { Cost, Whole } from "./wholeProcess.js";

export interface Results {
  readonly command: string;
  readonly machine: string;
  readonly agreements: readonly Agreement[];
  /** What was judged in memory, by how many turns. */
  readonly inMemory: { readonly records: number; readonly events: number; readonly turns: number };
  readonly timed: readonly Timed[];
  /** From a file to findings: of a region, and of a country. */
  readonly region: Whole;
  readonly country: Whole;
  readonly cold: { readonly bare: readonly number[]; readonly ours: readonly number[] };
  readonly costs: readonly Cost[];
  readonly events: readonly Point[];
  readonly norms: readonly Point[];
  readonly sixAndAll: { readonly six: readonly number[]; readonly all: readonly number[] };
  /** The library and SQL over many records at once. */
  readonly manyTimed: readonly Timed[];
  readonly manyRecords: number;
}

/** The medians of an implementation, turn by turn. */
export function turnsOf({ timed }: Results, { file }: Implementation): readonly number[] {
  return timed.find(({ implementation }) => implementation.file === file)?.turns ?? [];
}

/** The records that could be judged: how many, and the microseconds each took beyond the start of the process. */
export function growthWithRecords({ costs, cold }: Results): Point[] {
  const start = Math.min(...cold.ours);
  return costs.flatMap((cost) =>
    "ms" in cost ? [{ size: cost.records, cost: Math.max(cost.ms - start, 1) }] : [],
  );
}
