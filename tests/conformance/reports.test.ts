/** The forms of a report, each read back by a parser of its own kind. */
import { readFile } from "node:fs/promises";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import jsonld from "jsonld";
import { marked } from "marked";
import { beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { writeReport } from "../../src/cli/conformance/writeReport.js";
import { isOtherwise } from "../../src/conformance/caseResult.js";
import { callsTo } from "../../src/conformance/connection.js";
import { holdDeviations } from "../../src/conformance/deviations.js";
import { type ReadSuite, readSuite } from "../../src/conformance/readSuite.js";
import { casePicture } from "../../src/conformance/reports/casePicture.js";
import type { Reported } from "../../src/conformance/reports/machineReports.js";
import { runSuite } from "../../src/conformance/runSuite.js";
import { faultsUnder } from "../support/schemaOf.js";
import { FAULTS, faulty } from "./faulty.js";

vi.setConfig({ testTimeout: 120_000 });

let suite: ReadSuite;
let reported: Reported;
beforeAll(async () => {
  const read = await readSuite((path) =>
    readFile(new URL(`../../rules/conformance/${path}`, import.meta.url), "utf8"),
  );
  suite = read;
  const fault = FAULTS.find(({ name }) => name === "erases a breach once it is cured");
  if (!fault) throw new Error("no such fault");
  const only = new Set(read.cases.filter(({ norm }) => /^(kpi|meldcode)/.test(norm)).map(({ id }) => id));
  const report = await runSuite(read, [callsTo(faulty(fault, read.rulesets))], { only, sample: 0 });
  reported = { report, deviated: holdDeviations(report, []), manifest: read.manifest };
});

const written = (format: Parameters<typeof writeReport>[2]["format"]) =>
  writeReport(reported, suite, { format, lang: "en" });
const asked = () => reported.report.cases.filter(({ outcome }) => outcome !== "not-declared");

test("lines have a header first and a footer last, and a line for each case between", () => {
  const lines = written("ndjson")
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(lines[0]).toMatchObject({ kind: "header", format: "vertelrecht.conformance-report/1" });
  expect(lines.at(-1)).toMatchObject({ kind: "footer", cases: reported.report.cases.length });
  expect(lines).toHaveLength(reported.report.cases.length + 2);
  const faults = faultsUnder("conformance-report.schema.json");
  for (const line of lines) expect(faults(line)).toEqual([]);
  expect(faults({ kind: "case" })).not.toEqual([]);
});

test("the summary says what is claimed, what came of it, and that it does not hold", () => {
  const { total, holds, cases } = z
    .object({
      total: z.record(z.string(), z.number()),
      holds: z.boolean(),
      cases: z.object({ asked: z.number() }),
    })
    .parse(JSON.parse(written("json")));
  expect(faultsUnder("conformance-summary.schema.json")(JSON.parse(written("json")))).toEqual([]);
  expect(total["missed-breach"]).toBeGreaterThan(0);
  expect([holds, cases.asked]).toEqual([false, asked().length]);
});

test("JUnit lists every case that was asked, with those that failed", () => {
  const xml = written("junit");
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === "testsuite" || name === "testcase",
  });
  const Suites = z.object({
    testsuites: z.object({
      testsuite: z.array(
        z.object({ "@_name": z.string(), testcase: z.array(z.record(z.string(), z.unknown())) }),
      ),
    }),
  });
  const { testsuites } = Suites.parse(parser.parse(xml));
  const [claims, ...norms] = testsuites.testsuite;
  const cases = norms.flatMap(({ testcase }) => testcase);
  expect(cases).toHaveLength(asked().length);
  expect(cases.some((one) => "failure" in one)).toBe(true);
  expect(cases.some((one) => !("failure" in one))).toBe(true);
  // What fails a claim and is no case is there too: a build is red wherever the claim does not hold.
  expect(claims?.["@_name"]).toBe("claims");
  expect(claims?.testcase.map((one) => one["@_name"])).toContain("kpi/family-plan: inconsistent");
  expect(claims?.testcase.every((one) => "failure" in one)).toBe(true);
});

