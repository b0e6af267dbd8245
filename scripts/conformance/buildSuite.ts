/** Makes the files of the conformance suite: cases, what is expected of them, rulesets and the manifest. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { formatDay, parseDay } from "../../src/calendar/civilDay.js";
import { gradedDuties } from "../../src/conformance/gradedDuties.js";
import {
  Changelog,
  Expected,
  LEVELS,
  type Level,
  Manifest,
  type Moment,
  Reading,
  SuiteCase,
} from "../../src/conformance/suite.js";
import { createEvaluator, type Evaluator } from "../../src/evaluate/createEvaluator.js";
import type { Report } from "../../src/evaluate/report.js";
import { digestOf } from "../../src/norm/digestOf.js";
import type { Ruleset } from "../../src/norm/loadRuleset.js";
import { changelogOf, Withdrawal } from "./changelog.js";
import { allSources, conventions, proposal, rulesetOf, type Source, selection } from "./sources.js";

/** Version of the suite: texts change the last number, new cases the second, another expectation the first. */
const VERSION = "1.0.0";
const SUITE = join(import.meta.dirname, "../../rules/conformance");
/** A film ends here at the latest. */
const LONGEST_FILM = 40;

/** Which readings a convention rests on. */
const READINGS: Readonly<Record<string, string>> = {
  "leap-day": "leap-day-birthday",
  "beyond-the-calendar": "unknown-equated-days",
  "two-professionals": "second-professional",
};

/** Every file of the suite, by its path below `rules/conformance/`. */
export function suiteFiles(): ReadonlyMap<string, string> {
  const base = proposal();
  const rulesets = new Map<string, Ruleset>([[base.id, base]]);
  const evaluators = new Map<string, Evaluator>();
  const labels = labelsByCase();
  const films = new Set<string>();
  const made = selected().map((source) => {
    const ruleset = source.entries === null ? base : rulesetOf(source, base);
    rulesets.set(ruleset.id, ruleset);
    const evaluator = evaluators.get(ruleset.id) ?? createEvaluator(ruleset);
    evaluators.set(ruleset.id, evaluator);
    const film = !films.has(source.norm) && isFilmed(source);
    if (film) films.add(source.norm);
    return caseOf(source, evaluator, film, labels.get(source.id) ?? []);
  });
  const withdrawn = z.array(Withdrawal).parse(readJsonFile(join(import.meta.dirname, "withdrawn.json")));
  const changes = changelogOf(
    Changelog.parse(readJsonFile(join(SUITE, "CHANGELOG.json"))),
    made.map(({ one, expected }) => ({ id: one.id, digest: digestOfCase(one, expected) })),
    withdrawn,
    VERSION,
  );
  const since = new Map(changes.map((change) => [change.case, change.version]));
  const files = new Map<string, string>();
  const norms = [...new Set(made.map(({ one }) => one.norm))].sort();
  const lines = (all: readonly unknown[]) => all.map((one) => `${JSON.stringify(one)}\n`).join("");
  for (const norm of norms) {
    const own = made.filter(({ one }) => one.norm === norm);
    const old = withdrawnOf(norm, withdrawn);
    const cases = own.map(({ one }) => ({ ...one, since: since.get(one.id) ?? VERSION }));
    files.set(`cases/${norm}.ndjson`, lines([...cases, ...old.cases]));
    files.set(`expected/${norm}.ndjson`, lines([...own.map(({ expected }) => expected), ...old.expected]));
  }
  for (const [id, { resolved, sources }] of rulesets) {
    const titles = Object.fromEntries([...sources].map(([source, title]) => [source, { title }]));
    const used = new Set(resolved.norms.flatMap((norm) => norm.sources.map(({ source }) => source)));
    const kept = Object.fromEntries(Object.entries(titles).filter(([source]) => used.has(source)));
    files.set(`rulesets/${id}.json`, `${JSON.stringify({ ...resolved, sources: kept })}\n`);
  }
  files.set("manifest.json", `${JSON.stringify(manifestOf(made, rulesets, norms), null, 2)}\n`);
  files.set("CHANGELOG.json", `${JSON.stringify(changes, null, 1)}\n`);
  return files;
}

