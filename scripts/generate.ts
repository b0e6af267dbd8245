/**
 * Writes every generated file: the bundled rules, the JSON Schemas, the pages of the command line and of all codes, and
 * the tables of the populations.
 * `npm run generate` writes them; with `--check` it fails when one is stale.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import * as z from "zod";
import { CalendarFile } from "../src/calendar/calendar.js";
import { Deviation } from "../src/conformance/deviations.js";
import { Answer, Declaration, Message } from "../src/conformance/protocol.js";
import { ReportLine, ReportSummary } from "../src/conformance/reports/reportSchemas.js";
import { Changelog, Expected, Manifest, SuiteCase } from "../src/conformance/suite.js";
import { ReportSchema } from "../src/evaluate/reportSchema.js";
import { ProfileFile } from "../src/generate/profile.js";
import { CaseFile } from "../src/norm/caseFile.js";
import { digestOf } from "../src/norm/digestOf.js";
import { loadRuleset, type Ruleset } from "../src/norm/loadRuleset.js";
import { Norm } from "../src/norm/norm.js";
import { RulesetFile } from "../src/norm/ruleset.js";
import { TreatyTable } from "../src/norm/treaties.js";
import { CaseRecord } from "../src/record/record.js";
import { SummarySchema } from "../src/summary/summary.js";
import { cataloguePages } from "./cataloguePages.js";
import { cliPage } from "./cliPage.js";
import { suiteFiles } from "./conformance/buildSuite.js";
import { exampleSummaries } from "./exampleSummaries.js";
import { populationPage } from "./populationPage.js";
import { referencePage } from "./referencePage.js";

const root = join(import.meta.dirname, "..");
const stale: string[] = [];
const check = process.argv.includes("--check");

function write(path: string, text: string): void {
  const file = join(root, path);
  const old = (() => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      return null;
    }
  })();
  if (old === text) return;
  if (check) stale.push(path);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function jsonFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json") && !name.endsWith(".cases.json"))
    .map((name) => relative(root, join(root, folder, name)).replaceAll("\\", "/"))
    .sort();
}

const norms = readFiles("rules/norms").map(withoutSchema);

/** All rulesets, loaded from their files as they stand. */
function loadedRulesets(): Ruleset[] {
  const files = readFiles("rules/rulesets").map((file) => RulesetFile.parse(file));
  const title = { nl: "Alle normen", en: "All norms" };
  const from = {
    ...Object.fromEntries(files.map((file) => [file.id, file])),
    all: { id: "all", title, norms },
  };
  return files.map((file) => loadRuleset(file, { from }));
}

/** All rulesets, resolved; norms stand once, by id, those that a variant adds too. */
function bundledRules(loaded: readonly Ruleset[]): string {
  const byId = new Map(loaded.flatMap(({ norms: own }) => [...own]));
  const rulesets = loaded.map(({ id, resolved, digest }) => {
    const { norms: _norms, ...rest } = resolved;
    return [id, { ...rest, digest: digest.slice("sha256:".length) }] as const;
  });
  const all = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({ norms: all, rulesets: Object.fromEntries(rulesets) }, null, 1)}\n`;
}

function readFiles(folder: string): unknown[] {
  return jsonFiles(folder).map((file) => JSON.parse(readFileSync(join(root, file), "utf8")));
}

function withoutSchema(file: unknown): unknown {
  const { $schema: _schema, ...norm } = Norm.parse(file);
  return norm;
}

function schema(name: string, title: string, type: z.ZodType): void {
  const json = z.toJSONSchema(type, { io: "input", unrepresentable: "any", reused: "ref" });
  write(`schema/${name}.schema.json`, `${JSON.stringify({ title, ...json }, null, 2)}\n`);
}

/** Digests of the bundled calendars by id, so that no program has to take them. */
function calendarDigests(): string {
  const files = readFiles("rules/calendars").map((file) => CalendarFile.parse(file));
  const digests = files.map((file) => [file.id, digestOf(file).slice("sha256:".length)] as const);
  return `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`;
}

const loaded = loadedRulesets();
write("src/entries/bundled.json", bundledRules(loaded));
write("src/evaluate/calendarDigests.json", calendarDigests());
schema("record", "vertelrecht case record", CaseRecord);
schema("norm", "vertelrecht norm", Norm);
schema("ruleset", "vertelrecht ruleset", RulesetFile);
schema("report", "vertelrecht report", ReportSchema);
schema("summary", "vertelrecht summary", SummarySchema);
schema("cases", "vertelrecht worked cases", CaseFile);
schema("calendar", "vertelrecht calendar", CalendarFile);
schema("treaties", "vertelrecht table of treaties", TreatyTable);
schema("profile", "vertelrecht profile", ProfileFile);
schema("conformance-manifest", "vertelrecht conformance suite", Manifest);
schema("conformance-case", "vertelrecht conformance case", SuiteCase);
schema("conformance-changelog", "vertelrecht conformance changelog", Changelog);
schema("conformance-declaration", "vertelrecht conformance declaration", Declaration);
schema("conformance-message", "vertelrecht conformance message of a runner", Message);
schema("conformance-answer", "vertelrecht conformance answer of an implementation", Answer);
schema("conformance-deviations", "vertelrecht conformance known deviations", z.array(Deviation));
schema("conformance-report", "vertelrecht conformance report, line by line", ReportLine);
schema("conformance-summary", "vertelrecht conformance report, in one", ReportSummary);
schema("conformance-expected", "vertelrecht conformance expectation", Expected);
for (const [path, text] of suiteFiles()) write(`rules/conformance/${path}`, text);
write("examples/summaries.ndjson", exampleSummaries());
write("docs/cli.md", cliPage());
for (const [path, text] of cataloguePages(loaded)) write(path, text);
write("docs/reference.md", referencePage());
write("docs/population.md", populationPage(readFileSync(join(root, "docs/population.md"), "utf8")));

if (stale.length > 0) {
  console.error(`stale: ${stale.join(", ")} · mend: npm run generate`);
  process.exitCode = 1;
}
