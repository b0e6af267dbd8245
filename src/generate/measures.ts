/** A measure: from the report that led to it through its start, worker, plan and contacts to its end. */
import type { Day } from "../calendar/civilDay.js";
import { tellContacts, tellFirstContacts } from "./contacts.js";
import type { Running } from "./disclosures.js";
import { adultFrom, type FamilyChild, isMinorOn } from "./family.js";
import { keyOn, type Measure } from "./measure.js";
import { tellPlans } from "./plans.js";
import { tellReports } from "./reports.js";
import { idsOf, type Story, weekday } from "./story.js";
import { endAssignment, type Shifts, shiftOn, tellWorkers } from "./workers.js";

/** When and as what a measure begins. */
export interface MeasureSketch {
  readonly start: Day;
  readonly guardianship: boolean;
}

/** Provisional supervision lasts three months at most. */
const PROVISIONAL_DAYS = [45, 88] as const;
/** Days of a month, on average. */
const MONTH = 30.4;

/** Tells of the reports that led to a measure, and of the measure itself. */
export function tellMeasure(story: Story, { start, guardianship }: MeasureSketch): Running {
  const { random, profile } = story;
  const reported = weekday(Math.max(profile.from, story.family.first.birth, start - random.whole(60, 150)));
  tellReports(story, { first: Math.min(start - 1, reported), measureFrom: start });
  const measure = guardianship ? beginGuardianship(story, start) : beginSupervision(story, start);
  const shifts = tellWorkers(story, measure);
  tellFirstContacts(story, measure, shifts);
  tellPlans(story, measure);
  tellContacts(story, measure, shifts);
  endMeasure(story, measure, shifts);
  endAssignment(story, measure, shifts, measure.end);
  return {
    from: start,
    through: measure.end,
    children: measure.children,
    worker: shiftOn(shifts, start).worker,
  };
}

function beginGuardianship(story: Story, start: Day): Measure {
  const children = childrenUnder(story, start);
  tellStart(story, start, children, "m1", "guardianship");
  return { keys: [{ key: "m1", from: start }], start, end: Math.max(...children.map(adultFrom)), children };
}

function beginSupervision(story: Story, start: Day): Measure {
  const { random, at } = story;
  const { months, provisionalFirst } = story.numbers.measures;
  const children = childrenUnder(story, start);
  const end = Math.min(
    weekday(start + Math.max(60, random.around(months.value * MONTH))),
    Math.max(...children.map(adultFrom)),
  );
  const turns = weekday(start + random.whole(...PROVISIONAL_DAYS));
  if (!random.chance(provisionalFirst.value) || turns >= end) {
    tellStart(story, start, children, "m1", "supervision");
    return { keys: [{ key: "m1", from: start }], start, end, children };
  }
  tellStart(story, start, children, "m1", "provisional-supervision");
  story.add({ type: "measure-end", by: at.gi, children: idsOf(children), measure: "m1" }, turns);
  tellStart(story, turns, children, "m2", "supervision");
  const keys = [
    { key: "m1", from: start },
    { key: "m2", from: turns },
  ] as const;
  return { keys, start, end, children };
}

/** The first child of the case, and the brothers and sisters under the same measure. */
function childrenUnder({ random, family, numbers }: Story, start: Day): FamilyChild[] {
  return family.children.filter((child) => {
    const joins = random.chance(numbers.measures.siblings.value);
    return child === family.first || (joins && isMinorOn(child, start));
  });
}

function tellStart(
  story: Story,
  day: Day,
  children: readonly FamilyChild[],
  measure: string,
  kind: "guardianship" | "supervision" | "provisional-supervision",
): void {
  const { random, at } = story;
  const ids = idsOf(children);
  story.add({ type: "measure-start", by: at.gi, children: ids, measure, kind, organisation: at.gi }, day);
  if (!random.chance(story.numbers.measures.noticed.value)) return;
  story.add(
    { type: "measure-notified", by: at.gi, children: ids, measure },
    weekday(day + random.whole(0, 3)),
  );
}

function endMeasure(story: Story, measure: Measure, shifts: Shifts): void {
  const { random, at } = story;
  const { end, children } = measure;
  // For one that comes of age first it ends that day.
  for (const child of children) {
    const day = adultFrom(child);
    if (day >= end) continue;
    story.add({ type: "measure-end", by: at.gi, children: [child.id], measure: keyOn(measure, day) }, day);
    endAssignment(story, { ...measure, children: [child] }, shifts, day);
  }
  story.add({ type: "measure-end", by: at.gi, children: idsOf(children), measure: keyOn(measure, end) }, end);
  story.add(
    { type: "case-closed", by: at.gi, children: idsOf(children) },
    weekday(end + random.whole(5, 25)),
  );
}