interface Made {
  readonly one: SuiteCase;
  readonly expected: Expected;
  readonly calendar: Report["receipt"]["calendar"];
}

function selected(): Source[] {
  const sources = new Map(allSources().map((source) => [source.id, source]));
  return selection().map((id) => {
    const source = sources.get(id);
    if (!source) throw new Error(`the case ${id} is in the suite and is no longer there: withdraw it`);
    return source;
  });
}

function labelsByCase(): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  for (const { label, cases } of conventions())
    for (const id of cases) {
      const reading = READINGS[label];
      const own = labels.get(id) ?? [];
      labels.set(id, [...own, label, ...(reading === undefined ? [] : [`reading:${reading}`])]);
    }
  return labels;
}

/** The first plain case of each norm in which something happens is followed through every change. */
function isFilmed({ entries, moments, record }: Source): boolean {
  return (
    entries === null && record.events.length > 1 && moments.length > 1 && moments.every((one) => !one.knownAt)
  );
}

function caseOf(source: Source, evaluator: Evaluator, film: boolean, labels: readonly string[]): Made {
  const { id, norm, title, why, cites, schoolCalendars } = source;
  const record = { ...source.record, id: untellingId(id) };
  const moments = distinct(film ? filmOf(source, evaluator) : source.moments.map(momentOf));
  const reports = moments.map(({ asOf, knownAt }) =>
    evaluator.evaluate(record, {
      asOf,
      detail: true,
      ...(knownAt === null ? {} : { knownAt }),
      ...(schoolCalendars ? { schoolCalendars } : {}),
    }),
  );
  const expected: Expected = {
    id,
    moments: moments.map((moment, index) => {
      const report = reports[index];
      return { ...moment, duties: report ? gradedDuties(report, norm) : [] };
    }),
  };
  const { ruleset, calendar } = reports[0]?.receipt ?? {
    ruleset: { id: "", digest: "" },
    calendar: { id: "", digest: "" },
  };
  const one = SuiteCase.parse({
    ...{ id, norm, title, why, cites },
    labels: [...labels, ...(film ? ["film"] : [])],
    level: levelOf(expected, reports, norm),
    since: VERSION,
    status: "approved",
    ruleset: { id: ruleset.id, digest: ruleset.digest },
    record,
    ...(schoolCalendars ? { schoolCalendars } : {}),
    moments,
  });
  return { one, expected, calendar };
}

/** The record is told to whoever is asked: the name of its case may say what comes of it. */
function untellingId(id: string): string {
  return `record-${digestOf(id).slice("sha256:".length, "sha256:".length + 12)}`;
}

/** A worked case looks at several children at one moment; a conformance case asks for all of them at once. */
function distinct(moments: readonly Moment[]): Moment[] {
  return [...new Map(moments.map((moment) => [JSON.stringify(moment), moment])).values()];
}

function momentOf({ asOf, knownAt }: Source["moments"][number]): Moment {
  return { asOf, knownAt: knownAt ?? null };
}

/** Every moment at which anything changes, from the day before the first event on, and those that the case has itself. */
function filmOf({ record, moments }: Source, evaluator: Evaluator): Moment[] {
  const own = moments.map(({ asOf }) => asOf);
  const last = [...own].sort().at(-1) ?? "";
  const first = [...record.events.map(({ at }) => at.slice(0, 10))].sort()[0] ?? last;
  const changes: string[] = [];
  const start = parseDay(first);
  let asOf: string | null = start === null ? last : formatDay(start - 1);
  while (asOf !== null && asOf.slice(0, 10) <= last.slice(0, 10) && changes.length < LONGEST_FILM) {
    changes.push(asOf);
    asOf = evaluator.evaluate(record, { asOf }).nextChangeAt;
  }
  return [...new Set([...changes, ...record.events.map(({ at }) => at.slice(0, 10)), ...own])]
    .sort()
    .map((one): Moment => ({ asOf: one, knownAt: null }));
}

