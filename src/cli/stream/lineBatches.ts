/** Cuts bytes into batches of whole lines, and holds no more of them than one batch and one line. */
import { MAX_LENGTH } from "../../limits.js";
import { BATCH_SIZE, type LineBatch, type OverlongPart } from "./batch.js";
import { roomFor } from "./room.js";

const NEW_LINE = 10;

/** In bytes: how many a batch holds, about, and how many a line may have. */
interface Limits {
  readonly batch: number;
  readonly line: number;
}

/**
 * Batches of whole lines.
 *
 * A line that is longer than a record may be is passed on in parts, as it comes; a chunk is shorter than that. When the bytes break off by an error,
 * the whole lines before it are passed on first; a last line that may have been cut is not.
 */
export async function* lineBatches(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits = { batch: BATCH_SIZE, line: MAX_LENGTH },
): AsyncGenerator<LineBatch | OverlongPart> {
  const held = new HeldLines(file, limits);
  try {
    for await (const chunk of chunks) yield* held.add(chunk);
  } catch (error) {
    yield* held.wholeLines();
    throw error;
  }
  yield* held.end();
}

/** Bytes that were read and not yet passed on. */
class HeldLines {
  #parts: Uint8Array[] = [];
  /** Bytes of whole lines, and of the line that has no end yet. */
  #whole = 0;
  #open = 0;
  /** The number of the first line that is held. */
  #line = 1;
  /** Whether the line that has no end yet is too long. */
  #overlong = false;

  constructor(
    readonly file: string,
    readonly limits: Limits,
  ) {}

  *add(chunk: Uint8Array): Generator<LineBatch | OverlongPart> {
    const end = chunk.indexOf(NEW_LINE);
    if (!this.#overlong && this.#open + (end < 0 ? chunk.length : end) > this.limits.line) {
      yield* this.wholeLines();
      const start = this.#take(this.#open);
      this.#open = 0;
      this.#overlong = true;
      yield* this.#pass(start, false);
    }
    if (!this.#overlong) yield* this.#hold(chunk);
    else if (end < 0) yield* this.#pass(chunk, false);
    else {
      yield* this.#pass(chunk.subarray(0, end), true);
      yield* this.#hold(chunk.subarray(end + 1));
    }
  }

  /** Passes on all whole lines that are held. */
  *wholeLines(): Generator<LineBatch> {
    if (this.#whole === 0) return;
    const bytes = this.#take(this.#whole);
    this.#whole = 0;
    const lines = countLines(bytes);
    yield { kind: "lines", file: this.file, line: this.#line, lines, bytes };
    this.#line += lines;
  }

  /** Passes on everything: here the input ends. */
  *end(): Generator<LineBatch | OverlongPart> {
    yield* this.wholeLines();
    if (this.#overlong) yield* this.#pass(new Uint8Array(), true);
    else if (this.#open > 0) {
      yield { kind: "lines", file: this.file, line: this.#line, lines: 1, bytes: this.#take(this.#open) };
    }
  }

  *#hold(chunk: Uint8Array): Generator<LineBatch> {
    const end = chunk.lastIndexOf(NEW_LINE) + 1;
    if (chunk.length > 0) this.#parts.push(chunk);
    if (end > 0) this.#whole += this.#open + end;
    this.#open = chunk.length - end + (end > 0 ? 0 : this.#open);
    if (this.#whole >= this.limits.batch) yield* this.wholeLines();
  }

  *#pass(bytes: Uint8Array, last: boolean): Generator<OverlongPart> {
    yield { kind: "overlong", file: this.file, line: this.#line, bytes, last };
    if (!last) return;
    this.#overlong = false;
    this.#line++;
  }

  /** The first bytes that are held, in a buffer of their own, so that it can be handed to another thread. */
  #take(size: number): Uint8Array<ArrayBuffer> {
    const bytes = roomFor(size).subarray(0, size);
    let filled = 0;
    for (let part = this.#parts.shift(); part !== undefined; part = this.#parts.shift()) {
      const fits = part.subarray(0, size - filled);
      bytes.set(fits, filled);
      filled += fits.length;
      if (fits.length === part.length) continue;
      this.#parts.unshift(part.subarray(fits.length));
      break;
    }
    return bytes;
  }
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) lines++;
  return lines;
}
