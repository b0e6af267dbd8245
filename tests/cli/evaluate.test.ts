/**
 * `vertelrecht evaluate` as its users meet it: a process with arguments, files, standard input and an exit code.
 *
 * Inputs stand in `input/`, whole outputs in `golden/` (remake them with `UPDATE_GOLDEN=1 npx vitest run tests/cli`).
 * What is expected of a duty comes from the rules and a calendar; golden files keep the rest as it is.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Duty, Report } from "../../src/evaluate/report.js";
import { expectGolden } from "../support/golden.js";
import { partial } from "../support/judge.js";
import { type CliRun, runCli } from "../support/runCli.js";
import { play, type Scenario } from "../support/scenario.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const FAMILIES = "tests/cli/input/two-families.json";
const FOUR_NORMS = ["--ruleset", "tests/cli/input/four-norms.yaml"];
const EXAMPLES = ["examples/cases.ndjson", "--as-of", "2026-06-30"];

const [first, second]: [Json, Json] = JSON.parse(
  readFileSync(new URL("./input/two-families.json", import.meta.url), "utf8"),
);
const [one, two] = [JSON.stringify(first), JSON.stringify(second)];

const folder = mkdtempSync(join(tmpdir(), "vertelrecht-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("whole outputs", () => {
  test.concurrent.each([
    ["text.nl.txt", "Dutch is the default", ["--format", "text"]],
    ["text.en.txt", "every text exists in English too", ["--format", "text", "--lang", "en"]],
    ["json", "an array, indented, for people and tools that read whole files", ["--format", "json"]],
  ])("evaluate.%s: %s", async (name, _why, options) => {
    const { code, stdout } = await runCli(["evaluate", FAMILIES, ...FOUR_NORMS, ...options]);
    expect(code).toBe(0);
    expectGolden(stdout, new URL(`./golden/evaluate.${name}`, import.meta.url));
  });

  test.concurrent("evaluate.detail.json: derivations, considered events and traces of one norm", async () => {
    const args = ["evaluate", "-", "--ruleset", "current-law", "--detail", "--format", "json"];
    const { code, stdout } = await runCli(args, { stdin: two });
    expect(code).toBe(0);
    expectGolden(stdout, new URL("./golden/evaluate.detail.json", import.meta.url));
  });

  test.concurrent("the two families show every status", async () => {
    const reports = reportsOf(await runCli(["evaluate", FAMILIES, ...FOUR_NORMS, "--format", "json"]));
    const duties = new Map(
      reports.flatMap((report) => dutiesOf(report).map((duty) => [`${report.record} ${duty.id}`, duty])),
    );
    const wrong = DUTIES.flatMap(({ id, why, wanted }) =>
      partial(duties.get(id), wanted, id).map((difference) => `${difference} (${why})`),
    );
    expect(wrong).toEqual([]);
    expect(duties.size).toBe(DUTIES.length);
  });

  test.concurrent("ndjson holds the same reports as json, one a line", async () => {
    const [json, ndjson] = await Promise.all([
      runCli(["evaluate", FAMILIES, "--format", "json"]),
      runCli(["evaluate", FAMILIES, "--format", "ndjson"]),
    ]);
    expect(ndjson.stdout).toBe(
      reportsOf(json)
        .map((report) => `${JSON.stringify(report)}\n`)
        .join(""),
    );
    expect(json.stdout).toMatch(/^\[\n\{[\s\S]*\n\}\n\]\n$/);
  });

  test.concurrent("detail adds to a report and changes nothing in it (json)", async () => {
    const [plain, detailed] = await Promise.all([
      runCli(["evaluate", ...EXAMPLES, "--format", "ndjson"]),
      runCli(["evaluate", ...EXAMPLES, "--format", "ndjson", "--detail"]),
    ]);
    const stripped = detailed.stdout
      .split("\n")
      .map((line) => line && JSON.stringify(JSON.parse(line, withoutDetail)));
    expect(stripped.join("\n")).toBe(plain.stdout);
    for (const key of DETAIL) expect(detailed.stdout).toContain(`"${key}":`);
  });

  test.concurrent("detail says of every duty all that the plain text says, and explains it (text)", async () => {
    const [plain, detailed] = await Promise.all([
      runCli(["evaluate", FAMILIES, ...FOUR_NORMS]),
      runCli(["evaluate", FAMILIES, ...FOUR_NORMS, "--detail"]),
    ]);
    // With detail what to record stands in a list, and what was met and what repeats is told duty by duty.
    const told = plain.stdout
      .split("\n")
      .filter((line) => !/^ *Ontbreekt:|: (gedaan|\d+ keer gedaan) \[|\d+ periodes tussen/.test(line));
    const lines = new Set(detailed.stdout.split("\n"));
    expect(told.filter((line) => !lines.has(line))).toEqual([]);
    // The weekend that was skipped, and the call that was no meeting.
    expect(detailed.stdout).toContain("zaterdag 17 januari 2026, zondag 18 januari 2026");
    expect(detailed.stdout).toMatch(/\(e7\): .*per telefoon/);
    expect(detailed.stdout).not.toMatch(/\bact\.|before-window|≠/);
  });

  test.concurrent("a second run, in another time zone and language, writes the same bytes", async () => {
    const args = ["evaluate", FAMILIES, "--detail"];
    const [here, there] = await Promise.all([
      runCli(args, { env: { TZ: "Europe/Amsterdam", LANG: "nl_NL.UTF-8" } }),
      runCli(args, { env: { TZ: "Pacific/Auckland", LANG: "en_NZ.UTF-8" } }),
    ]);
    expect(there).toEqual(here);
    expect(here.stdout).not.toBe("");
  });

  test.concurrent("in a pipe there are no escapes for colour, on either stream", async () => {
    const { stdout, stderr } = await runCli(["evaluate", FAMILIES, "-"], {
      stdin: "{",
      env: { TERM: "xterm-256color" },
    });
    expect(stdout).not.toContain("\u001b");
    expect(stderr).not.toContain("\u001b");
    expect(stdout).toContain("zus-en-broer");
    expect(stderr).toContain("json-syntax");
  });
});

describe("moments", () => {
  test.concurrent("the moment of judgement defaults to where the holder's coverage first ends", async () => {
    const [, report] = reportsOf(await runCli(["evaluate", FAMILIES, "--format", "json"]));
    // Plans are covered through 30 June, Veilig Thuis through 31 May: neither is meant.
    expect(report?.asOf).toBe("2026-06-18");
  });

  test.concurrent("a record whose holder covers nothing is rejected, unless --as-of is given", async () => {
    const stdin = JSON.stringify({ ...second, covers: [] });
    const [without, given] = await Promise.all([
      runCli(["evaluate", "-"], { stdin }),
      runCli(["evaluate", "-", "--as-of", "2026-06-18"], { stdin }),
    ]);
    expect([without.code, given.code]).toEqual([3, 0]);
    expect(without.stdout).toBe("");
    expect(without.stderr).toMatch(/-: line 1: .*\[as-of-needed\] · at: covers · mend: give --as-of/);
  });

  test.concurrent("--known-at: a contact entered on 26 January did not exist on the 25th", async () => {
    const args = ["evaluate", "-", "--as-of", "2026-02-02", "--format", "json"];
    const [now, then] = await Promise.all([
      runCli(args, { stdin: one }),
      runCli([...args, "--known-at", "2026-01-25"], { stdin: one }),
    ]);
    const id = "jeugdwet/first-contact-child#k1#e1+e2";
    expect(dutyOf(now, id)).toMatchObject({ status: "fulfilled-late", lateBy: { days: 3 } });
    expect(dutyOf(then, id)).toMatchObject({ status: "overdue", overdueBy: { days: 13 } });
    expect(reportsOf(then)[0]?.knownAt).toBe("2026-01-25");
  });

  test.concurrent("--since: what was decided before 1 May becomes a count", async () => {
    const args = ["evaluate", "-", ...FOUR_NORMS, "--format", "json", "--since", "2026-05-01"];
    const [report] = reportsOf(await runCli(args, { stdin: one }));
    expect(report?.earlier).toEqual({
      law: { "fulfilled-late": 1 },
      proposal: { fulfilled: 1, excused: 1, violated: 1 },
    });
    expect(report && dutiesOf(report).map(({ id }) => id)).not.toContain(
      "proposal/contact-during-measure#k1#e1#2026-04-01",
    );
  });

  test.concurrent("a text leaves out what was decided over a year ago; data leave out nothing unasked", async () => {
    const args = ["evaluate", "-", "--as-of", "2027-08-01", "--format"];
    const [text, json] = await Promise.all([
      runCli([...args, "text"], { stdin: one }),
      runCli([...args, "json"], { stdin: one }),
    ]);
    const id = "proposal/contact-during-measure#k1#e1#2026-04-01";
    expect(text.stdout).not.toContain(id);
    expect(json.stdout).toContain(id);
  });
});

const GOOD = { stdin: two };
const GOOD_AND_BAD = { stdin: `${one}\n{"id": "x"}\n` };
// Without coverage of contacts nobody can tell whether the worker came in time.
const HOLES = {
  stdin: JSON.stringify({
    ...second,
    covers: [{ by: "gi-waterland", types: ["plan"], from: "2026-06-01", through: "2026-06-30" }],
  }),
};
const ndjson = ["--format", "ndjson"];

const EXIT_CODES: readonly Scenario[] = [
  { why: "a breach alone is no failure", args: ["-", ...ndjson], stdin: one, code: 0 },
  {
    why: "--fail-on breached: overdue under the law",
    args: ["-", "--fail-on", "breached"],
    stdin: one,
    code: 1,
  },
  {
    why: "law and standards are looked at: a proposal is not",
    args: ["-", "--fail-on", "breached"],
    ...GOOD,
    code: 0,
  },
  {
    why: "--force proposal looks at it",
    args: ["-", "--fail-on", "breached", "--force", "proposal"],
    ...GOOD,
    code: 1,
  },
  {
    why: "of a list one will do",
    args: ["-", "--fail-on", "breached", "--force", "law,proposal"],
    ...GOOD,
    code: 1,
  },
  {
    why: "--force takes the default away",
    args: ["-", "--fail-on", "breached", "--force", "yardstick"],
    stdin: one,
    code: 0,
  },
  { why: "undetermined is no breach", args: ["-", "--fail-on", "breached"], ...HOLES, code: 0 },
  { why: "--fail-on undetermined", args: ["-", "--fail-on", "undetermined"], ...HOLES, code: 1 },
  {
    why: "--fail-on undetermined takes breaches too",
    args: ["-", "--fail-on", "undetermined", "--force", "law"],
    stdin: one,
    code: 1,
  },
  { why: "a record that cannot be read", args: ["-"], ...GOOD_AND_BAD, code: 3 },
  { why: "3 wins over 1", args: ["-", "--fail-on", "breached"], ...GOOD_AND_BAD, code: 3 },
  {
    why: "2 wins over both: nothing is read",
    args: ["-", "--fail-on", "worst"],
    ...GOOD_AND_BAD,
    code: 2,
    stdout: [],
  },
];

const REFUSED: readonly Scenario[] = [
  { why: "no arguments at all", args: [], code: 2, stderr: ["Usage: vertelrecht", "Example:"] },
  {
    why: "an unknown command, with the nearest",
    args: ["evaluat", FAMILIES],
    code: 2,
    stderr: ["unknown command 'evaluat' [bad-option]", "did you mean 'evaluate'?"],
  },
  { why: "no file", args: ["evaluate"], code: 2, stderr: ["missing required argument 'file' [bad-option]"] },
  {
    why: "an unknown flag, with the nearest",
    args: ["evaluate", FAMILIES, "--formt", "json"],
    code: 2,
    stderr: ["unknown option '--formt' [bad-option]", "did you mean '--format'?"],
  },
  {
    why: "an unknown format",
    args: ["evaluate", FAMILIES, "--format", "xml"],
    code: 2,
    stderr: ["Allowed choices are text, html, json, ndjson, markdown, junit, sarif, earl [bad-option]"],
  },
  {
    why: "an unknown force",
    args: ["evaluate", FAMILIES, "--force", "law,wish"],
    code: 2,
    stderr: ["law, standard, yardstick, proposal"],
  },
  {
    why: "a clock time without offset names no moment",
    args: ["evaluate", FAMILIES, "--as-of", "2026-06-30T10:00"],
    code: 2,
    stderr: [/\[no-offset\] · at: --as-of · mend: add the offset/],
  },
  {
    why: "no day of the calendar",
    args: ["evaluate", FAMILIES, "--as-of", "2026-02-30"],
    code: 2,
    stderr: [/\[bad-time\] · at: --as-of/],
  },
  {
    why: "all wrong moments at once",
    args: ["evaluate", FAMILIES, "--known-at", "gisteren", "--since", "2025"],
    code: 2,
    stderr: [/--known-at/, /--since/],
  },
  {
    why: "--since takes a day: within a day nothing is left out",
    args: ["evaluate", FAMILIES, "--since", "2026-05-01T10:00:00+02:00"],
    code: 2,
    stderr: [/\[bad-option\] · at: --since · mend: write the day alone: 2026-05-01/],
  },
  {
    why: "a summary has counts alone: what it does not have is not passed over",
    args: ["evaluate", FAMILIES, "--summary", "--format", "html", "--detail"],
    code: 2,
    stderr: [/has no --format html \[bad-option\]/, /has no --detail \[bad-option\]/],
  },
  {
    why: "an unknown ruleset, with the nearest",
    args: ["evaluate", FAMILIES, "--ruleset", "propsal"],
    code: 2,
    stderr: [/\[unknown-ruleset\].*did you mean 'proposal'/],
  },
  {
    why: "a ruleset that cannot be read",
    args: ["evaluate", FAMILIES, "--ruleset", "nowhere.yaml"],
    code: 2,
    stderr: [/\[unreadable-file\] · at: --ruleset/],
  },
  {
    why: "a parameter with a typo",
    args: ["evaluate", FAMILIES, "--ruleset", "tests/cli/input/typo-in-parameter.yaml"],
    code: 2,
    stderr: [/'evry' \[unknown-parameter\].*\(line \d+, column \d+\).*every/],
  },
  {
    why: "a key with a typo, at its line",
    args: ["evaluate", FAMILIES, "--ruleset", "tests/cli/input/typo-in-key.yaml"],
    code: 2,
    stderr: [/\[unknown-key\] · at: \S+typo-in-key\.yaml: amend\[0\]\.paramaters \(line 6, column \d+\)/],
  },
  {
    why: "a ruleset that is no YAML",
    args: ["evaluate", FAMILIES, "--ruleset", file("broken.yaml", 'id: a\ntitle: { nl: "A\n')],
    code: 2,
    stderr: [/\[yaml-syntax\].*line/],
  },
  {
    why: "a ruleset whose JSON is YAML",
    args: ["evaluate", FAMILIES, "--ruleset", file("yaml.json", "id: a\n")],
    code: 2,
    stderr: ["[json-syntax]"],
  },
  {
    why: "a ruleset in another encoding: its titles would be read wrong",
    args: ["evaluate", FAMILIES, "--ruleset", file("latin.yaml", Buffer.from("id: a # één\n", "latin1"))],
    code: 2,
    stderr: [/\[not-utf8\] · at: --ruleset \S+latin\.yaml · mend: save it as UTF-8/],
  },
  {
    why: "a ruleset that is empty",
    args: ["evaluate", FAMILIES, "--ruleset", file("nothing.yaml", "\n")],
    code: 2,
    stderr: [/\[empty-input\] · at: --ruleset/],
  },
  {
    why: "a ruleset by a name in capitals is a file too",
    args: ["evaluate", FAMILIES, "--ruleset", file("OWN.YAML", "id: a\n")],
    code: 2,
    stderr: [/\[missing-key\] · at: \S+OWN\.YAML: title/],
  },
  {
    why: "school calendars of which one stands twice",
    args: ["evaluate", FAMILIES, "--school-calendar", file("twice.json", '{"noord":{},\n"noord":{}}')],
    code: 2,
    stderr: [/\[duplicate-key\] · at: \S+twice\.json: noord \(line 2, column 1\)/],
  },
  {
    why: "a school calendar that ends before it begins, at its line",
    args: [
      ...["evaluate", FAMILIES, "--school-calendar"],
      file("turned.yaml", "noord:\n  from: '2026-08-01'\n  through: '2026-07-01'\n  closed: []\n"),
    ],
    code: 2,
    stderr: [/\[bad-interval\] · at: \S+turned\.yaml: noord\.through \(line 3, column 3\)/],
  },
  {
    why: "school calendars that cannot be read",
    args: ["evaluate", FAMILIES, "--school-calendar", "nowhere.json"],
    code: 2,
    stderr: [/\[unreadable-file\] · at: --school-calendar/],
  },
];

const READING: readonly Scenario[] = [
  { why: "standard input", args: ["-"], stdin: one, code: 0, stdout: [/^[^\n]*zus-en-broer[^\n]*\n$/] },
  { why: "a JSON array", args: [FAMILIES], code: 0, stdout: [/zus-en-broer.*\n.*na-de-overdracht/] },
  {
    why: "in an array a bad record is named by its place",
    args: ["-"],
    stdin: `[${one},\n{"id":"x"},${two}]`,
    code: 3,
    stdout: ["zus-en-broer", "na-de-overdracht"],
    stderr: [/^-: \[1\]: .*\[missing-key\] · at: format /m, "gelezen: 3, beoordeeld: 2, afgewezen: 1"],
  },
  {
    why: "one object over several lines",
    args: ["-"],
    stdin: JSON.stringify(first, null, 2),
    code: 0,
    stdout: ["zus-en-broer"],
    stderr: ["gelezen: 1, beoordeeld: 1, afgewezen: 0"],
  },
  {
    why: "one object over several lines, as a formatter leaves it: a part of it fills a line",
    args: ["-"],
    stdin: JSON.stringify(first, null, 2).replace(
      /\{\s+"role": "child",\s+"id": "(\w+)"\s+\},?/,
      '{ "role": "child", "id": "$1" }\n,',
    ),
    code: 0,
    stdout: ["zus-en-broer"],
    stderr: ["gelezen: 1, beoordeeld: 1, afgewezen: 0"],
  },
  {
    why: "one object over several lines that breaks off is one fault, not one a line",
    args: ["-"],
    stdin: JSON.stringify(first, null, 2).slice(0, -4),
    code: 3,
    stdout: [],
    stderr: ["[json-syntax]", "gelezen: 1, beoordeeld: 0, afgewezen: 1"],
  },
  {
    why: "Windows lines, blank lines, a last line without end",
    args: ["-"],
    stdin: `\r\n${one}\r\n  \r\n\r\n${two}`,
    code: 0,
    stdout: [/zus-en-broer.*\n.*na-de-overdracht/],
    stderr: ["gelezen: 2, beoordeeld: 2, afgewezen: 0"],
  },
  {
    why: "blank lines count in the number of a line",
    args: ["-"],
    stdin: `\r\n${one}\r\n\r\n{"format"}\r\n`,
    code: 3,
    stderr: [/^-: line 4: /m],
  },
  { why: "a byte order mark", args: ["-"], stdin: `\ufeff${one}`, code: 0, stdout: ["zus-en-broer"] },
  {
    why: "a bad line among good ones stops neither",
    args: [file("bad-line.ndjson", `${one}\n{"format" "x"}\n${two}\n`)],
    code: 3,
    stdout: ["zus-en-broer", "na-de-overdracht"],
    stderr: [
      /bad-line\.ndjson: line 2: .*\[json-syntax\].*mend: /,
      "gelezen: 3, beoordeeld: 2, afgewezen: 1",
    ],
  },
  {
    why: "a key that stands twice: which of the two is meant? The other records are judged",
    args: ["-"],
    stdin: `${one}\n${two.replace('{"format"', '{"id":"other","format"')}\n`,
    code: 3,
    stdout: ["zus-en-broer"],
    stderr: [
      /^-: line 2: .*from column \d+ on \[duplicate-key\] · at: id · mend: /m,
      "beoordeeld: 1, afgewezen: 1",
    ],
  },
  {
    why: "in an array too",
    args: ["-"],
    stdin: `[${one},\n${two.replace('{"format"', '{"id":"other","format"')}]`,
    code: 3,
    stdout: ["zus-en-broer"],
    stderr: [/^-: \[1\]: .*\[duplicate-key\] · at: id /m, "beoordeeld: 1, afgewezen: 1"],
  },
  {
    why: "a line that is no object",
    args: ["-"],
    stdin: `${one}\nnull\n5\n`,
    code: 3,
    stdout: ["zus-en-broer"],
    stderr: [/line 2: .*\[wrong-type\]/, /line 3: .*\[wrong-type\]/],
  },
  {
    why: "an empty file",
    args: [file("empty.json", " \n")],
    code: 3,
    stdout: [],
    stderr: [/empty\.json: there is .*\[empty-input\]/],
  },
  {
    why: "an array of no records is as empty as an empty file",
    args: [file("none.json", "[ ]\n")],
    code: 3,
    stdout: [],
    stderr: [
      /none\.json: there is .*\[empty-input\]/,
      "gelezen: 0, beoordeeld: 0, afgewezen: 0, bestanden niet of niet geheel gelezen: 1",
    ],
  },
  {
    why: "and stops no other",
    args: [file("none.json", "[]"), FAMILIES],
    code: 3,
    stdout: ["zus-en-broer"],
    stderr: [/none\.json: .*\[empty-input\]/, "gelezen: 2, beoordeeld: 2, afgewezen: 0, bestanden niet"],
  },
  {
    why: "a missing file stops no other, and is no record that was read",
    args: ["nowhere.json", FAMILIES],
    code: 3,
    stdout: ["zus-en-broer"],
    stderr: [
      /nowhere\.json: this .*\[unreadable-file\]/,
      "gelezen: 2, beoordeeld: 2, afgewezen: 0, bestanden niet",
    ],
  },
  { why: "a folder", args: ["tests"], code: 3, stdout: [], stderr: ["[unreadable-file]"] },
  {
    why: "no UTF-8: a name as an older Windows wrote it",
    args: [
      file("latin1.json", Buffer.from(JSON.stringify({ ...first, meta: { naam: "Zo\u00eb" } }), "latin1")),
    ],
    code: 3,
    stdout: [],
    stderr: [/latin1\.json: .*\[not-utf8\]/],
  },
  {
    why: "nothing readable in json is still an array",
    args: ["-", "--format", "json"],
    stdin: "{",
    code: 3,
    stdout: [/^\[\]\n$/],
  },
  {
    why: "the closing line in English",
    args: ["-", "--lang", "en"],
    ...GOOD_AND_BAD,
    code: 3,
    stderr: ["read: 2, judged: 1, rejected: 1"],
  },
  {
    why: "a reference to what is not there is a warning",
    args: ["-"],
    stdin: one.replace(/"by":"[^"]*"(?=[^{}]*"to":"w1")/, '"by":"x"'),
    code: 0,
    stderr: [/-: line 1: warning: .*\[unknown-reference\] · at: events\[12\]\.by/],
  },
];

const HELP: readonly Scenario[] = [
  {
    why: "the commands",
    args: ["--help"],
    code: 0,
    stdout: [
      "Usage: vertelrecht",
      "evaluate",
      "judge case records",
      /\nExample:\n {2}vertelrecht evaluate \S+.*\n$/,
    ],
  },
  {
    why: "one command, with its exit codes and an example",
    args: ["evaluate", "--help"],
    code: 0,
    stdout: [
      "--ruleset <id|file>",
      "--since <day>",
      /Exit codes:\n {2}0 {2}done\n {2}1 /,
      /Example:\n {2}vertelrecht evaluate \S+/,
    ],
  },
  { why: "help as a command", args: ["help", "evaluate"], code: 0, stdout: ["Example:"] },
  { why: "the version alone", args: ["--version"], code: 0, stdout: [/^\d+\.\d+\.\d+\n$/] },
];

describe("exit codes", () => {
  test.concurrent.each(EXIT_CODES)("$code: $why", async (scenario) => {
    await play({ ...scenario, args: ["evaluate", ...scenario.args] });
  });
});

describe("a command line or ruleset that cannot be used", () => {
  test.concurrent.each(REFUSED)("$why", async (scenario) => {
    await play({ ...scenario, stdout: [] });
  });
});

describe("help", () => {
  test.concurrent.each(HELP)("$why", async (scenario) => {
    const { stderr } = await play(scenario);
    expect(stderr).toBe("");
  });
});

describe("rulesets", () => {
  test.concurrent("a YAML file amends a bundled ruleset: six weeks from the start of the measure", async () => {
    const args = ["evaluate", "-", "--ruleset", "tests/cli/input/six-weekly.yaml", ...ndjson];
    const run = await runCli(args, { stdin: one });
    const [report] = reportsOf(run);
    const units =
      report &&
      dutiesOf(report).flatMap(({ id, unit }) =>
        id.startsWith("proposal/contact-during-measure#k1#") && unit ? [unit.from] : [],
      );
    expect(report?.receipt.ruleset.id).toBe("zeswekelijks");
    expect(units).toEqual(["2026-01-12", "2026-02-23", "2026-04-06", "2026-05-18"]);
  });
});

describe("reading", () => {
  test.concurrent.each(READING)("$why", async (scenario) => {
    await play({ ...scenario, args: ["evaluate", ...ndjson, ...scenario.args] });
  });

  test.concurrent("of a record with several faults all are named, each with its place, code and mend", async () => {
    const { stderr } = await runCli(["evaluate", "-"], { stdin: JSON.stringify(withFaults()) });
    const lines = stderr.split("\n");
    const missed = FAULTS.filter(
      ([code, path]) => !lines.some((line) => line.includes(`[${code}] · at: ${path} · mend: `)),
    );
    expect(missed).toEqual([]);
    expect(lines).toHaveLength(FAULTS.length + 2);
  });

  test.concurrent("20,000 events are judged, 20,001 refused", async () => {
    const [most, more] = await Promise.all(
      [20_000, 20_001].map((count) =>
        runCli(["evaluate", "-", ...ndjson], { stdin: JSON.stringify(withEvents(count)) }),
      ),
    );
    expect([most?.code, more?.code]).toEqual([0, 3]);
    // One call a day, every day of the months judged: not one of them is a meeting.
    expect(most && dutyOf(most, "proposal/contact-during-measure#k1#e1#2026-02-01")).toMatchObject({
      status: "violated",
    });
    expect(more?.stderr).toMatch(/\[too-many-events\] · at: events · mend: /);
  });
});

describe("rejects", () => {
  test.concurrent("rejected lines are kept as they were, for their owner only", async () => {
    const path = file("rejects.ndjson", "what an earlier run left, readable by all", 0o644);
    const bad = ['{"format" "x"}', '{ "id":  "x" }'];
    const { code } = await runCli(["evaluate", "-", "--rejects", path], {
      stdin: `${bad[0]}\n${one}\n${bad[1]}\n`,
    });
    expect(code).toBe(3);
    expect(readFileSync(path, "utf8")).toBe(`${bad[0]}\n${bad[1]}\n`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test.concurrent.each([
    [
      "the ruleset",
      "--ruleset",
      readFileSync(new URL("../../rules/rulesets/six-weekly.json", import.meta.url), "utf8"),
    ],
    [
      "the school calendar",
      "--school-calendar",
      JSON.stringify({ "school-01": { from: "2026-01-01", through: "2026-12-31", closed: ["2026-05-15"] } }),
    ],
  ])("%s that the run reads is not written over", async (_what, flag, text) => {
    const path = file(`read${flag}.json`, text);
    const { code, stderr } = await runCli(["evaluate", "-", flag, path, "--rejects", path], { stdin: one });
    expect(code).toBe(2);
    expect(stderr).toMatch(/\[bad-option\].*--rejects/);
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  test.concurrent("a new file too, and a record over several lines becomes one line that can be judged again", async () => {
    const path = join(folder, "new-rejects.ndjson");
    const stdin = JSON.stringify({ ...first, holder: "?" }, null, 2);
    await runCli(["evaluate", "-", "--rejects", path], { stdin });
    const kept = readFileSync(path, "utf8");
    expect(kept.split("\n")).toHaveLength(2);
    expect(JSON.parse(kept)).toEqual(JSON.parse(stdin));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe("two engines", () => {
  const count = readFileSync(new URL("../../examples/cases.ndjson", import.meta.url), "utf8")
    .trim()
    .split("\n").length;

  test.concurrent("agree on every bundled example", async () => {
    const { code, stdout, stderr } = await runCli(["evaluate", ...EXAMPLES, ...ndjson, "--verify"]);
    expect(stderr).toBe(`gelezen: ${count}, beoordeeld: ${count}, afgewezen: 0\n`);
    expect(code).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(count);
  });

  test.concurrent("write the same bytes", async () => {
    const args = ["evaluate", ...EXAMPLES, ...ndjson];
    const [own, other] = await Promise.all([
      runCli(args),
      runCli([...args, "--engine", "json-rules-engine"]),
    ]);
    expect(other).toEqual(own);
    expect(own.code).toBe(0);
  });
});

describe("what errors keep to themselves", () => {
  const MARK = "Sterre-Mulder";
  const event = (change: Json) => ({
    ...first,
    events: [{ id: "e1", type: "report", at: "2026-05-04", ...change }],
  });
  const rows: readonly { why: string; code: string; stdin: string }[] = [
    {
      why: "meta of a record with another fault",
      code: "missing-key",
      stdin: JSON.stringify({ ...first, holder: undefined, meta: { naam: MARK, [MARK]: 1 } }),
    },
    { why: "meta that is no object", code: "wrong-type", stdin: JSON.stringify({ ...first, meta: MARK }) },
    {
      why: "an unknown word of a closed list",
      code: "bad-value",
      stdin: JSON.stringify(event({ severity: MARK })),
    },
    { why: "an unknown type of event", code: "bad-value", stdin: JSON.stringify(event({ type: MARK })) },
    { why: "an id that is no id", code: "bad-id", stdin: JSON.stringify({ ...first, id: `${MARK} 2014` }) },
    {
      why: "an id of a child that is no id",
      code: "bad-id",
      stdin: JSON.stringify({ ...first, children: [{ id: `k ${MARK}` }] }),
    },
    {
      why: "a child that is not there",
      code: "unknown-reference",
      stdin: JSON.stringify(event({ children: [MARK] })),
    },
    {
      why: "an event that is not there",
      code: "bad-correction",
      stdin: JSON.stringify(event({ corrects: MARK, recordedAt: "2026-05-04" })),
    },
    {
      why: "an id that stands twice",
      code: "duplicate-id",
      stdin: JSON.stringify({ ...first, adults: [{ id: MARK }, { id: MARK }] }),
    },
    {
      why: "a birth date that is none",
      code: "bad-time",
      stdin: JSON.stringify({ ...first, children: [{ id: "k1", birthDate: `${MARK} 2014` }] }),
    },
    { why: "a time that is none", code: "bad-time", stdin: JSON.stringify(event({ at: MARK })) },
    {
      why: "a list where one word should stand",
      code: "wrong-type",
      stdin: JSON.stringify(event({ acute: [MARK] })),
    },
    {
      why: "a name that is too long",
      code: "too-large",
      stdin: JSON.stringify({
        ...first,
        organisations: [{ id: "o", kind: "police", name: MARK.repeat(50) }],
      }),
    },
    { why: "text that is no JSON", code: "json-syntax", stdin: `{"naam": ${MARK}}` },
    {
      why: "a warning about a professional who is not there",
      code: "unknown-reference",
      stdin: one.replaceAll('"professional":"w1"', `"professional":"${MARK}"`),
    },
  ];

  const wanted = rows.map(({ why, code, stdin }, index) => ({
    why,
    code,
    stdin,
    place: `-: line ${index + 1}: `,
  }));
  let stderr = "";
  beforeAll(async () => {
    ({ stderr } = await runCli(["evaluate", "-"], { stdin: rows.map(({ stdin }) => `${stdin}\n`).join("") }));
  });

  test.each(wanted)("$why", ({ code, stdin, place }) => {
    expect(stdin).toContain(MARK);
    const said = stderr.split("\n").filter((line) => line.startsWith(place));
    expect(said.filter((line) => line.includes(`[${code}]`))).not.toEqual([]);
    expect(said.filter((line) => /Sterre|Mulder/.test(line))).toEqual([]);
  });

  test("nor anywhere else on standard error", () => {
    expect(stderr).toContain("[bad-value]");
    expect(stderr).not.toMatch(/Sterre|Mulder/);
  });

  test.concurrent("a birth date, right or wrong", async () => {
    const children = [
      { id: "k1", birthDate: "2014-13-20" },
      { id: "k2", birthDate: "2017-09-03" },
      { id: "?" },
    ];
    const { code, stderr } = await runCli(["evaluate", "-"], {
      stdin: JSON.stringify({ ...first, children }),
    });
    expect(code).toBe(3);
    expect(stderr).toContain("at: children[0].birthDate");
    expect(stderr).not.toMatch(/2014-13-20|2017-09-03/);
  });
});

type Json = Readonly<Record<string, unknown>>;

interface ExpectedDuty {
  readonly id: string;
  readonly why: string;
  readonly wanted: Readonly<Record<string, unknown>>;
}

/** Each from its rule and a calendar: judged on Thursday 18 June 2026. */
const DUTIES: readonly ExpectedDuty[] = [
  {
    id: "zus-en-broer jeugdwet/first-contact-child#k1#e1+e2",
    why: "told on Tue 13 Jan, five working days end on Tue 20, contact on Fri 23",
    wanted: {
      status: "fulfilled-late",
      window: { due: "2026-01-20" },
      fulfilledBy: ["e4"],
      lateBy: { days: 3 },
    },
  },
  {
    id: "zus-en-broer jeugdwet/first-contact-child#k2#e9+e11",
    why: "told on Fri 29 May, five working days end on Fri 5 June",
    wanted: { status: "overdue", window: { due: "2026-06-05" }, overdueBy: { days: 13 } },
  },
  {
    id: "zus-en-broer meldcode/disclosure-reported#k1#e13",
    why: "no term is stated; told on 10 June",
    wanted: { status: "pending", openFor: { days: 8 } },
  },
  {
    id: "zus-en-broer proposal/contact-during-measure#k1#e1#2026-02-01",
    why: "spoken to alone on 11 February",
    wanted: { status: "fulfilled", fulfilledBy: ["e5"] },
  },
  {
    id: "zus-en-broer proposal/contact-during-measure#k1#e1#2026-03-01",
    why: "the child did not want to talk",
    wanted: { status: "excused", exception: "child-declines" },
  },
  {
    id: "zus-en-broer proposal/contact-during-measure#k1#e1#2026-04-01",
    why: "by telephone only",
    wanted: { status: "violated", breachedAt: "2026-05-01" },
  },
  {
    id: "zus-en-broer proposal/contact-during-measure#k1#e1#2026-05-01",
    why: "who took part was not recorded",
    wanted: {
      status: "undetermined",
      missing: [{ code: "not-recorded", event: "e8", field: "participants" }],
    },
  },
  {
    id: "zus-en-broer proposal/contact-during-measure#k1#e1#2026-06-01",
    why: "June is not over",
    wanted: { status: "pending", unit: { from: "2026-06-01", through: "2026-06-30" } },
  },
  {
    id: "zus-en-broer proposal/contact-during-measure#k2#e9#2026-06-01",
    why: "of May five days were inside, which owe nothing; June is not over",
    wanted: { status: "pending", unit: { through: "2026-06-30" } },
  },
  {
    id: "na-de-overdracht jeugdwet/first-contact-child#k1#e7+e8",
    why: "told on Tue 16 June, five working days end on Tue 23",
    wanted: { status: "pending", window: { due: "2026-06-23" } },
  },
  {
    id: "na-de-overdracht jeugdwet/first-contact-child#k2#e5",
    why: "the institution has not been told of the measure, or did not enter it",
    wanted: { status: "pending", awaits: ["measure-notified"] },
  },
  {
    id: "na-de-overdracht proposal/heard-before-transfer#k1#e1",
    why: "spoken to alone before the transfer",
    wanted: { status: "fulfilled", fulfilledBy: ["e2"] },
  },
  {
    id: "na-de-overdracht proposal/heard-before-transfer#k2#e1",
    why: "at seven, with its mother there, is not alone",
    wanted: { status: "violated", closedBy: ["e4"] },
  },
];

