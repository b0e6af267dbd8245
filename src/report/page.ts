import type { Ruleset } from "../norm/loadRuleset.js";
import type { Language } from "../norm/texts.js";
import type { Words } from "./words.js";

/** How a piece of text is meant; the caller decides on colour. */
export type Tone = "heading" | "bad" | "unsure" | "good" | "quiet";

/** How to write. */
export interface TextOptions {
  readonly lang: Language;
  /** The ruleset of the report, for titles and sources. */
  readonly ruleset: Ruleset;
  /** Colours a piece of text; absent: none. */
  readonly paint?: (tone: Tone, text: string) => string;
}

/** Collects lines. */
export class Page {
  readonly #lines: string[] = [];

  constructor(
    readonly words: Words,
    readonly options: TextOptions,
  ) {}

  line(tone: Tone | null, depth: number, text: string): void {
    const paint = this.options.paint;
    this.#lines.push(`${"  ".repeat(depth)}${tone && paint ? paint(tone, text) : text}`);
  }

  gap(): void {
    if (this.#lines.at(-1) !== "") this.#lines.push("");
  }

  text(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}
