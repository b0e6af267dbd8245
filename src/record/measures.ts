/** Measures that continue one another are one span (C6). */
import { compareTimes } from "../calendar/time.js";
import { keyOf, type Timeline, type TimelineEvent } from "./timeline.js";
import { and, not, or, type Truth, Unknown, unknown, valueOr } from "./unknown.js";
import { closesFor, concerns } from "./whom.js";

/**
 * Whether a measure continues another of the same organisation and child: one that covers the day before it or
 * its own day, and ends at the latest on its own day.
 */
export function continues(timeline: Timeline, start: TimelineEvent, child: string): Truth {
  return or(...predecessors(timeline, start, child).map(({ truth }) => truth));
}

/** Whether a measure that ends is continued by another (the other side of {@link continues}). */
export function isContinued(timeline: Timeline, end: TimelineEvent, child: string): Truth {
  const byChild = successors.get(timeline) ?? new Map<string, ReadonlyMap<string, readonly Truth[]>>();
  successors.set(timeline, byChild);
  const known = byChild.get(child) ?? findSuccessors(timeline, child);
  byChild.set(child, known);
  return or(...(known.get(end.id) ?? []));
}

/** Every end of a measure asks for its successors. */
const successors = new WeakMap<Timeline, Map<string, ReadonlyMap<string, readonly Truth[]>>>();

/** By the id of an end: how sure it is, of each measure that may continue what ended, that it does. */
function findSuccessors(timeline: Timeline, child: string): ReadonlyMap<string, readonly Truth[]> {
  const byEnd = new Map<string, Truth[]>();
  for (const start of timeline.ofType("measure-start")) {
    // A sibling's measure continues none of this child's.
    const own = and(start.exists, concerns(timeline, start, child));
    if (own === false) continue;
    for (const { end, truth } of predecessors(timeline, start, child)) {
      const truths = byEnd.get(end.id) ?? [];
      byEnd.set(end.id, truths);
      truths.push(and(own, truth));
    }
  }
  return byEnd;
}

/** The span that a measure belongs to, known by the key of its first measure. */
export interface SpanOf {
  /** The first measure, as far back as they surely continue one another. */
  readonly key: string;
  /** Earlier first measures that it may have, each with why that is not known. */
  readonly perhaps: ReadonlyMap<string, Unknown>;
}

/** The span that a measure belongs to. */
export function spanOf(timeline: Timeline, key: string, child: string): SpanOf {
  const spans = spansOf.get(timeline) ?? new Map<string, SpanOf>();
  spansOf.set(timeline, spans);
  const place = `${child} ${key}`;
  const known = spans.get(place) ?? findSpan(timeline, key, child);
  spans.set(place, known);
  return known;
}

/** Every act of a measure asks for its span. */
const spansOf = new WeakMap<Timeline, Map<string, SpanOf>>();

function findSpan(timeline: Timeline, key: string, child: string): SpanOf {
  const first = surelyFirst(timeline, key, child);
  const perhaps = new Map<string, Truth>();
  const follow = (from: string, sofar: Truth) => {
    for (const link of linksBack(timeline, from, child)) {
      const root = surelyFirst(timeline, link.key, child);
      if (root === first || perhaps.has(root)) continue;
      const truth = and(sofar, link.truth);
      perhaps.set(root, truth);
      follow(root, truth);
    }
  };
  follow(first, true);
  const unsure = [...perhaps].flatMap(([root, truth]) =>
    truth instanceof Unknown ? [[root, truth] as const] : [],
  );
  return { key: first, perhaps: new Map(unsure) };
}

/** The first measure, as far back as they surely continue one another. */
function surelyFirst(timeline: Timeline, key: string, child: string): string {
  const seen = new Set<string>();
  let at = key;
  while (!seen.has(at)) {
    seen.add(at);
    const before = linksBack(timeline, at, child).find(({ truth }) => truth === true);
    if (before) at = before.key;
  }
  return at;
}

