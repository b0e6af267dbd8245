/** `vertelrecht check`: every fault of every file at once. Inputs in `input/check/`, whole outputs in `golden/`. */
import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { expectGolden } from "../support/golden.js";
import { runCli } from "../support/runCli.js";
import { play, type Scenario } from "../support/scenario.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const INPUT = "tests/cli/input/check";
const NORM = `${INPUT}/norms/drafts/told-of-outcome.yaml`;
const ALL = readdirSync(INPUT, { recursive: true, encoding: "utf8", withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
  .sort();

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "vertelrecht-"));
  await writeFile(join(folder, "latin1.json"), Buffer.from('{"id":"Zo\u00eb"}', "latin1"));
  await writeFile(join(folder, "empty.yaml"), " \n");
  await writeFile(join(folder, "none.json"), "[]");
  await writeFile(join(folder, "list.json"), '[{ "id": "own", "extends": "proposal" }]');
  await writeFile(join(folder, "half.json"), '{\n  "id": "half",\n  "duty": {\n');
  await writeFile(join(folder, "no-ending"), "id: own\ntitle: { nl: A, en: A }\nextends: current-law\n");
});
afterAll(() => rm(folder, { recursive: true }));

describe("whole outputs", () => {
  test.concurrent("check.txt: a line for each fault; the language changes the closing line alone", async () => {
    const [nl, en] = await Promise.all([
      runCli(["check", ...ALL]),
      runCli(["check", ...ALL, "--lang", "en"]),
    ]);
    expectGolden(nl.stdout, new URL("./golden/check.txt", import.meta.url));
    expect(en.stdout).toBe(nl.stdout);
    expect(nl.stderr).toMatch(/^bestanden: 10, documenten: 12, fouten: \d+, waarschuwingen: 1\n$/);
    expect(en.stderr).toMatch(/^files: 10, documents: 12, faults: \d+, warnings: 1\n$/);
    expect([nl.code, en.code]).toEqual([2, 2]);
  });

  test.concurrent("check.json: the same as data", async () => {
    const { stdout } = await runCli(["check", ...ALL, "--format", "json"]);
    expectGolden(stdout, new URL("./golden/check.json", import.meta.url));
    const { files, summary }: { files: { faults: unknown[] }[]; summary: { faults: number } } =
      JSON.parse(stdout);
    expect(files.flatMap(({ faults }) => faults)).toHaveLength(summary.faults);
  });
});

test.concurrent("everything that ships is in order", async () => {
  const shipped = ["rules/norms", "rules/rulesets"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .map((name) => `${root}/${name}`),
  );
  const { code, stdout, stderr } = await runCli(["check", ...shipped, "examples/cases.ndjson"]);
  expect(stdout).toBe("");
  expect(stderr).toContain("fouten: 0, waarschuwingen: 0");
  expect(code).toBe(0);
});

const SCENARIOS: readonly Scenario[] = [
  {
    why: "a norm that is right",
    args: ["check", NORM],
    code: 0,
    stdout: [],
    stderr: ["bestanden: 1, documenten: 1, fouten: 0"],
  },
  {
    why: "a ruleset that builds on another file and names a norm of a third",
    args: ["check", `${INPUT}/extends-other.json`, `${INPUT}/base-here.yaml`, NORM],
    code: 0,
    stdout: [],
  },
  {
    why: "without the other file it has nothing to build on",
    args: ["check", `${INPUT}/extends-other.json`],
    code: 3,
    stdout: [/extends-other\.json:4:\d+: extends: .*\[unknown-ruleset\]/],
  },
  {
    why: "one with the norm's file missing: said where the norm is named",
    args: ["check", `${INPUT}/base-here.yaml`],
    code: 3,
    stdout: [/base-here\.yaml:5:\d+: entries\[0\]\.norm: .*\[unknown-norm\]/],
  },
  {
    why: "warnings are no faults",
    args: ["check", "-"],
    stdin:
      '{"format":"vertelrecht.record/1","id":"r","holder":"vt","covers":[],"organisations":[],"children":[],"childrenComplete":true,"events":[]}',
    code: 0,
    stdout: [/^-:1:\d+: warning: holder: .*\[unknown-reference\]/],
  },
  {
    why: "a file given twice is checked once",
    args: ["check", NORM, NORM],
    code: 0,
    stderr: ["bestanden: 1,"],
  },
  {
    why: "a file that is not there stops no other",
    args: ["check", "nowhere.yaml", `${INPUT}/shape.yaml`],
    code: 2,
    stdout: [/^nowhere\.yaml: .*\[unreadable-file\]/, /shape\.yaml:7:\d+: /],
    stderr: ["bestanden: 2, documenten: 1, fouten: 3"],
  },
  { why: "a folder", args: ["check", "rules"], code: 2, stdout: ["[unreadable-file]"] },
  {
    why: "something else",
    args: ["check", `${INPUT}/something-else.yaml`],
    code: 2,
    stdout: [/something-else\.yaml:1:1: .*a record has 'format'/],
  },
  {
    why: "two files that hold a ruleset of one name: which of them is meant?",
    args: ["check", "tests/cli/input/six-weekly.yaml", "tests/cli/input/typo-in-parameter.yaml"],
    code: 3,
    stdout: [
      /typo-in-parameter\.yaml:1:1: id: 'tests\/cli\/input\/six-weekly\.yaml' holds a ruleset.*\[duplicate-id\]/,
    ],
  },
  { why: "no file", args: ["check"], code: 2, stdout: [], stderr: ["missing required argument"] },
  {
    why: "an unknown format",
    args: ["check", NORM, "--format", "xml"],
    code: 2,
    stdout: [],
    stderr: ["text, json"],
  },
  {
    why: "help ends with an example",
    args: ["check", "--help"],
    code: 0,
    stdout: [/Example:\n {2}vertelrecht check \S+.*\n$/],
  },
];

describe("scenarios", () => {
  test.concurrent.each(SCENARIOS)("$why", async (scenario) => {
    await play(scenario);
  });

  test.concurrent.each([
    ["latin1.json", 3, /latin1\.json: .*\[not-utf8\]/],
    ["empty.yaml", 3, /empty\.yaml: .*\[empty-input\]/],
    ["none.json", 3, /none\.json: .*\[empty-input\]/],
    ["list.json", 2, /list\.json:1:2: \[0\]: this is no case record/],
    ["half.json", 3, /half\.json:\d+:\d+: .*\[json-syntax\]/],
    ["no-ending", 0, /^$/],
  ])("%s ends with %i", async (name, code, stdout) => {
    await play({ why: name, args: ["check", join(folder, name)], code, stdout: [stdout] });
  });
});

test.concurrent("a record's names, birth dates and meta stay out of what is said", async () => {
  const MARK = "Sterre-Mulder";
  const stdin = JSON.stringify({
    format: "vertelrecht.record/1",
    id: `${MARK} 2014`,
    holder: "vt",
    covers: [],
    children: [{ id: MARK, birthDate: "2014-13-20", code: MARK }],
    adults: [{ id: MARK }, { id: MARK }],
    events: [{ id: "e1", type: MARK, at: MARK }],
    meta: { naam: MARK },
  });
  const runs = await Promise.all([
    runCli(["check", "-"], { stdin }),
    runCli(["check", "-", "--format", "json"], { stdin }),
  ]);
  for (const { code, stdout, stderr } of runs) {
    expect(code).toBe(3);
    expect(stdout + stderr).not.toMatch(/Sterre|Mulder|2014-13-20/);
  }
});
