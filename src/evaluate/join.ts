/** Further triggers that join a duty that is still open (C4). */
import { compareTimes } from "../calendar/time.js";
import type { TimelineEvent } from "../record/timeline.js";
import { endOf, isAchieve } from "./achieve.js";
import type { Opened, Performed } from "./triggers.js";

type Trigger = Omit<Opened, "joined">;

/** A duty that may be open when a further trigger comes. */
interface Running {
  readonly place: number;
  /** The event that certainly ends it, null when none does; undefined until it is asked. */
  end: TimelineEvent | null | undefined;
}

/** C4: with `while-closed` a further trigger joins a duty that is open; nothing joins an uncertain one. */
export function join(triggers: readonly Trigger[]): Opened[] {
  const list: Opened[] = [];
  let running: Running[] = [];
  for (const trigger of inOrder(triggers)) {
    const { duty } = trigger.scope.plan;
    const { time } = trigger.opening.first;
    if (duty.kind !== "recur" && duty.joins) {
      for (const one of running) if (one.end === undefined) one.end = endOfDuty(list[one.place]);
      running = running.filter(({ end }) => !end || end.time.day >= time.day);
      const host = running.find(({ end }) => !end || compareTimes(end.time, time) >= 0);
      const opened = host && list[host.place];
      if (host && opened) {
        list[host.place] = { ...opened, joined: [...opened.joined, ...joining(trigger)] };
        host.end = undefined;
        continue;
      }
    }
    const { scope, opening, truth } = trigger;
    if (truth === true) running.push({ place: list.length, end: undefined });
    list.push({ scope, opening, truth, joined: NONE });
  }
  return list;
}

const NONE: readonly Performed[] = [];

function inOrder(triggers: readonly Trigger[]): readonly Trigger[] {
  if (triggers.length < 2) return triggers;
  return [...triggers].sort((a, b) => a.opening.first.time.day - b.opening.first.time.day);
}

/** The events that join, each as sure as the trigger that they make. */
function joining({ opening, truth }: Trigger): Performed[] {
  return opening.events.map((event) => ({ event, truth }));
}

function endOfDuty(opened: Opened | undefined): TimelineEvent | null {
  if (!opened) return null;
  const { plan } = opened.scope;
  return isAchieve(plan) ? endOf(opened, plan.duty) : forbidEnd(opened);
}

function forbidEnd({ scope, opening, joined }: Opened): TimelineEvent | null {
  const { duty } = scope.plan;
  if (duty.kind !== "forbid") return null;
  // A prohibition is open until its window ends; read as a duty to achieve, its acts and closings end it.
  return endOf(
    { scope, opening, joined, truth: true },
    {
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
    },
  );
}
