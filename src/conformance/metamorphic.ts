/**
 * Checks that need no expected answer: a record told otherwise in a way that changes nothing must be answered alike.
 *
 * `counterpartsOf` makes the other messages, each of which says how its answer must agree.
 */
import { isTimeFault, parseTime } from "../calendar/time.js";
import { isBreach } from "../evaluate/isBreach.js";
import { EVENT_TYPES, type EventType } from "../record/event.js";
import type { AnsweredDuty, RunMessage } from "./protocol.js";
import { laterByWeeks } from "./shiftByWeeks.js";
import { LEVELS, type Level, type Moment, type SuiteCase } from "./suite.js";

/** What is told otherwise. */
export const RELATIONS = Object.freeze([
  "events-in-another-order",
  "an-irrelevant-event",
  "events-of-another-name",
  "recorded-later",
  "as-of-later",
  "weeks-later",
] as const);
/** What is told otherwise. */
export type Relation = (typeof RELATIONS)[number];

/** A message that must be answered like another, and how to compare the two. */
export interface Counterpart {
  readonly relation: Relation;
  readonly record: RunMessage["record"];
  readonly moments: readonly Moment[];
  /** Which answers must agree: by its place a moment of the case, and one of these moments. */
  readonly pairs: readonly { readonly own: number; readonly other: number }[];
  /** Whether the answers to one moment agree. */
  agree(own: readonly AnsweredDuty[], other: readonly AnsweredDuty[]): boolean;
}

/** What is known of a case besides what it says. */
export interface Around {
  /** Event types that its norm does not read. */
  readonly irrelevant: ReadonlySet<EventType>;
  /** Event types that the implementation reads: others are not told to it. */
  readonly reads: ReadonlySet<EventType>;
  /** At which level answers are compared. */
  readonly level: Level;
  /** By how many weeks it can be told later; null where it cannot. */
  readonly weeks: number | null;
}

/** One way of telling a case otherwise; null where the case does not lend itself to it. */
type Telling = (one: SuiteCase, around: Around) => Counterpart | null;

const inAnotherOrder: Telling = ({ record, moments }, { level }) =>
  record.events.length > 1
    ? counterpart(
        "events-in-another-order",
        { ...record, events: [...record.events].reverse() },
        every(moments),
        level,
      )
    : null;

const withAStranger: Telling = ({ record, moments }, { irrelevant, reads, level }) => {
  const at = record.events.map((event) => event.at.slice(0, 10)).sort()[0];
  // Events of these types hold nothing that must name something else.
  const type = EVENT_TYPES.find(
    (one) => irrelevant.has(one) && reads.has(one) && (one === "diagnostics" || one === "incident"),
  );
  if (type === undefined || at === undefined) return null;
  const stranger = { id: "zz-stranger", type, at, by: record.holder };
  return counterpart(
    "an-irrelevant-event",
    { ...record, events: [...record.events, stranger] },
    every(moments),
    level,
  );
};

const underOtherNames: Telling = ({ record, moments }, { level }) =>
  record.events.length > 0
    ? {
        ...counterpart("events-of-another-name", renamed(record), every(moments), level),
        agree: (own, other) => isSame(own.map(withNewNames), other, level),
      }
    : null;

const recordedLater: Telling = ({ record, moments }, { level }) => {
  const known = every(moments).filter(({ knownAt }) => knownAt !== null);
  const last = record.events.at(-1);
  if (known.length === 0 || !last) return null;
  const later = { ...withoutCorrection(last), id: "zz-later", recordedAt: "2029-12-30" };
  return counterpart("recorded-later", { ...record, events: [...record.events, later] }, known, level);
};

const lookedAtLater: Telling = ({ record, moments }, { level }) => {
  const now = every(moments).filter(({ knownAt }) => knownAt === null);
  // Where no status is graded, none can turn out not to last.
  if (now.length === 0 || LEVELS.indexOf(level) < LEVELS.indexOf("duties")) return null;
  const then = now.map(({ asOf, place }) => ({ asOf: monthsLater(asOf), knownAt: null, place }));
  return {
    ...counterpart("as-of-later", record, then, level),
    agree: (own, other) => staysBreached(own, other, level),
  };
};

const weeksLater: Telling = ({ record, moments }, { weeks, level }) => {
  if (weeks === null) return null;
  const then = every(moments).map(({ asOf, knownAt, place }) => ({
    asOf: laterByWeeks(asOf, weeks),
    knownAt: knownAt === null ? null : laterByWeeks(knownAt, weeks),
    place,
  }));
  return {
    ...counterpart("weeks-later", laterByWeeks(record, weeks), then, level),
    agree: (own, other) => isSame(laterByWeeks(own, weeks), other, level),
  };
};

/** Everything that a case can be told as well as. */
export function counterpartsOf(one: SuiteCase, around: Around): Counterpart[] {
  const tellings = [inAnotherOrder, withAStranger, underOtherNames, recordedLater, lookedAtLater, weeksLater];
  return tellings.flatMap((telling) => telling(one, around) ?? []);
}

/** A moment, and its place among those of the case. */
interface Placed extends Moment {
  readonly place: number;
}

function every(moments: readonly Moment[]): Placed[] {
  return moments.map((moment, place) => ({ ...moment, place }));
}

