/** Events as they were written down: late, to the day, with fields that lack, wrong at first, or twice. */
import { formatInstant, type Instant, offsetAt, startOfDay } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import type { Random } from "../random.js";
import type { Profile } from "./profile.js";
import type { Draft, Happening } from "./story.js";

/** An event as it is written, with all that it lacks. */
export type WrittenEvent = Readonly<Record<string, unknown>>;

/** Fields that name another event; they stand in no record without it. */
const REFERENCES = ["of", "in", "followUpOf"];
/** Fields without which an event would be another, or nobody's. */
const KEPT = new Set(["type", "by", "children", "measure"]);
const MINUTE = 60_000;

/** Writes events down, in the order in which they happened. */
export function writeEvents(
  happenings: readonly Happening[],
  profile: Profile,
  random: Random,
): WrittenEvent[] {
  const ids = new Set(happenings.map(({ id }) => id));
  return [...happenings]
    .sort((a, b) => a.day - b.day || (a.minute ?? 0) - (b.minute ?? 0))
    .flatMap((happening) => writeEvent(happening, ids, { profile, random }));
}

interface Pen {
  readonly profile: Profile;
  readonly random: Random;
}

function writeEvent(
  { id, day, minute, data }: Happening,
  ids: ReadonlySet<string>,
  pen: Pen,
): WrittenEvent[] {
  const { random } = pen;
  const { dayOnly, corrected } = pen.profile.numbers.keeping;
  const exact = minute !== null && !random.chance(dayOnly.value);
  const at = exact ? formatInstant(onTheClock(day, minute)) : formatDay(day);
  const recorded = recordedOn(day, pen);
  const recordedAt = recorded === null ? {} : { recordedAt: notAfter(recorded, pen) };
  const event = { id, type: data.type, at, ...recordedAt, ...shown(data, ids, pen) };
  if (!random.chance(corrected.value)) return [event];
  const later = { recordedAt: notAfter((recorded ?? day) + random.whole(3, 40), pen) };
  return random.pick(["wrong", "twice"]) === "wrong"
    ? [
        { ...event, at: formatDay(day - random.whole(1, 6)) },
        { ...event, ...later, id: `${id}-c`, corrects: id },
      ]
    : [
        event,
        { ...event, id: `${id}-d` },
        { ...event, ...later, id: `${id}-x`, corrects: `${id}-d`, enteredInError: true },
      ];
}

/** The instant at which the clock shows a minute of a day, on days on which it changes too. */
function onTheClock(day: Day, minute: number): Instant {
  const counted = startOfDay(day) + minute * MINUTE;
  return counted + (offsetAt(startOfDay(day)) - offsetAt(counted)) * MINUTE;
}

/** When an event was written down; null where that is not said. */
function recordedOn(day: Day, { random, profile }: Pen): Day | null {
  const { recordedNever, recordedLate } = profile.numbers.keeping;
  if (random.chance(recordedNever.value)) return null;
  return day + (random.chance(recordedLate.value) ? random.whole(10, 90) : random.whole(0, 2));
}

/** A day as it is written: never after the record was made. */
function notAfter(day: Day, { profile }: Pen): string {
  return formatDay(Math.min(day, profile.through));
}

/** The fields of an event: none that names an event which the record does not hold, and now and then one less. */
function shown(data: Draft, ids: ReadonlySet<string>, { random, profile }: Pen): WrittenEvent {
  const { missing, asUnknown } = profile.numbers.keeping;
  const fields: WrittenEvent = data;
  const strange = REFERENCES.filter((key) => key in fields && !ids.has(String(fields[key])));
  const lacks = random.chance(missing.value);
  if (!lacks && strange.length === 0) return fields;
  const left = Object.entries(fields).filter(([key]) => !strange.includes(key));
  const can = lacks ? left.filter(([key]) => !KEPT.has(key)) : [];
  const [lost] = can[random.whole(0, can.length - 1)] ?? [];
  const unknown = lacks && random.chance(asUnknown.value);
  return Object.fromEntries(
    left.flatMap(([key, value]) => (key !== lost ? [[key, value]] : unknown ? [[key, null]] : [])),
  );
}