/** The measures that one may continue for a child. */
function linksBack(timeline: Timeline, key: string, child: string): Pick<Predecessor, "key" | "truth">[] {
  const start = timeline.ofKey("measure-start", key).find((one) => concerns(timeline, one, child) !== false);
  if (!start) return [];
  const own = and(start.exists, concerns(timeline, start, child));
  return predecessors(timeline, start, child)
    .map((before) => ({ key: before.key, truth: and(own, before.truth) }))
    .filter(({ truth }) => truth !== false);
}

/** A measure that another may continue. */
export interface Predecessor {
  readonly key: string;
  readonly end: TimelineEvent;
  readonly truth: Truth;
}

/** The measures that a measure may continue, with how sure that is. */
export function predecessors(
  timeline: Timeline,
  start: TimelineEvent,
  child: string,
): readonly Predecessor[] {
  if (timeline.ofType("measure-end").length === 0) return NONE;
  const byChild = found.get(start) ?? new Map<string, readonly Predecessor[]>();
  found.set(start, byChild);
  const known = byChild.get(child) ?? findPredecessors(timeline, start, child);
  byChild.set(child, known);
  return known;
}

const NONE: readonly Predecessor[] = [];

/** Every fact about the span of a measure asks for them. */
const found = new WeakMap<TimelineEvent, Map<string, readonly Predecessor[]>>();

function findPredecessors(timeline: Timeline, start: TimelineEvent, child: string): readonly Predecessor[] {
  const own = keyOf(start);
  const list: Predecessor[] = [];
  for (const end of timeline.ofType("measure-end")) {
    const key = keyOf(end);
    const { day } = end.time;
    if (key === null || key === own || day < start.time.day - 1 || day > start.time.day) continue;
    if (!closesFor(timeline, end, child)) continue;
    const starts = timeline.ofKey("measure-start", key);
    const truths = starts
      .filter((one) => compareTimes(one.time, end.time) <= 0 && precedes(timeline, one, start, child))
      .map((one) =>
        and(
          end.exists,
          one.exists,
          concerns(timeline, one, child),
          sameOrganisation(one, start),
          isFirstEnd(timeline, one, end, child),
        ),
      );
    // An end whose start was not recorded: by whom it was carried out is unknown.
    const nameless = unknown("not-recorded", { event: end.id, field: "organisation" });
    const named = starts.some((one) => one.exists === true);
    list.push({ key, end, truth: or(...truths, named ? false : nameless) });
  }
  return list;
}

/** Two measures that both begin and end on one day do not continue each other: the first by id goes first. */
function precedes(timeline: Timeline, earlier: TimelineEvent, later: TimelineEvent, child: string): boolean {
  if (earlier.time.day !== later.time.day) return earlier.time.day < later.time.day;
  const alsoEnds = timeline
    .ofKey("measure-end", keyOf(later) ?? "")
    .some((end) => end.time.day === later.time.day && closesFor(timeline, end, child));
  return !alsoEnds || earlier.id < later.id;
}

/** Whether no earlier event had ended the measure already (C2: the first counts). */
function isFirstEnd(timeline: Timeline, start: TimelineEvent, end: TimelineEvent, child: string): Truth {
  const ends = timeline
    .ofKey("measure-end", keyOf(start) ?? "")
    .filter((one) => compareTimes(one.time, start.time) >= 0 && closesFor(timeline, one, child));
  return and(...ends.slice(0, ends.indexOf(end)).map((earlier) => not(earlier.exists)));
}

function sameOrganisation(a: TimelineEvent, b: TimelineEvent): Truth {
  const [left, right] = [organisationOf(a), organisationOf(b)];
  if (left instanceof Unknown) return left;
  return right instanceof Unknown ? right : left === right;
}

function organisationOf(start: TimelineEvent): string | Unknown {
  const value = start.data.type === "measure-start" ? start.data.organisation : undefined;
  return valueOr(value, { event: start.id, field: "organisation" });
}
