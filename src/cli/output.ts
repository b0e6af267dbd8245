/** Data on standard output, talk on standard error; colour only on a terminal. */
import { styleText } from "node:util";
import { printFault, VertelrechtError } from "../errors.js";
import type { Tone } from "../report/page.js";

const STYLES = { heading: "bold", bad: "red", unsure: "yellow", good: "green", quiet: "dim" } as const;

/** Writes data, waiting while the reader is slow. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resume) => process.stdout.once("drain", resume));
}

/** Says something to the person at the terminal. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Does the work and gives its exit code; says the faults of what cannot be used, and gives 2. */
export async function orRefused(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof VertelrechtError)) throw error;
    for (const fault of error.faults) say(printFault(fault));
    return 2;
  }
}

/** Colours for a terminal; none for a file, a pipe, or where NO_COLOR asks for none. */
export function painter(): { paint?: (tone: Tone, text: string) => string } {
  if (!process.stdout.isTTY || process.env.NO_COLOR) return {};
  return { paint: (tone, text) => styleText(STYLES[tone], text) };
}
