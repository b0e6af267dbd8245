/** The bytes of files and standard input, unpacked where they are gzip, whatever the name says. */
import { createReadStream } from "node:fs";
import { addAbortSignal, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { createGunzip } from "node:zlib";
import type { Fault } from "../../errors.js";

const CHUNK_SIZE = 128 * 1024;
const NEW_LINE = 10;
const MOMENT_MILLISECONDS = 50;

/** How reading is watched and stopped. */
export interface Watch {
  readonly signal: AbortSignal;
  /** Told of all bytes that were read, as they lie in the file. */
  readonly counted: (bytes: number) => void;
}

/**
 * The bytes of a file; `-` is standard input.
 *
 * It fails as Node does where the file cannot be read or unpacked, or the signal stops it.
 */
export async function* readSource(file: string, watch: Watch): AsyncGenerator<Uint8Array> {
  const stream = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_SIZE });
  const raw = counted(addAbortSignal(watch.signal, stream), watch);
  const head: Uint8Array[] = [];
  // A pipe may hand over one byte at a time.
  while (Buffer.concat(head).length < 2) {
    const { done, value } = await raw.next();
    if (done) break;
    head.push(value);
  }
  if (isGzip(Buffer.concat(head))) yield* unpacked(chained(head, raw));
  else yield* chained(head, raw);
}

/** What is wrong with a source that failed; undefined for what is no fault of it. */
export function faultOfSource(error: unknown): Fault | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  if (typeof code !== "string") return undefined;
  return code.startsWith("Z_") ? BROKEN_GZIP : UNREADABLE;
}

async function* counted(stream: Readable, { counted, signal }: Watch): AsyncGenerator<Uint8Array> {
  let last: number | undefined = NEW_LINE;
  for await (const chunk of stream) {
    counted(chunk.length);
    last = chunk.at(-1);
    yield chunk;
  }
  if (stream !== process.stdin || last === NEW_LINE) return;
  // Ctrl-C ends whoever writes into a pipe too, perhaps within a line, and is heard a moment after that end.
  await setTimeout(MOMENT_MILLISECONDS);
  signal.throwIfAborted();
}

async function* chained(head: readonly Uint8Array[], rest: AsyncGenerator<Uint8Array>) {
  yield* head;
  yield* rest;
}

async function* unpacked(packed: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK_SIZE });
  // What goes wrong on the way is thrown to whoever reads the unpacked bytes.
  pipeline(packed, gunzip).catch(() => {});
  yield* gunzip;
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

const UNREADABLE: Fault = {
  code: "unreadable-file",
  path: "",
  message: "this file cannot be read",
  mend: "check the path and its permissions",
};

const BROKEN_GZIP: Fault = {
  code: "broken-gzip",
  path: "",
  message: "this gzip file is damaged or breaks off here",
  mend: "fetch it again; judge from this line on where it breaks off, and all of it where it is damaged",
};
