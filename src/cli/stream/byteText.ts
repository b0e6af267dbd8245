/** Text as bytes, written where it is to stand: to join the texts of many reports, and then to encode them, takes longer. */
import { giveBack, roomFor } from "./room.js";

/** Most bytes that one unit of a JavaScript text takes in UTF-8. */
const MOST_BYTES = 3;

/** Texts one behind the other. */
export class ByteText {
  #bytes = Buffer.from(new ArrayBuffer(0));
  #length = 0;

  /** Adds a text. */
  add(text: string): void {
    this.#makeRoom(text.length * MOST_BYTES);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** All that was added; nothing may be added any more. Whoever has read it may give it back. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(size: number): void {
    const wanted = this.#length + size;
    if (wanted <= this.#bytes.length) return;
    const larger = roomFor(Math.max(wanted, this.#bytes.length * 2));
    const written = this.bytes();
    larger.set(written);
    giveBack(written);
    this.#bytes = Buffer.from(larger.buffer);
  }
}
