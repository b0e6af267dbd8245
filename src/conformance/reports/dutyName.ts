import type { DutyGrade } from "../gradeDuties.js";

/** What a duty is of, as a page names it: child, triggers, first day of its unit. */
export function dutyName({ expected, actual }: DutyGrade): string {
  const duty = expected ?? actual;
  const parts = [duty?.child ?? "", (duty?.trigger ?? []).join("+"), duty?.unit?.from ?? ""];
  return parts.filter((part) => part !== "").join(" · ");
}
