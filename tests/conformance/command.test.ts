/** `vertelrecht conformance`: harnesses that work and that go wrong, each way told by name, and the run goes on. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { runCli } from "../support/runCli.js";

vi.setConfig({ testTimeout: 120_000 });

const REFERENCE = ["--command", "npx tsx examples/conformance/stdio.ts"];
const PLAN = ["--norm", "kpi/family-plan"];
const Case = z.object({
  kind: z.string(),
  outcome: z.string(),
  reason: z.string().nullable(),
  detail: z.string().nullable(),
});

const folder = mkdtempSync(join(tmpdir(), "conformance-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  [
    "exits",
    "failed",
    "exited",
    "it ended with 3, at this question or after the answer before it; it said: het register is dicht",
  ],
  ["hangs", "failed", "timed-out", "no answer within 2 s"],
  ["no-json", "failed", "invalid-json", 'the answer is no JSON: "{ half"'],
  ["wrong-seq", "failed", "wrong-seq", "answered"],
  ["malformed", "failed", "malformed", "results"],
  ["errors", "failed", "errored", "daar ging het mis"],
  ["skips", "skipped", "skipped", "nog niet gebouwd (https://example.org/1)"],
  ["too-much", "failed", "too-much-output", "16 MB"],
])("a harness that %s", (way, outcome, reason, detail) => {
  test("has that case named, and is asked all others", async () => {
    const command = `node tests/conformance/misbehaving.mjs ${way}`;
    const { stdout, code } = await runCli([
      ...["conformance", "run", "--command", command, "--parallel", "1", "--sample", "0"],
      // Only who never answers is waited for in vain; the others may be slow on a busy machine.
      ...["--timeout", reason === "timed-out" ? "2" : "60", "--format", "ndjson", ...PLAN],
    ]);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    const asked = lines
      .flatMap((line) => Case.safeParse(line).data ?? [])
      .filter((one) => one.outcome !== "not-declared");
    // One that has to be started again is at its first case once more, and goes wrong at the next but one.
    const wrong = asked.filter((one) => one.outcome !== "graded");
    expect(new Set(wrong.map((one) => `${one.outcome} ${one.reason}`))).toEqual(
      new Set([`${outcome} ${reason}`]),
    );
    expect(wrong[0]?.detail).toContain(detail);
    expect(asked.length).toBeGreaterThan(wrong.length);
    expect(lines.at(-1)).toMatchObject({ kind: "footer" });
    expect(code).toBe(1);
  });
});

describe.each<[way: string, reason: string, detail: string, answer: (response: ServerResponse) => void]>([
  ["answers with an error", "unreachable", "status 500", (response) => response.writeHead(500).end("{}")],
  ["breaks off", "unreachable", "there is no answer from there", (response) => response.destroy()],
  ["says no JSON", "invalid-json", "no JSON", (response) => response.end("half {")],
  ["never ends", "timed-out", "no answer within 1 s", (response) => response.write("{")],
  [
    "says too much",
    "too-much-output",
    "16 MB",
    (response) => response.end(`"${"x".repeat(17 * 1024 * 1024)}"`),
  ],
])("an address that %s", (_way, reason, detail, answer) => {
  let server: Server;
  let asked = 0;
  const DECLARATION = {
    ...{ protocol: "1", vendor: { name: "Voorbeeld" }, product: { name: "misgaand", version: "1" } },
    supports: {
      levels: ["terms", "duties"],
      norms: ["kpi/family-plan"],
      reads: ["measure-start", "measure-end", "plan", "child-died"],
    },
    rulesets: "built-in",
  };
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const { cmd, seq, moments = [] } = JSON.parse((await buffer(request)).toString());
      if (cmd === "start") response.end(JSON.stringify({ protocol: "1", declaration: DECLARATION }));
      else if (++asked === 2) answer(response);
      else
        response.end(
          JSON.stringify({ seq, results: moments.map((one: object) => ({ ...one, duties: [] })) }),
        );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test("has that case named, and is asked all others", async () => {
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    const { stdout, code } = await runCli([
      ...["conformance", "run", "--url", `http://127.0.0.1:${port}`, "--parallel", "1", "--sample", "0"],
      // Only who never answers is waited for in vain; the others may be slow on a busy machine.
      ...["--timeout", reason === "timed-out" ? "1" : "60", "--format", "ndjson", ...PLAN],
    ]);
    const cases = stdout
      .trim()
      .split("\n")
      .flatMap((line) => Case.safeParse(JSON.parse(line)).data ?? [])
      .filter((one) => one.outcome !== "not-declared");
    const wrong = cases.filter((one) => one.outcome !== "graded");
    expect(wrong.map((one) => one.reason)).toEqual([reason]);
    expect(wrong[0]?.detail).toContain(detail);
    expect(cases.length).toBeGreaterThan(5);
    expect(code).toBe(1);
  });
});

test("what is claimed and unknown is named, and the run goes on", async () => {
  const { stdout, code } = await runCli([
    ...["conformance", "run", "--command", "node tests/conformance/misbehaving.mjs claims-unknown"],
    ...["--lang", "en", ...PLAN],
  ]);
  expect(stdout).toContain("Claimed, and unknown to the suite: kpi/nergens.");
  expect(stdout).toContain("The norms are built in");
  expect(stdout).toContain("missed breach");
  expect(code).toBe(1);
});

test.each<[why: string, args: string[], told: string | RegExp]>([
  [
    "a declaration that is none",
    ["run", "--command", "node tests/conformance/misbehaving.mjs no-declaration"],
    "declaration",
  ],
  [
    "a declaration with several faults, all of them",
    ["run", "--command", `echo '{"protocol":"2","declaration":{"name":5}}'`],
    /protocol: [\s\S]*declaration\.vendor: [\s\S]*declaration\.name: /,
  ],
  [
    "a command that is not there",
    ["run", "--command", "exec no-such-harness"],
    "there is no declaration: exited",
  ],
  ["an address at which nobody answers", ["run", "--url", "http://127.0.0.1:9"], "unreachable"],
  ["no implementation", ["run"], "no implementation is named"],
  ["two of them", ["run", "--command", "true", "--url", "http://127.0.0.1:9"], "or two are"],
  ["a norm that the suite has not", ["export", "--norm", "kpi/plan"], "unknown-norm"],
  ["a case that the suite has not", ["export", "--case", "kpi/plan/never"], "no case"],
  ["no answers", ["grade"], "--answers"],
  ["answers that are not there", ["grade", "--answers", "nowhere.ndjson"], "unreadable-file"],
  [
    "cases of no norm that is declared",
    ["grade", "--answers", "examples/conformance/answers.ndjson", "--norm", "kpi/family-plan"],
    "none of the chosen cases is of a norm that is declared",
  ],
  ["an option that cannot matter there", ["export", "--url", "http://127.0.0.1:9"], "--url"],
  ["an option that cannot matter there", ["grade", "--answers", "a.ndjson", "--sample", "5"], "--sample"],
  ["half a number", ["run", "--command", "true", "--timeout", "0.5"], "--timeout"],
])("%s ends with 2", async (_why, args, told) => {
  const { stderr, stdout, code } = await runCli(["conformance", ...args]);
  if (typeof told === "string") expect(stderr).toContain(told);
  else expect(stderr).toMatch(told);
  expect(stdout).toBe("");
  expect(code).toBe(2);
});

test("by itself it tells what the suite holds", async () => {
  const { stdout, code } = await runCli(["conformance", "--lang", "en"]);
  expect(stdout).toMatch(/44 norms, \d+ cases/);
  expect(stdout).toMatch(/The day of the start does not count +B4/);
  expect(code).toBe(0);
});

describe("the reference harness", () => {
  test("holds over standard input and output", async () => {
    const { stdout, code } = await runCli(["conformance", "run", ...REFERENCE, ...PLAN, "--lang", "en"]);
    expect(stdout).toContain("In the cases that were chosen what is claimed holds");
    expect(stdout).toMatch(/kpi\/family-plan +complete/);
    expect(code).toBe(0);
  });

  test("three cases tell that it works", async () => {
    const { stdout, stderr, code } = await runCli(["conformance", "smoke", ...REFERENCE, "--lang", "en"]);
    expect(stdout).toContain("Asked: 3 of 899 cases");
    expect(stderr).toContain("The harness works.");
    expect(code).toBe(0);
  });

  let server: ChildProcess;
  beforeAll(async () => {
    server = spawn("npx", ["tsx", "examples/conformance/http.ts", "8347"], {
      detached: true,
      stdio: "ignore",
    });
    for (let tries = 0; tries < 100; tries++) {
      if (await fetch("http://127.0.0.1:8347", { method: "POST", body: '{"cmd":"start"}' }).catch(() => null))
        return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
  afterAll(() => {
    if (server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
  });

  test("holds over HTTP", async () => {
    const { stdout, code } = await runCli([
      "conformance",
      "run",
      "--url",
      "http://127.0.0.1:8347",
      ...PLAN,
      "--lang",
      "en",
    ]);
    expect(stdout).toContain("In the cases that were chosen what is claimed holds");
    expect(code).toBe(0);
  });
});

test("one in another language that computes three norms on its own is complete in each, at its level", async () => {
  const { stdout, code } = await runCli([
    ...["conformance", "run", "--command", "python3 examples/conformance/harness.py"],
    ...["--sample", "3", "--lang", "en"],
  ]);
  expect(stdout).toContain("three-norms");
  expect(stdout).toContain("at level unknowns");
  for (const norm of [
    "jeugdwet/first-contact-child",
    "proposal/contact-during-measure",
    "meldcode/disclosure-reported",
  ])
    expect(stdout).toMatch(new RegExp(`${norm} +complete`));
  expect(stdout).toContain("What is claimed holds.");
  expect(code).toBe(0);
});

test("exported and answered elsewhere, it is graded alike; expected answers are not exported", async () => {
  const { stdout: messages } = await runCli(["conformance", "export", ...PLAN]);
  expect(messages).not.toContain('"status":"overdue"');
  // The name of a case may say what comes of it.
  expect(messages).not.toContain("kpi/family-plan/");
  const child = spawn("npx", ["tsx", "examples/conformance/stdio.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let answers = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    answers += text;
  });
  child.stdin.end(`{"cmd":"start","protocol":"1"}\n${messages}{"cmd":"stop"}\n`);
  await new Promise((resolve) => child.on("close", resolve));
  const file = join(folder, "answers.ndjson");
  writeFileSync(file, answers);
  const { stdout, code } = await runCli(["conformance", "grade", "--answers", file, ...PLAN, "--lang", "en"]);
  expect(stdout).toMatch(/kpi\/family-plan +complete/);
  expect(code).toBe(0);
});

describe("files that cannot be used are refused with every fault, and where it stands", () => {
  const given = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const question = async () => {
    const { stdout } = await runCli([
      "conformance",
      "export",
      "--case",
      "kpi/family-plan/another-institution",
    ]);
    return z.object({ seq: z.number() }).parse(JSON.parse(stdout)).seq;
  };

  test("answers: a line that is no JSON, one to no case, a second one", async () => {
    const seq = await question();
    const lines = [
      "{}",
      "half {",
      '{"seq":7,"results":[]}',
      `{"seq":${seq},"results":[]}`,
      "",
      `{"seq":${seq},"results":[]}`,
    ];
    const answers = given("bad.ndjson", lines.join("\n"));
    const { code, stderr } = await runCli(["conformance", "grade", "--answers", answers]);
    expect(stderr).toMatch(/this line is no JSON .*: line 2 .*\n.*no answer to a case .*: line 3 /);
    expect(stderr).toMatch(/this case is answered already .*: line 6 /);
    expect(code).toBe(2);
  });

  test("answers behind a bare declaration, one of which is missing", async () => {
    const [start = "", ...answers] = readFileSync("examples/conformance/answers.ndjson", "utf8")
      .trim()
      .split("\n");
    const { declaration } = z.object({ declaration: z.json() }).parse(JSON.parse(start));
    const file = given("bare.ndjson", [JSON.stringify(declaration), ...answers.slice(1)].join("\n"));
    const args = ["conformance", "grade", "--answers", file, "--norm", "meldcode/disclosure-reported"];
    const { stdout, code } = await runCli([...args, "--lang", "en"]);
    expect(stdout).toContain("there is no answer to it");
    expect(stdout).toMatch(
      /meldcode\/disclosure-reported +partial \(complete at duties\) +19\/19 +25 .* 1\n/,
    );
    expect(code).toBe(1);
  });

  test("deviations", async () => {
    const deviation = {
      case: "kpi/family-plan/x",
      asOf: "2026-01-01",
      knownAt: null,
      child: "c1",
      trigger: ["m1"],
    };
    const file = given("deviations.json", JSON.stringify([{ ...deviation, unit: null, status: "late" }]));
    const { code, stderr } = await runCli(["conformance", "run", "--command", "true", "--deviations", file]);
    expect(stderr).toMatch(/\[bad-value\] · at: \S+deviations\.json: \[0\]\.status/);
    expect(stderr).toMatch(/\[missing-key\] · at: \S+deviations\.json: \[0\]\.url/);
    expect(code).toBe(2);
  });
});

describe("a harness that does more than it should", () => {
  const run = (command: string) =>
    runCli([
      ...["conformance", "run", "--command", command, "--parallel", "1", "--sample", "0"],
      ...["--format", "ndjson", ...PLAN],
    ]);
  const reasons = (text: string) =>
    text
      .trim()
      .split("\n")
      .flatMap((line) => Case.safeParse(JSON.parse(line)).data ?? [])
      .flatMap(({ reason, outcome }) => (outcome === "not-declared" ? [] : (reason ?? "graded")));
  const times = (text: string, word: string) => text.split(word).length - 1;

  test("and logs a line before its answer has that case named, and no other: it is begun anew", async () => {
    const { stdout, stderr } = await run("node tests/conformance/misbehaving.mjs logs");
    const wrong = reasons(stdout).filter((one) => one !== "graded");
    // Each new one logs again, on the second case that it is asked.
    expect(new Set(wrong)).toEqual(new Set(["malformed"]));
    expect(wrong).toHaveLength(Math.floor(reasons(stdout).length / 2));
    expect(times(stderr, "begun")).toBe(1 + Math.floor((reasons(stdout).length - 1) / 2));
  });

  test("and logs a line behind its answer is told so, and begun anew; no case is blamed", async () => {
    const { stdout, stderr } = await run("node tests/conformance/misbehaving.mjs chats");
    expect(new Set(reasons(stdout))).toEqual(new Set(["graded"]));
    expect(times(stderr, "a line that nobody asked for")).toBeGreaterThan(1);
    expect(stderr).toContain('started again: "{"level":"info"}"\n');
    expect(times(stderr, "begun")).toBe(times(stderr, "a line that nobody asked for") + 1);
  });

  test("and leaves something running that holds its output open does not hold the runner up", async () => {
    const file = join(folder, "pid");
    const left = `setsid sh -c 'echo $$ > ${file}; exec sleep 600' &`;
    const { stdout } = await run(`${left} exec node tests/conformance/misbehaving.mjs right`);
    process.kill(Number(readFileSync(file, "utf8")));
    expect(stdout).toContain('"kind":"footer"');
  });
});
