/** `vertelrecht check`: every fault of every file at once. Inputs in `input/check/`, whole outputs in `golden/`. */
import { readdirSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { rulesets } from "../../src/entries/rules.js";
import { loadRuleset } from "../../src/norm/loadRuleset.js";
import { profileFile } from "../generate/support.js";
import { buildNorm, buildRecord } from "../support/build.js";
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
  await writeFile(join(folder, "things.json"), '[{ "name": "own" }]');
  await writeFile(join(folder, "half.json"), '{\n  "id": "half",\n  "duty": {\n');
  for (const { file, data } of FAULTY) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), JSON.stringify(data, null, 2));
  }
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

test.concurrent("where a norm stands counts from wherever its file is named", async () => {
  const run = await runCli(["check", "elsewhere.json"], { cwd: join(folder, "norms/drafts") });
  expect(run.stdout).toContain("[path-not-id] · move the file, or write 'drafts/elsewhere'");
  const stdin = JSON.stringify(FAULTY.find(({ file }) => file === "norms/drafts/elsewhere.json")?.data);
  expect(await runCli(["check", "-"], { cwd: join(folder, "norms/drafts"), stdin })).toMatchObject({
    code: 0,
  });
});

test.concurrent("everything that ships is in order", async () => {
  const shipped = ["rules/norms", "rules/rulesets", "rules/profiles"].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .map((name) => `${root}/${name}`),
  );
  const { code, stdout, stderr } = await runCli(["check", ...shipped, "examples/cases.ndjson"]);
  // What counts in hours says so; of nothing else is anything said.
  const warned = stdout.split("\n").filter((line) => !line.startsWith(" ") && line !== "");
  expect(warned.map((line) => line.replace(/:.*\[(.*)\].*/, " $1"))).toEqual(
    [
      "rules/norms/proposal/school-told.json",
      "rules/norms/proposal/support-at-school.json",
      "rules/rulesets/disclosure-within-24-hours.json",
      "rules/rulesets/school-24-hours.json",
      "rules/rulesets/school-24-hours.json",
      "rules/rulesets/school-48-hours-bare.json",
    ].map((file) => `${file} term-finer-than-trigger`),
  );
  expect(stderr).toContain("fouten: 0, waarschuwingen: 6");
  expect(code).toBe(0);
});

