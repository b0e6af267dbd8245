/** Room for bytes that is used again: never by two at once, and without a trace of what stood there. */
import { describe, expect, test } from "vitest";
import { ByteText } from "../../../src/cli/stream/byteText.js";
import { lineBatches } from "../../../src/cli/stream/lineBatches.js";
import { recordsOf } from "../../../src/cli/stream/recordsOf.js";
import { giveBack, roomFor } from "../../../src/cli/stream/room.js";

const SIZE = 512 * 1024;

describe("room", () => {
  test("given back, it is what the next one gets, and only that one", () => {
    const first = roomFor(10);
    giveBack(first.subarray(0, 10));
    giveBack(first);
    const [again, another] = [roomFor(SIZE), roomFor(1)];
    expect(again.buffer).toBe(first.buffer);
    expect(another.buffer).not.toBe(first.buffer);
  });

  test("what is larger has room of its own, which nobody gets after it", () => {
    const large = roomFor(SIZE + 1);
    expect(large).toHaveLength(SIZE + 1);
    giveBack(large);
    expect(roomFor(SIZE + 1).buffer).not.toBe(large.buffer);
    expect(roomFor(1).buffer).not.toBe(large.buffer);
  });

  test("what went to another thread is not kept", () => {
    const gone = roomFor(1);
    structuredClone(gone, { transfer: [gone.buffer] });
    giveBack(gone);
    expect(roomFor(1)).toHaveLength(SIZE);
  });

  test("of many that come back at once only a few are kept", () => {
    const many = Array.from({ length: 40 }, () => roomFor(1));
    for (const one of many) giveBack(one);
    const kept = many
      .map(() => roomFor(1).buffer)
      .filter((buffer) => many.some((one) => one.buffer === buffer));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(10);
  });
});

test("texts do not show what stood in their room before, nor what outgrew it", () => {
  for (const text of ["é".repeat(70_000), "kort", "x".repeat(SIZE), "", "kort"]) {
    const out = new ByteText();
    out.add(text);
    out.add("|");
    expect(Buffer.from(out.bytes()).toString()).toBe(`${text}|`);
    giveBack(out.bytes());
  }
});

test("lines outlive the room of their batch, with what is text and what is none", async () => {
  const lines = Array.from({ length: 900 }, (_, k) =>
    JSON.stringify({ id: `dossier-${k}`, note: "n".repeat(1500) }),
  );
  const broken = Buffer.from([0xff, 0xfe, 0x41]);
  const input = Buffer.concat(lines.flatMap((line) => [Buffer.from(`${line}\n`), broken, Buffer.from("\n")]));
  const buffers = new Set<ArrayBuffer>();
  const found: (string | Uint8Array)[] = [];
  for await (const batch of lineBatches("dossiers.ndjson", pieces(input))) {
    if (batch.kind === "lines") buffers.add(batch.bytes.buffer);
    for (const { text } of recordsOf(batch)) found.push(text);
  }
  const wanted = lines.flatMap((line) => [line, Uint8Array.from(broken)]);
  expect(found).toEqual(wanted);
  // Some five batches, one after the other.
  expect(input.length).toBeGreaterThan(5 * 256_000);
  expect(buffers.size).toBe(1);
});

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
