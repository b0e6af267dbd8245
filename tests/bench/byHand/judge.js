/**
 * The six norms by hand: what a program for just these norms would be, to measure the library against.
 *
 * Written from docs/semantics.md, not from the library: a second opinion on what it finds (tests/byHand.test.ts).
 */
import { FULFILLED, LATE, OVERDUE, PENDING, UNDETERMINED, VIOLATED } from "./decide.js";
import { readFamily } from "./family.js";
import { NORMS } from "./norms.js";
import { codesOf, lacking } from "./truth.js";

/** What a duty makes of its finding, the weightiest first. */
const FOLDS = [
  [OVERDUE | VIOLATED | LATE, "breached"],
  [UNDETERMINED, "undetermined"],
  [PENDING, "open"],
  [FULFILLED, "satisfied"],
];
const NAMES = new Map([
  [FULFILLED, "fulfilled"],
  [2, "excused"],
  [PENDING, "pending"],
  [LATE, "fulfilled-late"],
  [VIOLATED, "violated"],
  [OVERDUE, "overdue"],
  [UNDETERMINED, "undetermined"],
]);

/** The outcome of each norm for each child of a record at the end of a day: norm by norm, children in order. */
export function outcomesOf(record, asOf, days) {
  const outcomes = [];
  judge(record, asOf, days, (_norm, _child, outcome) => outcomes.push(outcome));
  return outcomes;
}

/** The same with the evidence of each duty: status, window, acts, and why it is not known. */
export function findingsOf(record, asOf, days) {
  const findings = [];
  judge(record, asOf, days, (norm, child, outcome, duties) => {
    findings.push({
      norm,
      child,
      outcome,
      duties: duties.map((duty) => evidenceOf(duty, days)),
    });
  });
  return findings;
}

/** The duties themselves, for whoever derives facts of them. */
export function judge(record, asOf, days, give) {
  const family = readFamily(record, days.dayOf(asOf), days);
  const children = record.children.map(({ id, birthDate }) => ({
    id,
    birth: birthDate ? days.dayOf(birthDate) : null,
    unborn: birthDate ? 0 : lacking(birthDate),
  }));
  for (const norm of NORMS) {
    for (const child of children) {
      const { duties, triggered } = norm.judge(family, child);
      give(norm.id, child.id, duties.length > 0 ? fold(duties) : without(family, norm, triggered), duties);
    }
  }
}

/** C10: why there is no duty. */
function without(family, { bearer, isShown }, triggered) {
  if (triggered || isShown(family)) return "inapplicable";
  const mayCover = family.covers.some(({ by }) => {
    const kind = family.kinds.get(by);
    return bearer === null || kind === undefined || kind === bearer;
  });
  return mayCover ? "undetermined" : "inapplicable";
}

/** E5: the weightiest of the duties. */
function fold(duties) {
  let all = 0;
  for (const { status } of duties) all |= status;
  for (const [bits, outcome] of FOLDS) if (all & bits) return outcome;
  return "excused";
}

function evidenceOf(duty, days) {
  const { status, opens, due, dueMay, trigger, done, all, missing } = duty;
  return {
    status: NAMES.get(status),
    trigger: trigger.map(({ id }) => id),
    opens: days.formatDay(opens),
    due: due === dueMay && due !== Infinity ? days.formatDay(due) : null,
    acts: all && status === FULFILLED ? all.map(({ id }) => id) : done ? [done.id] : [],
    missing: codesOf(missing),
  };
}
