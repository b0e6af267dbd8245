/** The first moment at which any status changes with no new events, or a new unit begins. */
import type { Instant } from "../calendar/amsterdam.js";
import type { Day } from "../calendar/civilDay.js";
import { type DutyDraft, type LaterMoment, writtenMoment } from "./dutyDraft.js";

/** Looks for the first such moment after the moment of judgement. */
export class NextChange {
  #next: LaterMoment | null = null;

  constructor(readonly asOf: Instant) {}

  /** A day on which a new unit begins. */
  consider(at: Instant, day: Day): void {
    if (this.#isSooner(at)) this.#next = writtenMoment(at, day);
  }

  /** The moments at which a duty changes. */
  considerDuty(draft: DutyDraft): void {
    const later = draft.later();
    if (later === null) return;
    for (const moment of later.moments)
      if (this.#isSooner(moment.at) && later.statusAt(moment.at) !== draft.duty.status) this.#next = moment;
  }

  /** As the report writes it; null when nothing will change. */
  written(): string | null {
    return this.#next?.written() ?? null;
  }

  #isSooner(at: Instant): boolean {
    return at > this.asOf && (this.#next === null || at < this.#next.at);
  }
}
