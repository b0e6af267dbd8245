/** `vertelrecht norms` and `norms show`: whole outputs in `golden/`, refusals in a table. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { FORCES } from "../../src/norm/norm.js";
import { expectGolden } from "../support/golden.js";
import { runCli } from "../support/runCli.js";
import { play, type Scenario } from "../support/scenario.js";

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
afterAll(() => rmSync(folder, { recursive: true }));

const LAW = "jeugdwet/first-contact-child";
const STANDARD = "meldcode/disclosure-reported";
const PROPOSAL = "proposal/heard-before-transfer";
const MEASURE = "proposal/contact-during-measure";

describe("whole outputs", () => {
  test.concurrent.each<[name: string, why: string, args: readonly string[]]>([
    ["norms.text.nl.txt", "the catalogue in Dutch, the default", []],
    ["norms.text.en.txt", "and in English", ["--lang", "en"]],
    ["norms.en.md", "as Markdown", ["--lang", "en", "--format", "markdown"]],
    ["norms.nl.json", "as data", ["--format", "json"]],
    ["norms-show.law.nl.txt", "the law: two events set it off, an amvb, working days", ["show", LAW]],
    ["norms-show.law.en.txt", "in English", ["show", LAW, "--lang", "en"]],
    ["norms-show.standard.nl.txt", "a standard without a term", ["show", STANDARD]],
    [
      "norms-show.proposal.nl.md",
      "a proposal with dormant exceptions",
      ["show", PROPOSAL, "--format", "markdown"],
    ],
    ["norms-show.proposal.en.md", "in English", ["show", PROPOSAL, "--format", "markdown", "--lang", "en"]],
    [
      "norms-show.variant.en.json",
      "a variant, whose values are not the source's",
      ["show", MEASURE, "--ruleset", "six-weekly", "--format", "json", "--lang", "en"],
    ],
    ["norms-show.variant.nl.txt", "and for people", ["show", MEASURE, "--ruleset", "six-weekly"]],
  ])("%s: %s", async (name, _why, args) => {
    const { code, stdout, stderr } = await runCli(["norms", ...args]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expectGolden(stdout, new URL(`./golden/${name}`, import.meta.url));
  });
});

test.concurrent("the catalogue holds every force by itself, law first and proposals last", async () => {
  const { stdout } = await runCli(["norms", "--format", "json"]);
  const { forces }: { forces: { force: { code: (typeof FORCES)[number] }; norms: { id: string }[] }[] } =
    JSON.parse(stdout);
  const codes = forces.map(({ force }) => force.code);
  expect(codes).toEqual(FORCES.filter((force) => codes.includes(force)));
  for (const { force, norms } of forces) {
    for (const { id } of norms) expect(id.startsWith("proposal/"), id).toBe(force.code === "proposal");
  }
});

test.concurrent("every worked case of a norm is named, with its reason", async () => {
  const file: { cases: { id: string; why: { en: string } }[] } = JSON.parse(
    readFileSync(new URL(`../../rules/norms/${LAW}.cases.json`, import.meta.url), "utf8"),
  );
  const { stdout } = await runCli(["norms", "show", LAW, "--format", "json", "--lang", "en"]);
  const { cases }: { cases: { id: string; why: string }[] } = JSON.parse(stdout);
  expect(cases.map(({ id, why }) => ({ id, why }))).toEqual(
    file.cases.map(({ id, why }) => ({ id, why: why.en })),
  );
});

const own = join(folder, "own.yaml");
writeFileSync(
  own,
  `id: own
title: { nl: "Eigen", en: "Own" }
extends: current-law
amend:
  - add:
      id: drafts/told
      version: 1.0.0
      tier: proposal
      title: { nl: "Kind is verteld", en: "Child is told" }
      summary: { nl: "Het kind zou horen wat er is besloten.", en: "The child would hear what was decided." }
      bearer: [veilig-thuis, local-team]
      children: household
      sources: [{ source: crc, locator: art. 12 }]
      parameters: {}
      duty: { kind: achieve, trigger: { type: assessment }, act: { type: interpretation-shared }, within: { weeks: 2 } }
      exceptions: []
      notEncoded: []
    from: 2027-01-01
`,
);

const SCENARIOS: readonly Scenario[] = [
  {
    why: "an id that is not there, with the nearest",
    args: ["norms", "show", "jeugdwet/first-contact-chidl"],
    code: 2,
    stdout: [],
    stderr: [
      /no norm 'jeugdwet\/first-contact-chidl'.*\[unknown-norm\].*did you mean 'jeugdwet\/first-contact-child'/,
    ],
  },
  {
    why: "a norm that this ruleset does not hold",
    args: ["norms", "show", PROPOSAL, "--ruleset", "current-law"],
    code: 2,
    stdout: [],
    stderr: ["[unknown-norm]"],
  },
  {
    why: "an unknown ruleset, with the nearest",
    args: ["norms", "--ruleset", "propsal"],
    code: 2,
    stdout: [],
    stderr: [/\[unknown-ruleset\].*did you mean 'proposal'/],
  },
  {
    why: "a ruleset with a fault, at its line",
    args: ["norms", "--ruleset", "tests/cli/input/typo-in-key.yaml"],
    code: 2,
    stdout: [],
    stderr: [/\[unknown-key\].*line 6/],
  },
  {
    why: "show without an id",
    args: ["norms", "show"],
    code: 2,
    stdout: [],
    stderr: ["missing required argument"],
  },
  {
    why: "a word that is no command",
    args: ["norms", "shwo"],
    code: 2,
    stdout: [],
    stderr: ["too many arguments"],
  },
  {
    why: "an unknown format",
    args: ["norms", "--format", "html"],
    code: 2,
    stdout: [],
    stderr: ["text, json, markdown"],
  },
  {
    why: "an unknown force, with the nearest",
    args: ["norms", "--force", "laws"],
    code: 2,
    stdout: [],
    stderr: [/argument 'laws' is invalid.*\[bad-option\].*did you mean 'law'/],
  },
  {
    why: "an unknown tier, with the nearest",
    args: ["norms", "--tier", "field-standart"],
    code: 2,
    stdout: [],
    stderr: [/did you mean 'field-standard'/],
  },
  {
    why: "an unknown family, with the nearest",
    args: ["norms", "--family", "kip"],
    code: 2,
    stdout: [],
    stderr: [/no norm of this ruleset is of the family 'kip'.*did you mean 'kpi'/],
  },
  {
    why: "filters together",
    args: ["norms", "--family", "wmo", "--tier", "statute", "--force", "law", "--lang", "en"],
    code: 0,
    stdout: ["wmo/complaint-answered", /^(?![\s\S]*investigation-started)(?![\s\S]*jeugdwet\/)/],
  },
  {
    why: "filters that leave nothing",
    args: ["norms", "--family", "kpi", "--force", "law", "--lang", "en"],
    code: 0,
    stdout: ["No norm is all that was asked."],
  },
  {
    why: "options may stand before the inner command too",
    args: ["norms", "--lang", "en", "show", LAW],
    code: 0,
    stdout: [/^First contact with the child within five working days\n/],
  },
  {
    why: "a norm of one's own, in force from a day, without worked cases",
    args: ["norms", "show", "drafts/told", "--ruleset", own, "--lang", "en"],
    code: 0,
    stdout: [
      "In force from 2027-01-01",
      "Veilig Thuis or a local team",
      "every child under 18 of the household",
      /A proposal, not law in force\./,
      /^(?![\s\S]*Worked cases)/,
    ],
  },
  {
    why: "help ends with an example",
    args: ["norms", "--help"],
    code: 0,
    stdout: [/Example:\n {2}vertelrecht norms .*\n$/],
  },
  {
    why: "a norm that a bundled variant adds has no cases beside it, and is shown all the same",
    args: ["norms", "show", "drafts/investigation-started", "--ruleset", "investigation-from-establishment"],
    code: 0,
    stdout: [/drafts\/investigation-started/],
  },
  {
    why: "that of show too",
    args: ["norms", "show", "--help"],
    code: 0,
    stdout: [/Example:\n {2}vertelrecht norms show \S+.*\n$/],
  },
];

describe("scenarios", () => {
  test.concurrent.each(SCENARIOS)("$why", async (scenario) => {
    await play(scenario);
  });
});
