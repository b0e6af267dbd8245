/**
 * Judge a whole record again on every save, show what changed, and keep one timer for what time itself changes.
 *
 * What it costs is measured by `npm run build && npx tsx scripts/benchOnSave.ts`; see docs/embedding.md.
 *
 * Run: npx tsx examples/05-on-every-save.ts
 */
import { readFileSync } from "node:fs";
import { rulesets } from "../src/entries/rules.js";
import {
  type CaseRecord,
  createEvaluator,
  type Duty,
  duties,
  fromAmsterdamLocal,
  loadRuleset,
  parseRecord,
  type RecordEvent,
} from "../src/index.js";

/** The clock and the one timer of this record; setting it again drops what was set before. */
interface Clock {
  now(): number;
  wakeIn(milliseconds: number, wake: () => void): void;
}
// In a live system: { now: Date.now, wakeIn: (ms, wake) => { clearTimeout(timer); timer = setTimeout(wake, ms); } }.
// Here time is played, so that the example ends at once and always prints the same.
let now = Date.parse("2026-06-30T16:30:00+02:00");
let timer: { readonly at: number; readonly wake: () => void } | null = null;
const clock: Clock = {
  now: () => now,
  wakeIn(milliseconds, wake) {
    console.log(`  timer: ${milliseconds} ms`);
    timer = { at: now + milliseconds, wake };
  },
};