function counterpart(
  relation: Relation,
  record: object,
  moments: readonly Placed[],
  level: Level,
): Counterpart {
  // Two moments may come to be one: nobody is asked the same twice in one message.
  const asked = moments
    .filter((moment, place) => moments.findIndex((one) => isSameMoment(one, moment)) === place)
    .map(({ asOf, knownAt }) => ({ asOf, knownAt }));
  return {
    relation,
    record: toJson(record),
    moments: asked,
    pairs: moments.map((moment) => ({
      own: moment.place,
      other: asked.findIndex((one) => isSameMoment(one, moment)),
    })),
    agree: (own, other) => isSame(own, other, level),
  };
}

function isSameMoment(one: Moment, other: Moment): boolean {
  return one.asOf === other.asOf && one.knownAt === other.knownAt;
}

/** A breach that was found once is found for ever (E1), since the same moment where that is graded (E4). */
function staysBreached(own: readonly AnsweredDuty[], other: readonly AnsweredDuty[], level: Level): boolean {
  const later = new Map(other.map((duty) => [nameOf(duty), duty]));
  const isDated = LEVELS.indexOf(level) >= LEVELS.indexOf("explained");
  return own.every((duty) => {
    if (duty.status === undefined || !isBreach(duty.status)) return true;
    const then = later.get(nameOf(duty));
    if (then?.status === undefined || !isBreach(then.status)) return false;
    return !isDated || momentOf(then.breachedAt) === momentOf(duty.breachedAt);
  });
}

function nameOf({ norm, child, trigger, unit }: AnsweredDuty): string {
  return JSON.stringify([norm, child, [...trigger].sort(), unit?.from ?? null]);
}

/** Whether two answers hold the same duties, in whatever order, in all that is graded at a level. */
export function isSame(own: readonly AnsweredDuty[], other: readonly AnsweredDuty[], level: Level): boolean {
  return canonical(own, level) === canonical(other, level);
}

function canonical(duties: readonly AnsweredDuty[], level: Level): string {
  const rank = LEVELS.indexOf(level);
  return JSON.stringify(
    duties
      .map((duty) => {
        const { norm, child, trigger, unit = null, status, window } = duty;
        const { possible = [], missing = [], fulfilledBy = [], closedBy = [], exception, breachedAt } = duty;
        const times = [window?.opens, window?.due, window?.dueEarliest, window?.dueLatest];
        const steps = (duty.derivation ?? []).map(({ step, from, to, skipped = [] }) => [
          ...[step, momentOf(from), momentOf(to), [...skipped].sort()],
        ]);
        return JSON.stringify([
          ...[norm, child, setOf(trigger), unit && [unit.from, unit.through], ...times.map(momentOf)],
          ...(rank >= LEVELS.indexOf("duties") ? [status] : []),
          ...(rank >= LEVELS.indexOf("unknowns") ? [setOf(possible), setOf(missing)] : []),
          ...(rank >= LEVELS.indexOf("explained")
            ? [setOf(fulfilledBy), setOf(closedBy), exception, momentOf(breachedAt), steps]
            : []),
        ]);
      })
      .sort(),
  );
}

/** A day as a day, an instant as an instant, in whatever offset it is told. */
function momentOf(text: string | undefined): string | number | null {
  if (text === undefined) return null;
  const time = parseTime(text);
  return isTimeFault(time) ? text : (time.instant ?? text);
}

function setOf(items: readonly string[]): string[] {
  return [...new Set(items)].sort();
}

const newName = (id: string) => `zz-${id}`.slice(0, 64);

function withNewNames(duty: AnsweredDuty): AnsweredDuty {
  const { trigger, fulfilledBy, closedBy } = duty;
  return {
    ...duty,
    trigger: trigger.map(newName),
    ...(fulfilledBy ? { fulfilledBy: fulfilledBy.map(newName) } : {}),
    ...(closedBy ? { closedBy: closedBy.map(newName) } : {}),
  };
}

/** Fields that name an event. */
const NAMES: ReadonlySet<string> = new Set([
  ...["id", "corrects", "of", "in", "complaint", "objection", "followUpOf"],
]);

/** Whether a field names an event; of an objection `about` does, elsewhere that is a word. */
function namesEvent(type: EventType, field: string): boolean {
  return NAMES.has(field) || (field === "about" && type === "objection");
}

function renamed(record: SuiteCase["record"]): object {
  const ids = new Set(record.events.map(({ id }) => id));
  const events = record.events.map((event) =>
    Object.fromEntries(
      Object.entries(event).map(([field, value]) => [
        field,
        namesEvent(event.type, field) && typeof value === "string" && ids.has(value) ? newName(value) : value,
      ]),
    ),
  );
  return { ...record, events };
}

function withoutCorrection(event: SuiteCase["record"]["events"][number]): object {
  const { corrects: _corrects, enteredInError: _error, ...rest } = event;
  return rest;
}

/** The 28th of the month after the next: a day that every month has. */
function monthsLater(asOf: string): string {
  const [year = 2026, month = 1] = asOf.slice(0, 7).split("-").map(Number);
  const next = month >= 11 ? [year + 1, month - 10] : [year, month + 2];
  return `${next[0]}-${String(next[1]).padStart(2, "0")}-28`;
}

function toJson(record: object): RunMessage["record"] {
  return JSON.parse(JSON.stringify(record));
}
