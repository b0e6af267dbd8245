/** Which days a record does not vouch for, when nothing was found on them (A2, E2). */
import type { Days } from "../record/coverage.js";
import type { EventType } from "../record/event.js";
import type { Timeline } from "../record/timeline.js";
import type { Missing } from "../record/unknown.js";

/** Exceptions whose absence needs no cover: a missing one only leaves a duty pending (E2). */
export const NEEDS_NO_COVER: ReadonlySet<EventType> = new Set(["child-died", "measure-end", "placement-end"]);

/** The days of a window on which an event of these types may have been left out for this bearer. */
export function gapsOf(
  timeline: Timeline,
  bearer: string | null,
  types: readonly EventType[],
  days: Days,
): readonly Missing[] {
  if (days.through < days.from) return [];
  return [...new Set(types)].flatMap((type) => gapsOfType(timeline, bearer, type, days));
}

function gapsOfType(
  timeline: Timeline,
  bearer: string | null,
  type: EventType,
  days: Days,
): readonly Missing[] {
  // E2: a report counts as covered too by the organisation that it would be made to.
  const receivers = type === "report" ? veiligThuis(timeline) : [];
  const vouching = bearer === null ? receivers : [bearer, ...receivers];
  if (vouching.length === 0) return [{ code: "bearer-unknown", types: [type] }];
  return timeline.coverage.gapsOfAny(vouching, type, days);
}

/** The only Veilig Thuis of the record; none when there are several, as it is not known to which one. */
function veiligThuis(timeline: Timeline): string[] {
  const ids = [...timeline.organisations.values()].flatMap(({ id, kind }) =>
    kind === "veilig-thuis" ? [id] : [],
  );
  return ids.length === 1 ? ids : [];
}
