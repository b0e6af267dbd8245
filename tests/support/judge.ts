/** Runs one row of a semantics table and compares in part. */

import { SchoolCalendars } from "../../src/calendar/schoolCalendar.js";
import { VertelrechtError } from "../../src/errors.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { differences as partOf } from "../../src/evaluate/differences.js";
import type { Report } from "../../src/evaluate/report.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";
import { buildNorm, buildRecord } from "./build.js";
import type { FindingSketch, SemanticsCase } from "./table.js";

/** All differences between a row and what came of it; empty when it holds. */
export function differences(row: SemanticsCase): string[] {
  const norms = row.norms.map(buildNorm);
  const entries = row.entries ?? norms.map((norm) => ({ norm: idOf(norm) }));
  const loaded = attempt(() =>
    loadRuleset({ id: "test", title: { nl: "Test", en: "Test" }, norms, entries }),
  );
  if (row.normsRefused) return compareCodes("norms", row.normsRefused, loaded.faults);
  if (!loaded.value) return [`norms refused: ${loaded.faults.join("; ")}`];
  const parsed = safeParseRecord(buildRecord(row.record));
  if (row.refused)
    return compareCodes("record", row.refused, parsed.ok ? [] : parsed.faults.map(({ code }) => code));
  if (!parsed.ok)
    return parsed.faults.map(({ code, path, message }) => `record refused: ${code} ${path} ${message}`);
  const evaluator = createEvaluator(loaded.value);
  const { asOf, knownAt, since } = row;
  const schoolCalendars = SchoolCalendars.optional().parse(row.schoolCalendars);
  const report = evaluator.evaluate(parsed.record, {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(since === undefined ? {} : { since }),
    ...(schoolCalendars === undefined ? {} : { schoolCalendars }),
  });
  return [
    ...(row.expect ?? []).flatMap((sketch) => compareFinding(report, sketch, row.onlyMissing === true)),
    ...partial(report.summary, row.summary, "summary"),
    ...partial(report, row.report, "report"),
  ];
}

function attempt<T>(run: () => T): { value?: T; faults: string[] } {
  try {
    return { value: run(), faults: [] };
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    return { faults: error.faults.map(({ code }) => code) };
  }
}

function compareCodes(what: string, wanted: readonly string[], found: readonly string[]): string[] {
  return JSON.stringify(wanted) === JSON.stringify(found)
    ? []
    : [`${what}: wanted ${wanted}, found ${found || "none"}`];
}

function compareFinding(report: Report, sketch: FindingSketch, onlyMissing: boolean): string[] {
  const norms = new Set(report.findings.map(({ norm }) => norm));
  const found = report.findings.filter(
    (finding) =>
      finding.norm === (sketch.norm ?? (norms.size === 1 ? [...norms][0] : "proposal/test")) &&
      (sketch.child === undefined ? finding.child !== null : finding.child === sketch.child),
  );
  const [finding] = found;
  if (!finding) return [`no finding for ${sketch.norm ?? "the norm"} and ${sketch.child ?? "the child"}`];
  const { norm: _norm, child: _child, ...rest } = sketch;
  return [...partial(finding, rest, "finding"), ...(onlyMissing ? moreMissing(finding, sketch) : [])];
}

/** What is missing of a duty beyond what is expected. */
function moreMissing({ duties }: Report["findings"][number], sketch: FindingSketch): string[] {
  return duties.flatMap(({ id, missing = [] }, index) => {
    const wanted: unknown = sketch.duties?.[index]?.missing;
    return missing.length > (Array.isArray(wanted) ? wanted.length : 0)
      ? [`${id}: found ${JSON.stringify(missing)} as missing`]
      : [];
  });
}

/** Differences of a value from a sketch, in words. */
export function partial(found: unknown, wanted: unknown, at: string): string[] {
  return partOf(found, wanted, at).map(
    (one) => `${one.path}: wanted ${JSON.stringify(one.wanted)}, found ${JSON.stringify(one.found)}`,
  );
}

function idOf(norm: unknown): string {
  return String(Reflect.get(Object(norm), "id"));
}
