/** Counts when things happen under base and variant: the first breach, and how long a child waits. */
import type { Day } from "../calendar/civilDay.js";
import { isTimeFault, parseTime } from "../calendar/time.js";
import type { Finding } from "../evaluate/report.js";
import type { FirstBreach, Sides, Wait } from "./comparison.js";
import { Counter } from "./histogram.js";

/** Counts first breaches. */
export class FirstBreachTally {
  readonly #counts = { earlier: 0, later: 0, same: 0, onlyBase: 0, onlyVariant: 0 };
  readonly #shifts = new Counter();

  add({ base, variant }: Sides<Finding | null>): void {
    const [old, now] = [firstBreach(base), firstBreach(variant)];
    if (old === null || now === null) {
      if (old !== null) this.#counts.onlyBase++;
      if (now !== null) this.#counts.onlyVariant++;
      return;
    }
    this.#counts[now < old ? "earlier" : now > old ? "later" : "same"]++;
    this.#shifts.add(now - old);
  }

  finish(): FirstBreach {
    return { ...this.#counts, shifts: this.#shifts.finish() };
  }
}

/** Counts how long children wait. */
export class WaitTally {
  readonly #asked = new Counter();
  readonly #done = new Counter();
  #never = 0;

  /** @param dayOf - the day of an event of the record */
  add(finding: Finding | null, dayOf: (event: string) => Day | null): void {
    const first = earliest((finding?.duties ?? []).map(({ window }) => dayOrNull(window.opens)));
    if (!finding || first === null) return;
    const due = earliest(finding.duties.map(({ window: { due, dueLatest } }) => dayOrNull(due ?? dueLatest)));
    if (due !== null) this.#asked.add(due - first);
    const done = earliest(finding.duties.flatMap(({ fulfilledBy = [] }) => fulfilledBy.map(dayOf)));
    // Of a unit in which not all was done it is not told when some of it was.
    const isBegun = done === null && finding.duties.some((duty) => (duty.done ?? 0) > 0);
    if (done === null) this.#never += isBegun ? 0 : 1;
    else this.#done.add(Math.max(0, done - first));
  }

  finish(): Wait {
    return { asked: this.#asked.finish(), done: this.#done.finish(), never: this.#never };
  }
}

function firstBreach(finding: Finding | null): Day | null {
  return earliest((finding?.duties ?? []).map(({ breachedAt }) => dayOrNull(breachedAt)));
}

function dayOrNull(text: string | undefined): Day | null {
  const time = text === undefined ? null : parseTime(text);
  return time === null || isTimeFault(time) ? null : time.day;
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>(
    (least, day) => (day === null || (least !== null && least <= day) ? least : day),
    null,
  );
}
