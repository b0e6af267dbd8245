/** Whatever the number of threads and the way an input is packed, the same bytes come out. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { manyRecords } from "../../support/manyRecords.js";
import { beginCli, type CliRun, runShell } from "../../support/runCli.js";

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Enough that threads are begun; among the records some that cannot be read. */
const records = manyRecords(240);
const bad = Buffer.concat([
  lines(records.slice(0, 100)),
  Buffer.from('{"format" "x"}\r\n\r\n'),
  lines(records.slice(100, 220)),
  Buffer.from('{"naam":"Zo\u00eb"}\n', "latin1"),
  lines(records.slice(220)),
  Buffer.from('{"id":"x"}'),
]);
const few = records.slice(0, 30);
const plain = lines(few);
const [badFile, plainFile] = [file("bad.ndjson", bad), file("plain.ndjson", plain)];
const rejects = (threads: string) => join(folder, `rejects-${threads}.ndjson`);

describe("two threads write and say what one does", () => {
  test.each<[why: string, options: readonly string[]]>([
    ["one report a line, and rejected records", ["--format", "ndjson", "--ruleset", "current-law"]],
    ["one array", ["--format", "json", "--ruleset", "current-law"]],
    ["a text, with one foot for all", ["--ruleset", "tests/cli/input/four-norms.yaml", "--lang", "en"]],
    ["a summary", ["--summary", "--ruleset", "current-law", "--fail-on", "breached"]],
    ["both engines", ["--verify", "--summary", "--ruleset", "current-law"]],
  ])("%s", async (_why, options) => {
    const run = (threads: string) =>
      runShell(
        `vertelrecht evaluate ${badFile} ${options.join(" ")} --threads ${threads} --rejects ${rejects(threads)}`,
      );
    const [one, two] = [await run("1"), await run("2")];
    expect(two).toEqual(one);
    expect(one.code).toBe(3);
    expect(one.stderr).toMatch(
      /: line 101: .*json-syntax[\s\S]*: line 223: .*not-utf8[\s\S]*: line 244: .*missing-key/,
    );
    expect(one.stderr).toMatch(/(gelezen|read): 243, (beoordeeld|judged): 240, (afgewezen|rejected): 3\n$/);
    const kept = readFileSync(rejects("2"));
    expect(kept).toEqual(readFileSync(rejects("1")));
    // What is no text is kept byte by byte, so that it can be mended.
    expect(kept).toEqual(Buffer.from('{"format" "x"}\n{"naam":"Zo\u00eb"}\n{"id":"x"}\n', "latin1"));
    expect(statSync(rejects("2")).mode & 0o777).toBe(0o600);
  });

  test("a ruleset of the user's own, with a source of its own, reaches the threads", async () => {
    const ruleset = file("own.json", JSON.stringify(OWN));
    const run = (threads: string) =>
      runShell(`vertelrecht evaluate ${badFile} --ruleset ${ruleset} --format ndjson --threads ${threads}`);
    const [one, two] = [await run("1"), await run("2")];
    expect(two).toEqual(one);
    expect(one.code).toBe(3);
    expect(one.stdout.split("\n")[0]).toContain('"norm":"drafts/own"');
  });
});

describe("however it is packed", () => {
  let whole: CliRun;
  beforeAll(async () => {
    whole = await runShell(`vertelrecht evaluate ${plainFile} --summary --ruleset current-law`);
  });
  const gz = file("no-name-of-gzip", gzipSync(plain));
  const members = file(
    "members.gz",
    Buffer.concat([gzipSync(lines(few.slice(0, 7))), gzipSync(lines(few.slice(7)))]),
  );
  const array = file("array.json", `[${few.join(",\n")}]`);

  test.each<[why: string, line: string]>([
    ["gzip, whatever its name", `vertelrecht evaluate ${gz} --summary --ruleset current-law`],
    [
      "gzip of several members, as after appending",
      `vertelrecht evaluate ${members} --summary --ruleset current-law`,
    ],
    ["gzip on standard input", `vertelrecht evaluate - --summary --ruleset current-law < ${gz}`],
    [
      "a pipe that hands over little at a time",
      `dd bs=7 status=none if=${plainFile} | vertelrecht evaluate - --summary --ruleset current-law`,
    ],
    ["a JSON array", `vertelrecht evaluate ${array} --summary --ruleset current-law`],
    ["a JSON array in gzip", `gzip -c ${array} | vertelrecht evaluate - --summary --ruleset current-law`],
    ["lines, said to be lines", `vertelrecht evaluate ${plainFile} --summary --ruleset current-law --lines`],
  ])("%s", async (_why, line) => {
    expect(await runShell(line)).toEqual(whole);
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.stdout).records.judged).toBe(few.length);
  });
});

