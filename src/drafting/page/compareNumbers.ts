/** What a comparison adds up to, and how a difference is written. */
import type { Movements } from "../comparison.js";
import { NOT_OWED } from "../movement.js";

/** How many stand where under each of the two, from a matrix of moves. */
export function totalsOf(
  matrix: Movements["matrix"],
): { readonly code: string; readonly base: number; readonly variant: number }[] {
  const codes = [...new Set(matrix.flatMap(({ from, to }) => [from, to]))].sort(
    (a, b) => Number(a === NOT_OWED) - Number(b === NOT_OWED) || (a < b ? -1 : 1),
  );
  const sum = (side: "from" | "to", code: string) =>
    matrix.filter((one) => one[side] === code).reduce((total, { count }) => total + count, 0);
  return codes.map((code) => ({ code, base: sum("from", code), variant: sum("to", code) }));
}

/** Acts for a child in a year; null where nothing was asked. */
export function perYear(acts: number, childYears: number): number | null {
  return childYears === 0 ? null : acts / childYears;
}

/** A difference with its sign. */
export function signed(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value > 0 ? "+" : "−"}${text}`;
}
