/** `vertelrecht generate`: a whole output in `golden/`, what goes on to `evaluate` and `check`, and refusals in a table. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { profileFile } from "../generate/support.js";
import { expectGolden } from "../support/golden.js";
import { runCli } from "../support/runCli.js";
import { play, type Scenario } from "../support/scenario.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vertelrecht-"));
  const more = profileFile("nl-2025", { contacts: { perYear: 300 }, families: { measure: 1 } });
  await writeFile(join(folder, "more.json"), JSON.stringify(more));
  await writeFile(
    join(folder, "wrong.json"),
    JSON.stringify(profileFile("nl-2025", { reports: { repeat: 7 } }), null, 1),
  );
  await writeFile(
    join(folder, "short.yaml"),
    "id: short\ntitle: { nl: Kort, en: Short }\nextends: well-kept\nnumbers: {}\n",
  );
});
afterAll(() => rm(folder, { recursive: true }));

test.concurrent("generate.ndjson: the first records of the default population, as long as it is this one", async () => {
  const { code, stdout, stderr } = await runCli(["generate", "--children", "6"]);
  expectGolden(stdout, new URL("./golden/generate.ndjson", import.meta.url));
  const records: { children: unknown[]; events: unknown[] }[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const [children, events] = [records.flatMap((one) => one.children), records.flatMap((one) => one.events)];
  expect(stderr).toBe(
    `verzonnen: ${records.length} dossiers, ${children.length} kinderen, ${events.length} gebeurtenissen\n`,
  );
  expect(code).toBe(0);
});

test.concurrent("what is made can be judged and checked, with nothing to say of it", async () => {
  const { stdout } = await runCli(["generate", "--children", "60", "--profile", "sparse-records"]);
  const lines = stdout.trim().split("\n").length;
  const [judged, checked] = await Promise.all([
    runCli(["evaluate", "-", "--format", "ndjson", "--lang", "en"], { stdin: stdout }),
    runCli(["check", "-", "--lang", "en"], { stdin: stdout }),
  ]);
  expect([judged.code, judged.stderr]).toEqual([0, `read: ${lines}, judged: ${lines}, rejected: 0\n`]);
  expect([checked.code, checked.stderr]).toEqual([
    0,
    `files: 1, documents: ${lines}, faults: 0, warnings: 0\n`,
  ]);
});

test.concurrent("a reader that stops reading ends it quietly, long before a billion children", async () => {
  const [main, tsx] = [
    fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url)),
    import.meta.resolve("tsx"),
  ];
  const child = spawn(process.execPath, ["--import", tsx, main, "generate", "--children", "1000000000"]);
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = await once(child, "close");
  expect([code, said]).toEqual([0, ""]);
});

const SCENARIOS: readonly Scenario[] = [
  {
    why: "a profile of one's own makes longer records",
    args: ["generate", "--children", "12", "--profile", "more.json", "--lang", "en"],
    code: 0,
    stderr: [/^made up: \d+ records, \d+ children, \d{4} events\n$/],
  },
  {
    why: "the largest seed names its population; the profile is in YAML",
    args: ["generate", "--children", "1", "--seed", `${Number.MAX_SAFE_INTEGER}`, "--profile", "short.yaml"],
    code: 0,
    stdout: ['"id":"invented-9007199254740991-0"'],
  },
  ...refusals([
    ["no children", ["--children", "0"], ["from 1 through"]],
    [
      "fewer than none, under a seed that is no number: both faults at once",
      ["--children", "-3", "--seed", "today"],
      [
        "'-3' is no whole number",
        "[bad-option] · at: --children",
        "'today' is no whole number from 0",
        "at: --seed",
      ],
    ],
    [
      "half a child, under a seed beyond what numbers hold",
      ["--children", "2.5", "--seed", "9007199254740992"],
      ["'2.5' is no whole number", "through 9007199254740991"],
    ],
    [
      "a profile with a typo",
      ["--profile", "nl-2052"],
      ["[unknown-profile] · at: --profile", "'nl-2025'", "a file that ends in"],
    ],
    [
      "a profile that is no file",
      ["--profile", "nergens.json"],
      ["the profile's file cannot be read [unreadable-file]"],
    ],
    [
      "a profile with a fault",
      ["--profile", "wrong.json"],
      [/\[too-large\] · at: wrong\.json: numbers\.reports\.repeat\.value \(line \d+, column \d+\)/],
    ],
    ["an argument too many", ["100"], ["[bad-option]"]],
  ]),
];

function refusals(
  rows: readonly (readonly [why: string, args: readonly string[], stderr: readonly (string | RegExp)[]])[],
): Scenario[] {
  return rows.map(([why, args, stderr]) => ({
    why,
    args: ["generate", ...args],
    code: 2,
    stdout: [],
    stderr,
  }));
}

describe("scenarios", () => {
  test.concurrent.each(SCENARIOS)("$why", async (scenario) => {
    await play({ ...scenario, cwd: folder });
  });
});
