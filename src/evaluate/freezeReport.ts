/** Freezes a report whole: what an evaluation gives is never changed by anyone. */
import { deepFreeze } from "../deepFreeze.js";
import type { Duty, Finding, Report } from "./report.js";

/** Freezes a report and all that it holds. Its shapes are known, which is faster than to look for them. */
export function freezeReport(report: Report): Report {
  const { receipt, summary, findings, assumptions, earlier } = report;
  for (const finding of findings) freezeFinding(finding);
  Object.freeze(findings);
  for (const part of [receipt, summary, assumptions, earlier]) deepFreeze(part);
  return Object.freeze(report);
}

function freezeFinding(finding: Finding): void {
  const { missing, duties } = finding;
  if (missing) deepFreeze(missing);
  for (const duty of duties) freezeDuty(duty);
  Object.freeze(duties);
  Object.freeze(finding);
}

function freezeDuty(duty: Duty): void {
  const { trigger, window, restsOn, fulfilledBy, missing, unit } = duty;
  Object.freeze(trigger);
  if (window.derivation) deepFreeze(window.derivation);
  Object.freeze(window);
  Object.freeze(restsOn);
  if (fulfilledBy) Object.freeze(fulfilledBy);
  if (missing) deepFreeze(missing);
  if (unit) Object.freeze(unit);
  const { lateBy, overdueBy, openFor, afterwards, closedBy, awaits, possible, considered, trace } = duty;
  if (lateBy) Object.freeze(lateBy);
  if (overdueBy) Object.freeze(overdueBy);
  if (openFor) Object.freeze(openFor);
  if (afterwards) Object.freeze(afterwards);
  if (closedBy) Object.freeze(closedBy);
  if (awaits) Object.freeze(awaits);
  if (possible) Object.freeze(possible);
  if (considered) deepFreeze(considered);
  if (trace) deepFreeze(trace);
  Object.freeze(duty);
}
