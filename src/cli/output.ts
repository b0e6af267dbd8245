/** Data on standard output, talk on standard error; colour only on a terminal. */
import { fstatSync } from "node:fs";
import { isatty } from "node:tty";
import { styleText } from "node:util";
import { type Fault, printFault, VertelrechtError } from "../errors.js";
import type { Tone } from "../report/page.js";
import { LineFile } from "./stream/lineFile.js";

const STYLES = { heading: "bold", bad: "red", unsure: "yellow", good: "green", quiet: "dim" } as const;
const STDOUT = 1;

/** Exit codes of every command that cannot finish. */
const UNUSABLE = 2;
const NOT_WRITTEN = 4;
/** The program itself failed: as `sysexits.h` numbers it, so that nobody takes it for findings. */
const FAILED = 70;

/** Whoever reads our output has stopped, as `head` does: no fault, and the end of the work. */
class ReaderGone extends Error {}

let file: LineFile | null | undefined;

/**
 * Writes data, whole lines at a time, waiting while the reader is slow.
 *
 * @param text - text, or its bytes in UTF-8; with `open` the rest of its last line is still to come, and goes with it
 *
 * @throws ReaderGone, {@link VertelrechtError} `write-failed`; a file then holds nothing of this text
 */
export async function write(text: string | Uint8Array, options?: { readonly open: boolean }): Promise<void> {
  if (text.length === 0) return;
  file ??= isFile() ? new LineFile(STDOUT) : null;
  try {
    if (file) file.write(text, options);
    else await writeToStream(text);
  } catch (error) {
    if (codeOf(error) === "EPIPE") throw new ReaderGone();
    throw writeFailed("standard output", error);
  }
}

/** The fault of what cannot be written. */
export function writeFailed(path: string, error: unknown): VertelrechtError {
  const message = `this cannot be written (${codeOf(error)})`;
  const mend = "make room and run it again; of records, from the one behind the last that is named";
  return new VertelrechtError([{ code: "write-failed", path, message, mend }]);
}

/** Says something to the person at the terminal. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Does the work and gives its exit code; says the faults of what cannot be used or written, and gives theirs.
 *
 * @param readerGone - the exit code where the reader stopped: as a rule that is how the reader wanted it
 */
export async function orRefused(work: () => Promise<number>, readerGone = 0): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReaderGone) return readerGone;
    if (!(error instanceof VertelrechtError)) {
      say(printFault(internalError(error)));
      return FAILED;
    }
    for (const fault of error.faults) say(printFault(fault));
    return error.code === "write-failed" ? NOT_WRITTEN : UNUSABLE;
  }
}

/** The fault of the program itself, where it failed in a way that nobody foresaw; it quotes nothing of a record. */
export function internalError(error: unknown): Fault {
  const kind = error instanceof Error ? error.name : typeof error;
  const [, at = ""] = /\n\s+at (\S+)/.exec(error instanceof Error ? (error.stack ?? "") : "") ?? [];
  const message = `the program itself failed (${kind}${at === "" ? "" : ` in ${at}`})`;
  const mend = "report it, with an invented record that shows it";
  return { code: "internal-error", path: "", message, mend };
}

/** Colours where a terminal asks for them. */
export function painter(colour: boolean): { paint?: (tone: Tone, text: string) => string } {
  return colour ? { paint: (tone, text) => styleText(STYLES[tone], text, { validateStream: false }) } : {};
}

/** Whether to colour: on a terminal; not for a file, a pipe, or where NO_COLOR asks for none. */
export function wantsColour(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR;
}

/** Node writes to files without looking whether all was taken, so those are written here. */
function isFile(): boolean {
  const stats = fstatSync(STDOUT);
  return stats.isFile() || (stats.isCharacterDevice() && !isatty(STDOUT));
}

function writeToStream(text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : String(error);
}
