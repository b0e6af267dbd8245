/** The plan of a measure, and its reviews. */
import type { Day } from "../calendar/civilDay.js";
import type { Measure } from "./measures.js";
import { idsOf, type Story, weekday } from "./story.js";

const YEAR = 365;

/** Tells of the plan: in time, late, or never; and of a review in each year after it. */
export function tellPlans(story: Story, { firstKey, key, start, end, children }: Measure): void {
  const { random, at } = story;
  const { groupPlanWaived, planInTime, planNever, planWithChild, reviewed } = story.numbers.measures;
  const drawn = random.next();
  const inTime = drawn < planInTime.value;
  const day = weekday(start + (inTime ? random.whole(18, 39) : random.whole(46, 120)));
  // Within six weeks it is the plan of the measure as it began.
  const measure = inTime ? firstKey : key;
  const add = (data: Parameters<Story["add"]>[0], on: Day) => {
    if (on <= end) story.add(data, on);
  };
  if (random.chance(groupPlanWaived.value)) {
    add(
      { type: "family-group-plan-waived", by: at.gi, children: idsOf(children), measure: firstKey },
      weekday(start + random.whole(5, 16)),
    );
  }
  const withChild = random.chance(planWithChild.value);
  if (drawn >= 1 - planNever.value) return;
  add({ type: "plan", by: at.gi, children: idsOf(children), measure, withChild }, day);
  for (let next = day; next < end && next <= story.profile.through; ) {
    next = weekday(next + YEAR - random.whole(0, 30));
    if (random.chance(reviewed.value)) {
      add({ type: "plan-review", by: at.gi, children: idsOf(children), measure: key }, next);
    }
  }
}
