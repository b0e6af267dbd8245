/** A record that is read at once is read as the schema reads it; what is not is left to the schema. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { acceptorOf } from "../../src/acceptorOf.js";
import { readJson } from "../../src/readJson.js";
import { RecordEvent } from "../../src/record/event.js";
import { readWithFaults } from "../../src/record/readWithFaults.js";
import { CaseRecord } from "../../src/record/record.js";
import { safeParseRecord, takeRecord } from "../../src/record/safeParseRecord.js";
import { arbitraryOf } from "../support/arbitraryOf.js";
import { alone, buildRecord } from "../support/build.js";
import { changed, changes } from "../support/changes.js";
import { drawFrom, randomRecord } from "../support/randomCase.js";

type Json = Readonly<Record<string, unknown>>;

const accepts = acceptorOf(CaseRecord);
const examples = readFileSync(new URL("../../examples/cases.ndjson", import.meta.url), "utf8");

const TEXTS = [
  "c1",
  "c2",
  "e1",
  "vt-01",
  "p1",
  "2026-01-05",
  "2026-03-29T01:30Z",
  "2026-01-05T10:00:00+01:00",
];
const event = arbitraryOf(RecordEvent, TEXTS).map((drawn) => Object(drawn));
/** Records with every type of event and every field; the ids of their events differ, most refer to what is there. */
const ofSchema = fc.array(event, { maxLength: 6 }).map((events) =>
  buildRecord({
    children: [{ id: "c1" }, { id: "c2", birthDate: "2016-02-29", household: [{ from: "2026-01-05" }] }],
    events: events.map((one, index) => {
      const { corrects: _corrects, enteredInError: _inError, ...plain }: Json = one;
      return { ...(index % 3 === 2 ? one : plain), id: `e${index}` };
    }),
  }),
);
const ofStory = fc.nat().map((seed): unknown => randomRecord(drawFrom(seed), 8, 0.2));
const record = fc.oneof(ofSchema, ofStory);

/** One change or more; most often one deep inside, of which a record may remain. */
const mild = fc.oneof(
  changes,
  fc.tuple(changes, fc.constantFrom("delete", "repeat", "swap")).map(([[one], how]) => {
    const at = [0.95, ...(one?.at.slice(0, 2) ?? [])];
    return one ? [{ ...one, at, how }] : [];
  }),
);

/** Both ways of reading give the same, and what is read is frozen and nothing that the caller holds. */
function expectAlike(json: unknown): boolean {
  const bySchema = readWithFaults(json);
  const read = safeParseRecord(json);
  expect(read).toStrictEqual(bySchema);
  if (read.ok) expectFrozen(read.record);
  return read.ok;
}

function expectFrozen(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  for (const inner of Object.values(value)) expectFrozen(inner);
}

