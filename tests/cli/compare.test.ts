/** `vertelrecht compare` and `gap`: whole outputs in `golden/`, bad input in a table, the HTML page held to what it promises. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { expectGolden } from "../support/golden.js";
import { runCli } from "../support/runCli.js";
import { play, type Scenario } from "../support/scenario.js";

vi.setConfig({ testTimeout: 120_000 });

/** To what the children of each norm move. */
const Compared = z.object({
  variants: z.array(
    z.object({
      norms: z.array(
        z.object({
          norm: z.string(),
          children: z.object({ matrix: z.array(z.object({ to: z.string() })) }),
        }),
      ),
    }),
  ),
});

const EXAMPLES = "examples/cases.ndjson";
const DRAFT = "tests/cli/input/draft.variant.json";

test.concurrent.each<[name: string, why: string, args: readonly string[]]>([
  [
    "compare.nl.txt",
    "two variants side by side, in Dutch, the default",
    ["--variant", "six-weekly", "--variant", "with-waiver", EXAMPLES],
  ],
  [
    "compare.draft.en.txt",
    "a draft with two amendments, in English",
    ["--variant", DRAFT, "--lang", "en", EXAMPLES],
  ],
  [
    "compare.staged.en.txt",
    "a norm in two steps: the entry of which the longest time is told says when it holds",
    ["--variant", "tests/cli/input/staged.variant.yaml", "--lang", "en", EXAMPLES],
  ],
  ["compare.csv", "figures for a spreadsheet", ["--variant", "six-weekly", "--format", "csv", EXAMPLES]],
  ["compare.same.en.txt", "a ruleset beside itself", ["--variant", "proposal", "--lang", "en", EXAMPLES]],
])("%s: %s", async (name, _why, args) => {
  const { code, stdout } = await runCli(["compare", ...args]);
  expect(code).toBe(0);
  expectGolden(stdout, new URL(`./golden/${name}`, import.meta.url));
});

