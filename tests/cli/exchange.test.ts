/** `evaluate` in forms for other tools: whole in `golden/`, and each read back by a parser of its kind. */
import { readFileSync } from "node:fs";
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Ajv from "ajv-draft-04";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import jsonld from "jsonld";
import { marked } from "marked";
import { expect, test, vi } from "vitest";
import * as z from "zod";
import type { Outcome, Report } from "../../src/evaluate/report.js";
import { expectGolden } from "../support/golden.js";
import { runCli } from "../support/runCli.js";

vi.setConfig({ testTimeout: 120_000 });

const FAMILIES = [
  "evaluate",
  "tests/cli/input/two-families.json",
  "--ruleset",
  "tests/cli/input/four-norms.yaml",
];
const EXAMPLES = ["evaluate", "examples/cases.ndjson", "--as-of", "2026-06-30"];
const written = async (args: readonly string[], format: string) =>
  (await runCli([...args, "--format", format])).stdout;
const findings = async () => {
  const lines = (await written(EXAMPLES, "ndjson")).trim().split("\n");
  return lines.map((line): Report => JSON.parse(line)).flatMap((report) => report.findings);
};

test.concurrent.each([
  ["exchange.junit.xml", "junit"],
  ["exchange.sarif.json", "sarif"],
  ["exchange.nl.md", "markdown"],
  ["exchange.nl.html", "html"],
])("%s", async (name, format) => {
  expectGolden(await written(FAMILIES, format), new URL(`./golden/${name}`, import.meta.url));
});

const Suites = z.object({
  testsuites: z.object({
    testsuite: z.array(
      z.object({
        "@_failures": z.string(),
        "@_skipped": z.string(),
        testcase: z.array(z.record(z.string(), z.unknown())),
      }),
    ),
  }),
});

test.concurrent("JUnit: breaches of law and standards fail, what nobody owes is skipped, in as many threads as there are", async () => {
  const xml = await written(EXAMPLES, "junit");
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(await written([...EXAMPLES, "--threads", "2"], "junit")).toBe(xml);
  const list = (name: string) => name === "testsuite" || name === "testcase";
  const { testsuites } = Suites.parse(new XMLParser({ ignoreAttributes: false, isArray: list }).parse(xml));
  const cases = testsuites.testsuite.flatMap(({ testcase }) => testcase);
  const all = await findings();
  const isOwed = ({ force }: Report["findings"][number]) => force === "law" || force === "standard";
  const count = (outcome: Outcome, owed?: boolean) =>
    all.filter((one) => one.outcome === outcome && (owed === undefined || isOwed(one) === owed)).length;
  expect(cases).toHaveLength(all.length - count("inapplicable"));
  expect(cases.filter((one) => "failure" in one)).toHaveLength(count("breached", true));
  expect(cases.filter((one) => "skipped" in one)).toHaveLength(
    count("open") + count("undetermined") + count("breached", false),
  );
  for (const suite of testsuites.testsuite) {
    expect(Number(suite["@_failures"])).toBe(suite.testcase.filter((one) => "failure" in one).length);
    expect(Number(suite["@_skipped"])).toBe(suite.testcase.filter((one) => "skipped" in one).length);
  }
});

