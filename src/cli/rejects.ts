/** The file of records that could not be read: readable by its owner only, since they are children's files. */
import { closeSync, fchmodSync, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { VertelrechtError } from "../errors.js";
import { writeFailed } from "./output.js";
import { LineFile } from "./stream/lineFile.js";

/** Keeps rejected records in a file, where one was asked for. */
export class Rejects {
  private constructor(readonly file: LineFile | null) {}

  /**
   * Makes the file before anything is read, so that nothing is judged in vain.
   *
   * @param path - the file, or undefined to keep nothing
   * @param inputs - the files that will be read
   * @throws {@link VertelrechtError} `bad-option` when it cannot be written or is itself read
   */
  static async prepare(path: string | undefined, inputs: readonly string[]): Promise<Rejects> {
    if (path === undefined) return new Rejects(null);
    if (await isAmong(path, inputs)) {
      throw refusal("this file is also read", "name another file, or the input would be lost");
    }
    try {
      const descriptor = openSync(path, "w", 0o600);
      fchmodSync(descriptor, 0o600);
      return new Rejects(new LineFile(descriptor));
    } catch {
      throw refusal("this file cannot be written", "check the path and its permissions");
    }
  }

  /**
   * Adds a record's own text, as one line.
   *
   * @throws {@link VertelrechtError} `write-failed`
   */
  add(text: string | Uint8Array): void {
    this.#write(typeof text === "string" ? text.replaceAll("\n", " ") : text, true);
    this.#write("\n", false);
  }

  /**
   * Adds a part of a line that is too long to be held.
   *
   * @throws {@link VertelrechtError} `write-failed`
   */
  addPart(bytes: Uint8Array, last: boolean): void {
    this.#write(bytes, true);
    if (last) this.#write("\n", false);
  }

  /** Nothing more will be added. */
  close(): void {
    if (this.file) closeSync(this.file.descriptor);
  }

  #write(text: string | Uint8Array, open: boolean): void {
    try {
      this.file?.write(text, { open });
    } catch (error) {
      throw writeFailed("--rejects", error);
    }
  }
}

async function isAmong(path: string, inputs: readonly string[]): Promise<boolean> {
  const target = await stat(path).catch(() => null);
  const sources = await Promise.all(
    inputs.map((input) => (input === "-" ? null : stat(input).catch(() => null))),
  );
  return sources.some((source) => target && source?.ino === target.ino && source.dev === target.dev);
}

function refusal(message: string, mend: string): VertelrechtError {
  return new VertelrechtError([{ code: "bad-option", path: "--rejects", message, mend }]);
}
