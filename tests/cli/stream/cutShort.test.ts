/**
 * Runs that are cut short: by Ctrl-C, a kill, a full disk, a reader that stops, a broken file. What stands there is whole,
 * the exit code is not 0, and what was said suffices to judge the rest and end up with the same.
 */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { manyRecords } from "../../support/manyRecords.js";
import { beginCli, runShell } from "../../support/runCli.js";

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS = "--ruleset current-law --lang en";
const FILE = join(folder, "records.ndjson");
const records = manyRecords(240);
writeFileSync(FILE, records.map((line) => `${line}\n`).join(""));

let reports = "";
let summary = "";
beforeAll(async () => {
  ({ stdout: reports } = await runShell(`vertelrecht evaluate ${FILE} ${OPTIONS} --format ndjson`));
  ({ stdout: summary } = await runShell(`vertelrecht evaluate ${FILE} ${OPTIONS} --summary`));
  expect(reports.split("\n")).toHaveLength(records.length + 1);
});

test("a reader that is gone before there is anything to read changes nothing of what is refused", async () => {
  const rejects = join(folder, "refused.ndjson");
  const { child, ended } = beginCli([
    "evaluate",
    "-",
    ...OPTIONS.split(" "),
    "--format",
    "text",
    "--rejects",
    rejects,
  ]);
  // Nobody collects what it writes.
  ended.catch(() => {});
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  child.stdout.destroy();
  child.stdin.end('{"format":"no record"}\n');
  const [code] = await once(child, "close");
  expect([code, readFileSync(rejects, "utf8")]).toEqual([3, '{"format":"no record"}\n']);
  expect(stderr).toMatch(/\nread: 1, judged: 0, rejected: 1\n$/);
});

describe("asked to stop while the input is still open", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)(
    "%s: what is at hand is written whole, and the closing line says how far it came",
    async (signal, exit) => {
      const { child, ended } = beginCli(["evaluate", "-", ...OPTIONS.split(" "), "--format", "ndjson"]);
      child.stdin.write(records.map((line) => `${line}\n`).join(""));
      await new Promise((resume) => child.stdout.once("readable", resume));
      child.kill(signal);
      const { code, stdout, stderr } = await ended;
      expect(code).toBe(exit);
      const count = stdout.split("\n").length - 1;
      expect(count).toBeGreaterThan(0);
      expect(reports.startsWith(stdout)).toBe(true);
      expect(stdout.endsWith("\n")).toBe(true);
      expect(stderr).toBe(`read: ${count}, judged: ${count}, rejected: 0, stopped after -: line ${count}\n`);
    },
  );

  test("with --summary the rest can be judged later, and both add up to the whole", async () => {
    const { child, ended } = beginCli(["evaluate", "-", ...OPTIONS.split(" "), "--summary"]);
    // The pipe holds less than that: when all is taken, reading has begun.
    await new Promise((resume) => child.stdin.write(records.map((line) => `${line}\n`).join(""), resume));
    child.kill("SIGINT");
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(130);
    const [, line = ""] = /stopped after -: line (\d+)\n$/.exec(stderr) ?? [];
    const part = JSON.parse(stdout);
    expect(part.records).toEqual({ judged: Number(line), read: Number(line), rejected: 0 });
    expect(await wholeOf(stdout, Number(line))).toBe(summary);
  });

  test("a line in which whoever writes into the pipe was cut off is no record", async () => {
    const { child, ended } = beginCli(["evaluate", "-", ...OPTIONS.split(" "), "--summary"]);
    const half = records[records.length - 1]?.slice(0, 200) ?? "";
    const whole = records.slice(0, -1).map((line) => `${line}\n`);
    await new Promise((resume) => child.stdin.write(whole.join("") + half, resume));
    // The end comes first, as of a program that the same Ctrl-C ends at once.
    await new Promise<void>((resume) => child.stdin.end(resume));
    child.kill("SIGINT");
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(130);
    const [, line = ""] = /stopped after -: line (\d+)\n$/.exec(stderr) ?? [];
    expect(JSON.parse(stdout).records).toEqual({ judged: Number(line), read: Number(line), rejected: 0 });
    expect(await wholeOf(stdout, Number(line))).toBe(summary);
  });

  test("before the first record", async () => {
    const { child, ended } = beginCli(["evaluate", "-", ...OPTIONS.split(" "), "--format", "json"]);
    // It says that it reads by taking more than the pipe holds, and finds no whole record in it.
    await new Promise((resume) => child.stdin.write(`{"id":"${"x".repeat(1_000_000)}`, resume));
    child.kill("SIGINT");
    expect(await ended).toMatchObject({
      code: 130,
      stdout: "[]\n",
      stderr: "read: 0, judged: 0, rejected: 0, stopped before the first record\n",
    });
  });
});

test("killed: the file holds whole reports, as far as it came", async () => {
  const path = join(folder, "killed.ndjson");
  writeFileSync(path, "");
  const { child, ended } = beginCli(["evaluate", "-", ...OPTIONS.split(" "), "--format", "ndjson"], path);
  child.stdin.write(records.map((line) => `${line}\n`).join(""));
  // No program keeps a write whole that is killed amid of it: the signal comes when all is written that can be.
  for (let known = 0, size = 0; size === 0 || size > known; size = statSync(path).size) {
    known = size;
    await setTimeout(50);
  }
  child.kill("SIGKILL");
  expect((await ended).signal).toBe("SIGKILL");
  const written = readFileSync(path, "utf8");
  expect(reports.startsWith(written)).toBe(true);
  expect(written.endsWith("\n")).toBe(true);
});

