/** Recurring duties: every span of a norm, unit by unit (C8, D6) or counted from the last act (C9). */
import type { Day } from "../calendar/civilDay.js";
import type { NormPlan } from "../norm/plan.js";
import { judgeChain } from "./chain.js";
import type { Scope } from "./context.js";
import type { DutyDraft } from "./dutyDraft.js";
import { type Span, spansOf } from "./spans.js";
import { judgeUnits } from "./units.js";

/** What came of a recurring norm for one child. */
export interface Recurred {
  readonly drafts: readonly DutyDraft[];
  /** Whether any span was recorded, and why units fell away. */
  readonly triggered: boolean;
  readonly fellAway: ReadonlySet<"not-applicable" | "not-in-force">;
  /** First days of units that begin later with no new events. */
  readonly nextUnit: Day | null;
}

/** Judges a recurring norm for one child: every plan judges the units that begin while its entry holds. */
export function judgeRecur(scopes: readonly Scope[], plans: readonly NormPlan[]): Recurred {
  const drafts: DutyDraft[] = [];
  const fellAway = new Set<"not-applicable" | "not-in-force">();
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
      const taken = new Set(drafts.map(({ duty: { id } }) => id));
      drafts.push(
        ...judged.drafts.map((draft) => (taken.has(draft.duty.id) ? withSpanInId(draft, span) : draft)),
      );
      for (const why of judged.fellAway) fellAway.add(why);
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
