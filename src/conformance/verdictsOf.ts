/** What the results of cases come to by norm, at the level that is declared and at each below it. */
import type { CaseResult } from "./caseResult.js";
import { type DutyGrade, gradeDuties } from "./gradeDuties.js";
import { LEVELS, type Level } from "./suite.js";
import { type NormVerdict, Tally, type Verdict } from "./tally.js";

/** The verdicts; cases that are not declared count for nothing. */
export function verdictsOf(cases: readonly CaseResult[], declared: Level): NormVerdict[] {
  const asked = cases.filter(({ outcome }) => outcome !== "not-declared");
  const levels = LEVELS.slice(0, LEVELS.indexOf(declared) + 1);
  const byLevel = levels.map((level) => [level, tallyOf(asked, level).verdicts()] as const);
  const verdicts = byLevel.at(-1)?.[1] ?? [];
  return verdicts.map((one) => {
    const own = byLevel.flatMap(([level, all]): (readonly [Level, Verdict])[] => {
      const found = all.find(({ norm }) => norm === one.norm);
      return found ? [[level, found.verdict]] : [];
    });
    return { ...one, levels: Object.fromEntries(own) };
  });
}

/** The cases of a level and of those below it, graded as at that level. */
function tallyOf(cases: readonly CaseResult[], level: Level): Tally {
  const tally = new Tally();
  for (const one of cases) {
    if (LEVELS.indexOf(one.level) > LEVELS.indexOf(level)) continue;
    tally.add(
      one.norm,
      one.moments.flatMap(({ duties }) => gradesAt(duties, level)),
    );
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
