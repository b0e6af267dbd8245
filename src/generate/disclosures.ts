/** A child that tells: to a teacher, to the worker of a measure, or to Veilig Thuis itself; and who then sees the child. */
import type { Day } from "../calendar/civilDay.js";
import { ageAt, type FamilyChild } from "./family.js";
import { document } from "./hearing.js";
import { tellReports } from "./reports.js";
import { type Story, weekday } from "./story.js";

/** Children tell from the age at which they are spoken to. */
const TELLS_FROM = 4;

/** A measure during which a child may tell its worker. */
export interface Running {
  readonly from: Day;
  readonly through: Day;
  readonly children: readonly FamilyChild[];
  readonly worker: string;
}

/** Tells of a disclosure and of a child that asks for help itself, in the families that have one. */
export function tellDisclosures(story: Story, from: Day, measure: Running | null): void {
  const { random, profile } = story;
  const { families, helpRequest } = story.numbers.disclosures;
  if (random.chance(families.value)) disclose(story, random.whole(from, profile.through), measure);
  if (random.chance(helpRequest.value)) askForHelp(story, random.whole(from, profile.through));
}

function disclose(story: Story, on: Day, measure: Running | null): void {
  const { random, at } = story;
  const { aboutFamily, reported, toWorker } = story.numbers.disclosures;
  const day = weekday(on);
  const tellsWorker =
    measure !== null && day >= measure.from && day <= measure.through && random.chance(toWorker.value);
  const child = whoTells(story, tellsWorker ? measure.children : story.family.children, day);
  if (!child) return;
  const by = tellsWorker ? at.gi : at.school;
  const to = tellsWorker ? measure.worker : story.worker(at.school);
  const about = random.chance(aboutFamily.value) ? "family" : "professional";
  const reports = about === "family" && random.chance(reported.value);
  const contact = story.meet(day, { by, worker: to, children: [child] });
  story.add({ type: "disclosure", by, children: [child.id], to, in: contact, about }, day, {
    minute: minuteOf(story, contact),
    knownTo: reports ? [at.vt] : [],
  });
  if (!reports) return;
  const first = weekday(day + random.whole(1, 4));
  tellReports(story, { first, from: tellsWorker ? "youth-care" : "education", by });
  answer(story, child, day, first);
}

function askForHelp(story: Story, day: Day): void {
  const { random, at } = story;
  const child = whoTells(story, story.family.children, day);
  if (!child) return;
  const minute = 60 * 9 + 5 * random.whole(0, 150);
  story.add({ type: "help-request", children: [child.id], to: at.vt, channel: "chat" }, day, {
    minute,
    knownTo: [at.vt],
  });
  if (random.chance(story.numbers.disclosures.adviceGiven.value)) {
    story.add({ type: "advice", by: at.vt, children: [child.id], to: "child" }, day, { minute: minute + 20 });
  }
  answer(story, child, day, day + 1);
}

/** What Veilig Thuis does for a child that told or asked, once it knows: sees it, in time or late, or does not. */
function answer(story: Story, child: FamilyChild, day: Day, known: Day): void {
  const { random, at } = story;
  const { heardInTime, heardLate, declined, waived } = story.numbers.disclosures;
  const soon = weekday(Math.max(known, day + random.whole(1, 5)));
  const late = weekday(day + random.whole(9, 45));
  const worker = story.worker(at.vt);
  const drawn = random.next();
  if (drawn < heardInTime.value + heardLate.value) {
    const on = drawn < heardInTime.value ? soon : late;
    const contact = story.meet(on, { by: at.vt, worker, children: [child] });
    if (random.chance(story.numbers.hearing.documented.value)) document(story, child, contact, on);
  } else if (drawn < heardInTime.value + heardLate.value + declined.value) {
    const on = weekday(Math.max(known, day + random.whole(1, 20)));
    story.meet(on, { by: at.vt, worker, children: [child], status: "declined" });
  } else if (drawn < heardInTime.value + heardLate.value + declined.value + waived.value) {
    const ground = "other-professional-has-sight";
    story.add({ type: "contact-waived", by: at.vt, children: [child.id], ground }, soon);
  }
}

function whoTells({ random }: Story, children: readonly FamilyChild[], day: Day): FamilyChild | undefined {
  const old = children.filter((child) => ageAt(child, day) >= TELLS_FROM && ageAt(child, day) < 18);
  return old[random.whole(0, old.length - 1)];
}

/** The minute at which a contact began, in which something is told. */
function minuteOf({ happenings }: Story, contact: string): number | null {
  return happenings.find(({ id }) => id === contact)?.minute ?? null;
}
