/** Which days a record does not vouch for, when nothing was found on them (A2, E2). */
import type { Day } from "../calendar/civilDay.js";
import type { Days } from "../record/coverage.js";
import type { EventType } from "../record/event.js";
import type { Timeline } from "../record/timeline.js";
import { distinct, type Missing } from "../record/unknown.js";

/**
 * The days of a window on which an event of these types may have been left out for this bearer.
 *
 * @param types - each once
 */
export function gapsOf(
  timeline: Timeline,
  bearer: string | null,
  types: readonly EventType[],
  days: Days,
): readonly Missing[] {
  if (days.through < days.from) return NONE;
  let missing: readonly Missing[] = NONE;
  for (const type of types) {
    const own = gapsOfType(timeline, bearer, type, days);
    if (own.length > 0) missing = missing.length > 0 ? [...missing, ...own] : own;
  }
  return missing;
}

/** The gaps of these types for one bearer; one duty asks of the same days over and over. */
export class Gaps {
  #from: Day = 0;
  #through: Day = -1;
  #found: readonly Missing[] = NONE;

  constructor(
    readonly timeline: Timeline,
    readonly bearer: string | null,
    readonly types: readonly EventType[],
  ) {}

  within(from: Day, through: Day): readonly Missing[] {
    if (from === this.#from && through === this.#through) return this.#found;
    this.#from = from;
    this.#through = through;
    this.#found = gapsOf(this.timeline, this.bearer, this.types, { from, through });
    return this.#found;
  }
}

const NONE: readonly Missing[] = [];

function gapsOfType(
  timeline: Timeline,
  bearer: string | null,
  type: EventType,
  days: Days,
): readonly Missing[] {
  // E2: a report counts as covered too by the organisation that it would be made to, whichever that is of several.
  const receivers = type === "report" ? veiligThuis(timeline) : NOBODY;
  const bearers = bearer === null ? NOBODY : [bearer];
  if (receivers.length + bearers.length === 0) return [{ code: "bearer-unknown", types: [type] }];
  if (receivers.length < 2) return timeline.coverage.gapsOfAny([...bearers, ...receivers], type, days);
  return distinct(receivers.flatMap((one) => timeline.coverage.gapsOfAny([...bearers, one], type, days)));
}

const NOBODY: readonly string[] = [];

function veiligThuis(timeline: Timeline): readonly string[] {
  const found: string[] = [];
  for (const { id, kind } of timeline.organisations.values()) if (kind === "veilig-thuis") found.push(id);
  return found;
}
