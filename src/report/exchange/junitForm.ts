/** Findings as JUnit XML: a suite for each record, a test for each norm and child that owes something. */
import type { Finding } from "../../evaluate/report.js";
import { describe } from "../describe.js";
import { wordsOf } from "../words.js";
import { escapeXml } from "./escapeXml.js";
import type { ExchangeForm, ExchangeOptions } from "./exchangeForm.js";

/**
 * A breach of law or a standard fails, cured or not. What is open, cannot be told, or is of a proposal or yardstick, which nobody
 * owes, is skipped with what was found; what does not apply is left out.
 */
export const junitForm: ExchangeForm = {
  head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vertelrecht">\n',
  part({ report: { record, asOf, findings } }, options) {
    const shown = findings.filter(({ outcome }) => outcome !== "inapplicable");
    if (shown.length === 0) return "";
    const skipped = shown.filter(isSkipped).length;
    const failures = shown.filter((finding) => finding.outcome === "breached" && !isSkipped(finding)).length;
    const counts = `tests="${shown.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
    return [
      `  <testsuite name="${escapeXml(record)}" timestamp="${escapeXml(asOf)}" ${counts}>`,
      ...shown.map((finding) => testCase(finding, options)),
      "  </testsuite>",
    ].join("\n");
  },
  between: "\n",
  foot: () => "\n</testsuites>\n",
};

function isSkipped({ outcome, force }: Finding): boolean {
  const isOwed = force === "law" || force === "standard";
  return outcome === "open" || outcome === "undetermined" || (outcome === "breached" && !isOwed);
}

function testCase(finding: Finding, options: ExchangeOptions): string {
  const { norm, child, outcome, standing, force } = finding;
  const open = `    <testcase classname="${escapeXml(norm)}" name="${escapeXml(child ?? "household")}"`;
  const told = escapeXml(finding.duties.map((duty) => describe(duty, options)).join("\n\n"));
  const [message = outcome] = finding.duties.map(({ id, status }) => `${status}: ${id}`);
  if (isSkipped(finding))
    return `${open}><skipped message="${escapeXml(`${wordsOf(options.lang).force[force]}: ${outcome}: ${message}`)}"/></testcase>`;
  if (outcome === "breached")
    return `${open}><failure type="${standing === "cured" ? "late" : standing}" message="${escapeXml(message)}">${told}</failure></testcase>`;
  return `${open}/>`;
}
