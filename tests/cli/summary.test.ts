/** `vertelrecht evaluate --summary` and `vertelrecht summary merge`: parts that add up, and what does not. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parseSummary } from "../../src/summary/parseSummary.js";
import { expectGolden } from "../support/golden.js";
import { type CliRun, runShell } from "../support/runCli.js";

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CASES = "examples/cases.ndjson";
const OPTIONS = "--ruleset current-law --as-of 2026-06-30 --summary";
const HALVES = readFileSync(new URL("../../examples/summaries.ndjson", import.meta.url), "utf8");
const [first = "", second = ""] = HALVES.split("\n");

let whole: CliRun;
beforeAll(async () => {
  whole = await runShell(`vertelrecht evaluate ${CASES} ${OPTIONS}`);
});

test("evaluate.summary.json: the counts of the example cases", () => {
  expect([whole.code, whole.stderr]).toEqual([0, "gelezen: 15, beoordeeld: 15, afgewezen: 0\n"]);
  const indented = JSON.stringify(parseSummary(JSON.parse(whole.stdout)), null, 2);
  expectGolden(`${indented}\n`, new URL("./golden/evaluate.summary.json", import.meta.url));
});

test("the two halves that ship are those of the examples", async () => {
  const run = await runShell("vertelrecht summary merge examples/summaries.ndjson --lang en");
  expect(run).toEqual({ code: 0, stdout: whole.stdout, stderr: "summaries: 2, rejected: 0\n" });
});

test("each record at its own moment: null, whatever the moments are", async () => {
  const { stdout } = await runShell(`vertelrecht evaluate ${CASES} --summary --ruleset current-law`);
  expect(JSON.parse(stdout).options).toEqual({
    asOf: null,
    knownAt: null,
    schoolCalendars: null,
    since: null,
  });
});

test("what was asked stands in it, school calendars as a digest; a text's look back of a year does not", async () => {
  const calendars = file(
    "schools.json",
    '{"vt-midden":{"from":"2026-01-01","through":"2026-12-31","closed":[]}}',
  );
  const asked = `--known-at 2026-06-01 --since 2026-02-01 --school-calendar ${calendars}`;
  const { stdout } = await runShell(`vertelrecht evaluate ${CASES} ${OPTIONS} ${asked}`);
  expect(JSON.parse(stdout).options).toEqual({
    asOf: "2026-06-30",
    knownAt: "2026-06-01",
    schoolCalendars: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    since: "2026-02-01",
  });
});

test("nothing readable: all counts are zero but those of what was rejected", async () => {
  const { code, stdout } = await runShell(
    `(echo '{'; echo '{}') | vertelrecht evaluate - ${OPTIONS} --lines`,
  );
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    records: { judged: 0, read: 2, rejected: 2 },
    children: 0,
    norms: {},
  });
  expect(() => parseSummary(JSON.parse(stdout))).not.toThrow();
});

describe("merging", () => {
  test.each<[why: string, line: string]>([
    [
      "one a file, in either order",
      `vertelrecht summary merge ${file("2.json", second)} ${file("1.json", first)}`,
    ],
    ["from standard input", "cat examples/summaries.ndjson | vertelrecht summary merge -"],
    ["gzip", `vertelrecht summary merge ${file("halves.gz", gzipSync(HALVES))}`],
    [
      "written over several lines",
      `vertelrecht summary merge ${file("pretty.json", JSON.stringify(JSON.parse(first), null, 2))} ${file("2.json", second)}`,
    ],
    ["in an array", `vertelrecht summary merge ${file("array.json", `[${first},\n${second}]`)}`],
    [
      "merged before",
      `vertelrecht summary merge ${file("1.json", first)} | cat - ${file("2.json", second)} | vertelrecht summary merge -`,
    ],
  ])("%s", async (_why, line) => {
    const { code, stdout } = await runShell(line);
    expect(stdout).toBe(whole.stdout);
    expect(code).toBe(0);
  });

  const other = JSON.stringify({
    ...JSON.parse(second),
    options: { ...JSON.parse(second).options, asOf: null },
  });
  const lost = second.replace(/"read":\d+/, '"read":99');
  test.each<[why: string, content: string, code: number, stderr: RegExp]>([
    [
      "other moments do not add up",
      `${first}\n${other}\n`,
      2,
      /: line 2: .*'2026-06-30', another with 'none' \[summaries-differ\] · at: options\.asOf · mend: judge all parts/,
    ],
    [
      "a report is no summary",
      `${first}\n{"format":"vertelrecht.report/1"}\n`,
      3,
      /: line 2: .*\[missing-key\]/,
    ],
    [
      "counts that do not add up in themselves",
      `${first}\n${lost}\n`,
      3,
      /line 2: .*99.*\[bad-value\] · at: records\.read/,
    ],
    ["a line that breaks off", `${first}\n${second.slice(0, 900)}`, 3, /: line 2: .*\[json-syntax\]/],
    ["3 wins over 2", `${first}\n${other}\n{}\n`, 3, /\[summaries-differ\][\s\S]*\[missing-key\]/],
    ["nothing", "", 3, /: there is nothing here \[empty-input\][\s\S]*rejected: 0, files not read/],
  ])("%s: told, and nothing is written", async (_why, content, code, stderr) => {
    const run = await runShell(`vertelrecht summary merge ${file("input.ndjson", content)} --lang en`);
    expect([run.code, run.stdout]).toEqual([code, ""]);
    expect(run.stderr).toMatch(stderr);
    expect(run.stderr).toMatch(/summaries: \d, rejected: \d(, files not read or not to their end: 1)?\n$/);
  });

  test.each([
    ["'summary' alone", "summary", "missing required argument 'command' [bad-option]"],
    ["another word behind it", "summary merg", "Allowed choices are merge [bad-option]"],
  ])("%s says what can stand there", async (_why, line, said) => {
    const { code, stdout, stderr } = await runShell(`vertelrecht ${line}`);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });
});

describe("whatever maps over lines gives the same", () => {
  /** Among the records some that cannot be read, two of them side by side. */
  const input = `${readFileSync(new URL(`../../${CASES}`, import.meta.url), "utf8")}{"a"\n{"b"\n{"c"\n`;
  const path = file("input-for-parts.ndjson", input);
  test.each<[why: string, line: string]>([
    [
      "GNU parallel",
      `parallel --pipe --block 20k vertelrecht evaluate - ${OPTIONS} --lines --threads 1 < ${path} | vertelrecht summary merge -`,
    ],
    [
      "split and xargs",
      `split --number=l/3 ${path} part- && ls part-a? | xargs -P 2 -I {} sh -c 'vertelrecht evaluate {} ${OPTIONS} --lines --threads 1 > {}.summary' ; vertelrecht summary merge part-*.summary`,
    ],
  ])("%s", async (_why, line) => {
    const one = await runShell(`vertelrecht evaluate ${path} ${OPTIONS}`);
    const { stdout, stderr } = await runShell(line, folder);
    expect(stdout, stderr).toBe(one.stdout);
    expect(JSON.parse(stdout).records).toEqual({ judged: 15, read: 18, rejected: 3 });
  });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