describe("lines that cannot be held", () => {
  test("a line of 100 MB is passed over, told, kept as it was, and never held", async () => {
    const path = rejects("overlong");
    const { child, ended } = beginCli([
      ...["evaluate", "-", "--format", "ndjson", "--lang", "en"],
      "--rejects",
      path,
    ]);
    child.stdin.write(`${records[0]}\n`);
    const chunk = Buffer.alloc(1_000_000, "x");
    child.stdin.write('{"id":"');
    for (let part = 0; part < 100; part++) {
      if (!child.stdin.write(chunk)) await new Promise((resume) => child.stdin.once("drain", resume));
    }
    const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1000;
    child.stdin.end(`"}\n${records[1]}\n`);
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(3);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).record),
    ).toEqual(["n1", "n2"]);
    expect(stderr).toMatch(/^-: line 2: .*\[too-large\].*\nread: 3, judged: 2, rejected: 1\n$/);
    expect(statSync(path).size).toBe('{"id":""}\n'.length + 100_000_000);
    // The process alone takes about 100 MB, a line up to the limit of 16 twice.
    expect(peak).toBeLessThan(190);
  });
});

describe("parts of a file", () => {
  test("with --lines a part of which no line can be read is so many records, not one", async () => {
    const part = file("part.ndjson", '{"a"\n{"b"\n');
    const [lines, told] = await Promise.all([
      runShell(`vertelrecht evaluate ${part} --lines --lang en`),
      runShell(`vertelrecht evaluate ${part} --lang en`),
    ]);
    expect(lines.stderr).toContain("read: 2, judged: 0, rejected: 2");
    expect(told.stderr).toContain("read: 1, judged: 0, rejected: 1");
  });

  test("a first line that cannot be read does not make one object of the file", async () => {
    const { code, stderr } = await runShell(
      `(echo 'id;holder'; cat ${plainFile}) | vertelrecht evaluate - --summary --ruleset current-law`,
    );
    expect(stderr).toContain("gelezen: 31, beoordeeld: 30, afgewezen: 1");
    expect(code).toBe(3);
  });
});

test.each(["0", "-1", "2.5", "two", "513", "1e1", ""])(
  "--threads '%s' is refused with its code",
  async (threads) => {
    const { code, stdout, stderr } = await runShell(
      `vertelrecht evaluate ${plainFile} --threads='${threads}'`,
    );
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/\[bad-option\] · at: --threads · mend: write a whole number from 1 to 512/);
  },
);

const title = { nl: "Eigen", en: "Own" };
const OWN = {
  id: "own",
  title,
  extends: "current-law",
  sources: { handbook: { title } },
  amend: [
    {
      add: {
        id: "drafts/own",
        version: "1.0.0",
        tier: "proposal",
        title,
        summary: title,
        bearer: "veilig-thuis",
        children: "concerned",
        sources: [{ source: "handbook", locator: "1", says: title }],
        parameters: {},
        exceptions: [],
        notEncoded: [],
        duty: {
          kind: "achieve",
          trigger: { type: "report" },
          act: { type: "contact" },
          within: { weeks: 6 },
        },
      },
    },
  ],
};

function lines(list: readonly string[]): Buffer {
  return Buffer.from(list.map((line) => `${line}\n`).join(""));
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
