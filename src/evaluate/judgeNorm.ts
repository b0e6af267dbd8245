/** Judges one norm for one child: its triggers, and the duties they open (C1, C4). */
import type { TimelineChild } from "../record/household.js";
import { caseOf, isAchieve, judgeAchieve } from "./achieve.js";
import type { Context, Scope } from "./context.js";
import type { DutyDraft } from "./dutyDraft.js";
import { judgeForbid } from "./forbid.js";
import { type Joined, join } from "./join.js";
import type { Opening } from "./opening.js";
import type { NormProgram } from "./program.js";
import { judgeRecur } from "./recur.js";
import {
  type FellAway,
  type Opened,
  openingsOf,
  standingOf,
  type Triggered,
  type Upstream,
  weightier,
} from "./triggers.js";

/** Judges one norm, with all its entries, for one child. */
export function judgeNorm(
  context: Context,
  { plans }: NormProgram,
  child: TimelineChild,
  upstream: Upstream | null,
): Triggered {
  if (plans[0]?.duty.kind === "recur") {
    const scopes = plans.map((plan): Scope => ({ context, plan, child, rests: [] }));
    return judgeRecur(scopes, plans);
  }
  let fellAway: FellAway | null = null;
  let triggered = false;
  const opened: Omit<Opened, "joined">[] = [];
  for (const plan of plans) {
    if (plan.duty.kind === "recur") continue;
    const asking: Scope = { context, plan, child, rests: [] };
    for (const opening of openingsOf(asking, plan.duty.trigger, upstream)) {
      triggered = true;
      context.duties.add();
      const scope: Scope = { context, plan, child, rests: [] };
      const opens = (one: Opening): boolean => {
        const standing = standingOf(scope, plans, one.first.time.day, one.view, one.truth);
        if (standing.opens) opened.push({ scope, opening: one, truth: standing.truth });
        else fellAway = weightier(fellAway, standing.why);
        return standing.opens;
      };
      if (opens(opening)) continue;
      // A half that is not certain may have told the trigger's day (C2): with another the duty may stand.
      for (const other of opening.others()) if (opens(other)) break;
    }
  }
  const drafts: DutyDraft[] = [];
  for (const one of join(opened)) drafts.push(judgeOpened(one));
  return { drafts, triggered, fellAway, nextUnit: null };
}

function judgeOpened({ opened, subject }: Joined): DutyDraft {
  const { plan } = opened.scope;
  if (isAchieve(plan)) return judgeAchieve(subject ?? caseOf(opened, plan.duty));
  if (plan.duty.kind === "forbid") return judgeForbid(opened, plan.duty);
  throw new Error("recurring norms are judged by their spans");
}
