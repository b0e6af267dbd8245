/** Judges one norm for one child: its triggers, the duties they open, and why there are none (C1, C4, C10). */
import type { EventType } from "../record/event.js";
import type { Child } from "../record/record.js";
import type { Missing } from "../record/unknown.js";
import { caseOf, isAchieve, judgeAchieve } from "./achieve.js";
import { bearerMayCover } from "./bearer.js";
import type { Context, Scope } from "./context.js";
import type { DutyDraft } from "./dutyDraft.js";
import { judgeForbid } from "./forbid.js";
import { join } from "./join.js";
import type { NormProgram } from "./program.js";
import { judgeRecur } from "./recur.js";
import type { Finding } from "./report.js";
import { type Opened, openingsOf, standingOf, type Upstream } from "./triggers.js";

/** What came of one norm for one child. */
export interface Judged {
  readonly drafts: readonly DutyDraft[];
  /** Why there are no duties; null when there are, or when some are. */
  readonly without: Pick<Finding, "outcome" | "reason" | "missing"> | null;
  /** First day of the next unit, should nothing happen. */
  readonly nextUnit: number | null;
}

/** Judges one norm, with all its entries, for one child. */
export function judgeNorm(
  context: Context,
  norm: NormProgram,
  child: Child,
  upstream: Upstream | null,
): Judged {
  const { plans } = norm;
  const scopes = plans.map((plan): Scope => ({ context, plan, child, rests: [] }));
  if (plans[0]?.duty.kind === "recur") {
    const { drafts, triggered, fellAway, nextUnit } = judgeRecur(scopes, plans);
    const without = drafts.length > 0 ? null : noDuties(context, norm, triggered, fellAway);
    return { drafts, without, nextUnit };
  }
  const fellAway = new Set<"not-applicable" | "not-in-force">();
  const opened: Omit<Opened, "joined">[] = [];
  let triggered = false;
  for (const scope of scopes) {
    const { duty } = scope.plan;
    if (duty.kind === "recur") continue;
    for (const opening of openingsOf(scope, duty.trigger, upstream)) {
      triggered = true;
      const fresh = { ...scope, rests: [] };
      const standing = standingOf(fresh, plans, opening.first.time.day, opening.view, opening.truth);
      if (standing.opens) opened.push({ opening, scope: fresh, truth: standing.truth });
      else fellAway.add(standing.why);
    }
  }
  const drafts = join(opened).map((one) => {
    const { plan } = one.opened.scope;
    if (isAchieve(plan)) return judgeAchieve(one.subject ?? caseOf(one.opened, plan.duty));
    if (plan.duty.kind === "forbid") return judgeForbid(one.opened, plan.duty);
    throw new Error("recurring norms are judged by their spans");
  });
  const without =
    drafts.length > 0
      ? null
      : // Where it is not known whether the other norm was set off, it is not known whether its acts set off this one.
        (upstream?.unknown() ?? noDuties(context, norm, triggered, fellAway));
  return { drafts, without, nextUnit: null };
}

const NOT_TRIGGERED = { outcome: "inapplicable", reason: "not-triggered" } as const;

/** C10: why there is no duty. */
function noDuties(
  context: Context,
  { plans, required }: NormProgram,
  triggered: boolean,
  fellAway: ReadonlySet<"not-applicable" | "not-in-force">,
): Pick<Finding, "outcome" | "reason" | "missing"> {
  if (triggered) {
    const reason = fellAway.has("not-applicable") || fellAway.size === 0 ? "not-applicable" : "not-in-force";
    return { outcome: "inapplicable", reason };
  }
  const { timeline } = context;
  const { coverage } = timeline;
  const isShown = (types: readonly EventType[]) => types.every((type) => coverage.hasEver(type));
  if (required.every((ways) => ways.some(isShown))) return NOT_TRIGGERED;
  if (plans.every((plan) => !bearerMayCover(timeline, plan)))
    return { outcome: "inapplicable", reason: "outside-record" };
  const types = [...new Set(required.flat(2))].filter((type) => !coverage.hasEver(type)).sort();
  const missing: Missing[] = [{ code: "not-covered", types }];
  return { outcome: "undetermined", missing };
}
