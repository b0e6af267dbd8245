/**
 * Checks that need no expected answer: a record told otherwise in a way that changes nothing must be answered alike.
 *
 * `relationsOf` makes the other message; `holds` compares the two answers.
 */
import { EVENT_TYPES, type EventType } from "../record/event.js";
import type { AnsweredDuty, RunMessage } from "./protocol.js";
import type { SuiteCase } from "./suite.js";

/** What is told otherwise. */
export const RELATIONS = [
  "events-in-another-order",
  "an-irrelevant-event",
  "events-of-another-name",
  "recorded-later",
  "as-of-later",
] as const;
/** What is told otherwise. */
export type Relation = (typeof RELATIONS)[number];

/** A message that must be answered like another, and how to compare the two. */
export interface Counterpart {
  readonly relation: Relation;
  readonly record: RunMessage["record"];
  readonly moments: RunMessage["moments"];
  /** Whether the answers to one moment agree. */
  agree(own: readonly AnsweredDuty[], other: readonly AnsweredDuty[]): boolean;
}

/**
 * Everything that a case can be told as well as.
 *
 * @param irrelevant - event types that its norm does not read
 */
export function counterpartsOf(one: SuiteCase, irrelevant: ReadonlySet<EventType>): Counterpart[] {
  const { record, moments } = one;
  const events = record.events;
  const day = [...events.map(({ at }) => at.slice(0, 10))].sort()[0];
  const stranger = EVENT_TYPES.find(
    (type) => irrelevant.has(type) && (type === "diagnostics" || type === "incident"),
  );
  const known = moments.filter(({ knownAt }) => knownAt !== null);
  const lastKnown = [...known.map(({ knownAt }) => knownAt ?? "")].sort().at(-1);
  const last = events.at(-1);
  return [
    ...(events.length > 1
      ? [counterpart("events-in-another-order", { ...record, events: [...events].reverse() }, moments)]
      : []),
    ...(stranger && day !== undefined
      ? [
          counterpart(
            "an-irrelevant-event",
            {
              ...record,
              events: [...events, { id: "zz-stranger", type: stranger, at: day, by: record.holder }],
            },
            moments,
          ),
        ]
      : []),
    ...(events.length > 0
      ? [
          {
            ...counterpart("events-of-another-name", renamed(record), moments),
            agree: (own: readonly AnsweredDuty[], other: readonly AnsweredDuty[]) =>
              isSame(
                own.map((duty) => withNames(duty, newName)),
                other,
              ),
          },
        ]
      : []),
    ...(lastKnown !== undefined && last
      ? [
          counterpart(
            "recorded-later",
            {
              ...record,
              events: [...events, { ...withoutCorrection(last), id: "zz-later", recordedAt: "2029-12-30" }],
            },
            known,
          ),
        ]
      : []),
    ...(moments.some(({ knownAt }) => knownAt === null)
      ? [
          {
            relation: "as-of-later" as const,
            record: toJson(record),
            moments: moments
              .filter(({ knownAt }) => knownAt === null)
              .map(({ asOf }) => ({ asOf: later(asOf), knownAt: null })),
            agree: staysBreached,
          },
        ]
      : []),
  ];
}

function counterpart(relation: Relation, record: object, moments: RunMessage["moments"]): Counterpart {
  return { relation, record: toJson(record), moments, agree: isSame };
}

/** A breach that was found once is found for ever (E1); a unit or window that is left out is no breach undone. */
function staysBreached(own: readonly AnsweredDuty[], other: readonly AnsweredDuty[]): boolean {
  const later = new Map(other.map((duty) => [nameOf(duty), duty.status]));
  return own.every((duty) => {
    if (duty.status === undefined || !/^(overdue|violated|fulfilled-late)$/.test(duty.status)) return true;
    const status = later.get(nameOf(duty));
    return status === undefined || /^(overdue|violated|fulfilled-late)$/.test(status);
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

function withNames(duty: AnsweredDuty, name: (id: string) => string): AnsweredDuty {
  return { ...duty, trigger: duty.trigger.map(name) };
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

/** The last day of the next month, well past any change of the hour. */
function later(asOf: string): string {
  const [year = 2026, month = 1] = asOf.slice(0, 7).split("-").map(Number);
  const next = month >= 11 ? [year + 1, month - 10] : [year, month + 2];
  return `${next[0]}-${String(next[1]).padStart(2, "0")}-28`;
}

function toJson(record: object): RunMessage["record"] {
  return JSON.parse(JSON.stringify(record));
}
