/** Recurring duties: every span of a norm, unit by unit (C8, D6) or counted from the last act (C9). */
import type { Day } from "../calendar/civilDay.js";
import type { NormPlan } from "../norm/plan.js";
import { judgeChain } from "./chain.js";
import type { Scope } from "./context.js";
import type { DutyDraft } from "./dutyDraft.js";
import { type Span, spansOf } from "./spans.js";
import { type FellAway, type Triggered, weightier } from "./triggers.js";
import { judgeUnits } from "./units.js";

/** Judges a recurring norm for one child: every plan judges the units that begin while its entry holds. */
export function judgeRecur(scopes: readonly Scope[], plans: readonly NormPlan[]): Triggered {
  const drafts: DutyDraft[] = [];
  let fellAway: FellAway | null = null;
  let triggered = false;
  let nextUnit: Day | null = null;
  for (const scope of scopes) {
    const { duty } = scope.plan;
    if (duty.kind !== "recur") continue;
    for (const span of spansOf(scope, duty)) {
      triggered = true;
      const judged =
        duty.anchor === "last-act"
          ? judgeChain(scope, plans, duty, span)
          : judgeUnits(scope, plans, duty, span);
      const others = drafts.filter((draft) => draft.span !== span.start.id);
      const taken = others.length > 0 ? new Set(others.map(({ duty: { id } }) => id)) : null;
      for (const draft of judged.drafts)
        drafts.push(taken?.has(draft.duty.id) ? withSpanInId(draft, span) : draft);
      fellAway = weightier(fellAway, judged.fellAway);
      if (judged.nextUnit !== null && (nextUnit === null || judged.nextUnit < nextUnit))
        nextUnit = judged.nextUnit;
    }
  }
  return { drafts, triggered, fellAway, nextUnit };
}

/** One act may open a duty in each of two spans that run side by side; the later span stands in its id. */
function withSpanInId(draft: DutyDraft, span: Span): DutyDraft {
  const [norm = "", child = "", ...rest] = draft.duty.id.split("#");
  return { ...draft, duty: { ...draft.duty, id: `${norm}#${child}#${span.start.id}+${rest.join("#")}` } };
}
