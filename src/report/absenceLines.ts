/** The absence as facts: the window, each event that was looked at, and the first test that it failed. */

import { readTime } from "../calendar/time.js";
import type { Considered, Duty } from "../evaluate/report.js";
import type { Language } from "../norm/texts.js";
import type { About } from "./conditionWords.js";
import { factWords, testWords } from "./conditionWords.js";
import { explainWordsOf } from "./explainWords.js";
import { wordsOf } from "./words.js";
import { writtenMoment } from "./writtenMoment.js";

/** What an absence is told with. */
export interface AbsenceOptions {
  readonly lang: Language;
  readonly about: About;
  /** The kinds of event that were looked for, as the language joins them. */
  readonly kinds: string;
  /** Whether the norm is told in the conditional. */
  readonly conditional: boolean;
  readonly forbids: boolean;
  /** Whether the norm needs an act of each kind. */
  readonly all: boolean;
}

/** What was looked at for a duty; empty when it was judged without detail. */
export function absenceLines(duty: Duty, options: AbsenceOptions): string[] {
  if (duty.considered === undefined) return [];
  const { absence } = explainWordsOf(options.lang);
  const earlier = duty.considered.filter(({ failed }) => failed === "before-window");
  const done = duty.considered
    .map(({ event }) => duty.fulfilledBy?.includes(event) ?? false)
    .lastIndexOf(true);
  // What came after the act that was done in the end says nothing of the absence.
  const upTo = done < 0 ? duty.considered : duty.considered.slice(0, done + 1);
  const end = endOf(duty);
  const seen = upTo.filter((one) => one.failed !== "before-window" && !isOutside(one, end));
  const told = ({ event, at, ...found }: Considered) =>
    `- ${absence.event(event, writtenMoment(at, wordsOf(options.lang)), failureOf(found, duty, options))}`;
  const within = seen.filter(({ at }) => !isLater(at, end));
  const afterwards = seen.filter(({ at }) => isLater(at, end));
  return [
    headingOf(duty, end, options.lang),
    ...(within.length > 0 ? within.map(told) : [`- ${absence.nothing(options.kinds)}`]),
    ...(earlier.length > 0 ? [absence.earlier(earlier.length)] : []),
    ...(afterwards.length > 0 ? [absence.afterwards, ...afterwards.map(told)] : []),
  ];
}

function isLater(at: string, end: string | null): boolean {
  return end !== null && readTime(at).day > readTime(end).day;
}

function headingOf({ window }: Duty, end: string | null, lang: Language): string {
  const { absence } = explainWordsOf(lang);
  const moment = (text: string) => writtenMoment(text, wordsOf(lang));
  return end === null
    ? absence.headingFrom(moment(window.opens))
    : absence.heading(moment(window.opens), moment(end));
}

/** The end of the span in which something would have counted; null while it is owed still. */
function endOf({ window: { due, dueLatest }, unit, status, breachedAt }: Duty): string | null {
  if (unit) return status === "pending" ? null : unit.through;
  if (status === "pending" || status === "overdue" || status === "undetermined") return null;
  return due ?? dueLatest ?? (status === "violated" ? (breachedAt ?? null) : null);
}

/** Whether an event came on a later day, and would not have counted for another reason either. */
function isOutside({ at, failed }: Considered, end: string | null): boolean {
  if (failed === "nothing" || failed === "after-due" || failed === "after-closing") return false;
  return isLater(at, end);
}

function failureOf(
  {
    failed,
    fact,
    operator,
    found,
    wanted,
  }: Pick<Considered, "failed" | "fact" | "operator" | "found" | "wanted">,
  duty: Duty,
  { lang, about, conditional, forbids, all }: AbsenceOptions,
): string {
  const { absence } = explainWordsOf(lang);
  const due = duty.window.due ?? duty.window.dueLatest ?? "";
  switch (failed) {
    case "nothing":
      if (duty.status === "undetermined") return absence.mayCount;
      if (forbids) return absence.forbidden(conditional);
      return all && duty.fulfilledBy === undefined ? absence.countsInPart : absence.counts;
    case "opens-the-duty":
      return absence.opensTheDuty;
    case "not-before":
      return absence.tooEarly;
    case "after-due":
      // Broken, and not done late: the norm says that it is no longer owed.
      return (duty.status === "violated" ? absence.tooLate : absence.afterDue)(
        writtenMoment(due, wordsOf(lang)),
      );
    case "after-closing":
      return absence.afterClosing;
    case "another-child":
      return about.act?.every((type) => type === "contact") ? absence.tookNoPart : absence.anotherChild;
    case "before-window":
    case "unknown":
      return fact === undefined ? absence.untold : absence.unknown(factWords(fact, lang, about));
    case "condition": {
      if (fact === undefined || operator === undefined) return absence.untold;
      const asked = testWords({ fact, operator, value: wanted }, lang, about);
      // What was found is told as it is, whatever the comparison that it failed.
      const told = Array.isArray(found) ? ("contains" as const) : ("equal" as const);
      const isEmpty = Array.isArray(found) && found.length === 0;
      const was = isEmpty
        ? absence.none(factWords(fact, lang, about))
        : testWords({ fact, operator: told, value: found }, lang, about);
      return forbids ? absence.notForbidden(was, asked, conditional) : absence.test(was, asked, conditional);
    }
  }
}
