/** What a record is complete about: the only thing that makes absence evidence (A2). */
import { type Day, formatDay, parseDay } from "../calendar/civilDay.js";
import type { EventType } from "./event.js";
import type { Coverage as CoverageEntry } from "./record.js";
import type { Missing } from "./unknown.js";

/** Exceptions whose absence needs no cover: a missing one only leaves a duty pending (E2). */
export const NEEDS_NO_COVER: ReadonlySet<EventType> = new Set(["child-died", "measure-end", "placement-end"]);

/** A run of days, both ends included. */
export interface Days {
  readonly from: Day;
  readonly through: Day;
}

/** One entry: whose, of which types, on which days. */
interface Span extends Days {
  readonly by: string;
  readonly types: readonly EventType[];
}

/** Nothing is missing. */
const NONE: readonly Missing[] = [];

/** Coverage of a record, by organisation and event type. */
export class Coverage {
  readonly #spans: readonly Span[];
  #organisations: ReadonlySet<string> | null = null;
  readonly #byType = new Map<EventType, readonly Span[]>();

  /** @param until - coverage ends with this day (A6); `null` without `knownAt` */
  constructor(entries: readonly CoverageEntry[], until: Day | null) {
    const spans: Span[] = [];
    for (const { by, types, from: first, through: last } of entries) {
      const from = parseDay(first);
      const written = parseDay(last);
      if (from === null || written === null) continue;
      const through = until === null ? written : Math.min(written, until);
      if (through >= from) spans.push({ by, types, from, through });
    }
    this.#spans = spans;
  }

  /** The organisations that cover anything. */
  organisations(): ReadonlySet<string> {
    this.#organisations ??= new Set(this.#spans.map(({ by }) => by));
    return this.#organisations;
  }

  /** Whether a type is covered on a day by an organisation. */
  has(organisation: string, type: EventType, day: Day): boolean {
    return this.#vouches(organisation, type, day, day);
  }

  /** Whether a type is covered on any day by anyone. */
  hasEver(type: EventType): boolean {
    return this.#ofType(type).length > 0;
  }

  /** Runs of days of a window that none of these organisations covers for a type, each with its code. */
  gapsOfAny(organisations: readonly string[], type: EventType, days: Days): readonly Missing[] {
    for (const id of organisations) if (this.#vouches(id, type, days.from, days.through)) return NONE;
    const spans = this.#ofType(type).filter(({ by }) => organisations.includes(by));
    return missingIn(merge(spans), days, organisations[0], [type]);
  }

  /** Whether one entry vouches for all of these days. */
  #vouches(organisation: string, type: EventType, from: Day, through: Day): boolean {
    for (const span of this.#ofType(type))
      if (span.from <= from && through <= span.through && span.by === organisation) return true;
    return false;
  }

  #ofType(type: EventType): readonly Span[] {
    const known = this.#byType.get(type);
    if (known) return known;
    const spans = this.#spans.filter(({ types }) => types.includes(type));
    this.#byType.set(type, spans);
    return spans;
  }
}

function missingIn(
  spans: readonly Days[],
  days: Days,
  organisation: string | undefined,
  types: readonly EventType[],
): Missing[] {
  if (days.through < days.from) return [];
  const missing: Missing[] = [];
  const add = (code: Missing["code"], first: Day, last: Day) => {
    const [from, through] = [formatDay(first), formatDay(last)];
    missing.push(
      organisation === undefined
        ? { code, types, from, through }
        : { code, organisation, types, from, through },
    );
  };
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) {
    add("not-covered", days.from, days.through);
    return missing;
  }
  if (days.from < first.from) add("before-record", days.from, Math.min(days.through, first.from - 1));
  for (let index = 1; index < spans.length; index++) {
    const from = (spans[index - 1]?.through ?? 0) + 1;
    const through = (spans[index]?.from ?? 0) - 1;
    if (from <= days.through && through >= days.from)
      add("not-covered", Math.max(from, days.from), Math.min(through, days.through));
  }
  if (days.through > last.through) add("beyond-record", Math.max(days.from, last.through + 1), days.through);
  return missing;
}

function merge(spans: readonly Days[]): readonly Days[] {
  if (spans.length < 2) return spans;
  const merged: Days[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.through + 1) {
      merged[merged.length - 1] = { from: last.from, through: Math.max(last.through, span.through) };
    } else merged.push(span);
  }
  return merged;
}
