/** How long a recurring duty lasts: measures and placements with their successors (C2, C6, C7). */
import type { Day } from "../calendar/civilDay.js";
import { compareTimes } from "../calendar/time.js";
import type { RecurPlan } from "../norm/plan.js";
import { type Predecessor, predecessors } from "../record/measures.js";
import { byTime, keyOf, type TimelineEvent } from "../record/timeline.js";
import { and, both, not, type Truth, Unknown, unknown } from "../record/unknown.js";
import { concerns } from "../record/whom.js";
import type { Item } from "./achieveCase.js";
import { note, type Scope } from "./context.js";
import type { DutyDraft } from "./dutyDraft.js";
import { fits, fitting, whereSetOff } from "./match.js";
import { aboutSelf } from "./opening.js";
import { birthday, type FellAway } from "./triggers.js";

/** A span: measures that continue one another, with trigger and key of the first. */
export interface Span {
  readonly start: TimelineEvent;
  readonly truth: Truth;
  /** Last day of the span, where it has certainly ended. */
  readonly last: Day | null;
  /** The day on which the child certainly died: no unit begins after it (D7). */
  readonly diedOn: Day | null;
  /** What ended it; null for a birthday. */
  readonly endedBy: TimelineEvent | null;
  /** Days on which it may have ended earlier. */
  readonly mayEnd: readonly MayEnd[];
}

/** A day on which a span may have ended, with why that is not known. */
interface MayEnd {
  readonly last: Day;
  readonly why: Unknown;
  /** Of a death: it cuts nothing that had begun by then, which it lifts (D7). */
  readonly died: boolean;
}

/** What came of one span of a recurring duty. */
export interface SpanJudged {
  readonly drafts: readonly DutyDraft[];
  /** Why units fell away. */
  readonly fellAway: FellAway | null;
  /** First day of the next unit, should nothing happen. */
  readonly nextUnit: Day | null;
}

/** The spans of one child, in order. */
export function spansOf(scope: Scope, plan: RecurPlan): Span[] {
  const starts = fitting(scope, [plan.from], aboutSelf, whereSetOff(scope));
  if (starts.length === 0) return [];
  const firsts = firstOfEachKey(starts);
  const keys = new Set(firsts.map(({ event }) => keyOf(event)));
  const linked: Linked[] = [];
  for (const { event, truth } of firsts)
    linked.push({ event, truth, before: predecessorIn(scope, event, keys) });
  const after = byPredecessor(linked);
  const spans: Span[] = [];
  for (const { event, truth, before } of linked) {
    if (before?.truth === true) continue;
    spans.push(endSpan(scope, plan, chainFrom(event, after), both(truth, before?.truth ?? true)));
  }
  return spans;
}

/** A measure or placement, how sure it is, and which it continues, or may. */
interface Linked extends Item {
  readonly before: Predecessor | undefined;
}

/** A measure of a span; `certain` says whether it surely continues the one before. */
interface Link {
  readonly event: TimelineEvent;
  readonly before: TimelineEvent | null;
  readonly certain: Truth;
}

/** A measure that continues another, or may: also where it is not known whether it is this child's. */
interface Successor {
  readonly event: TimelineEvent;
  readonly certain: Truth;
}

/** The measures that continue one, or may, by the key of the one before. */
function byPredecessor(linked: readonly Linked[]) {
  const byKey = new Map<string | null, Successor[]>();
  for (const { event, truth, before } of linked) {
    if (!before) continue;
    const list = byKey.get(before.key) ?? [];
    byKey.set(before.key, list);
    list.push({ event, certain: both(truth, before.truth) });
  }
  return byKey;
}

/** A measure with all that continue it, or may: several can continue one. */
function chainFrom(event: TimelineEvent, linked: ReadonlyMap<string | null, readonly Successor[]>): Link[] {
  const chain: Link[] = [{ event, before: null, certain: true }];
  const known = new Set([event]);
  for (const link of chain) {
    for (const { event: next, certain } of linked.get(keyOf(link.event)) ?? []) {
      if (known.has(next)) continue;
      known.add(next);
      chain.push({ event: next, before: link.event, certain });
    }
  }
  return chain;
}

/** C2: the first start of each key; after one that may be none, also those that are the first if it is not. */
function firstOfEachKey(starts: readonly Item[]): Item[] {
  const isFirst = new Map<string | null, Truth>();
  const firsts: Item[] = [];
  for (const { event, truth } of starts) {
    const key = keyOf(event);
    const first = isFirst.get(key) ?? true;
    if (first === false) continue;
    firsts.push({ event, truth: both(truth, first) });
    isFirst.set(key, both(first, not(truth)));
  }
  return firsts;
}

/** The measure of these keys that a measure continues. */
function predecessorIn(scope: Scope, start: TimelineEvent, keys: ReadonlySet<string | null>) {
  if (start.type !== "measure-start") return undefined;
  const candidates = predecessors(scope.context.timeline, start, scope.child.id);
  return (
    candidates.find(({ truth, key }) => truth === true && keys.has(key)) ??
    candidates.find(({ truth }) => truth instanceof Unknown)
  );
}