/** The faults of {@link withFaults}: code and path. */
const FAULTS = [
  ["unknown-key", "childs"],
  ["missing-key", "holder"],
  ["bad-interval", "covers[0].through"],
  ["bad-time", "children[0].birthDate"],
  ["bad-value", "events[0].type"],
  ["no-offset", "events[1].at"],
  ["wrong-type", "events[2].measure"],
  ["unknown-reference", "events[3].children[0]"],
  ["bad-correction", "events[4].corrects"],
  ["duplicate-id", "events[4].id"],
] as const;

function withFaults(): Json {
  const common = { id: "e1", type: "report", at: "2026-05-04" };
  return {
    ...first,
    childs: [],
    holder: undefined,
    covers: [{ by: "gi-waterland", types: ["report"], from: "2026-05-01", through: "2026-04-30" }],
    children: [{ id: "k1", birthDate: "20 mei 2014" }],
    events: [
      { ...common, id: "e0", type: "reprot" },
      { ...common, id: "e00", at: "2026-05-04T10:00" },
      { id: "e2", type: "measure-end", at: "2026-05-04", measure: 5 },
      { ...common, children: ["k9"] },
      { ...common, corrects: "e9", recordedAt: "2026-05-05" },
    ],
  };
}

/** The first family with telephone calls up to so many events. */
function withEvents(count: number): Json {
  const { events, ...rest } = first;
  const kept = Array.isArray(events) ? events.slice(0, 3) : [];
  const calls = Array.from({ length: count - kept.length }, (_, index) => ({
    id: `call-${index}`,
    type: "contact",
    at: new Date(Date.UTC(2026, 0, 21 + (index % 140), 9, index % 60)).toISOString(),
    by: "gi-waterland",
    mode: "telephone",
    form: "conversation",
    status: "held",
    participants: [
      { role: "child", id: "k1" },
      { role: "professional", id: "w1" },
    ],
  }));
  return { ...rest, events: [...kept, ...calls] };
}

function file(name: string, text: string | Uint8Array, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text, { mode });
  return path;
}

/** The reports on standard output, whether one array or one a line. */
function reportsOf({ stdout }: CliRun): Report[] {
  const text = stdout.startsWith("[") ? stdout : `[${stdout.trim().split("\n").join(",")}]`;
  const reports: Report[] = JSON.parse(text);
  return reports;
}

function dutiesOf({ findings }: Report): Duty[] {
  return findings.flatMap(({ duties }) => duties);
}

function dutyOf(run: CliRun, id: string): Duty | undefined {
  return reportsOf(run)
    .flatMap(dutiesOf)
    .find((duty) => duty.id === id);
}

const DETAIL: readonly string[] = ["derivation", "considered", "trace"];

function withoutDetail(key: string, value: unknown): unknown {
  return DETAIL.includes(key) ? undefined : value;
}
