/** Ages that fall between norms which ask the same after the same events. */
import { addMonths, formatDay } from "../../calendar/civilDay.js";
import { leavesOf } from "../../condition/condition.js";
import type { NormPlan } from "../../norm/plan.js";
import { FIRST_DAY, recordOf } from "../witness/history.js";
import { exampleOf, type Lint, type Looked, type Shown, smallest } from "./lint.js";
import { isSetOff } from "./searchedLints.js";

/** Ages at which the law speaks of a child. */
const AGES = Array.from({ length: 18 }, (_, age) => age);

/** Of each group of norms of a kind, one of them among these, the ages between theirs at which none holds. */
export function ageGaps(looked: readonly Looked[], norms: ReadonlySet<string>): Lint[] {
  const alike = new Map<string, Looked[]>();
  for (const one of looked) {
    const key = kindOf(one.plan);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()]
    .filter((group) => group.length > 1 && group.some(({ norm }) => norms.has(norm)))
    .flatMap((group) => gapsWithin(group, norms));
}

/** Facts that say what an act is about, where the others say how it is done. */
const ABOUT = /^act\.(kind|topics|contents|ground|sourceOfSupport|perspective|for|ownAccount)$/;

/** Who owes what, after what: norms that agree in this take over from one another. */
function kindOf({ duty, bearerKinds }: NormPlan): string {
  const triggers =
    duty.kind === "recur"
      ? duty.from.types
      : duty.trigger.mode === "actOf"
        ? [duty.trigger.norm]
        : duty.trigger.patterns.flatMap(({ types }) => types);
  const acts = duty.acts.flatMap(({ types }) => types);
  const about = duty.acts.flatMap(({ clause }) =>
    clause ? leavesOf(clause.condition, "").filter(({ leaf }) => ABOUT.test(leaf.fact)) : [],
  );
  const told = about.map(({ leaf: { fact, value } }) => JSON.stringify([fact, value]));
  return JSON.stringify([
    duty.kind,
    ...[bearerKinds ?? [], triggers, acts, told].map((list) => [...new Set<string>(list)].sort()),
  ]);
}

/** A norm with the cases by age that its smallest history makes, and whether it holds in them. */
interface Reach {
  readonly norm: string;
  readonly byAge: readonly { readonly shown: Shown | null; readonly holds: boolean }[];
}

function gapsWithin(group: readonly Looked[], norms: ReadonlySet<string>): Lint[] {
  const reaches = group.flatMap((one) => reachOf(one) ?? []);
  const holds = (age: number) => reaches.some(({ byAge }) => byAge[age]?.holds);
  const covered = AGES.filter(holds);
  const gap = AGES.filter(
    (age) => age > (covered.at(0) ?? age) && age < (covered.at(-1) ?? age) && !holds(age),
  );
  const [youngest] = gap;
  const told = reaches.find(({ norm }) => norms.has(norm));
  const shown = youngest === undefined ? undefined : told?.byAge[youngest]?.shown;
  if (!told || !shown) return [];
  const others = reaches.filter((one) => one !== told).map(({ norm }) => `'${norm}'`);
  return [
    {
      code: "age-gap",
      norm: told.norm,
      path: "applies",
      message: `neither this norm nor ${others.join(", ")} holds at the age of ${gap.join(", ")}`,
      mend: "let the ages of the one begin where those of the other end",
      example: exampleOf(shown, group),
      searched: null,
    },
  ];
}

function reachOf({ norm: id, world, evaluator, bounds }: Looked): Reach | null {
  const { story } = smallest(world, (norm, _record, _look, { base }) => isSetOff(norm, base), bounds);
  if (!story) return null;
  // Late enough for a unit to have begun, and before the child's next birthday.
  const asOf = formatDay(addMonths(FIRST_DAY, 10));
  const byAge = AGES.map((age) => {
    const record = recordOf(story.history, age, world.vocabulary);
    if (!record) return { shown: null, holds: false };
    return { shown: { record, asOf }, holds: isSetOff(id, evaluator.evaluate(record, { asOf }).findings) };
  });
  return { norm: id, byAge };
}
