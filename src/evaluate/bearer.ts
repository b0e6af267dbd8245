/** Who owes a duty (C11). */
import { namesOrganisations } from "../condition/factTypes.js";
import type { NormPlan } from "../norm/plan.js";
import { EVENTS, type EventType } from "../record/event.js";
import type { OrganisationKind } from "../record/record.js";
import { keyOf, type Timeline, type TimelineEvent } from "../record/timeline.js";

const STARTS = ["measure-start", "placement-start"] as const;
const NAMES = ["to", "organisation", "by", "start"] as const;

/** Which of these fields a type has that name organisations or professionals. */
function namesOf(type: EventType): ReadonlySet<string> {
  const known = memo.get(type);
  if (known) return known;
  const { shape } = EVENTS[type];
  const names = new Set(NAMES.filter((name) => (name === "to" ? namesOrganisations(type) : name in shape)));
  memo.set(type, names);
  return names;
}

const memo = new Map<EventType, ReadonlySet<string>>();

/** The organisation that owes a duty, or null when the record does not tell. */
export function bearerOf(
  timeline: Timeline,
  plan: NormPlan,
  events: readonly TimelineEvent[],
): string | null {
  for (const name of NAMES) {
    const named: string[] = [];
    let open = false;
    for (const event of events) open = addOrganisations(timeline, plan, event, name, named) || open;
    // A receiver or organisation that was not recorded may be anyone's; what is less to the point does not tell.
    if (open && (name === "to" || name === "start" || (name === "organisation" && named.length === 0))) break;
    const only = onlyOfKind(timeline, plan.bearerKinds, named);
    if (only !== null) return only;
  }
  return onlyOfKind(timeline, plan.bearerKinds, timeline.organisations.keys());
}

/** The only one of these organisations that may owe it; null when there are none or several. */
function onlyOfKind(
  timeline: Timeline,
  kinds: NormPlan["bearerKinds"],
  ids: Iterable<string>,
): string | null {
  let only: string | null = null;
  for (const id of ids) {
    if (!isOfKind(timeline, kinds, id) || id === only) continue;
    if (only !== null) return null;
    only = id;
  }
  return only;
}

/** C10: whether an organisation that may be of the bearer's kinds stands in `covers`. */
export function bearerMayCover(timeline: Timeline, plan: NormPlan): boolean {
  for (const id of timeline.coverage.organisations()) {
    const kind = timeline.organisations.get(id)?.kind;
    if (plan.bearerKinds === null || kind === undefined || plan.bearerKinds.includes(kind)) return true;
  }
  return false;
}

function isOfKind(timeline: Timeline, kinds: readonly OrganisationKind[] | null, id: string): boolean {
  if (kinds === null) return true;
  const kind = timeline.organisations.get(id)?.kind;
  return kind !== undefined && kinds.includes(kind);
}

/** Adds the organisations that an event names to a list; whether it leaves one of them open. */
function addOrganisations(
  timeline: Timeline,
  plan: NormPlan,
  event: TimelineEvent,
  name: (typeof NAMES)[number],
  named: string[],
): boolean {
  if (name === "start") {
    const key = keyOf(event);
    // The first start of that key, as everywhere (C2).
    const start = key === null ? undefined : timeline.ofTypes(STARTS).find((one) => keyOf(one) === key);
    if (start === undefined) return false;
    return start.exists !== true || addOrganisations(timeline, plan, start, "organisation", named);
  }
  if (!namesOf(event.type).has(name)) return false;
  const value = event.fields[name];
  // Who is told is a worker, whoever else is named an organisation, which may owe what anyone may owe.
  const asItself = plan.bearerKinds === null && event.type !== "disclosure";
  if (!Array.isArray(value)) return addOrganisation(timeline, value, asItself, named);
  let open = false;
  for (const one of value) open = addOrganisation(timeline, one, asItself, named) || open;
  return open;
}

/** Adds an organisation itself; of a professional its organisation. Whether which one it is stays open (A1). */
function addOrganisation(timeline: Timeline, id: unknown, asItself: boolean, named: string[]): boolean {
  if (typeof id !== "string") return true;
  const isListed = timeline.organisations.has(id);
  const organisation =
    isListed || (asItself && !timeline.professionals.has(id)) ? id : timeline.organisationOf(id);
  if (typeof organisation !== "string") return true;
  if (!named.includes(organisation)) named.push(organisation);
  return false;
}
