/** JUnit XML: a suite for each norm, a test for each case that was asked. */
import { escapeXml } from "../../report/exchange/escapeXml.js";
import { type CaseResult, isAsked, isOtherwise } from "../caseResult.js";
import type { Deviated } from "../deviations.js";
import { askedShare, failuresOf } from "../outcome.js";
import type { Reported } from "./machineReports.js";
import { wrongLines } from "./wrongLines.js";

/** The report as JUnit XML; cases that are not declared are left out. */
export function junitReport({ report, deviated }: Reported): string {
  const asked = report.cases.filter(isAsked);
  const ids = new Set(asked.map(({ id }) => id));
  // What fails the claim and is no case: verdicts, norms that nobody knows, deviations that no longer hold.
  const claims = failuresOf(report, deviated).filter((one) => !ids.has(one));
  const known = deviated.known.size;
  const share = askedShare(report);
  const norms = [...new Set(asked.map(({ norm }) => norm))];
  const suites = norms.map((norm) => {
    const own = asked.filter((one) => one.norm === norm);
    return [
      `  <testsuite name="${escapeXml(norm)}" ${counts(own, deviated)}>`,
      ...own.map((one) => testCase(one, deviated)),
      "  </testsuite>",
    ].join("\n");
  });
  const claim = [
    `  <testsuite name="claims" tests="${Math.max(1, claims.length)}" failures="${claims.length}" errors="0" skipped="0">`,
    `    <properties><property name="chosen" value="${report.chosen.cases} of ${report.chosen.of} cases"/><property name="asked" value="${share.asked} of ${share.of} cases of the norms"/><property name="known deviations" value="${known}"/></properties>`,
    ...(claims.length === 0 ? ['    <testcase classname="claims" name="what is claimed"/>'] : []),
    ...claims.map(
      (one) =>
        `    <testcase classname="claims" name="${escapeXml(one)}"><failure type="claim" message="${escapeXml(one)}"/></testcase>`,
    ),
    "  </testsuite>",
  ].join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vertelrecht conformance">\n${[claim, ...suites].join("\n")}\n</testsuites>\n`;
}

function counts(cases: readonly CaseResult[], { known }: Deviated): string {
  const otherwise = cases.filter((one) => one.outcome === "graded" && isOtherwise(one));
  const failures = otherwise.filter((one) => !isExcused(one, known)).length;
  const skipped = cases.filter(({ outcome }) => outcome === "skipped").length + otherwise.length - failures;
  const errors = cases.filter(({ outcome }) => outcome === "failed").length;
  return `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}

function testCase(one: CaseResult, { known }: Deviated): string {
  const { id, norm, outcome, reason, detail, milliseconds } = one;
  const time = milliseconds === null ? "" : ` time="${(milliseconds / 1000).toFixed(3)}"`;
  const open = `    <testcase classname="${escapeXml(norm)}" name="${escapeXml(id)}"${time}`;
  if (outcome === "skipped") return `${open}><skipped message="${escapeXml(detail ?? "")}"/></testcase>`;
  if (outcome === "failed")
    return `${open}><error type="${reason}" message="${escapeXml(detail ?? "")}"/></testcase>`;
  if (!isOtherwise(one)) return `${open}/>`;
  const wrong = wrongLines(one);
  if (isExcused(one, known))
    return `${open}><skipped message="${escapeXml(`known or cautious: ${wrong.join("; ")}`)}"/></testcase>`;
  const type = wrong[0]?.slice(0, wrong[0].indexOf(":")) ?? "unsteady";
  return `${open}><failure type="${escapeXml(type)}" message="${escapeXml(wrong[0] ?? "")}">${escapeXml(wrong.join("\n"))}</failure></testcase>`;
}

/** Whether all that is otherwise with a case is known to be, or says only that it cannot be told: no claim fails by it alone. */
function isExcused({ moments, unstable, broken }: CaseResult, known: Deviated["known"]): boolean {
  if (unstable || broken.length > 0) return false;
  return moments.every(({ duties }) =>
    duties.every((duty) => duty.grade === "correct" || duty.grade === "cautious" || known.has(duty)),
  );
}