test("EARL is linked data: an assertion for each case, of one product", async () => {
  const expanded = await jsonld.expand(JSON.parse(written("earl")));
  const EARL = "http://www.w3.org/ns/earl#";
  const assertions = expanded.filter((node) => [node["@type"]].flat().includes(`${EARL}Assertion`));
  expect(assertions).toHaveLength(reported.report.cases.length);
  const outcomes = new Set(
    JSON.stringify(assertions).match(/earl#(passed|failed|inapplicable|cantTell|untested)/g),
  );
  expect(outcomes).toEqual(new Set(["earl#passed", "earl#failed"]));
});

test("the badge is one that shields.io reads", () => {
  const Badge = z.strictObject({
    ...{ schemaVersion: z.literal(1), label: z.string(), message: z.string(), color: z.string() },
  });
  expect(Badge.parse(JSON.parse(written("badge")))).toMatchObject({
    message: "not conformant",
    color: "red",
  });
});

describe("pages", () => {
  test.each(["text", "markdown", "html"] as const)(
    "%s tells failures, with what was expected and what was answered",
    (format) => {
      const page = written(format);
      expect(page).toContain("What is claimed does not hold.");
      expect(page).toContain("missed breach");
      expect(page).toContain("done late");
    },
  );

  test("Markdown is read by a parser of its kind: headings, lists and tables, a table for each case", () => {
    const tokens = marked.lexer(written("markdown"));
    const kinds = new Set(tokens.map(({ type }) => type));
    expect(kinds).toEqual(new Set(["heading", "list", "paragraph", "table", "space"]));
    const cases = tokens.filter((token) => token.type === "heading" && token.depth === 3);
    expect(cases).toHaveLength(asked().filter(isOtherwise).length);
    expect(tokens.filter(({ type }) => type === "table")).toHaveLength(cases.length + 2);
  });

  test("HTML needs nothing else, is well formed, and draws each case that came out otherwise", () => {
    const page = written("html");
    expect(page).not.toMatch(/<script|src=|https?:\/\/(?!www\.w3\.org)/);
    expect(page).toContain("default-src 'none'");
    expect(XMLValidator.validate(page.replace("<!doctype html>", ""), { unpairedTags: ["meta"] })).toBe(true);
    const otherwise = asked().filter(isOtherwise);
    expect(page.split("<h3>").length - 1).toBe(otherwise.length);
    expect(page.split("<svg").length - 1).toBe(otherwise.length);
  });

  test("what was expected stands above what was answered, and a film shows from when it went wrong", () => {
    const otherwise = asked().filter(isOtherwise);
    const film = otherwise.find(({ moments }) => moments.length > 1);
    if (!film) throw new Error("no film came out otherwise");
    const told = suite.cases.find(({ id }) => id === film.id);
    const svg = told ? casePicture(film, told, { lang: "en", forbids: false }) : "";
    const lanes = [
      ...svg.matchAll(/<text x="0"[^>]*>(On [^<]*|expected|answered|[^<]*from moment to moment)</g),
    ];
    expect(lanes.map(([, text]) => text?.replace(/^On .*|.*(?=from)/, ""))).toEqual([
      ...["", "expected", "answered", "from moment to moment", "expected", "answered"],
    ]);
    const titles = [...svg.matchAll(/<title>(\d{4}-[^<]*)<\/title><path class="bar"/g)].map(
      ([, title]) => title,
    );
    const [expected, answered] = [titles.slice(0, titles.length / 2), titles.slice(titles.length / 2)];
    const wrong = film.moments.filter(({ duties }) => duties.some(({ grade }) => grade !== "correct"));
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThan(expected.length);
    for (const { asOf } of wrong) {
      expect(expected).toContain(`${asOf}: done late`);
      expect(answered).toContain(`${asOf}: done in time`);
    }
  });
});
