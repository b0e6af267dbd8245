/** Cutting bytes into lines: however they come in, the same lines come out, and nothing is lost but what is said. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LineBatch, OverlongPart } from "../../../src/cli/stream/batch.js";
import { lineBatches } from "../../../src/cli/stream/lineBatches.js";

const LIMITS = { batch: 16, line: 8 };

/** Lines of a few bytes, among them some of the longest length and some too long. */
const lines = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });
const cuts = fc.array(fc.nat({ max: 120 }), { maxLength: 12 });

test("in whatever pieces the bytes come, lines keep their numbers and too long ones are told apart", async () => {
  await fc.assert(
    fc.asyncProperty(lines, cuts, fc.boolean(), async (lengths, places, ended) => {
      const text = lengths.map((length, index) => String.fromCharCode(97 + index).repeat(length)).join("\n");
      const bytes = Buffer.from(ended ? `${text}\n` : text);
      const wanted = bytes.toString().split("\n");
      const found = linesOf(await collect(lineBatches("f", pieces(bytes, places), LIMITS)));
      for (const [index, line] of wanted.entries()) {
        const last = index === wanted.length - 1;
        if (last && line === "") expect(found.get(index + 1)).toBeUndefined();
        else expect(found.get(index + 1)).toEqual({ line, judged: line.length <= LIMITS.line });
      }
    }),
    { numRuns: 1000 },
  );
});

test("batches are small: one line and one piece above their size at most", async () => {
  await fc.assert(
    fc.asyncProperty(lines, cuts, async (lengths, places) => {
      const bytes = Buffer.from(lengths.map((length) => `${"x".repeat(length)}\n`).join(""));
      for (const batch of await collect(lineBatches("f", pieces(bytes, places), LIMITS))) {
        expect(batch.bytes.length).toBeLessThan(LIMITS.batch + 2 * LIMITS.line);
      }
    }),
  );
});

describe("an input that breaks off", () => {
  test("its whole lines are passed on, the cut one is not, and the error comes last", async () => {
    const got: (LineBatch | OverlongPart)[] = [];
    const reading = (async () => {
      for await (const batch of lineBatches("f", broken("a\nb\nc"))) got.push(batch);
    })();
    await expect(reading).rejects.toThrow("broken off");
    expect([...linesOf(got)]).toEqual([
      [1, { line: "a", judged: true }],
      [2, { line: "b", judged: true }],
    ]);
  });
});

async function* broken(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
  throw new Error("broken off");
}

/** The bytes, cut at these places and wherever a piece would be longer than a line may be. */
async function* pieces(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const at = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  for (const [index, from] of at.entries()) {
    const end = Math.min(at[index + 1] ?? bytes.length, bytes.length);
    for (let start = from; start < end; start += LIMITS.line) {
      yield bytes.subarray(start, Math.min(start + LIMITS.line, end));
    }
  }
}

/** Every line by its number: its text, and whether it goes to a judge. */
function linesOf(batches: readonly (LineBatch | OverlongPart)[]) {
  const found = new Map<number, { line: string; judged: boolean }>();
  for (const batch of batches) {
    const text = Buffer.from(batch.bytes).toString();
    if (batch.kind === "overlong") {
      const known = found.get(batch.line)?.line ?? "";
      found.set(batch.line, { line: known + text, judged: false });
    } else {
      const own = text.replace(/\n$/, "").split("\n");
      expect(own).toHaveLength(batch.lines);
      for (const [index, line] of own.entries()) found.set(batch.line + index, { line, judged: true });
    }
  }
  return found;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