/** The lowest level at which a case can be graded. */
function levelOf({ moments }: Expected, reports: readonly Report[], norm: string): Level {
  const duties = moments.flatMap((moment) => moment.duties);
  const isOpen = reports.some(({ findings }) =>
    findings.some((finding) => finding.norm === norm && finding.outcome === "undetermined"),
  );
  const isImprecise = duties.some(
    ({ window }) => window.dueEarliest !== undefined || window.dueLatest !== undefined,
  );
  if (isOpen || isImprecise || moments.some(({ knownAt }) => knownAt !== null)) return "unknowns";
  const isTermed =
    duties.length > 0 && duties.every(({ window, unit }) => window.due !== undefined && unit === null);
  return isTermed ? "terms" : "duties";
}

function manifestOf(
  made: readonly Made[],
  rulesets: ReadonlyMap<string, Ruleset>,
  norms: readonly string[],
): Manifest {
  const cases = made.map(({ one }) => one);
  const moments = made.flatMap(({ expected }) => expected.moments);
  const atMost = (level: Level) =>
    cases.filter((one) => LEVELS.indexOf(one.level) <= LEVELS.indexOf(level)).length;
  const withLabel = (label: string) => cases.filter(({ labels }) => labels.includes(label)).length;
  return Manifest.parse({
    format: "vertelrecht.conformance/1",
    version: VERSION,
    licence: "CC0-1.0",
    calendar: made[0]?.calendar,
    levels: Object.fromEntries(LEVELS.map((level) => [level, atMost(level)])),
    counts: {
      cases: cases.length,
      moments: moments.length,
      duties: moments.reduce((sum, { duties }) => sum + duties.length, 0),
    },
    labels: [
      ...conventions().map(({ label, title, rules }) => ({ label, title, rules, cases: withLabel(label) })),
      {
        label: "film",
        title: { nl: "Elk moment waarop iets verandert", en: "Every moment at which anything changes" },
        rules: ["B1"],
        cases: withLabel("film"),
      },
    ],
    readings: z
      .array(Reading)
      .parse(JSON.parse(readFileSync(join(import.meta.dirname, "readings.json"), "utf8"))),
    rulesets: [...rulesets.values()]
      .map(({ id, digest }) => ({ id, digest, file: `rulesets/${id}.json` }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    files: norms.map((norm) => ({
      norm,
      cases: `cases/${norm}.ndjson`,
      expected: `expected/${norm}.ndjson`,
    })),
  });
}

/** The cases of a norm that no longer hold, as they were published. */
function withdrawnOf(norm: string, withdrawn: readonly Withdrawal[]) {
  const ids = new Set(withdrawn.map((one) => one.case));
  const published = <S extends z.ZodType<{ id: string }>>(schema: S, file: string) =>
    ids.size === 0
      ? []
      : readFileSync(join(SUITE, file), "utf8")
          .trim()
          .split("\n")
          .map((line) => schema.parse(JSON.parse(line)))
          .filter(({ id }) => ids.has(id));
  return {
    cases: published(SuiteCase, `cases/${norm}.ndjson`).map((one) => ({ ...one, status: "withdrawn" })),
    expected: published(Expected, `expected/${norm}.ndjson`),
  };
}

/** What may never change of a case that was published. */
function digestOfCase({ record, moments, schoolCalendars }: SuiteCase, expected: Expected): string {
  return digestOf(
    JSON.parse(JSON.stringify({ record, moments, schoolCalendars, expected: expected.moments })),
  );
}

function readJsonFile(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
