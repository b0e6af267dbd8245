/** What a norm says by itself, without looking for a case: a recurrence that no age ends, `whom` that decides nothing. */
import { patternsOf } from "../../norm/patternsOf.js";
import type { NormPlan } from "../../norm/plan.js";
import type { Lint } from "./lint.js";

/** What can be read from a norm alone. */
export function plainLints(plan: NormPlan): Lint[] {
  return [...endlessByAge(plan), ...idleWhom(plan)];
}

function endlessByAge({ norm, duty }: NormPlan): Lint[] {
  if (duty.kind !== "recur" || duty.untilAge !== null) return [];
  return [
    {
      code: "endless-recurrence",
      norm: norm.id,
      path: "duty.during",
      message: "no age ends it: where an end is never recorded it recurs for ever",
      mend: "write 'untilAge', the birthday from which nothing is owed",
      example: null,
      searched: null,
    },
  ];
}

/** A4: what closes a duty is of its own child, or of nobody known, whatever stands in `whom`. */
function idleWhom({ norm }: NormPlan): Lint[] {
  return closingsOf(norm.duty).flatMap(({ part, at }) =>
    patternsOf(part).flatMap(({ whom }, index): Lint[] =>
      whom === "case"
        ? [
            {
              code: "whom-without-effect",
              norm: norm.id,
              path: `${at}${Array.isArray(part) ? `[${index}]` : ""}.whom`,
              message: "what closes a duty is of its own child, or of nobody known: 'case' decides nothing",
              mend: "leave 'whom' out; a duty to every child of a household has 'children': 'household'",
              example: null,
              searched: null,
            },
          ]
        : [],
    ),
  );
}

function closingsOf(duty: NormPlan["norm"]["duty"]) {
  if (duty.kind === "recur") return [{ part: duty.during.until, at: "duty.during.until" }];
  return duty.kind === "achieve"
    ? [{ part: duty.before, at: "duty.before" }]
    : [{ part: duty.until, at: "duty.until" }];
}
