/** JUnit XML: a suite for each norm, a test for each case that was asked. */
import { escapeXml } from "../../report/exchange/escapeXml.js";
import { type CaseResult, isOtherwise } from "../caseResult.js";
import type { Reported } from "./machineReports.js";
import { wrongLines } from "./wrongLines.js";

/** The report as JUnit XML; cases that are not declared are left out. */
export function junitReport({ report }: Reported): string {
  const asked = report.cases.filter(({ outcome }) => outcome !== "not-declared");
  const norms = [...new Set(asked.map(({ norm }) => norm))];
  const suites = norms.map((norm) => {
    const own = asked.filter((one) => one.norm === norm);
    return [
      `  <testsuite name="${escapeXml(norm)}" ${counts(own)}>`,
      ...own.map(testCase),
      "  </testsuite>",
    ].join("\n");
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vertelrecht conformance" ${counts(asked)}>\n${suites.join("\n")}\n</testsuites>\n`;
}

function counts(cases: readonly CaseResult[]): string {
  const skipped = cases.filter(({ outcome }) => outcome === "skipped").length;
  const errors = cases.filter(({ outcome }) => outcome === "failed").length;
  const failures = cases.filter((one) => one.outcome === "graded" && isOtherwise(one)).length;
  return `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}

function testCase(one: CaseResult): string {
  const { id, norm, outcome, reason, detail, milliseconds } = one;
  const time = milliseconds === null ? "" : ` time="${(milliseconds / 1000).toFixed(3)}"`;
  const open = `    <testcase classname="${escapeXml(norm)}" name="${escapeXml(id)}"${time}`;
  if (outcome === "skipped") return `${open}><skipped message="${escapeXml(detail ?? "")}"/></testcase>`;
  if (outcome === "failed")
    return `${open}><error type="${reason}" message="${escapeXml(detail ?? "")}"/></testcase>`;
  if (!isOtherwise(one)) return `${open}/>`;
  const wrong = wrongLines(one);
  const type = wrong[0]?.slice(0, wrong[0].indexOf(":")) ?? "unsteady";
  return `${open}><failure type="${escapeXml(type)}" message="${escapeXml(wrong[0] ?? "")}">${escapeXml(wrong.join("\n"))}</failure></testcase>`;
}
