/** A ruleset as the evaluation runs it: norms in order, with what follows from them for every record. */
import type { Ruleset } from "../norm/loadRuleset.js";
import type { NormPlan } from "../norm/plan.js";
import { plansOf } from "../norm/plansOf.js";
import type { Force } from "../norm/tiers.js";
import type { EventType } from "../record/event.js";
import type { Report } from "./report.js";
import { ENGINE } from "./version.js";

/** One norm with all its entries. */
export interface NormProgram {
  readonly id: string;
  readonly force: Force;
  readonly plans: readonly NormPlan[];
  readonly household: boolean;
  /** The norm whose acts set off this one; null when events do. */
  readonly upstream: string | null;
  /** Types of events without any of which nothing sets it off; null where acts of another norm do. */
  readonly setOffBy: readonly EventType[] | null;
  /**
   * Of each plan: the types of which all must be covered, in each way that shows that nothing set off a duty (C10).
   */
  readonly required: readonly (readonly (readonly EventType[])[])[];
  readonly assumptions: Report["assumptions"];
}

/** All norms of a ruleset. */
export interface Program {
  /** By id. */
  readonly norms: readonly NormProgram[];
  readonly receipt: Report["receipt"];
}

/** Prepares a ruleset. */
export function programOf(ruleset: Ruleset, calendar: Report["receipt"]["calendar"]): Program {
  return {
    norms: [...plansOf(ruleset)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, plans]) => normOf(id, plans)),
    receipt: {
      engine: ENGINE,
      ruleset: { id: ruleset.id, version: ruleset.version, digest: ruleset.digest },
      calendar,
    },
  };
}

function normOf(id: string, plans: readonly NormPlan[]): NormProgram {
  const names = [...new Set(plans.flatMap(({ assumed }) => [...assumed.keys()]))].sort();
  // Of `latestOf` the cover of any one half shows it; of a list of triggers all are needed.
  const required = plans.map(({ duty }) => (duty.kind === "recur" ? [duty.from.types] : duty.trigger.types));
  const triggers = plans.flatMap(({ duty }) => (duty.kind === "recur" ? [] : [duty.trigger]));
  const [upstream] = triggers.flatMap((trigger) => (trigger.mode === "actOf" ? [trigger.norm] : []));
  return {
    id,
    force: plans[0]?.force ?? "proposal",
    plans,
    household: plans.some((plan) => plan.household),
    upstream: upstream ?? null,
    setOffBy: upstream === undefined ? [...new Set(required.flat(2))] : null,
    required,
    assumptions: names.map((parameter) => ({ norm: id, parameter })),
  };
}
