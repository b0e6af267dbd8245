/** Who carries out a measure: the worker assigned at its start, and those who follow. */
import type { Day } from "../calendar/civilDay.js";
import type { Measure } from "./measures.js";
import { idsOf, type Story, weekday } from "./story.js";

/** A worker of a measure, from a day until the next. */
export interface Shift {
  readonly worker: string;
  readonly from: Day;
}

/** Assigns the first worker, in time or late, and others after it; each from its day on. */
export function tellWorkers(
  story: Story,
  { firstKey, key, start, end, children }: Measure,
): readonly [Shift, ...Shift[]] {
  const { random, at, profile } = story;
  const { assignedInTime, workerChanges } = story.numbers.measures;
  const delay = random.chance(assignedInTime.value) ? random.whole(0, 4) : random.whole(9, 30);
  const first = { worker: story.worker(at.gi), from: weekday(start + delay) };
  const shifts: [Shift, ...Shift[]] = [first];
  assign(
    story,
    first,
    firstKey,
    children.map(({ id }) => id),
  );
  const until = Math.min(end, profile.through);
  const changes = random.rounded((workerChanges.value * Math.max(0, until - first.from)) / 365);
  const days = Array.from({ length: changes }, () => weekday(random.whole(first.from + 20, until)));
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const last = shifts.at(-1) ?? first;
    if (day <= last.from || day > until) continue;
    // The measure may have gone over into its successor since the first assignment.
    const measure = last === first ? firstKey : key;
    story.add(
      { type: "assignment-end", by: at.gi, children: idsOf(children), measure, professional: last.worker },
      day,
    );
    const next = { worker: story.worker(at.gi, shifts.length + 1), from: day };
    assign(story, next, key, idsOf(children));
    shifts.push(next);
  }
  return shifts;
}

/** The worker on a day; before the first assignment the one who will be assigned. */
export function workerOn(shifts: readonly [Shift, ...Shift[]], day: Day): string {
  return (shifts.filter(({ from }) => from <= day).at(-1) ?? shifts[0]).worker;
}

/** Ends the last assignment with the measure. */
export function endAssignment(
  story: Story,
  { firstKey, key, end, children }: Measure,
  shifts: readonly [Shift, ...Shift[]],
): void {
  const measure = shifts.length === 1 ? firstKey : key;
  const professional = workerOn(shifts, end);
  story.add(
    { type: "assignment-end", by: story.at.gi, children: idsOf(children), measure, professional },
    end,
  );
}

function assign(story: Story, { worker, from }: Shift, measure: string, children: readonly string[]): void {
  const by = story.at.gi;
  story.add(
    { type: "assignment", by, children: [...children], measure, professional: worker, fixed: true },
    from,
  );
}
