import type { DutyStatus } from "./report.js";

/** Whether a status is a breach, whatever came of it later. */
export function isBreach(status: DutyStatus | "inapplicable"): boolean {
  return status === "overdue" || status === "violated" || status === "fulfilled-late";
}
