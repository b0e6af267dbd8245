/** Duties as bars: from their opening to their due moment, with their delay and the days on which something was done. */
import { type Day, formatDay } from "../../calendar/civilDay.js";
import { isTimeFault, parseTime } from "../../calendar/time.js";
import type { DutyStatus } from "../../evaluate/report.js";
import type { Language } from "../../norm/languages.js";
import { statusWords } from "../statusWords.js";
import type { Bar } from "./picture.js";

/** What a bar needs of a duty. */
export interface DrawnDuty {
  readonly status: DutyStatus;
  readonly window: {
    readonly opens: string;
    readonly due?: string | undefined;
    readonly dueEarliest?: string | undefined;
    readonly dueLatest?: string | undefined;
  };
  readonly fulfilledBy?: readonly string[] | undefined;
  readonly breachedAt?: string | undefined;
}

/** What bars are drawn with. */
export interface BarOptions {
  readonly asOf: Day;
  /** Of a prohibition what breaks it is something that was done. */
  readonly forbids: boolean;
  readonly lang: Language;
  /** When an event was; null where that is not known. */
  dayOfEvent(id: string): Day | null;
}

/** The bars of duties; one whose opening cannot be read has none. */
export function dutyBars(duties: readonly DrawnDuty[], options: BarOptions): Bar[] {
  const { asOf, forbids, dayOfEvent } = options;
  const inWords = statusWords(options.lang, forbids);
  return duties.flatMap(({ status, window, fulfilledBy = [], breachedAt = "" }): Bar[] => {
    const from = dayOfMoment(window.opens);
    if (from === null) return [];
    const due = dayOfMoment(window.due ?? window.dueLatest ?? "");
    const earliest = dayOfMoment(window.dueEarliest ?? "");
    const broken = dayOfMoment(breachedAt);
    const done = fulfilledBy.flatMap((id) => dayOfEvent(id) ?? []);
    const acts = forbids && broken !== null ? [broken] : done;
    const through = Math.max(from, endOfTerm() ?? asOf);
    const words = inWords(status);
    const days = `${formatDay(from)} – ${due === null ? "…" : formatDay(due)}`;
    return [{ from, through, status, words, title: `${words}: ${days}`, lateThrough: delay(), acts }];

    /** Where no term is known, until it was decided. */
    function endOfTerm(): Day | null {
      if (status === "violated" && broken !== null) return Math.min(due ?? broken, broken);
      if (due !== null) return due;
      if (status === "fulfilled" && done.length > 0) return Math.max(...done, earliest ?? 0);
      return earliest;
    }

    function delay(): Day | null {
      if (status === "overdue") return asOf;
      if (status === "fulfilled-late") return Math.max(through, ...done);
      return status === "undetermined" && due === null && earliest !== null ? asOf : null;
    }
  });
}

/** The day of a moment, in Amsterdam; null for what is none. */
export function dayOfMoment(text: string): Day | null {
  const time = parseTime(text);
  return isTimeFault(time) ? null : time.day;
}
