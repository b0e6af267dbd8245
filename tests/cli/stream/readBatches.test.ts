/** How an input is told by its head, where it is too long to be looked at whole; `evaluate.test.ts` has the short ones. */
import { describe, expect, test } from "vitest";
import type { Batch } from "../../../src/cli/stream/batch.js";
import { readBatches } from "../../../src/cli/stream/readBatches.js";

const MB = 1_000_000;
const record = (id: number) => `{"id":"${id}"}`;
const filler = Buffer.alloc(MB, "x");

/** Lines of a megabyte together, each a whole object. */
const lines = Buffer.from(`{"note":"${"x".repeat(989)}"}\n`.repeat(1000));

describe("the kinds of batches, and what the first fault is", () => {
  test.each<[why: string, input: AsyncIterable<Uint8Array>, kinds: readonly string[], code?: string]>([
    ["one record: lines", chunks([record(1)]), ["lines"]],
    ["lines, however many", chunks([record(1), "\n"], [lines, 40]), ["lines"]],
    ["a head that is no record, and lines behind it", chunks(["id;holder\n"], [lines, 40]), ["lines"]],
    ["blank lines before them", chunks(["\n  \n\r\n", record(1), "\n", record(2)]), ["lines"]],
    ["an array", chunks(["[", record(1), ",\n", record(2), "]"]), ["records"]],
    ["an array behind a byte order mark and blanks", chunks(["\ufeff\n [", record(1), "]"]), ["records"]],
    ["an array on one line", chunks(["[", record(1), ",", record(2), "]\n"]), ["records"]],
    [
      "an array with a record on its first line",
      chunks(["[ ", record(1), ",\n", record(2), "]"]),
      ["records"],
    ],
    ["a head in brackets, and lines behind it", chunks(["[2026-01-01] export\n"], [lines, 40]), ["lines"]],
    ["an empty array, and lines behind it", chunks(["[]\n", record(1), "\n", record(2)]), ["lines"]],
    ["an array of a word, and lines behind it", chunks(['["a"]\n', record(1), "\n"]), ["lines"]],
    [
      "an array that is broken over lines",
      chunks(["[\n", record(1), "\n", record(2), "\n]"]),
      ["records"],
      "json-syntax",
    ],
    ["one object over several lines", chunks(['{\n"id"', ':"1"\n}']), ["records"]],
    [
      "a first line too long to be an object, and a record",
      chunks(["{"], [filler, 20], ["\n", record(1)]),
      ["overlong", "lines"],
    ],
    ["one line too long, without end", chunks(["{"], [filler, 20]), ["overlong"]],
    ["nothing", chunks([]), ["records"], "empty-input"],
    ["blanks alone", chunks([" \n\t\n"]), ["records"], "empty-input"],
    ["an empty array", chunks(["[ ]"]), ["records"], "empty-input"],
    ["an array that is too long to be read whole", chunks(["["], [filler, 257]), ["records"], "too-large"],
    [
      "text without lines that is too long to be read whole",
      chunks(["x\n"], [filler, 257]),
      ["records"],
      "too-large",
    ],
  ])("%s", async (_why, input, kinds, code) => {
    const batches = await collect(readBatches("f", input, { lines: false }));
    expect([...new Set(batches.map(({ kind }) => kind))]).toEqual(kinds);
    expect(firstFault(batches)).toBe(code);
  });

  test("said to be lines, it is lines, whatever stands there", async () => {
    const batches = await collect(readBatches("f", chunks(["[\n", record(1), "\n]"]), { lines: true }));
    expect(batches).toMatchObject([
      { kind: "lines", line: 1, lines: 2 },
      { kind: "lines", line: 3, lines: 1 },
    ]);
  });

  test("what it has no use for is left unread", async () => {
    let closed = false;
    async function* endless() {
      try {
        yield Buffer.from("[");
        for (;;) yield filler;
      } finally {
        closed = true;
      }
    }
    expect(firstFault(await collect(readBatches("f", endless(), { lines: false })))).toBe("too-large");
    expect(closed).toBe(true);
  });
});

type Part = readonly string[] | readonly [bytes: Uint8Array, times: number];

/** Chunks one after the other: texts, or the same bytes so many times. */
async function* chunks(...parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    const times = part.find((one) => typeof one === "number") ?? 1;
    for (let time = 0; time < times; time++) {
      for (const one of part) if (typeof one !== "number") yield Buffer.from(one);
    }
  }
}

function firstFault(batches: readonly Batch[]): string | undefined {
  const records = batches.flatMap((batch) => (batch.kind === "records" ? batch.records : []));
  return records.flatMap(({ faults = [] }) => faults)[0]?.code;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
