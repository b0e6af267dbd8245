/** Counts movements: of which kind, from what to what, by which change. */
import type { Cause, Movements } from "./comparison.js";
import { MOVEMENTS, type Movement } from "./movement.js";

/** Counts movements of duties, or of what is found for children. */
export class MovementTally {
  readonly #kinds = new Map<Movement, number>();
  readonly #matrix = new Map<string, { from: string; to: string; count: number }>();
  readonly #causes = new Map<string, { movement: Movement; changes: readonly number[]; count: number }>();

  /** Counts one; `causes` only of what moved. */
  add(movement: Movement, from: string, to: string, causes: () => readonly number[]): void {
    this.#kinds.set(movement, (this.#kinds.get(movement) ?? 0) + 1);
    bump(this.#matrix, `${from} ${to}`, () => ({ from, to, count: 0 }));
    if (movement === "same") return;
    const changes = causes();
    bump(this.#causes, `${movement} ${changes}`, () => ({ movement, changes, count: 0 }));
  }

  finish(): Movements {
    const kinds = MOVEMENTS.flatMap((kind) => {
      const count = this.#kinds.get(kind);
      return count === undefined ? [] : [[kind, count] as const];
    });
    return {
      kinds: Object.fromEntries(kinds),
      matrix: inOrder(this.#matrix),
      causes: [...this.#causes.values()].sort(byMovement),
    };
  }
}

function bump<T extends { count: number }>(map: Map<string, T>, key: string, fresh: () => T): void {
  const known = map.get(key) ?? fresh();
  known.count++;
  map.set(key, known);
}

function inOrder<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function byMovement(a: Cause, b: Cause): number {
  return (
    MOVEMENTS.indexOf(a.movement) - MOVEMENTS.indexOf(b.movement) ||
    b.count - a.count ||
    (a.changes.join() < b.changes.join() ? -1 : 1)
  );
}
