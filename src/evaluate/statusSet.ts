/** Sets of statuses, each a bit of a number: a duty may turn out in many ways, and a set of each would cost much (E10). */
import type { PossibleStatus } from "./report.js";

/** A set of statuses: sets are joined by `|`. */
export type StatusSet = number;

/** The set of one status. */
export const ONLY: Readonly<Record<PossibleStatus, StatusSet>> = {
  excused: 1,
  fulfilled: 2,
  "fulfilled-late": 4,
  holding: 8,
  inapplicable: 16,
  overdue: 32,
  pending: 64,
  violated: 128,
};

/** In the order in which reports list them. */
const IN_ORDER = [
  "excused",
  "fulfilled",
  "fulfilled-late",
  "holding",
  "inapplicable",
  "overdue",
  "pending",
  "violated",
] as const satisfies readonly PossibleStatus[];

/** The statuses of a set, sorted. */
export function statusesOf(set: StatusSet): readonly PossibleStatus[] {
  const known = lists[set];
  if (known) return known;
  const list = IN_ORDER.filter((status) => (set & ONLY[status]) !== 0);
  lists[set] = list;
  return list;
}

/** One list of each set, made when it is first asked. */
const lists: (readonly PossibleStatus[] | undefined)[] = new Array(256).fill(undefined);
