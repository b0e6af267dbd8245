import type { AnsweredDuty } from "./protocol.js";

/** What a duty is of, as people are told: child, triggers, first day of its unit. */
export function dutyName(duty: Pick<AnsweredDuty, "child" | "trigger" | "unit"> | null): string {
  const parts = [duty?.child ?? "", (duty?.trigger ?? []).join("+"), duty?.unit?.from ?? ""];
  return parts.filter((part) => part !== "").join(" · ");
}
