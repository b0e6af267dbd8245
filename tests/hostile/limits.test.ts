/** The limits that SECURITY.md promises are those of the code, and hold to the one; it names tests that exist. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTime } from "../../src/calendar/time.js";
import { MAX_CONDITION_NODES } from "../../src/condition/condition.js";
import { FAULT_CODES } from "../../src/errors.js";
import { countDuties, countQuestions, MAX_DUTIES, MAX_QUESTIONS } from "../../src/evaluate/ceiling.js";
import { MAX_LENGTH } from "../../src/norm/readDocument.js";
import { MAX_EVENTS } from "../../src/record/record.js";
import { parseRecord } from "../../src/record/safeParseRecord.js";
import { Timeline } from "../../src/record/timeline.js";
import { concerns } from "../../src/record/whom.js";
import { MAX_DEPTH, MAX_VALUES } from "../../src/scanJson.js";
import { buildNorm, buildRecord } from "../support/build.js";
import { runCli } from "../support/runCli.js";
import { WAYS_IN } from "../support/waysIn.js";

const root = new URL("../../", import.meta.url);
const text = readFileSync(new URL("SECURITY.md", root), "utf8");
const promised = [...text.matchAll(/^\| [a-z].*? +\| ([\d,]+) +\| `([a-z-]+)` +\|$/gm)].map(
  ([, value = "", code = ""]) => [code, Number(value.replaceAll(",", ""))] as const,
);

test("the table of limits is that of the code", () => {
  expect(promised).toEqual([
    ["too-large", MAX_LENGTH],
    ["too-large", MAX_VALUES],
    ["too-many-events", MAX_EVENTS],
    ["too-many-duties", MAX_DUTIES],
    ["too-many-questions", MAX_QUESTIONS],
    ["too-deep", MAX_DEPTH],
    ["too-many-conditions", MAX_CONDITION_NODES],
  ]);
  expect(FAULT_CODES).toEqual(expect.arrayContaining(promised.map(([code]) => code)));
});

test.each([
  ["events", MAX_EVENTS, (count: number) => ofEvents(count), "too-many-events"],
  ["levels", MAX_DEPTH, (count: number) => ofLevels(count), "too-deep"],
  ["nodes", MAX_CONDITION_NODES, (count: number) => ofNodes(count), "too-many-conditions"],
  [
    "characters",
    MAX_LENGTH,
    (count: number) => WAYS_IN.rulesetJson(`${" ".repeat(count - 2)}{}`),
    "too-large",
  ],
] as const)("%s: %i are read, one more is not", (_what, limit, way, code) => {
  expect(way(limit)).not.toContain(code);
  expect(way(limit + 1)).toContain(code);
});

test("duties: so many are judged, one more is not; questions alike", () => {
  const duties = countDuties();
  for (let duty = 0; duty < MAX_DUTIES; duty++) duties.add();
  expect(() => duties.add()).toThrow("too-many-duties");
  const questions = countQuestions();
  questions.add(MAX_QUESTIONS);
  expect(() => questions.add()).toThrow("too-many-questions");
});

test.each([["evaluate"], ["compare --variant six-weekly"]])(
  "%s: a record of a hundred children under twenty measures since 1900 is refused, and those beside it are judged",
  async (command) => {
    const own = buildRecord({ events: [] });
    const children = Array.from({ length: 100 }, (_, index) => ({
      id: `c${index}`,
      birthDate: "1900-01-01",
    }));
    const started = { type: "measure-start", at: "1900-01-01", organisation: "gi-01", kind: "probation" };
    const events = Array.from({ length: 20 }, (_, index) => ({
      ...{ id: `s${index}`, measure: `m${index}` },
      ...started,
    }));
    const lines = [own, buildRecord({ children, events }), own].map((one) => JSON.stringify(one));
    const { code, stderr } = await runCli(
      [...command.split(" "), "-", "--as-of", "2026-06-30", "--lang", "en"],
      {
        stdin: `${lines.join("\n")}\n`,
      },
    );
    expect(stderr).toMatch(/-: line 2: this record opens more than 500000 duties \[too-many-duties\]/);
    expect(stderr).toContain("read: 3, judged: 2, rejected: 1");
    expect(code).toBe(3);
  },
);

test("as many events as a record may hold, each told of whom by the next, are followed to the last", () => {
  const events = Array.from({ length: MAX_EVENTS }, (_, place) => ({
    ...{ id: `e${place}`, type: "perspective-documented", at: "2026-01-05" },
    ...(place + 1 < MAX_EVENTS ? { of: `e${place + 1}` } : { children: ["c2"] }),
  }));
  const children = ["c1", "c2"].map((id) => ({ id, birthDate: "2016-04-02" }));
  const record = parseRecord(buildRecord({ children, events }));
  const timeline = new Timeline(record, { asOf: readTime("2026-06-30"), knownAt: null });
  const [first] = timeline.events;
  if (!first) throw new Error("the record has events");
  expect(["c1", "c2"].map((child) => concerns(timeline, first, child))).toEqual([false, true]);
});

test.each([
  [100, "judged: 3, rejected: 0", 0],
  [2_000, "judged: 2, rejected: 1", 3],
])(
  "%i contacts of which nothing was recorded but the day: told, or refused with a code, and those beside it judged",
  async (count, closing, exit) => {
    const contacts = Array.from({ length: count }, (_, place) => ({
      ...{ id: `c${place}`, type: "contact", at: "2026-01-06" },
    }));
    const events = [{ id: "d", type: "disclosure", at: "2026-01-05" }, ...contacts];
    const sparse = buildRecord({ covers: [], childrenComplete: null, events });
    const own = buildRecord({ events: [] });
    const lines = [own, sparse, own].map((one) => JSON.stringify(one));
    const { code, stderr } = await runCli(
      ["evaluate", "-", "--as-of", "2026-06-30", "--lang", "en", "--format", "ndjson"],
      { stdin: `${lines.join("\n")}\n` },
    );
    expect(stderr).toContain(closing);
    if (exit === 3) expect(stderr).toMatch(/-: line 2: .* \[too-many-questions\]/);
    expect(code).toBe(exit);
  },
);

test("a record of one byte too many is refused by the command, and the next one judged", async () => {
  const own = JSON.stringify(buildRecord({ events: [] }));
  const large = own.replace(/\}$/, `,"meta":{"note":"${"x".repeat(MAX_LENGTH - own.length)}"}}`);
  const { code, stderr, stdout } = await runCli(["evaluate", "-", "--format", "ndjson"], {
    stdin: `${large}\n${own}\n`,
  });
  expect(stderr).toContain("too-large");
  expect(stdout.trim().split("\n")).toHaveLength(1);
  expect(code).toBe(3);
});

test("every test that a promise names is there", () => {
  const named = [...text.matchAll(/`((?:tests\/|\.)[\w./-]+)`/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

function ofEvents(count: number) {
  const events = Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    type: "advice",
    at: "2026-01-05",
  }));
  return WAYS_IN.record(buildRecord({ events }));
}

/** The record is one level, `meta` another. */
function ofLevels(count: number) {
  let deep: unknown = 1;
  for (let level = 2; level < count; level++) deep = [deep];
  return WAYS_IN.record({ ...Object(buildRecord({ events: [] })), meta: { deep } });
}

/** One node for `any` of five hundred and one for each leaf, in two conditions. */
function ofNodes(count: number) {
  const any = (leaves: number) => ({
    any: Array.from({ length: leaves }, () => ({ fact: "child.age", operator: "lessThan", value: 18 })),
  });
  const duty = {
    kind: "achieve",
    again: "each",
    trigger: { type: "report" },
    act: { type: "contact", where: any(count - 502) },
    within: { days: 5 },
    extension: "none",
    afterDue: "still-owed",
  };
  const title = { nl: "Ontwerp", en: "Draft" };
  const norms = [buildNorm({ applies: any(500), duty })];
  return WAYS_IN.ruleset({ id: "draft", title, norms, entries: [{ norm: "proposal/test" }] });
}
