/**
 * Judges one record under a ruleset: norms × timeline → duties → findings → report.
 *
 * `createEvaluator.ts` next door is the public door; conditions are answered by whoever `ask` is.
 */

import { startOfDay } from "../calendar/amsterdam.js";
import type { Calendar, CalendarFile } from "../calendar/calendar.js";
import { formatDay } from "../calendar/civilDay.js";
import { compileSchoolDays, type SchoolCalendars, type SchoolDays } from "../calendar/schoolCalendar.js";
import type { Time } from "../calendar/time.js";
import { deepFreeze } from "../deepFreeze.js";
import { digestOf } from "../norm/digestOf.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import type { Force } from "../norm/norm.js";
import type { NormPlan } from "../norm/plan.js";
import type { CaseRecord, Child } from "../record/record.js";
import { momentEnd, Timeline } from "../record/timeline.js";
import type { Ask, Context } from "./context.js";
import type { DutyDraft } from "./dutyDraft.js";
import { type FoldedFinding, foldDuties, headlines } from "./fold.js";
import { type Judged, judgeNorm } from "./judgeNorm.js";
import type { DutyStatus, Finding, Report } from "./report.js";
import type { Performed } from "./triggers.js";
import { ENGINE_VERSION } from "./version.js";

/** What one evaluation is asked, checked and read. */
export interface Request {
  readonly asOf: Time;
  readonly knownAt: Time | null;
  readonly since: Time | null;
  readonly schoolCalendars: SchoolCalendars;
  readonly detail: boolean;
}

/** The calendar in use, with its digest, taken once. */
export interface UsedCalendar {
  readonly calendar: Calendar;
  readonly digest: string;
}

/** A calendar file with its digest. */
export function useCalendar(file: CalendarFile, compiled: Calendar): UsedCalendar {
  return { calendar: compiled, digest: digestOf(file) };
}

/** Judges one record. */
export function evaluate(
  ruleset: Ruleset,
  used: UsedCalendar,
  record: CaseRecord,
  request: Request,
  ask: Ask,
): Report {
  const timeline = new Timeline(record, { asOf: request.asOf, knownAt: request.knownAt });
  const schoolDays = schoolDaysOf(timeline, request.schoolCalendars);
  const context: Context = { timeline, calendar: used.calendar, schoolDays, ask, detail: request.detail };
  const earlier: Earlier = {};
  const folded: FoldedFinding[] = [];
  const nextDays: number[] = [];
  for (const { plans, child, judged } of judgeAll(context, ruleset)) {
    const force = plans[0]?.force ?? "proposal";
    const norm = plans[0]?.norm.id ?? "";
    const finding = findingOf(norm, force, child, judged, request.since, earlier);
    if (finding) folded.push(finding);
    if (judged.nextUnit !== null) nextDays.push(judged.nextUnit);
  }
  const drafts = folded.flatMap((one) => one.drafts);
  return deepFreeze({
    format: "vertelrecht.report/1",
    record: record.id,
    asOf: request.asOf.text,
    knownAt: request.knownAt?.text ?? null,
    since: request.since?.text ?? null,
    receipt: {
      engine: { name: "vertelrecht", version: ENGINE_VERSION },
      ruleset: { id: ruleset.id, version: ruleset.version, digest: ruleset.digest },
      calendar: { id: used.calendar.id, digest: used.digest },
    },
    summary: headlines(folded, earlier),
    findings: folded.map(({ finding }) => finding),
    assumptions: assumptionsOf(ruleset, folded),
    earlier,
    nextChangeAt: nextChange(drafts, nextDays, momentEnd(request.asOf)),
  } satisfies Report);
}

interface JudgedChild {
  readonly plans: readonly NormPlan[];
  /** Null: the finding that says that the household is not complete. */
  readonly child: Child | null;
  readonly judged: Judged;
}

