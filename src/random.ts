/**
 * Chance that comes out the same everywhere: sfc32 (Chris Doty-Humphrey, PractRand; public domain), whole numbers of 32
 * bits alone. No logarithm or root is taken of what is drawn: engines may round those differently.
 */

/** A stream of draws; the same seed, record and stream give the same draws. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /**
   * @param seed - a whole number from 0 through `Number.MAX_SAFE_INTEGER`
   * @param record - which record of the population, from 0; each has a state of its own
   * @param stream - which of the streams of one record, so that more draws in one change nothing in another
   */
  constructor(seed: number, record: number, stream: number) {
    this.#a = seed | 0;
    this.#b = (Math.floor(seed / 2 ** 32) ^ (stream << 24)) | 0;
    this.#c = record | 0;
    // States that lie close together have parted after twelve rounds.
    for (let round = 0; round < 15; round++) this.next();
  }

  /** The next draw: at least 0, less than 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** True in this share of the draws. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included; the first where the last lies before it. */
  whole(first: number, last: number): number {
    return first + Math.floor(this.next() * Math.max(1, last - first + 1));
  }

  /** A whole number between half of a mean and one and a half times it. */
  around(mean: number): number {
    return this.whole(Math.round(mean * 0.5), Math.round(mean * 1.5));
  }

  /** A whole number with this mean: the one below it or the one above. */
  rounded(mean: number): number {
    return Math.floor(mean + this.next());
  }

  /** One of a list. */
  pick<const T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.next() * list.length)] ?? list[0];
  }

  /** An index, each with the chance that its weight has among all. */
  weighted(weights: readonly number[]): number {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return Math.max(0, index);
  }
}
