/** The beginning of an input, read as far as needed to see what it is, and then passed on with the rest. */

const NEW_LINE = 10;
/** Tab, new line, return and space. */
const BLANKS: ReadonlySet<number> = new Set([9, NEW_LINE, 13, 32]);
const FILLED_LINE = /^\s*(\S[^\n]*)\n/;

/** The beginning of an input. */
export class Head {
  readonly #rest: AsyncIterator<Uint8Array>;
  readonly #read: Uint8Array[] = [];
  #size = 0;
  #ended = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#rest = chunks[Symbol.asyncIterator]();
  }

  /** The first line that holds anything, without blanks around it; null where it is longer than that. */
  async firstLine(limit: number): Promise<string | null> {
    let blank = true;
    while (this.#size <= limit && (await this.#more())) {
      const chunk = this.#read.at(-1);
      // To decode everything again for each chunk of empty lines would take all day.
      blank &&= chunk?.every((byte) => BLANKS.has(byte)) ?? true;
      const [, line] = !blank && chunk?.includes(NEW_LINE) ? (FILLED_LINE.exec(this.text()) ?? []) : [];
      if (line !== undefined) return line.trim();
    }
    return this.#ended ? this.text().trim() : null;
  }

  /** Reads on; whether the input ends before the limit. */
  async read(limit: number): Promise<boolean> {
    while (this.#size <= limit && (await this.#more()));
    return this.#ended && this.#size <= limit;
  }

  /** What was read so far. */
  bytes(): Uint8Array {
    return Buffer.concat(this.#read);
  }

  /** What was read so far, as text; a byte that is none becomes a sign that stands for it. */
  text(): string {
    return new TextDecoder().decode(this.bytes());
  }

  /** What was read so far and all that comes after it. */
  async *all(): AsyncGenerator<Uint8Array> {
    yield* this.#read.splice(0);
    yield* { [Symbol.asyncIterator]: () => this.#rest };
  }

  /** Reads no further. */
  async close(): Promise<void> {
    await this.#rest.return?.();
  }

  async #more(): Promise<boolean> {
    const next = await this.#rest.next();
    if (next.done) this.#ended = true;
    else {
      this.#read.push(next.value);
      this.#size += next.value.length;
    }
    return !this.#ended;
  }
}
