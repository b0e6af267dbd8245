/** Reports for machines: lines with a footer, a summary, a badge. */
import type { Deviated } from "../deviations.js";
import { askedShare, failuresOf, isRestricted } from "../outcome.js";
import type { RunReport } from "../runSuite.js";
import type { Manifest } from "../suite.js";
import { totalOf, type Verdict } from "../tally.js";

/** What a report is made of. */
export interface Reported {
  readonly report: RunReport;
  readonly deviated: Deviated;
  readonly manifest: Manifest;
}

/** A header, a line for each case, and a footer: without the footer the report is not whole. */
export function ndjsonReport({ report, deviated }: Reported): string {
  const { cases, ...header } = report;
  const lines = [
    { kind: "header", ...header },
    ...cases.map((one) => ({ kind: "case", ...one })),
    {
      kind: "footer",
      cases: cases.length,
      failures: failuresOf(report, deviated).length,
      deviations: { known: deviated.known.size, stale: deviated.stale },
    },
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** Norms and counts, without the cases. */
export function summaryReport({ report, deviated }: Reported): string {
  const { cases, ...rest } = report;
  const asked = cases.filter(({ outcome }) => outcome !== "not-declared");
  const times = asked.flatMap(({ milliseconds }) => milliseconds ?? []).sort((a, b) => a - b);
  const summary = {
    ...rest,
    total: totalOf(report.verdicts),
    cases: {
      all: cases.length,
      asked: asked.length,
      skipped: asked.filter(({ outcome }) => outcome === "skipped").length,
      failed: asked.filter(({ outcome }) => outcome === "failed").length,
    },
    medianMilliseconds: times[Math.floor(times.length / 2)] ?? null,
    deviations: { known: deviated.known.size, stale: deviated.stale },
    holds: failuresOf(report, deviated).length === 0,
  };
  return `${JSON.stringify(summary, null, 2)}\n`;
}

/** A badge for shields.io: the level and how many norms are complete. Green is only who was asked all that is claimed. */
export function badgeReport({ report, deviated }: Reported): string {
  const count = (verdict: Verdict) => report.verdicts.filter((one) => one.verdict === verdict).length;
  const all = report.verdicts.length;
  const known = deviated.known.size > 0 ? ` · ${deviated.known.size} known deviations` : "";
  const told = (message: string, color: string) =>
    `${JSON.stringify({ schemaVersion: 1, label: `vertelrecht ${report.suite.version} · ${report.level}`, message, color })}\n`;
  if (failuresOf(report, deviated).length > 0) return told("not conformant", "red");
  const oneWay = report.chosen.sample === 0 ? " · told one way only" : "";
  const complete = `${count("complete")} of ${all} norms complete${known}${oneWay}`;
  if (isRestricted(report))
    return told(`${complete}, in ${report.chosen.cases} of ${report.chosen.of} cases`, "lightgrey");
  // The level stands in the label; whatever else leaves cases out is told.
  const { asked, of, notAsked } = askedShare(report);
  const atLevel = of - (notAsked.get("level") ?? 0);
  const part = asked < atLevel ? `, in ${asked} of ${atLevel} cases` : "";
  const isWhole = count("complete") === all && oneWay === "" && part === "";
  return told(`${complete}${part}`, isWhole ? "brightgreen" : "green");
}
