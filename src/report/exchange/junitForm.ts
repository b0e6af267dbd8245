/** Findings as JUnit XML: a suite for each record, a test for each norm and child that owes something. */
import { formatInstant } from "../../calendar/amsterdam.js";
import { formatDay } from "../../calendar/civilDay.js";
import { readTime } from "../../calendar/time.js";
import type { Finding, Report } from "../../evaluate/report.js";
import { describe } from "../describe.js";
import { missingSentence } from "../missingSentence.js";
import { wordsOf } from "../words.js";
import { decisiveDuties } from "./decisiveDuties.js";
import { escapeXml } from "./escapeXml.js";
import type { ExchangeForm, ExchangeOptions } from "./exchangeForm.js";

/**
 * A breach of law or a standard fails, cured or not. What is open, cannot be told, or is of a proposal or yardstick, which nobody
 * owes, is skipped with what was found; what does not apply is left out. What was asked stands under `properties`.
 */
export const junitForm: ExchangeForm = {
  head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="vertelrecht">\n',
  part({ report }, options) {
    const shown = report.findings.filter(({ outcome }) => outcome !== "inapplicable");
    if (shown.length === 0) return "";
    const skipped = shown.filter(isSkipped).length;
    const failures = shown.filter((finding) => finding.outcome === "breached" && !isSkipped(finding)).length;
    const counts = `tests="${shown.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
    return [
      `  <testsuite name="${escapeXml(report.record)}" timestamp="${timestampOf(report.asOf)}" ${counts}>`,
      ...propertyLines(report),
      ...shown.map((finding) => testCase(finding, options)),
      "  </testsuite>",
    ].join("\n");
  },
  between: "\n",
  foot: () => "\n</testsuites>\n",
};

/** Amsterdam's time without an offset, as readers of the format check it; the moment itself stands under `properties`. */
function timestampOf(asOf: string): string {
  const { day, instant } = readTime(asOf);
  return (instant === null ? `${formatDay(day)}T00:00:00` : formatInstant(instant)).slice(0, 19);
}

function propertyLines({ asOf, knownAt, since, receipt, assumptions }: Report): string[] {
  const { engine, ruleset, calendar } = receipt;
  const properties: readonly (readonly [string, string | null])[] = [
    ["asOf", asOf],
    ["knownAt", knownAt],
    ["since", since],
    ["engine", `${engine.name} ${engine.version}`],
    ["ruleset", `${ruleset.id} ${ruleset.version} ${ruleset.digest}`],
    ["calendar", `${calendar.id} ${calendar.digest}`],
    ["assumptions", assumptions.map(({ norm, parameter }) => `${norm} ${parameter}`).join(", ")],
  ];
  const lines = properties.map(([name, value]) =>
    value === null || value === "" ? "" : `      <property name="${name}" value="${escapeXml(value)}"/>`,
  );
  return ["    <properties>", ...lines.filter((line) => line !== ""), "    </properties>"];
}

function isSkipped({ outcome, force }: Finding): boolean {
  const isOwed = force === "law" || force === "standard";
  return outcome === "open" || outcome === "undetermined" || (outcome === "breached" && !isOwed);
}

function testCase(finding: Finding, options: ExchangeOptions): string {
  const { norm, child, outcome, standing, force } = finding;
  const open = `    <testcase classname="${escapeXml(norm)}" name="${escapeXml(child ?? "household")}"`;
  if (outcome !== "breached" && !isSkipped(finding)) return `${open}/>`;
  const { decisive, others } = decisiveDuties(finding);
  const told = escapeXml(
    [...decisive, ...others].map((duty) => describe(duty, options)).join("\n\n") ||
      missingWords(finding, options),
  );
  const message = decisive.map(({ id, status }) => `${status}: ${id}`).join("; ") || `${outcome}: ${norm}`;
  return isSkipped(finding)
    ? `${open}><skipped message="${escapeXml(`${force}: ${message}`)}">${told}</skipped></testcase>`
    : `${open}><failure type="${standing === "cured" ? "late" : standing}" message="${escapeXml(message)}">${told}</failure></testcase>`;
}

/** What to record where not even a duty can be told. */
function missingWords({ missing = [] }: Finding, { lang }: ExchangeOptions): string {
  const words = wordsOf(lang);
  return missing.length > 0 ? words.record(missingSentence(missing, lang)) : "";
}
