/** Texts that are written one behind the other as bytes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteText } from "../../../src/cli/stream/byteText.js";

test("whatever is added stands there in UTF-8, also where there was no room for it", () => {
  const long = fc.tuple(fc.string({ unit: "grapheme" }), fc.constantFrom(1, 1, 1, 40_000));
  fc.assert(
    fc.property(fc.array(long, { maxLength: 8 }), (parts) => {
      const texts = parts.map(([text, times]) => text.repeat(times));
      const out = new ByteText();
      for (const text of texts) out.add(text);
      expect(Buffer.from(out.bytes()).equals(Buffer.from(texts.join("")))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("nothing added is no bytes", () => {
  expect(new ByteText().bytes()).toHaveLength(0);
});
