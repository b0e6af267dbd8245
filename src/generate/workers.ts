/** Who carries out a measure: the worker assigned at its start, and those who follow. */
import type { Day } from "../calendar/civilDay.js";
import { keyOn, type Measure } from "./measure.js";
import { idsOf, type Story, weekday } from "./story.js";

/** A worker of a measure, from a day until the next. */
export interface Shift {
  readonly worker: string;
  readonly from: Day;
}

/** The workers of a measure, the first one first. */
export type Shifts = readonly [Shift, ...Shift[]];

/** Assigns the first worker, in time or late, and others after it; each from its day on. */
export function tellWorkers(story: Story, measure: Measure): Shifts {
  const { random, at, profile } = story;
  const { assignedInTime, workerChanges } = story.numbers.measures;
  const delay = random.chance(assignedInTime.value) ? random.whole(0, 4) : random.whole(9, 30);
  const first = { worker: story.worker(at.gi), from: weekday(measure.start + delay) };
  const shifts: [Shift, ...Shift[]] = [first];
  assign(story, measure, first);
  const until = Math.min(measure.end, profile.through);
  const changes = random.rounded((workerChanges.value * Math.max(0, until - first.from)) / 365);
  const days = Array.from({ length: changes }, () => weekday(random.whole(first.from + 20, until)));
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const last = shifts.at(-1) ?? first;
    if (day <= last.from || day > until) continue;
    unassign(story, measure, last, day);
    const next = { worker: story.worker(at.gi, shifts.length + 1), from: day };
    assign(story, measure, next);
    shifts.push(next);
  }
  return shifts;
}

/** The shift on a day; before the first that one. */
export function shiftOn(shifts: Shifts, day: Day): Shift {
  return shifts.filter(({ from }) => from <= day).at(-1) ?? shifts[0];
}

/** Ends the assignment that runs on the day on which a measure ends for these children. */
export function endAssignment(story: Story, measure: Measure, shifts: Shifts, day: Day): void {
  unassign(story, measure, shiftOn(shifts, day), day);
}

function assign(story: Story, measure: Measure, { worker, from }: Shift): void {
  const by = story.at.gi;
  const children = idsOf(measure.children);
  const key = keyOn(measure, from);
  story.add({ type: "assignment", by, children, measure: key, professional: worker, fixed: true }, from);
}

function unassign(story: Story, measure: Measure, { worker, from }: Shift, day: Day): void {
  const by = story.at.gi;
  const children = idsOf(measure.children);
  // Under the key of the measure as it was when the worker was assigned.
  const key = keyOn(measure, from);
  story.add({ type: "assignment-end", by, children, measure: key, professional: worker }, day);
}
