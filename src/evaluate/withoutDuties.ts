/** Why a norm opens no duty for a child (C10). */
import type { EventType } from "../record/event.js";
import type { Timeline } from "../record/timeline.js";
import type { Missing } from "../record/unknown.js";
import { bearerMayCover } from "./bearer.js";
import type { NormProgram } from "./program.js";
import type { Finding } from "./report.js";
import type { FellAway } from "./triggers.js";

/** What a finding says that has no duties. */
export type WithoutDuties = Pick<Finding, "outcome" | "reason" | "missing">;

/** Of a norm of which the record shows that nothing set it off. */
export const NOT_TRIGGERED: WithoutDuties = { outcome: "inapplicable", reason: "not-triggered" };

/** Of a norm whose triggers opened no duty. */
export function fallenAway(why: FellAway | null): WithoutDuties {
  return { outcome: "inapplicable", reason: why ?? "not-applicable" };
}

/** Of a norm without a trigger: whether the record vouches that there was none. It is the same for every child. */
export function untriggered(timeline: Timeline, { plans, required }: NormProgram): WithoutDuties {
  const { coverage } = timeline;
  const isShown = (types: readonly EventType[]) => types.every((type) => coverage.hasEver(type));
  if (required.every((ways) => ways.some(isShown))) return NOT_TRIGGERED;
  if (plans.every((plan) => !bearerMayCover(timeline, plan)))
    return { outcome: "inapplicable", reason: "outside-record" };
  const types = [...new Set(required.flat(2))].filter((type) => !coverage.hasEver(type)).sort();
  const missing: Missing[] = [{ code: "not-covered", types }];
  return { outcome: "undetermined", missing };
}
