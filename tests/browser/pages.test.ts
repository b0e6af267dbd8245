/** The pages that are written for people, as a browser shows and prints them. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeReport } from "../../src/cli/conformance/writeReport.js";
import { callsTo } from "../../src/conformance/connection.js";
import { holdDeviations } from "../../src/conformance/deviations.js";
import { readSuite } from "../../src/conformance/readSuite.js";
import { runSuite } from "../../src/conformance/runSuite.js";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import { LANGUAGES, type Language } from "../../src/norm/languages.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { htmlForm } from "../../src/report/exchange/htmlForm.js";
import { FAULTS, faulty } from "../conformance/faulty.js";
import { type OpenBrowser, openBrowser } from "./openBrowser.js";

const root = new URL("../../", import.meta.url);
let browser: OpenBrowser;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function show(html: string): Promise<Page> {
  const page = await browser.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => complaints.push(`asked for ${request.url()}`));
  await page.setContent(html);
  return page;
}

/** Texts of pictures that reach over their edge. */
const OUTSIDE = `[...document.querySelectorAll("svg text")].filter((text) => {
  const box = text.getBBox();
  const { width, height } = text.ownerSVGElement.viewBox.baseVal;
  return box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1;
}).map((text) => text.textContent)`;
/** Bars with a text that is longer than the bar. */
const TOO_LONG = `[...document.querySelectorAll("svg g")].filter((group) => {
  const [bar, text] = [group.querySelector(".bar"), group.querySelector(".bar ~ text")];
  return bar && text && text.getBBox().x + text.getBBox().width > bar.getBBox().x + bar.getBBox().width + 1;
}).map((group) => group.textContent)`;

/** All of this holds of every page. */
async function judge(page: Page, pictures: number): Promise<void> {
  expect(await page.locator("svg").count()).toBe(pictures);
  expect(await page.evaluate(OUTSIDE)).toEqual([]);
  expect(await page.evaluate(TOO_LONG)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  const printed = await page.pdf({ format: "A4" });
  expect(printed.subarray(0, 5).toString()).toBe("%PDF-");
}

describe.each(LANGUAGES.map((lang): [Language] => [lang]))("findings in %s", (lang) => {
  test("nothing leaves its picture, on a screen as on paper", async () => {
    const ruleset = loadRuleset(rulesets.proposal);
    const evaluator = createEvaluator(ruleset);
    const options = { ruleset, lang };
    const lines = readFileSync(new URL("examples/cases.ndjson", root), "utf8").trim().split("\n");
    const judged = lines.map((line) => {
      const record = parseRecord(JSON.parse(line));
      return { record, report: evaluator.evaluate(record, { asOf: "2026-06-30" }) };
    });
    const parts = judged.map((one) => htmlForm.part(one, options)).join("\n");
    const seen = { findings: judged.flatMap(({ report }) => report.findings), assumptions: [] };
    const page = await show(`${htmlForm.head(options)}${parts}${htmlForm.foot(seen, options)}`);
    const pictures = judged.flatMap(({ report }) => [
      ...new Set(
        report.findings
          .filter(({ duties }) => duties.length > 0)
          .map(({ child, force }) => `${child} ${force}`),
      ),
    ]);
    await judge(page, pictures.length);
    expect(await page.locator("section > h2").count()).toBe(lines.length);
    await page.close();
  });
});

test("of a conformance run nothing leaves its picture either", async () => {
  const suite = await readSuite(async (path) =>
    readFileSync(new URL(`rules/conformance/${path}`, root), "utf8"),
  );
  const [fault] = FAULTS;
  if (!fault) throw new Error("there is no fault");
  const only = new Set(suite.cases.filter(({ norm }) => norm.startsWith("jeugdwet/")).map(({ id }) => id));
  const report = await runSuite(suite, [callsTo(faulty(fault, suite.rulesets))], { only, sample: 0 });
  const reported = { report, deviated: holdDeviations(report, []), manifest: suite.manifest };
  const page = await show(writeReport(reported, suite, { format: "html", lang: "en" }));
  const pictures = await page.locator("svg").count();
  expect(pictures).toBeGreaterThan(5);
  await judge(page, pictures);
});

test("no page complained, or asked for anything", () => {
  expect(complaints).toEqual([]);
});
