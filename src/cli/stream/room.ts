/** Room for bytes, used over and over: V8 would hold what is thrown away by the tens of megabytes before it looks for it. */

/** About what a batch of lines takes, and what is written of it. */
const SIZE = 512 * 1024;
/** Most that is kept for later. */
const MOST_KEPT = 4;

const kept: ArrayBuffer[] = [];

/** Room for that many bytes or more; what stands there is of no account. */
export function roomFor(size: number): Uint8Array<ArrayBuffer> {
  const again = size <= SIZE ? kept.pop() : undefined;
  return new Uint8Array(again ?? new ArrayBuffer(Math.max(SIZE, size)));
}

/** Takes room back, with all that stands there: nobody may read it any more. */
export function giveBack({ buffer }: Uint8Array<ArrayBuffer>): void {
  // What went to another thread has no length any more.
  if (buffer.byteLength !== SIZE || kept.length === MOST_KEPT || kept.includes(buffer)) return;
  kept.push(buffer);
}
