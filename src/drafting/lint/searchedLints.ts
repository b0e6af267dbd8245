/** What only a search can tell of a norm: that nothing sets it off, that an exception takes all of it, that nothing ends it. */
import { formatDay } from "../../calendar/civilDay.js";
import type { Finding } from "../../evaluate/report.js";
import { withoutExceptions } from "../standing.js";
import { isBreached, type Question } from "../witness/questions.js";
import { World } from "../witness/world.js";
import { boundOf, exampleOf, type Lint, type Looked, smallest } from "./lint.js";

/** What a search tells of one norm. */
export function searchedLints(looked: Looked): Lint[] {
  const { norm: id, plan, world, bounds } = looked;
  const { story, searched } = smallest(
    world,
    (norm, _record, _look, { base }) => isSetOff(norm, base),
    bounds,
  );
  if (story) return [...swallowing(looked), ...endless(looked)];
  return [
    {
      code: "never-triggered",
      norm: id,
      path: plan.duty.kind === "recur" ? "duty.during.from" : "duty.trigger",
      message: `no case was found that sets it off; ${boundOf(searched)}`,
      mend: "see whether the conditions of 'applies' and of the trigger can hold together",
      example: null,
      searched,
    },
  ];
}

/** Whether a norm certainly owes something. */
export function isSetOff(norm: string, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      finding.norm === norm && finding.duties.some(({ possible }) => !possible?.includes("inapplicable")),
  );
}

/** Each exception with which nothing is ever breached that without it would be. */
function swallowing(looked: Looked): Lint[] {
  const { ruleset, plan, world, bounds } = looked;
  const { norm, exceptions } = plan;
  if (exceptions.length === 0) return [];
  const breached: Question["shows"] = (id, _record, _look, { base }) =>
    base.some((finding) => finding.norm === id && isBreached(finding));
  const { story, searched } = smallest(world, breached, bounds);
  if (story) return [];
  const ids = exceptions.map(({ id }) => id);
  const swallows = (off: readonly string[]): Lint[] => {
    const without = withoutExceptions(ruleset, norm.id, off);
    const { shown } = smallest(new World(without, without, norm.id), breached, bounds);
    if (!shown) return [];
    const place = norm.exceptions.findIndex(({ id }) => id === off[0]);
    const named = off.map((id) => `'${id}'`).join(" and ");
    return [
      {
        code: "exception-swallows-rule",
        norm: norm.id,
        path: `exceptions[${place}]`,
        message: `with ${named} no case was found that breaches the norm, and without one; ${boundOf(searched)}`,
        mend: "narrow the exception, or switch it off",
        example: exampleOf(shown, [looked]),
        searched,
      },
    ];
  };
  // Where no exception does it alone, several may do it together.
  const alone = ids.flatMap((id) => swallows([id]));
  return alone.length > 0 || ids.length < 2 ? alone : swallows(ids);
}

/** A recurrence that what should end it never ends. */
function endless({ plan, world, evaluator, bounds }: Looked): Lint[] {
  if (plan.duty.kind !== "recur") return [];
  const asOf = formatDay(world.last);
  const { story, searched } = smallest(
    world,
    (norm, record, _look, { base }) =>
      isSetOff(norm, base) && evaluator.evaluate(record, { asOf }).nextChangeAt === null,
    bounds,
  );
  if (story) return [];
  return [
    {
      code: "endless-recurrence",
      norm: plan.norm.id,
      path: "duty.during.until",
      message: `no case was found in which this ends it; ${boundOf(searched)}`,
      mend: "see whether what should end it can happen after its start",
      example: null,
      searched,
    },
  ];
}