const SCENARIOS: readonly Scenario[] = [
  {
    why: "a variant that touches a recurring norm: at once how long it lets a child go without",
    args: ["check", "rules/rulesets/six-weekly.json", "--lang", "en"],
    code: 0,
    stdout: [],
    stderr: [
      "proposal/contact-during-measure: longest time without, with the norm kept: 61 days (2026-07-01 – 2026-08-31) → 83 days (2026-01-01 – 2026-03-25)",
    ],
  },
  {
    why: "the same as data",
    args: ["check", "rules/rulesets/six-weekly.json", "--format", "json"],
    code: 0,
    stdout: [/"gaps": \[\s*\{\s*"norm": "proposal\/contact-during-measure",\s*"base": \{/],
  },
  {
    why: "what is allowed and likely not meant is warned of, with a case that shows it",
    args: ["check", "rules/rulesets/disclosure-within-24-hours.json", "--lang", "en"],
    code: 0,
    stdout: [
      "warning: amend[0].parameters.term: proposal/disclosure-heard: the term is in hours",
      "    A child of 9.",
      "      proposal/disclosure-heard: cannot be told",
    ],
    stderr: ["faults: 0, warnings: 1"],
  },
  {
    why: "the same as data, with the case as a record",
    args: ["check", "rules/rulesets/disclosure-within-24-hours.json", "--format", "json"],
    code: 0,
    stdout: [/"example": \{\s*"record": \{\s*"format": "vertelrecht.record\/1"/, '"outcome": "undetermined"'],
  },
  {
    why: "a ruleset of one's own under the id of a bundled one",
    args: ["check", "-", "--lang", "en"],
    stdin: JSON.stringify({
      id: "current-law",
      title: { nl: "Eigen", en: "Own" },
      entries: [{ norm: "proposal/contact-during-measure" }],
    }),
    code: 0,
    stdout: [/^-:1:2: warning: id: a bundled ruleset has this id and is another \[duplicate-id\]/],
    stderr: ["faults: 0, warnings: 1"],
  },
  {
    why: "a copy of a bundled ruleset with one word of a norm changed, under the same id",
    args: ["check", "-", "--lang", "en"],
    stdin: JSON.stringify(rewritten("proposal", { entries: rulesets.proposal.entries })),
    code: 0,
    stdout: [/^-:1:2: warning: id: a bundled ruleset has this id and is another \[duplicate-id\]/],
  },
  {
    why: "a variant that writes a recurring norm anew: how long it lets a child go without",
    args: ["check", "-", "--lang", "en"],
    stdin: JSON.stringify(rewritten("quarterly", { extends: "proposal" })),
    code: 0,
    stderr: ["proposal/contact-during-measure: longest time without, with the norm kept: 61 days"],
  },
  {
    why: "names that somebody made up stay on the line of their fault, without colour",
    args: ["check", "-", "--lang", "en"],
    stdin: JSON.stringify({
      ...{ id: "own", title: { nl: "Eigen", en: "Own" }, extends: "proposal" },
      amend: [{ norm: "kpi/family-plan", parameters: { "\u001b[31mX\n::error::no": 1 } }],
    }),
    code: 3,
    stdout: [/^-:[^\n]*' \[31mX ::error::no[^\n]*\[unknown-parameter\][^\n]*\n$/],
  },
  {
    why: "a source under a name that is none",
    args: ["check", "-", "--lang", "en"],
    stdin: JSON.stringify({
      ...{ id: "own", title: { nl: "Eigen", en: "Own" }, extends: "proposal" },
      sources: { "Eigen bron": { title: { nl: "Bron", en: "Source" } } },
    }),
    code: 3,
    stdout: [/sources.*\[bad-id\] · start with a lower-case letter/],
  },
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
  {
    why: "a norm in two steps: the entry of which the longest time is told says when it holds",
    args: ["check", "tests/cli/input/staged.variant.yaml", "--lang", "en"],
    code: 0,
    stderr: [/61 days \(.*\) → 14 days \(2027-\S+ – 2027-\S+; In force from 2027-01-01\)/],
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
    ["list.json", 3, /list\.json:1:2: \[0\]\.title: this key is required/],
    ["things.json", 2, /things\.json:1:2: \[0\]: this is no case record/],
    ["half.json", 3, /half\.json:\d+:\d+: .*\[json-syntax\]/],
    ["no-ending", 0, /^$/],
  ])("%s ends with %i", async (name, code, stdout) => {
    await play({ why: name, args: ["check", join(folder, name)], code, stdout: [stdout] });
  });
});

const TEXT = { nl: "T", en: "T" };
const OWN = {
  duty: {
    kind: "achieve",
    trigger: { type: "assessment" },
    act: { type: "interpretation-shared", where: { fact: "act.to", operator: "contains", value: "child" } },
    within: { parameter: "term" },
  },
  parameters: { term: { workingDays: 10 } },
};
const own = (name: string, parts: object = {}): object => ({
  ...Object(buildNorm({ ...OWN, id: `drafts/${name}` })),
  ...parts,
});
const where = (fact: string) => ({ ...OWN.duty.act, where: { fact, operator: "contains", value: "child" } });
const exception = (parts: object) => ({
  id: "not-met",
  active: true,
  title: TEXT,
  basis: "assumption",
  why: TEXT,
  ...parts,
});
const parameter = (value: unknown, parts: object = {}) => ({
  value,
  basis: "assumption",
  why: TEXT,
  label: TEXT,
  ...parts,
});
const ASSESSED = {
  id: "e1",
  type: "assessment",
  at: "2026-02-02",
  by: "vt-01",
  kind: "safety-assessment",
  children: ["c1"],
};
const cases = (name: string, parts: object) => ({
  norm: `drafts/${name}`,
  base: buildRecord({ events: [] }),
  cases: [
    {
      id: "one",
      title: TEXT,
      why: TEXT,
      cites: [],
      record: { events: [ASSESSED] },
      moments: [{ asOf: "2026-02-03", expect: { outcome: "excused" } }],
      ...parts,
    },
  ],
});

/** What a jurist gets wrong, each in a file of its own; all are checked together. */
const FAULTY: readonly { why: string; file: string; data: unknown; says?: RegExp }[] = [
  {
    why: "an unknown fact",
    file: "norms/drafts/fact.json",
    data: own("fact", { duty: { ...OWN.duty, act: where("act.too") } }),
    says: /^:\d+:\d+: duty\.act\.where\.fact: .*'act\.too'.*\[unknown-fact\] · did you mean 'act\.to'/,
  },
  {
    why: "an unknown fact in an exception that is switched off",
    file: "norms/drafts/dormant.json",
    data: own("dormant", {
      exceptions: [exception({ active: false, event: { ...where("act.too"), type: "rights-explained" } })],
    }),
    says: /^:\d+:\d+: exceptions\[0\]\.event\.where\.fact: .*\[unknown-fact\] · did you mean 'act\.to'/,
  },
  {
    why: "a term of no days",
    file: "norms/drafts/no-days.json",
    data: own("no-days", { parameters: { term: parameter({ workingDays: 0 }) } }),
    says: /^:\d+:\d+: parameters\.term\.value\.workingDays: .*at least 1 \[bad-value\] · write a larger value/,
  },
  {
    why: "a term of half a day",
    file: "norms/drafts/half.json",
    data: own("half", { parameters: { term: parameter({ days: 1.5 }) } }),
    says: /^:\d+:\d+: parameters\.term\.value\.days: .*type integer \[wrong-type\]/,
  },
  {
    why: "a term as text",
    file: "norms/drafts/text.json",
    data: own("text", { parameters: { term: parameter("5 werkdagen") } }),
    says: /^:\d+:\d+: duty\.within: the value of 'term' does not fit here \[bad-term\] · write a term, such as/,
  },
  {
    why: "a term in a unit that is not known",
    file: "norms/drafts/unit.json",
    data: own("unit", { parameters: { term: parameter({ fortnights: 2 }) } }),
    says: /^:\d+:\d+: parameters\.term\.value: .*\[bad-term\] · write one unit with a whole number/,
  },
  {
    why: "a term in two units",
    file: "norms/drafts/two-units.json",
    data: own("two-units", { parameters: { term: parameter({ days: 5, weeks: 1 }) } }),
    says: /^:\d+:\d+: parameters\.term\.value\.weeks: .*\[unknown-key\]/,
  },
  {
    why: "a term that is nothing",
    file: "norms/drafts/nothing.json",
    data: own("nothing", { parameters: { term: parameter(null) } }),
    says: /^:\d+:\d+: parameters\.term\.value: this must be of type number, boolean, string, array or object \[wrong-type\]/,
  },
  {
    why: "the later of one",
    file: "norms/drafts/later-of-one.json",
    data: own("later-of-one", { parameters: { term: parameter({ laterOf: [{ hours: 48 }] }) } }),
    says: /^:\d+:\d+: parameters\.term\.value\.laterOf: this must be at least 2 entries \[bad-value\] · add an entry/,
  },
  {
    why: "bounds around a term",
    file: "norms/drafts/bounds.json",
    data: own("bounds", { parameters: { term: parameter({ days: 5 }, { range: [1, 5] }) } }),
    says: /^:\d+:\d+: parameters\.term\.range: .*\[wrong-type\] · leave 'range' out/,
  },
  {
    why: "a source that is not registered",
    file: "norms/drafts/source.json",
    data: own("source", { sources: [{ source: "jeugdwett", locator: "art. 1" }] }),
    says: /^:\d+:\d+: sources\[0\]\.source: .*\[unknown-source\] · did you mean 'jeugdwet'\? Or register it there/,
  },
  {
    why: "a norm whose one exception lifts the duty wherever it is tried",
    file: "norms/drafts/always.json",
    data: own("always", {
      exceptions: [exception({ when: { fact: "trigger.by", operator: "equal", value: "vt-01" } })],
      bearer: "veilig-thuis",
    }),
  },
  {
    why: "an exception that always holds",
    file: "norms/drafts/always.cases.json",
    data: cases("always", {}),
    says: /^:\d+:\d+: cases: .*'not-met'.*\[exception-always-holds\] · add a case in which it nearly holds/,
  },
  {
    why: "an unused parameter",
    file: "norms/drafts/unused.json",
    data: own("unused", { parameters: { term: parameter({ days: 5 }), age: parameter(18) } }),
    says: /^:\d+:\d+: parameters\.age: nothing uses 'age' \[unused-parameter\] · use it, or leave it out/,
  },
  { why: "a norm that is right", file: "norms/drafts/why.json", data: own("why") },
  {
    why: "a case without a why",
    file: "norms/drafts/why.cases.json",
    data: cases("why", { why: undefined }),
    says: /^:\d+:\d+: cases\[0\]\.why: .*\[missing-key\] · add it/,
  },
  {
    why: "a path that is not the id",
    file: "norms/drafts/elsewhere.json",
    data: own("path"),
    says: /^:\d+:\d+: id: .*\[path-not-id\] · move the file, or write 'drafts\/elsewhere'/,
  },
  {
    why: "a norm in the folder of another family",
    file: "norms/other/family.json",
    data: own("family"),
    says: /^:\d+:\d+: id: .*\[path-not-id\] · move the file, or write 'other\/family'/,
  },
  {
    why: "cases of another norm than that of their file",
    file: "norms/drafts/others.cases.json",
    data: cases("fact", {}),
    says: /^:\d+:\d+: norm: .*\[path-not-id\] · move the file, or write 'drafts\/others'/,
  },
  {
    why: "an amendment of a norm that is not there",
    file: "amendment.json",
    data: {
      id: "own",
      title: TEXT,
      extends: "proposal",
      amend: [{ norm: "proposal/contact-durin-measure" }],
    },
    says: /^:\d+:\d+: amend\[0\]\.norm: .*\[unknown-norm\] · did you mean 'proposal\/contact-during-measure'/,
  },
  {
    why: "a share of more than all in a profile",
    file: "profile.json",
    data: profileFile("own-base", { reports: { police: 1.5 } }),
    says: /^:11:\d+: numbers\.reports\.police\.value: .*\[too-large\] · write a smaller value/,
  },
  {
    why: "a profile that this one extends, beside it, by the other's file",
    file: "profiles/base.json",
    data: { ...profileFile("well-kept"), id: "own-base" },
  },
];

test.concurrent("what a jurist gets wrong, all at once: code, file, line, place and mend", async () => {
  const files = FAULTY.map(({ file }) => join(folder, file));
  const { code, stdout } = await runCli(["check", ...files]);
  expect(code).toBe(3);
  const said = stdout.trimEnd().split("\n");
  for (const { why, file, says } of FAULTY) {
    const lines = said.filter((line) => line.startsWith(join(folder, file)));
    const rest = lines.map((line) => line.slice(join(folder, file).length));
    expect(rest, why).toEqual(says ? [expect.stringMatching(says)] : []);
  }
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

/** The proposal with its monthly contact once a quarter, written into the norm itself. */
function rewritten(id: string, more: object): object {
  const norms = [...loadRuleset(rulesets.proposal).norms.values()].map((norm) => {
    if (norm.id !== "proposal/contact-during-measure") return norm;
    const { every } = norm.parameters;
    return { ...norm, parameters: { ...norm.parameters, every: { ...every, value: { months: 3 } } } };
  });
  return { id, title: rulesets.proposal.title, norms, ...more };
}
