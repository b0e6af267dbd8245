/** The plan of a measure, and its reviews. */
import type { Day } from "../calendar/civilDay.js";
import { keyOn, type Measure } from "./measure.js";
import { type Draft, idsOf, type Story, weekday } from "./story.js";

const YEAR = 365;

/** Tells of the plan: in time, late, or never; and of a review in each year after it. */
export function tellPlans(story: Story, measure: Measure): void {
  const { random, at } = story;
  const { groupPlanWaived, planInTime, planNever, planWithChild, reviewed } = story.numbers.measures;
  const { start, end } = measure;
  const children = idsOf(measure.children);
  const drawn = random.next();
  const inTime = drawn < planInTime.value;
  const day = weekday(start + (inTime ? random.whole(18, 39) : random.whole(46, 120)));
  const add = (data: Draft, on: Day) => {
    if (on <= end) story.add(data, on);
  };
  const known = (on: Day) => ({ by: at.gi, children, measure: keyOn(measure, on) });
  if (random.chance(groupPlanWaived.value)) {
    const waived = weekday(start + random.whole(5, 16));
    add({ type: "family-group-plan-waived", ...known(waived) }, waived);
  }
  const withChild = random.chance(planWithChild.value);
  if (drawn >= 1 - planNever.value) return;
  add({ type: "plan", ...known(day), withChild }, day);
  for (let next = day; next < end && next <= story.profile.through; ) {
    next = weekday(next + YEAR - random.whole(0, 30));
    if (random.chance(reviewed.value)) {
      add({ type: "plan-review", ...known(next) }, next);
    }
  }
}
