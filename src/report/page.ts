import type { Ruleset } from "../norm/loadRuleset.js";
import type { Language } from "../norm/texts.js";
import { oneLine } from "../oneLine.js";
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

/** A line: how it is meant, how deep it stands, what it says. */
export interface PageLine {
  readonly tone: Tone | null;
  readonly depth: number;
  readonly text: string;
}

/** Collects lines. */
export class Page {
  readonly #lines: PageLine[] = [];

  constructor(
    readonly words: Words,
    readonly options: TextOptions,
  ) {}

  /** What was collected, without the gaps. */
  get lines(): readonly PageLine[] {
    return this.#lines.filter(({ text }) => text !== "");
  }

  line(tone: Tone | null, depth: number, text: string): void {
    this.#lines.push({ tone, depth, text: oneLine(text) });
  }

  gap(): void {
    if (this.#lines.at(-1)?.text !== "") this.line(null, 0, "");
  }

  text(): string {
    const { paint } = this.options;
    const lines = this.#lines.map(
      ({ tone, depth, text }) => `${"  ".repeat(depth)}${tone && paint ? paint(tone, text) : text}`,
    );
    return `${lines.join("\n")}\n`;
  }
}
