/** The file of records that could not be read: readable by its owner only, since they are children's files. */
import { open, stat } from "node:fs/promises";
import { VertelrechtError } from "../errors.js";

/** Collects rejected records and keeps them in a file, where one was asked for. */
export class Rejects {
  readonly #lines: string[] = [];

  private constructor(readonly path: string | undefined) {}

  /**
   * Makes the file before anything is read, so that nothing is judged in vain.
   *
   * @param path - the file, or undefined to keep nothing
   * @param inputs - the files that will be read
   * @throws {@link VertelrechtError} `bad-option` when it cannot be written or is itself read
   */
  static async prepare(path: string | undefined, inputs: readonly string[]): Promise<Rejects> {
    const rejects = new Rejects(path);
    if (path === undefined) return rejects;
    if (await isAmong(path, inputs)) {
      throw refusal("this file is also read", "name another file, or the input would be lost");
    }
    await rejects.keep().catch(() => {
      throw refusal("this file cannot be written", "check the path and its permissions");
    });
    return rejects;
  }

  /** Adds a record's own text. */
  add(text: string): void {
    if (text !== "") this.#lines.push(text);
  }

  /** Writes what was collected, one record a line. */
  async keep(): Promise<void> {
    if (this.path === undefined) return;
    const file = await open(this.path, "w", 0o600);
    await file.chmod(0o600);
    await file.writeFile(this.#lines.map((line) => `${line.replaceAll("\n", " ")}\n`).join(""));
    await file.close();
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
