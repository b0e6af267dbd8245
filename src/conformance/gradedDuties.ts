/** The duties of a report as a conformance answer holds them: flat, with what is graded and nothing else. */
import type { DerivationStep } from "../calendar/derivation.js";
import type { Duty, Report } from "../evaluate/report.js";
import type { GradedDuty, GradedStep } from "./suite.js";

/** The duties of one norm in a report. */
export function gradedDuties(report: Report, norm: string): GradedDuty[] {
  return report.findings
    .filter((finding) => finding.norm === norm)
    .flatMap(({ child, duties }) => duties.map((duty) => gradedDuty(norm, child, duty)));
}

function gradedDuty(norm: string, child: string | null, duty: Duty): GradedDuty {
  const { trigger, unit, status, window, possible, missing, fulfilledBy, closedBy, exception, breachedAt } =
    duty;
  const { derivation, ...times } = window;
  return {
    norm,
    child,
    trigger: [...trigger],
    unit: unit ?? null,
    status,
    window: times,
    ...(possible ? { possible: [...possible] } : {}),
    ...(missing ? { missing: [...new Set(missing.map(({ code }) => code))] } : {}),
    ...(fulfilledBy ? { fulfilledBy: [...fulfilledBy] } : {}),
    ...(closedBy ? { closedBy: [...closedBy] } : {}),
    ...(exception === undefined ? {} : { exception }),
    ...(breachedAt === undefined ? {} : { breachedAt }),
    ...(derivation ? { derivation: derivation.map(gradedStep) } : {}),
  };
}

function gradedStep({ step, from, to, skipped }: DerivationStep): GradedStep {
  return {
    step,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(skipped && skipped.length > 0 ? { skipped: skipped.map(({ day }) => day) } : {}),
  };
}
