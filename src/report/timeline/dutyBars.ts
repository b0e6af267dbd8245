/** Duties as bars: from their opening to their due moment, with their delay and the days on which something was done. */
import type { Day } from "../../calendar/civilDay.js";
import { isTimeFault, parseTime } from "../../calendar/time.js";
import type { DutyStatus } from "../../evaluate/report.js";
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
  readonly afterwards?: readonly string[] | undefined;
  readonly breachedAt?: string | undefined;
}

/** What bars are drawn with. */
export interface BarOptions {
  readonly asOf: Day;
  /** Of a prohibition what breaks it is something that was done. */
  readonly forbids: boolean;
  statusWords(status: DutyStatus): string;
  /** When an event was; null where that is not known. */
  dayOfEvent(id: string): Day | null;
}

/** The bars of duties; one whose opening cannot be read has none. */
export function dutyBars(duties: readonly DrawnDuty[], options: BarOptions): Bar[] {
  return duties.flatMap((duty) => {
    const from = dayOfMoment(duty.window.opens);
    return from === null ? [] : [barOf(duty, from, options)];
  });
}

function barOf(duty: DrawnDuty, from: Day, options: BarOptions): Bar {
  const { status, window, fulfilledBy = [], afterwards = [], breachedAt = "" } = duty;
  const { asOf, forbids, dayOfEvent } = options;
  const broken = dayOfMoment(breachedAt);
  const days = [...fulfilledBy, ...afterwards].flatMap((id) => dayOfEvent(id) ?? []);
  const acts = forbids && broken !== null ? [broken] : days;
  const words = options.statusWords(status);
  const { due, dueEarliest, dueLatest } = window;
  const told =
    due ?? ([dueEarliest, dueLatest].some(Boolean) ? `${dueEarliest ?? "…"} / ${dueLatest ?? "…"}` : "…");
  return {
    ...{ from, status, words, acts, title: `${words}: ${window.opens} – ${told}` },
    ...term(),
    lateThrough: lateThrough(),
  };

  function term(): Pick<Bar, "through" | "perhapsThrough" | "isOpen"> {
    const [fixed, earliest, latest] = [due, dueEarliest, dueLatest].map((text) => dayOfMoment(text ?? ""));
    const until = (day: Day) => ({ through: Math.max(from, day), perhapsThrough: null, isOpen: false });
    // What broke it within its term leaves nothing of the term.
    if (status === "violated" && broken !== null) return until(Math.min(fixed ?? latest ?? broken, broken));
    if (typeof fixed === "number") return until(fixed);
    const isLate = status === "overdue" || status === "fulfilled-late";
    if (isLate && typeof (latest ?? earliest) === "number") return until(latest ?? earliest ?? from);
    if (status === "fulfilled" && days.length > 0) return until(Math.max(...days, earliest ?? from));
    if (typeof earliest === "number" || typeof latest === "number") {
      const through = Math.max(from, earliest ?? from);
      return { through, perhapsThrough: Math.max(through, latest ?? asOf), isOpen: false };
    }
    return { through: Math.max(from, asOf), perhapsThrough: null, isOpen: true };
  }

  function lateThrough(): Day | null {
    if (status === "overdue") return asOf;
    return status === "fulfilled-late" ? Math.max(from, ...days) : null;
  }
}

/** The day of a moment, in Amsterdam; null for what is none. */
export function dayOfMoment(text: string): Day | null {
  const time = parseTime(text);
  return isTimeFault(time) ? null : time.day;
}
