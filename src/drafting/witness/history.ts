/** An invented history: events on days, as a record that any system could hold. */
import { formatInstant, startOfDay } from "../../calendar/amsterdam.js";
import { addMonths, type Day, formatDay, fromParts } from "../../calendar/civilDay.js";
import type { EventType } from "../../record/event.js";
import type { CaseRecord } from "../../record/record.js";
import { takeRecord } from "../../record/safeParseRecord.js";
import { CHILD, organisationOf, settingOf } from "./cast.js";
import type { EventTemplate } from "./templates.js";
import type { Vocabulary } from "./vocabulary.js";

/** An event of a history. */
export interface Happening {
  readonly template: EventTemplate;
  readonly day: Day;
}

/** Most events of a history of which all are tried. */
export const MOST_EVENTS = 6;
/** Most histories that can be asked for. */
export const MOST_HISTORIES = 100_000_000;
/** The first day of a history as a rule: a Monday, with no holiday near. The child's age is that of this day. */
export const FIRST_DAY: Day = fromParts(2026, 1, 12);
/** The first day of histories among holidays: a Thursday before a weekend, Liberation Day and Ascension Day. */
export const BEFORE_HOLIDAYS: Day = fromParts(2026, 4, 30);

const HOUR = 3_600_000;

/** The record of a history, its events in order; null where it is no record that can be. */
export function recordOf(
  history: readonly Happening[],
  age: number,
  vocabulary: Vocabulary,
): CaseRecord | null {
  const events: Readonly<Record<string, unknown>>[] = [];
  const onDay = new Map<Day, number>();
  for (const { template, day } of history) {
    const before = onDay.get(day) ?? 0;
    onDay.set(day, before + 1);
    // From ten o'clock, an hour apart: what comes first on a day is known.
    const at = formatInstant(startOfDay(day) + (10 + before) * HOUR);
    events.push({
      id: `e${events.length + 1}`,
      type: template.type,
      at,
      ...template.fields,
      ...namedIn(template, events),
    });
  }
  const parsed = takeRecord({
    format: "vertelrecht.record/1",
    id: "witness",
    holder: organisationOf(vocabulary.holder),
    ...settingOf(vocabulary.trained, vocabulary.pilot),
    children: [{ id: CHILD, birthDate: formatDay(addMonths(FIRST_DAY, -12 * age) - 30) }],
    events,
  });
  return parsed.ok ? parsed.record : null;
}

/** Which event of which type an event names. */
const NAMES: Readonly<Partial<Record<EventType, readonly [field: string, type: EventType]>>> = {
  "perspective-documented": ["of", "contact"],
  "interpretation-shared": ["of", "assessment"],
  "objection-decision": ["objection", "objection"],
  "complaint-answer": ["complaint", "complaint"],
};

/** The last event before it that an event can name. */
function namedIn({ type }: EventTemplate, events: readonly Readonly<Record<string, unknown>>[]): object {
  const [field, wanted] = NAMES[type] ?? [];
  const named = field === undefined ? undefined : events.filter((one) => one.type === wanted).at(-1);
  return field !== undefined && named ? { [field]: named.id } : {};
}

/** The record with those organisations, professionals and adults alone that its events name, and with whoever keeps it. */
export function withoutBystanders(record: CaseRecord): CaseRecord {
  const { events, holder, professionals, organisations, adults, covers } = record;
  const told = new Set(JSON.stringify(events).match(/"[^"]+"/g));
  const isTold = (id: string) => told.has(JSON.stringify(id));
  const workers = (professionals ?? []).filter(({ id }) => isTold(id));
  const employers = new Set([holder, ...workers.map(({ organisation }) => organisation)]);
  const isThere = (id: string) => employers.has(id) || isTold(id);
  return {
    ...record,
    covers: covers.filter(({ by }) => isThere(by)),
    organisations: (organisations ?? []).filter(({ id }) => isThere(id)),
    professionals: workers,
    adults: (adults ?? []).filter(({ id }) => isTold(id)),
  };
}

/** Whether a history can be: what belongs to a measure or placement comes after its start, of which each has one. */
export function canBe(history: readonly Happening[]): boolean {
  const started = new Set<string>();
  for (const { template } of history)
    for (const span of ["measure", "placement"] as const) {
      if (!(span in template.fields)) continue;
      const key = `${span} ${template.fields[span]}`;
      const starts = template.type === `${span}-start`;
      if (starts === started.has(key)) return false;
      if (starts) started.add(key);
    }
  return true;
}