/** Every norm for every child, by norm id, then the record's order of children, null last (E8). */
function judgeAll(context: Context, ruleset: Ruleset): JudgedChild[] {
  const { timeline } = context;
  const known = new Map<string, Judged>();
  const judge = (norm: string, child: Child): Judged => {
    const key = `${norm}#${child.id}`;
    const found = known.get(key);
    if (found) return found;
    const plans = ruleset.plans.get(norm) ?? [];
    // A12: what sets off a household norm matches whichever child it concerns.
    const whose = plans.some((plan) => plan.household) ? timeline.children : [child];
    const performed = (other: string) => performedIn(whose.map((one) => judge(other, one)));
    const upstream = (other: string) =>
      whose.map((one) => judge(other, one).without).find((without) => without?.outcome === "undetermined");
    const judged = judgeNorm(context, plans, child, performed, upstream);
    known.set(key, judged);
    return judged;
  };
  return [...ruleset.plans].sort(byKey).flatMap(([norm, plans]) => {
    const each = timeline.children.map(
      (child): JudgedChild => ({ plans, child, judged: judge(norm, child) }),
    );
    const household = plans.some((plan) => plan.household) && timeline.record.childrenComplete !== true;
    // Where no child is listed, the trigger is looked up for one of whom nothing is known.
    const seen = household && each.length === 0 ? [judge(norm, UNLISTED)] : each.map(({ judged }) => judged);
    const triggered = seen.some(
      ({ drafts, without }) => drafts.length > 0 || without?.reason === "not-applicable",
    );
    return household && triggered ? [...each, { plans, child: null, judged: INCOMPLETE }] : each;
  });
}

/** A child that may live in a household of which no child is listed; its id can be nobody's. */
const UNLISTED: Child = { id: "" };

/** A12: where the household is triggered and may hold more children than are listed. */
const INCOMPLETE: Judged = {
  drafts: [],
  without: { outcome: "undetermined", missing: [{ code: "children-incomplete", field: "childrenComplete" }] },
  nextUnit: null,
};

function performedIn(judged: readonly Judged[]): Performed[] {
  const byEvent = new Map<string, Performed>();
  for (const one of judged.flatMap(({ drafts }) => drafts.flatMap(({ performed }) => performed))) {
    const known = byEvent.get(one.event.id);
    if (!known || (known.truth !== true && one.truth === true)) byEvent.set(one.event.id, one);
  }
  return [...byEvent.values()].sort((a, b) => a.event.time.day - b.event.time.day);
}

type Earlier = { [force in Force]?: { [status in DutyStatus]?: number } };

/** E7: what was decided before `since` becomes a count; a finding all of whose duties did is left out. */
function findingOf(
  norm: string,
  force: Force,
  child: Child | null,
  judged: Judged,
  since: Time | null,
  earlier: Earlier,
): FoldedFinding | null {
  const base = { norm, force, child: child?.id ?? null };
  if (judged.drafts.length === 0) {
    const without = judged.without ?? { outcome: "inapplicable" as const, reason: "not-triggered" as const };
    return { finding: { ...base, ...without, duties: [] }, drafts: [] };
  }
  const sorted = [...judged.drafts].sort(
    (a, b) => a.opens - b.opens || (a.duty.id < b.duty.id ? -1 : a.duty.id > b.duty.id ? 1 : 0),
  );
  const drafts = sorted.filter(({ duty, decidedOn }) => {
    const stays = since === null || decidedOn === null || decidedOn >= since.day || duty.status === "overdue";
    if (!stays) {
      const counts = earlier[force] ?? {};
      earlier[force] = counts;
      counts[duty.status] = (counts[duty.status] ?? 0) + 1;
    }
    return stays;
  });
  if (drafts.length === 0) return null;
  const duties = drafts.map(({ duty }) => duty);
  const finding: Finding = { ...base, ...foldDuties(duties.map(({ status }) => status)), duties };
  return { finding, drafts };
}

function assumptionsOf(ruleset: Ruleset, folded: readonly FoldedFinding[]): Report["assumptions"] {
  const norms = [
    ...new Set(folded.filter(({ drafts }) => drafts.length > 0).map(({ finding }) => finding.norm)),
  ];
  return norms.flatMap((norm) => {
    const names = (ruleset.plans.get(norm) ?? []).flatMap((plan) => [...plan.assumed.keys()]);
    return [...new Set(names)].sort().map((parameter) => ({ norm, parameter }));
  });
}

/** The first moment at which any status changes with no new events, or a new unit begins. */
function nextChange(drafts: readonly DutyDraft[], nextDays: readonly number[], asOf: number): string | null {
  const moments = nextDays.map((day) => ({ at: startOfDay(day), written: formatDay(day) }));
  for (const { duty, later } of drafts) {
    if (!later) continue;
    const first = [...later.moments]
      .sort((a, b) => a.at - b.at)
      .find(({ at }) => at > asOf && later.statusAt(at) !== duty.status);
    if (first) moments.push(first);
  }
  return moments.filter(({ at }) => at > asOf).sort((a, b) => a.at - b.at)[0]?.written ?? null;
}

/** The school days that hold for the children of a record; null when no calendar names its school or region. */
function schoolDaysOf(timeline: Timeline, calendars: SchoolCalendars): SchoolDays | null {
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

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
