/**
 * What a record must hold so that a norm can be decided: event types, fields and coverage, read from the norm itself.
 *
 * `collectNeeds.ts` next door walks over a norm; which fields a fact comes from stands in `condition/factPlaces.ts`.
 */
import type { Place, RecordPart } from "../condition/factPlaces.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf } from "../norm/plansOf.js";
import { EVENT_TYPES, type EventType } from "../record/event.js";
import { collectNeeds } from "./collectNeeds.js";

/** What a field or event serves for. */
export const NEED_USES = [
  "trigger",
  "span",
  "applies",
  "act",
  "term",
  "ending",
  "whom",
  "bearer",
  "exception",
  "order",
  "known-at",
] as const;
/** What a field or event serves for. */
export type NeedUse = (typeof NEED_USES)[number];

/** `required`: without it some duties cannot be found or decided; `helps`: it decides in some cases only. */
export type NeedLevel = "required" | "helps";

/** A field that a norm reads. */
export interface FieldNeed {
  /** Its name, e.g. `status`, `participants.role`; `at` stands for the hour, since the day is always there. */
  readonly field: string;
  readonly level: NeedLevel;
  readonly uses: readonly NeedUse[];
}

/** Events of a type, or what the record lists beside them, with the fields that are read. */
export interface PartNeed {
  readonly of: RecordPart;
  readonly level: NeedLevel;
  readonly uses: readonly NeedUse[];
  readonly fields: readonly FieldNeed[];
}

/** Event types that somebody must vouch for in `covers`. */
export interface CoverNeed {
  /**
   * Whose events: of who owes the duty, of the worker's organisation, or of any that saw the trigger. Of
   * `any-one-of` the cover of one type is enough to show that nothing set the duty off (C10).
   */
  readonly of: (typeof COVER_OF)[number];
  readonly types: readonly EventType[];
}

const COVER_OF = ["bearer", "employer", "anyone", "any-one-of"] as const;

/** What one norm needs. */
export interface NormNeeds {
  readonly norm: string;
  readonly parts: readonly PartNeed[];
  readonly covers: readonly CoverNeed[];
  /** Whether a term counts school days, for which the caller hands in a calendar. */
  readonly schoolCalendar: boolean;
}

/** The parts of a record that are no events, in the order of the schema. */
const LISTS: readonly RecordPart[] = ["organisations", "professionals", "adults", "children"];
/** Every part of a record in the order in which it is told. */
export const PARTS: readonly RecordPart[] = [...EVENT_TYPES, ...LISTS];

/** What each norm of a ruleset needs, by id of the norm. */
export function needsOf(ruleset: Ruleset): NormNeeds[] {
  return [...plansOf(ruleset)].map(([norm, plans]) => {
    const needs = new Needs();
    for (const plan of plans) collectNeeds(needs, plan, ruleset);
    return { norm, parts: needs.parts(), covers: needs.covers(), schoolCalendar: needs.schoolCalendar };
  });
}

interface Known {
  level: NeedLevel;
  readonly uses: Set<NeedUse>;
}

/** What serves for these alone decides in some cases only. */
const SELDOM: ReadonlySet<NeedUse> = new Set<NeedUse>(["exception", "order", "known-at"]);

/** Collects needs: of each place the strongest level and every use. */
export class Needs {
  schoolCalendar = false;
  readonly #places = new Map<RecordPart, Map<string, Known>>();
  readonly #covers = new Map<CoverNeed["of"], Set<EventType>>();

  /** Adds a place; `helps` where it decides in some cases only. */
  add({ of, field = "", seldom }: Place, use: NeedUse): void {
    const fields = this.#places.get(of) ?? new Map<string, Known>();
    const known = fields.get(field) ?? { level: "helps", uses: new Set() };
    if (!seldom && !SELDOM.has(use)) known.level = "required";
    known.uses.add(use);
    fields.set(field, known);
    this.#places.set(of, fields);
  }

  cover(of: CoverNeed["of"], types: Iterable<EventType>): void {
    this.#covers.set(of, new Set([...(this.#covers.get(of) ?? []), ...types]));
  }

  /** The event types added so far. */
  events(): EventType[] {
    return EVENT_TYPES.filter((type) => this.#places.has(type));
  }

  parts(): PartNeed[] {
    return PARTS.flatMap((of): PartNeed[] => {
      const places = this.#places.get(of);
      if (!places) return [];
      const fields = [...places]
        .filter(([field]) => field !== "")
        .map(([field, { level, uses }]) => ({ field, level, uses: sorted(uses) }))
        .sort((a, b) => (a.field < b.field ? -1 : 1));
      const all = [...places.values()];
      const level = all.some((one) => one.level === "required") ? "required" : "helps";
      return [{ of, level, uses: sorted(new Set(all.flatMap(({ uses }) => [...uses]))), fields }];
    });
  }

  covers(): CoverNeed[] {
    return COVER_OF.flatMap((of) => {
      const types = this.#covers.get(of) ?? new Set();
      return types.size > 0 ? [{ of, types: EVENT_TYPES.filter((type) => types.has(type)) }] : [];
    });
  }
}

function sorted(uses: ReadonlySet<NeedUse>): NeedUse[] {
  return NEED_USES.filter((use) => uses.has(use));
}
