/** What grades come to, norm by norm. */
import { isBreach } from "../evaluate/isBreach.js";
import { type DutyGrade, GRADES, type Grade } from "./gradeDuties.js";
import type { Level } from "./suite.js";

/** What can be said of a norm. */
export type Verdict = "complete" | "partial" | "inconsistent" | "untested";

/** How often each grade was given. */
export type Counts = Readonly<Record<Grade, number>>;

/** Cases of a norm. */
interface CaseCounts {
  /** That were chosen for the run. */
  readonly chosen: number;
  /** That were asked: the others need more than is declared. */
  readonly asked: number;
  /** That were answered, so that they could be graded. */
  readonly graded: number;
  /** That were answered otherwise when they were asked again, or told otherwise. */
  readonly unsteady: number;
}

/** What the answers for one norm come to. */
export interface NormVerdict {
  readonly norm: string;
  /**
   * `complete`: every case was answered, and all is correct; `partial`: no missed breach, false alarm or overclaim, and at least
   * one breach and one duty that is none were found; else `inconsistent`. `untested`: nothing was answered, or of a norm with
   * breaches and with duties that are none among its cases only the one or the other was asked.
   */
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly cases: CaseCounts;
  /** The verdict at each level up to the one that is declared, on the cases that each takes. */
  readonly levels: Readonly<Partial<Record<Level, Verdict>>>;
}

/** What a norm's cases hold: whether there is a breach among what is expected, and a duty that is none. */
export interface Kinds {
  readonly breach: boolean;
  readonly other: boolean;
}

/** Counts the cases of one norm. */
export class NormTally {
  readonly counts: Record<Grade, number> = noCounts();
  readonly cases = { chosen: 0, asked: 0, graded: 0, unsteady: 0 };
  readonly #asked = { breach: false, other: false };
  #breaches = 0;
  #others = 0;

  /** Counts the grades of one case. */
  add(grades: readonly DutyGrade[]): void {
    for (const { grade, expected } of grades) {
      this.counts[grade]++;
      if (!expected || expected.status === "undetermined") continue;
      const kind = isBreach(expected.status) ? "breach" : "other";
      this.#asked[kind] = true;
      if (grade !== "correct") continue;
      if (kind === "breach") this.#breaches++;
      else this.#others++;
    }
  }

  /** @param kinds - what the chosen cases of the norm hold, asked or not; null where statuses are not graded */
  verdict(kinds: Kinds | null): Verdict {
    const { counts, cases } = this;
    if (cases.graded === 0) return "untested";
    const wrong = GRADES.reduce((sum, grade) => sum + (grade === "correct" ? 0 : counts[grade]), 0);
    const isWhole = wrong === 0 && cases.graded === cases.asked && cases.unsteady === 0;
    const isEnough = !kinds || ((this.#asked.breach || !kinds.breach) && (this.#asked.other || !kinds.other));
    if (isWhole) return isEnough ? "complete" : "untested";
    const isSafe = counts["missed-breach"] + counts["false-alarm"] + counts.overclaim + cases.unsteady === 0;
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
