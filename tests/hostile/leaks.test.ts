/**
 * What errors keep to themselves: a record full of recognisable words is broken in every place, one at a time and all at
 * once, and none of these words, no birth date and nothing of `meta` stands in what is said.
 */
import { expect, test } from "vitest";
import { printFault } from "../../src/errors.js";
import { readJson } from "../../src/readJson.js";
import { safeParseRecord } from "../../src/record/safeParseRecord.js";
import { runCli } from "../support/runCli.js";

const NAME = "Wilhelmientje";
const BIRTH = "2017-09-23";

/** A record whose every text of its own holds the word, but where the schema asks for another. */
const full = {
  format: "vertelrecht.record/1",
  id: `${NAME}-case`,
  holder: `${NAME}-vt`,
  covers: [{ by: `${NAME}-vt`, types: ["report", "contact"], from: "2026-01-01", through: "2026-06-30" }],
  organisations: [
    {
      id: `${NAME}-vt`,
      kind: "veilig-thuis",
      name: NAME,
      municipality: NAME,
      region: NAME,
      pilot: NAME,
      meta: { note: NAME },
    },
  ],
  professionals: [
    { id: `${NAME}-p`, organisation: `${NAME}-vt`, specialisations: [`${NAME}-s`], meta: { [NAME]: 1 } },
  ],
  adults: [{ id: `${NAME}-a`, parentOf: [`${NAME}-c`], authorityOver: [`${NAME}-c`], meta: NAME }],
  children: [
    { id: `${NAME}-c`, birthDate: BIRTH, household: [{ from: BIRTH, through: null }], meta: { born: BIRTH } },
  ],
  childrenComplete: true,
  events: [
    {
      id: `${NAME}-e1`,
      type: "report",
      at: "2026-01-05T10:00:00+01:00",
      recordedAt: "2026-01-06",
      by: `${NAME}-vt`,
      to: `${NAME}-vt`,
      children: [`${NAME}-c`],
      meta: { said: NAME },
    },
    {
      id: `${NAME}-e2`,
      type: "contact",
      at: "2026-01-08",
      by: `${NAME}-vt`,
      mode: "face-to-face",
      status: "held",
      participants: [
        { role: "child", id: `${NAME}-c` },
        { role: "professional", id: `${NAME}-p`, meta: { born: BIRTH } },
      ],
    },
    {
      id: `${NAME}-e3`,
      type: "term-extended",
      at: "2026-01-09",
      of: `${NAME}-e1`,
      reason: NAME,
      corrects: `${NAME}-e9`,
      recordedAt: "2026-01-10",
    },
    {
      id: `${NAME}-e4`,
      type: "objection",
      at: "2026-01-10",
      from: "child",
      to: `${NAME}-vt`,
      about: `${NAME}-e1`,
    },
  ],
  meta: { family: NAME },
};

/** What is put in each place: a wrong text, type, key and length that themselves hold the word. */
const WRONG: readonly unknown[] = [
  `${NAME} ${BIRTH}`,
  [NAME],
  { [NAME]: NAME },
  NAME.repeat(100),
  { [NAME.repeat(100)]: 1 },
];

/** The record with a value in one place, for every place. */
function* brokenOnes(json: unknown, value: unknown): Generator<unknown> {
  if (typeof json !== "object" || json === null) return;
  for (const key of Object.keys(json)) {
    const inner: unknown = Reflect.get(json, key);
    yield put(json, key, value);
    for (const broken of brokenOnes(inner, value)) yield put(json, key, broken);
  }
  if (!Array.isArray(json)) yield { ...json, [NAME]: value };
}

function put(json: object, key: string, value: unknown): unknown {
  if (Array.isArray(json)) return json.map((item: unknown, index) => (index === Number(key) ? value : item));
  return { ...json, [key]: value };
}

const broken = WRONG.flatMap((value) => [...brokenOnes(full, value)]);

test("no fault of a record broken in one place says what it should not", () => {
  const said = broken.flatMap((json) => {
    const parsed = safeParseRecord(json);
    return parsed.ok ? parsed.warnings : parsed.faults;
  });
  expect(broken.length).toBeGreaterThan(400);
  expect(said.length).toBeGreaterThan(400);
  expect(said.map(printFault).filter(tells)).toEqual([]);
});

test("nor of one broken in every place", () => {
  const all = (json: unknown): unknown => {
    if (Array.isArray(json)) return json.map(all);
    if (typeof json !== "object" || json === null) return `${NAME} ${BIRTH}`;
    return Object.fromEntries([
      ...Object.entries(json).map(([key, value]) => [key, all(value)]),
      [NAME, NAME],
    ]);
  };
  const parsed = safeParseRecord(all(full));
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.faults.map(printFault).filter(tells)).toEqual([]);
});

test("nor of text that is no JSON, wherever it is cut off or a character is lost", () => {
  const text = JSON.stringify(full);
  const said = Array.from({ length: text.length }, (_, at) => [
    text.slice(0, at),
    text.slice(0, at) + text.slice(at + 1),
  ])
    .flat()
    .flatMap((cut) => {
      const read = readJson(cut);
      return read.ok ? [] : read.faults;
    });
  expect(said.length).toBeGreaterThan(text.length);
  expect(said.map(printFault).filter(tells)).toEqual([]);
});

test("nor does the command, which keeps the records themselves to its output and the file of rejects", async () => {
  const lines = broken.filter((_, index) => index % 20 === 0).map((json) => JSON.stringify(json));
  const { stderr, code } = await runCli(["evaluate", "-"], {
    stdin: [...lines, `{"id":"${NAME}`].join("\n"),
  });
  expect(code).toBe(3);
  expect(stderr.split("\n").length).toBeGreaterThan(lines.length);
  expect(stderr.split("\n").filter(tells)).toEqual([]);
});

function tells(text: string): boolean {
  return text.includes(NAME.slice(0, 8)) || text.includes(BIRTH);
}
