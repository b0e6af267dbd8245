/** What is asked of every record of a comparison: without it nobody could make the same comparison again. */
import type { SchoolCalendars } from "../calendar/schoolCalendar.js";
import { type Fault, fault, refuse } from "../errors.js";
import type { EvaluateOptions } from "../evaluate/readOptions.js";
import { digestOf } from "../norm/digestOf.js";
import type { Asked } from "./comparison.js";

/** Notes what is asked, and refuses what is asked otherwise than of the records before. */
export class AskedOfAll {
  #asked: Asked | null = null;
  #digested: { readonly calendars: SchoolCalendars; readonly digest: string } | null = null;

  /** What has been asked so far. */
  get asked(): Asked {
    return this.#asked ?? { asOf: null, knownAt: null, schoolCalendars: null };
  }

  /** What would have been asked with a further record; nothing is noted yet. */
  with({ asOf, knownAt, schoolCalendars }: PlainOptions): Asked {
    const known = this.#asked;
    const next: Asked = {
      asOf,
      knownAt: knownAt ?? null,
      schoolCalendars: schoolCalendars ? this.#digestOf(schoolCalendars) : null,
    };
    if (known === null) return next;
    refuse([
      ...(known.knownAt === next.knownAt ? [] : [otherwise("knownAt")]),
      ...(known.schoolCalendars === next.schoolCalendars ? [] : [otherwise("schoolCalendars")]),
    ]);
    return { ...next, asOf: known.asOf === asOf ? asOf : null };
  }

  note(asked: Asked): void {
    this.#asked = asked;
  }

  /** Calendars are as a rule the same object for every record. */
  #digestOf(calendars: SchoolCalendars): string {
    if (this.#digested?.calendars !== calendars) this.#digested = { calendars, digest: digestOf(calendars) };
    return this.#digested.digest;
  }
}

type PlainOptions = Pick<EvaluateOptions, "asOf" | "knownAt" | "schoolCalendars">;

function otherwise(option: "knownAt" | "schoolCalendars"): Fault {
  const message = "this is asked otherwise than of the records before";
  return fault("bad-option", option, message, "compare with one and the same, each in a comparer of its own");
}
