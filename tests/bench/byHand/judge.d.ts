/** The types of `judge.js` and of the clocks beside it. */

/** Civil days and the times of a record. */
export interface Days {
  dayOf(text: string): number;
  readTime(text: string, into: object): void;
  ageOn(birth: number, day: number): number;
  birthday(birth: number, age: number): number;
  firstOfMonth(day: number): number;
  nextMonth(first: number): number;
  workingDayAfter(day: number, n: number): number;
  formatDay(day: number): string;
}

export interface Evidence {
  readonly status: string;
  readonly trigger: readonly string[];
  readonly opens: string;
  readonly due: string | null;
  readonly acts: readonly string[];
  readonly missing: readonly string[];
}

export interface HandFinding {
  readonly norm: string;
  readonly child: string;
  readonly outcome: string;
  readonly duties: readonly Evidence[];
}

export function outcomesOf(record: unknown, asOf: string, days: Days): string[];
export function findingsOf(record: unknown, asOf: string, days: Days): HandFinding[];
