/** The files of invented records that are measured, made by the built command in a folder of their own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, runNode } from "./processes.js";

export interface Population {
  readonly file: string;
  readonly records: number;
  readonly events: number;
  readonly text: string;
}

/** Makes populations in a folder that `remove` takes away. */
export class Populations {
  readonly #folder = mkdtempSync(join(tmpdir(), "vertelrecht-bench-"));
  #made = 0;

  /** Records of at least so many children. */
  async make(profile: string, children: number, seed = 1): Promise<Population> {
    const args = ["generate", "--profile", profile, "--children", String(children), "--seed", String(seed)];
    const { out } = await runNode([CLI, ...args], { keep: true });
    return this.#keep(out);
  }

  /** Records of a measure each, with so many contacts a year. */
  async makeLong(perYear: number, children: number): Promise<Population> {
    const why = { nl: "Om groei te meten.", en: "To measure growth." };
    const assumed = (value: number) => ({ value, basis: "assumption", why });
    const profile = join(this.#folder, `contacts-${perYear}.json`);
    const numbers = { families: { measure: assumed(1) }, contacts: { perYear: assumed(perYear) } };
    writeFileSync(profile, JSON.stringify({ id: "growth", title: why, extends: "well-kept", numbers }));
    return this.make(profile, children);
  }

  /** The first record of a population. */
  firstOf({ text }: Population): Population {
    return this.#keep(text.slice(0, text.indexOf("\n") + 1));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #keep(text: string): Population {
    const file = join(this.#folder, `records-${this.#made++}.ndjson`);
    writeFileSync(file, text);
    const lines = text.trim().split("\n");
    const events = lines.reduce((sum, line) => sum + line.split('"at":').length - 1, 0);
    return { file, records: lines.length, events, text };
  }
}
