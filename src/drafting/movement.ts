/** How a duty, or what is found for a child, moves from one ruleset to another. */
import type { Duty, DutyStatus, Finding, Outcome } from "../evaluate/report.js";

/** Kinds of movement, the weightiest first. */
export const MOVEMENTS = Object.freeze([
  "newly-breached",
  "newly-undetermined",
  "newly-satisfied",
  "newly-excused",
  "newly-open",
  "newly-owed",
  "no-longer-owed",
  "due-moved",
  "duties-changed",
  "same",
] as const);
/** A kind of movement. */
export type Movement = (typeof MOVEMENTS)[number];

/** What statuses and outcomes come to when two rulesets are compared. */
type Class = "breached" | "undetermined" | "satisfied" | "excused" | "open";

const CLASS_OF: Readonly<Record<DutyStatus, Class>> = {
  overdue: "breached",
  violated: "breached",
  "fulfilled-late": "breached",
  fulfilled: "satisfied",
  excused: "excused",
  undetermined: "undetermined",
  pending: "open",
  holding: "open",
};

/** What stands for a duty that a ruleset does not know, in a matrix. */
export const NOT_OWED = "not-owed";

/** How one duty moves; null on a side where it is not owed. */
export function dutyMovement(base: Duty | null, variant: Duty | null): Movement {
  if (!variant) return base ? "no-longer-owed" : "same";
  if (!base) return variant.status === "undetermined" ? "newly-undetermined" : "newly-owed";
  const [from, to] = [CLASS_OF[base.status], CLASS_OF[variant.status]];
  if (from !== to) return `newly-${to}`;
  if (base.status !== variant.status) return "duties-changed";
  return dueOf(base) === dueOf(variant) ? "same" : "due-moved";
}

/** How what is found for a child under a norm moves. */
export function childMovement(base: Finding | null, variant: Finding | null): Movement {
  const [from, to] = [outcomeOf(base), outcomeOf(variant)];
  if (to === NOT_OWED) return from === to ? "same" : "no-longer-owed";
  // What cannot be told is not said to be owed.
  if (from === NOT_OWED) return to === "undetermined" ? "newly-undetermined" : "newly-owed";
  if (from !== to) return `newly-${to}`;
  if (signatureOf(base) === signatureOf(variant)) return "same";
  return statusesOf(base) === statusesOf(variant) ? "due-moved" : "duties-changed";
}

/** The duties of a finding and how each stands, whenever it is due. */
function statusesOf(finding: Finding | null): string {
  return (finding?.duties ?? []).map(({ id, status }) => `${id} ${status}`).join("; ");
}

/** The outcome of a finding; one that does not apply, or that a ruleset does not have, owes nothing. */
export function outcomeOf(finding: Finding | null): Exclude<Outcome, "inapplicable"> | typeof NOT_OWED {
  return !finding || finding.outcome === "inapplicable" ? NOT_OWED : finding.outcome;
}

/** What must be alike for a change alone to explain a movement: the statuses and due moments of its duties. */
export function signatureOf(finding: Finding | null): string {
  if (!finding) return NOT_OWED;
  return [outcomeOf(finding), ...finding.duties.map((duty) => `${duty.id} ${dutySignature(duty)}`)].join(
    "; ",
  );
}

/** The same of one duty. */
export function dutySignature(duty: Duty | null): string {
  return duty ? `${duty.status} ${dueOf(duty)}` : NOT_OWED;
}

function dueOf({ window: { due, dueEarliest, dueLatest } }: Duty): string {
  return [due, dueEarliest, dueLatest].join(" ");
}
