/** The acts, exceptions and closings that may bear on a duty, and the days on which one may be left out (D1–D7, E2). */

import { endOfMoment, type Moment } from "../calendar/addTerm.js";
import type { Instant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import { compareTimes, earliestInstant, latestInstant } from "../calendar/time.js";
import { AWAITED } from "../condition/facts.js";
import type { AchievePlan, PatternPlan } from "../norm/plan.js";
import type { Days } from "../record/coverage.js";
import type { Timeline, TimelineEvent } from "../record/timeline.js";
import { and, both, type Missing, or, type Truth, Unknown, unknown } from "../record/unknown.js";
import type { AchieveCase, ExceptionItem, Item } from "./achieveCase.js";
import { askNoting, type Scope } from "./context.js";
import { endOfPeriod } from "./countTerm.js";
import { startedBefore } from "./due.js";
import type { DueWindow } from "./dueWindow.js";
import { Gaps } from "./gaps.js";
import { type About, type Among, type Enough, fitting, type Search, subjectOf } from "./match.js";
import type { Opening } from "./opening.js";
import { AfterTrigger, isAfter, type Opened } from "./triggers.js";
import { beforeEvent } from "./worlds.js";

/** What may bear on a duty to achieve, in order of time; each is looked for when it is first asked. */
export class DutyCase implements AchieveCase, Enough {
  readonly opens: Day;
  readonly asOf: Instant;
  readonly stillOwed: boolean;
  readonly #about: About;
  readonly #among: AfterTrigger;
  readonly #cover: Cover;
  #acts: readonly (readonly Item[])[] | null = null;
  #exceptions: readonly ExceptionItem[] | null = null;
  #closings: readonly Item[] | null = null;

  constructor(
    readonly opened: Opened,
    readonly plan: AchievePlan,
    readonly due: DueWindow,
    readonly bearer: string | null,
  ) {
    const { scope, opening } = opened;
    this.opens = opening.first.time.day;
    this.asOf = scope.context.timeline.end;
    this.stillOwed = plan.stillOwed;
    this.#about = { day: this.opens, trigger: opening.view, from: startOf(plan, due) };
    // B8: only where the act is due at once may the event that started the term be the act itself.
    this.#among = new AfterTrigger(opened, plan.within === "at-once");
    this.#cover = new Cover(scope, bearer);
  }

  get acts(): readonly (readonly Item[])[] {
    this.#acts ??= this.#findActs();
    return this.#acts;
  }

  get exceptions(): readonly ExceptionItem[] {
    this.#exceptions ??= this.#findExceptions();
    return this.#exceptions;
  }

  get closings(): readonly Item[] {
    this.#closings ??= this.#findClosings();
    return this.#closings;
  }

  /** Whether an event may be an act or a closing of this duty. */
  counts(event: TimelineEvent): boolean {
    const isIt = (item: Item) => item.event === event;
    return this.closings.some(isIt) || this.acts.some((items) => items.some(isIt));
  }

  /** The same duty with further triggers that count as nothing else: what bears on it stays. */
  under(opened: Opened): DutyCase {
    const same = new DutyCase(opened, this.plan, this.due, this.bearer);
    same.#acts = this.#acts;
    same.#exceptions = this.#exceptions;
    same.#closings = this.#closings;
    return same;
  }

  actGaps(from: Day, through: Day): readonly Missing[] {
    return this.#cover.actGaps(from, through);
  }

  exceptionGaps(from: Day, through: Day): readonly Missing[] {
    return this.#cover.exceptionGaps(from, through);
  }

  /** Whether an act was certainly done in time, so that later ones decide nothing. */
  isEnough({ event, truth }: Item): boolean {
    const { stated, earliest } = this.due;
    if (truth !== true || (stated && (!earliest || latestInstant(event.time) > endOfMoment(earliest))))
      return false;
    for (const closing of this.closings) if (beforeEvent(event, closing.event) !== true) return false;
    return true;
  }

  #findExceptions(): readonly ExceptionItem[] {
    const { scope, opening } = this.opened;
    const items = exceptionsOf(scope, this.#about, opening.first, this.bearer);
    const bound = scope.plan.exceptions.filter(({ onlyWhileAwaited }) => onlyWhileAwaited);
    // Of a term that waits for its start nothing that may start it was recorded, or may have been left out.
    const waits = this.due.awaits.length > 0 && !this.due.stated;
    if (bound.length === 0 || waits) return items;
    return items.map((item) => {
      const { id, event } = item;
      const isBound = event !== null && bound.some((one) => one.id === id);
      const started = isBound ? startedBefore(this.opened, this.plan, this.bearer, event) : null;
      return started ? { ...item, started } : item;
    });
  }

  #findClosings(): readonly Item[] {
    const { scope } = this.opened;
    const whom = scope.plan.household ? "case" : "closing";
    // What set the duty off may be its act where that is due at once, and never closes it (C1a, B8).
    const among = this.#among.itself ? new AfterTrigger(this.opened) : this.#among;
    return fitting(scope, this.plan.before, this.#about, { whom, among, days: null, enough: null });
  }

  #findActs(): readonly (readonly Item[])[] {
    const { acts, allOf } = this.plan;
    return allOf ? acts.map((pattern) => this.#actItems([pattern])) : [this.#actItems(acts)];
  }

  #actItems(patterns: readonly PatternPlan[]): readonly Item[] {
    const { plan, due } = this;
    const { scope, opening } = this.opened;
    const among = this.#among;
    const enough = plan.notBefore ? null : this;
    const items = fitting(scope, patterns, this.#about, { whom: null, among, days: null, enough });
    if (!plan.notBefore) return items;
    return items
      .map(({ event, truth }) => ({
        event,
        truth: and(truth, afterWaiting(scope, plan, opening, due, event)),
      }))
      .filter(({ truth }) => truth !== false);
  }
}

/** The event that started the term, as conditions ask of it; awaited where no event that is recorded may be it. */
export function startOf({ from }: AchievePlan, due: DueWindow): About["from"] {
  return due.from ?? (from && due.awaits === from.pattern.types ? AWAITED : null);
}

/** The events after another, of those that someone else admits. */
class After implements Among {
  constructor(
    readonly timeline: Timeline,
    readonly first: TimelineEvent,
    readonly among: Among | null,
  ) {}

  admits(event: TimelineEvent): Truth {
    const comes = isAfter(this.timeline, event, this.first);
    return comes === false || !this.among ? comes : both(comes, this.among.admits(event));
  }
}

/** Exceptions that may hold, with the death of the child, which is one of every norm (D4, D5, D7). */
export function exceptionsOf(
  scope: Scope,
  about: About,
  first: TimelineEvent,
  bearer: string | null,
  among: Among | null = null,
  days: Days | null = null,
): readonly ExceptionItem[] {
  const { timeline } = scope.context;
  const { exceptions } = scope.plan;
  const dies = timeline.ofType("child-died").length > 0;
  if (exceptions.length === 0 && !dies) return NO_EXCEPTIONS;
  const items: ExceptionItem[] = [];
  const search: Search = { whom: null, among: new After(timeline, first, among), days, enough: null };
  for (const { id, event: pattern, when } of exceptions) {
    if (when) {
      const truth = askNoting(scope, when, subjectOf(scope, about, null));
      if (truth !== false) items.push({ id, event: null, truth });
    }
    if (!pattern) continue;
    for (const { event, truth } of fitting(scope, [pattern], about, search)) {
      const counts = both(truth, byBearer(event, bearer));
      if (counts !== false) items.push({ id, event, truth: counts });
    }
  }
  if (dies)
    for (const { event, truth } of fitting(scope, DEATH, about)) {
      // A child that had died before the trigger was owed nothing.
      items.push({
        id: "child-died",
        event: isAfter(timeline, event, first) === false ? null : event,
        truth,
      });
    }
  if (items.length < 2) return items;
  return items.sort((a, b) =>
    a.event && b.event ? compareTimes(a.event.time, b.event.time) : a.event ? 1 : -1,
  );
}

const NO_EXCEPTIONS: readonly ExceptionItem[] = [];
const DEATH: readonly PatternPlan[] = [{ types: ["child-died"], clause: null, whom: "child" }];

/** D5: a contact or a waiver lifts a duty only where the bearer made it. */
function byBearer(event: TimelineEvent, bearer: string | null): Truth {
  if (event.type !== "contact" && event.type !== "contact-waived") return true;
  const { by } = event.data;
  if (by === undefined) return unknown("not-recorded", { event: event.id, field: "by" });
  if (by === null) return unknown("recorded-as-unknown", { event: event.id, field: "by" });
  return bearer === null ? unknown("bearer-unknown") : by === bearer;
}

/** D1: acts before the end of `notBefore` do not count. */
function afterWaiting(
  scope: Scope,
  plan: AchievePlan,
  opening: Opening,
  due: DueWindow,
  event: TimelineEvent,
): Truth {
  if (!plan.notBefore) return true;
  const start = plan.from ? due.from?.time : opening.start;
  // While the start is awaited no waiting has ended.
  if (!start)
    return due.awaits.length > 0
      ? false
      : unknown("not-recorded", { event: opening.first.id, field: "from" });
  const end = endOfPeriod(scope, plan, plan.notBefore, start);
  if (!end) return true;
  const isLate = (moment: Moment): Truth => {
    if (earliestInstant(event.time) > endOfMoment(moment)) return true;
    return (
      latestInstant(event.time) > endOfMoment(moment) &&
      unknown("time-imprecise", { event: event.id, field: "at" })
    );
  };
  const [code] = end.doubts;
  const latest = end.latest ? isLate(end.latest) : unknown(code ?? "beyond-calendar");
  const earliest = isLate(end.earliest);
  if (latest === true || earliest === false) return latest === true;
  return or(earliest instanceof Unknown ? earliest : false, unknown(code ?? "time-imprecise"));
}

/** E2: cover is needed of the types of acts and of active exceptions, for the bearer. */
export class Cover implements Pick<AchieveCase, "actGaps" | "exceptionGaps"> {
  readonly #acts: Gaps;
  readonly #exceptions: Gaps;

  constructor({ context: { timeline }, plan }: Scope, bearer: string | null) {
    this.#acts = new Gaps(timeline, bearer, plan.actTypes);
    this.#exceptions = new Gaps(timeline, bearer, plan.exceptionTypes);
  }

  actGaps(from: Day, through: Day): readonly Missing[] {
    return this.#acts.within(from, through);
  }

  exceptionGaps(from: Day, through: Day): readonly Missing[] {
    return this.#exceptions.within(from, through);
  }
}
