/** Norms of which the one asks what the other forbids, so that no case was found in which both are kept. */
import type { NormPlan } from "../../norm/plan.js";
import type { Plans } from "../../norm/plansOf.js";
import { isBreached } from "../witness/questions.js";
import { World } from "../witness/world.js";
import { boundOf, exampleOf, type Lint, type Looked, smallest } from "./lint.js";
import { isSetOff } from "./searchedLints.js";

/** Each pair, one of which is among these norms, as a lint of the norm that forbids. */
export function conflicts(looked: readonly Looked[], norms: ReadonlySet<string>, inForce: Plans): Lint[] {
  return looked
    .filter(({ plan }) => plan.duty.kind === "forbid")
    .flatMap((forbids) =>
      looked
        .filter(({ plan }) => plan.duty.kind !== "forbid" && share(plan, forbids.plan))
        .filter((asks) => norms.has(asks.norm) || norms.has(forbids.norm))
        .filter((asks) => overlap(inForce.get(asks.norm), inForce.get(forbids.norm)))
        .flatMap((asks) => conflict(forbids, asks)),
    );
}

/** Whether two norms are ever in force on one day. */
function overlap(a: readonly NormPlan[] = [], b: readonly NormPlan[] = []): boolean {
  const begins = (one: NormPlan, other: NormPlan) => (one.from ?? -Infinity) <= (other.through ?? Infinity);
  return a.some((one) => b.some((other) => begins(one, other) && begins(other, one)));
}

/** Whether two norms are about events of one type. */
function share(a: NormPlan, b: NormPlan): boolean {
  const types = new Set(a.duty.acts.flatMap((pattern) => pattern.types));
  return b.duty.acts.some((pattern) => pattern.types.some((type) => types.has(type)));
}

function conflict(forbids: Looked, asks: Looked): Lint[] {
  const { ruleset, bounds } = asks;
  const world = new World(ruleset, ruleset, asks.norm, [forbids.norm]);
  const look = (wanted: "kept" | "breached") =>
    smallest(
      world,
      (norm, record, { asOf }, { base }) => {
        if (!base.some((finding) => finding.norm === norm && finding.outcome === "satisfied")) return false;
        const { findings } = forbids.evaluator.evaluate(record, { asOf });
        const isBroken = findings.some((finding) => finding.norm === forbids.norm && isBreached(finding));
        return isSetOff(forbids.norm, findings) && isBroken === (wanted === "breached");
      },
      bounds,
    );
  const { story, searched } = look("kept");
  if (story) return [];
  const { shown } = look("breached");
  if (!shown) return [];
  return [
    {
      code: "norms-conflict",
      norm: forbids.norm,
      path: "duty.act",
      message: `no case was found in which this norm and '${asks.norm}' are both kept; ${boundOf(searched)}`,
      mend: "narrow what the one forbids, or what the other asks",
      example: exampleOf(shown, [forbids, asks]),
      searched,
    },
  ];
}
