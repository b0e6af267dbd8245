/**
 * Checks that need no expected answer: a record told otherwise in a way that changes nothing must be answered alike.
 *
 * `counterpartsOf` makes the other messages, each of which says how its answer must agree.
 */
import { EVENT_TYPES, type EventType } from "../record/event.js";
import { isBreach } from "./gradeDuties.js";
import type { AnsweredDuty, RunMessage } from "./protocol.js";
import { laterByWeeks } from "./shiftByWeeks.js";
import type { Moment, SuiteCase } from "./suite.js";

/** What is told otherwise. */
export const RELATIONS = [
  "events-in-another-order",
  "an-irrelevant-event",
  "events-of-another-name",
  "recorded-later",
  "as-of-later",
  "weeks-later",
] as const;
/** What is told otherwise. */
export type Relation = (typeof RELATIONS)[number];

/** A message that must be answered like another, and how to compare the two. */
export interface Counterpart {
  readonly relation: Relation;
  readonly record: RunMessage["record"];
  readonly moments: readonly Moment[];
  /** For each of these moments the place among those of the case whose answer it must agree with. */
  readonly of: readonly number[];
  /** Whether the answers to one moment agree. */
  agree(own: readonly AnsweredDuty[], other: readonly AnsweredDuty[]): boolean;
}

/** What is known of a case besides what it says. */
export interface Around {
  /** Event types that its norm does not read. */
  readonly irrelevant: ReadonlySet<EventType>;
  /** By how many weeks it can be told later; null where it cannot. */
  readonly weeks: number | null;
}

/** One way of telling a case otherwise; null where the case does not lend itself to it. */
type Telling = (one: SuiteCase, around: Around) => Counterpart | null;

const inAnotherOrder: Telling = ({ record, moments }) =>
  record.events.length > 1
    ? counterpart(
        "events-in-another-order",
        { ...record, events: [...record.events].reverse() },
        every(moments),
      )
    : null;

const withAStranger: Telling = ({ record, moments }, { irrelevant }) => {
  const at = record.events.map((event) => event.at.slice(0, 10)).sort()[0];
  // Events of these types hold nothing that must name something else.
  const type = EVENT_TYPES.find(
    (one) => irrelevant.has(one) && (one === "diagnostics" || one === "incident"),
  );
  if (type === undefined || at === undefined) return null;
  const stranger = { id: "zz-stranger", type, at, by: record.holder };
  return counterpart(
    "an-irrelevant-event",
    { ...record, events: [...record.events, stranger] },
    every(moments),
  );
};

const underOtherNames: Telling = ({ record, moments }) =>
  record.events.length > 0
    ? {
        ...counterpart("events-of-another-name", renamed(record), every(moments)),
        agree: (own, other) => isSame(own.map(withNewNames), other),
      }
    : null;

const recordedLater: Telling = ({ record, moments }) => {
  const known = every(moments).filter(({ knownAt }) => knownAt !== null);
  const last = record.events.at(-1);
  if (known.length === 0 || !last) return null;
  const later = { ...withoutCorrection(last), id: "zz-later", recordedAt: "2029-12-30" };
  return counterpart("recorded-later", { ...record, events: [...record.events, later] }, known);
};

const lookedAtLater: Telling = ({ record, moments }) => {
  const now = every(moments).filter(({ knownAt }) => knownAt === null);
  if (now.length === 0) return null;
  const then = now.map(({ asOf, place }) => ({ asOf: monthsLater(asOf), knownAt: null, place }));
  return { ...counterpart("as-of-later", record, then), agree: staysBreached };
};

const weeksLater: Telling = ({ record, moments }, { weeks }) => {
  if (weeks === null) return null;
  const then = every(moments).map(({ asOf, knownAt, place }) => ({
    asOf: laterByWeeks(asOf, weeks),
    knownAt: knownAt === null ? null : laterByWeeks(knownAt, weeks),
    place,
  }));
  return {
    ...counterpart("weeks-later", laterByWeeks(record, weeks), then),
    agree: (own, other) => isSame(laterByWeeks(own, weeks), other),
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

function counterpart(relation: Relation, record: object, moments: readonly Placed[]): Counterpart {
  return {
    relation,
    record: toJson(record),
    moments: moments.map(({ asOf, knownAt }) => ({ asOf, knownAt })),
    of: moments.map(({ place }) => place),
    agree: isSame,
  };
}

/** A breach that was found once is found for ever (E1). */
function staysBreached(own: readonly AnsweredDuty[], other: readonly AnsweredDuty[]): boolean {
  const later = new Map(other.map((duty) => [nameOf(duty), duty.status]));
  return own.every((duty) => {
    if (duty.status === undefined || !isBreach(duty.status)) return true;
    const status = later.get(nameOf(duty));
    return status !== undefined && isBreach(status);
  });
}

function nameOf({ norm, child, trigger, unit }: AnsweredDuty): string {
  return JSON.stringify([norm, child, [...trigger].sort(), unit?.from ?? null]);
}

/** Whether two answers hold the same duties, in whatever order. */
export function isSame(own: readonly AnsweredDuty[], other: readonly AnsweredDuty[]): boolean {
  return canonical(own) === canonical(other);
}

function canonical(duties: readonly AnsweredDuty[]): string {
  return JSON.stringify(
    duties
      .map(({ norm, child, trigger, unit = null, status, window, possible = [], missing = [] }) =>
        JSON.stringify([
          ...[norm, child, [...trigger].sort(), unit && [unit.from, unit.through], status],
          ...[window?.due, window?.dueEarliest, window?.dueLatest],
          ...[[...possible].sort(), [...new Set(missing)].sort()],
        ]),
      )
      .sort(),
  );
}

const newName = (id: string) => `zz-${id}`.slice(0, 64);

function withNewNames(duty: AnsweredDuty): AnsweredDuty {
  return { ...duty, trigger: duty.trigger.map(newName) };
}

/** Fields that name an event. */
const NAMES: ReadonlySet<string> = new Set(["id", "corrects", "of", "in", "complaint", "objection"]);

function renamed(record: SuiteCase["record"]): object {
  const ids = new Set(record.events.map(({ id }) => id));
  const events = record.events.map((event) =>
    Object.fromEntries(
      Object.entries(event).map(([field, value]) => [
        field,
        NAMES.has(field) && typeof value === "string" && ids.has(value) ? newName(value) : value,
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
