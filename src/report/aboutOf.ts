import type { NormPlan, TriggerPlan } from "../norm/plan.js";
import type { EventType } from "../record/event.js";
import type { About } from "./conditionWords.js";

/** What the conditions of a plan speak of, but for the event that is tested. */
export function aboutOf({ duty, norm, parameters }: NormPlan): About {
  const trigger = duty.kind === "recur" ? duty.from.types : triggerTypes(duty.trigger);
  return {
    trigger,
    ...(duty.kind === "achieve" && duty.from ? { from: duty.from.pattern.types } : {}),
    parameters: new Map(
      Object.entries(norm.parameters).map(([name, { label, value }]) => [
        name,
        { label, value: parameters.get(name) ?? value },
      ]),
    ),
  };
}

/** The types of the events that set off a duty. */
function triggerTypes(trigger: TriggerPlan): readonly EventType[] {
  return [...new Set(trigger.types.flat())];
}
