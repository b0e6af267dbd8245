/** How duties and findings move, in a table. */
import { expect, test } from "vitest";
import { childMovement, dutyMovement } from "../../src/drafting/movement.js";
import type { Duty, DutyStatus, Finding, Outcome } from "../../src/evaluate/report.js";

test.each<[why: string, base: Duty | null, variant: Duty | null, movement: string]>([
  ["late under the variant alone", duty("fulfilled"), duty("overdue"), "newly-breached"],
  ["done late was a breach, and undone still is", duty("fulfilled-late"), duty("violated"), "duties-changed"],
  [
    "owed still, and under the variant no longer to be mended",
    duty("overdue"),
    duty("violated"),
    "duties-changed",
  ],
  ["broken under both", duty("violated"), duty("violated"), "same"],
  [
    "which may be owed under the variant alone is not said to be owed",
    null,
    duty("undetermined"),
    "newly-undetermined",
  ],
  [
    "a shorter term: breached both ways, but due on another day",
    duty("overdue", "2026-02-02"),
    duty("overdue"),
    "due-moved",
  ],
  ["a longer term leaves it open", duty("overdue"), duty("pending", "2026-03-02"), "newly-open"],
  ["an exception is let back in", duty("overdue"), duty("excused"), "newly-excused"],
  ["in time at last", duty("violated"), duty("fulfilled"), "newly-satisfied"],
  ["an exception that may hold", duty("overdue"), duty("undetermined"), "newly-undetermined"],
  ["a lower age", null, duty("fulfilled"), "newly-owed"],
  [
    "newly owed and broken is told as newly owed: the matrix says the rest",
    null,
    duty("overdue"),
    "newly-owed",
  ],
  ["a norm that is struck out", duty("fulfilled"), null, "no-longer-owed"],
  ["nothing changes", duty("fulfilled"), duty("fulfilled"), "same"],
  ["a prohibition that was open is kept to its end", duty("holding"), duty("fulfilled"), "newly-satisfied"],
  [
    "a prohibition that nobody broke so far is as open as a duty",
    duty("holding"),
    duty("pending"),
    "duties-changed",
  ],
  [
    "the term may be longer: the latest day on which it is due moves",
    between("2026-01-12", "2026-01-14"),
    between("2026-01-12", "2026-01-19"),
    "due-moved",
  ],
  [
    "the earliest day moves",
    between("2026-01-09", "2026-01-14"),
    between("2026-01-12", "2026-01-14"),
    "due-moved",
  ],
])("a duty, %s", (_why, base, variant, movement) => {
  expect(dutyMovement(base, variant)).toBe(movement);
});

test.each<[why: string, base: Finding | null, variant: Finding | null, movement: string]>([
  ["a norm that the base does not have", null, finding("breached", [duty("overdue")]), "newly-owed"],
  ["a norm that the variant does not have, and that asked nothing", finding("inapplicable"), null, "same"],
  [
    "nothing is owed any more",
    finding("satisfied", [duty("fulfilled")]),
    finding("inapplicable"),
    "no-longer-owed",
  ],
  [
    "whether anything is owed becomes unknown",
    finding("inapplicable"),
    finding("undetermined"),
    "newly-undetermined",
  ],
  [
    "breached under the variant alone",
    finding("open", [duty("pending")]),
    finding("breached", [duty("overdue")]),
    "newly-breached",
  ],
  [
    "as breached as before, with one duty of two",
    finding("breached", [duty("overdue")]),
    finding("breached", [duty("overdue"), duty("fulfilled", "2026-02-02")]),
    "duties-changed",
  ],
  [
    "as breached as before, by a duty that can no longer be done",
    finding("breached", [duty("overdue")]),
    finding("breached", [duty("violated")]),
    "duties-changed",
  ],
  [
    "as open as before, and due later",
    finding("open", [{ ...duty("pending"), id: "proposal/test#c1#e1" }]),
    finding("open", [{ ...duty("pending", "2026-01-19"), id: "proposal/test#c1#e1" }]),
    "due-moved",
  ],
  ["the same duties", finding("open", [duty("pending")]), finding("open", [duty("pending")]), "same"],
])("a finding, %s", (_why, base, variant, movement) => {
  expect(childMovement(base, variant)).toBe(movement);
});

function duty(status: DutyStatus, due = "2026-01-12"): Duty {
  return {
    id: `proposal/test#c1#e1-${due}`,
    trigger: ["e1"],
    bearer: "gi-01",
    status,
    window: { opens: "2026-01-05", due },
    restsOn: [],
  };
}

function between(dueEarliest: string, dueLatest: string): Duty {
  return { ...duty("undetermined"), window: { opens: "2026-01-05", dueEarliest, dueLatest } };
}

function finding(outcome: Outcome, duties: readonly Duty[] = []): Finding {
  return { norm: "proposal/test", force: "proposal", child: "c1", outcome, duties };
}
