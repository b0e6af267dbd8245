import type { Histogram } from "./comparison.js";

/** Counts whole numbers. */
export class Counter {
  readonly #counts = new Map<number, number>();

  add(value: number): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  finish(): Histogram {
    return [...this.#counts].sort(([a], [b]) => a - b);
  }
}

/** The sum of all that was counted. */
export function totalOf(histogram: Histogram): number {
  return histogram.reduce((sum, [, count]) => sum + count, 0);
}

/** The least number that at least this share of all do not exceed; null of nothing. */
export function quantile(histogram: Histogram, share: number): number | null {
  const wanted = totalOf(histogram) * share;
  let seen = 0;
  for (const [value, count] of histogram) {
    seen += count;
    if (seen >= wanted && seen > 0) return value;
  }
  return null;
}
