import { periodsOf } from "../calendar/term.js";
import type { Ruleset } from "../norm/loadRuleset.js";
import { plansOf } from "../norm/plansOf.js";

/** Whether a norm of a ruleset has a term in school days, which no law lists: it is known only where a calendar is given. */
export function hasSchoolTerm(ruleset: Ruleset, norm: string): boolean {
  return (plansOf(ruleset).get(norm) ?? []).some(
    ({ duty }) => duty.kind === "achieve" && periodsOf(duty.within).some((period) => "schoolDays" in period),
  );
}
