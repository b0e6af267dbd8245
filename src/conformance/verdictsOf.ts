/** What the results of cases come to by norm, at the level that is declared and at each below it. */

import { isBreach } from "../evaluate/isBreach.js";
import { type CaseResult, isAsked } from "./caseResult.js";
import { type DutyGrade, gradeDuties } from "./gradeDuties.js";
import { type Expected, LEVELS, type Level } from "./suite.js";
import { type Kinds, NormTally, type NormVerdict, type Verdict } from "./tally.js";

/** What verdicts rest on. */
export interface Judged {
  /** Every case that was chosen, asked or not. */
  readonly cases: readonly CaseResult[];
  readonly expected: ReadonlyMap<string, Expected>;
  /** The norms that are declared; of those the ones with a chosen case have a verdict. */
  readonly norms: ReadonlySet<string>;
  readonly level: Level;
}

/** The verdicts, by norm. */
export function verdictsOf({ cases, expected, norms, level }: Judged): NormVerdict[] {
  const levels = LEVELS.slice(0, LEVELS.indexOf(level) + 1);
  const chosen = [...new Set(cases.map(({ norm }) => norm))].filter((norm) => norms.has(norm)).sort();
  return chosen.map((norm): NormVerdict => {
    const own = cases.filter((one) => one.norm === norm);
    const at = levels.map((one) => [one, tallyOf(own, one), kindsAt(own, expected, one)] as const);
    const whole = tallyOf(own, level);
    const verdicts = at.map(([one, tally, kinds]): readonly [Level, Verdict] => [one, tally.verdict(kinds)]);
    return {
      norm,
      verdict: whole.verdict(kindsAt(own, expected, level)),
      counts: whole.counts,
      cases: whole.cases,
      levels: Object.fromEntries(verdicts),
    };
  });
}

/** What the answers for a norm come to, as graded at the declared level, once these grades are left out. */
export function verdictWithout(
  known: ReadonlySet<DutyGrade>,
  cases: readonly CaseResult[],
  norm: string,
): Verdict {
  const own = cases.filter((one) => one.norm === norm);
  return tallied(own, (duties) => duties.filter((duty) => !known.has(duty))).verdict(null);
}

/** The cases of a level and of those below it, graded as at that level. */
function tallyOf(cases: readonly CaseResult[], level: Level): NormTally {
  const taken = cases.filter((one) => isTaken(one, level));
  return tallied(taken, (duties) => gradesAt(duties, level));
}

function tallied(
  cases: readonly CaseResult[],
  gradesOf: (duties: readonly DutyGrade[]) => readonly DutyGrade[],
): NormTally {
  const tally = new NormTally();
  for (const one of cases) {
    tally.cases.chosen++;
    if (!isAsked(one)) continue;
    tally.cases.asked++;
    if (one.outcome === "graded") tally.cases.graded++;
    if (one.unstable || one.broken.length > 0) tally.cases.unsteady++;
    for (const { duties } of one.moments) tally.add(gradesOf(duties));
  }
  return tally;
}

/** The grades of one moment at a level; what was not answered is not answered at any. */
function gradesAt(duties: readonly DutyGrade[], level: Level): readonly DutyGrade[] {
  if (duties.some(({ grade }) => grade === "untested")) return duties;
  const expected = duties.flatMap((duty) => duty.expected ?? []);
  const actual = duties.flatMap((duty) => duty.actual ?? []);
  return gradeDuties(expected, actual, level);
}

/** What is expected in the chosen cases of a norm; at `terms` no status is graded. */
function kindsAt(
  cases: readonly CaseResult[],
  expected: ReadonlyMap<string, Expected>,
  level: Level,
): Kinds | null {
  if (level === "terms") return null;
  const duties = cases
    .filter((one) => isTaken(one, level))
    .flatMap(({ id }) => expected.get(id)?.moments ?? [])
    .flatMap((moment) => moment.duties)
    .filter(({ status }) => status !== "undetermined");
  return {
    breach: duties.some(({ status }) => isBreach(status)),
    other: duties.some(({ status }) => !isBreach(status)),
  };
}

function isTaken(one: CaseResult, level: Level): boolean {
  return LEVELS.indexOf(one.level) <= LEVELS.indexOf(level);
}
