/** Known deviations: answers that are known to be wrong, each with the wrong answer and where it is dealt with. */
import * as z from "zod";
import { DUTY_STATUSES } from "../evaluate/report.js";
import { type DutyGrade, isSameCount, isSameSet } from "./gradeDuties.js";
import { AnsweredDuty } from "./protocol.js";
import type { RunReport } from "./runSuite.js";
import { Moment } from "./suite.js";

/** One answer that is known to be wrong. */
export const Deviation = z.strictObject({
  case: z.string(),
  ...Moment.shape,
  child: z.string().nullable(),
  trigger: z.array(z.string()),
  /** First day of the unit of a recurring duty. */
  unit: z.string().nullable(),
  /** What is answered in place of what is expected; null where the duty is not answered at all. */
  status: z.enum(DUTY_STATUSES).nullable(),
  /** Where the status is right, what else is not, e.g. `["window.due"]`, as the report names it. */
  differs: z.array(z.string()).optional(),
  /** The times that are answered, where they are wrong or are to stay what they are beside a wrong status. */
  window: z
    .strictObject({
      opens: z.string().optional(),
      due: z.string().optional(),
      dueEarliest: z.string().optional(),
      dueLatest: z.string().optional(),
    })
    .optional(),
  /** What is answered of each other thing that differs; left out where nothing is. */
  ...AnsweredDuty.pick({
    ...{
      possible: true,
      missing: true,
      fulfilledBy: true,
      closedBy: true,
      exception: true,
      breachedAt: true,
      derivation: true,
    },
  }).shape,
  url: z.string().min(1).max(500),
});
/** One answer that is known to be wrong. */
export type Deviation = z.output<typeof Deviation>;

/** Why a deviation no longer holds. */
export type Stale = "matches-nothing" | "has-become-right" | "differently-wrong";

/** What came of the deviations. */
export interface Deviated {
  /** Grades that are known to be wrong, as they were given. */
  readonly known: ReadonlySet<DutyGrade>;
  readonly stale: readonly { readonly deviation: Deviation; readonly why: Stale }[];
}

/** Holds known deviations against a report: each must be there still, and be wrong in the way that is known. */
export function holdDeviations(
  { cases, chosen }: Pick<RunReport, "cases" | "chosen">,
  deviations: readonly Deviation[],
): Deviated {
  const known = new Set<DutyGrade>();
  const stale: { deviation: Deviation; why: Stale }[] = [];
  for (const deviation of deviations) {
    const { asOf, knownAt } = deviation;
    const own = cases.find(({ id }) => id === deviation.case);
    // Of a case that was not chosen nothing is known now.
    if (!own && chosen.cases < chosen.of) continue;
    const moment = own?.moments.find((one) => one.asOf === asOf && one.knownAt === knownAt);
    const grade = answerOf(moment?.duties.filter((duty) => isOf(duty, deviation)) ?? [], deviation);
    if (!grade) stale.push({ deviation, why: "matches-nothing" });
    else if (grade.grade === "correct") stale.push({ deviation, why: "has-become-right" });
    else if (!isWrongAs(grade, deviation)) stale.push({ deviation, why: "differently-wrong" });
    else known.add(grade);
  }
  return { known, stale };
}

/** Of a duty that was answered several times the answer that is wrong as is known; else one that is wrong at all. */
function answerOf(grades: readonly DutyGrade[], deviation: Deviation): DutyGrade | undefined {
  const wrong = grades.filter(({ grade }) => grade !== "correct");
  return wrong.find((grade) => isWrongAs(grade, deviation)) ?? wrong[0] ?? grades[0];
}

/** Whether an answer is wrong in the way that is known. */
function isWrongAs({ expected, actual, differs }: DutyGrade, deviation: Deviation): boolean {
  const status = actual?.status ?? null;
  if (status !== deviation.status) return false;
  const times = ["opens", "due", "dueEarliest", "dueLatest"] as const;
  if (status !== (expected?.status ?? null)) {
    const { window } = deviation;
    return window === undefined || times.every((name) => actual?.window?.[name] === window[name]);
  }
  const known = deviation.differs ?? [];
  const sets = ["possible", "missing", "fulfilledBy", "closedBy"] as const;
  const texts = ["exception", "breachedAt"] as const;
  return (
    [...known].sort().join() === [...differs].sort().join() &&
    times.every(
      (name) => !differs.includes(`window.${name}`) || actual?.window?.[name] === deviation.window?.[name],
    ) &&
    sets.every((name) => !differs.includes(name) || isSameSet(actual?.[name], deviation[name])) &&
    texts.every((name) => !differs.includes(name) || actual?.[name] === deviation[name]) &&
    (!differs.includes("derivation") || isSameCount(actual?.derivation, deviation.derivation))
  );
}

function isOf({ expected, actual }: DutyGrade, { child, trigger, unit }: Deviation): boolean {
  const duty = expected ?? actual;
  return (
    duty !== null &&
    duty.child === child &&
    (duty.unit?.from ?? null) === unit &&
    [...duty.trigger].sort().join("+") === [...trigger].sort().join("+")
  );
}
