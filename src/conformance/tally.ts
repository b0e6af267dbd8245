/** What grades come to, norm by norm. */
import { type DutyGrade, GRADES, type Grade, isBreach } from "./gradeDuties.js";
import type { Level } from "./suite.js";

/** What can be said of a norm. */
export type Verdict = "complete" | "partial" | "inconsistent" | "untested";

/** How often each grade was given. */
export type Counts = Readonly<Record<Grade, number>>;

/** What the answers for one norm come to. */
export interface NormVerdict {
  readonly norm: string;
  /**
   * `complete`: all correct; `partial`: no missed breach, false alarm or overclaim, and at least one breach and one duty
   * that is none were found; else `inconsistent`; `untested`: nothing was answered.
   */
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Cases that were asked. */
  readonly cases: number;
  /** The verdict at each level up to the one that is declared, on the cases that each takes. */
  readonly levels: Readonly<Partial<Record<Level, Verdict>>>;
}

/** Counts grades. */
export class Tally {
  readonly #norms = new Map<string, NormTally>();

  /** Counts one case of a norm: the grades of its duties, or how many duties went untested. */
  add(norm: string, grades: readonly DutyGrade[]): void {
    const tally = this.#norms.get(norm) ?? new NormTally();
    this.#norms.set(norm, tally);
    tally.cases++;
    for (const one of grades) tally.add(one);
  }

  /** By norm. */
  verdicts(): Omit<NormVerdict, "levels">[] {
    return [...this.#norms]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([norm, tally]) => ({
        norm,
        verdict: tally.verdict(),
        counts: { ...tally.counts },
        cases: tally.cases,
      }));
  }
}

class NormTally {
  readonly counts: Record<Grade, number> = noCounts();
  cases = 0;
  #breaches = 0;
  #others = 0;

  add({ grade, expected }: DutyGrade): void {
    this.counts[grade]++;
    if (grade !== "correct" || !expected || expected.status === "undetermined") return;
    if (isBreach(expected.status)) this.#breaches++;
    else this.#others++;
  }

  verdict(): Verdict {
    const { counts } = this;
    const all = GRADES.reduce((sum, grade) => sum + counts[grade], 0);
    if (all === counts.untested) return "untested";
    if (counts.correct === all) return "complete";
    const isSafe = counts["missed-breach"] + counts["false-alarm"] + counts.overclaim === 0;
    return isSafe && this.#breaches > 0 && this.#others > 0 ? "partial" : "inconsistent";
  }
}

/** No grade given yet. */
function noCounts(): Record<Grade, number> {
  return {
    "missed-breach": 0,
    "false-alarm": 0,
    overclaim: 0,
    mislabelled: 0,
    cautious: 0,
    untested: 0,
    correct: 0,
  };
}

/** All norms together. */
export function totalOf(verdicts: readonly NormVerdict[]): Counts {
  const total = noCounts();
  for (const { counts } of verdicts) for (const grade of GRADES) total[grade] += counts[grade];
  return total;
}
