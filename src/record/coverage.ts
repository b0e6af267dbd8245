/** What a record is complete about: the only thing that makes absence evidence (A2). */
import { type Day, formatDay, parseDay } from "../calendar/civilDay.js";
import type { EventType } from "./event.js";
import type { Coverage as CoverageEntry } from "./record.js";
import type { Missing } from "./unknown.js";

/** A run of days, both ends included. */
export interface Days {
  readonly from: Day;
  readonly through: Day;
}

/** Coverage of a record, by organisation and event type. */
export class Coverage {
  readonly #spans = new Map<string, Map<EventType, Days[]>>();

  /** @param until - coverage ends with this day (A6); `null` without `knownAt` */
  constructor(entries: readonly CoverageEntry[], until: Day | null) {
    for (const entry of entries) {
      const from = parseDay(entry.from);
      const written = parseDay(entry.through);
      if (from === null || written === null) continue;
      const through = until === null ? written : Math.min(written, until);
      if (through < from) continue;
      const byType = this.#spans.get(entry.by) ?? new Map<EventType, Days[]>();
      this.#spans.set(entry.by, byType);
      for (const type of entry.types) {
        const spans = byType.get(type) ?? [];
        byType.set(type, spans);
        spans.push({ from, through });
      }
    }
    for (const byType of this.#spans.values())
      for (const [type, spans] of byType) byType.set(type, merge(spans));
  }

  /** The organisations that cover anything. */
  organisations(): string[] {
    return [...this.#spans.keys()];
  }

  /** Whether a type is covered on a day by an organisation. */
  has(organisation: string, type: EventType, day: Day): boolean {
    const spans = this.#spans.get(organisation)?.get(type) ?? [];
    return spans.some((span) => span.from <= day && day <= span.through);
  }

  /** Whether a type is covered on any day by anyone. */
  hasEver(type: EventType): boolean {
    return [...this.#spans.values()].some((byType) => byType.has(type));
  }

  /** Runs of days of a window that none of these organisations covers for a type, each with its code. */
  gapsOfAny(organisations: readonly string[], type: EventType, days: Days): Missing[] {
    const spans = organisations.flatMap((id) => this.#spans.get(id)?.get(type) ?? []);
    const [organisation] = organisations;
    return missingIn(merge(spans), days, {
      ...(organisation === undefined ? {} : { organisation }),
      types: [type],
    });
  }
}

function missingIn(
  spans: readonly Days[],
  days: Days,
  where: Pick<Missing, "organisation" | "types">,
): Missing[] {
  if (days.through < days.from) return [];
  const first = spans[0];
  const last = spans.at(-1);
  const gap = (code: Missing["code"], from: Day, through: Day): Missing => ({
    code,
    ...where,
    from: formatDay(from),
    through: formatDay(through),
  });
  if (!first || !last) return [gap("not-covered", days.from, days.through)];
  const missing: Missing[] = [];
  if (days.from < first.from)
    missing.push(gap("before-record", days.from, Math.min(days.through, first.from - 1)));
  spans.forEach((span, index) => {
    const next = spans[index + 1];
    const [from, through] = [span.through + 1, (next?.from ?? Number.NaN) - 1];
    if (next && from <= days.through && through >= days.from) {
      missing.push(gap("not-covered", Math.max(from, days.from), Math.min(through, days.through)));
    }
  });
  if (days.through > last.through) {
    missing.push(gap("beyond-record", Math.max(days.from, last.through + 1), days.through));
  }
  return missing;
}

function merge(spans: readonly Days[]): Days[] {
  const merged: Days[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && span.from <= last.through + 1) {
      merged[merged.length - 1] = { from: last.from, through: Math.max(last.through, span.through) };
    } else merged.push(span);
  }
  return merged;
}