describe("a full disk", () => {
  test.each<[why: string, options: string, judged: RegExp]>([
    [
      "nothing fits",
      "--format ndjson > /dev/full",
      /read: 0, judged: 0, .*stopped before the first record\n$/,
    ],
    [
      "a summary does not fit, and with it all counts are lost",
      "--summary > /dev/full",
      /read: 0, judged: 0, .*stopped before the first record\n$/,
    ],
    [
      "the file of rejects is on it",
      "--format ndjson --rejects /dev/full - <<< '{'",
      /judged: 240, .*line 240\n$/,
    ],
  ])("%s", async (_why, options, judged) => {
    const { code, stderr } = await runShell(`vertelrecht evaluate ${FILE} ${OPTIONS} ${options}`);
    expect(code).toBe(4);
    expect(stderr).toMatch(/^this cannot be written \(ENOSPC\) \[write-failed\] · at: .* · mend: make room/);
    expect(stderr).toMatch(judged);
  });

  test("what fits is whole, and from there on the rest gives the same as one run", async () => {
    const path = join(folder, "full.ndjson");
    // Room for about half, and not for a whole number of batches.
    const blocks = Math.floor(reports.length / 1024 / 2);
    const run = await runShell(
      `ulimit -f ${blocks}; vertelrecht evaluate ${FILE} ${OPTIONS} --format ndjson > ${path}`,
    );
    expect(run.code).toBe(4);
    expect(run.stderr).toContain("this cannot be written (EFBIG) [write-failed] · at: standard output");
    const [, line = ""] = /, stopped after .*: line (\d+)\n$/.exec(run.stderr) ?? [];
    const written = readFileSync(path, "utf8");
    expect(written.split("\n")).toHaveLength(Number(line) + 1);
    const rest = await runShell(
      `tail -n +${Number(line) + 1} ${FILE} | vertelrecht evaluate - ${OPTIONS} --format ndjson`,
    );
    expect(written + rest.stdout).toBe(reports);
  });

  test("what fits of a JSON array lacks nothing but its end", async () => {
    const path = join(folder, "full.json");
    const blocks = Math.floor(reports.length / 1024);
    const run = await runShell(
      `ulimit -f ${blocks}; vertelrecht evaluate ${FILE} ${OPTIONS} --format json > ${path}`,
    );
    expect(run.code).toBe(4);
    const [, line = ""] = /, stopped after .*: line (\d+)\n$/.exec(run.stderr) ?? [];
    expect(JSON.parse(`${readFileSync(path, "utf8")}]`)).toHaveLength(Number(line));
  });

  test("another command says so too", async () => {
    const { code, stderr } = await runShell("vertelrecht needs --ruleset current-law > /dev/full");
    expect(code).toBe(4);
    expect(stderr).toMatch(/^this cannot be written \(ENOSPC\) \[write-failed\]/);
  });
});

test("a reader that stops reading ends the run without a word of complaint", async () => {
  const line = `vertelrecht evaluate ${FILE} ${OPTIONS} --format ndjson | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await runShell(line);
  expect(stdout).toBe(`${reports.split("\n")[0]}\n141\n`);
  expect(stderr).toMatch(/^read: \d+, judged: \d+, rejected: 0, stopped (after|before) .*\n$/);
});

describe("a file that breaks off", () => {
  const packed = gzipSync(readFileSync(FILE));
  const cut = packed.subarray(0, Math.floor(packed.length * 0.7));
  const damaged = Buffer.from(packed);
  damaged.fill(0xff, Math.floor(packed.length * 0.7), Math.floor(packed.length * 0.7) + 40);

  test.each([
    ["truncated.gz", "the end is not there", cut],
    ["damaged.gz", "bytes in the middle are others", damaged],
  ])("%s: %s", async (name, _why, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { code, stdout, stderr } = await runShell(`vertelrecht evaluate ${path} ${OPTIONS} --summary`);
    expect(code).toBe(3);
    const [, line = ""] = /: line (\d+): .*\[broken-gzip\] · mend: /.exec(stderr) ?? [];
    const judged = Number(line) - 1;
    // The file failed, not one of its records: none is counted that was not seen.
    const counted = `read: ${judged}, judged: ${judged}, rejected: 0`;
    expect(stderr).toContain(`${counted}, files not read or not to their end: 1\n`);
    expect(JSON.parse(stdout).records).toEqual({ judged, read: judged, rejected: 0 });
    expect(await wholeOf(stdout, judged)).toBe(summary);
  });

  test("no gzip behind its first bytes", async () => {
    const path = join(folder, "no.gz");
    writeFileSync(path, Buffer.from([0x1f, 0x8b, 1, 2, 3, 4]));
    const { code, stdout, stderr } = await runShell(
      `vertelrecht evaluate ${path} ${FILE} ${OPTIONS} --summary`,
    );
    expect(code).toBe(3);
    expect(stderr).toContain(`${path}: line 1: this gzip file is damaged or breaks off here [broken-gzip]`);
    expect(stdout).toBe(summary);
  });
});

/** The summary of a part, merged with that of all lines behind it. */
async function wholeOf(part: string, through: number): Promise<string> {
  const path = join(folder, `part-${through}.json`);
  writeFileSync(path, part);
  const rest = `tail -n +${through + 1} ${FILE} | vertelrecht evaluate - ${OPTIONS} --summary --lines`;
  const { stdout } = await runShell(`${rest} | vertelrecht summary merge ${path} -`);
  return stdout;
}