/** A few norms, for short: `rulesets.proposal` holds all. */
const FOUR_NORMS = {
  id: "four-norms",
  title: { nl: "Vier normen", en: "Four norms" },
  entries: [
    { norm: "jeugdwet/first-contact-child" },
    { norm: "meldcode/disclosure-reported" },
    { norm: "proposal/contact-during-measure" },
    { norm: "proposal/heard-before-transfer" },
  ],
};
const evaluator = createEvaluator(loadRuleset(FOUR_NORMS, { from: rulesets })); // once, for all records
const lines = readFileSync(new URL("cases.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n");
let record = parseRecord(JSON.parse(lines[5] ?? "")); // the case with holes
let known: readonly Duty[] = [];

/** Judges the record as it is now, tells what changed, and sets the timer for what will change by itself. */
function judge(why: string): void {
  console.log(why);
  const report = evaluator.evaluate(coveredToday(record), { asOf: new Date(clock.now()).toISOString() });
  const found = duties(report);
  for (const line of changes(known, found)) console.log(`  ${line}`);
  known = found;
  if (report.nextChangeAt !== null) wakeAt(startOf(report.nextChangeAt), () => judge("the timer woke"));
}

/** A live system vouches through today; without this every new day would be one that the record does not cover. */
function coveredToday(saved: CaseRecord): CaseRecord {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(clock.now());
  return { ...saved, covers: saved.covers.map((entry) => ({ ...entry, through: today })) };
}

/** Duties keep their id from one report to the next, so that two reports can be laid side by side. */
function changes(before: readonly Duty[], after: readonly Duty[]): string[] {
  const old = new Map(before.map(({ id, status }) => [id, status]));
  const gone = new Set(old.keys());
  const lines = after.flatMap(({ id, status }) => {
    gone.delete(id);
    const was = old.get(id);
    if (was === status) return [];
    return [was === undefined ? `+ ${id}: ${status}` : `~ ${id}: ${was} -> ${status}`];
  });
  return [...lines, ...[...gone].map((id) => `- ${id}`)];
}

/** The longest that `setTimeout` can wait: asked for longer, it fires at once. About 24.8 days. */
const LONGEST = 2 ** 31 - 1;

/** Wakes at a moment however far away, and never too early: whoever is woken before it waits again. */
function wakeAt(moment: number, wake: () => void): void {
  const wait = moment - clock.now();
  if (wait <= 0) wake();
  else clock.wakeIn(Math.min(wait, LONGEST), () => wakeAt(moment, wake));
}

/** `nextChangeAt` is a day, from its first moment in Amsterdam, or an instant. */
function startOf(moment: string): number {
  return Date.parse(moment.length === 10 ? fromAmsterdamLocal(`${moment}T00:00`) : moment);
}

function save(why: string, events: readonly RecordEvent[]): void {
  record = parseRecord({ ...record, events }); // checked whole: a save that does not fit is refused with its faults
  judge(why);
}

/** Plays the clock on to a moment, waking the timer when its time comes. */
function playTo(moment: string): void {
  while (timer !== null && timer.at <= Date.parse(moment)) {
    const { at, wake }: { at: number; wake: () => void } = timer;
    timer = null;
    now = at;
    wake();
  }
  now = Date.parse(moment);
}

const alone = [
  { role: "child" as const, id: "k1" },
  { role: "professional" as const, id: "w1" },
];
const talk = (id: string, at: string): Extract<RecordEvent, { type: "contact" }> => ({
  id,
  type: "contact",
  at,
  by: "gi-rivier",
  mode: "face-to-face",
  form: "conversation",
  status: "held",
  participants: alone,
});

judge("opened on 30 June");
save("a contact was added", [...record.events, talk("e12", "2026-06-30T15:00:00+02:00")]);
save(
  "a field was filled in: who was there in February",
  record.events.map((event) =>
    event.id === "e7" && event.type === "contact" ? { ...event, participants: alone } : event,
  ),
);
save("an event was corrected: 20 May was by telephone", [
  ...record.events,
  {
    ...talk("e13", "2026-05-20T15:00:00+02:00"),
    mode: "telephone",
    corrects: "e11",
    recordedAt: "2026-06-30",
  },
]);
playTo("2026-07-01T11:00:00+02:00");
save("a contact was added on 1 July", [...record.events, talk("e14", "2026-07-01T10:00:00+02:00")]);
playTo("2026-08-01T09:00:00+02:00");

// Output:
// opened on 30 June
//   + jeugdwet/first-contact-child#k1#e1+e2: undetermined
//   + meldcode/disclosure-reported#k1#e9: undetermined
//   + proposal/contact-during-measure#k1#e1#2025-09-01: undetermined
//   + proposal/contact-during-measure#k1#e1#2025-10-01: undetermined
//   + proposal/contact-during-measure#k1#e1#2025-11-01: undetermined
//   + proposal/contact-during-measure#k1#e1#2025-12-01: fulfilled
//   + proposal/contact-during-measure#k1#e1#2026-01-01: undetermined
//   + proposal/contact-during-measure#k1#e1#2026-02-01: undetermined
//   + proposal/contact-during-measure#k1#e1#2026-03-01: undetermined
//   + proposal/contact-during-measure#k1#e1#2026-04-01: violated
//   + proposal/contact-during-measure#k1#e1#2026-05-01: fulfilled
//   + proposal/contact-during-measure#k1#e1#2026-06-01: pending
//   timer: 27000000 ms
// a contact was added
//   ~ proposal/contact-during-measure#k1#e1#2026-06-01: pending -> fulfilled
//   timer: 27000000 ms
// a field was filled in: who was there in February
//   ~ proposal/contact-during-measure#k1#e1#2026-02-01: undetermined -> fulfilled
//   timer: 27000000 ms
// an event was corrected: 20 May was by telephone
//   ~ proposal/contact-during-measure#k1#e1#2026-05-01: fulfilled -> undetermined
//   timer: 27000000 ms
// the timer woke
//   + proposal/contact-during-measure#k1#e1#2026-07-01: pending
//   timer: 2147483647 ms
// a contact was added on 1 July
//   ~ proposal/contact-during-measure#k1#e1#2026-07-01: pending -> fulfilled
//   timer: 2147483647 ms
//   timer: 491316353 ms
// the timer woke
//   + proposal/contact-during-measure#k1#e1#2026-08-01: pending
//   timer: 2147483647 ms
