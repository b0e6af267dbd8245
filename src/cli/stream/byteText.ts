/** Text as bytes, written where it is to stand: to join the texts of many reports, and then to encode them, takes longer. */

/** About what a batch of records is judged to. */
const FIRST_SIZE = 400_000;
/** Most bytes that one unit of a JavaScript text takes in UTF-8. */
const MOST_BYTES = 3;

/** Texts one behind the other. */
export class ByteText {
  #bytes = Buffer.alloc(0);
  #length = 0;

  /** Adds a text. */
  add(text: string): void {
    this.#makeRoom(text.length * MOST_BYTES);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** All that was added; nothing may be added any more. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(size: number): void {
    const wanted = this.#length + size;
    if (wanted <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(FIRST_SIZE, wanted, this.#bytes.length * 2));
    larger.set(this.bytes());
    this.#bytes = larger;
  }
}
