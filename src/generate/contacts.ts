/** Contacts of the institution with a family: the first of a measure, and those while it lasts. */
import type { Day } from "../calendar/civilDay.js";
import { type FamilyChild, isMinorOn } from "./family.js";
import type { Measure } from "./measure.js";
import { type Meeting, type Story, weekday } from "./story.js";
import { type Shifts, shiftOn } from "./workers.js";

/** Most contacts of one measure: with all that goes wrong when they are kept, a record stays within its limit. */
const MAX_CONTACTS = 10_000;
const YEAR = 365;

/** The first contacts of the assigned worker with each child and with a parent. */
export function tellFirstContacts(story: Story, { start, end, children }: Measure, shifts: Shifts): void {
  const { random, at } = story;
  const { firstInTime, firstDeclined, firstNever, parentsMet } = story.numbers.measures;
  const [{ worker, from }] = shifts;
  const on = (delay: number) => Math.max(from, weekday(start + delay));
  const meet = (day: Day, meeting: Partial<Meeting>) => {
    if (day <= end) story.meet(day, { by: at.gi, worker, children: [], ...meeting });
  };
  for (const child of children) {
    const drawn = random.next();
    const soon = on(random.whole(1, 5));
    const late = on(random.whole(9, 40));
    if (drawn < firstInTime.value) meet(soon, { children: [child] });
    else if (drawn < firstInTime.value + firstDeclined.value) {
      meet(random.pick([soon, late]), { children: [child], status: "declined" });
    } else if (drawn < 1 - firstNever.value) meet(late, { children: [child] });
  }
  if (random.chance(parentsMet.value)) meet(on(random.whole(1, 12)), { withParent: true });
}

/** The contacts while a measure lasts, spread over it by chance. */
export function tellContacts(story: Story, { end, children }: Measure, shifts: Shifts): void {
  const { random, profile } = story;
  const { perYear } = story.numbers.contacts;
  const from = shifts[0].from + 7;
  const through = Math.min(end, profile.through);
  const wanted = random.rounded((perYear.value * Math.max(0, through - from)) / YEAR);
  const days = Array.from({ length: Math.min(MAX_CONTACTS, wanted) }, () =>
    weekday(random.whole(from, through)),
  );
  for (const day of days.sort((a, b) => a - b)) {
    if (day > through) continue;
    const minors = children.filter((child) => isMinorOn(child, day));
    const child = minors[random.whole(0, minors.length - 1)];
    if (child) story.meet(day, drawMeeting(story, child, shiftOn(shifts, day).worker));
  }
}

function drawMeeting({ random, at, numbers }: Story, child: FamilyChild, worker: string): Meeting {
  const { alone, parentsOnly, faceToFace, declined, failed } = numbers.contacts;
  const who = random.next();
  const became = random.next();
  const withChild = who < 1 - parentsOnly.value;
  const refused = withChild && became < declined.value;
  const lost = became >= 1 - failed.value;
  return {
    by: at.gi,
    worker,
    children: withChild ? [child] : [],
    withParent: who >= alone.value,
    mode: random.chance(faceToFace.value) ? "face-to-face" : random.pick(["telephone", "video"]),
    status: refused ? "declined" : lost ? random.pick(["failed", "cancelled"]) : "held",
  };
}
