import type { Duty, Finding, Outcome } from "../../evaluate/report.js";

/** Of each outcome the statuses that make it so, the gravest first (E5). */
const DECISIVE: Readonly<Record<Outcome, readonly Duty["status"][]>> = {
  breached: ["overdue", "violated", "fulfilled-late"],
  undetermined: ["undetermined"],
  open: ["pending", "holding"],
  satisfied: ["fulfilled"],
  excused: ["excused"],
  inapplicable: [],
};

/** The duties of a finding that make its outcome, the gravest first, and then the others. */
export function decisiveDuties({ outcome, duties }: Finding): {
  readonly decisive: readonly Duty[];
  readonly others: readonly Duty[];
} {
  const statuses = DECISIVE[outcome];
  const decisive = statuses.flatMap((status) => duties.filter((duty) => duty.status === status));
  return { decisive, others: duties.filter(({ status }) => !statuses.includes(status)) };
}
