/** A file that is written line by line, so that a full disk leaves whole lines only. */
import { fstatSync, ftruncateSync, writeSync } from "node:fs";

/** Writes to a file that is open, at its end. */
export class LineFile {
  /** The file's size before the lines that are being written, and how much of them is. */
  #start: number | null = null;
  #written = 0;

  constructor(readonly descriptor: number) {}

  /**
   * Writes text whole, or takes back what could be written of it, and fails as Node does.
   *
   * @param text - whole lines; with `open` their end is still to come, and is taken back together with them
   */
  write(text: string | Uint8Array, { open = false }: { readonly open?: boolean } = {}): void {
    const bytes = typeof text === "string" ? Buffer.from(text) : text;
    this.#start ??= fstatSync(this.descriptor).size;
    try {
      // A disk that fills up takes a part first, and says so at the next one.
      for (let from = 0; from < bytes.length; ) {
        const taken = writeSync(this.descriptor, bytes, from);
        this.#written += taken;
        from += taken;
      }
    } catch (error) {
      // Where someone else writes to the file too, nobody knows what is whose.
      const alone = fstatSync(this.descriptor).size === this.#start + this.#written;
      if (alone && this.#written > 0) ftruncateSync(this.descriptor, this.#start);
      this.#done();
      throw error;
    }
    if (!open) this.#done();
  }

  #done(): void {
    this.#start = null;
    this.#written = 0;
  }
}
