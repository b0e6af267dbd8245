/** Whether and how children are heard by Veilig Thuis and by the local team, and what is written down of it. */
import type { Day } from "../calendar/civilDay.js";
import { ageAt, type FamilyChild } from "./family.js";
import { type Story, weekday, weekdayBefore } from "./story.js";

/** Below this age a parent stays with the child. */
const ALONE_FROM = 4;
const GROUNDS = [
  "other-professional-has-sight",
  "danger-to-child",
  "child-too-young",
  "parent-objects",
] as const;

/** Contacts of Veilig Thuis with the children of a report, from a day until before another. */
export function hearChildren(story: Story, named: readonly FamilyChild[], from: Day, end: Day): void {
  const { random, at, family } = story;
  const { heard, siblingHeard, declined, waived } = story.numbers.hearing;
  const firstHeard = random.chance(heard.value);
  for (const child of named) {
    const day = weekdayBefore(random.whole(from, end - 1), end);
    const turn = child === family.first || (firstHeard && random.chance(siblingHeard.value));
    if (random.chance(declined.value)) {
      story.meet(day, { by: at.vt, worker: vtWorker(story), children: [child], status: "declined" });
    } else if (turn && firstHeard) {
      hear(story, child, day);
    } else if (random.chance(waived.value)) {
      story.add(
        { type: "contact-waived", by: at.vt, children: [child.id], ground: random.pick(GROUNDS) },
        day,
      );
    }
  }
}

function hear(story: Story, child: FamilyChild, day: Day): void {
  const { random, at } = story;
  const { faceToFace, alone, documented } = story.numbers.hearing;
  const contact = story.meet(day, {
    by: at.vt,
    worker: vtWorker(story),
    children: [child],
    mode: random.chance(faceToFace.value) ? "face-to-face" : "telephone",
    withParent: ageAt(child, day) < ALONE_FROM || !random.chance(alone.value),
  });
  if (random.chance(documented.value)) document(story, child, contact, day);
}

/** Writes down the child's perspective after a contact of Veilig Thuis. */
export function document(story: Story, child: FamilyChild, of: string, day: Day): void {
  const { random, at } = story;
  const ownAccount = random.chance(story.numbers.hearing.ownAccount.value);
  story.add(
    { type: "perspective-documented", by: at.vt, children: [child.id], of, ownAccount },
    weekday(day + random.whole(0, 12)),
  );
}

/** One of two workers of Veilig Thuis; only the first may be specialised. */
function vtWorker(story: Story): string {
  return story.worker(story.at.vt, story.random.chance(story.numbers.hearing.specialised.value) ? 1 : 2);
}

/** Shares the reading of an assessment with the children who can talk. */
export function interpret(story: Story, of: string, assessed: Day, named: readonly FamilyChild[]): void {
  const { random, at } = story;
  for (const child of named) {
    if (
      ageAt(child, assessed) < ALONE_FROM ||
      !random.chance(story.numbers.hearing.interpretationShared.value)
    )
      continue;
    story.add(
      { type: "interpretation-shared", by: at.vt, children: [child.id], of, to: "child" },
      weekday(assessed + random.whole(1, 25)),
    );
  }
}

/** Contacts of the local team with the children who were transferred to it. */
export function hearByTeam(story: Story, named: readonly FamilyChild[], transferred: Day): void {
  const { random, at } = story;
  const { byTeam, alone } = story.numbers.hearing;
  for (const child of named) {
    if (!random.chance(byTeam.value)) continue;
    const withParent = ageAt(child, transferred) < ALONE_FROM || !random.chance(alone.value);
    const day = weekday(transferred + random.whole(2, 30));
    story.meet(day, { by: at.team, worker: story.worker(at.team), children: [child], withParent });
  }
}
