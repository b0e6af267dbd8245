/** The first moment at which any status changes with no new events, or a new unit begins. */
import { formatInstant, type Instant } from "../calendar/amsterdam.js";
import { type Day, formatDay } from "../calendar/civilDay.js";
import type { DutyDraft, LaterMoment } from "./dutyDraft.js";

/** Looks for the first such moment after the moment of judgement. */
export class NextChange {
  #next: LaterMoment | null = null;

  constructor(readonly asOf: Instant) {}

  /** A day on which a new unit begins. */
  consider(at: Instant, day: Day): void {
    if (this.#isSooner(at)) this.#next = { at, day };
  }

  /** The moments at which a duty changes. */
  considerDuty(draft: DutyDraft): void {
    const later = draft.later();
    if (later === null) return;
    for (const moment of later.moments)
      if (this.#isSooner(moment.at) && later.statusAt(moment.at) !== draft.duty.status) this.#next = moment;
  }

  /** As the report writes it: the day that begins with it, or the instant; null when nothing will change. */
  written(): string | null {
    if (this.#next === null) return null;
    const { at, day } = this.#next;
    return day === null ? formatInstant(at) : formatDay(day);
  }

  #isSooner(at: Instant): boolean {
    return at > this.asOf && (this.#next === null || at < this.#next.at);
  }
}
