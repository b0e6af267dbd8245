/** How many duties one record may open: a span from a wrong century would otherwise fill all memory there is. */
import { fault, VertelrechtError } from "../errors.js";

/** Most duties, and units of spans that are looked at, in one evaluation. */
export const MAX_DUTIES = 500_000;

/** Counts the duties of one evaluation. */
export class DutyCount {
  #left = MAX_DUTIES;

  /**
   * One more.
   *
   * @throws {@link VertelrechtError} `too-many-duties`
   */
  add(): void {
    if (this.#left-- === 0) throw new VertelrechtError([TOO_MANY]);
  }
}

const TOO_MANY = fault(
  "too-many-duties",
  "",
  `this record opens more than ${MAX_DUTIES} duties`,
  "correct the day on which a measure or placement started, or give families and years a record of their own",
);
