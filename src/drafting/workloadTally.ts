/** Counts the acts that a norm asks for a child in a year, under base and variant. */
import type { Duty, Finding } from "../evaluate/report.js";
import type { Sides, Workload } from "./comparison.js";
import { Counter } from "./histogram.js";

/** Counts acts owed. */
export class WorkloadTally {
  #childYears = 0;
  readonly #acts = { base: 0, variant: 0 };
  readonly #perhaps = { base: 0, variant: 0 };
  readonly #perChildYear = { base: new Counter(), variant: new Counter() };

  /** @param each - acts that one duty asks, where it is no unit */
  constructor(readonly each: Sides<number>) {}

  add(findings: Sides<Finding | null>): void {
    const years = new Map<string, { base: number; variant: number }>();
    for (const side of ["base", "variant"] as const)
      for (const duty of findings[side]?.duties ?? []) {
        if (duty.status === "excused") continue;
        const acts = duty.owed ?? this.each[side];
        if (duty.possible?.includes("inapplicable")) this.#perhaps[side] += acts;
        else {
          const year = years.get(yearOf(duty)) ?? { base: 0, variant: 0 };
          year[side] += acts;
          years.set(yearOf(duty), year);
        }
      }
    for (const year of years.values()) {
      this.#childYears++;
      for (const side of ["base", "variant"] as const) {
        this.#acts[side] += year[side];
        this.#perChildYear[side].add(year[side]);
      }
    }
  }

  finish(): Workload {
    const { base, variant } = this.#perChildYear;
    return {
      childYears: this.#childYears,
      acts: this.#acts,
      perhaps: this.#perhaps,
      perChildYear: { base: base.finish(), variant: variant.finish() },
    };
  }
}

/** The calendar year in which a duty opens. */
function yearOf({ window: { opens } }: Duty): string {
  return opens.slice(0, 4);
}
