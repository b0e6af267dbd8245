/**
 * Judges one record under a ruleset: norms × timeline → duties → findings → report.
 *
 * `createEvaluator.ts` next door is the public door; conditions are answered by whoever `ask` is.
 */

import { startOfDay } from "../calendar/amsterdam.js";
import type { Calendar } from "../calendar/calendar.js";
import { compileSchoolDays, type SchoolCalendars, type SchoolDays } from "../calendar/schoolCalendar.js";
import type { Time } from "../calendar/time.js";
import type { Force } from "../norm/tiers.js";
import type { CaseRecord } from "../record/record.js";
import { Timeline } from "../record/timeline.js";
import { countDuties, countQuestions } from "./ceiling.js";
import type { Ask, Context } from "./context.js";
import { type Earlier, type FoldedFinding, foldFinding, headlines } from "./fold.js";
import { Judging } from "./judging.js";
import { NextChange } from "./nextChange.js";
import type { Program } from "./program.js";
import type { Report } from "./report.js";

/** What one evaluation is asked, checked and read. */
export interface Request {
  readonly asOf: Time;
  readonly knownAt: Time | null;
  readonly since: Time | null;
  readonly schoolCalendars: SchoolCalendars;
  readonly detail: boolean;
}

/** Judges one record; the report is not frozen yet. */
export function evaluate(
  program: Program,
  calendar: Calendar,
  record: CaseRecord,
  request: Request,
  ask: Ask,
): Report {
  const timeline = new Timeline(record, { asOf: request.asOf, knownAt: request.knownAt });
  const schoolDays = schoolDaysOf(timeline, request.schoolCalendars);
  const context: Context = {
    ...{ timeline, calendar, schoolDays, ask, detail: request.detail },
    ...{ duties: countDuties(), questions: countQuestions() },
  };
  const earlier: Earlier = {};
  const folded: FoldedFinding[] = [];
  const assumptions: Report["assumptions"][number][] = [];
  const next = new NextChange(timeline.end);
  const judging = new Judging(context, program);
  for (const norm of program.norms) {
    let owed = false;
    for (const { child, judged } of judging.everyChild(norm)) {
      const one = foldFinding(norm, child, judged, request.since, earlier);
      folded.push(one);
      if (judged.nextUnit !== null) next.consider(startOfDay(judged.nextUnit), judged.nextUnit);
      for (const draft of one.drafts) {
        owed = true;
        next.considerDuty(draft);
      }
    }
    if (owed) assumptions.push(...norm.assumptions);
  }
  return {
    format: "vertelrecht.report/1",
    record: record.id,
    asOf: request.asOf.text,
    knownAt: request.knownAt?.text ?? null,
    since: request.since?.text ?? null,
    receipt: program.receipt,
    summary: headlines(folded, untoldIn(record, program)),
    findings: folded.flatMap(({ finding }) => finding ?? []),
    assumptions,
    earlier,
    nextChangeAt: next.written(),
  };
}

/** The forces of which nothing can be told: no child is listed, and nobody says that there is none. */
function untoldIn({ children, childrenComplete }: CaseRecord, { norms }: Program): ReadonlySet<Force> {
  if (children.length > 0 || childrenComplete === true) return NO_FORCES;
  return new Set(norms.map(({ force }) => force));
}

const NO_FORCES: ReadonlySet<Force> = new Set();

/** The school days that hold for the children of a record; null when no calendar names its school or region. */
function schoolDaysOf(timeline: Timeline, calendars: SchoolCalendars): SchoolDays | null {
  if (Object.keys(calendars).length === 0) return null;
  const schools = [...timeline.organisations.values()].filter(({ kind }) => kind === "education");
  const holder = timeline.organisations.get(timeline.record.holder);
  const keys =
    schools.length > 0 ? schools.map(({ id, region }) => [id, region]) : [[holder?.id, holder?.region]];
  const found = keys.map(
    (candidates) =>
      candidates.flatMap((key) => Object.entries(calendars).filter(([name]) => name === key)).at(0)?.[1],
  );
  const [first] = found;
  // Several schools with different calendars: which one a child attends is not recorded.
  return first && found.every((calendar) => calendar === first) ? compileSchoolDays(first) : null;
}
