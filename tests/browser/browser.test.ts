/**
 * The built package, bundled, in a real browser: every report is the same to the byte as in Node, and the page of the
 * example shows it. Runs apart from the other tests, after the build: `npm run test:browser`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BUNDLE } from "../../scripts/buildBrowserBundle.js";
import { rulesets } from "../../src/entries/rules.js";
import { createEvaluator } from "../../src/evaluate/createEvaluator.js";
import type { EvaluateOptions } from "../../src/evaluate/readOptions.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { renderText } from "../../src/report/renderText.js";
import { type OpenBrowser, openBrowser } from "./openBrowser.js";
import { type Served, serve } from "./serve.js";

const root = new URL("../../", import.meta.url);
const examples = new URL("examples/", root);
const lines = readFileSync(new URL("cases.ndjson", examples), "utf8").trim().split("\n");
const asOf = "2026-06-30";
const OPTIONS: readonly EvaluateOptions[] = [
  { asOf },
  { asOf, detail: true },
  { asOf: "2026-06-30T12:00:00+02:00", knownAt: "2025-12-10", since: "2025-10-26" },
];

let browser: OpenBrowser;
let served: Served;
/** The packages that the main entry point and the rules bring along. */
let packages: Set<string>;
/** What pages complained of: errors, refused requests, policies broken. */
const complaints: string[] = [];

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  page.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${url}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(served.url)) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(`${served.url}${path}`);
  return page;
}

beforeAll(async () => {
  if (!existsSync(new URL("dist/index.js", root)))
    throw new Error("the library is not built · mend: npm run build");
  const entry = fileURLToPath(new URL("harness.js", import.meta.url));
  const bundle = await build({ ...BUNDLE, entryPoints: [entry], write: false, metafile: true });
  const inputs = Object.keys(bundle.metafile.inputs);
  packages = new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  execFileSync(process.execPath, ["--import", "tsx", "scripts/buildBrowserBundle.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  served = await serve(examples, {
    "/harness.js": bundle.outputFiles[0]?.text ?? "",
    "/harness/index.html": '<!doctype html><script type="module" src="/harness.js"></script>',
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

test("nothing of json-rules-engine comes along, nor anything that nobody meant", () => {
  const meant = [
    "@noble/hashes",
    "canonicalize",
    "fastest-levenshtein",
    "jsonc-parser",
    "luxon",
    "yaml",
    "zod",
  ];
  expect([...packages].sort()).toEqual(meant);
});

describe("every bundled case under every bundled ruleset, to the byte as in Node", () => {
  const rows = Object.entries(rulesets).flatMap(([id, json]) =>
    OPTIONS.map((options) => [id, JSON.stringify(options), json, options] as const),
  );
  let page: Page;
  beforeAll(async () => {
    page = await open("/harness/");
  });

  test("the browser stands elsewhere", async () => {
    expect(await page.evaluate("new Date(0).getTimezoneOffset()")).not.toBe(new Date(0).getTimezoneOffset());
  });

  test.each(rows)("%s %s", async (id, _text, json, options) => {
    const evaluator = createEvaluator(loadRuleset(json));
    const here = lines.map((line) =>
      JSON.stringify(evaluator.evaluate(parseRecord(JSON.parse(line)), options)),
    );
    const there = await page.evaluate(`judge(...${JSON.stringify([lines, id, options])})`);
    expect(there, "differs from the sources: is dist/ of this version? npm run build").toEqual(here);
  });
});

describe("the page of the example", () => {
  let page: Page;
  beforeAll(async () => {
    page = await open("/web-worker/");
    await page.waitForSelector("#report h2");
  });

  test("lists every bundled case", async () => {
    const ids = lines.map((line) => parseRecord(JSON.parse(line)).id);
    expect(await page.locator("select option").allTextContents()).toEqual(ids);
  });

  test.each(["nl", "en"] as const)("says in %s what the library says, for every case", async (lang) => {
    const ruleset = loadRuleset(rulesets.proposal);
    const evaluator = createEvaluator(ruleset);
    await page.locator(`input[value=${lang}]`).check();
    for (const [index, line] of lines.entries()) {
      const report = evaluator.evaluate(parseRecord(JSON.parse(line)), { asOf });
      const wanted = letters(renderText(report, { lang, ruleset }));
      await page.locator("select").selectOption(String(index));
      await page.locator("#report[aria-busy=false] h2", { hasText: report.record }).waitFor();
      expect(letters(await page.locator("#report").textContent())).toContain(wanted);
    }
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
  });

  test("reads a file of its user, and names what cannot be read", async () => {
    const [line = ""] = lines;
    const mistyped = { ...JSON.parse(line), id: "own-1", hodler: "vt-midden" };
    await page.locator("input[type=file]").setInputFiles({
      name: "own.ndjson",
      mimeType: "application/x-ndjson",
      buffer: Buffer.from(
        `${JSON.stringify({ ...JSON.parse(line), id: "own-2" })}\n${JSON.stringify(mistyped)}\nno json\n`,
      ),
    });
    await page.locator("#report h2", { hasText: "own-2" }).waitFor();
    expect(await page.locator("select option").allTextContents()).toEqual(["own-2"]);
    const faults = await page.locator("#faults li").allTextContents();
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain("[unknown-key]");
    expect(faults[1]).toContain("3: this is no JSON");
    const text = Buffer.from("no json");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "none", mimeType: "text/plain", buffer: text });
    await page.locator("#report:empty").waitFor({ state: "attached" });
    expect(await page.locator("select option").count()).toBe(0);
  });
});

test("no page complained, broke the policy, or asked for anything from elsewhere", () => {
  // zod asks once whether a text may become code; the policy says no, and it goes on without.
  const probe = `${served.url}/harness.js:  Note that 'script-src' was not explicitly set`;
  expect(complaints.filter((complaint) => !complaint.startsWith(probe))).toEqual([]);
});

/** A text without what layout adds or takes away. */
function letters(text: string | null): string {
  return (text ?? "").replaceAll(/[\s[\]]/g, "");
}
