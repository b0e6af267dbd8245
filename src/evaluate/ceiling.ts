/** How much one record may bring forth: a span from a wrong century, or doubts that multiply, would otherwise fill all memory there is. */
import { type Fault, fault, VertelrechtError } from "../errors.js";

/** Most duties, and units of spans that are looked at, in one evaluation. */
export const MAX_DUTIES = 500_000;

/** Most entries in the `missing` of all duties together, with those that a duty has of the norm whose acts it waits for. */
export const MAX_QUESTIONS = 1_000_000;

/** Counts up to a ceiling. */
export class Ceiling {
  #left: number;

  constructor(
    most: number,
    readonly fault: Fault,
  ) {
    this.#left = most;
  }

  /**
   * So many more.
   *
   * @throws {@link VertelrechtError} the fault, where they are too many
   */
  add(count = 1): void {
    this.#left -= count;
    if (this.#left < 0) throw new VertelrechtError([this.fault]);
  }
}

/** Counts the duties of one evaluation; `too-many-duties`. */
export function countDuties(): Ceiling {
  return new Ceiling(MAX_DUTIES, TOO_MANY_DUTIES);
}

/** Counts what is missing in one evaluation; `too-many-questions`. */
export function countQuestions(): Ceiling {
  return new Ceiling(MAX_QUESTIONS, TOO_MANY_QUESTIONS);
}

const TOO_MANY_DUTIES = fault(
  "too-many-duties",
  "",
  `this record opens more than ${MAX_DUTIES} duties`,
  "correct the day on which a measure or placement started, or give families and years a record of their own",
);

const TOO_MANY_QUESTIONS = fault(
  "too-many-questions",
  "",
  `this record leaves more than ${MAX_QUESTIONS} questions open`,
  "record more of its events, or give families and years a record of their own",
);
