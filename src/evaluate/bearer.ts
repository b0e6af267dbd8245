/** Who owes a duty (C11). */
import { namesOrganisations } from "../condition/factTypes.js";
import type { NormPlan } from "../norm/plan.js";
import { EVENTS } from "../record/event.js";
import type { OrganisationKind } from "../record/record.js";
import { keyOf, type Timeline, type TimelineEvent } from "../record/timeline.js";

/** The organisation that owes a duty, or null when the record does not tell. */
export function bearerOf(
  timeline: Timeline,
  plan: NormPlan,
  events: readonly TimelineEvent[],
): string | null {
  for (const name of ["to", "organisation", "by", "start"] as const) {
    const named = new Set(events.flatMap((event) => organisationsNamed(timeline, event, name)));
    const fit = [...named].filter((id) => isOfKind(timeline, plan.bearerKinds, id));
    const [only] = fit;
    if (fit.length === 1 && only !== undefined) return only;
    // A receiver or organisation that was not recorded may be anyone's; what is less to the point does not tell.
    if (named.size === 0 && name !== "by" && events.some((event) => lacks(event, name))) break;
  }
  const [only, second] = [...timeline.organisations.keys()].filter((id) =>
    isOfKind(timeline, plan.bearerKinds, id),
  );
  return only !== undefined && second === undefined ? only : null;
}

/** C10: whether an organisation that may be of the bearer's kinds stands in `covers`. */
export function bearerMayCover(timeline: Timeline, plan: NormPlan): boolean {
  return timeline.coverage.organisations().some((id) => {
    const kind = timeline.kindOf(id);
    return plan.bearerKinds === null || typeof kind !== "string" || plan.bearerKinds.includes(kind);
  });
}

/** Whether an event has a field for this and leaves it open. */
function lacks(event: TimelineEvent, name: "to" | "organisation" | "start"): boolean {
  if (name === "start" || !(name in EVENTS[event.type].shape)) return false;
  if (name === "to" && !namesOrganisations(event.type)) return false;
  const value: unknown = Reflect.get(event.data, name);
  return value === undefined || value === null;
}

function isOfKind(timeline: Timeline, kinds: readonly OrganisationKind[] | null, id: string): boolean {
  const kind = timeline.kindOf(id);
  return kinds === null || (typeof kind === "string" && kinds.includes(kind));
}

function organisationsNamed(
  timeline: Timeline,
  event: TimelineEvent,
  name: "to" | "organisation" | "by" | "start",
): string[] {
  if (name === "start") {
    const key = keyOf(event);
    if (key === null) return [];
    // The first start of that key, as everywhere (C2).
    const start = timeline.ofTypes(["measure-start", "placement-start"]).find((one) => keyOf(one) === key);
    return start ? organisationsNamed(timeline, start, "organisation") : [];
  }
  const value: unknown = Reflect.get(event.data, name);
  if (name === "to" && !namesOrganisations(event.type)) return [];
  return [value].flat().flatMap((id) => (typeof id === "string" ? organisationsOf(timeline, id) : []));
}

/** An organisation itself; of a professional its organisation. */
function organisationsOf(timeline: Timeline, id: string): string[] {
  if (timeline.organisations.has(id) || !timeline.professionals.has(id)) return [id];
  const organisation = timeline.organisationOf(id);
  return typeof organisation === "string" ? [organisation] : [];
}
