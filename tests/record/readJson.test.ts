/** What is JSON and what is not, as `JSON.parse` has it; and keys that stand twice, which it takes without a word. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "../../src/readJson.js";

/** Pieces from which almost-JSON is made. */
const PIECES = [
  ...'{}[],:"\\/01-.eE+ \n\r\t\u0000\u001f\u00a0\u2028\ufeffé\ud800',
  ...[
    "true",
    "false",
    "null",
    "nul",
    "\\u",
    "\\u00e9",
    "\\n",
    "//",
    "/*",
    "*/",
    '"a"',
    '"a":',
    '"b":',
    "1e5",
    "-0",
  ],
];
const piece = fc.constantFrom(...PIECES);
const almostJson = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), piece, fc.nat({ max: 2 })).map(([text, at, put, taken]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + put + text.slice(from + taken);
  }),
);

/** A JSON text, and whether a key stands twice in one of its objects. */
interface Written {
  readonly text: string;
  readonly hasTwice: boolean;
}

const space = fc.constantFrom("", "", "", "", " ", "\n\t");
const key = fc.constantFrom(
  ...[
    ["a", '"a"'],
    ["a", '"\\u0061"'],
    ["b", '"b"'],
    ["", '""'],
    ['"', '"\\""'],
    ["__proto__", '"__proto__"'],
    ["{:", '"{:"'],
  ],
);
const scalar = fc.constantFrom(
  ...["1", "-1.50E+2", "true", "false", "null", '""', '"a"', '"\\\\"', '"\\"a\\":1"', '"\\ud83d\\ude00"'],
);
const { value: written } = fc.letrec<{ value: Written; list: Written; object: Written }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar.map((text) => ({ text, hasTwice: false })),
    tie("list"),
    tie("object"),
  ),
  list: fc.tuple(fc.array(tie("value"), { maxLength: 3 }), space).map(([items, gap]) => ({
    text: `[${gap}${items.map(({ text }) => text).join(`,${gap}`)}${gap}]`,
    hasTwice: items.some(({ hasTwice }) => hasTwice),
  })),
  object: fc.tuple(fc.array(fc.tuple(key, tie("value")), { maxLength: 3 }), space).map(([members, gap]) => ({
    text: `{${gap}${members.map(([[, name], { text }]) => `${name}${gap}:${gap}${text}`).join(`${gap},`)}}`,
    hasTwice:
      new Set(members.map(([[name]]) => name)).size < members.length ||
      members.some(([, { hasTwice }]) => hasTwice),
  })),
}));

describe("readJson", () => {
  test("takes what JSON.parse takes and refuses what it refuses, but for keys that stand twice", () => {
    fc.assert(
      fc.property(almostJson, (text) => {
        const read = readJson(text);
        const expected = parsed(text);
        const twice = !read.ok && read.faults.every(({ code }) => code === "duplicate-key");
        if (twice) expect(expected).not.toBeNull();
        else expect(read.ok ? { json: read.json } : null).toEqual(expected);
      }),
      { numRuns: 20_000 },
    );
  });

  test("any JSON, pretty or not, is read as it was written", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat({ max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readJson(text)).toEqual({ ok: true, json: JSON.parse(text) });
      }),
      { numRuns: 2000 },
    );
  });

  test("finds every key that stands twice, however it is written, and only those", () => {
    let twice = 0;
    fc.assert(
      fc.property(written, ({ text, hasTwice }) => {
        if (hasTwice) twice++;
        const read = readJson(text);
        expect(read.ok ? "read" : read.faults[0].code).toBe(hasTwice ? "duplicate-key" : "read");
        if (read.ok) expect(read.json).toEqual(JSON.parse(text));
      }),
      { numRuns: 5000 },
    );
    // Both happen, or the texts would try nothing.
    expect(twice).toBeGreaterThan(500);
    expect(twice).toBeLessThan(4500);
  });

  test("a text of 200,000 characters is read like a short one", () => {
    const long = `"${"x".repeat(200_000)}"`;
    expect(readJson(`{"a":${long},"b":[1, 2.50]}`)).toMatchObject({ ok: true, json: { b: [1, 2.5] } });
    expect(readJson(`{"a":${long},"a":1}`)).toMatchObject({ ok: false });
    expect(readJson(`[${long}${",[".repeat(64)}${"]".repeat(65)}`)).toMatchObject({ ok: false });
  });

  const rows: readonly (readonly [why: string, text: string, faults: readonly string[]])[] = [
    ["one key twice", '{"a":1,"a":1}', ["duplicate-key a 1:8"]],
    ["one key three times", '{"a":1,"a":1,"a":1}', ["duplicate-key a 1:8", "duplicate-key a 1:14"]],
    ["one key in two objects", '[{"a":1},{"a":{"a":1}}]', []],
    ["keys that differ in case", '{"a":1,"A":1}', []],
    ["once escaped", '{"a":1,"\\u0061":1}', ["duplicate-key a 1:8"]],
    [
      "at several places, in the order of the text",
      '{"events":[{"at":1,"at":2},\n {"children":["c1"],"by":1,"children":[]}],\n "id":1,"id":2}',
      ["duplicate-key events[0].at 1:20", "duplicate-key events[1].children 2:28", "duplicate-key id 3:9"],
    ],
    [
      "a key that a person wrote, which is not told",
      '{"Sanne de Geheim":{"a":1,"a":1}}',
      ["duplicate-key ….a 1:27"],
    ],
    [
      "in the system's own data, whose keys are not told",
      '{"meta":{"bsn":1,"bsn":1}}',
      ["duplicate-key meta 1:18"],
    ],
    ["a name of JavaScript's own", '{"__proto__":1,"__proto__":1}', ["duplicate-key __proto__ 1:16"]],
    ["before the place where the text ends", '{"a":1,"a":1', ["duplicate-key a 1:8", "json-syntax  1:13"]],
    ["64 levels", `${"[".repeat(64)}${"]".repeat(64)}`, []],
    ["65 levels", `${"[".repeat(65)}${"]".repeat(65)}`, ["too-deep  1:65"]],
    ["16 MB of levels", "[".repeat(16_000_000), ["too-deep  1:65"]],
    ["64 levels beside 64 others", `[${["[", "]"].map((sign) => sign.repeat(63)).join("")},[]]`, []],
  ];

  test.each(rows)("%s", (_why, text, faults) => {
    const read = readJson(text);
    const found = read.ok ? [] : read.faults;
    expect(found.map(({ code, path, line, column }) => `${code} ${path} ${line}:${column}`)).toEqual(faults);
  });
});

function parsed(text: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}
