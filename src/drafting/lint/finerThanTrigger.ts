/** A term in hours whose trigger may be recorded by the day alone. */
import { periodsOf } from "../../calendar/term.js";
import type { Finding } from "../../evaluate/report.js";
import type { AchievePlan } from "../../norm/plan.js";
import type { CaseRecord } from "../../record/record.js";
import { takeRecord } from "../../record/safeParseRecord.js";
import { exampleOf, type Lint, type Looked, smallest } from "./lint.js";

/** The term, with a case that is decided while the hours are there and is not by the days alone. */
export function finerThanTrigger(looked: Looked): Lint[] {
  const { norm, duty } = looked.plan;
  if (duty.kind !== "achieve" || !isInHours(duty.within)) return [];
  const outcomes = (findings: readonly Finding[]) =>
    findings.filter((finding) => finding.norm === norm.id).map(({ outcome }) => outcome);
  const { shown } = smallest(
    looked.world,
    (_norm, record, { asOf }, { base }) => {
      if (outcomes(base).includes("undetermined")) return false;
      const coarse = byTheDay(record);
      return (
        coarse !== null &&
        outcomes(looked.evaluator.evaluate(coarse, { asOf }).findings).includes("undetermined")
      );
    },
    looked.bounds,
  );
  const record = shown && byTheDay(shown.record);
  return [
    {
      code: "term-finer-than-trigger",
      norm: norm.id,
      path: placeOfTerm(norm.duty),
      message: "the term is in hours, and what sets it off may be recorded by the day alone",
      mend: "set a term in days, or see to it that the hour is recorded: 'needs' tells of which events",
      example: shown && record ? exampleOf({ record, asOf: shown.asOf }, [looked]) : null,
      searched: null,
    },
  ];
}

function isInHours(within: AchievePlan["within"]): boolean {
  return periodsOf(within).some((period) => "hours" in period);
}

function placeOfTerm(duty: Looked["plan"]["norm"]["duty"]): string {
  const within = duty.kind === "achieve" ? duty.within : null;
  return typeof within === "object" && within !== null && "parameter" in within
    ? `parameters.${within.parameter}.value`
    : "duty.within";
}

/** The same record, each event on its day without the hour. */
function byTheDay(record: CaseRecord): CaseRecord | null {
  const events = record.events.map((event) => ({ ...event, at: event.at.slice(0, 10) }));
  const parsed = takeRecord({ ...record, events });
  return parsed.ok ? parsed.record : null;
}