describe("a record is read at once and by the schema alike:", () => {
  test("any record of the schema", () => {
    let [read, all] = [0, 0];
    fc.assert(
      fc.property(record, (json) => {
        all++;
        if (expectAlike(json)) read++;
      }),
      { numRuns: 1500 },
    );
    // Both happen, or the records would try nothing.
    expect(read).toBeGreaterThan(all / 4);
    expect(read).toBeLessThan(all);
  });

  test("any record of the schema with changes", () => {
    let [read, all] = [0, 0];
    fc.assert(
      fc.property(record, mild, (json, list) => {
        all++;
        if (expectAlike(list.reduce(changed, json))) read++;
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(all / 20);
    expect(read).toBeLessThan(all);
  });

  test("any record as text, which is taken as it was parsed", () => {
    fc.assert(
      fc.property(record, changes, fc.boolean(), (json, list, isChanged) => {
        const text = JSON.stringify(isChanged ? list.reduce(changed, json) : json, (_key, value: unknown) =>
          typeof value === "bigint" ? String(value) : value,
        );
        if (text === undefined) return;
        const given = readJson(text);
        if (!given.ok) return;
        const bySchema = readWithFaults(given.json);
        const taken = takeRecord(given.json);
        expect(taken).toEqual(bySchema);
      }),
      { numRuns: 2000 },
    );
  });

  const report = { id: "e1", type: "report", at: "2026-01-05" };
  const hidden = (object: Json, key: string, value: unknown) =>
    Object.defineProperty({ ...object }, key, { value, enumerable: false });
  const reading = (object: Json, key: string, get: () => unknown) =>
    Object.defineProperty({ ...object }, key, { get, enumerable: true });
  class Report {
    id = "e1";
    type = "report";
    at = "2026-01-05";
  }
  const rows: readonly (readonly [why: string, isRead: boolean, json: unknown])[] = [
    ["a key that is hidden, which the schema reads", true, events(hidden(report, "acute", true))],
    ["a hidden key that there is not", true, events(hidden(report, "acut", true))],
    ["a hidden key in the system's own data", true, withMeta(hidden({ a: 1 }, "b", 2))],
    ["a symbol as key", true, events({ ...report, [Symbol("a")]: 1 })],
    ["a symbol as key in the system's own data", false, withMeta({ [Symbol("a")]: 1 })],
    ["an object of a class", true, events(new Report())],
    ["an object of a class in the system's own data", false, withMeta(new Report())],
    ["a date in the system's own data", false, withMeta({ a: new Date(0) })],
    ["an object that inherits what it lacks", true, events(Object.create(report))],
    ["an object without prototype", true, events(Object.assign(Object.create(null), report))],
    ["a property that is worked out", true, events(reading(report, "acute", () => true))],
    ["a property that is worked out wrong", false, events(reading(report, "acute", () => "ja"))],
    ["a list of which an item is missing", false, events({ ...report, children: new Array(1) })],
    ["a list with a key of its own", true, events({ ...report, children: Object.assign(["c1"], { a: 1 }) })],
    ["a list of a class", true, events({ ...report, children: new (class extends Array {})() })],
    ["a key that is there, of which nothing is known", true, events({ ...report, acute: undefined })],
    ["a required key of which nothing is known", false, events({ ...report, at: undefined })],
    ["undefined in the system's own data", false, withMeta({ a: undefined })],
    ["no number in the system's own data", false, withMeta({ a: Number.NaN })],
    ["a key named like a prototype's, with the system's own data", false, withMeta({ constructor: 1 })],
    ["a proxy", true, events(new Proxy(report, {}))],
    ["64 levels", true, withMeta(nested(62))],
    ["65 levels", false, withMeta(nested(63))],
    ["a text of 40 characters that are 80 units", false, events({ ...report, at: "😀".repeat(40) })],
    ["a note of 500 characters that are 1000 units", true, school("😀".repeat(500))],
    ["a note of 501", false, school("x".repeat(501))],
  ];

  test.each(rows)("%s", (_why, isRead, json) => {
    expect(expectAlike(json)).toBe(isRead);
  });

  test("a property that changes whenever it is read is read once", () => {
    let reads = 0;
    const children = reading({}, "0", () => (reads++ === 0 ? "c1" : "; drop"));
    const parsed = safeParseRecord(
      events({ ...report, children: Object.assign([], children, { length: 1 }) }),
    );
    expect(parsed.ok && parsed.record.events[0]).toEqual({ ...report, children: ["c1"] });
  });

  test("what is read is a copy, what is taken is not", () => {
    const json = buildRecord({ events: [alone("e1", "2026-01-05")] });
    expect(safeParseRecord(json)).not.toHaveProperty(
      "record",
      expect.toSatisfy((read) => read === json),
    );
    expect(Object.isFrozen(json)).toBe(false);
    const taken = takeRecord(json);
    expect(taken.ok && taken.record).toBe(json);
    expect(takeRecord(withMeta(nested(62))).ok).toBe(true);
    expect(takeRecord(withMeta(nested(63)))).toMatchObject({ ok: false, faults: [{ code: "too-deep" }] });
  });
});

describe("the quick yes", () => {
  test("is given to every record that the schema takes", () => {
    for (const line of examples.trim().split("\n")) expect(accepts(JSON.parse(line))).toBe(true);
    fc.assert(
      fc.property(record, (json) => {
        expect(accepts(json)).toBe(CaseRecord.safeParse(json).success);
      }),
      { numRuns: 1000 },
    );
  });

  const unknown: readonly (readonly [why: string, schema: z.ZodType])[] = [
    ["a default", z.strictObject({ a: z.string().default("x") })],
    ["a transform", z.string().transform(Number)],
    ["a text that is trimmed", z.string().trim()],
    ["coercion", z.coerce.string()],
    ["a format", z.email()],
    ["a pattern that goes on where it stopped", z.string().regex(/a/g)],
    ["a whole number", z.int()],
    ["a number with a bound", z.number().min(1)],
    ["an object that takes other keys", z.object({ a: z.string() })],
    ["an object with a check", z.strictObject({ a: z.string() }).refine(() => true)],
    ["a list with a check of its own", z.array(z.string()).refine(() => true)],
    ["keys of a form", z.record(z.string().max(3), z.string())],
    ["a key that may be absent but not undefined", z.strictObject({ a: z.string().exactOptional() })],
    ["one of two but not both", z.xor([z.string(), z.null()])],
    ["anything", z.unknown()],
    ["anything in what holds itself", z.lazy(() => z.array(z.unknown()))],
  ];

  test.each(unknown)("is not made for what it does not know: %s", (_why, schema) => {
    expect(() => acceptorOf(schema)).toThrow(TypeError);
  });
});

function events(...list: unknown[]): unknown {
  return buildRecord({ events: list.map((one) => one) });
}

function withMeta(meta: unknown): unknown {
  return { ...Object(buildRecord({ events: [] })), meta: { own: meta } };
}

function school(via: string): unknown {
  return events({ id: "e1", type: "school-told", at: "2026-01-05", via });
}

/** A list in a list, so many levels deep. */
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}