test.concurrent("JUnit: a message names what makes the outcome, never a duty that was kept, and says what was asked", async () => {
  const args = ["evaluate", "tests/cli/input/two-families.json", "--known-at", "2026-06-17"];
  const xml = await written([...args, "--as-of", "2026-06-18", "--since", "2026-01-01"], "junit");
  const failures = [...xml.matchAll(/<failure type="(\w+)" message="([^"]*)"/g)];
  expect(failures.length).toBeGreaterThan(2);
  for (const [, type = "", message = ""] of failures) {
    const statuses = message.split("; ").map((one) => one.slice(0, one.indexOf(":")));
    expect(statuses.every((one) => /^(overdue|violated|fulfilled-late)$/.test(one))).toBe(true);
    expect(statuses[0]).toBe({ outstanding: "overdue", final: "violated", late: "fulfilled-late" }[type]);
  }
  // Breached once, and kept as often as not: what was kept stands in the text alone.
  expect(xml).toMatch(/<skipped message="proposal: violated: proposal\/contact-during-measure#k1[^;"]*">/);
  expect(xml.match(/<skipped message="[^"]*">[^<\s]/g)?.length).toBe(xml.match(/<skipped/g)?.length);
  for (const [name, value] of [
    ["asOf", "2026-06-18"],
    ["knownAt", "2026-06-17"],
    ["since", "2026-01-01"],
  ])
    expect(xml).toContain(`<property name="${name}" value="${value}"/>`);
  expect(xml).toMatch(/timestamp="2026-06-18T00:00:00"/);
  expect(xml).toMatch(/<property name="ruleset" value="proposal [\d.]+ sha256:/);
});

test.concurrent.each([
  ["2026-06-30T10:00+02:00", "2026-06-30T10:00:00", "without seconds"],
  ["2026-06-30T23:30:00Z", "2026-07-01T01:30:00", "in Amsterdam it is the next day"],
  ["2026-01-30T23:30:00.250Z", "2026-01-31T00:30:00", "with a fraction, in winter"],
])("JUnit: of the moment %s the timestamp is %s, %s", async (asOf, timestamp) => {
  const { stdout } = await runCli(["evaluate", ...EXAMPLES, "--as-of", asOf, "--format", "junit"]);
  expect(new Set(stdout.match(/timestamp="[^"]*"/g))).toEqual(new Set([`timestamp="${timestamp}"`]));
});

const Sarif = z.object({
  version: z.literal("2.1.0"),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({ name: z.string(), rules: z.array(z.object({ id: z.string() })) }),
      }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          kind: z.literal("fail"),
          level: z.enum(["error", "warning", "note"]),
          message: z.object({ text: z.string().min(1) }),
          partialFingerprints: z.record(z.string(), z.string()),
          properties: z.object({
            asOf: z.string(),
            force: z.string(),
            duty: z.object({ status: z.string() }),
          }),
        }),
      ),
    }),
  ]),
});

test.concurrent("SARIF: the schema of the format takes it, and nothing that it should not", async () => {
  // Of draft 4 with patterns that are not Unicode's.
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(sarifSchema);
  const text = await written(EXAMPLES, "sarif");
  expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
  expect(validate(JSON.parse(text.replace('"kind":"fail"', '"kind":"broken"')))).toBe(false);
  expect(validate(JSON.parse(text.replace('"ruleId"', '"rule"')))).toBe(false);
  expect(validate(JSON.parse(await written(FAMILIES, "sarif")))).toBe(true);
});

test.concurrent("SARIF: every duty that is breached and no other; what nobody owes is a note", async () => {
  const { runs } = Sarif.parse(JSON.parse(await written(EXAMPLES, "sarif")));
  const [{ results, tool }] = runs;
  const breaches = (await findings()).flatMap(({ duties }) =>
    duties.filter(({ status }) => /^(overdue|violated|fulfilled-late)$/.test(status)),
  );
  expect(results.map(({ properties }) => properties.duty.status).sort()).toEqual(
    breaches.map(({ status }) => status).sort(),
  );
  for (const { properties, level } of results)
    if (properties.force === "proposal" || properties.force === "yardstick") expect(level).toBe("note");
    else expect(level).toBe(properties.duty.status === "fulfilled-late" ? "warning" : "error");
  const rules = new Set(tool.driver.rules.map(({ id }) => id));
  expect(results.filter(({ ruleId }) => !rules.has(ruleId))).toEqual([]);
});

