/** Ids that look like citizen service numbers: which do, worked out by hand, and where a record is looked at. */
import { describe, expect, test } from "vitest";
import { identityWarnings } from "../../src/record/identityWarnings.js";
import { looksLikeBsn } from "../../src/record/looksLikeBsn.js";
import { parseRecord, safeParseRecord } from "../../src/record/safeParseRecord.js";
import { alone, buildRecord } from "../support/build.js";

/** Passes: 9×1 + 8×2 + 7×3 + 6×4 + 5×5 + 4×6 + 3×7 + 2×8 − 2 = 154 = 14 × 11. */
const LOOKS = "123456782";
const DAY = "2026-01-05";

describe("looksLikeBsn", () => {
  const rows: readonly (readonly [why: string, id: string, looks: boolean])[] = [
    ["the sum is 156 − 2 = 154 = 14 × 11", LOOKS, true],
    ["the sum is 156 − 9 = 147, which eleven does not divide", "123456789", false],
    ["the sum is 156 − 1 = 155", "123456781", false],
    ["9+8+7 + 12+10+8 + 9+6−3 = 66 = 6 × 11", "111222333", true],
    ["as 012345672: 8+14+18+20+20+18+14 − 2 = 110 = 10 × 11", "12345672", true],
    ["the same with its leading zero", "012345672", true],
    ["eight digits whose sum is 112 − 3 = 109", "12345673", false],
    ["2×1 − 2 = 0, which eleven divides", "000000012", true],
    ["9×1 − 9 = 0", "100000009", true],
    ["8×1 − 8 = 0, so the last digit counts against the others", "010000008", true],
    ["9×1 + 2×1 = 11, and nothing for the last", "100000010", true],
    ["two digits exchanged: 18 + 8 for 9 + 16, so 155", "213456782", false],
    ["nothing but zeros, which is no number", "000000000", false],
    ["eight zeros", "00000000", false],
    ["seven digits", "1234567", false],
    ["ten digits", "0123456782", false],
    ["a letter before it", "c123456782", false],
    ["a letter after it", "123456782a", false],
    ["points in it", "123.456.782", false],
    ["a line end after it", "123456782\n", false],
    ["digits that are no ASCII", "１２３４５６７８２", false],
    ["nothing", "", false],
  ];

  test.each(rows)("%s: %s", (_why, id, looks) => {
    expect(looksLikeBsn(id)).toBe(looks);
  });
});

describe("identityWarnings", () => {
  const rows: readonly (readonly [why: string, record: unknown, paths: readonly string[]])[] = [
    ["a record without such ids", record({}), []],
    ["the record", record({ id: LOOKS }), ["id"]],
    [
      "an organisation",
      record({ organisations: [{ id: LOOKS, kind: "veilig-thuis" }] }),
      ["organisations[0].id"],
    ],
    ["a professional", record({ professionals: [{ id: "p1" }, { id: LOOKS }] }), ["professionals[1].id"]],
    ["an adult", record({ adults: [{ id: LOOKS }] }), ["adults[0].id"]],
    ["a child", record({ children: [{ id: "c1" }, { id: LOOKS }] }), ["children[1].id"]],
    ["an event", record({ events: [alone(LOOKS, DAY)] }), ["events[0].id"]],
    [
      "the key of a measure, where it first stands",
      record({ events: ["measure-notified", "measure-start", "measure-end"].map(ofMeasure) }),
      ["events[0].measure"],
    ],
    [
      "the key of a placement, also where a measure has it",
      record({
        events: [
          ofMeasure("measure-start", 0),
          { id: "e8", type: "placement-start", at: DAY, placement: LOOKS },
          { id: "e9", type: "placement-end", at: DAY, placement: LOOKS },
        ],
      }),
      ["events[0].measure", "events[1].placement"],
    ],
    [
      "not where others refer to it",
      record({
        holder: LOOKS,
        covers: [{ by: LOOKS, types: ["report"], from: DAY, through: DAY }],
        organisations: [{ id: LOOKS, kind: "veilig-thuis" }],
        professionals: [{ id: "p1", organisation: LOOKS }],
        events: [{ id: "e1", type: "report", at: DAY, to: LOOKS, by: LOOKS }],
      }),
      ["organisations[0].id"],
    ],
    [
      "not in what nobody reads",
      record({ meta: { bsn: LOOKS }, children: [{ id: "c1", meta: { bsn: LOOKS } }] }),
      [],
    ],
    [
      "lists that were not recorded",
      record({ id: LOOKS, organisations: null, professionals: undefined, adults: null }),
      ["id"],
    ],
  ];

  test.each(rows)("%s", (_why, json, paths) => {
    const found = identityWarnings(parseRecord(json));
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(
      paths.map((path) => `looks-like-bsn ${path}`),
    );
    expect(JSON.stringify(found)).not.toContain(LOOKS);
  });

  test("are not among the warnings of reading, which every evaluation shows", () => {
    const parsed = safeParseRecord(record({ id: LOOKS }));
    expect(parsed).toMatchObject({ ok: true, warnings: [] });
  });
});

function record(changes: Readonly<Record<string, unknown>>): unknown {
  const built = Object.assign({}, buildRecord({ events: [] }), changes);
  return Object.fromEntries(Object.entries(built).filter(([, value]) => value !== undefined));
}

function ofMeasure(type: string, index: number): unknown {
  return { id: `e${index}`, type, at: DAY, measure: LOOKS };
}