function endSpan(scope: Scope, plan: RecurPlan, chain: readonly Link[], truth: Truth): Span {
  const { timeline } = scope.context;
  const start = chain[0]?.event;
  if (!start) throw new Error("a span has a start");
  // A span lasts until the last of its branches ends.
  const continued = new Set(chain.map(({ before }) => before));
  const leaves = chain.filter(({ event }) => !continued.has(event));
  const endings = leaves.map(({ event }) => endsOf(scope, plan, start, event));
  const firstSure = endings.map((ends) => ends.find((one) => one.truth === true)?.event);
  const lastSure = firstSure.every((end) => end !== undefined)
    ? firstSure.flatMap((end) => (end ? [end] : [])).sort((a, b) => b.time.day - a.time.day)[0]
    : undefined;
  const deaths = timeline
    .ofType("child-died")
    .map((event) => ({ event, truth: and(event.exists, concerns(timeline, event, scope.child.id)) }))
    .filter((death) => death.truth !== false);
  const cuts: { last: Day; by: TimelineEvent | null }[] = lastSure
    ? [{ last: lastSure.time.day, by: lastSure }]
    : [];
  const diedOn = deaths.find((one) => one.truth === true)?.event.time.day ?? null;
  const unsure = (ends: readonly Item[], died: boolean) =>
    ends.flatMap(({ event, truth: why }): MayEnd[] =>
      why instanceof Unknown ? [{ last: event.time.day, why, died }] : [],
    );
  const mayEnd = [...unsure(endings.flat(), false), ...unsure(deaths, true)];
  // Where it is not known whether a measure is continued, the span may have ended with it.
  chain.forEach(({ certain, before }) => {
    const ended = before && endsOf(scope, plan, start, before).find((one) => one.truth !== false);
    if (certain instanceof Unknown && ended)
      mayEnd.push({ last: ended.event.time.day, why: certain, died: false });
  });
  const grown = adulthood(scope, plan, chain);
  if (grown !== null && grown.kind === true) cuts.push({ last: grown.last, by: null });
  if (grown !== null && grown.kind instanceof Unknown)
    mayEnd.push({ last: grown.last, why: grown.kind, died: false });
  const [first] = cuts.sort((a, b) => a.last - b.last);
  return { start, truth, last: first?.last ?? null, diedOn, endedBy: first?.by ?? null, mayEnd };
}

/** The events that end a measure or placement of this child, or may. */
function endsOf(scope: Scope, plan: RecurPlan, start: TimelineEvent, measure: TimelineEvent) {
  const { timeline } = scope.context;
  const about = aboutSelf(start);
  const whom = scope.plan.household ? "case" : "closing";
  const key = keyOf(measure);
  const ends =
    key === null
      ? timeline.ofTypes(plan.until.types).filter((event) => keyOf(event) === null)
      : plan.until.types.flatMap((type) => timeline.ofKey(type, key)).sort(byTime);
  return ends
    .filter((event) => compareTimes(event.time, measure.time) >= 0)
    .map((event) => ({ event, truth: fits(scope, plan.until, event, about, whom) }))
    .filter((end) => end.truth !== false);
}

/** C7: the day before the birthday that ends every measure but probation; an unknown birth date ends nothing. */
function adulthood(scope: Scope, plan: RecurPlan, chain: readonly Link[]): { last: Day; kind: Truth } | null {
  const { birth } = scope.child;
  const [first] = chain;
  if (plan.untilAge === null || birth instanceof Unknown || !first) return null;
  const day = birthday(birth, plan.untilAge);
  const began = chain.filter(({ event }) => event.time.day <= day);
  const continued = new Set(began.map(({ before }) => before));
  const hasEnded = (measure: TimelineEvent) =>
    endsOf(scope, plan, first.event, measure).some((end) => end.truth === true && end.event.time.day < day);
  // Where one of several branches is probation, the span runs on with it.
  const running = began.filter(({ event }) => !continued.has(event) && !hasEnded(event));
  const asked = running.length > 0 ? running : [first];
  return { last: day - 1, kind: and(...asked.map(({ event }) => isNoProbation(event))) };
}

/** Notes the age at which a span ends as an assumption that decides, where another age would cut these days. */
export function noteAge(scope: Scope, plan: RecurPlan, through: Day): void {
  const { untilAge, untilAgeParameter: name } = plan;
  const range = name === null ? undefined : scope.plan.assumed.get(name);
  const { birth } = scope.child;
  if (name === null || untilAge === null || !range || birth instanceof Unknown) return;
  if (scope.rests.includes(name)) return;
  const cuts = (age: number) => birthday(birth, age) <= through + 1;
  if (cuts(untilAge) || range.some(cuts)) note(scope.rests, name);
}

function isNoProbation(start: TimelineEvent): Truth {
  if (start.data.type !== "measure-start") return true;
  const { kind } = start.data;
  const where = { event: start.id, field: "kind" };
  if (kind === undefined) return unknown("not-recorded", where);
  return kind === null ? unknown("recorded-as-unknown", where) : kind !== "probation";
}
