import type { Force } from "../norm/tiers.js";

/** Whether nobody owes what has this force, so that it is told in the conditional. */
export function isConditional(force: Force): boolean {
  return force === "proposal" || force === "yardstick";
}
