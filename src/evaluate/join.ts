/** Further triggers that join a duty that is still open (C4). */
import { compareTimes } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import { sorted } from "../sorted.js";
import { caseOf, endOf, isAchieve } from "./achieve.js";
import type { DutyCase } from "./candidates.js";
import type { Performed } from "./opening.js";
import type { Opened } from "./triggers.js";

type Trigger = Omit<Opened, "joined">;

/** A duty with its triggers, and what bears on it where that was looked up already. */
export interface Joined {
  readonly opened: Opened;
  readonly subject: DutyCase | null;
}

/** A duty that may be open when a further trigger comes. */
interface Running {
  readonly place: number;
  /** The event that certainly ends it, null when none does; undefined until it is asked. */
  end: TimelineEvent | null | undefined;
}

/** C4: with `while-closed` a further trigger joins a duty that is open; nothing joins an uncertain one. */
export function join(triggers: readonly Trigger[]): Joined[] {
  const list: Joined[] = [];
  let running: Running[] = [];
  for (const trigger of sorted(triggers, byFirst)) {
    const { duty } = trigger.scope.plan;
    const { time } = trigger.opening.first;
    if (duty.kind !== "recur" && duty.joins) {
      for (const one of running) {
        const known = list[one.place];
        if (!known || one.end !== undefined) continue;
        const looked = withCase(known);
        list[one.place] = looked;
        one.end = endOfDuty(looked);
      }
      running = running.filter(({ end }) => !end || end.time.day >= time.day);
      const host = running.find(({ end }) => !end || compareTimes(end.time, time) >= 0);
      const known = host && list[host.place];
      if (host && known) {
        const joined = joinedBy(known, trigger);
        list[host.place] = joined;
        if (joined.subject === null) host.end = undefined;
        continue;
      }
    }
    const { scope, opening, truth } = trigger;
    if (truth === true) running.push({ place: list.length, end: undefined });
    list.push({ opened: { scope, opening, truth, joined: NONE }, subject: null });
  }
  return list;
}

const NONE: readonly Performed[] = [];

function byFirst(a: Trigger, b: Trigger): number {
  return a.opening.first.time.day - b.opening.first.time.day;
}

/** The same duty with a further trigger, each of its events as sure as the trigger that they make. */
function joinedBy({ opened, subject }: Joined, { opening, truth }: Trigger): Joined {
  const events = opening.events.map((event) => ({ event, truth }));
  const further: Opened = { ...opened, joined: [...opened.joined, ...events] };
  const { duty } = opened.scope.plan;
  // B13: what lengthens the term may name this trigger.
  const maybeLonger =
    duty.kind === "achieve" &&
    duty.extendable !== null &&
    opened.scope.context.timeline.ofType("term-extended").length > 0;
  // What was taken for its act or closing and now sets it off counts no longer (C1a): all is looked for anew.
  if (!subject || maybeLonger || opening.events.some((event) => subject.counts(event)))
    return { opened: further, subject: null };
  return { opened: further, subject: subject.under(further) };
}

function withCase({ opened, subject }: Joined): Joined {
  const { plan } = opened.scope;
  return { opened, subject: subject ?? (isAchieve(plan) ? caseOf(opened, plan.duty) : null) };
}

function endOfDuty({ opened, subject }: Joined): TimelineEvent | null {
  return subject ? endOf(subject) : forbidEnd(opened);
}

function forbidEnd({ scope, opening, joined }: Opened): TimelineEvent | null {
  const { duty } = scope.plan;
  if (duty.kind !== "forbid") return null;
  // A prohibition is open until its window ends; read as a duty to achieve, its acts and closings end it.
  const opened: Opened = { scope, opening, truth: true, joined };
  return endOf(
    caseOf(opened, {
      kind: "achieve",
      trigger: duty.trigger,
      joins: duty.joins,
      from: null,
      acts: duty.acts,
      allOf: false,
      notBefore: null,
      within: "none-stated",
      extended: false,
      extendable: null,
      before: duty.until,
      stillOwed: true,
    }),
  );
}