test.concurrent("EARL: linked data, an assertion for each finding, with the finding whole", async () => {
  const expanded = await jsonld.expand(JSON.parse(await written(EXAMPLES, "earl")));
  const all = await findings();
  const isOf = (type: string) =>
    expanded.filter((node) => [node["@type"]].flat().includes(`http://www.w3.org/ns/earl#${type}`));
  expect(isOf("Assertion")).toHaveLength(all.length);
  // Each report stands there once, without its findings: what was asked, and under which rules.
  const told = JSON.stringify(isOf("TestSubject")).match(/"receipt":/g);
  expect([isOf("TestSubject").length, told?.length]).toEqual([15, 15]);
  expect(JSON.stringify(isOf("TestSubject"))).not.toContain('"findings":[');
  const outcomes = JSON.stringify(expanded).match(/earl#(passed|failed|cantTell|inapplicable)/g) ?? [];
  const count = (...of: readonly Outcome[]) => all.filter(({ outcome }) => of.includes(outcome)).length;
  const times = (name: string) => outcomes.filter((one) => one === `earl#${name}`).length;
  expect(["passed", "failed", "cantTell", "inapplicable"].map(times)).toEqual([
    ...[
      count("satisfied"),
      count("breached"),
      count("open", "undetermined"),
      count("excused", "inapplicable"),
    ],
  ]);
  expect(JSON.stringify(expanded)).toContain('"@type":"@json"');
});

test.concurrent("HTML: a picture for each child and force, every duty in it and in the table, every event below", async () => {
  const html = await written([...EXAMPLES, "--since", "2000-01-01"], "html");
  expect(XMLValidator.validate(html.replace("<!doctype html>", ""), { unpairedTags: ["meta"] })).toBe(true);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/);
  const sections = html.split("<section>").slice(1);
  const lines = (await written(EXAMPLES, "ndjson")).trim().split("\n");
  const reports = lines.map((line): Report => JSON.parse(line));
  const records = readFileSync("examples/cases.ndjson", "utf8").trim().split("\n");
  expect(sections).toHaveLength(reports.length);
  for (const [place, { record, findings: all }] of reports.entries()) {
    const section = sections[place] ?? "";
    expect(section).toContain(record);
    const owed = all.filter(({ duties }) => duties.length > 0);
    const pictures = new Set(owed.map(({ child, force }) => `${child} ${force}`));
    expect(section.split("<svg").length - 1).toBe(pictures.size);
    const duties = owed.flatMap((finding) => finding.duties);
    expect(section.match(/class="bar"/g) ?? []).toHaveLength(duties.length);
    const [terms = "", events = ""] = section.split("<h3>Wat het dossier zegt</h3>");
    expect(terms.match(/<tr><th scope="row">/g) ?? []).toHaveLength(duties.length);
    const told = [...events.matchAll(/<tr><th scope="row">([^<]*)</g)].map(([, id]) => id);
    expect(told.sort()).toEqual(standing(records[place] ?? ""));
  }
});

test.concurrent("Markdown: headings and lists alone, with every word of the text, read by a parser of its kind", async () => {
  const tokens = marked.lexer(await written(EXAMPLES, "markdown"));
  expect(new Set(tokens.map(({ type }) => type))).toEqual(new Set(["heading", "list", "space"]));
  const headings = tokens.flatMap((token) => (token.type === "heading" ? [`${token.depth}`] : []));
  const lines = (await written(EXAMPLES, "ndjson")).trim().split("\n");
  const reports = lines.map((line): Report => JSON.parse(line));
  const children = reports.flatMap((report) => [...new Set(report.findings.map(({ child }) => child))]);
  // The ruleset; each record, then sources and assumptions; each child.
  expect(["1", "2", "3"].map((depth) => headings.filter((one) => one === depth).length)).toEqual([
    ...[1, reports.length + 2, children.length],
  ]);
  const words = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  const html = marked
    .parser(tokens)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&(\w+|#\d+);/g, " ");
  const text = (await written(EXAMPLES, "text"))
    .split("\n")
    .map(words)
    .filter((line) => line !== "");
  const told = words(html.replaceAll(/\s+/g, " "));
  expect(text.filter((line) => !told.includes(line))).toEqual([]);
});

test.concurrent("HTML looks back a year, as a text does, and says so", async () => {
  const html = await written(EXAMPLES, "html");
  expect(html).toContain("Wat vóór maandag 30 juni 2025 al was beslist, staat hier niet.");
  expect(await written([...EXAMPLES, "--threads", "2"], "html")).toBe(html);
});

test.concurrent.each(["junit", "sarif", "earl", "html"])(
  "%s of no records is a whole document",
  async (format) => {
    const { stdout } = await runCli(["evaluate", "-", "--format", format], { stdin: "\n" });
    if (format === "html") expect(stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    else if (format === "junit") expect(XMLValidator.validate(stdout)).toBe(true);
    else expect(() => JSON.parse(stdout)).not.toThrow();
  },
);

/** Ids of the events of a record that stand at the end of June 2026: as they were corrected, without those entered in error. */
function standing(line: string): string[] {
  const Events = z.array(
    z.object({
      ...{ id: z.string(), at: z.string(), corrects: z.string().optional() },
      enteredInError: z.boolean().optional(),
    }),
  );
  const { events } = z.object({ events: Events }).parse(JSON.parse(line));
  const inError = new Set(events.flatMap((one) => (one.enteredInError ? (one.corrects ?? []) : [])));
  return events
    .filter(({ id, at, corrects }) => corrects === undefined && at < "2026-07" && !inError.has(id))
    .map(({ id }) => id)
    .sort();
}