test.concurrent.each<[name: string, why: string, args: readonly string[]]>([
  ["gap.nl.txt", "every recurring norm, in Dutch", []],
  [
    "gap.six-weekly.en.txt",
    "a variant, in English: what it changed stands beside the title",
    ["--ruleset", "six-weekly", "--lang", "en"],
  ],
  [
    "gap.without-review.nl.txt",
    "no norm recurs: it says so",
    ["--ruleset", "tests/cli/input/without-review.yaml"],
  ],
  ["gap.en.md", "as Markdown", ["--format", "markdown", "--lang", "en"]],
  ["gap.json", "as data", ["--format", "json"]],
])("%s: %s", async (name, _why, args) => {
  const { code, stdout, stderr } = await runCli(["gap", ...args]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expectGolden(stdout, new URL(`./golden/${name}`, import.meta.url));
});

test("terms in school days are told where a school calendar is given", async () => {
  const covered = ["report", "school-told", "school-support"];
  const record = {
    ...{ format: "vertelrecht.record/1", id: "voor-de-voorjaarsvakantie", holder: "school-1" },
    covers: ["school-1", "vt-1"].map((by) => ({
      by,
      types: covered,
      from: "2026-01-01",
      through: "2026-03-31",
    })),
    organisations: [
      { id: "school-1", kind: "education" },
      { id: "vt-1", kind: "veilig-thuis" },
    ],
    children: [{ id: "c1", birthDate: "2015-05-05" }],
    childrenComplete: true,
    events: [
      {
        ...{
          id: "e1",
          type: "report",
          at: "2026-02-12T10:00:00+01:00",
          to: "vt-1",
          by: "vt-1",
          from: "police",
        },
        children: ["c1"],
      },
      // On the first Monday after the holiday: the next day on which the school is open.
      { id: "e2", type: "school-support", at: "2026-02-23T09:00:00+01:00", by: "school-1", children: ["c1"] },
    ],
  };
  const closed = ["13", "16", "17", "18", "19", "20"].map((day) => `2026-02-${day}`);
  const folder = mkdtempSync(join(tmpdir(), "compare-"));
  const calendar = join(folder, "school.json");
  writeFileSync(
    calendar,
    JSON.stringify({ "school-1": { from: "2026-01-01", through: "2026-07-01", closed } }),
  );
  const file = join(folder, "record.json");
  writeFileSync(file, JSON.stringify(record));
  const moved = async (...more: string[]) => {
    const args = ["compare", file, "--variant", "school-next-school-day", "--format", "json", ...more];
    const { variants } = Compared.parse(JSON.parse((await runCli(args)).stdout));
    const own = variants
      .flatMap(({ norms }) => norms)
      .find(({ norm }) => norm === "proposal/support-at-school");
    return own?.children.matrix.map(({ to }) => to);
  };
  const found = [await moved("--school-calendar", calendar), await moved()];
  rmSync(folder, { recursive: true });
  expect(found).toEqual([["satisfied"], ["undetermined"]]);
});

test("the data hold of a record no names, birth dates or free text", async () => {
  const record = {
    format: "vertelrecht.record/1",
    id: "case-1",
    holder: "gi-1",
    covers: [],
    organisations: [{ id: "gi-1", kind: "certified-institution", name: "Stichting De Wilg" }],
    children: [{ id: "c1", birthDate: "2016-04-02", meta: { name: "Fenna" } }],
    childrenComplete: true,
    events: [
      {
        id: "s1",
        type: "measure-start",
        at: "2026-01-05",
        measure: "m1",
        kind: "supervision",
        organisation: "gi-1",
        meta: { note: "met oma gebeld" },
      },
    ],
  };
  const stdin = `${JSON.stringify(record)}\n`;
  for (const format of ["json", "html", "text"]) {
    const args = ["compare", "--variant", "six-weekly", "--as-of", "2026-06-30", "--format", format, "-"];
    const { stdout, code } = await runCli(args, { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain("case-1");
    for (const secret of ["Fenna", "De Wilg", "oma", "2016-04-02"]) expect(stdout).not.toContain(secret);
  }
});

test("without records a thousand invented families stand in, and it says so", async () => {
  const { stdout, stderr, code } = await runCli(["compare", "--variant", "six-weekly", "--lang", "en"]);
  expect(code).toBe(0);
  expect(stdout).toContain("Compared over 1,000 records");
  expect(stdout).toContain("No records were given: these are invented families");
  expect(stderr).toContain("each record is judged 2 times");
});

describe("the page", () => {
  test.concurrent("is one file that fetches nothing and runs nothing, the same each time", async () => {
    const args = ["compare", "--variant", "six-weekly", "--variant", DRAFT, "--format", "html", EXAMPLES];
    const [first, second] = await Promise.all([runCli(args), runCli(args)]);
    expect(second.stdout).toBe(first.stdout);
    const page = first.stdout;
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)/);
    const addresses = new Set(page.match(/https?:\/\/[^"' <]+/g));
    // Names of the formats, which nothing opens.
    expect([...addresses].sort()).toEqual(["http://www.w3.org/1999/xlink", "http://www.w3.org/2000/svg"]);
    expect(page.match(/<svg/g)?.length).toBeGreaterThan(6);
    // Whoever cannot see a picture is told what it shows.
    for (const [svg] of page.matchAll(/<svg [^>]*>/g)) expect(svg).toMatch(/role="img" aria-label="[^"]+"/);
  });
});

test.concurrent.each<Scenario>([
  {
    why: "no variant",
    args: ["compare", EXAMPLES],
    code: 2,
    stdout: [],
    stderr: ["bad-option", "--variant six-weekly"],
  },
  {
    why: "an unknown variant names the nearest",
    args: ["compare", "--variant", "six-weeky", EXAMPLES],
    code: 2,
    stdout: [],
    stderr: [/unknown-ruleset.*at: --variant/s, "did you mean 'six-weekly'"],
  },
  {
    why: "an amendment on an exception that is not there: which one, where, and the mend; nothing is compared",
    args: ["compare", "--variant", "tests/cli/input/misspelt.variant.json", EXAMPLES],
    code: 2,
    stdout: [],
    stderr: [
      /unknown-exception\] · at: \S+misspelt\.variant\.json: amend\[0\]/,
      /parameter-out-of-range\] · at: \S+misspelt\.variant\.json: amend\[1\]/,
    ],
  },
  {
    why: "two variants of one id: no table could tell them apart",
    args: ["compare", "--variant", "six-weekly", "--variant", "six-weekly", EXAMPLES],
    code: 2,
    stdout: [],
    stderr: [/the id 'six-weekly' too \[duplicate-id\] · at: --variant six-weekly/],
  },
  {
    why: "a moment that is none",
    args: ["compare", "--variant", "six-weekly", "--as-of", "2026-02-30", EXAMPLES],
    code: 2,
    stdout: [],
    stderr: ["bad-time"],
  },
  {
    why: "a way of writing that does not exist",
    args: ["compare", "--variant", "six-weekly", "--format", "pdf", EXAMPLES],
    code: 2,
    stdout: [],
    stderr: ["bad-option"],
  },
  {
    why: "a record that cannot be read is told and left out; the others are compared",
    args: ["compare", "--variant", "six-weekly", "--lang", "en", "--as-of", "2026-06-30", "-"],
    stdin: `{"format":"vertelrecht.record/1"}\n{"format":"vertelrecht.record/1","id":"case-1","holder":"gi-1","covers":[],"children":[{"id":"c1"}],"childrenComplete":true,"events":[]}\n`,
    code: 3,
    stdout: ["Compared over 1 record with 1 child."],
    stderr: [/-: line 1: .*missing-key/, "read: 2, judged: 1, rejected: 1"],
  },
  {
    why: "a record that names no moment of judgement, and none is given",
    args: ["compare", "--variant", "six-weekly", "--lang", "en", "-"],
    stdin: `{"format":"vertelrecht.record/1","id":"case-1","holder":"gi-1","covers":[],"children":[{"id":"c1"}],"childrenComplete":true,"events":[]}\n`,
    code: 3,
    stderr: ["as-of-needed"],
  },
  {
    why: "a file that is not there",
    args: ["compare", "--variant", "six-weekly", "nergens.ndjson"],
    code: 3,
    stderr: [
      "nergens.ndjson: this file cannot be read [unreadable-file]",
      "gelezen: 0, beoordeeld: 0, afgewezen: 0, bestanden niet of niet geheel gelezen: 1",
    ],
  },
])("$why", async (scenario) => {
  await play(scenario);
});
